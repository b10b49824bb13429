"""Policies as TOML files: read strictly, every fault collected with its place."""
