"""Prompts, contact codes and moments, changed and published by a lead."""
