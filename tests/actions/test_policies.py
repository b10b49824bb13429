"""The policy in force: published by a lead, never stopped by a broken one."""

import shutil

import pytest

from agent_desk.actions import policies
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import BadInputError, RuleError
from agent_desk.domain.policies import PolicyPublished
from agent_desk.policy import shipped
from agent_desk.store import ledger
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects

ONE = """
[policy]
name = "small"
[decisions.gift]
title = { en = "A gift" }
hit = "first"
inputs = []
[[decisions.gift.rows]]
id = "g"
verdict = "may"
amount = "5 EUR"
"""


def test_without_a_published_one_the_programs_own_is_in_force_and_says_which_it_is(desk):
    now = desk.policies.in_force()
    assert "cancel_order" in now.policy.decisions
    assert now.policy.version.startswith("shipped ")
    assert now.broken == ()
    assert set(now.files) == {
        "cancel_order.toml", "change_order.toml", "retail.toml", "return_and_exchange.toml",
        "something_else.toml", "their_account.toml",
    }  # fmt: skip


def test_a_published_policy_overrides_the_files_whole(desk):
    now = desk.policies.publish(desk.me, "2026-2", {"all.toml": ONE}, "smaller gifts")
    assert set(now.policy.decisions) == {"gift"}
    assert (now.policy.version, now.reason) == ("2026-2", "smaller gifts")
    assert now.published_by == desk.me
    assert desk.policies.in_force() == now
    assert [one.version for one in desk.policies.published()] == ["2026-2"]


def test_only_a_lead_publishes_with_a_new_name_and_a_reason(desk):
    omar = desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.me).agent_id
    with pytest.raises(RuleError):
        desk.policies.publish(omar, "1", {"all.toml": ONE}, "why not")
    desk.policies.publish(desk.me, "1", {"all.toml": ONE}, "first")
    for version, reason in (("1", "again"), (" ", "nameless"), ("2", " ")):
        with pytest.raises(BadInputError):
            desk.policies.publish(desk.me, version, {"all.toml": ONE}, reason)
    assert [one.version for one in desk.policies.published()] == ["1"]


@pytest.mark.parametrize("text", ["[decisions", "", ONE.replace("may", "must")])
def test_what_cannot_be_read_is_not_published(desk, text):
    with pytest.raises(RuleError):
        desk.policies.publish(desk.me, "1", {"all.toml": text}, "try")
    assert desk.policies.published() == ()


def test_a_broken_one_from_elsewhere_stops_nothing_and_is_told_of(desk):
    desk.policies.publish(desk.me, "good", {"all.toml": ONE}, "first")
    with desk.store.write() as db:
        body = PolicyPublished(version="bad", files={"all.toml": "[decisions.gift]\nhit = 3"})
        about = Subjects(about_id=new_id())
        ledger.write(db, "policy.published", body, about, at=desk.clock.now(), by=desk.me)
    now = desk.policies.in_force()
    assert now.policy.version == "good"
    (broken,) = now.broken
    assert broken.version == "bad"
    assert broken.findings[0].place.file == "all.toml"


@pytest.mark.parametrize("damage", ["[decisions.x\n", "verdict = 3", b"\xff\xfe"])
def test_a_file_of_the_programs_own_that_was_damaged_stops_nothing_and_is_told_of(
    desk, tmp_path, monkeypatch, damage
):
    own = tmp_path / "policy"
    shutil.copytree(shipped.folder(), own)
    written = damage if isinstance(damage, bytes) else damage.encode()
    (own / "their_account.toml").write_bytes(written)
    monkeypatch.setattr(policies, "folder", lambda: own)
    policies._shipped.cache_clear()
    try:
        now = desk.policies.in_force()
    finally:
        policies._shipped.cache_clear()
    assert "cancel_order" in now.policy.decisions
    (broken,) = now.broken
    assert {one.place.file for one in broken.findings} == {"their_account.toml"}


def test_the_newest_holds_whatever_order_they_came_in(desk):
    for version in ("1", "2", "3"):
        desk.policies.publish(desk.me, version, {"all.toml": ONE}, "because")
    desk.clock.at -= 10**15
    desk.policies.publish(desk.me, "4", {"all.toml": ONE}, "with a clock set back")
    assert [one.version for one in desk.policies.published()] == ["4", "3", "2", "1"]
    assert desk.policies.in_force().policy.version == "4"
