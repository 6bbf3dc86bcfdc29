"""Answerable: decision models of the people who buy."""

__version__ = "0.1.0"
