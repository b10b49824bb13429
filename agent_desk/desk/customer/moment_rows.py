"""How one moment stands in the history, closed and opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.desk import words
from agent_desk.desk.row_model import Row
from agent_desk.domain.interactions import Feeling

if TYPE_CHECKING:
    from agent_desk.domain.ids import Id
    from agent_desk.domain.moments import Moment


def row_of(moment: Moment, *, now: int, with_us: Id | None) -> Row:
    """One moment as a row: when, what, and how they felt.

    Args:
        moment: The moment.
        now: UTC microseconds; dates are said as seen from here.
        with_us: The interaction that is open now.
    """
    here = with_us is not None and moment.interaction_id == with_us
    return Row(
        moment.entry_id,
        " ".join(told(moment).split()),
        date=words.when(moment.at, now),
        icon="phone-outgoing" if moment.is_ours else words.moment_icon(moment.kind),
        right=_at_the_right(moment, here=here),
        right_colour="ink" if moment.feeling in _UNHAPPY else "ink2",
        strong=here,
    )


def older_rows(now: int) -> list[Row]:
    """Rows with a date of each month as older moments have it, to measure a history by."""
    return [Row(None, "", date=words.when(now - back * _A_DAY, now)) for back in _BACK]


def told(moment: Moment) -> str:
    """All that was written down about a moment; of one without text, what kind it is."""
    return moment.text or moment.words or _kind(moment)


def _kind(moment: Moment) -> str:
    if moment.is_ours:
        return QCoreApplication.translate("Moment", "Goodbye. We had got in touch with them")
    return words.moment_kind(moment.kind)


def details(moment: Moment) -> str:
    """What else is known of a moment, in one line."""
    said = moment.words if moment.text else ""
    quoted = QCoreApplication.translate("Moment", "“{words}”").format(
        words=words.isolated(said)
    )
    with_whom = QCoreApplication.translate("Moment", "with {name}").format(
        name=words.isolated(moment.agent_name)
    )
    source = QCoreApplication.translate("Moment", "from {source}").format(
        source=words.isolated(moment.source)
    )
    parts = [
        _kind(moment),
        with_whom if moment.agent_name else "",
        quoted if said else "",
        source if moment.source else "",
    ]
    return "  ·  ".join(part for part in parts if part)


_A_DAY = 86_400_000_000
# A day of each month more than a year ago.
_BACK = tuple(380 + 30 * month for month in range(13))
_UNHAPPY = frozenset({Feeling.MISERABLE, Feeling.LET_DOWN})


def _at_the_right(moment: Moment, *, here: bool) -> str:
    if here:
        return QCoreApplication.translate("Moment", "with you now")
    return words.feeling_was(moment.feeling) if moment.feeling is not None else ""
