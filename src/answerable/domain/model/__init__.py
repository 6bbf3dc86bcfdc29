"""The nouns of the language, frozen and validated, and nothing else."""
