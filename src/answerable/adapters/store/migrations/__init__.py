"""How a workspace's database came to its newest form, step by step."""
