"""Numbers as an export writes them: decimal comma, thousands, a currency sign."""

import re
import unicodedata
from decimal import Decimal, InvalidOperation

from agent_desk.domain.errors import BadInputError

# Far above any amount of money; what is beyond is a key or a mistake, and writing it out in
# full could take all memory.
MOST_DIGITS = 40


def read_number(written: str, decimal: str = ".", thousands: str = "") -> Decimal:
    """Read a number exactly as it is written.

    Args:
        written: A currency sign and blanks around it do no harm.
        decimal: The decimal mark.
        thousands: The mark between groups of digits; empty if there is none.

    Raises:
        BadInputError: It is no number, or the marks stand where none can.
    """
    bare = "".join(c for c in written if unicodedata.category(c) != "Sc").strip()
    mark = re.escape(thousands)
    grouped = rf"|\d{{1,3}}(?:{mark}\d{{2,3}})*{mark}\d{{3}}" if thousands else ""
    found = re.fullmatch(
        rf"([+-]?)\s*(\d+{grouped})(?:{re.escape(decimal)}(\d+))?([eE][+-]?\d{{1,3}})?", bare
    )
    if found is None:
        raise _refused(written)
    sign, whole, fraction, power = found.groups()
    if thousands:
        whole = whole.replace(thousands, "")
    try:
        number = Decimal(f"{sign}{whole}.{fraction or '0'}{power or ''}")
    except InvalidOperation:
        raise _refused(written) from None
    if abs(number.adjusted()) > MOST_DIGITS:
        raise _refused(written)
    return number if fraction or power else number.to_integral_value()


def plain(number: Decimal) -> str:
    """The number with a decimal point and no power of ten: ``1074.50``."""
    return format(number, "f")


def _refused(written: str) -> BadInputError:
    return BadInputError(
        "“{written}” is not a number as the mapping says numbers are written.",
        "Set decimal and thousands in the mapping's [values].",
        written=written[:40],
    )
