"""Dates as an export writes them, turned into UTC microseconds."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal
from functools import lru_cache

from agent_desk.domain.errors import BadInputError

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
# A date beyond these is a placeholder ("9999-12-31") or a slip, and no moment of a customer.
YEARS = range(1800, 2200)
PER_UNIT = {"seconds": 1_000_000, "milliseconds": 1000, "microseconds": 1}
WORDS = ("iso", *PER_UNIT)


def read_at(written: str, formats: Sequence[str] = ("iso",), zone: tzinfo = UTC) -> int:
    """The moment in UTC microseconds, read by the first format that fits.

    Args:
        written: Empty is a date the source does not give: 0.
        formats: ``iso``; ``seconds``, ``milliseconds`` or ``microseconds`` since 1970; or a
            pattern such as ``%d.%m.%Y %H:%M``.
        zone: Whose clock it is where the date itself does not say.

    Raises:
        BadInputError: No format fits, or it is no year in which a customer can have been.
    """
    text = written.strip()
    if not text:
        return 0
    for form in formats:
        try:
            return _since_1970(text, form, zone)
        except (ValueError, OverflowError):
            continue
    raise BadInputError(
        "“{written}” is not a date as the mapping says dates are written ({formats}).",
        "Set dates in the mapping's [values].",
        written=text[:40],
        formats=", ".join(formats),
    )


@lru_cache(maxsize=16)
def read_zone(name: str) -> tzinfo:
    """The time zone of that name. Not "local": every desk must read a file alike.

    Raises:
        BadInputError: Nobody here knows it.
    """
    import zoneinfo

    if name.upper() == "UTC":
        return UTC
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise BadInputError(
            "“{name}” is no time zone known on this machine.",
            "Write it as a place, such as Europe/Berlin, or as UTC.",
            name=name[:40],
        ) from None


def is_format(form: str) -> bool:
    """Whether ``read_at`` can read by this format."""
    return form in WORDS or "%" in form


def _since_1970(text: str, form: str, zone: tzinfo) -> int:
    if form in PER_UNIT:
        if not re.fullmatch(r"[+-]?\d{1,18}(\.\d*)?", text):
            raise ValueError(text)
        moment = EPOCH + int(Decimal(text) * PER_UNIT[form]) * MICROSECOND
    elif form == "iso":
        moment = datetime.fromisoformat(text)
    else:
        moment = datetime.strptime(text, form)  # noqa: DTZ007 - the zone is given below
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone)
    if moment.year not in YEARS:
        raise ValueError(text)
    return (moment.astimezone(UTC) - EPOCH) // MICROSECOND
