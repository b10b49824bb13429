"""The shift log: who left unhappy or has reason to be, a page at a time by key.

A person stands where the latest of their reasons that is asked for stands, so a page is read
off an index until it is full: nobody is counted or sorted first.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, TypeAlias

import sqlalchemy as sa

from agent_desk.domain.ids import Id
from agent_desk.domain.shift_log import ContactKey, ShiftKey, Wanted
from agent_desk.reading.search_words import query_words
from agent_desk.store import bulk
from agent_desk.store.prepared import Prepared, Row
from agent_desk.store.tables import (
    cause,
    contact_point,
    customer,
    customer_search,
    decision,
    entry,
    interaction,
    matter,
    mistake,
    person,
    promise,
)

# Those a call still helps, those who are open otherwise, those for whom it was made good.
SECTIONS = (0, 1, 2)
_MOST_WORDS = 6

_Condition: TypeAlias = "sa.ColumnElement[bool]"
_FROM: sa.BindParameter[int] = sa.bindparam("from_at")
_TO: sa.BindParameter[int] = sa.bindparam("to_at")
_NOW: sa.BindParameter[int] = sa.bindparam("now")
_BEFORE = sa.tuple_(sa.bindparam("at"), sa.bindparam("subject_id"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One person and the key they stand at."""

    customer_id: Id
    person_id: Id
    name: str
    may_ring: bool
    key: ShiftKey


def page(
    db: sa.Connection,
    wanted: Wanted,
    sections: Iterable[int],
    now: int,
    *,
    after: ShiftKey | None = None,
    limit: int = 50,
) -> list[Place]:
    """Who stands in these sections, right after a key or from the first on."""
    found: list[Place] = []
    for section in sections:
        if after is not None and section < after.section:
            continue
        begun = after is not None and section == after.section
        values = _values(wanted, now) | {"limit": limit - len(found)}
        if begun and after is not None:
            values |= {"at": after.at, "subject_id": after.subject_id}
        query = _people(section, _shape(wanted), branch=bool(wanted.branch), begun=begun)
        found += [_place(section, row) for row in query.rows(db, **values)]
        if len(found) >= limit:
            break
    return found


def of_customers(
    db: sa.Connection, wanted: Wanted, now: int, customer_ids: Iterable[Id]
) -> list[Place]:
    """Where these customers stand, as far as they do."""
    values = {**_values(wanted, now), **bulk.listed(customer_ids), "limit": -1}
    shape, branch = _shape(wanted), bool(wanted.branch)
    return [
        _place(section, row)
        for section in SECTIONS
        for row in _people(section, shape, branch=branch, some=True).rows(db, **values)
    ]


def count(db: sa.Connection, wanted: Wanted, sections: Iterable[int], now: int) -> int:
    """How many people stand in these sections."""
    values, shape, branch = _values(wanted, now), _shape(wanted), bool(wanted.branch)
    counts = (_count(one, shape, branch=branch).column(db, **values) for one in sections)
    return sum(int(found[0]) for found in counts)


def reasons(db: sa.Connection, wanted: Wanted, now: int, person_ids: Iterable[Id]) -> list[Row]:
    """Every standing reason of these people, the latest first.

    Each row: person, at, sure, again, cut off, text, ended at, contact, feeling, source, words,
    first note, matter's text, due at of an open late promise, branch, the decision's wait.
    """
    values = {**_values(wanted, now), **bulk.listed(person_ids)}
    return _reasons(branch=bool(wanted.branch)).rows(db, **values)


def standing_reasons(db: sa.Connection, wanted: Wanted, now: int) -> list[Row]:
    """Person, customer and time of every standing reason, in the order of time."""
    plain = replace(wanted, words="")
    return _standing_reasons(branch=bool(wanted.branch)).rows(db, **_values(plain, now))


