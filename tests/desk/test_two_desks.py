"""Two desks, each with its own ledger and its own child that shares, and a real hub between."""

import socket
import statistics
import time
from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from agent_desk.actions.publications import shipped
from agent_desk.actions.verdicts import Chosen
from agent_desk.app import profile as profiles_of
from agent_desk.cli.options import Options
from agent_desk.desk import application, fonts, words
from agent_desk.desk.arrival.page import ArrivalPage
from agent_desk.desk.cases.page import CasesPage
from agent_desk.desk.look import Look
from agent_desk.desk.sharing import Sharing
from agent_desk.desk.shift import Shift
from agent_desk.desk.signin.page import SigninPage
from agent_desk.desk.window import Window
from agent_desk.desk.work import Work
from agent_desk.domain.agents import Role
from agent_desk.domain.clock import SystemClock
from agent_desk.domain.decisions import DecisionState
from agent_desk.domain.publications import Topic
from agent_desk.policy.money import Money
from tests.actions.test_decisions import POLICY
from tests.actions.test_yeses import CREDIT
from tests.cli.test_sync import Profile
from tests.ledgers import a_desk
from tests.sync.conftest import empty, server, shared

__all__ = ["empty", "server", "shared"]

pytestmark = pytest.mark.slow

PATIENCE_MS = 40_000
TIMES = 5
"""How often a yes is asked for: half of them must be quick, and that is told."""


@dataclass
class Desk:
    """A running desk, in a window of its own."""

    found: profiles_of.Profile
    qtbot: object
    name: str
    me: bytes = b""

    def begin(self, look):
        self.window, self.clock = Window(look), SystemClock()
        self.work = Work(self.window)
        self.work.failed.connect(self.window.notices.show_error)
        signin = SigninPage(look)
        self.window.add_page("signin", signin)
        self.window.show_page("signin")
        self.doings = self.found.doings("en")
        self.sharing = Sharing(self.window, self.found, self.work, self.clock)
        self.shift = Shift(
            self.window, signin, look, self.doings, self.work, clock=self.clock,
            sharing=self.sharing,
        )  # fmt: skip
        self.qtbot.addWidget(self.window, before_close_func=lambda _: self.end())
        self.window.show()
        self.shift.begin()
        self.sharing.begin()
        self.until(signin._list.rows)
        (agent,) = (one for one in signin._agents.values() if one.name == self.name)
        self.me = agent.agent_id
        signin.chosen.emit(agent)
        self.until(lambda: self.window.shown_page() == "arrival")
        self.window.findChild(ArrivalPage)._be_here()

    def end(self):
        self.sharing.end()
        self.work.stop()

    def until(self, what):
        self.qtbot.waitUntil(lambda: bool(what()), timeout=PATIENCE_MS)
        return what()

    def act(self, act):
        """Do something as a page does, on the store's thread; give back what came of it."""
        done = []
        self.work.run(act, owner=self.window, then=done.append)
        self.until(lambda: done)
        return done[0]

    def press(self, key):
        QTest.keyClick(self.window.focusWidget() or self.window, key)

    def offered(self):
        """What is said on Arrival of what waits."""
        page = self.window.findChild(ArrivalPage)
        return [row.said for row in page._before.shown()] if page.isVisible() else []


@pytest.fixture
def desks(qapp, qtbot, tmp_path, shared):
    """Lena's desk and the lead's, enrolled, each knowing what the other does."""
    fonts.load()
    application.speak(qapp, "en")
    look = Look()
    look.set_motion(allowed=False)
    application.dress(qapp, look)
    profiles = [Profile(tmp_path / "lena"), Profile(tmp_path / "lead")]
    here = profiles[0].desk
    both = frozenset({Role.AGENT, Role.LEAD})
    lena = here.agents.add("Lena Vogt", frozenset({Role.AGENT}), here.me).agent_id
    lead = here.agents.add("Omar Haddad", both, here.me).agent_id
    clock = SystemClock()
    real = a_desk(profiles[0].store, clock)
    real.policies.publish(here.me, "1", {"shop.toml": POLICY}, "to begin with")
    customer = real.customers.add(lena, "Ayşe Demir")
    for profile in profiles:
        profile.enrol(shared)
    for _ in range(2):
        for profile in profiles:
            assert profile.run("--once")[0] == 0
        a_desk(profiles[1].store, clock).customers.add(lead, "Noor O’Brien")
    made = []
    for profile, name in zip(profiles, ("Lena Vogt", "Omar Haddad"), strict=True):
        profile.store.close()
        options = Options()
        options.data_dir = profile.paths.data
        found = profiles_of.profile(options)
        found.unlock("")
        found.open(lambda _done, _of: None)
        made.append(Desk(found, qtbot, name))
    for desk in made:
        desk.begin(look)
    for desk in made:
        desk.until(lambda one=desk: one.window.header._saved_words.startswith("Shared"))
    yield SimpleNamespace(lena=made[0], lead=made[1], customer=customer, look=look)
    for desk in made:
        desk.end()
        desk.found.close()
    look.changed.disconnect()


