"""The grounded voice: speaks as the role out of what was retrieved, without a language model."""
