"""Amounts and days as people type them in figures, in the order their language has them."""

import re
from datetime import date
from decimal import Decimal

_SIGNS = re.compile(r"[^\d.,'\s-]")


def read_amount(typed: str, language: str) -> Decimal | None:
    """The number that was typed, as this language writes numbers; None if it is none."""
    from babel.numbers import NumberFormatError, parse_decimal

    bare = " ".join(_SIGNS.sub("", typed).split())
    try:
        return parse_decimal(bare, locale=language, strict=True) if bare else None
    except NumberFormatError:
        return None


def read_day(typed: str, language: str) -> date | None:
    """The day that was typed, such as ``3.12.2026`` or ``2026-12-03``; None if it is none."""
    from babel.dates import ParseError, parse_date

    try:
        return parse_date(typed, locale=language)
    except (ParseError, ValueError, IndexError):
        return None
