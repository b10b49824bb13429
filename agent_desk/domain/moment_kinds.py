"""The map of moments: what each kind is called, and how long a critical one is kept in mind."""

from collections.abc import Mapping
from dataclasses import dataclass, field

IMPORTED = "moment."
"""What kinds of entries that mappings name begin with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentKind:
    """One kind of moment.

    Attributes:
        code: What follows ``moment.`` in the kind of its entries.
        names: By language.
        icon: Its picture's name.
        critical_days: So long after one the presence line may begin with it; 0 if it may not.
    """

    code: str
    names: Mapping[str, str] = field(default_factory=dict)
    icon: str = ""
    critical_days: int = 0

    def name(self, language: str) -> str:
        """What it is called; in English where the language has no name for it."""
        return self.names.get(language) or self.names.get("en") or self.code


MomentKinds = Mapping[str, MomentKind]
"""By the kind of their entries, such as ``moment.order``."""
