"""Talking a situation through, between two people alone."""
