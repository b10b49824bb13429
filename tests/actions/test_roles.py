"""What only a lead may do, found in the code, and refused to an agent one by one."""

import ast
from pathlib import Path

import pytest

import agent_desk.actions
from agent_desk.actions.erasure import Erasure, Plan
from agent_desk.actions.promises import Due
from agent_desk.actions.shift_steps import ShiftSteps
from agent_desk.actions.signing_in import PrivateKey
from agent_desk.actions.verdicts import Chosen
from agent_desk.domain.agents import Role
from agent_desk.domain.cases import CaseEnd
from agent_desk.domain.errors import RuleError
from agent_desk.domain.publications import Topic
from agent_desk.domain.shift_log import Wanted
from agent_desk.domain.talks import Ended
from agent_desk.reading.mentions import known_by
from tests.actions.test_decisions import POLICY
from tests.ledgers import views

FOLDER = Path(agent_desk.actions.__file__).parent
NOBODY = b"n" * 16
TOMORROW = Due(at=1 << 60, zone="Europe/Berlin", whole_day=True)
EVER = Wanted(from_at=0, to_at=1 << 62)
NOTHING = Plan(customers=(), entries=0, mentions=(), known=known_by((), (), (), ()))
CREDIT = Chosen(kind="credit", why="two weeks without a line")

# Each as an agent would call it, with the desk and the agent's id. What is done to is nobody:
# who may not is told so before anything is looked for.
LEAD_ONLY = {
    "Agents.add": lambda d, by: d.agents.add("Lena", frozenset({Role.AGENT}), by),
    "Cases.answer": lambda d, by: d.cases.answer(by, NOBODY, CaseEnd.THANKS),
    "Cases.changes": lambda d, by: d.cases.changes(by, NOBODY),
    "Cases.listed": lambda d, by: d.cases.listed(by),
    "Cases.take_back": lambda d, by: d.cases.take_back(by, NOBODY),
    "Decisions.decide_anew": lambda d, by: d.decisions.decide_anew(by, NOBODY, CREDIT),
    "Erasure.erase": lambda d, by: Erasure(d.store, d.clock).erase(by, NOTHING, "asked"),
    "Erasure.plan": lambda d, by: Erasure(d.store, d.clock).plan(by, NOBODY),
    "Handover.page": lambda d, by: d.next_shift.page(by, EVER),
    "HardMoments.end_covered": lambda d, by: d.hard_moments.end_covered(by, d.call, by),
    "HardMoments.stood_by": lambda d, by: d.hard_moments.stood_by(by, d.call),
    "Mistakes.close": lambda d, by: d.mistakes.close(by, NOBODY),
    "People.absent": lambda d, by: d.people.absent(by, d.me, d.clock.at * 2),
    "People.give_pin": lambda d, by: d.people.give_pin(by, d.me),
    "People.left": lambda d, by: d.people.left(by, d.me),
    "People.listed": lambda d, by: d.people.listed(by),
    "People.rename": lambda d, by: d.people.rename(by, d.me, "X"),
    "People.reset_pin": lambda d, by: d.people.reset_pin(by, d.me),
    "People.returned": lambda d, by: d.people.returned(by, d.me),
    "People.set_lead": lambda d, by: d.people.set_lead(by, by, lead=True),
    "People.take_back": lambda d, by: d.people.take_back(by, d.renamed),
    "Policies.publish": lambda d, by: d.policies.publish(by, "2", {}, "Because"),
    "Publications.publish": lambda d, by: d.publications.publish(
        by, Topic.PROMPTS, "2", {}, "Because"
    ),
    "ShiftCards.asked_for_you": lambda d, by: d.shift_cards.asked_for_you(by, EVER),
    "ShiftCards.two_answers": lambda d, by: d.shift_cards.two_answers(by, EVER),
    "ShiftCards.waits": lambda d, by: d.shift_cards.waits(by, EVER),
    "ShiftLog.branches": lambda d, by: d.shift_log.branches(by),
    "ShiftLog.contact_count": lambda d, by: d.shift_log.contact_count(by, EVER),
    "ShiftLog.contacts": lambda d, by: d.shift_log.contacts(by, EVER),
    "ShiftLog.count": lambda d, by: d.shift_log.count(by, EVER),
    "ShiftLog.new_since": lambda d, by: d.shift_log.new_since(by, EVER, 0),
    "ShiftLog.page": lambda d, by: d.shift_log.page(by, EVER),
    "ShiftNumbers.numbers": lambda d, by: d.shift_numbers.numbers(by, EVER),
    "ShiftReviews.listed": lambda d, by: d.shift_reviews.listed(by, EVER),
    "ShiftReviews.mark": lambda d, by: d.shift_reviews.mark(by, EVER, "Ring sooner"),
    "ShiftReviews.new_since": lambda d, by: d.shift_reviews.new_since(by, EVER),
    "ShiftReviews.redact": lambda d, by: d.shift_reviews.redact(by, NOBODY, "of another"),
    "ShiftSteps.colleagues": lambda d, by: d.shift_steps.colleagues(by),
    "ShiftSteps.give": lambda d, by: d.shift_steps.give(by, NOBODY, by, "Ring them"),
    "ShiftSteps.marked_by": lambda d, by: d.shift_steps.marked_by(by, NOBODY),
    "ShiftSteps.named": lambda d, by: d.shift_steps.named(by, [NOBODY]),
    "ShiftSteps.promise": lambda d, by: d.shift_steps.promise(
        by, [NOBODY], by, "Ring", TOMORROW
    ),
    "ShiftSteps.take_back": lambda d, by: d.shift_steps.take_back(by, [NOBODY]),
    "ShiftSteps.texts": lambda d, by: d.shift_steps.texts(by, [NOBODY]),
    "ShiftStories.again": lambda d, by: d.shift_stories.again(by, NOBODY, EVER),
    "ShiftStories.open": lambda d, by: d.shift_stories.open(by, NOBODY, EVER),
    "SigningIn.prove_lead": lambda d, by: d.signing_in.prove_lead(by),
    "Talks.end": lambda d, by: d.talks.end(
        PrivateKey(agent_id=by, secret=NOBODY * 2), NOBODY, Ended.PATH, "Ring sooner"
    ),
    "Yeses.ask": lambda d, by: d.yeses.ask(by, d.call, by, CREDIT),
    "Yeses.ask_instead": lambda d, by: d.yeses.ask_instead(by, d.asked, by),
    "Yeses.give": lambda d, by: d.yeses.give(by, d.asked),
    "Yeses.refuse": lambda d, by: d.yeses.refuse(by, d.asked, "not within the rule"),
}
"""``end_covered``, ``ask`` and ``ask_instead`` are any agent's: the lead is whom they name."""


