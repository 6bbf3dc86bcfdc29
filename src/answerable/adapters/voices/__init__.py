"""Words answers: the grounded voice needs no language model."""
