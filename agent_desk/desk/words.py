"""Facts as words in the reader's language: days, how rare a contact is, moments, feelings.

Whole sentences only, never glued; people are not gendered. lupdate collects every literal.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale, QTime

from agent_desk import resources
from agent_desk.domain.errors import WorldError
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet
from agent_desk.domain.moment_kinds import IMPORTED, MomentKind, MomentKinds
from agent_desk.domain.sentences import Sentence

_MS = 1_000
_WEEK_DAYS, _MONTH_DAYS, _YEAR_DAYS = 7, 30.44, 365.25
_FEWEST_MONTHS, _FEWEST_WEEKS = 2, 2

_MOMENTS: dict[str, MomentKind] = {}
_KINDS = {
    "interaction.opened": ("phone", QT_TRANSLATE_NOOP("Words", "With us")),
    "interaction.noted": ("pencil", QT_TRANSLATE_NOOP("Words", "Note")),
    "interaction.closed": ("handshake", QT_TRANSLATE_NOOP("Words", "Goodbye")),
    "interaction.needed": ("info", QT_TRANSLATE_NOOP("Words", "What they need")),
    "interaction.quoted": ("quote", QT_TRANSLATE_NOOP("Words", "Their words")),
    "interaction.felt": ("message-circle", QT_TRANSLATE_NOOP("Words", "How they felt")),
    "interaction.spoken_for": ("user", QT_TRANSLATE_NOOP("Words", "Somebody spoke for them")),
    "mistake.opened": ("triangle-alert", QT_TRANSLATE_NOOP("Words", "Mistake")),
    "mistake.put_right": ("wrench", QT_TRANSLATE_NOOP("Words", "Put right")),
    "mistake.tried": ("phone", QT_TRANSLATE_NOOP("Words", "Not reached")),
    "mistake.cleared": ("circle-check", QT_TRANSLATE_NOOP("Words", "Made good")),
    "mistake.refused": ("info", QT_TRANSLATE_NOOP("Words", "Not ours")),
    "promise.made": ("clock-alert", QT_TRANSLATE_NOOP("Words", "Promise")),
    "promise.kept": ("circle-check", QT_TRANSLATE_NOOP("Words", "Promise kept")),
    "promise.moved": ("clock-alert", QT_TRANSLATE_NOOP("Words", "Promise moved")),
    "entry.corrected": ("pencil", QT_TRANSLATE_NOOP("Words", "Set right")),
    "decision.taken": ("scale", QT_TRANSLATE_NOOP("Words", "Decided")),
    "decision.refused": ("ban", QT_TRANSLATE_NOOP("Words", "Refused, by a rule")),
    "decision.declined": ("circle-dot", QT_TRANSLATE_NOOP("Words", "Offered, not wanted")),
    "handover.accepted": ("handshake", QT_TRANSLATE_NOOP("Words", "Taken over")),
    "thanks.said": ("handshake", QT_TRANSLATE_NOOP("Words", "Thanks")),
}
_OTHER_KIND = ("circle-dot", QT_TRANSLATE_NOOP("Words", "Moment"))

_FEELINGS = {
    Feeling.MISERABLE: QT_TRANSLATE_NOOP("Words", "Miserable"),
    Feeling.LET_DOWN: QT_TRANSLATE_NOOP("Words", "Let down"),
    Feeling.SETTLED: QT_TRANSLATE_NOOP("Words", "Settled"),
    Feeling.GLAD: QT_TRANSLATE_NOOP("Words", "Glad"),
    Feeling.CARED_FOR: QT_TRANSLATE_NOOP("Words", "Cared for"),
    Feeling.COULD_NOT_TELL: QT_TRANSLATE_NOOP("Words", "I could not tell"),
}
_FELT = {
    Feeling.MISERABLE: QT_TRANSLATE_NOOP("Words", "miserable"),
    Feeling.LET_DOWN: QT_TRANSLATE_NOOP("Words", "let down"),
    Feeling.SETTLED: QT_TRANSLATE_NOOP("Words", "settled"),
    Feeling.GLAD: QT_TRANSLATE_NOOP("Words", "glad"),
    Feeling.CARED_FOR: QT_TRANSLATE_NOOP("Words", "cared for"),
    Feeling.COULD_NOT_TELL: QT_TRANSLATE_NOOP("Words", "could not tell"),
}
_SOURCES = {
    FeelingSource.THEIR_WORDS: QT_TRANSLATE_NOOP("Words", "In their words"),
    FeelingSource.OUR_IMPRESSION: QT_TRANSLATE_NOOP("Words", "Our impression"),
    FeelingSource.COULD_NOT_TELL: QT_TRANSLATE_NOOP("Words", "I could not tell"),
}
_NEEDS = {
    NeedMet.YES: QT_TRANSLATE_NOOP("Words", "Yes"),
    NeedMet.IN_PART: QT_TRANSLATE_NOOP("Words", "In part"),
    NeedMet.NOT_YET: QT_TRANSLATE_NOOP("Words", "Not yet"),
}


def when(at: int, now: int) -> str:
    """Say a moment in time, to stand alone: "Today 10:32", "18 Nov", "24 Dec 2024".

    Args:
        at: UTC microseconds; 0 when the source gives no date.
        now: UTC microseconds.
    """
    if at == 0:
        return QCoreApplication.translate("Words", "No date")
    away = _days_away(at, now)
    if away == 0:
        return QCoreApplication.translate("Words", "Today {time}").format(time=clock(at))
    if away == -1:
        return QCoreApplication.translate("Words", "Yesterday {time}").format(time=clock(at))
    if away == 1:
        return QCoreApplication.translate("Words", "Tomorrow {time}").format(time=clock(at))
    return _date(at, now)


def day(at: int, now: int) -> str:
    """Say a day inside a sentence: "today", "18 Nov", "24 Dec 2024", "no date"."""
    if at == 0:
        return QCoreApplication.translate("Words", "no date")
    away = _days_away(at, now)
    if away == 0:
        return QCoreApplication.translate("Words", "today")
    if away == -1:
        return QCoreApplication.translate("Words", "yesterday")
    if away == 1:
        return QCoreApplication.translate("Words", "tomorrow")
    return _date(at, now)


def clock(at: int) -> str:
    """Say the time of day."""
    return time_of_day(_local(at).time())


def time_of_day(time: QTime) -> str:
    """Say a time of day, whichever day and zone it is of."""
    pattern = QCoreApplication.translate("Words", "HH:mm", "time of day, as Qt writes formats")
    return QLocale().toString(time, pattern)


def since_year(at: int) -> str:
    """Say since when somebody has been with us."""
    said = QCoreApplication.translate("Words", "With us since {year}")
    return said.format(year=_local(at).date().year())


def how_rare(
    previous_at: int | None, contact_count: int, now: int, channel: str = "call"
) -> str:
    """Say how rare this contact is for them; for us it is one of many.

    Args:
        previous_at: Their last contact before this one, UTC microseconds; None: none known.
        contact_count: Contacts known, this one included or not.
        now: UTC microseconds.
        channel: What the contact is: a call, a visit, or something else.
    """
    if previous_at is None and contact_count <= 1:
        return _first(channel)
    if not previous_at:
        return QCoreApplication.translate(
            "Words", "They have been with us before. For them this is the one that counts."
        )
    days = -_days_away(previous_at, now)
    if days <= 0:
        return QCoreApplication.translate(
            "Words", "They were with us earlier today. Ask for nothing they have told already."
        )
    if days == 1:
        return QCoreApplication.translate(
            "Words", "They were with us yesterday. Ask for nothing they have told already."
        )
    if days < _FEWEST_WEEKS * _WEEK_DAYS:
        return QCoreApplication.translate(
            "Words", "They were last with us %n day(s) ago. They will remember it.", "", days
        )
    return _first_in(days, channel)


def use_moments(moments: MomentKinds) -> None:
    """Name moments of other systems so from now on: what a lead published, or this desk's."""
    _MOMENTS.clear()
    _MOMENTS.update(moments)