def asks_for_a_yes(desks):
    """Lena opens the customer and asks the lead; gives the contact and the question."""
    lena = desks.lena
    if lena.shift.contact.here is None:
        lena.shift._open(desks.customer)
        lena.until(lambda: lena.window.shown_page() == "customer")
    here = lena.shift.contact.here
    yeses = lena.doings.deciding().yeses
    ask = partial(yeses.ask, lena.me, here.interaction_id, desks.lead.me, CREDIT)
    return here, lena.act(ask)


def given(lena, asked):
    waiting = lena.doings.deciding().yeses.waiting(lena.me, asked.decision_id)
    return waiting.decision.state is DecisionState.YES


def test_a_yes_asked_at_one_desk_is_given_at_the_other_by_one_key(desks, capsys):
    lena, lead = desks.lena, desks.lead
    there, back = [], []
    for _ in range(TIMES):
        began = time.monotonic()
        _, asked = asks_for_a_yes(desks)
        assert asked.unreached is None
        lead.until(lead.offered)
        there.append(time.monotonic() - began)
        (said,) = lead.offered()
        assert "Lena Vogt" in said
        assert "asks for a yes about" in said
        began = time.monotonic()
        lead.window.activateWindow()
        lead.press(Qt.Key.Key_1)
        lena.until(lambda question=asked: given(lena, question))
        back.append(time.monotonic() - began)
        lead.until(lambda: not lead.offered())
    with capsys.disabled():
        print(
            f"\n  a yes: asked to seen {statistics.median(there):.2f} s, given to there"
            f" {statistics.median(back):.2f} s (median of {TIMES})"
        )


def test_a_no_is_said_with_its_reason_and_read_by_who_asked(desks):
    lena, lead = desks.lena, desks.lead
    _, asked = asks_for_a_yes(desks)
    lena.until(lambda: lena.shift.contact.decide is not None)
    lead.until(lead.offered)
    lead.window.activateWindow()
    lead.press(Qt.Key.Key_4)
    QTest.keyClicks(lead.window.focusWidget(), "It was paid twice already.")
    lead.press(Qt.Key.Key_Return)
    yeses = lena.doings.deciding().yeses

    def refused():
        return yeses.waiting(lena.me, asked.decision_id).decision.state is DecisionState.NO

    lena.until(refused)
    waiting = yeses.waiting(lena.me, asked.decision_id)
    assert waiting.decision.why == "It was paid twice already."
    lead.until(lambda: not lead.offered())


def test_a_handover_is_taken_at_the_other_desk_and_the_first_is_told(desks):
    lena, lead = desks.lena, desks.lead
    here, _ = asks_for_a_yes(desks)
    lena.until(lambda: lena.shift.contact.decide is not None)
    offer = lena.doings.deciding().handovers.offer
    lena.act(partial(offer, lena.me, here.interaction_id, lead.me, "The hose leaks."))
    lead.until(lambda: any("hand" in said for said in lead.offered()))
    place = next(n for n, said in enumerate(lead.offered()) if "hand" in said)
    lead.press((Qt.Key.Key_1, Qt.Key.Key_2)[place])
    lead.until(lambda: lead.window.shown_page() == "customer")
    assert lead.shift.contact.here.customer_id == desks.customer
    # Lena still has them open: the second is told who has them, and goes on.
    lead.until(lambda: "has them open too" in lead.window.notices.text())
    lena.until(lena.window.notices.text)
    assert "Omar Haddad" in lena.window.notices.text()


def test_what_the_other_writes_comes_to_the_open_page_and_the_words_say_shared(desks):
    lena, lead = desks.lena, desks.lead
    asks_for_a_yes(desks)
    lead.shift._open(desks.customer)
    lead.until(lambda: lead.window.shown_page() == "customer")
    there = lead.shift.contact.here
    lead.act(
        partial(
            lead.doings.interactions.note, lead.me, there.interaction_id, "They rang twice."
        )
    )
    history = lena.shift.contact.customer._history

    def came():
        return any("They rang twice." in one.text for one in history._moments.values())

    lena.until(came)


