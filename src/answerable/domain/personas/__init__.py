"""What happens to personas: their identity, plans, differences."""
