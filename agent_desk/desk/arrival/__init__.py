"""Arrival: where one customer ends, and before the next one begins."""
