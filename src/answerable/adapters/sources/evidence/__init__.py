"""Reads files of observations: CSV and JSON lines, in whatever encoding and with whatever headers they come."""
