"""The policy as a draft is checked and published: in the reader's language, never unseen."""

from collections.abc import Mapping
from dataclasses import dataclass

from agent_desk.actions.policies import InForce, Policies
from agent_desk.domain.errors import RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.policies import next_version
from agent_desk.domain.sentences import Sentence
from agent_desk.policy.changes import changes
from agent_desk.policy.check.whole import findings_of, hinders
from agent_desk.policy.draft import Draft
from agent_desk.policy.files import load_texts
from agent_desk.policy.findings import Finding
from agent_desk.policy.policies import Policy
from agent_desk.policy.written_back import Written, written


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


class PolicyPublishing:
    """What a draft of the policy is checked by and published with."""

    def __init__(self, policies: Policies, language: str) -> None:
        self._policies = policies
        self._language = language

    def in_force(self) -> InForce:
        """What holds now."""
        return self._policies.in_force()

    def checked(self, draft: Draft, now: InForce) -> Checked:
        """What was found in a draft."""
        loaded = draft.loaded()
        told: tuple[Sentence, ...] = ()
        if not loaded.findings:
            told = changes(now.policy, loaded.policy, self._language)
        return Checked(
            draft=draft,
            policy=loaded.policy,
            findings=findings_of(loaded),
            changes=told,
            readable=not loaded.findings,
        )

    def publish(self, by: Id, draft: Draft, reason: str, now: InForce) -> Publication:
        """Write the draft down, look at it once more, and publish just that.

        ``now`` is what the lead has compared it with: nobody's work is undone unseen.
        """
        newer = self._policies.in_force().policy.version
        if newer != now.policy.version:
            raise RuleError(
                "Version {version} was published meanwhile.",
                "Look at what becomes different now, then publish again.",
                version=newer,
            )
        told: Written = written(draft)
        _require_clean(told.files)
        known = [one.version for one in self._policies.published()]
        done = self._policies.publish(by, next_version(known), told.files, reason)
        return Publication(now=done, bare=told.bare)


def _require_clean(files: Mapping[str, str]) -> None:
    if any(map(hinders, findings_of(load_texts(files)))):
        raise RuleError(
            "This policy has faults, so it was not published.",
            "Correct what was found; the version in force stays.",
        )
