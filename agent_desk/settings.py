"""What can be set, where, and what each setting means.

Two files of the same form: one for the machine, and over it the user's. The machine's file may
name keys in ``locked``; those the user's file cannot change. What cannot be understood is told
and left out, and the desk opens with the value below it. The program only reads these files.
What is changed on the screen (theme, text size) is remembered apart and wins, unless locked.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agent_desk.domain.errors import BadInputError, FileError, WorldError

_SMALLEST, _LARGEST = 0.8, 2.0  # text
_LINE = 100
_MOST_TRIES = 20
_LONGEST_REST = 240
_LONGEST_LEASE = 3650
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table in the settings, and the file it stands in."""

    name: str
    value: str
    file: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set.

    Attributes:
        language: The screen's language, ``en`` or ``de``; empty for the system's.
        theme: ``system``, ``light``, ``dark`` or ``contrast``.
        text_scale: Size of all text, 0.8 to 2.0; 1.0 is usual.
        branch: The name of the branch this desk belongs to.
        region: Country whose numbers need no country code, in two letters; empty for none.
        breath_ring: Whether the ring between two calls moves.
        single_keys: Whether digits alone choose on a page; off for those who dictate. Where a
            group of answers has the focus they choose in it all the same.
        keys: Other keys for commands, as in ``find = "Ctrl+Shift+N"``. Only the form is looked
            at here: what a key may be is the desk's to know.
        links: The company's other systems, as in ``"Orders" = "https://…/{email}"``.
        counter: Whether customers stand at this desk: contacts opened here are visits.
        speaker_facts: What a caller can be confirmed by; names, never values.
        hide_private: Whether ways to reach a customer wait until somebody is confirmed.
        memory: Whether it is said how a customer probably remembers us.
        mistake_tries: How often they are tried before a lead may close a mistake.
        sign_in: ``name`` lets who has no PIN sign in by name; ``pin`` has everybody set one.
        lock_after: Minutes without a key or the mouse after which who has a PIN is asked for
            it; 0 for never.
        lease_days: How many days a desk that does not meet its hub shows customers; 0: always.
        locked: Keys the machine's file keeps from being changed, here or on the screen.
    """

    language: str = ""
    theme: str = "system"
    text_scale: float = 1.0
    branch: str = ""
    region: str = ""
    breath_ring: bool = True
    single_keys: bool = True
    keys: tuple[Line, ...] = ()
    links: tuple[Line, ...] = ()
    counter: bool = False
    speaker_facts: tuple[str, ...] = ("postcode", "contract_number", "date_of_birth")
    hide_private: bool = False
    memory: bool = True
    mistake_tries: int = 3
    sign_in: str = "name"
    lock_after: int = 15
    lease_days: int = 0
    locked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What the files say, and what could not be understood in them, in order of reading."""

    settings: Settings
    warnings: tuple[WorldError, ...]


def read(machine: Path, user: Path) -> Read:
    """Read the machine's file and the user's over it. Files that are not there say nothing."""
    warnings: list[WorldError] = []
    ground = _table(machine, warnings)
    locked = _locked(ground.pop("locked", []), machine, warnings)
    own = _table(user, warnings)
    values = _accepted(ground, machine, warnings)
    values = _over(values, _unlocked(_accepted(own, user, warnings), locked, user, warnings))
    return Read(settings=Settings(**values, locked=locked), warnings=tuple(warnings))


def _table(file: Path, warnings: list[WorldError]) -> dict[str, object]:
    """The file as a table; an empty one, and a warning, if it cannot be read."""
    try:
        written = file.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        warnings.append(
            FileError(
                "The settings in {file} cannot be read: {reason}.",
                "Other settings are used until it can.",
                file=file,
                reason=reason,
            )
        )
        return {}
    return _parsed(written, file, warnings)


def _parsed(written: bytes, file: Path, warnings: list[WorldError]) -> dict[str, object]:
    import tomllib  # only where there is a file: this is read before the first frame

    try:
        return tomllib.loads(written.decode("utf-8-sig"))
    except ValueError as problem:  # not UTF-8, or not TOML
        warnings.append(
            BadInputError(
                "The settings in {file} are not valid TOML: {reason}.",
                "Correct the file; until then none of it is used.",
                file=file,
                reason=problem,
            )
        )
    return {}


def _accepted(
    table: Mapping[str, object], file: Path, warnings: list[WorldError]
) -> dict[str, Any]:
    """The values that are known and well formed; the rest becomes warnings."""
    accepted: dict[str, Any] = {}
    for key, value in table.items():
        rule = _RULES.get(key)
        if rule is None:
            warnings.append(_unknown(key, file))
        elif not rule.holds(value):
            warnings.append(
                BadInputError(
                    "In {file}, {key} = {value} is not understood.",
                    "{key} is {allowed}.",
                    file=file,
                    key=key,
                    value=_shown(value),
                    allowed=rule.allowed,
                )
            )
        else:
            accepted[key] = rule.kept(value)
    for key in _TABLES & accepted.keys():
        accepted[key] = _lines(key, accepted[key], file, warnings)
    return accepted


