"""Tunes the small encoder on graded pairs of questions and claims (``python -m tools.tuning``; needs PyTorch)."""
