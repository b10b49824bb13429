"""What leads publish as a draft is checked and published: never over a version unseen."""

from collections.abc import Mapping
from dataclasses import dataclass

from agent_desk.actions.publications import InForce, Publications
from agent_desk.domain.errors import RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.policies import next_version
from agent_desk.domain.publications import Publication, Topic
from agent_desk.domain.sentences import Sentence
from agent_desk.policy.draft import Draft
from agent_desk.policy.written_back import written
from agent_desk.reading.publications import Finding, changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What holds, and what held before.

    Attributes:
        versions: Every one that was published, the newest first.
        names: Who published them.
        own: What held before anything was published.
    """

    now: InForce
    versions: tuple[Publication, ...]
    names: Mapping[Id, str]
    own: Mapping[str, str]

    @property
    def files(self) -> Mapping[str, str]:
        """The texts a draft begins with."""
        return self.now.files


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found in a draft, and what becomes different by it."""

    draft: Draft
    findings: tuple[Finding, ...]
    changes: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What is in force now.

    Attributes:
        bare: Files whose remarks were lost in writing.
    """

    now: Standing
    bare: tuple[str, ...]


class TopicPublishing:
    """What a draft of one topic is checked by and published with."""

    def __init__(self, publications: Publications, topic: Topic) -> None:
        self._publications = publications
        self._topic = topic

    def in_force(self) -> Standing:
        """What holds now."""
        return Standing(
            now=self._publications.in_force(self._topic),
            versions=self._publications.published(self._topic),
            names=self._publications.names(),
            own=self._publications.own(self._topic),
        )

    def checked(self, draft: Draft, now: Standing) -> Checked:
        """What was found in a draft."""
        texts = written(draft).files
        return Checked(
            draft=draft,
            findings=self._publications.found(self._topic, texts),
            changes=changes(self._topic, now.files, texts),
        )

    def publish(self, by: Id, draft: Draft, reason: str, now: Standing) -> Done:
        """Write the draft down and publish it.

        ``now`` is what the lead has compared it with: nobody's work is undone unseen.
        """
        newer = self._publications.in_force(self._topic).version
        if newer != now.now.version:
            raise RuleError(
                "Version {version} was published meanwhile.",
                "Look at what becomes different now, then publish again.",
                version=newer,
            )
        told = written(draft)
        version = next_version(one.version for one in now.versions)
        self._publications.publish(by, self._topic, version, told.files, reason)
        return Done(now=self.in_force(), bare=told.bare)
