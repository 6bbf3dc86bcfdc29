"""Hypothesis strategies for the nouns."""