def contacts(
    db: sa.Connection,
    wanted: Wanted,
    now: int,
    *,
    after: ContactKey | None = None,
    limit: int = 50,
) -> list[Row]:
    """Contacts in the order of time, right after a key or from the first on."""
    values = _values(wanted, now) | {"limit": limit}
    if after is not None:
        values |= {"at": after.at, "subject_id": after.interaction_id}
    branch, begun = bool(wanted.branch), after is not None
    query = _contacts(_shape(wanted), branch=branch, begun=begun)
    return query.rows(db, **values)


def contact_count(db: sa.Connection, wanted: Wanted) -> int:
    """How many contacts there are."""
    query = _contact_count(_shape(wanted), branch=bool(wanted.branch))
    return int(query.column(db, **_values(wanted, 0))[0])


def branches(db: sa.Connection) -> list[str]:
    """The branches of which this desk knows a contact, by name."""
    return _BRANCHES.column(db)


def last_row(db: sa.Connection) -> int:
    """The row of the newest entry here."""
    return int(_LAST_ROW.column(db)[0])


def touched_since(db: sa.Connection, row: int, limit: int) -> list[Id]:
    """Whom entries after this row are about, at most so many."""
    return _TOUCHED.column(db, row=row, limit=limit)


_LAST_ROW = Prepared(sa.select(sa.func.coalesce(sa.func.max(entry.c.row), 0)))
_TOUCHED = Prepared(
    sa.select(entry.c.customer_id)
    .where(
        entry.c.row > sa.bindparam("row"),
        entry.c.customer_id.is_not(None),
        entry.c.kind != sa.literal_column("'customer.viewed'"),
    )
    .distinct()
    .limit(sa.bindparam("limit"))
)
# One step of the index for each branch, however many contacts it has.
_BRANCHES = Prepared(
    sa.text(
        "WITH RECURSIVE known(name) AS (SELECT min(branch_id) FROM interaction UNION ALL"
        " SELECT (SELECT min(branch_id) FROM interaction WHERE branch_id > known.name)"
        " FROM known WHERE known.name IS NOT NULL)"
        " SELECT name FROM known WHERE name <> ''"
    )
)


def _shape(wanted: Wanted) -> tuple[int, ...]:
    """How many spellings each word that is looked for has."""
    return tuple(len(spellings) for spellings in _words(wanted))


def _words(wanted: Wanted) -> list[tuple[str, ...]]:
    return query_words(wanted.words)[:_MOST_WORDS]


def _values(wanted: Wanted, now: int) -> dict[str, object]:
    values: dict[str, object] = {"from_at": wanted.from_at, "to_at": wanted.to_at, "now": now}
    if wanted.branch:
        values["branch"] = wanted.branch
    for place, spellings in enumerate(_words(wanted)):
        values[f"match{place}"] = " OR ".join(f'"{spelling}"*' for spelling in spellings)
        for number, spelling in enumerate(spellings):
            values[f"word{place}_{number}"] = f" {spelling}"
    return values


def _place(section: int, row: Row) -> Place:
    at, subject_id, customer_id, person_id, name, may_ring = row
    return Place(
        customer_id=customer_id,
        person_id=person_id,
        name=name,
        may_ring=bool(may_ring),
        key=ShiftKey(section=section, at=at, subject_id=subject_id),
    )


# What stands, and how it stands. SQLite asks each question by an index.


def _within(one: Any, *, branch: bool, of_person: bool = False) -> list[_Condition]:
    """In the range and the branch that are asked for, and true of now.

    Those ``of_person`` are found by the person: the branch's index would give all of its.
    """
    found = [one.c.at >= _FROM, one.c.at < _TO, one.c.stands_from <= _NOW]
    if branch:
        of = one.c.branch_id.concat("") if of_person else one.c.branch_id
        found.append(of == sa.bindparam("branch"))
    return [*found, _stands(one)]


def _stands(one: Any) -> _Condition:
    """Whether it is a reason, given what came before and after."""
    return sa.or_(one.c.sure != "", _again(one), sa.and_(one.c.cut_off == 1, ~_spoken_to(one)))


