"""Builds everything and joins it: the only place that knows every layer."""
