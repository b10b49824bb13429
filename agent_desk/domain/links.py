"""Links to the company's other systems: a template of the settings, filled for one customer."""

from collections.abc import Mapping
from string import Formatter
from urllib.parse import quote, urlsplit

from agent_desk.domain.errors import BadInputError

PLACES = ("name", "email", "phone", "number")
"""What a template may ask: of who is open, and the number of what is decided on."""

_LONGEST = 2_000
_NOWHERE = (".", "..")
"""As a step of a path these lead elsewhere, and no percent sign hides it."""


def checked(name: str, template: str, file: object) -> str:
    """The template, if every address made of it is of one host and goes over https.

    Args:
        name: What the link is called.
        template: An https address with places such as ``{email}`` after the host.
        file: Where it is written, for the error.

    Raises:
        BadInputError: It is none.
    """
    if not name.isprintable() or not name.strip() or not _is_address(template):
        raise BadInputError(
            'In {file}, the link "{name}" is no https address.',
            'Write it as in "Orders" = "https://orders.example.com/?mail={{email}}".',
            file=file,
            name=name,
        )
    unknown = [place for place in _places(template) if place not in PLACES]
    if unknown:
        raise BadInputError(
            'In {file}, the link "{name}" asks for {place}, which is not known.',
            "There are: {known}.",
            file=file,
            name=name,
            place=f"{{{unknown[0]}}}",
            known=", ".join(f"{{{place}}}" for place in PLACES),
        )
    return template


def filled(template: str, values: Mapping[str, str]) -> str:
    """The address for one customer, with what they are percent-encoded.

    Returns:
        The address; empty if the template asks for something that is not known of them.
    """
    asked = {place: values.get(place, "") for place in _places(template)}
    if any(not value or value in _NOWHERE for value in asked.values()):
        return ""
    return template.format(**{place: quote(value, safe="") for place, value in asked.items()})


def _is_address(template: str) -> bool:
    try:
        parts = urlsplit(template)
        _places(template)
    except ValueError:  # no address at all, or a brace that is not closed
        return False
    written = template.isprintable() and " " not in template and len(template) <= _LONGEST
    # A place in the host would let what a customer is called choose the machine.
    fixed = "{" not in parts.netloc and "@" not in parts.netloc
    return written and fixed and parts.scheme == "https" and bool(parts.hostname)


def _places(template: str) -> tuple[str, ...]:
    """The places in a template, as they are written between the braces."""
    found = []
    for _text, place, form, conversion in Formatter().parse(template):
        if place is not None:
            changed = f"!{conversion}" if conversion else ""
            found.append(f"{place}{changed}{f':{form}' if form else ''}")
    return tuple(found)
