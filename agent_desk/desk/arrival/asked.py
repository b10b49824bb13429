"""What colleagues at other desks ask of an agent, as rows of Arrival."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.desk import words
from agent_desk.desk.arrival.before import Row
from agent_desk.desk.gone_words import gone
from agent_desk.domain.cases import CaseEnd

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from agent_desk.actions.arrival import Arriving, CaseTold, PassedOn
    from agent_desk.actions.colleagues import Asks
    from agent_desk.actions.talks import TalkWith
    from agent_desk.domain.ids import Id

translate = QCoreApplication.translate


def of_yes(asks: Asks, yes: Callable[[], object], no: Callable[[], object]) -> Row:
    """A question for a yes: one key says it, another says why not."""
    said = translate("Asked", "{colleague} asks for a yes about {name}")
    return Row(
        icon="hourglass",
        said=_named(said, asks),
        told=words.isolated(asks.text),
        does=translate("Asked", "Yes"),
        does_icon="check",
        act=yes,
        other=translate("Asked", "No, because…"),
        act_other=no,
    )


def of_handover(asks: Asks, act: Callable[[], object]) -> Row:
    """A customer who is offered: theirs only once they are taken."""
    said = translate("Asked", "{colleague} offers to hand {name} over to you")
    return Row(
        icon="handshake",
        said=_named(said, asks),
        told=words.isolated(asks.text),
        does=translate("Asked", "Take them over"),
        act=act,
    )


def of_stand_by(asks: Asks, act: Callable[[], object]) -> Row:
    """A colleague who wants somebody beside them."""
    said = translate("Asked", "{colleague} wants somebody beside them, with {name}")
    return Row(
        icon="shield",
        said=_named(said, asks),
        told=translate("Asked", "They see that you join. Go to them, or ring them."),
        does=translate("Asked", "I join them"),
        does_icon="check",
        act=act,
    )


def of_passed_on(one: PassedOn, customers: Mapping[Id, str], act: Callable[[], object]) -> Row:
    """What they offered or asked for went on, since whoever it waited for is not here."""
    name = words.isolated(customers.get(one.customer_id, ""))
    return Row(
        icon="handshake" if one.offer else "hourglass",
        colour="ink2",
        said=f"{gone(one.gone)} {_went_on(one)}".format(
            name=name, to=words.isolated(one.to.name if one.to else "")
        ),
        told=words.isolated(one.text),
        does=translate("Asked", "I have read it"),
        does_icon="check",
        act=act,
    )


def _went_on(one: PassedOn) -> str:
    if not one.offer and one.to is None:
        return translate("Asked", "Your question about {name} waits for you to ask another")
    if not one.offer:
        return translate("Asked", "Your question about {name} is now asked of {to}")
    if one.stays:
        return translate("Asked", "{name} stays with you")
    return translate("Asked", "{name} is now offered to {to}")


def of_talk(told: TalkWith, act: Callable[[], object]) -> Row:
    """What somebody wrote to them alone: what it says stands behind their PIN."""
    if told.talk.ended_in is None:
        said = translate("Asked", "{colleague} wants to talk something through with you")
    else:
        said = translate("Asked", "What you talked through with {colleague} has ended")
    return Row(
        icon="message-circle",
        said=said.format(
            colleague=words.isolated(told.other or translate("Asked", "A colleague"))
        ),
        told=translate("Asked", "Only the two of you read it."),
        does=translate("Asked", "Read it"),
        act=act,
    )


def of_case(case: CaseTold, arriving: Arriving, act: Callable[[], object]) -> Row:
    """What became of a gesture of theirs: read once, and it is off this page."""
    lead = arriving.colleagues.get(case.answer.answered_by or b"", "")
    said = translate("Asked", "{lead} has answered your case with {name}")
    return Row(
        icon="message-circle",
        said=said.format(
            lead=words.isolated(lead or translate("Asked", "A colleague")),
            name=words.isolated(arriving.customers.get(case.customer_id, "")),
        ),
        told=_answer(case),
        does=translate("Asked", "I have read it"),
        does_icon="check",
        act=act,
    )


def _answer(case: CaseTold) -> str:
    answer, what = case.answer, words.isolated(case.text)
    line = words.isolated(answer.text)
    if answer.how == CaseEnd.NO_CHANGE:
        return translate("Asked", "{what}: the rule stays as it is. {why}").format(
            what=what, why=line
        )
    if answer.how == CaseEnd.CHANGE:
        changed = translate(
            "Asked", "{what}: it changed what holds for everybody, version {v}."
        )
        told = changed.format(what=what, v=words.isolated(answer.version))
    else:
        told = translate("Asked", "{what}: thank you.").format(what=what)
    return f"{told} {line}".strip()


def why_not(asks: Asks) -> str:
    """Ask for the line that goes with a no."""
    return translate("Asked", "Why not? {colleague} reads it.").format(
        colleague=words.isolated(asks.colleague or translate("Asked", "A colleague"))
    )


def _named(said: str, asks: Asks) -> str:
    return said.format(
        colleague=words.isolated(asks.colleague or translate("Asked", "A colleague")),
        name=words.isolated(asks.customer),
    )
