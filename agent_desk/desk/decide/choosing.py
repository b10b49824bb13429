"""What is looked up and chosen now, and what the policy says to it, read off the screen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.actions.decisions import Chosen
from agent_desk.desk.decide import steps, wishes
from agent_desk.desk.decide.particulars import begun
from agent_desk.desk.decide.wishes import Wishes
from agent_desk.policy.known_from import CONTACTS, MISTAKE, SINCE, SPEAKER
from agent_desk.policy.policies import Word

if TYPE_CHECKING:
    from agent_desk.actions.interactions import OpenHere
    from agent_desk.desk.decide.steps import Deciding, Read
    from agent_desk.desk.drafts import Drafts
    from agent_desk.desk.work import Work

_DRAFT = "decide"
_OF_CUSTOMER = frozenset({SPEAKER, MISTAKE, SINCE, CONTACTS})


class Choosing(QObject):
    """Each change is kept as a draft and read anew; an answer to an older one is dropped.

    Attributes:
        here: Who is open; None between two customers.
        wishes: What is looked up and chosen.
        known: What was read last; None while nothing was.
        looked_at: The decision the focus is on.
        opened: The decision that was pressed: what belongs to it stands below it.
        why: Whether that is explained cell by cell.

    Signals:
        read: Everything is known anew. Carries the Read.
        not_read: Carries why.
    """

    read = Signal(object)
    not_read = Signal(object)

    def __init__(self, acts: Deciding, work: Work, drafts: Drafts, parent: QObject) -> None:
        super().__init__(parent)
        self._acts, self._work, self._drafts = acts, work, drafts
        self.here: OpenHere | None = None
        self.known: Read | None = None
        self.end()

    def begin(self, here: OpenHere) -> None:
        """Go on with what was looked up before a restart."""
        self.end()
        self.here = here
        self.wishes = wishes.read(here.drafts.get(_DRAFT, ""))
        self.read_again()

    def end(self) -> None:
        """Nobody is with us: nothing of them stays."""
        self.here = self.known = None
        self.wishes = Wishes()
        self.looked_at = self.opened = ""
        self.why = False

    def read_again(self) -> None:
        """Read what may be decided on what is known now."""
        here = self.here
        if here is None:
            return
        self._work.run(
            partial(
                steps.read,
                self._acts,
                here.agent.agent_id,
                here.interaction_id,
                self.wishes,
                looked_at=self.looked_at,
                opened=self.opened,
            ),
            owner=self,
            then=partial(self._take, here, self.wishes),
            failed=self.not_read.emit,
        )

    def is_known(self) -> bool:
        """Whether what was read is of what is chosen now."""
        return self.known is not None and self.known.wishes is self.wishes

    def change(self, wished: Wishes) -> None:
        """Something else is looked up or chosen."""
        self.wishes = wished
        self._drafts.keep(_DRAFT, wishes.written(wished))
        self.read_again()

    def decide_on(self, number: str) -> None:
        """Decide on another thing."""
        if self.known is None:
            return
        facts = self.known.page.in_force.policy.facts
        lasting = {name for name, fact in facts.items() if fact.known_from in _OF_CUSTOMER}
        self.opened, self.why = "", False
        self.change(self.wishes.about(number, lasting))

    def look_at(self, kind: str) -> None:
        """The focus is on another decision."""
        if kind != self.looked_at:
            self.looked_at = kind
            self.read_again()

    def explain(self, kind: str) -> None:
        """Explain it cell by cell, or no longer."""
        if kind:
            self.why = not (self.why and self.opened == kind)
            self.looked_at = self.opened = kind
            self.read_again()

    def open(self, kind: str) -> None:
        """Let what belongs to it stand below it; to want to know is to be asked for it."""
        self.why = self.why and self.opened == kind
        self.looked_at = self.opened = kind
        verdict = self.known.verdict(kind) if self.known else None
        if self.known is not None and verdict is not None and verdict.word.permits:
            self.change(self.wishes.choose(begun(verdict, self.known.page)))
        elif verdict is not None and verdict.word is Word.NEEDS_A_FACT:
            self.change(self.wishes.wish(kind))
        else:
            self.read_again()

    def leave(self, kind: str) -> None:
        """Do not choose it after all."""
        self.looked_at, self.opened, self.why = kind, "", False
        self.change(self.wishes.leave(kind))

    def take_yes(self, chosen: Chosen) -> None:
        """Somebody said yes to it, or nobody waits any longer: it is chosen."""
        self.looked_at = self.opened = chosen.kind
        self.change(self.wishes.choose(chosen))

    def were_done(self) -> None:
        """What was chosen is in the file."""
        self.opened, self.why = "", False
        self.change(replace(self.wishes, chosen={}))

    def for_a_yes(self) -> Chosen | None:
        """What a lead can be asked for: what is looked at, else the first that asks."""
        found = self.known
        if found is None:
            return None
        asking = [one.kind for one in found.page.verdicts if one.word is Word.ASK]
        asking += [kind for kind, said in found.to_say.items() if said.ask]
        first = [kind for kind in (self.looked_at, *self.wishes.chosen) if kind in asking]
        kind = next(iter([*first, *asking, self.looked_at]))
        return self.wishes.chosen.get(kind, Chosen(kind=kind)) if kind else None

    def _take(self, here: OpenHere, asked: Wishes, found: Read) -> None:
        if here is self.here and asked is self.wishes:
            self.wishes, self.known = found.wishes, found
            self.read.emit(found)
