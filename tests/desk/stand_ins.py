"""Stand-ins for what the pages are given: work that waits to be told, and actions in memory."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from agent_desk.actions.corrections import Correction
from agent_desk.actions.goodbye import Parting
from agent_desk.actions.presence import PresencePage
from agent_desk.domain.agents import Agent, Role
from agent_desk.domain.codes import SaidCodes
from agent_desk.domain.customers import ContactKind, ContactPoint, Customer
from agent_desk.domain.entries import Entry
from agent_desk.domain.interactions import Feeling, FeelingSource, check
from agent_desk.domain.look_back import LookBack
from agent_desk.domain.matters import Matter
from agent_desk.domain.memory import Memory
from agent_desk.domain.moments import Moment
from agent_desk.domain.owed import Owed
from agent_desk.domain.rarity import Rarity
from agent_desk.domain.speakers import Speaker
from agent_desk.domain.tellings import Told

SECOND = 1_000_000
DAY = 24 * 3600 * SECOND
NOW = 1_764_066_720 * SECOND  # 25 November 2025, 10:32 UTC
MIRA = Agent(agent_id=b"m" * 16, name="Mira Hansen", roles=frozenset({Role.AGENT}))
AYSE = b"a" * 16
HERE = b"i" * 16


class StillClock:
    def __init__(self, at=NOW):
        self.at = at

    def now(self):
        return self.at


class HeldWork(QObject):
    """Work that is done when the test says so, in order, like the one worker."""

    failed = Signal(Exception)
    idle = Signal()

    def __init__(self):
        super().__init__()
        self.jobs = []
        self.failures = []
        self.broken = None
        self.failed.connect(self.failures.append)

    def run(self, action, *, owner, then, failed=None):
        self.jobs.append((action, then, failed))

    def do_one(self):
        action, then, failed = self.jobs.pop(0)
        try:
            result = self._break() if self.broken else action()
        except Exception as error:  # noqa: BLE001  as the worker does
            (failed or self.failed.emit)(error)
        else:
            then(result)

    def _break(self):
        raise self.broken

    def do_all(self):
        while self.jobs:
            self.do_one()


@dataclass(frozen=True, kw_only=True)
class OpenHere:
    interaction_id: bytes = HERE
    customer_id: bytes = AYSE
    agent: Agent = MIRA
    opened_at: int = NOW
    page: str = "customer"
    drafts: dict = field(default_factory=dict)
    matter_id: bytes | None = None


@dataclass(frozen=True, kw_only=True)
class Step:
    entry_id: bytes
    text: str
    at: int = NOW
    matter_id: bytes | None = None
    can_undo: bool = True
    can_redo: bool = False
    kind: str = "interaction.noted"


@dataclass(frozen=True, kw_only=True)
class Closed:
    customer_name: str
    closed_at: int
    open_matters: tuple


@dataclass(frozen=True, kw_only=True)
class Found:
    customer_id: bytes
    name: str
    place: str = ""
    match: str = "name"
    match_text: str = ""
    last_at: int | None = None
    last_text: str = ""
    is_open: bool = False


@dataclass(frozen=True, kw_only=True)
class Words:
    text: str
    at: int
    feeling: Feeling | None
    source: FeelingSource | None


@dataclass(frozen=True, kw_only=True)
class CustomerPage:
    customer: Customer
    contacts: tuple = ()
    last_words: Words | None = None
    last_moment: Moment | None = None
    previous_contact_at: int | None = None
    contact_count: int = 0
    open_matters: tuple = ()
    is_ours: bool = False


@dataclass(frozen=True, kw_only=True)
class History:
    moments: tuple
    next: object


class Interactions:
    """One contact in memory: notes that can be taken back, drafts, an end."""

    def __init__(self, moments=None):
        self.moments = moments if moments is not None else []
        self.drafts = []
        self.done = []
        self.undone = []
        self.closed_with = None
        self.refuse = None

    def note(self, by, interaction_id, text):
        return self._do(text, "interaction.noted")

    def join(self, by, interaction_id, matter_id):
        return self._do(matter_id.decode(), "interaction.joined", matter_id)

    def undo(self, by, interaction_id):
        if not self.done:
            return None
        step, moment = self.done.pop()
        self.undone.append((step, moment))
        if moment in self.moments:
            self.moments.remove(moment)
        return replace(step, matter_id=self.matter_id())

    def redo(self, by, interaction_id):
        if not self.undone:
            return None
        step, moment = self.undone.pop()
        self.done.append((step, moment))
        self.moments.insert(0, moment)
        return step

    def matter_id(self):
        joined = [s.matter_id for s, m in self.done if m.kind == "interaction.joined"]
        return joined[-1] if joined else None

    def keep_draft(self, name, text):
        self.drafts.append((name, text))

    def logged(self, by, interaction_id):
        return tuple(m.text for _, m in self.done if m.kind == "interaction.noted")

    def parting(self, by, interaction_id):
        """What Goodbye asks for: the notes, and that a matter is open."""
        log = tuple(
            Entry(
                id=moment.entry_id,
                branch_id="here",
                site_id=b"s" * 16,
                kind=moment.kind,
                at=moment.at,
                hlc=number,
                text=moment.text,
            )
            for number, (_, moment) in enumerate(self.done)
        )
        return Parting(
            log=log,
            told=Told(),
            promises=(),
            mistakes=(),
            codes=SaidCodes(),
            do_not_call=False,
            clock_is_wrong=False,
            still_ours=False,
            matter_open=True,
            look_back=LookBack.TOLD_TWICE,
            look_back_answer=None,
            names={},
        )

    def close(self, by, interaction_id, outcome):
        if self.refuse:
            raise self.refuse
        self.closed_with = check(outcome)
        return Closed(customer_name="Ayşe Demir", closed_at=NOW, open_matters=())

    def _do(self, text, kind, matter_id=None):
        if self.refuse:
            raise self.refuse
        entry_id = f"step{len(self.done) + len(self.undone):012}".encode()
        moment = a_moment(entry_id, text, at=NOW, kind=kind, interaction_id=HERE)
        step = Step(entry_id=entry_id, text=text, matter_id=matter_id, kind=kind)
        self.done.append((step, moment))
        self.undone.clear()
        if kind == "interaction.noted":
            self.moments.insert(0, moment)
        return step


class Corrections:
    """What was set right, in memory."""

    def __init__(self):
        self.made = []
        self.refuse = None

    def correct(self, by, entry_id, text):
        if self.refuse:
            raise self.refuse
        self.made.append((entry_id, text))
        return Correction(entry_id=b"right" * 3 + b"!", text=text, at=NOW)


class Presence:
    """What helps to be with a customer, in memory."""

    def __init__(self, **more):
        self.more = more
        self.broken = None

    def page(self, by, customer_id):
        if self.broken:
            raise self.broken
        return replace(_NOTHING_KNOWN, **self.more)


class Mistakes:
    """Mistakes in memory: owned through the presence that shows them."""

    def __init__(self, presence, interactions):
        self.presence = presence
        self.interactions = interactions

    def own(self, by, interaction_id, mistake_id):
        step = self.interactions._do("owned", "mistake.owned")
        self.presence.more["owed"] = tuple(
            replace(one, owner_id=by, owned_from=one.owner_id)
            if one.subject_id == mistake_id
            else one
            for one in self.presence.more["owed"]
        )
        return step


class Promises:
    """Promises in memory: kept in the presence that shows them."""

    def __init__(self, presence, interactions):
        self.presence = presence
        self.interactions = interactions

    def keep(self, by, interaction_id, promise_id, text=""):
        step = self.interactions._do("kept", "promise.kept")
        owed = self.presence.more["owed"]
        self.presence.more["owed"] = tuple(one for one in owed if one.subject_id != promise_id)
        return step


_NOTHING_KNOWN = PresencePage(
    owed=(),
    kept_late=(),
    told=Told(),
    speaker=Speaker(),
    known=(),
    thanks=(),
    memory=Memory(),
    rarity=Rarity(first=False, months=0),
    matters={},
    contented_years=0,
    ended_covered=None,
    names={MIRA.agent_id: MIRA.name, b"j" * 16: "Jonas Weber"},
)


def an_owed(owing, text, **more):
    """Something that is owed, under its own words."""
    owed = Owed(
        owing=owing,
        subject_id=text.encode(),
        text=text,
        at=NOW - 3 * DAY,
        owner_id=b"j" * 16,
        owned_from=None,
        last_step=text,
        last_step_at=NOW - 3 * DAY,
        last_step_by=b"j" * 16,
        interaction_id=None,
    )
    return replace(owed, **more)


@dataclass(frozen=True, kw_only=True)
class Logged:
    step: Step
    changed: object = None


class LineSteps:
    """What a line means, logged as a note."""

    facts = ()

    def __init__(self, interactions):
        self.interactions = interactions

    def log(self, by, interaction_id, step):
        return Logged(step=self.interactions.note(by, interaction_id, step.text))


class Customers:
    """Customers in memory: found by a part of the name, read a page at a time."""

    def __init__(self, *people, moments=None):
        self.people = list(people) or [a_page()]
        self.moments = moments if moments is not None else []
        self.asked = []
        self.added = []
        self.pages_read = []
        self.given_up = 0
        self.broken = None

    def find(self, by, typed, limit):
        self.asked.append(typed)
        found = [p.customer for p in self.people if typed.lower() in p.customer.name.lower()]
        return tuple(Found(customer_id=c.customer_id, name=c.name) for c in found[:limit])

    has_lease, hidden = False, None

    def why_hidden(self):
        return self.hidden

    def give_up_finding(self):
        self.given_up += 1

    def page(self, by, customer_id):
        if self.broken:
            raise self.broken
        return next(p for p in self.people if p.customer.customer_id == customer_id)

    def history(self, by, customer_id, before, limit):
        if self.broken:
            raise self.broken
        self.pages_read.append(before)
        start = before or 0
        page = tuple(self.moments[start : start + limit])
        return History(moments=page, next=start + limit if len(page) == limit else None)

    def add(self, by, name, phone=""):
        self.added.append((name, phone))
        return b"n" * 16


def a_moment(entry_id, text, *, at=NOW - DAY, kind="moment.order", **more):
    return Moment(entry_id=entry_id, at=at, kind=kind, text=text, **more)


def a_matter(name, text, *, since_at=NOW - 3 * DAY, source=""):
    return Matter(
        matter_id=name, customer_id=AYSE, text=text, since_at=since_at, open=True, source=source
    )


def a_page(name="Ayşe Demir", customer_id=AYSE, **more):
    customer = Customer(
        customer_id=customer_id,
        person_id=customer_id,
        name=name,
        since_at=1_300_000_000 * SECOND,
    )
    return CustomerPage(customer=customer, **more)


def a_full_page(**more):
    """A customer with all a page can show."""
    contacts = (
        a_contact(ContactKind.ADDRESS, "Lindenstraße 14, Bremen"),
        a_contact(ContactKind.PHONE, "+49 421 5550142", "Added for the demo"),
        a_contact(ContactKind.EMAIL, "ayse.demir@example.org"),
    )
    page = a_page(
        contacts=contacts,
        last_words=Words(
            text="I took a day off for nothing.",
            at=NOW - 7 * DAY,
            feeling=Feeling.LET_DOWN,
            source=FeelingSource.THEIR_WORDS,
        ),
        last_moment=a_moment(b"last" * 4, "Visit missed. No call from us.", at=NOW - 6 * DAY),
        previous_contact_at=NOW - 430 * DAY,
        contact_count=4,
        open_matters=(
            a_matter(b"boiler", "The visit on 18 Nov was missed and nobody rang."),
            a_matter(b"bill", "The October bill counts the old meter."),
        ),
    )
    return replace(page, **more)


def a_contact(kind, value, note=""):
    return ContactPoint(
        contact_id=value.encode(), customer_id=AYSE, kind=kind, value=value, added_note=note
    )
