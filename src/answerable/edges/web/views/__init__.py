"""What each template needs, as small frozen values."""
