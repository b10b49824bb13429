"""What a talk-through can have changed by publishing it: rules and prompts, by version."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from agent_desk.domain.ids import Id
from agent_desk.domain.policies import PolicyVersion
from agent_desk.domain.publications import Publication, Topic
from agent_desk.domain.talks import Ended, Talk
from agent_desk.store import policies, publications
from agent_desk.store.connection import Connection

PUBLISHED = (Ended.RULE, Ended.PROMPT)
"""What is changed by publishing it: a talk that ends in it names the version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A published version of rules or prompts, and why it was published."""

    what: Ended
    changed_id: Id
    version: str
    reason: str
    at: int


def published(db: Connection, what: Ended) -> Iterator[Change]:
    """Every version of what a talk can end in."""
    if what is Ended.RULE:
        for rules in map(partial(policies.find, db), policies.newest_first(db)):
            if rules is not None:
                yield _change(what, rules.policy_id, rules)
    elif what is Ended.PROMPT:
        ids = publications.newest_first(db, Topic.PROMPTS)
        for prompts in map(partial(publications.find, db), ids):
            if prompts is not None:
                yield _change(what, prompts.publication_id, prompts)


def _change(what: Ended, changed_id: Id, version: PolicyVersion | Publication) -> Change:
    return Change(
        what=what,
        changed_id=changed_id,
        version=version.version,
        reason=version.reason,
        at=version.published_at,
    )


def version(db: Connection, talk: Talk) -> str:
    """What the version a talk ended in is called; empty for none that is known here."""
    if talk.changed_id is None or talk.ended_in is None:
        return ""
    if talk.ended_in is Ended.RULE:
        return policies.version_of(db, talk.changed_id)
    prompts = publications.find(db, talk.changed_id)
    return prompts.version if prompts else ""