@pytest.fixture
def here(desk, monkeypatch):
    """A desk with somebody who serves customers alone and has one open."""
    by = desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.me).agent_id
    desk.call = desk.interactions.open(by, desk.customers.add(by, "Ayşe")).interaction_id
    desk.renamed = desk.people.rename(desk.me, by, "Omar H.")
    desk.policies.publish(desk.me, "1", {"shop.toml": POLICY}, "to begin with")
    desk.shift_steps = ShiftSteps(desk.store, desk.clock)
    desk.asked = desk.yeses.ask(by, desk.call, desk.me, CREDIT).decision_id
    return desk, by


def lead_only_methods():
    """Every public method of an action that comes, within its file, to ask for a lead."""
    return {
        f"{cls.name}.{method.name}"
        for source in sorted(FOLDER.glob("*.py"))
        for cls, method, functions in _methods(ast.parse(source.read_bytes()))
        if not method.name.startswith("_") and _asks(method, functions, set())
    }


def _methods(tree):
    functions = {
        node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)
    }
    for cls in (node for node in tree.body if isinstance(node, ast.ClassDef)):
        for method in (node for node in cls.body if isinstance(node, ast.FunctionDef)):
            yield cls, method, functions


def _asks(function, functions, seen):
    seen.add(function.name)
    for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if name == "require_lead" or (name == "require" and "Role.LEAD" in ast.unparse(call)):
            return True
        inner = functions.get(name)
        of_ours = isinstance(call.func, ast.Name) or ast.unparse(call.func) == f"self.{name}"
        if inner is not None and of_ours and name not in seen and _asks(inner, functions, seen):
            return True
    return False


def test_the_table_names_every_action_that_is_a_leads():
    assert lead_only_methods() == LEAD_ONLY.keys()


@pytest.mark.parametrize("action", sorted(LEAD_ONLY))
def test_an_agent_is_refused(action, here):
    desk, by = here
    before = views(desk.store)
    with pytest.raises(RuleError, match=r"may not do this here\. Ask a lead"):
        LEAD_ONLY[action](desk, by)
    assert views(desk.store) == before


def test_a_planted_action_is_found():
    tree = ast.parse(
        "class New:\n"
        "    def step(self, by):\n"
        "        self._inner(by)\n"
        "    def _inner(self, by):\n"
        "        check(by)\n"
        "def check(by):\n"
        "    require(agents.find(by), Role.LEAD)\n"
    )
    found = [m.name for _, m, functions in _methods(tree) if _asks(m, functions, set())]
    assert found == ["step", "_inner"]