def _again(one: Any) -> _Condition:
    """Whether they were in touch about the matter before; that we rang them is not that."""
    before = interaction.alias()
    return sa.and_(
        one.c.again_of.is_not(None),
        sa.exists().where(
            before.c.matter_id == one.c.again_of,
            before.c.opened_at < one.c.at,
            before.c.direction == sa.literal_column("'in'"),
        ),
    )


def _spoken_to(one: Any) -> _Condition:
    """Whether there was another contact with them since."""
    later = interaction.alias()
    return sa.exists().where(
        later.c.customer_id.in_(_same_person(one)), later.c.opened_at > one.c.at
    )


def _same_person(one: Any) -> sa.Select[Any]:
    theirs, others = person.alias(), person.alias()
    return (
        sa.select(others.c.customer_id)
        .join_from(theirs, others, others.c.person_id == theirs.c.person_id)
        .where(theirs.c.customer_id == one.c.customer_id)
        .correlate(one)
    )


def _went_well(contact: Any) -> _Condition:
    """Whether they left it content, or with what they needed and not unhappy."""
    return sa.or_(
        contact.c.feeling.in_(_literals("settled", "glad", "cared_for")),
        sa.and_(
            contact.c.need_met == sa.literal_column("'yes'"),
            sa.func.coalesce(contact.c.feeling, "").not_in(_literals("miserable", "let_down")),
        ),
    )


def _literals(*words: str) -> list[sa.ColumnClause[Any]]:
    return [sa.literal_column(f"'{word}'") for word in words]


def _owed(one: Any, now: Any = _NOW) -> _Condition:
    """Whether something is late or wrong with them still."""
    late, wrong = promise.alias(), mistake.alias()
    return sa.or_(
        sa.exists().where(
            late.c.customer_id.in_(_same_person(one)),
            late.c.kept_at.is_(None),
            late.c.due_at < now,
        ),
        sa.exists().where(
            wrong.c.customer_id.in_(_same_person(one)), wrong.c.settled_at.is_(None)
        ),
    )


def _unanswered(one: Any) -> _Condition:
    """Whether nothing has gone well for them since this, and it did not end by itself."""
    later, same = interaction.alias(), interaction.alias()
    return sa.and_(
        one.c.ended_at.is_(None),
        ~sa.exists().where(
            later.c.customer_id.in_(_same_person(one)),
            later.c.opened_at > one.c.at,
            _went_well(later),
        ),
        ~sa.exists().where(same.c.interaction_id == one.c.interaction_id, _went_well(same)),
    )


def _is_open(one: Any, *, branch: bool) -> _Condition:
    """Whether anything that is asked for is still open with the person."""
    any_of, theirs, others = cause.alias(), person.alias(), person.alias()
    unanswered = (
        sa.exists()
        .select_from(theirs)
        .where(
            theirs.c.customer_id == one.c.customer_id,
            others.c.person_id == theirs.c.person_id,
            any_of.c.customer_id == others.c.customer_id,
            *_within(any_of, branch=branch, of_person=True),
            _unanswered(any_of),
        )
    )
    return sa.or_(_owed(one), unanswered)


def _has_number(one: Any) -> _Condition:
    number = contact_point.alias()
    return sa.exists().where(
        number.c.customer_id == one.c.customer_id, number.c.kind == sa.literal_column("'phone'")
    )


def _may_ring(one: Any) -> _Condition:
    return sa.and_(customer.c.do_not_call == 0, _has_number(one))


def _section(one: Any, section: int, *, branch: bool) -> list[_Condition]:
    if section == SECTIONS[-1]:
        return [~_is_open(one, branch=branch)]
    may_ring = _may_ring(one)
    return [may_ring if section == SECTIONS[0] else ~may_ring, _is_open(one, branch=branch)]


