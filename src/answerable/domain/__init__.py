"""The nouns and the rules: no input or output, no clock, no environment, no generators made."""
