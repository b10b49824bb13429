"""What a lead does about the people of a shift: give, promise, take out, mark, take back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from agent_desk.desk import commands, keycap, words
from agent_desk.desk.lead import here
from agent_desk.domain.errors import BadInputError, WorldError

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.promises import Due
    from agent_desk.actions.shift_steps import Given, Written
    from agent_desk.actions.steps import Step
    from agent_desk.desk.lead.doings import LeadDoings
    from agent_desk.desk.lead.page import LeadPage
    from agent_desk.desk.work import Work
    from agent_desk.domain.agents import Agent
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id
    from agent_desk.domain.shift_log import Wanted
    from agent_desk.domain.shift_story import Part, Story
    from agent_desk.policy.money import Money

translate = QCoreApplication.translate


class Acting(QObject):
    """Asks on the page what has to be said, does it, and can take it back.

    Attributes:
        wanted: The part of the log that is looked at.
        story: Who is opened.

    Signals:
        changed: Something was done: what is shown is to be read again.
    """

    changed = Signal()

    def __init__(self, page: LeadPage, doings: LeadDoings, work: Work, clock: Clock) -> None:
        super().__init__()
        self._page = page
        self._doings = doings
        self._work = work
        self._clock = clock
        self._lead: Id | None = None
        self._done: list[tuple[Id, ...]] = []
        self.wanted: Wanted | None = None
        self.story: Story | None = None
        page.people.several_asked.connect(self._ask_several)
        page.story.give_asked.connect(self._ask_one)
        page.story.redact_asked.connect(self._ask_text)
        page.story.anew_asked.connect(self._ask_anew)
        for asking in (page.giving, page.redacting, page.anew):
            asking.left.connect(self._leave_question)
        page.giving.given.connect(self._give)
        page.giving.promised.connect(self._promise)
        page.redacting.taken_out.connect(self._redact)
        page.anew.decided.connect(self._decide_anew)
        page.reviewing.marked.connect(self._mark)
        page.undo_asked.connect(self._take_back)

    def begin(self, lead: Id | None) -> None:
        """It is this lead who acts; None: nobody does."""
        self._lead = lead
        self._done.clear()
        self._page.ask_below(None)
        self._page.tell("")

    # Giving

    def _ask_one(self) -> None:
        story = self.story
        if story is not None:
            about = story.standing.about if story.standing else ""
            self._ask_colleagues(
                lambda found: self._page.giving.ask_one(story.name, found, about), me=False
            )

    def _ask_several(self) -> None:
        count = len(self._page.people.marked())
        self._ask_colleagues(lambda found: self._page.giving.ask_several(count, found), me=True)

    def _ask_colleagues(self, ask: Callable[[tuple[Agent, ...]], None], *, me: bool) -> None:
        lead = self._lead
        if lead is None:
            return

        def show(found: tuple[Agent, ...]) -> None:
            self._page.ask_below(self._page.giving, of_one=not me)
            ask(tuple(one for one in found if me or one.agent_id != lead))

        self._work.run(partial(self._doings.steps.colleagues, lead), owner=self, then=show)

    def _give(self, to: Id, text: str) -> None:
        lead, story = self._lead, self.story
        if lead is None or story is None:
            return
        contacts = [one.interaction_id for one in story.parts if one.interaction_id]
        said = translate("Lead", "{name} is offered to {agent}, and theirs once they accept.")
        self._work.run(
            partial(
                self._doings.steps.give,
                lead,
                story.customer_id,
                to,
                text,
                contacts[-1] if contacts else None,
            ),
            owner=self,
            then=partial(self._was_given, said, story.name),
            failed=self._not_given,
        )

    def _promise(self, to: Id, text: str, when: str) -> None:
        lead, marked = self._lead, self._page.people.marked()
        if lead is None or not marked:
            return

        def act() -> Given:
            return self._doings.steps.promise(lead, marked, to, text, self._due(when))

        said = translate("Lead", "{agent} keeps this promise to %n person(s).", "", len(marked))
        self._work.run(
            act,
            owner=self,
            then=partial(self._was_promised, said),
            failed=self._not_given,
        )

    def _due(self, when: str) -> Due:
        """Runs beside the screen."""
        from agent_desk.actions.promises import Due
        from agent_desk.reading import spoken_times

        found = spoken_times.read(
            when, now=self._clock.now(), zone=here.zone(), languages=here.languages()
        )
        if found is None or found.rest.strip():
            raise BadInputError("This day is not understood.", "Say it as in “3 August”.")
        return Due(at=found.at, zone=found.zone, whole_day=found.whole_day)

    def _was_promised(self, said: str, given: Given) -> None:
        self._page.people.mark_nobody()
        self._was_given(said, "", given)

    def _was_given(self, said: str, name: str, given: Given) -> None:
        told = said.format(name=words.isolated(name), agent=words.isolated(given.to.name))
        self._leave_question()
        self._did(told, given.entry_ids)
        self.changed.emit()

    def _not_given(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            said = " ".join(words.error(error)).strip()
            # Of a time it is said beside the time.
            of_time = "time" in error.template or "day" in error.template.split()
            self._page.giving.show_problem(said, of_time=of_time)
        else:
            self._leave_question()
            self._work.failed.emit(error)

    def _leave_question(self) -> None:
        self._page.ask_below(None)
        self._page.take_focus()

    # Wrong texts

    def _ask_text(self) -> None:
        lead, story = self._lead, self.story
        if lead is None or story is None:
            return
        subjects = [one.subject_id for one in story.parts]
        subjects += [one.interaction_id for one in story.parts if one.interaction_id]

        def show(found: tuple[Written, ...]) -> None:
            self._page.ask_below(self._page.redacting)
            self._page.redacting.ask(found, self._clock.now())

        self._work.run(partial(self._doings.steps.texts, lead, subjects), owner=self, then=show)

    def _redact(self, entry_id: Id, why: str) -> None:
        if self._lead is not None:
            self._work.run(
                partial(self._doings.reviews.redact, self._lead, entry_id, why),
                owner=self,
                then=lambda _gone: self._was_redacted(),
                failed=self._not_redacted,
            )

    def _was_redacted(self) -> None:
        self._leave_question()
        self._page.tell(translate("Lead", "The text is taken out. The reason stays."))
        self.changed.emit()

    def _not_redacted(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._page.redacting.show_problem(" ".join(words.error(error)).strip())
        else:
            self._leave_question()
            self._work.failed.emit(error)

    # Deciding anew

    def _ask_anew(self) -> None:
        if self._lead is not None and self.story is not None and self.story.decided:
            self._page.ask_below(self._page.anew)
            self._page.anew.ask(self.story.decided, self._clock.now())

    def _decide_anew(self, part: Part, amount: str, why: str) -> None:
        lead = self._lead
        if lead is None:
            return

        def act() -> Step:
            from agent_desk.actions.verdicts import Chosen

            money = _money(amount, part.currency)
            chosen = Chosen(kind=part.kind, amount=money, why=why)
            return self._doings.decisions.decide_anew(lead, part.subject_id, chosen)

        self._work.run(
            act,
            owner=self,
            then=lambda step: self._was_decided(step.text),
            failed=self._not_decided,
        )

    def _was_decided(self, what: str) -> None:
        self._leave_question()
        said = translate("Lead", "Decided anew, by your name: {what}")
        self._page.tell(said.format(what=words.isolated(what)))
        self.changed.emit()

    def _not_decided(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            said = " ".join(words.error(error)).strip()
            self._page.anew.show_problem(said, of_amount="amount" in error.template)
        else:
            self._leave_question()
            self._work.failed.emit(error)

    # The review

    def _mark(self, learned: str) -> None:
        lead, wanted = self._lead, self.wanted
        if lead is None or wanted is None:
            return

        def act() -> tuple[Id, ...]:
            marked = self._doings.reviews.mark(lead, wanted, learned)
            return self._doings.steps.marked_by(lead, marked.review.review_id)

        self._work.run(act, owner=self, then=self._was_marked, failed=self._not_marked)

    def _was_marked(self, entry_ids: tuple[Id, ...]) -> None:
        self._did(translate("Lead", "This is marked as reviewed."), entry_ids)
        self.changed.emit()

    def _not_marked(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._page.reviewing.show_problem(" ".join(words.error(error)).strip())
        else:
            self._work.failed.emit(error)

    # Taking back

    def _did(self, said: str, entry_ids: tuple[Id, ...]) -> None:
        self._done.append(entry_ids)
        back = translate("Lead", "{key} takes it back.")
        key = keycap.shown(commands.key_of("undo"))
        self._page.tell(f"{said} {back.format(key=key)}")

    def _take_back(self) -> None:
        if self._lead is None or not self._done:
            return
        entry_ids = self._done.pop()
        self._work.run(
            partial(self._doings.steps.take_back, self._lead, entry_ids),
            owner=self,
            then=lambda _nothing: self._was_taken_back(),
        )

    def _was_taken_back(self) -> None:
        self._page.tell(translate("Lead", "This is taken back."))
        self.changed.emit()


def _money(typed: str, currency: str) -> Money | None:
    """The amount as typed; None, the policy's own, where nothing was. Raises BadInputError."""
    from agent_desk.policy.money import Money, decimals
    from agent_desk.reading.amounts import read_amount

    if not typed.strip():
        return None
    number = read_amount(typed, here.languages()[0])
    minor = None if number is None else number.scaleb(decimals(currency))
    if minor is None or minor != minor.to_integral_value() or minor <= 0:
        raise BadInputError("This is no amount.", "Type it in figures.")
    return Money(int(minor), currency)
