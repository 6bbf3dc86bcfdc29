"""Reads slides, text documents, PDFs and pasted text, and says what of them is a persona."""
