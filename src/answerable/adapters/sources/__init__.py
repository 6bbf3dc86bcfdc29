"""Reads files that people bring, within bounds."""