def moment_kind(kind: str) -> str:
    """Name a kind of moment; a kind from a newer desk is a moment."""
    named = _moment(kind)
    if named is not None:
        return named.name(QLocale().name()[:2])
    return _said(_KINDS.get(kind, _OTHER_KIND)[1])


def moment_icon(kind: str) -> str:
    """Name the icon of a kind of moment."""
    named = _moment(kind)
    if named is not None and named.icon:
        return named.icon
    return _KINDS.get(kind, _OTHER_KIND)[0]


def _moment(kind: str) -> MomentKind | None:
    if not kind.startswith(IMPORTED):
        return None
    if not _MOMENTS:
        from agent_desk.reading.moments import read

        _MOMENTS.update(read([resources.path("moments/moments.toml")]))
    return _MOMENTS.get(kind)


def feeling(felt: Feeling) -> str:
    """Name a feeling, as an answer to choose."""
    return _said(_FEELINGS[felt])


def feeling_was(felt: Feeling) -> str:
    """Name a feeling in a word, at the edge of a row or inside a sentence."""
    return _said(_FELT[felt])


def source(told: FeelingSource) -> str:
    """Say where a feeling comes from."""
    return _said(_SOURCES[told])


def need(met: NeedMet) -> str:
    """Name an answer to whether they have what they needed."""
    return _said(_NEEDS[met])