def _matches(text: Any, shape: tuple[int, ...], whose: Any) -> list[_Condition]:
    """Every word begins one of the text's, or of the customer's name."""
    spaced = sa.literal_column("' '").concat(text)
    found: list[_Condition] = []
    for place, spellings in enumerate(shape):
        said = [
            sa.func.instr(spaced, sa.bindparam(f"word{place}_{number}")) > 0
            for number in range(spellings)
        ]
        named = sa.select(customer_search.c.rowid).where(
            sa.text(f"customer_search MATCH :match{place}")
        )
        found.append(sa.or_(*said, whose.in_(named)))
    return found


def _searched(one: Any, shape: tuple[int, ...], *, branch: bool) -> list[_Condition]:
    """Whether it is among those the words find, which SQLite looks for once."""
    if not shape:
        return []
    of_any, named = cause.alias(), customer.alias()
    conditions = [of_any.c.at >= _FROM, of_any.c.at < _TO]
    if branch:
        conditions.append(of_any.c.branch_id == sa.bindparam("branch"))
    found = (
        sa.select(of_any.c.subject_id)
        .join_from(of_any, named, named.c.customer_id == of_any.c.customer_id)
        .where(*conditions, *_matches(of_any.c.searched, shape, named.c.row))
    )
    return [one.c.subject_id.in_(found)]


def _newer(one: Any, shape: tuple[int, ...], *, branch: bool) -> _Condition:
    """Whether the person has a later reason that is asked for: they stand there then."""
    newer, theirs, others = cause.alias(), person.alias(), person.alias()
    return (
        sa.exists()
        .select_from(theirs)
        .where(
            theirs.c.customer_id == one.c.customer_id,
            others.c.person_id == theirs.c.person_id,
            newer.c.customer_id == others.c.customer_id,
            newer.c.at >= one.c.at,
            sa.tuple_(newer.c.at, newer.c.subject_id) > sa.tuple_(one.c.at, one.c.subject_id),
            *_within(newer, branch=branch, of_person=True),
            *_searched(newer, shape, branch=branch),
        )
    )


def _standing(
    section: int, shape: tuple[int, ...], *, branch: bool, selected: Sequence[Any]
) -> sa.Select[Any]:
    one = cause
    return (
        sa.select(*selected)
        .select_from(one)
        .join(customer, customer.c.customer_id == one.c.customer_id)
        .join(person, person.c.customer_id == one.c.customer_id)
        .where(
            *_searched(one, shape, branch=branch),
            *_within(one, branch=branch),
            ~_newer(one, shape, branch=branch),
            *_section(one, section, branch=branch),
        )
    )


@cache
def _people(
    section: int,
    shape: tuple[int, ...],
    *,
    branch: bool,
    begun: bool = False,
    some: bool = False,
) -> Prepared:
    one = cause
    selected = (
        one.c.at,
        one.c.subject_id,
        one.c.customer_id,
        person.c.person_id,
        customer.c.name,
        _may_ring(one).label("may_ring"),
    )
    query = _standing(section, shape, branch=branch, selected=selected)
    if begun:
        query = query.where(sa.tuple_(one.c.at, one.c.subject_id) < _BEFORE)
    if some:
        query = query.where(bulk.among(one.c.customer_id))
    return Prepared(
        query.order_by(one.c.at.desc(), one.c.subject_id.desc()).limit(sa.bindparam("limit"))
    )


@cache
def _count(section: int, shape: tuple[int, ...], *, branch: bool) -> Prepared:
    return Prepared(_standing(section, shape, branch=branch, selected=(sa.func.count(),)))


