"""Two answers to the same situation, in words, for a lead and for whoever gave one of them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from agent_desk.actions.shift_cards import Answer, TwoAnswers
from agent_desk.desk import words
from agent_desk.desk.row_model import Row

translate = QCoreApplication.translate


def two_answers(found: Sequence[TwoAnswers]) -> str:
    """Say whether anybody got another answer than somebody else."""
    if not found:
        return translate("Lead", "No two answers that we know of.")
    return translate("Lead", "%n pair(s) to talk through.", "", len(found))


def pair_row(pair: TwoAnswers) -> Row:
    """Two people and what each got."""
    said = translate("Lead", "{one} got: {what}. {other} got: {else}.")
    return Row(
        key=(_worse_off(pair).customer_id, pair.other.decision_id),
        text=said.format(
            one=words.isolated(pair.one.customer_name),
            what=_answer(pair.one),
            other=words.isolated(pair.other.customer_name),
            **{"else": _answer(pair.other)},
        ),
        detail=_decided_by(pair),
    )


def _worse_off(pair: TwoAnswers) -> Answer:
    """Who is rung: whoever got less."""
    return min(pair.one, pair.other, key=lambda one: (not one.refused, one.minor))


def _answer(answer: Answer) -> str:
    if answer.refused:
        return translate("Lead", "nothing")
    return words.isolated(answer.text)


def _decided_by(pair: TwoAnswers) -> str:
    names = [one.agent_name for one in (pair.one, pair.other) if one.agent_name]
    if not names:
        return translate("Lead", "Talk it through, then ring who got less.")
    said = translate("Lead", "Decided by {names}.")
    return said.format(names=", ".join(map(words.isolated, dict.fromkeys(names))))
