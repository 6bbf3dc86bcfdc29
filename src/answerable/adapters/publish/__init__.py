"""Writes documents for people: Markdown and SVG."""
