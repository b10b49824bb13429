"""Ten calls as data: what is pressed and typed, and the story the ledger tells of it."""

from dataclasses import dataclass, field

from agent_desk.domain.customers import ContactKind
from agent_desk.domain.imports import ImportedContact, ImportedCustomer
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from agent_desk.reading.line_steps import LineStep
from agent_desk.reading.line_words import LineWord

FACTS = ("postcode", "date_of_birth")
DAY = 24 * 3600 * 1_000_000


@dataclass(frozen=True, slots=True)
class Press:
    """Keys as Qt writes them, one after the other; a chord is one."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Type:
    """What is written, letter by letter."""

    text: str


@dataclass(frozen=True, slots=True)
class Rings:
    """The telephone hands a call over."""

    number: str


@dataclass(frozen=True, slots=True)
class Kept:
    """Wait until this answer is kept as a draft: what was asked before it is answered."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody is found by what stands typed, and opened."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Who rings is opened from Arrival, at ``page``."""

    page: str = "customer"


@dataclass(frozen=True, slots=True)
class Page:
    """Wait until the window's title says that this page is there, named as pages are."""

    name: str


Step = Press | Type | Rings | Kept | Found | Taken | Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call.

    Attributes:
        steps: From Arrival, where the agent is ready, to the Arrival after it.
        story: Whose, which kind and which text each entry is, in order.
        told: What the bodies of some entries say, by their place in the story.
        moments: What the history of somebody holds afterwards, newest first.
        most: So many presses at most; None where they are only counted.
    """

    name: str
    steps: tuple[Step, ...]
    story: tuple[tuple[str, str, str], ...]
    told: dict[int, dict[str, object]] = field(default_factory=dict)
    moments: dict[str, tuple[str, ...]] = field(default_factory=dict)
    most: int | None = None


def press(*keys):
    return Press(keys)


def note(text):
    """A line, and the Enter that logs it."""
    return (Type(text), press("Return"))


def rung(number):
    return (Rings(number), Taken(), Page("customer"))


def found(typed):
    return (press("Ctrl+N"), Page("find"), Type(typed), Found(), Page("customer"))


def closed(*, codes):
    """Why and what came of it, by their digits, and the end."""
    return (press("Ctrl+R", *codes, "Ctrl+Return"), Page("arrival"))


def opened(who):
    return (who, "interaction.opened", ""), (who, "customer.viewed", "")


def _person(key, name, *contacts):
    return ImportedCustomer(
        source="calls",
        key=key,
        name=name,
        contacts=tuple(ImportedContact(kind=kind, value=value) for kind, value in contacts),
    )


PHONE, ADDRESS = ContactKind.PHONE, ContactKind.ADDRESS
SOFIA, TADEUSZ, VIKTOR = "Sofia Lindqvist", "Tadeusz Zieliński", "Viktor Stahl"
GRETA, JONAS, CLAIRE = "Greta Falk", "Jonas Falk", "Claire Dubois"
ANNA, RAHUL, BERIT, EMEKA = "Anna Nowak", "Rahul Iyer", "Berit Solheim", "Emeka Okafor"
PAOLA, HANA, IDA = "Paola Ricci", "Hana Kimura", "Ida Berg"
PEOPLE = (
    _person("1", SOFIA, (PHONE, "+13035550201")),
    _person("2", TADEUSZ, (PHONE, "+13035550202")),
    _person("3", VIKTOR, (PHONE, "+13035550203")),
    _person("4", GRETA, (PHONE, "+13035550204")),
    _person("5", JONAS, (PHONE, "+13035550204")),
    _person("6", CLAIRE, (PHONE, "+13035550206")),
    _person("7", ANNA, (PHONE, "+13035550207")),
    _person("8", RAHUL, (PHONE, "+13035550208"), (ADDRESS, "4 Mill Lane, Boulder")),
    _person("9", BERIT, (PHONE, "+13035550209")),
    _person("10", EMEKA, (PHONE, "+13035550210")),
    _person("11", PAOLA, (PHONE, "+13035550211")),
    _person("12", HANA, (PHONE, "+13035550212")),
    _person("13", IDA, (PHONE, "+13035550213")),
)
BILL = "The bill counts the meter twice."


def prepare(acts, line_steps):
    """The people, and the four times one of them has come about the same bill."""
    acts.imports.put(PEOPLE)
    who = next(iter(acts.customers.find(acts.me, "tadeusz", 1))).customer_id
    outcome = Outcome(
        need_met=NeedMet.NOT_YET,
        feeling=Feeling.LET_DOWN,
        source=FeelingSource.OUR_IMPRESSION,
    )
    matter = None
    for _ in range(4):
        contact = acts.interactions.open(acts.me, who).interaction_id
        if matter is None:
            step = LineStep(word=LineWord.MATTER, text=BILL)
            matter = line_steps.log(acts.me, contact, step).step.matter_id
        else:
            acts.interactions.join(acts.me, contact, matter)
        acts.interactions.close(acts.me, contact, outcome)
        acts.clock.at += 7 * DAY


CALLS = (
    Call(
        name="a simple question",
        steps=(
            *rung("+13035550201"),
            *note("Asked when the shop opens on Saturday: at 9."),
            press("Ctrl+3", "1"),
            *closed(codes="11"),
        ),
        story=(
            *opened(SOFIA),
            (SOFIA, "interaction.noted", "Asked when the shop opens on Saturday: at 9."),
            (SOFIA, "interaction.closed", ""),
        ),
        told={3: {"need_met": "yes", "reason": "question", "result": "answered"}},
        most=7,
    ),
    Call(
        name="a wrong bill for the fifth time",
        steps=(
            *rung("+13035550202"),
            press("Esc", "1"),
            *note('/words "I have told this story four times now."'),
            *note("/mistake The meter is billed twice again."),
            *note("/promise tomorrow 9:00 send the corrected bill"),
            press("Ctrl+3", "3"),
            Kept("need_met", "not_yet"),
            press("2", "1", "Return", "2"),
            *closed(codes="23"),
        ),
        story=(
            *opened(TADEUSZ),
            (TADEUSZ, "interaction.joined", BILL),
            (TADEUSZ, "interaction.quoted", "I have told this story four times now."),
            (TADEUSZ, "mistake.opened", "The meter is billed twice again."),
            (TADEUSZ, "promise.made", "send the corrected bill"),
            (TADEUSZ, "interaction.closed", "I have told this story four times now."),
        ),
        told={
            6: {
                "need_met": "not_yet",
                "feeling": "let_down",
                "source": "their_words",
                "reason": "bill_wrong",
                "result": "promised",
            }
        },
    ),
    Call(
        name="a caller who is wrong and abusive",
        steps=(
            *rung("+13035550203"),
            *note("The bill is right: we read the meter together, twice."),
            Type("Shouts at me."),
            press("Ctrl+B", "1"),
            Page("arrival"),
        ),
        story=(
            *opened(VIKTOR),
            (
                VIKTOR,
                "interaction.noted",
                "The bill is right: we read the meter together, twice.",
            ),
            (VIKTOR, "interaction.stand_by_asked", ""),
            (VIKTOR, "interaction.noted", "Shouts at me."),
            (VIKTOR, "interaction.ended_covered", ""),
        ),
    ),
    Call(
        name="two people on one number and the wrong one opened",
        steps=(
            *found("303 555 0204"),
            *note("Asks for the parcel of last week."),
            press("Ctrl+Shift+N"),
            Page("not_them"),
            Type("jonas"),
            Found(),
            Page("customer"),
            *note("It lies at the neighbours'."),
            press("Ctrl+3", "1"),
            *closed(codes="31"),
        ),
        story=(
            *opened(GRETA),
            (GRETA, "interaction.noted", "Asks for the parcel of last week."),
            (JONAS, "interaction.moved", ""),
            (JONAS, "customer.viewed", ""),
            (JONAS, "interaction.noted", "It lies at the neighbours'."),
            (JONAS, "interaction.closed", ""),
        ),
        told={6: {"need_met": "yes", "reason": "not_delivered", "result": "answered"}},
        moments={
            GRETA: (),
            JONAS: ("", "It lies at the neighbours'.", "Asks for the parcel of last week."),
        },
    ),
    Call(
        name="a call cut off and taken up again",
        steps=(
            *rung("+13035550206"),
            *note("The router blinks red since the storm."),
            Type("Asked to unplug it and"),
            press("Ctrl+3", "Ctrl+Shift+Return"),
            Page("arrival"),
            press("1"),
            Page("goodbye"),
            press("Ctrl+1"),
            Page("customer"),
            *note(" wait a minute: it works."),
            press("Ctrl+3", "1", "4", "2"),
            *closed(codes="42"),
        ),
        story=(
            *opened(CLAIRE),
            (CLAIRE, "interaction.noted", "The router blinks red since the storm."),
            (CLAIRE, "interaction.noted", "Asked to unplug it and wait a minute: it works."),
            (CLAIRE, "interaction.closed", ""),
        ),
        told={
            4: {
                "need_met": "yes",
                "feeling": "glad",
                "source": "our_impression",
                "reason": "not_working",
                "result": "put_right",
            }
        },
    ),
    Call(
        name="someone speaking for their mother",
        steps=(
            *rung("+13035550207"),
            *note("/speaking Ewa Nowak, her daughter"),
            *note("/confirm date of birth"),
            *note("Asks what the contract of her mother covers; told."),
            press("Ctrl+3", "1", "3", "2"),
            *closed(codes="11"),
        ),
        story=(
            *opened(ANNA),
            (ANNA, "interaction.spoken_for", "Ewa Nowak"),
            (ANNA, "interaction.confirmed", ""),
            (ANNA, "interaction.noted", "Asks what the contract of her mother covers; told."),
            (ANNA, "interaction.closed", ""),
        ),
        told={
            2: {"relation": "her daughter"},
            3: {"facts": ["date_of_birth"]},
            5: {"need_met": "yes", "feeling": "settled", "source": "our_impression"},
        },
    ),
    Call(
        name="a change of address",
        steps=(
            *rung("+13035550208"),
            *note("/confirm postcode"),
            *note("/address 12 Harbor Street, Denbver"),
            press("Ctrl+Z"),
            *note("/address 12 Harbor Street, Denver"),
            press("Ctrl+3", "1"),
            *closed(codes="52"),
        ),
        story=(
            *opened(RAHUL),
            (RAHUL, "interaction.confirmed", ""),
            (RAHUL, "contact.changed", "12 Harbor Street, Denbver"),
            (RAHUL, "entry.undone", ""),
            (RAHUL, "contact.changed", "12 Harbor Street, Denver"),
            (RAHUL, "interaction.closed", ""),
        ),
        told={6: {"need_met": "yes", "reason": "data_changed", "result": "put_right"}},
    ),
    Call(
        name="a customer at the counter who sees the screen",
        steps=(
            *found("berit"),
            press("F7"),
            Page("turned"),
            press("F7"),
            Page("customer"),
            *note("Showed her what we promised."),
            press("Ctrl+3", "1", "5", "2"),
            *closed(codes="11"),
        ),
        story=(
            *opened(BERIT),
            (BERIT, "interaction.noted", "Showed her what we promised."),
            (BERIT, "interaction.closed", ""),
        ),
        told={0: {"channel": "visit"}, 3: {"feeling": "cared_for"}},
    ),
    Call(
        name="a parked goodbye with the next call in the ear",
        steps=(
            *rung("+13035550210"),
            *note("The card was charged twice; the second is on its way back."),
            press("Ctrl+3", "1", "4"),
            Rings("+13035550211"),
            press("Ctrl+Shift+Return"),
            Page("arrival"),
            press("Return"),
            Taken(),
            Page("customer"),
            *note("Asks for the opening hours; told."),
            press("Ctrl+3", "1"),
            *closed(codes="11"),
            press("1"),
            Page("goodbye"),
            press("2"),
            *closed(codes="22"),
        ),
        story=(
            *opened(EMEKA),
            (
                EMEKA,
                "interaction.noted",
                "The card was charged twice; the second is on its way back.",
            ),
            *opened(PAOLA),
            (PAOLA, "interaction.noted", "Asks for the opening hours; told."),
            (PAOLA, "interaction.closed", ""),
            (EMEKA, "interaction.closed", ""),
        ),
        told={
            6: {"need_met": "yes", "reason": "question", "result": "answered"},
            7: {
                "need_met": "yes",
                "feeling": "glad",
                "source": "our_impression",
                "reason": "bill_wrong",
                "result": "put_right",
            },
        },
    ),
    Call(
        name="a promise this desk cannot see",
        steps=(
            *rung("+13035550212"),
            *note("/promised yesterday 9:00 somebody would ring back about the boiler"),
            *note("/promise tomorrow 10:00 find out who said so and ring"),
            press("Ctrl+3", "3", "2", "2"),
            *closed(codes="73"),
        ),
        story=(
            *opened(HANA),
            (HANA, "promise.made", "somebody would ring back about the boiler"),
            (HANA, "promise.made", "find out who said so and ring"),
            (HANA, "matter.opened", "somebody would ring back about the boiler"),
            (HANA, "interaction.closed", ""),
        ),
        told={2: {"as_told": True}, 5: {"need_met": "not_yet", "result": "promised"}},
    ),
)

AND_MORE = (
    Call(
        name="someone who rings again while their goodbye waits",
        steps=(
            *rung("+13035550213"),
            *note("Reads the number of the meter out; cut off."),
            press("Ctrl+3", "1"),
            Kept("need_met", "yes"),
            press("Ctrl+Shift+Return"),
            Page("arrival"),
            press("Return"),
            Rings("+13035550213"),
            Taken("goodbye"),
            *closed(codes="11"),
        ),
        story=(
            *opened(IDA),
            (IDA, "interaction.noted", "Reads the number of the meter out; cut off."),
            (IDA, "interaction.closed", ""),
        ),
        told={3: {"need_met": "yes", "reason": "question", "result": "answered"}},
    ),
)
DECIDED = (
    Call(
        name="somebody who moved",
        steps=(
            *rung("+13035550213"),
            press("Ctrl+2"),
            Page("decide"),
            # It is them; the last of what may be decided; the address is complete.
            press("1", "8", "1", "Ctrl+Return"),
            # It is done in the other system.
            press("Return"),
            press("Ctrl+3", "1", "6"),
            *closed(codes="11"),
        ),
        story=(
            *opened(IDA),
            (IDA, "decision.taken", "Change their own address"),
            (IDA, "decision.carried_out", "accounts"),
            (IDA, "interaction.closed", ""),
        ),
        told={2: {"kind": "change_home_address", "rule": "change_home_address/theirs"}},
    ),
)


def presses(call):
    """How often a key is pressed from the customer open to Arrival, but for what is written."""
    began = next(i for i, step in enumerate(call.steps) if step == Page("customer"))
    rest = call.steps[began:]
    return sum(len(one.keys) for one in rest if isinstance(one, Press)) + sum(
        isinstance(one, Found | Taken) for one in rest
    )


def assert_told(call, upkeep, customers, me, since):
    """The ledger tells this call in order, and nothing else, after its first entries."""
    entries = upkeep.written_here()[since:]
    ids = {entry.customer_id for entry in entries} - {None}
    names = {one: customers.page(me, one).customer.name for one in ids}
    told = tuple((names.get(one.customer_id, ""), one.kind, one.text) for one in entries)
    assert told == call.story, told
    for place, expected in call.told.items():
        said = {name: entries[place].fields.get(name) for name in expected}
        assert said == expected, call.story[place]
    held = {
        name: tuple(one.text for one in customers.history(me, who, None, 50).moments)
        for who, name in names.items()
        if name in call.moments
    }
    assert held == call.moments
