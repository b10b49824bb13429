"""Telephone numbers as people and exports write them.

``phonenumbers`` is imported when the first number is read: it takes longer than a first frame.
"""

import unicodedata


def e164(written: str, region: str = "") -> str:
    """The number as ``+4930123456``; empty if it cannot be one.

    A number need only be possible, not in service: ranges reserved for fiction are accepted,
    and a customer's number must not vanish because a numbering plan is older than it.

    Args:
        written: As said, typed or exported.
        region: Two letters (``DE``): where a number without country code is dialled.
    """
    import phonenumbers

    text = written.strip()
    if text.startswith("00") and not region:
        text = "+" + text[2:]
    try:
        number = phonenumbers.parse(text, region.upper() or None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def is_same(one: str, other: str, region: str = "") -> bool:
    """Whether two numbers, as written, reach the same line when dialled in a region.

    Where neither the number nor the region tells its country, what is dialled within it counts.
    """
    import phonenumbers

    first, second = (e164(number, region) or number for number in (one, other))
    match = phonenumbers.is_number_match(first, second)
    sure = (phonenumbers.MatchType.EXACT_MATCH, phonenumbers.MatchType.NSN_MATCH)
    return match in sure or (bool(digits(first)) and digits(first) == digits(second))


def digits(written: str) -> str:
    """The digits alone, in order, of whatever script: ``(030) 12-34`` is ``0301234``."""
    return "".join(
        str(unicodedata.decimal(c)) for c in written if unicodedata.decimal(c, None) is not None
    )


def as_written_here(number: str, home: str = "") -> str:
    """An E.164 number as people read it, nationally at home: ``(303) 555-0123`` in ``US``.

    What is no E.164 number stays as it is.
    """
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    at_home = bool(home) and phonenumbers.country_code_for_region(home) == parsed.country_code
    form = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(parsed, form.NATIONAL if at_home else form.INTERNATIONAL)


def is_region(region: str) -> bool:
    """Whether telephone numbers are known for these two letters."""
    import phonenumbers

    return region.upper() in phonenumbers.SUPPORTED_REGIONS


def whole_and_national(number: str) -> tuple[str, str]:
    """The digits of a kept number, with country code and as dialled within its country.

    What is no E.164 number gives its own digits twice.
    """
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return digits(number), digits(number).lstrip("0")
    national = phonenumbers.national_significant_number(parsed)
    return f"{parsed.country_code}{national}", national
