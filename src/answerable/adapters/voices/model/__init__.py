"""Language models: asked within bounds of time, size and tokens, behind the port that owns them."""
