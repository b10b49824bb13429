"""What the Moment line logs, in one transaction with its draft."""

import pytest

from agent_desk.actions.line_steps import LineSteps
from agent_desk.domain.errors import BadInputError, RuleError
from agent_desk.reading.line_steps import Around, LineStep, read
from agent_desk.reading.line_words import LineWord

FACTS = ("postcode", "date_of_birth")
LINES = [
    ("the flat is cold", "interaction.noted"),
    ("/need heating by tonight", "interaction.needed"),
    ("/promise tomorrow 9:00 ring", "promise.made"),
    ("/promised tomorrow noon a visit", "promise.made"),
    ("/mistake nobody came", "mistake.opened"),
    ("/words It is cold.", "interaction.quoted"),
    ("/feeling miserable", "interaction.felt"),
    ("/good for listening", "thanks.said"),
    ("/matter the heating", "interaction.joined"),
    ("/know has a dog", "known.told"),
    ("/name Ayşe Öztürk", "customer.changed"),
    ("/title Frau Dr. Öztürk", "customer.changed"),
    ("/language tr", "customer.changed"),
    ("/nocalls", "customer.changed"),
    ("/phone 650 253 0000", "contact.added"),
    ("/email ayse@example.com", "contact.added"),
    ("/address Am Wall 1, Bremen", "contact.added"),
    ("/confirm postcode", "interaction.confirmed"),
    ("/speaking Deniz Demir, daughter", "interaction.spoken_for"),
]


@pytest.fixture
def line(desk, call):
    steps = LineSteps(desk.store, desk.clock, region="US", facts=FACTS)

    def log(typed):
        desk.interactions.keep_draft("moment", typed)
        around = Around(now=desk.clock.at, zone="Europe/Berlin", facts=FACTS)
        return steps.log(desk.me, call.id, read(typed, around).step)

    return log


@pytest.mark.parametrize(("typed", "kind"), LINES)
def test_every_line_is_one_step_that_can_be_taken_back(desk, call, line, typed, kind):
    logged = line(typed)
    assert (logged.step.kind, logged.step.can_undo) == (kind, True)
    assert desk.interactions.opened().drafts == {}
    assert (logged.changed is not None) == kind.startswith(("customer.", "contact."))
    assert desk.interactions.undo(desk.me, call.id).entry_id == logged.step.entry_id
    assert desk.interactions.undo(desk.me, call.id) is None


def test_every_word_of_the_line_is_logged_by_some_test():
    said = {read(typed, Around(now=1, zone="UTC", facts=FACTS)).word for typed, _ in LINES}
    assert said >= set(LineWord) - {LineWord.RENAME}


def test_a_matter_is_named_better(desk, call, line):
    line("/matter the bill")
    line("/rename the October bill")
    (matter,) = desk.customers.page(desk.me, call.customer_id).open_matters
    assert matter.text == "the October bill"


def test_a_line_that_cannot_be_keeps_its_draft_and_logs_nothing(desk, call, line):
    with pytest.raises(RuleError):
        line("/name Ayşe Demir")
    assert desk.interactions.opened().drafts == {"moment": "/name Ayşe Demir"}
    steps = LineSteps(desk.store, desk.clock)
    with pytest.raises(BadInputError):
        steps.log(desk.me, call.id, LineStep(word=LineWord.PROMISE, text="ring"))
    assert desk.interactions.undo(desk.me, call.id) is None
