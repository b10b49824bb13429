"""A sentence for people, kept as a template with its values until its language is known."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a part of one, in English.

    Attributes:
        template: With ``{named}`` places.
        values: What stands in the places; a value may be a sentence itself.
    """

    template: str
    values: Mapping[str, object]

    def __str__(self) -> str:
        """In English."""
        return self.template.format(**self.values)


def sentence(template: str, **values: object) -> Sentence:
    """A sentence of this template. Translations are collected where this is called."""
    return Sentence(template, values)
