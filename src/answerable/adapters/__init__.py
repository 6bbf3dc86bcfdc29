"""Databases, files, documents, engines, voices and libraries behind the ports of the use cases."""
