"""Reads pages of personas written in Markdown."""
