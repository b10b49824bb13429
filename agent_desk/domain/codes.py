"""Why a customer was in touch, and what came of it, as codes of two short lists."""

from collections.abc import Mapping
from dataclasses import dataclass, field

NOT_SAID = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One code; a retired one is still named where it was said, and no longer offered."""

    code: str
    names: Mapping[str, str] = field(default_factory=dict)
    retired: bool = False

    def name(self, language: str) -> str:
        """What it is called; in English where the language has no name for it."""
        return self.names.get(language) or self.names.get("en") or self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """Both lists, in the order they are offered."""

    reasons: tuple[Code, ...] = ()
    results: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidCodes:
    """What was said of one contact; empty is "not said"."""

    reason: str = NOT_SAID
    result: str = NOT_SAID
