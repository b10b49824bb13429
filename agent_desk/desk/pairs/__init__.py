"""Two answers to the same situation, shown to whoever gave one of them."""
