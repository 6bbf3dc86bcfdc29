"""Turns text into vectors whose nearness is nearness of meaning."""
