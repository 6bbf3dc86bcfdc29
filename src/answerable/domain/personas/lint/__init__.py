"""Finds what makes a persona useless; each rule stands in a module named after what it looks at."""
