"""A prompt as the sentence of the presence line, in the reader's language."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from agent_desk.desk import words
from agent_desk.domain.interactions import Feeling
from agent_desk.domain.moment_kinds import IMPORTED
from agent_desk.domain.prompts import FACTS, MOMENT, FactKind, Prompt, Value

_ENGLISH = "en"
_LONGEST = 64
"""Of what was once written down: the sentence around it is read at a glance."""


def sentence(prompt: Prompt, facts: Mapping[str, Value], now: int) -> str:
    """Say a prompt of this person; ``now`` is UTC microseconds."""
    language = QLocale.languageToCode(QLocale().language())
    text = prompt.texts.get(language) or prompt.texts.get(_ENGLISH, "")
    told = {name: _said(name, value, now) for name, value in facts.items()}
    return text.format_map(told)


def _said(name: str, value: Value, now: int) -> str:
    kind = FACTS.get(name)
    if value is None:
        return ""
    if kind is FactKind.DATE and isinstance(value, int):
        return words.day(value, now)
    if kind is FactKind.NUMBER and isinstance(value, int):
        return QLocale().toString(value)
    if name == MOMENT:
        return words.moment_kind(f"{IMPORTED}{value}")
    if kind is FactKind.WORD and value in set(Feeling):
        return words.feeling_was(Feeling(value))
    return words.isolated(_shortened(str(value)))


def _shortened(text: str) -> str:
    """The beginning, cut between words; what was written with a full stop goes without it."""
    line = " ".join(text.split()).rstrip(".")
    if len(line) <= _LONGEST:
        return line
    cut = line[: _LONGEST - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" .,;:…") + "…"
