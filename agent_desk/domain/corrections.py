"""Corrections: what was written stays, and how it really was stands with it."""

CAN_BE_CORRECTED = frozenset(
    {"interaction.noted", "interaction.needed", "interaction.quoted", "thanks.said"}
)
"""Kinds that are nothing but what somebody wrote: promises and mistakes have steps."""