def isolated(text: str) -> str:
    """Keep a name or quotation from turning the direction of the sentence it stands in."""
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def error(problem: WorldError) -> tuple[str, str]:
    """Say what happened and what to do about it, which may be nothing."""
    values = {name: isolated(str(value)) for name, value in problem.values.items()}
    said, remedy = (
        QCoreApplication.translate("WorldError", template) if template else ""
        for template in (problem.template, problem.remedy)
    )
    return said.format(**values), remedy.format(**values)


def sentence(told: object) -> str:
    """Say a sentence made below the desk, and those inside it; other values as they are."""
    if not isinstance(told, Sentence):
        return str(told)
    values = {
        name: sentence(value) if isinstance(value, Sentence) else isolated(str(value))
        for name, value in told.values.items()
    }
    return QCoreApplication.translate("Sentence", told.template).format(**values)


def _said(marked: object) -> str:
    """Translate a literal that lupdate knows by its mark, which Qt's stubs call an object."""
    return QCoreApplication.translate("Words", str(marked))


def _first(channel: str) -> str:
    if channel == "call":
        return QCoreApplication.translate(
            "Words", "This is their first call. You are all of us."
        )
    if channel == "visit":
        return QCoreApplication.translate(
            "Words", "This is their first visit. You are all of us."
        )
    return QCoreApplication.translate(
        "Words", "They are with us for the first time. You are all of us."
    )


def _first_in(days: int, channel: str) -> str:
    years, months = int(days / _YEAR_DAYS), int(days / _MONTH_DAYS)
    if years:
        return _first_in_years(years, channel)
    if months >= _FEWEST_MONTHS:
        return _first_in_months(months, channel)
    return _first_in_weeks(days // _WEEK_DAYS, channel)


def _first_in_years(years: int, channel: str) -> str:
    if channel == "call":
        return QCoreApplication.translate(
            "Words", "First call in %n year(s). For them this is the call.", "", years
        )
    if channel == "visit":
        return QCoreApplication.translate(
            "Words", "First visit in %n year(s). For them this is the visit.", "", years
        )
    return QCoreApplication.translate(
        "Words", "First time in %n year(s). For them this is the one that counts.", "", years
    )


def _first_in_months(months: int, channel: str) -> str:
    if channel == "call":
        return QCoreApplication.translate(
            "Words", "First call in %n month(s). For them this is the call.", "", months
        )
    if channel == "visit":
        return QCoreApplication.translate(
            "Words", "First visit in %n month(s). For them this is the visit.", "", months
        )
    return QCoreApplication.translate(
        "Words", "First time in %n month(s). For them this is the one that counts.", "", months
    )


def _first_in_weeks(weeks: int, channel: str) -> str:
    if channel == "call":
        return QCoreApplication.translate(
            "Words", "First call in %n week(s). For them this is the call.", "", weeks
        )
    if channel == "visit":
        return QCoreApplication.translate(
            "Words", "First visit in %n week(s). For them this is the visit.", "", weeks
        )
    return QCoreApplication.translate(
        "Words", "First time in %n week(s). For them this is the one that counts.", "", weeks
    )


def _date(at: int, now: int) -> str:
    date = _local(at).date()
    if date.year() == _local(now).date().year():
        pattern = QCoreApplication.translate("Words", "d MMM", "day of this year")
    else:
        pattern = QCoreApplication.translate("Words", "d MMM yyyy", "day of another year")
    return QLocale().toString(date, pattern)


def _days_away(at: int, now: int) -> int:
    """Count midnights between two moments, on the clock of this desk."""
    return _local(now).date().daysTo(_local(at).date())


def _local(at: int) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(at // _MS)
