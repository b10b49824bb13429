"""Letting desks in and out."""

from datetime import UTC, datetime, timedelta

import pytest

from agent_desk.domain.errors import BadInputError, HubError, NotFoundError, RuleError
from agent_desk.sync import desks, reach
from tests.sync.conftest import FOREVER


def test_a_desk_added_is_listed_with_its_code_s_end(shared):
    added = shared.add("North", "till 1", timedelta(hours=2))
    with shared.admin() as db:
        (desk,) = desks.listed(db)
    assert (desk.branch, desk.name, desk.role) == ("North", "till 1", added.role)
    assert desk.expires_at == added.expires_at
    assert timedelta(hours=1) < added.expires_at - datetime.now(UTC) < timedelta(hours=3)
    assert (desk.enrolled_at, desk.revoked_at, desk.seen_at) == (None, None, None)


def test_a_desk_without_a_name_is_given_one(shared):
    assert shared.add().name != shared.add().name


def test_two_desks_of_a_branch_do_not_share_a_name(shared):
    shared.add("North", "till 1")
    shared.add("South", "till 1")
    with shared.admin() as db:
        with pytest.raises(RuleError, match="North has a desk called till 1"):
            desks.add(db, "North", "till 1", FOREVER)
        assert len(desks.listed(db)) == 2
        made = "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'agent\\_desk\\_%%' AND"
        held = " rolname NOT IN (SELECT db_role FROM agent_desk.desk) AND rolcanlogin"
        before = db.execute(made + held).fetchone()
        with pytest.raises(RuleError):
            desks.add(db, "North", "till 1", FOREVER)
        assert db.execute(made + held).fetchone() == before


@pytest.mark.parametrize("text", ["", "  ", "two\nlines", "x" * 101, "\u202eturned"])
def test_what_is_no_line_is_no_branch_and_no_name(shared, text):
    with shared.admin() as db:
        with pytest.raises(BadInputError, match="no branch"):
            desks.add(db, text, "till 1", FOREVER)
        if text:
            with pytest.raises(BadInputError, match="no name"):
                desks.add(db, "North", text, FOREVER)


@pytest.mark.parametrize(
    "text", ["O'Brien", 'say "till"', "'; DROP SCHEMA agent_desk; --", "%s", "Süd"]
)
def test_any_line_is_a_branch_and_a_name(shared, text):
    with reach.connected(shared.desk(text, text)) as db:
        assert db.execute("SELECT agent_desk.hub_branch()").fetchone() == (text,)


def test_a_desk_is_revoked_by_its_name_or_its_role(shared):
    shared.add("North", "till 1")
    role = shared.add("North", "till 2").role
    with shared.admin() as db:
        desks.revoke(db, "till 1")
        desks.revoke(db, role)
        first = [desk.revoked_at for desk in desks.listed(db)]
        assert all(first)
        desks.revoke(db, "till 1")
        assert [desk.revoked_at for desk in desks.listed(db)] == first


def test_a_name_two_branches_have_is_asked_about(shared):
    shared.add("North", "till 1")
    shared.add("South", "till 1")
    with shared.admin() as db:
        with pytest.raises(BadInputError, match="North, South"):
            desks.revoke(db, "till 1")
        assert desks.revoke(db, "till 1", "South").branch == "South"
        with pytest.raises(NotFoundError):
            desks.revoke(db, "till 1", "West")


def test_a_desk_may_not_add_or_revoke_desks(shared):
    for doing in (
        lambda db: desks.add(db, "North", "mine", FOREVER),
        lambda db: desks.revoke(db, "till 1"),
    ):
        with (
            pytest.raises(HubError, match="may not do that"),
            reach.connected(shared.desk()) as db,
        ):
            doing(db)
