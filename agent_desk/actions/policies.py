"""The policy that is in force: the newest published one that can be read, else the program's.

A broken version stops nobody: the last good one stays, and what is wrong is there to be read.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from agent_desk.actions.steps import said
from agent_desk.domain.agents import Role, require
from agent_desk.domain.clock import Clock
from agent_desk.domain.errors import BadInputError, RuleError, WorldError
from agent_desk.domain.ids import Id
from agent_desk.domain.policies import PolicyPublished, PolicyVersion
from agent_desk.policy.files import files_of, load_texts, texts_of
from agent_desk.policy.findings import Fault, Finding, Place
from agent_desk.policy.notation.documents import Loaded
from agent_desk.policy.policies import Policy
from agent_desk.policy.shipped import folder
from agent_desk.store import agents, ledger, policies
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects

_KEPT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A published version that cannot be read, and what is wrong with it.

    Attributes:
        files: Its texts by file name; empty for the program's own.
    """

    version: str
    findings: tuple[Finding, ...]
    files: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """What holds now.

    Attributes:
        policy: With its version; that of the program's own files says so and names them.
        files: The texts it was read from, by file name.
        published_by: Who owns its rules; None for the program's own.
        broken: Newer versions that cannot be read, the newest first.
    """

    policy: Policy
    files: Mapping[str, str]
    published_by: Id | None = None
    published_at: int | None = None
    reason: str = ""
    broken: tuple[Broken, ...] = ()


class Policies:
    """Policies and their versions. Each method is one transaction."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def in_force(self) -> InForce:
        """What holds now."""
        with self._store.read() as db:
            return in_force(db)

    def published(self) -> tuple[PolicyVersion, ...]:
        """Every version there was, the newest first."""
        with self._store.read() as db:
            found = (policies.find(db, one) for one in policies.newest_first(db))
            return tuple(one for one in found if one is not None)

    def publish(self, by: Id, version: str, files: Mapping[str, str], reason: str) -> InForce:
        """Put a whole policy in force, on this desk at once.

        Args:
            by: A lead.
            version: A name no other version has.
            files: The texts of all its files by name; what is left out holds no longer.
            reason: Why, for everybody to read.

        Raises:
            RuleError: ``by`` is no lead.
            BadInputError: Its files cannot be read, or the version or the reason is missing.
        """
        named, why = " ".join(version.split()), said(reason)
        with self._store.write() as db:
            require(agents.find(db, by), Role.LEAD)
            found = (policies.find(db, one) for one in policies.newest_first(db))
            _require_new(named, {one.version for one in found if one is not None})
            _require_readable(load_texts(files, named))
            ledger.write(
                db,
                "policy.published",
                PolicyPublished(version=named, files=dict(files)),
                Subjects(about_id=new_id()),
                at=self._clock.now(),
                by=by,
                text=why,
            )
            now = in_force(db)
            # What is kept may differ from what was given: a card number is cut short.
            if now.policy.version != named:
                _require_readable(Loaded(policy=now.policy, findings=now.broken[0].findings))
            return now


def in_force(db: Connection, at: int | None = None) -> InForce:
    """What holds now, or held at a time, as this desk has heard by now."""
    broken: list[Broken] = []
    for policy_id in policies.newest_first(db):
        version = policies.find(db, policy_id)
        if version is None or (at is not None and version.published_at > at):
            continue
        loaded = _read(version.version, version.files)
        if not _faults(loaded):
            return InForce(
                policy=loaded.policy,
                files=version.texts,
                published_by=version.published_by,
                published_at=version.published_at,
                reason=version.reason,
                broken=tuple(broken),
            )
        faults = _faults(loaded)
        broken.append(Broken(version=version.version, findings=faults, files=version.texts))
    own = _shipped()
    return replace(own, broken=(*broken, *own.broken))


def _faults(loaded: Loaded) -> tuple[Finding, ...]:
    """What is wrong; a policy in which nothing can be decided is no policy, either."""
    if loaded.findings or loaded.policy.decisions:
        return loaded.findings
    return (_nothing_in_it(),)


def _nothing_in_it() -> Finding:
    problem = BadInputError(
        "There is no decision in this policy.", "Publish all its files together."
    )
    return Finding(fault=Fault.MISSING, place=Place(), problem=problem)


def _require_new(version: str, known: set[str]) -> None:
    if not version:
        raise BadInputError("A version needs a name.", "Type a short one, such as a number.")
    if version in known:
        raise BadInputError(
            "There is a version {version} already.",
            "Choose another name.",
            version=version[:60],
        )


def _require_readable(loaded: Loaded) -> None:
    faults = _faults(loaded)
    if faults:
        raise RuleError(
            "This policy cannot be published: {place}: {problem}",
            "Correct it; the version in force stays.",
            place=faults[0].place,
            problem=faults[0].problem,
        )


@lru_cache(maxsize=_KEPT)
def _read(version: str, files: str) -> Loaded:
    """A version, read once: parsing takes longer than everything else a verdict needs."""
    texts = PolicyVersion(
        policy_id=b"", version=version, reason="", published_at=0, hlc=0, files=files
    ).texts
    return load_texts(texts, version)


@cache
def _shipped() -> InForce:
    """The program's own files. Whoever changed them by hand: what can be read of them holds."""
    texts, unreadable = _own_texts()
    told = "\0".join(f"{name}\0{text}" for name, text in sorted(texts.items()))
    # Which files those were can be told later, whatever version of the program had them.
    digest = hashlib.sha256(told.encode()).hexdigest()[:8]
    loaded = load_texts(texts, f"shipped {digest}")
    findings = (*unreadable, *loaded.findings)
    broken = (Broken(version=loaded.policy.version, findings=findings),) if findings else ()
    return InForce(policy=loaded.policy, files=texts, broken=broken)


def _own_texts() -> tuple[dict[str, str], list[Finding]]:
    texts: dict[str, str] = {}
    unreadable: list[Finding] = []
    for place in files_of((folder(),)):
        try:
            texts |= texts_of((place,))
        except WorldError as problem:
            at = Place(file=place.name)
            unreadable.append(Finding(fault=Fault.UNREADABLE, place=at, problem=problem))
    return texts, unreadable