def _over(ground: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """One file's values over another's; of tables, line over line."""
    merged = ground | own
    for key in _TABLES & ground.keys() & own.keys():
        lines = {line.name: line for line in (*ground[key], *own[key])}
        merged[key] = tuple(lines.values())
    return merged


def _lines(
    key: str, table: Mapping[str, str], file: Path, warnings: list[WorldError]
) -> tuple[Line, ...]:
    """The lines of a table that can be used; the rest becomes warnings."""
    lines = []
    for name, value in table.items():
        try:
            lines.append(
                Line(name, _link(name, value, file) if key == "links" else value, file)
            )
        except BadInputError as fault:
            warnings.append(fault)
    return tuple(lines)


def _link(name: str, template: str, file: Path) -> str:
    from agent_desk.domain import links  # only where there is one: see _parsed

    return links.checked(name, template, file)


def _locked(value: object, file: Path, warnings: list[WorldError]) -> frozenset[str]:
    """The keys the machine's file locks."""
    if not isinstance(value, list) or not all(isinstance(key, str) for key in value):
        warnings.append(
            BadInputError(
                "In {file}, locked is not a list of keys.",
                'Write it as in locked = ["branch"].',
                file=file,
            )
        )
        return frozenset()
    warnings.extend(_unknown(key, file) for key in value if key not in _RULES)
    return frozenset(key for key in value if key in _RULES)


def _unlocked(
    values: dict[str, Any], locked: frozenset[str], file: Path, warnings: list[WorldError]
) -> dict[str, Any]:
    """The user's values without those that are not theirs to set."""
    warnings.extend(
        BadInputError(
            "In {file}, {key} has no effect: it is set for this whole machine.",
            "Take the line out, or ask who looks after this machine.",
            file=file,
            key=key,
        )
        for key in values
        if key in locked
    )
    return {key: value for key, value in values.items() if key not in locked}


def _unknown(key: str, file: Path) -> WorldError:
    if key == "locked":
        return BadInputError(
            "In {file}, locked has no effect.",
            "Only the settings of the whole machine can lock a key.",
            file=file,
        )
    return BadInputError(
        "In {file}, there is no setting called {key}.",
        "There are: {known}.",
        file=file,
        key=_shown(key),
        known=", ".join(_RULES),
    )


def _shown(value: object) -> str:
    """A value as one short line."""
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


@dataclass(frozen=True, slots=True)
class _Rule:
    """What one setting may be, in words, as a test, and as it is kept."""

    allowed: str
    holds: Callable[[object], bool]
    kept: Callable[[object], object] = lambda value: value


def _one_of(*words: str) -> _Rule:
    listed = ", ".join(f'"{word}"' for word in words)
    return _Rule(f"one of {listed}", lambda value: isinstance(value, str) and value in words)


def _is_scale(value: object) -> bool:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and _SMALLEST <= float(str(value)) <= _LARGEST


def _is_region(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch("(?:[A-Za-z]{2})?", value) is not None


def _is_line(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _LINE and (not value or value.isprintable())


def _are_names(value: object) -> bool:
    return isinstance(value, list | tuple) and all(
        isinstance(name, str) and re.fullmatch("[a-z][a-z0-9_]{0,39}", name) for name in value
    )


def _is_days(value: object) -> bool:
    return (
        isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LONGEST_LEASE
    )


def _is_few(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= _MOST_TRIES


def _is_rest(value: object) -> bool:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return whole and 0 <= int(str(value)) <= _LONGEST_REST


def _is_table(value: object) -> bool:
    """Whether it is a table of texts, as written or as it is kept."""
    if isinstance(value, tuple):
        return all(isinstance(line, Line) for line in value)
    return isinstance(value, dict) and all(isinstance(line, str) for line in value.values())


_SWITCH = _Rule("true or false", lambda value: isinstance(value, bool))

_RULES = {
    "language": _one_of("", "en", "de"),
    "theme": _one_of("system", "light", "dark", "contrast"),
    "text_scale": _Rule(
        f"a number from {_SMALLEST} to {_LARGEST}", _is_scale, lambda value: float(str(value))
    ),
    "branch": _Rule(f"one line of at most {_LINE} characters", _is_line),
    "region": _Rule(
        'a country in two letters, such as "GB", or ""',
        _is_region,
        lambda value: str(value).upper(),
    ),
    "breath_ring": _SWITCH,
    "single_keys": _SWITCH,
    "keys": _Rule('a table such as find = "Ctrl+Shift+N"', _is_table),
    "links": _Rule('a table such as "Orders" = "https://example.com/?mail={email}"', _is_table),
    "counter": _SWITCH,
    "speaker_facts": _Rule(
        'a list of names of small letters, such as ["postcode"]',
        _are_names,
        lambda value: tuple(value) if isinstance(value, list | tuple) else (),
    ),
    "hide_private": _SWITCH,
    "memory": _SWITCH,
    "sign_in": _one_of("name", "pin"),
    "lock_after": _Rule(f"a whole number of minutes from 0 to {_LONGEST_REST}", _is_rest),
    "lease_days": _Rule(f"a whole number from 0 to {_LONGEST_LEASE}", _is_days),
    "mistake_tries": _Rule(f"a whole number from 1 to {_MOST_TRIES}", _is_few),
}
_TABLES = frozenset({"keys", "links"})
