"""The policy while a lead changes it: what they did, checked behind them, and published."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from agent_desk.actions.policies import InForce, Policies
from agent_desk.desk.work import Work
from agent_desk.domain.errors import RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.policies import next_version
from agent_desk.domain.sentences import Sentence
from agent_desk.policy.changes import changes
from agent_desk.policy.check.whole import findings_of, hinders
from agent_desk.policy.draft import Draft, begun
from agent_desk.policy.edits import Edit
from agent_desk.policy.files import load_texts
from agent_desk.policy.findings import Finding
from agent_desk.policy.policies import Policy
from agent_desk.policy.written_back import Written, written

_QUIET_MS = 250
"""So long nobody types before it is checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found in a draft.

    Attributes:
        policy: As far as it could be read.
        changes: Against what is in force; only where all of it could be read.
        readable: Whether it could.
    """

    draft: Draft
    policy: Policy
    findings: tuple[Finding, ...]
    changes: tuple[Sentence, ...]
    readable: bool

    @property
    def publishable(self) -> bool:
        """Whether nothing stands against publishing it."""
        return bool(self.policy.decisions) and not any(map(hinders, self.findings))


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What is in force now.

    Attributes:
        bare: Files whose remarks were lost in writing.
    """

    now: InForce
    bare: tuple[str, ...]


class Drafting(QObject):
    """Holds the draft; every change can be taken back. What is undone is gone.

    Signals:
        begun: What is in force was read. Carries the InForce.
        changed: The draft is another now.
        checked: It was checked as it is now. Carries the Checked.
        published: It is in force. Carries the Publication.
        refused: It could not be published. Carries the error.
    """

    begun = Signal(object)
    changed = Signal()
    checked = Signal(object)
    published = Signal(object)
    refused = Signal(object)

    def __init__(
        self, policies: Policies, work: Work, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._policies = policies
        self._work = work
        self._language = language
        self._now: InForce | None = None
        self._before: list[Draft] = []
        self._publishing = False
        self.draft = begun({})
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._check)

    def begin(self) -> None:
        """Read what is in force; a draft with changes in it stays."""
        self._work.run(self._policies.in_force, owner=self, then=self._begin)

    def can_undo(self) -> bool:
        """Say whether there is a change to take back."""
        return bool(self._before)

    def change(self, *edits: Edit) -> None:
        """Change the draft."""
        self._before.append(self.draft)
        self._turn_to(self.draft.plus(*edits))

    def begin_with(self, files: Mapping[str, str]) -> None:
        """Go on from other files; taking that back brings back what was there."""
        self._before.append(self.draft)
        self._turn_to(begun(files))

    def undo(self) -> None:
        """Take the last change back."""
        if self._before:
            self._turn_to(self._before.pop())

    def publish(self, by: Id, reason: str) -> None:
        """Put the draft in force; nothing is lost if that cannot be done."""
        if self._publishing or self._now is None:
            return
        self._publishing = True
        seen = self._now.policy.version
        self._work.run(
            partial(_published, self._policies, by, self.draft, reason, seen),
            owner=self,
            then=self._is_published,
            failed=self._is_refused,
        )

    def _begin(self, now: InForce) -> None:
        self._now = now
        if not self._before:
            self.draft = begun(now.files)
        self.begun.emit(now)
        self.changed.emit()
        self._check()

    def _turn_to(self, draft: Draft) -> None:
        self.draft = draft
        self.changed.emit()
        self._quiet.start()

    def _check(self) -> None:
        if self._now is not None:
            self._work.run(
                partial(_checked, self.draft, self._now.policy, self._language),
                owner=self,
                then=self._tell,
            )

    def _tell(self, checked: Checked) -> None:
        # Somebody who types on is told of what they typed last.
        if checked.draft is self.draft:
            self.checked.emit(checked)

    def _is_published(self, done: Publication) -> None:
        self._publishing = False
        self._before.clear()
        self._begin(done.now)
        self.published.emit(done)

    def _is_refused(self, error: Exception) -> None:
        self._publishing = False
        self.refused.emit(error)
        # It may be that another one is in force by now.
        self._work.run(self._policies.in_force, owner=self, then=self._compare_with)

    def _compare_with(self, now: InForce) -> None:
        self._now = now
        self._check()


def _checked(draft: Draft, now: Policy, language: str) -> Checked:
    loaded = draft.loaded()
    told = () if loaded.findings else changes(now, loaded.policy, language)
    return Checked(
        draft=draft,
        policy=loaded.policy,
        findings=findings_of(loaded),
        changes=told,
        readable=not loaded.findings,
    )


def _published(policies: Policies, by: Id, draft: Draft, reason: str, seen: str) -> Publication:
    """Write the draft down, look at it once more, and publish just that.

    ``seen`` is the version the lead has compared it with: nobody's work is undone unseen.
    """
    newer = policies.in_force().policy.version
    if newer != seen:
        raise RuleError(
            "Version {version} was published meanwhile.",
            "Look at what becomes different now, then publish again.",
            version=newer,
        )
    told: Written = written(draft)
    _require_clean(told.files)
    known = [one.version for one in policies.published()]
    now = policies.publish(by, next_version(known), told.files, reason)
    return Publication(now=now, bare=told.bare)


def _require_clean(files: Mapping[str, str]) -> None:
    if any(map(hinders, findings_of(load_texts(files)))):
        raise RuleError(
            "This policy has faults, so it was not published.",
            "Correct what was found; the version in force stays.",
        )
