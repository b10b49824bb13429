"""Corrections: what was written stays, and how it really was is what screens show."""

CAN_BE_CORRECTED = frozenset(
    {
        "interaction.noted", "interaction.needed", "interaction.quoted", "interaction.closed",
        "thanks.said", "promise.made", "mistake.opened",
    }
)  # fmt: skip
"""Kinds whose text somebody wrote. What else they say, as a promise's time, has steps."""
