"""Prompts, codes and moments as leads publish them: checked, in force at once, reversible."""

import json

import pytest

from agent_desk.actions.prompts import critical_moment
from agent_desk.actions.publications import shipped
from agent_desk.domain.errors import BadInputError, RuleError
from agent_desk.domain.moment_kinds import MomentKind
from agent_desk.domain.moments import Moment, MomentImported
from agent_desk.domain.prompts import MOMENT, Stage
from agent_desk.domain.publications import Published, Topic
from agent_desk.store import ledger
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects

DAY = 86_400 * 1_000_000


def changed(topic, old, new):
    files = {name: text.replace(old, new) for name, text in shipped(topic).items()}
    assert files != shipped(topic)
    return files


def from_elsewhere(desk, topic, version, files):
    """A version as it comes from another desk: nobody here has checked it."""
    with desk.store.write() as db:
        ledger.write(
            db, topic.kind, Published(version=version, files=files),
            Subjects(about_id=new_id()), at=desk.clock.now(), by=desk.me, text="as they say",
        )  # fmt: skip


def said(desk, call):
    found = desk.prompts.choose(desk.me, call.id, Stage.CUSTOMER, 0)
    return found.prompt.texts["en"] if found else None


def test_the_programs_own_hold_until_something_is_published(desk):
    for topic in Topic:
        now = desk.publications.in_force(topic)
        assert (now.version, now.files, now.loaded.findings) == ("", shipped(topic), ())
        assert desk.publications.published(topic) == ()


def test_a_published_prompt_is_what_the_line_says_next(desk, call):
    assert "has never spoken with us before" in said(desk, call)
    files = changed(Topic.PROMPTS, "{name} has never spoken with us before.", "{name} is new.")
    desk.publications.publish(desk.me, Topic.PROMPTS, "1", files, "Shorter.")
    assert said(desk, call).startswith("{name} is new.")
    files = changed(Topic.PROMPTS, "most_in_call = 3", "most_in_call = 1")
    desk.publications.publish(desk.me, Topic.PROMPTS, "2", files, "Once is enough.")
    assert desk.prompts.policy.most_in_call == 1
    assert "has never spoken with us before" in said(desk, call)


def test_going_back_is_publishing_an_earlier_version_again(desk, call):
    files = changed(Topic.PROMPTS, "{name} has never spoken with us before.", "{name} is new.")
    desk.publications.publish(desk.me, Topic.PROMPTS, "1", files, "Shorter.")
    before = desk.publications.own(Topic.PROMPTS)
    desk.publications.publish(desk.me, Topic.PROMPTS, "2", before, "It was better before.")
    assert "has never spoken with us before" in said(desk, call)
    newest, oldest = desk.publications.published(Topic.PROMPTS)
    assert (newest.reason, oldest.reason) == ("It was better before.", "Shorter.")


def test_codes_are_offered_at_once_and_none_is_ever_lost(desk, call):
    files = changed(Topic.CODES, "A bill is wrong", "The bill is wrong")
    desk.publications.publish(desk.me, Topic.CODES, "1", files, "As they say it.")
    offered = desk.goodbye.parting(desk.me, call.id).offered
    assert "The bill is wrong" in [one.name("en") for one in offered.reasons]
    without = changed(Topic.CODES, 'code = "bill_wrong"', 'code = "bill_unclear"')
    with pytest.raises(RuleError, match="bill_wrong: it is used already"):
        desk.publications.publish(desk.me, Topic.CODES, "2", without, "Another word.")
    assert desk.publications.in_force(Topic.CODES).version == "1"


def test_codes_another_desk_left_out_are_still_named_here_and_not_offered(desk):
    files = {"contact.toml": '[[reason]]\ncode = "x"\nname = { en = "X", de = "X" }\n'}
    from_elsewhere(desk, Topic.CODES, "1", files)
    known = {one.code: one for one in desk.publications.codes().reasons}
    assert not known["x"].retired
    assert known["question"].retired
    assert known["question"].name("de") == "Eine Frage"


