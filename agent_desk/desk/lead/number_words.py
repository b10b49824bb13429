"""The figures of a shift in words: what each is, out of how many, and what was left out."""

from PySide6.QtCore import QCoreApplication, QLocale

from agent_desk.desk import words
from agent_desk.desk.lead import lengths
from agent_desk.domain.codes import Codes
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet
from agent_desk.domain.shift_numbers import Figure, Name

translate = QCoreApplication.translate

_SHARES = frozenset({Name.PROMISES_KEPT, Name.PROMISES_LATE, Name.FIRST_CONTACT, Name.PROMPTS})
_LENGTHS = frozenset({Name.WAITS, Name.LONGEST_WAIT})


def value(figure: Figure) -> str:
    """Say a figure."""
    if figure.value is None:
        return translate("Lead", "nothing to count")
    if figure.name in _SHARES:
        return percent(figure.value)
    if figure.name in _LENGTHS:
        return lengths.waited(round(figure.value))
    return QLocale().toString(round(figure.value))


def percent(of_one: float) -> str:
    """Say a share, without a digit that its few cases do not bear."""
    return translate("Lead", "{number} %").format(number=round(of_one * 100))


def share(figure: Figure) -> float | None:
    """How much of all it is, where it is a part of something."""
    if figure.value is None or figure.name in _LENGTHS or not figure.n:
        return None
    return figure.value if figure.name in _SHARES else figure.value / figure.n


def out_of(figure: Figure) -> str:
    """Say out of how many, and how many could not be counted."""
    number = QLocale().toString
    if figure.left_out:
        said = translate("Lead", "n = {n}; {left} left out")
    else:
        said = translate("Lead", "n = {n}")
    return said.format(n=number(figure.n), left=number(figure.left_out))


def cell(figure: Figure, codes: Codes, language: str) -> str:
    """Say where in a table a figure stands."""
    if figure.name is Name.OUTCOMES:
        need, felt = figure.cell
        said = translate("Lead", "{source}. Need met: {need}. They left {feeling}")
        return said.format(
            source=_source(figure.source),
            need=words.need(NeedMet(need)).lower(),
            feeling=words.feeling_was(Feeling(felt)),
        )
    if figure.name is Name.REASONS:
        reason, result = figure.cell
        named = (
            _code(reason, {one.code: one.name(language) for one in codes.reasons}),
            _code(result, {one.code: one.name(language) for one in codes.results}),
        )
        return " · ".join(named)
    return " ".join(figure.cell)


def _source(source: str) -> str:
    if not source:
        return translate("Lead", "As another system says")
    return words.source(FeelingSource(source))


def _code(code: str, names: dict[str, str]) -> str:
    return names.get(code, code) or translate("Lead", "not said")
