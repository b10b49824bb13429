"""The policy, for leads: its tables, what is wrong with them, what changes, and publishing."""