@pytest.mark.parametrize(
    ("topic", "files", "problem"),
    [
        (Topic.PROMPTS, {}, "no prompt"),
        (Topic.PROMPTS, {"a.toml": "[[prompt"}, "not valid TOML"),
        (Topic.PROMPTS, {"a.toml": '[[prompt]]\nid = "a"\nstage = "lunch"'}, "no stage"),
        (Topic.CODES, {"contact.toml": ""}, "no code"),
        (Topic.CODES, {"contact.toml": '[[reason]]\ncode = "Ä"'}, "small letters"),
        (Topic.MOMENTS, {"moments.toml": ""}, "no moment"),
        (
            Topic.MOMENTS,
            {"moments.toml": '[[moment]]\ncode = "a"\nname = { en = "A", de = "A" }'},
            "no picture",
        ),
    ],
)
def test_what_is_wrong_is_not_published(desk, topic, files, problem):
    with pytest.raises(RuleError, match=problem):
        desk.publications.publish(desk.me, topic, "1", files, "Why not?")
    assert desk.publications.published(topic) == ()


def test_a_version_needs_its_name_and_its_reason(desk):
    files = shipped(Topic.MOMENTS)
    with pytest.raises(BadInputError):
        desk.publications.publish(desk.me, Topic.MOMENTS, "1", files, " ")
    desk.publications.publish(desk.me, Topic.MOMENTS, "1", files, "To begin with.")
    with pytest.raises(BadInputError, match="version 1 already"):
        desk.publications.publish(desk.me, Topic.MOMENTS, "1", files, "Again.")
    # The same name is free for another topic.
    desk.publications.publish(desk.me, Topic.CODES, "1", shipped(Topic.CODES), "Likewise.")


def test_a_newer_desks_version_stops_nobody_and_is_told(desk, call):
    good = changed(Topic.PROMPTS, "{name} has never spoken with us before.", "{name} is new.")
    desk.publications.publish(desk.me, Topic.PROMPTS, "1", good, "Shorter.")
    newer = changed(Topic.PROMPTS, "when = { first_contact = true }", "when = { moon = true }")
    from_elsewhere(desk, Topic.PROMPTS, "9", newer)
    now = desk.publications.in_force(Topic.PROMPTS)
    assert now.version == "1"
    (broken,) = now.broken
    assert broken.version == "9"
    assert any("“moon”" in str(one.problem) for one in broken.findings)
    assert said(desk, call).startswith("{name} is new.")


def test_files_that_are_none_stop_nobody(desk):
    with desk.store.write() as db:
        body = Published(version="x", files={"a": "b"})
        made = ledger.write(
            db, "codes.published", body, Subjects(about_id=new_id()),
            at=desk.clock.now(), by=desk.me,
        )  # fmt: skip
    assert json.loads(made.body)["files"] == {"a": "b"}
    assert desk.publications.in_force(Topic.CODES).version == ""
    assert desk.publications.codes().reasons


def test_a_critical_moment_is_kept_in_mind_for_its_days(desk):
    moments = {"moment.complaint": MomentKind(code="complaint", critical_days=30)}

    def after(days, kind="moment.complaint"):
        last = Moment(
            entry_id=b"m" * 16, at=DAY, kind=kind, text="The stairs were not cleaned."
        )
        return critical_moment(last, moments, DAY + days * DAY)

    assert after(29) == {
        MOMENT: "complaint", "moment_text": "The stairs were not cleaned.", "moment_days": 29,
    }  # fmt: skip
    assert after(30) == after(3, "moment.order") == critical_moment(None, moments, DAY) == {}


def test_a_prompt_may_begin_with_a_critical_moment(desk):
    prompt = """
[[prompt]]
id = "after_a_complaint"
stage = "customer"
rank = 5
when = { moment = ["complaint"], moment_days = "<= 30" }
evidence = "What they complained about is said first, so that they need not."
owner = "the leads of this branch"
[prompt.text]
en = "{name} complained {moment_days} days ago: “{moment_text}”. Say what came of it."
de = "Beschwerde von {name} vor {moment_days} Tagen: „{moment_text}“. Was wurde daraus?"
"""
    files = {**shipped(Topic.PROMPTS), "moments.toml": prompt}
    desk.publications.publish(desk.me, Topic.PROMPTS, "1", files, "Complaints first.")
    customer = desk.customers.add(desk.me, "Ayşe Demir")
    with desk.store.write() as db:
        about = Subjects(customer_id=customer, about_id=new_id())
        ledger.write(
            db, "moment.complaint", MomentImported(source="shop"), about,
            at=desk.clock.now() - 2 * DAY, by=None, text="The stairs were not cleaned.",
        )  # fmt: skip
    opened = desk.interactions.open(desk.me, customer)
    found = desk.prompts.choose(desk.me, opened.interaction_id, Stage.CUSTOMER, 0)
    assert found.prompt.id == "after_a_complaint"
    assert found.facts["moment_days"] == 2
