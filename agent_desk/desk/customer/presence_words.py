"""What helps to be with this customer, as pieces to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from agent_desk.desk import words
from agent_desk.desk.fonts import Role
from agent_desk.desk.passage import TITLE_APART, Piece, title
from agent_desk.domain.owed import Owing
from agent_desk.domain.rarity import months_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.actions.customers import CustomerPage, Words
    from agent_desk.actions.presence import PresencePage
    from agent_desk.domain.customers import Customer
    from agent_desk.domain.ids import Id
    from agent_desk.domain.memory import Remembered
    from agent_desk.domain.moments import Moment
    from agent_desk.domain.speakers import Speaker

_MOST_BROKEN = 3
_FEW = 96
_YEAR_MONTHS = 12
_OFTEN = (
    QT_TRANSLATE_NOOP("Presence", "They come to us about it for the first time: “{matter}”"),
    QT_TRANSLATE_NOOP("Presence", "Second time about “{matter}”, since {day}"),
    QT_TRANSLATE_NOOP("Presence", "Third time about “{matter}”, since {day}"),
    QT_TRANSLATE_NOOP("Presence", "Fourth time about “{matter}”, since {day}"),
    QT_TRANSLATE_NOOP("Presence", "Fifth time about “{matter}”, since {day}"),
    QT_TRANSLATE_NOOP("Presence", "Sixth time about “{matter}”, since {day}"),
    QT_TRANSLATE_NOOP("Presence", "Seventh time about “{matter}”, since {day}"),
    QT_TRANSLATE_NOOP("Presence", "Eighth time about “{matter}”, since {day}"),
    QT_TRANSLATE_NOOP("Presence", "Ninth time about “{matter}”, since {day}"),
)
_FACTS = {
    "postcode": QT_TRANSLATE_NOOP("Presence", "postcode"),
    "contract_number": QT_TRANSLATE_NOOP("Presence", "contract number"),
    "date_of_birth": QT_TRANSLATE_NOOP("Presence", "date of birth"),
}


def about(customer: Customer, now: int) -> list[Piece]:
    """Say how they are addressed, how long they have been with us, and what else is noted."""
    form = words.isolated(customer.form_of_address) if customer.form_of_address else ""
    years = months_between(customer.since_at, now) // _YEAR_MONTHS if customer.since_at else 0
    facts = [
        QCoreApplication.translate("Presence", "Say {form}").format(form=form) if form else "",
        words.since_year(customer.since_at) if customer.since_at else "",
        QCoreApplication.translate("Presence", "%n year(s)", "", years) if years else "",
        customer.note,
    ]
    calls = QCoreApplication.translate("Presence", "They do not want to be called.")
    return [_second(_joined(facts)), _strong(calls if customer.do_not_call else "")]


def speaking(speaker: Speaker, asked: Sequence[str]) -> list[Piece]:
    """Say who is on the line, and what to ask for while that is not confirmed.

    Args:
        speaker: As far as it was said.
        asked: What they are to be confirmed by; none if that is not asked for.
    """
    name, relation = words.isolated(speaker.name), words.isolated(speaker.relation)
    for_them = ""
    if speaker.name and speaker.relation:
        for_them = QCoreApplication.translate("Presence", "{name} speaks for them: {relation}")
    elif speaker.name:
        for_them = QCoreApplication.translate("Presence", "{name} speaks for them")
    confirmed = ""
    if speaker.confirmed:
        confirmed = QCoreApplication.translate("Presence", "Confirmed by {facts}")
    elif asked:
        confirmed = QCoreApplication.translate(
            "Presence", "Not confirmed who is speaking. Ask for one of: {facts}"
        )
    facts = ", ".join(map(fact, speaker.facts or asked))
    return [
        _strong(for_them.format(name=name, relation=relation)),
        _second(confirmed.format(facts=facts)),
    ]


def fact(name: str) -> str:
    """Name what somebody can be confirmed by; settings may name others."""
    known = _FACTS.get(name)
    if known is not None:
        return QCoreApplication.translate("Presence", str(known))
    return words.isolated(name.replace("_", " "))


def rare(page: CustomerPage, now: int) -> list[Piece]:
    """Say how rare this contact is for them."""
    channel = "" if page.is_ours else "call"
    said = words.how_rare(page.previous_contact_at, page.contact_count, now, channel)
    return [Piece(said, Role.LEAD, above=TITLE_APART)]


def now_with_us(presence: PresencePage, matter: tuple[Id, str], now: int) -> list[Piece]:
    """Say what this contact is: the first trouble, the fifth about it, after one that ended.

    Args:
        presence: What is known.
        matter: Its id and line, of what this contact is about; empty if not said yet.
        now: UTC microseconds.
    """
    contented = QCoreApplication.translate(
        "Presence", "%n year(s) without a problem. This is the first.", "",
        presence.contented_years,
    )  # fmt: skip
    return [
        Piece(contented if presence.contented_years else "", Role.STRONG),
        Piece(_often(presence, *matter, now)),
        Piece(_ended(presence, now)),
    ]


def thanks(presence: PresencePage, now: int) -> list[Piece]:
    """Say what they thanked us for; it is said back first."""
    if not presence.thanks:
        return []
    said = presence.thanks[0]
    return [
        title(QCoreApplication.translate("Presence", "They thanked us")),
        Piece(_dated(said.text, said.said_at, now)),
    ]


def need(presence: PresencePage) -> list[Piece]:
    """Say what they need now."""
    if not presence.told.need:
        return []
    asked = title(QCoreApplication.translate("Presence", "What they need"))
    return [asked, Piece(presence.told.need, Role.LEAD)]


def remembered(page: CustomerPage, presence: PresencePage | None, now: int) -> list[Piece]:
    """Say how they probably remember us: what we broke, their own words, worst and best."""
    pieces = [*_broken(presence, now), *_quoted(page.last_words, now)]
    if presence is not None:
        said = page.last_words.text if page.last_words else ""
        worst, best = presence.memory.worst, presence.memory.best
        if worst is not None:
            text = QCoreApplication.translate("Presence", "The worst moment: {when}, {felt}")
            pieces += _moment(text, worst, said, now)
        if best is not None:
            text = QCoreApplication.translate("Presence", "The best moment: {when}, {felt}")
            pieces += _moment(text, best, said, now)
    if pieces:
        name = QCoreApplication.translate("Who", "How they probably remember us")
        return [title(name), *pieces]
    return []


def last_moment(moment: Moment | None, said_already: str, now: int) -> list[Piece]:
    """Say what was last with them, unless it is what their own words say already."""
    if moment is None:
        return []
    told = moment.text or moment.words or words.moment_kind(moment.kind)
    if told == said_already:
        return []
    felt = words.feeling_was(moment.feeling) if moment.feeling is not None else ""
    return [
        title(QCoreApplication.translate("Who", "The last moment")),
        Piece(told),
        _second(_joined((words.when(moment.at, now), felt)), above=2),
    ]


def good_to_know(presence: PresencePage, now: int) -> list[Piece]:
    """Say the few lines they told us, each with its day."""
    if not presence.known:
        return []
    return [
        title(QCoreApplication.translate("Presence", "Good to know")),
        *(Piece(_dated(one.text, one.told_at, now)) for one in presence.known),
    ]


def _often(presence: PresencePage, matter_id: Id, line: str, now: int) -> str:
    times = presence.matters.get(matter_id)
    if times is None or not line or times.contacts < 1:
        return ""
    matter = words.isolated(few_words(line))
    day = words.day(times.since_at, now)
    if times.contacts <= len(_OFTEN):
        said = QCoreApplication.translate("Presence", str(_OFTEN[times.contacts - 1]))
    else:
        said = QCoreApplication.translate(
            "Presence", "%n time(s) about “{matter}” now, since {day}", "", times.contacts
        )
    return said.format(matter=matter, day=day)


def _ended(presence: PresencePage, now: int) -> str:
    ended = presence.ended_covered
    if ended is None:
        return ""
    name = presence.names.get(ended.owner_id, "") if ended.owner_id else ""
    if name:
        said = QCoreApplication.translate(
            "Presence", "The contact before this one was ended {day}. {name} does what follows."
        )
    else:
        said = QCoreApplication.translate(
            "Presence", "The contact before this one was ended {day}. A lead does what follows."
        )
    return said.format(day=words.day(ended.ended_at, now), name=words.isolated(name))


def _broken(presence: PresencePage | None, now: int) -> list[Piece]:
    """What was promised and not done in time, and what is not made good."""
    if presence is None:
        return []
    said = []
    for one in presence.owed:
        if one.owing is Owing.LATE:
            text = QCoreApplication.translate("Presence", "Promised, not done in time: {it}")
            said.append(text.format(it=words.isolated(few_words(one.text))))
        elif one.owing is not Owing.DUE:
            text = QCoreApplication.translate("Presence", "Not made good yet: {it}")
            said.append(text.format(it=words.isolated(few_words(one.text))))
    for late in presence.kept_late:
        text = QCoreApplication.translate("Presence", "Kept too late, {day}: {it}")
        day = words.day(late.kept_at or 0, now)
        said.append(text.format(day=day, it=words.isolated(few_words(late.text))))
    return [_strong(line) for line in said[:_MOST_BROKEN]]


def _quoted(said: Words | None, now: int) -> list[Piece]:
    if said is None or not said.text:
        return []
    how = words.feeling_was(said.feeling) if said.feeling is not None else ""
    source = words.source(said.source) if said.source is not None and how else ""
    return [
        Piece(_quote(said.text), Role.LEAD, barred=True),
        _second(_joined((words.when(said.at, now), how, source)), above=2, barred=True),
    ]


def _moment(text: str, one: Remembered, said_already: str, now: int) -> list[Piece]:
    felt = words.feeling_was(one.feeling)
    said = Piece(text.format(when=words.day(one.at, now), felt=felt))
    if said_already and one.words == said_already:
        return [said]
    source = words.source(one.source) if one.source is not None else ""
    own = _quote(few_words(one.words)) if one.words else ""
    return [said, _second(_joined((own, source)), above=2)]


def _quote(text: str) -> str:
    quoted = QCoreApplication.translate("Who", "“{words}”")
    return quoted.format(words=words.isolated(text))


def few_words(text: str) -> str:
    """As much of a text as there is room for where it stands in full elsewhere."""
    line = " ".join(text.split())
    return line if len(line) <= _FEW else line[: _FEW - 1].rstrip(" ,.;:") + "…"


def _joined(facts: Sequence[str]) -> str:
    return "  ·  ".join(fact for fact in facts if fact)


def _dated(text: str, at: int, now: int) -> str:
    """A sentence and its day, which is not broken in two."""
    day = words.when(at, now).replace(" ", "\N{NO-BREAK SPACE}")
    return f"{text}  ·\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}{day}"


def _strong(text: str) -> Piece:
    return Piece(text, Role.STRONG)


def _second(text: str, *, above: int = 6, barred: bool = False) -> Piece:
    return Piece(text, Role.BODY, "ink2", above, barred)