@cache
def _reasons(*, branch: bool) -> Prepared:
    one = cause
    selected = (
        person.c.person_id, one.c.at, one.c.sure,
        _again(one).label("again"), sa.and_(one.c.cut_off == 1, ~_spoken_to(one)).label("cut"),
        one.c.text, one.c.ended_at, one.c.interaction_id,
        interaction.c.feeling, interaction.c.feeling_source, interaction.c.words,
        interaction.c.first_note, matter.c.text.label("matter"), one.c.stands_from,
        one.c.branch_id, decision.c.asked_at,
        sa.func.coalesce(decision.c.answered_at, decision.c.at).label("answered_at"),
        decision.c.state,
    )  # fmt: skip
    return Prepared(
        sa.select(*selected)
        .select_from(person)
        .join(one, one.c.customer_id == person.c.customer_id)
        .outerjoin(interaction, interaction.c.interaction_id == one.c.interaction_id)
        .outerjoin(matter, matter.c.matter_id == interaction.c.matter_id)
        .outerjoin(decision, decision.c.decision_id == one.c.subject_id)
        .where(bulk.among(person.c.person_id), *_within(one, branch=branch, of_person=True))
        .order_by(one.c.at.desc(), one.c.subject_id.desc())
    )


@cache
def _standing_reasons(*, branch: bool) -> Prepared:
    one = cause
    return Prepared(
        sa.select(person.c.person_id, one.c.customer_id, one.c.at)
        .join_from(one, person, person.c.customer_id == one.c.customer_id)
        .join(customer, customer.c.customer_id == one.c.customer_id)
        .where(*_within(one, branch=branch))
        .order_by(one.c.at, one.c.subject_id)
    )


def _causes(contact: Any) -> Any:
    """What a contact, its promises and its waits gave them, as words."""
    one = cause.alias()
    told = sa.case((_again(one), one.c.sure.concat(" again")), else_=one.c.sure)
    cut = sa.and_(one.c.cut_off == 1, ~_spoken_to(one))
    words = sa.case((cut, told.concat(" cut_off")), else_=told)
    return (
        sa.select(sa.func.group_concat(words, " "))
        .where(
            one.c.interaction_id == contact.c.interaction_id,
            one.c.stands_from <= _NOW,
            _stands(one),
        )
        .correlate(contact)
        .scalar_subquery()
    )


def _contact_range(shape: tuple[int, ...], *, branch: bool) -> list[_Condition]:
    found = [interaction.c.opened_at >= _FROM, interaction.c.opened_at < _TO]
    if branch:
        found.append(interaction.c.branch_id == sa.bindparam("branch"))
    return [*found, *_matches(interaction.c.searched, shape, customer.c.row)]


@cache
def _contacts(shape: tuple[int, ...], *, branch: bool, begun: bool) -> Prepared:
    one = interaction
    before = interaction.alias()
    again = sa.and_(
        one.c.direction == sa.literal_column("'in'"),
        sa.exists().where(
            before.c.matter_id == one.c.matter_id,
            before.c.opened_at < one.c.opened_at,
            before.c.direction == sa.literal_column("'in'"),
        ),
    )
    query = (
        sa.select(
            one.c.interaction_id, one.c.customer_id, customer.c.name, one.c.channel,
            one.c.opened_at, one.c.branch_id, one.c.need_met, one.c.feeling,
            one.c.feeling_source, one.c.words,
            sa.func.coalesce(matter.c.text, one.c.first_note).label("about"),
            one.c.reason, one.c.result, again.label("again"), _causes(one).label("causes"),
            one.c.direction,
        )
        .select_from(one)
        .join(customer, customer.c.customer_id == one.c.customer_id)
        .outerjoin(matter, matter.c.matter_id == one.c.matter_id)
        .where(*_contact_range(shape, branch=branch))
    )  # fmt: skip
    if begun:
        query = query.where(sa.tuple_(one.c.opened_at, one.c.interaction_id) > _BEFORE)
    return Prepared(
        query.order_by(one.c.opened_at, one.c.interaction_id).limit(sa.bindparam("limit"))
    )


@cache
def _contact_count(shape: tuple[int, ...], *, branch: bool) -> Prepared:
    query = sa.select(sa.func.count()).select_from(interaction)
    if shape:
        query = query.join(customer, customer.c.customer_id == interaction.c.customer_id)
    return Prepared(query.where(*_contact_range(shape, branch=branch)))
