"""Small programs that keep the project true: budgets, published references."""
