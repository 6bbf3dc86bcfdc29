"""What a question is about, which claims bear on it, how sure the answer is, and where the gap lies."""
