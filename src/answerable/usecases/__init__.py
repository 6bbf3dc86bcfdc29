"""What a person or program can have done: one file per noun, its verbs as functions."""
