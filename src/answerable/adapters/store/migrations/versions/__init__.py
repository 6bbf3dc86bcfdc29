"""One module per step, each frozen once released."""
