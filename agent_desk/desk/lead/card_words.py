"""The three cards beside a shift, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from agent_desk.actions.shift_cards import AskedYou, Wait
from agent_desk.desk import words
from agent_desk.desk.lead import lengths
from agent_desk.desk.row_model import Row
from agent_desk.domain.for_lead import Asked

translate = QCoreApplication.translate


def waits(found: Sequence[Wait]) -> str:
    """Say whom we let wait."""
    if not found:
        return translate("Lead", "Nobody waited for a yes.")
    return translate(
        "Lead", "%n person(s) waited for us.", "", len({w.customer_id for w in found})
    )


def wait_row(wait: Wait) -> Row:
    """One who waited, and whether it had to be."""
    if wait.still:
        told = translate("Lead", "Nobody has answered yet")
    elif wait.inside is True:
        told = translate("Lead", "Inside the limits after all")
    elif wait.inside is False:
        told = translate("Lead", "Beyond the limits")
    else:
        told = words.isolated(wait.text)
    said = translate("Lead", "{name}, {length}")
    return Row(
        key=(wait.customer_id, wait.decision_id),
        text=said.format(
            name=words.isolated(wait.customer_name), length=lengths.waited(wait.waited)
        ),
        detail=told,
    )


def asked(found: Sequence[AskedYou]) -> str:
    """Say whether anybody asked for their lead."""
    if not found:
        return translate("Lead", "Nobody asked for you.")
    return translate("Lead", "%n time(s) somebody asked for you.", "", len(found))


def asked_row(one: AskedYou, now: int) -> Row:
    """What an agent asked for or did, in their own word."""
    agent = words.isolated(one.agent_name)
    said = {
        Asked.STAND_BY: translate("Lead", "{agent} asked for somebody beside them"),
        Asked.FOR_LEAD: translate("Lead", "{agent} wants you to look at this"),
        Asked.ENDED: translate("Lead", "{agent} ended a call, which is theirs to do"),
    }[one.what]
    told = [words.when(one.at, now), words.isolated(one.customer_name)]
    if one.text:
        told.append(words.isolated(one.text))
    if one.what is Asked.STAND_BY and one.answered_at is None:
        told.append(translate("Lead", "nobody came"))
    return Row(
        key=(one.customer_id, one.entry_id),
        text=said.format(agent=agent),
        detail=" · ".join(told),
    )
