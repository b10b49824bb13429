"""The people of a branch, as their leads look after them."""