def test_published_prompts_codes_and_moments_are_at_the_other_desk_in_seconds(desks, capsys):
    lena, lead = desks.lena, desks.lead
    came = []
    for number in range(3):
        files = {
            name: text.replace("most_in_call = 3", f"most_in_call = {number + 4}")
            for name, text in shipped(Topic.PROMPTS).items()
        }
        publish = partial(lead.doings.publications.publish, lead.me, Topic.PROMPTS)
        began = time.monotonic()
        lead.act(partial(publish, f"{number + 1}", files, "Fewer."))
        lena.until(lambda n=number: lena.doings.prompts().policy.most_in_call == n + 4)
        came.append(time.monotonic() - began)
    with capsys.disabled():
        print(f"\n  prompts: published to there {statistics.median(came):.2f} s (median)")
    codes = shipped(Topic.CODES)["contact.toml"].replace('en = "Thanks"', 'en = "Praise"')
    moments = shipped(Topic.MOMENTS)["moments.toml"].replace('en = "Order"', 'en = "Purchase"')
    publish = lead.doings.publications.publish
    lead.act(partial(publish, lead.me, Topic.CODES, "1", {"contact.toml": codes}, "So."))
    lead.act(partial(publish, lead.me, Topic.MOMENTS, "1", {"moments.toml": moments}, "So."))
    # The desk that is open says so from now on, and nobody has started it anew.
    try:
        lena.until(lambda: words.moment_kind("moment.order") == "Purchase")
    finally:
        words.use_moments({})
    lena.shift._open(desks.customer)
    lena.until(lambda: lena.window.shown_page() == "customer")
    here = lena.shift.contact.here.interaction_id
    parting = lena.act(partial(lena.doings.goodbye.parting, lena.me, here))
    assert "Praise" in [one.name("en") for one in parting.offered.reasons]


def test_a_case_goes_to_the_lead_and_its_answer_comes_back_between_two_calls(desks):
    lena, lead = desks.lena, desks.lead
    lead.shift.doors.publications.open("cases")
    lead.until(lambda: lead.window.shown_page() == "cases")
    page = lead.window.findChild(CasesPage)
    lead.until(page._title.text)
    assert page._list.rows() == []
    lena.shift._open(desks.customer)
    lena.until(lambda: lena.window.shown_page() == "customer")
    here = lena.shift.contact.here.interaction_id
    gift = Chosen(kind="gift", amount=Money(500, "EUR"), why="the third call about it")
    lena.act(partial(lena.doings.deciding().decisions.do, lena.me, here, [gift]))
    # It comes to the page that is open.
    lead.until(page._list.rows)
    lead.until(page._opened.thank.isVisible)
    lead.window.activateWindow()
    lead.press(Qt.Key.Key_1)
    QTest.keyClicks(lead.window.focusWidget(), "Just right.")
    lead.press(Qt.Key.Key_Return)
    lead.until(page._opened.take_back.isVisible)
    lena.until(lambda: lena.doings.arrival.read(lena.me).cases)
    # During the call nothing of it is said anywhere.
    labels = [one.text() for one in lena.window.findChildren(QLabel) if one.isVisible()]
    assert not any("Just right." in one for one in labels)
    lena.act(partial(lena.doings.hard_moments.end_covered, lena.me, here, lead.me))
    lena.shift._leave(lambda: None)
    lena.until(lambda: lena.window.shown_page() == "arrival")
    lena.window.findChild(ArrivalPage)._be_here()
    lena.until(lambda: any("answered your case" in said for said in lena.offered()))
    place = next(n for n, said in enumerate(lena.offered()) if "answered" in said)
    lena.window.activateWindow()
    lena.press((Qt.Key.Key_1, Qt.Key.Key_2)[place])
    lena.until(lambda: not any("answered" in said for said in lena.offered()))

    def read_there():
        (case,) = lead.doings.cases().listed(lead.me)
        return case.answer.heard_at is not None

    lead.until(read_there)


def test_a_hub_that_hangs_is_not_felt(desks, shared):
    lena = desks.lena
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        lena.sharing.end()
        hub = lena.found.paths.data / "hub.toml"
        port = deaf.getsockname()[1]
        told = hub.read_text("utf-8").replace(str(shared.server.port), str(port))
        hub.write_text(told, "utf-8")
        lena.sharing.begin()
        child = lena.sharing._following
        lena.until(lambda: child._child is not None)
        here, _ = asks_for_a_yes(desks)
        note = partial(lena.doings.interactions.note, lena.me, here.interaction_id)
        slowest = 0.0
        for number in range(40):
            began = time.monotonic()
            lena.act(partial(note, f"The hose leaks, {number}."))
            slowest = max(slowest, time.monotonic() - began)
        lena.until(lambda: "wait to be shared" in lena.window.header._saved_words)
        began = time.monotonic()
        lena.sharing.end()
        assert time.monotonic() - began < PATIENCE_MS / 1000
    logged = lena.act(partial(lena.doings.interactions.logged, lena.me, here.interaction_id))
    assert sum("The hose leaks" in text for text in logged) == 40
    print(f"slowest step beside a hub that hangs: {slowest * 1000:.0f} ms")
