"""The prompts, contact codes and moments in force: the newest published that can be read.

Where nothing was published it is the machine's and the user's own files over the program's. A
broken version stops nobody: the last good one stays, and what is wrong is there to be read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from agent_desk import resources
from agent_desk.actions.steps import said
from agent_desk.domain.agents import Role, require
from agent_desk.domain.codes import Code, Codes
from agent_desk.domain.errors import BadInputError, RuleError
from agent_desk.domain.publications import Publication, Published, Topic
from agent_desk.reading.toml_files import text_of
from agent_desk.store import agents, ledger, publications
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects

if TYPE_CHECKING:
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id
    from agent_desk.domain.moment_kinds import MomentKinds
    from agent_desk.reading.publications import Finding, Loaded
    from agent_desk.store.connection import Connection, Store

OwnTexts: TypeAlias = Callable[[Topic], Mapping[str, str]]
"""What holds where nothing was published: texts by the names of their files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A published version that cannot be read, and what is wrong with it."""

    version: str
    findings: tuple[Finding, ...]
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """What holds now.

    Attributes:
        version: Empty for the files of this desk.
        files: The texts it was read from, by file name.
        published_by: None for the files of this desk.
        broken: Newer versions that cannot be read, the newest first.
    """

    loaded: Loaded
    version: str
    files: Mapping[str, str]
    published_by: Id | None = None
    published_at: int | None = None
    reason: str = ""
    broken: tuple[Broken, ...] = ()


@cache
def shipped(topic: Topic) -> Mapping[str, str]:
    """The program's own."""
    files = sorted(resources.path(topic.value).glob("*.toml"))
    return {file.name: text_of(file) for file in files}


class Publications:
    """Prompts, codes, moments and their versions. Each method is one transaction."""

    def __init__(self, store: Store, clock: Clock, own: OwnTexts = shipped) -> None:
        self._store = store
        self._clock = clock
        self._own = own

    def in_force(self, topic: Topic) -> InForce:
        """What holds now."""
        with self._store.read() as db:
            return in_force(db, topic, self._own)

    def own(self, topic: Topic) -> Mapping[str, str]:
        """What held before anything was published."""
        return self._own(topic)

    def published(self, topic: Topic) -> tuple[Publication, ...]:
        """Every version there was, the newest first."""
        with self._store.read() as db:
            return tuple(_versions(db, topic))

    def names(self) -> Mapping[Id, str]:
        """Who works or worked here, to be named as having published."""
        with self._store.read() as db:
            return {one.agent_id: one.name for one in agents.listed(db)}

    def codes(self) -> Codes:
        """The contact codes, those no longer offered too."""
        with self._store.read() as db:
            return codes_in_force(db, self._own)

    def moments(self) -> MomentKinds:
        """What moments are called."""
        with self._store.read() as db:
            return moments_in_force(db, self._own)

    def publish(
        self, by: Id, topic: Topic, version: str, files: Mapping[str, str], reason: str
    ) -> InForce:
        """Put all of it in force, on this desk at once.

        Args:
            by: A lead.
            topic: What it is.
            version: A name no other version of it has.
            files: The texts of all its files by name; what is left out holds no longer.
            reason: Why, for everybody to read.

        Raises:
            RuleError: ``by`` is no lead, or something is wrong in the files.
            BadInputError: The version or the reason is missing.
        """
        named, why = " ".join(version.split()), said(reason)
        with self._store.write() as db:
            require(agents.find(db, by), Role.LEAD)
            _require_new(named, {one.version for one in _versions(db, topic)})
            _require_well(self._found(db, topic, files))
            body = Published(version=named, files=dict(files))
            about, at = Subjects(about_id=new_id()), self._clock.now()
            ledger.write(db, topic.kind, body, about, at=at, by=by, text=why)
            now = in_force(db, topic, self._own)
            # What is kept may differ from what was given: a card number is cut short.
            if now.version != named:
                _require_well(now.broken[0].findings)
            return now

    def found(self, topic: Topic, files: Mapping[str, str]) -> tuple[Finding, ...]:
        """Everything that stands against publishing these."""
        with self._store.read() as db:
            return self._found(db, topic, files)

    def _found(
        self, db: Connection, topic: Topic, files: Mapping[str, str]
    ) -> tuple[Finding, ...]:
        from agent_desk.reading.publications import gone

        loaded = load(topic, files)
        if loaded.findings or topic is not Topic.CODES:
            return loaded.findings
        return gone(in_force(db, topic, self._own).loaded.codes, loaded.codes)


def in_force(db: Connection, topic: Topic, own: OwnTexts) -> InForce:
    """What holds now, as this desk has heard by now."""
    broken: list[Broken] = []
    for one in _versions(db, topic):
        loaded = load(topic, one.texts)
        if not loaded.findings:
            return InForce(
                loaded=loaded,
                version=one.version,
                files=one.texts,
                published_by=one.published_by,
                published_at=one.published_at,
                reason=one.reason,
                broken=tuple(broken),
            )
        broken.append(Broken(version=one.version, findings=loaded.findings, files=one.texts))
    texts = own(topic)
    return InForce(loaded=load(topic, texts), version="", files=texts, broken=tuple(broken))


def load(topic: Topic, texts: Mapping[str, str]) -> Loaded:
    """What texts say; no start waits for what reads them."""
    from agent_desk.reading.publications import load as loaded

    return loaded(topic, texts)


def codes_in_force(db: Connection, own: OwnTexts) -> Codes:
    """The codes in force; those this desk alone knew are still named, and not offered."""
    now = in_force(db, Topic.CODES, own)
    if not now.version:
        return now.loaded.codes
    before = load(Topic.CODES, own(Topic.CODES)).codes
    return Codes(
        reasons=_with_earlier(now.loaded.codes.reasons, before.reasons),
        results=_with_earlier(now.loaded.codes.results, before.results),
    )


def moments_in_force(db: Connection, own: OwnTexts) -> MomentKinds:
    """What moments are called; those this desk alone knew keep their names."""
    now = in_force(db, Topic.MOMENTS, own).loaded.moments
    return {**load(Topic.MOMENTS, own(Topic.MOMENTS)).moments, **now}


def _with_earlier(now: tuple[Code, ...], before: tuple[Code, ...]) -> tuple[Code, ...]:
    known = {one.code for one in now}
    return (*now, *(replace(one, retired=True) for one in before if one.code not in known))


def _versions(db: Connection, topic: Topic) -> list[Publication]:
    found = (publications.find(db, one) for one in publications.newest_first(db, topic))
    return [one for one in found if one is not None]


def _require_new(version: str, known: set[str]) -> None:
    if not version:
        raise BadInputError("A version needs a name.", "Type a short one, such as a number.")
    if version in known:
        raise BadInputError(
            "There is a version {version} already.",
            "Choose another name.",
            version=version[:60],
        )


def _require_well(findings: tuple[Finding, ...]) -> None:
    if findings:
        raise RuleError(
            "This cannot be published: {row}: {problem}",
            "Correct it; the version in force stays.",
            row=findings[0].row or findings[0].file or "-",
            problem=findings[0].problem,
        )
