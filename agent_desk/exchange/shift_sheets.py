"""The shift log as tables of words, row by row, for every kind of file.

No agent stands in them: neither a name nor anything one could be told by, so that no table
made of them leads to a ranking.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from agent_desk.actions.next_shift import NextShift
from agent_desk.actions.shift_log import ShiftLog
from agent_desk.domain.errors import GivenUpError
from agent_desk.domain.ids import Id
from agent_desk.domain.shift_log import ShiftContact, Unhappy, Wanted
from agent_desk.exchange.shift_words import Words

PEOPLE = (
    "at",
    "name",
    "causes",
    "state",
    "feeling",
    "source",
    "words",
    "about",
    "late_since",
    "waited",
)
CONTACTS = (
    "at", "name", "channel", "direction", "about", "need_met", "feeling", "source", "words",
    "reason", "result", "causes", "branch",
)  # fmt: skip
DUE = ("due", "name", "promise")
_AT_ONCE = 500

Row = Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Who is told how far it is, and can end it.

    Attributes:
        note: Told the rows written, of how many.
    """

    note: Callable[[int, int], None] = lambda _done, _of: None
    stop: Callable[[], bool] = lambda: False


class ShiftSheets:
    """The tables of one part of the log, read as they are written."""

    def __init__(
        self,
        log: ShiftLog,
        by: Id,
        wanted: Wanted,
        words: Words,
        *,
        initials: bool = False,
        listener: Listener = Listener(),
    ) -> None:
        self.words = words
        self.wanted = wanted
        self.initials = initials
        self._log = log
        self._by = by
        self._listener = listener
        self._of = log.count(by, wanted) + log.contact_count(by, wanted)
        self._done = 0

    @property
    def rows_written(self) -> int:
        """How many rows were read so far."""
        return self._done

    def heads(self, columns: Sequence[str]) -> list[str]:
        """The heads of a table."""
        return [self.words.column(name) for name in columns]

    def title_lines(self) -> list[str]:
        """What stands over the tables: the range, the branch, what is left out."""
        say, wanted = self.words.say, self.wanted
        lines = [
            say(
                "range",
                **{
                    "from": self.words.moment(wanted.from_at),
                    "to": self.words.moment(wanted.to_at),
                },
            )
        ]
        if wanted.branch:
            lines.append(say("branch", branch=wanted.branch))
        if self.initials:
            lines.append(say("names_left_out"))
        return [*lines, say("without_agents")]

    def people(self) -> Iterator[Row]:
        """Those who left unhappy or have reason to be; see ``PEOPLE``."""
        after = None
        while True:
            page = self._log.page(self._by, self.wanted, after=after, limit=_AT_ONCE)
            for one in page.people:
                yield self.counted(self.person(one))
            after = page.after
            if after is None:
                return

    def contacts(self) -> Iterator[Row]:
        """Every contact in the order of time; see ``CONTACTS``."""
        after = None
        while True:
            page = self._log.contacts(self._by, self.wanted, after=after, limit=_AT_ONCE)
            for one in page.contacts:
                yield self.counted(self._contact(one))
            after = page.after
            if after is None:
                return

    def person(self, one: Unhappy) -> Row:
        """One person as a row of ``PEOPLE``."""
        words = self.words
        return (
            words.moment(one.at),
            self.name(one.name),
            words.causes(one.causes),
            words.word("states", one.state),
            words.word("feelings", one.feeling),
            words.word("sources", one.source),
            one.words,
            one.about,
            "" if one.late_since is None else words.moment(one.late_since),
            words.length(one.waited),
        )

    def due(self, found: NextShift) -> list[Row]:
        """What the next shift has to keep; see ``DUE``."""
        return [
            (self.words.moment(one.due_at), self.name(one.customer_name), one.text)
            for one in found.due
        ]

    def name(self, name: str) -> str:
        """A customer's name, or its initials."""
        return initials_of(name) if self.initials else name

    def counted(self, row: Row) -> Row:
        """The row, told to whoever listens.

        Raises:
            GivenUpError: They want it to end.
        """
        self._done += 1
        if self._listener.stop():
            raise GivenUpError("The export was stopped.", "No file was written.")
        self._listener.note(self._done, max(self._of, self._done))
        return row

    def _contact(self, one: ShiftContact) -> Row:
        words = self.words
        return (
            words.moment(one.at),
            self.name(one.name),
            words.word("channels", one.channel),
            words.word("directions", one.direction),
            one.about,
            words.word("needs", one.need_met),
            words.word("feelings", one.feeling),
            words.word("sources", one.source),
            one.words,
            words.reason(one.reason),
            words.result(one.result),
            words.causes(one.causes),
            one.branch_id,
        )


def initials_of(name: str) -> str:
    """``Ayşe Demir`` is ``A. D.``; of a name that is no letters its first sign."""
    return " ".join(f"{word[0].upper()}." for word in name.split())
