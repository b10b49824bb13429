"""The checker: what would go wrong with a policy, found before a customer does."""
