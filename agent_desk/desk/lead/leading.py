"""A lead goes through a shift: what is asked for on the page, done and shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from agent_desk.desk import words
from agent_desk.desk.lead import here, span_words
from agent_desk.desk.lead.acting import Acting
from agent_desk.desk.lead.outgoing import Outgoing
from agent_desk.desk.lead.page import LeadPage
from agent_desk.domain.errors import BadInputError
from agent_desk.domain.interactions import Feeling
from agent_desk.domain.shift_log import Wanted

if TYPE_CHECKING:
    from agent_desk.actions.shift_cards import AskedYou, TwoAnswers, Wait
    from agent_desk.actions.shift_log import ContactPage, New, ShiftPage
    from agent_desk.actions.shift_numbers import Numbers
    from agent_desk.actions.shift_reviews import Reviewed
    from agent_desk.actions.shift_steps import Named
    from agent_desk.desk.lead.doings import LeadDoings
    from agent_desk.desk.lead.filtering import Filter
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.codes import Codes
    from agent_desk.domain.ids import Id
    from agent_desk.domain.shift_log import ShiftKey
    from agent_desk.domain.shift_story import Story
    from agent_desk.reading.spoken_spans import Span

translate = QCoreApplication.translate

_LOOKS_AGAIN_MS = 3_000
_SCREENFUL = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shift:
    """What is read of a shift at once."""

    span: Span
    wanted: Wanted
    page: ShiftPage
    branches: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """What stands beside the people of a shift, and takes longer than a page of them."""

    count: int

    waits: tuple[Wait, ...]
    pairs: tuple[TwoAnswers, ...]
    asked: tuple[AskedYou, ...]
    reviewed: Reviewed | None
    new: New | None


class Leading(QObject):
    """Turns what a lead asks for into an action; it holds what is shown, and what was done.

    Signals:
        ring_asked: The lead rings somebody now. Carries the customer's id.
        talk_asked: The lead talks it through with somebody. Carries the Story.
    """

    ring_asked = Signal(object)
    talk_asked = Signal(object)

    def __init__(self, look: Look, doings: LeadDoings, work: Work, clock: Clock) -> None:
        super().__init__()
        self.page = LeadPage(look)
        self._doings = doings
        self._work = work
        self._clock = clock
        self._lead: Id | None = None
        self._wanted: Wanted | None = None
        self._span: Span | None = None
        self._count = 0
        self._row = 0
        self._after: ShiftKey | None = None
        self._story: Story | None = None
        self._opening: Id | None = None
        self._new: set[Id] = set()
        self._looking = False
        self._again = QTimer(self, interval=_LOOKS_AGAIN_MS)
        self._again.timeout.connect(self.look_again)
        self._acting = Acting(self.page, doings, work, clock)
        self._acting.setParent(self)
        self._outgoing = Outgoing(self.page, doings, work, clock)
        self._outgoing.setParent(self)
        self._join()

    def begin(self, lead: Id) -> None:
        """Show the shift to this lead."""
        self._lead = lead
        self._acting.begin(lead)
        self._outgoing.begin(lead)
        self._read()
        self._again.start()

    def end(self) -> None:
        """Nobody looks at it any more: nothing of anybody is kept on the page."""
        self._lead = self._story = self._opening = None
        self._wanted = self._acting.wanted = self._acting.story = None
        self._again.stop()
        self._acting.begin(None)
        self._outgoing.begin(None)
        self.page.fold_numbers()
        self.page.story.clear()
        self.page.people.show_people((), 0, one_day=True, more=False, nobody="")
        self.page.cards.show_cards((), (), (), 0)
        self.page.reviewing.show_review(None, None, 0)

    def look_again(self) -> None:
        """See what has come since; nothing that is read moves."""
        lead, wanted = self._lead, self._wanted
        if lead is None or wanted is None or self._looking or not self.page.isVisible():
            return
        self._looking = True
        self._work.run(
            partial(self._doings.log.new_since, lead, wanted, self._row),
            owner=self,
            then=self._show_new,
            failed=self._stop_looking,
        )

    def _join(self) -> None:
        people = self.page.people
        people.wanted.connect(self._open)
        people.more_wanted.connect(self._read_more)
        people.silent_asked.connect(self._read_silent)
        for asked in (people.news_asked, people.again_asked):
            asked.connect(self._read)
        people.filtering.asked.connect(lambda _filter: self._read(focus=False))
        self.page.cards.opened.connect(self._open)
        self.page.story.ring_asked.connect(self._ring)
        self.page.story.talk_asked.connect(self._talk)
        self._acting.changed.connect(self._show_changed)
        self.page.numbers_asked.connect(self._read_numbers)
        self.page.numbers.people_asked.connect(self._read_named)

    # The shift

    def _read(self, *, focus: bool = True) -> None:
        """Read it, and with ``focus`` begin with the list."""
        if self._lead is None:
            return
        self.page.people.begin_reading()
        self._work.run(
            partial(self._shift, self._lead, self.page.people.filtering.wanted()),
            owner=self,
            then=partial(self._show, focus=focus),
            failed=self._not_read,
        )

    def _shift(self, lead: Id, asked: Filter) -> _Shift:
        """Runs beside the screen."""
        from agent_desk.reading import spoken_spans

        span = spoken_spans.read(
            asked.days, now=self._clock.now(), zone=here.zone(), languages=here.languages()
        )
        wanted = Wanted(
            from_at=span.from_at,
            to_at=span.to_at,
            branch=asked.branch,
            state=asked.state,
            words=asked.words,
        )
        log = self._doings.log
        return _Shift(
            span=span,
            wanted=wanted,
            page=log.page(lead, wanted, limit=_SCREENFUL),
            branches=log.branches(lead),
        )

    def _show(self, shift: _Shift, *, focus: bool) -> None:
        if self._lead is None:
            return
        now, page = self._clock.now(), self.page
        self._wanted, self._span, self._count = shift.wanted, shift.span, 0
        self._acting.wanted = self._outgoing.wanted = shift.wanted
        self._row, self._after = shift.page.row, shift.page.after
        self._new = set()
        page.people.filtering.show_problem("")
        page.people.filtering.show_branches(shift.branches)
        page.people.set_title(
            span_words.title(shift.span, now),
            span_words.told(shift.wanted, anybody=bool(shift.page.people)),
        )
        page.people.show_people(
            shift.page.people,
            now,
            one_day=self._one_day,
            more=shift.page.after is not None,
            nobody=translate("Lead", "Nobody left unhappy that we know of."),
        )
        if focus or page.people.filtering.days.hasFocus():
            page.take_focus()
        if page.numbers.isHidden():
            self._show_first(shift)
        else:
            self._read_numbers()
        self._read_beside()

    def _show_first(self, shift: _Shift) -> None:
        """Open whom a call helps most, unless somebody of these is open."""
        page = self.page
        first = next(iter(shift.page.people), None)
        if first is None:
            self._story = self._acting.story = None
            page.story.clear()
        elif self._story is None or not page.people.place_of(self._story.customer_id):
            page.people.list.set_current(first.customer_id)
            self._open(first.customer_id)
        else:
            self._renew_story()

    def _not_read(self, error: Exception) -> None:
        if isinstance(error, BadInputError):
            said = " ".join(words.error(error)).strip()
            self.page.people.filtering.show_problem(said)
            return
        self.page.people.show_unread()
        self._work.failed.emit(error)

    def _read_more(self) -> None:
        lead, wanted, after = self._lead, self._wanted, self._after
        if lead is None or wanted is None or after is None:
            return
        self._work.run(
            partial(self._doings.log.page, lead, wanted, after=after, limit=_SCREENFUL),
            owner=self,
            then=partial(self._append, wanted),
        )

    def _append(self, wanted: Wanted, found: ShiftPage) -> None:
        if wanted is not self._wanted:
            return
        self._after = found.after
        self.page.people.append_people(found.people, more=found.after is not None)

    def _read_beside(self) -> None:
        lead, wanted = self._lead, self._wanted
        if lead is not None and wanted is not None:
            self._work.run(
                partial(self._beside, lead, wanted),
                owner=self,
                then=partial(self._show_beside, wanted),
            )

    def _beside(self, lead: Id, wanted: Wanted) -> _Beside:
        """Runs beside the screen."""
        cards, reviews = self._doings.cards, self._doings.reviews
        listed = reviews.listed(lead, wanted)
        return _Beside(
            count=self._doings.log.count(lead, wanted),
            waits=cards.waits(lead, wanted),
            pairs=cards.two_answers(lead, wanted),
            asked=cards.asked_for_you(lead, wanted),
            reviewed=listed[0] if listed else None,
            new=reviews.new_since(lead, wanted) if listed else None,
        )

    def _show_beside(self, wanted: Wanted, found: _Beside) -> None:
        if wanted is self._wanted:
            now = self._clock.now()
            self._count = found.count
            self._show_place()
            self.page.cards.show_cards(found.waits, found.pairs, found.asked, now)
            self.page.reviewing.show_review(found.reviewed, found.new, now)

    def _show_new(self, new: New) -> None:
        self._looking = False
        if self._lead is None:
            return
        self._row = new.row
        shown = {one.customer_id for one in new.people if self.page.people.renew(one)}
        self._new |= {one.customer_id for one in new.people} - shown
        if new.all_of_it:
            self.page.people.tell_news(translate("Lead", "Much has come. Show it."))
        elif self._new:
            count = len(self._new)
            said = translate("Lead", "%n more person(s). Show them.", "", count)
            self.page.people.tell_news(said)
        touched = {one.customer_id for one in new.people} | set(new.gone)
        if self._story is not None and self._story.customer_id in touched:
            self._renew_story()
        if new.all_of_it or touched:
            self._read_beside()

    def _show_changed(self) -> None:
        """Something was done here: it is shown at once."""
        self._renew_story()
        self._read_beside()

    def _stop_looking(self, error: Exception) -> None:
        self._looking = False
        self._work.failed.emit(error)

    # Those who said nothing

    def _read_silent(self) -> None:
        lead, wanted = self._lead, self._wanted
        if lead is not None and wanted is not None:
            self._work.run(
                partial(self._doings.log.contacts, lead, wanted, limit=4 * _SCREENFUL),
                owner=self,
                then=self._show_silent,
            )

    def _show_silent(self, found: ContactPage) -> None:
        silent = [
            one
            for one in found.contacts
            if one.feeling in {None, Feeling.COULD_NOT_TELL} and not one.words
        ]
        self.page.people.show_silent(silent, self._clock.now())
        self.page.take_focus()

    # The numbers

    def _read_numbers(self) -> None:
        lead, wanted = self._lead, self._wanted
        if lead is not None and wanted is not None:
            self._work.run(
                partial(self._numbers, lead, wanted),
                owner=self,
                then=partial(self._show_numbers, wanted),
            )

    def _numbers(self, lead: Id, wanted: Wanted) -> tuple[Numbers | None, Codes]:
        """Runs beside the screen."""
        return self._doings.numbers.numbers(lead, wanted), self._doings.codes()

    def _show_numbers(self, wanted: Wanted, found: tuple[Numbers | None, Codes]) -> None:
        if wanted is self._wanted:
            numbers, codes = found
            self.page.unfold_numbers()
            self.page.numbers.show_numbers(numbers, codes, here.languages()[0])

    def _read_named(self, name: str, customer_ids: tuple[Id, ...]) -> None:
        lead = self._lead
        if lead is None:
            return

        def show(found: tuple[Named, ...]) -> None:
            self.page.people.show_named(name, found)
            self.page.take_focus()

        self._work.run(
            partial(self._doings.steps.named, lead, customer_ids), owner=self, then=show
        )

    # One person

    def _open(self, customer_id: Id) -> None:
        lead, wanted = self._lead, self._wanted
        if lead is None or wanted is None or customer_id == self._opening:
            return
        if self._story is not None and self._story.customer_id == customer_id:
            return
        self._opening = customer_id
        self._work.run(
            partial(self._doings.stories.open, lead, customer_id, wanted),
            owner=self,
            then=self._show_story,
            failed=self._not_opened,
        )

    def _not_opened(self, error: Exception) -> None:
        self._opening = None
        self._work.failed.emit(error)

    def _show_story(self, story: Story) -> None:
        if story.customer_id != self._opening or self._lead is None:
            return
        self._opening = None
        self.page.fold_numbers()
        self.page.ask_below(None)
        self._put(story)

    def _put(self, story: Story) -> None:
        self._story = self._acting.story = story
        self.page.story.show_story(story, self._clock.now(), one_day=self._one_day)
        self._show_place()
        if not self.page.numbers.isHidden():
            self.page.story.let_act(may=True, shown=False)

    def _show_place(self) -> None:
        if self._story is not None:
            place = self.page.people.place_of(self._story.customer_id)
            self.page.story.show_place(place if self._count else 0, max(self._count, place))

    def _renew_story(self) -> None:
        lead, wanted, story = self._lead, self._wanted, self._story
        if lead is None or wanted is None or story is None:
            return

        def show(again: Story) -> None:
            if self._story is not None and self._story.customer_id == again.customer_id:
                self._put(again)

        self._work.run(
            partial(self._doings.stories.again, lead, story.customer_id, wanted),
            owner=self,
            then=show,
        )

    def _ring(self) -> None:
        if self._story is not None:
            self.ring_asked.emit(self._story.customer_id)

    def _talk(self) -> None:
        if self._story is not None:
            self.talk_asked.emit(self._story)

    @property
    def _one_day(self) -> bool:
        return self._span is not None and self._span.first == self._span.last
