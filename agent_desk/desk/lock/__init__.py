"""The lock: the screen shows nothing, and whoever is open stays open behind it."""
