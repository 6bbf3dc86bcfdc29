"""Machines that compute: random numbers by name."""
