"""Facts as words."""

import json

import pytest
from PySide6.QtCore import QDateTime, QLocale, QTimeZone

from agent_desk.desk import words
from agent_desk.domain.errors import FileError
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet


@pytest.fixture(autouse=True)
def _english(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def at(text):
    """Local time as microseconds."""
    return QDateTime.fromString(text, "yyyy-MM-dd HH:mm").toMSecsSinceEpoch() * 1000


NOW = at("2025-11-25 10:40")
DAY = 86_400_000_000


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ("2025-11-25 10:32", "Today 10:32"), ("2025-11-24 23:59", "Yesterday 23:59"),
        ("2025-11-26 09:00", "Tomorrow 09:00"), ("2025-11-18 16:40", "18 Nov"),
        ("2024-12-24 19:20", "24 Dec 2024"), ("1969-07-20 20:17", "20 Jul 1969"),
    ],
)  # fmt: skip
def test_a_moment_in_time_stands_alone(then, said):
    assert words.when(at(then), NOW) == said


def test_a_source_without_a_date_says_so():
    assert words.when(0, NOW) == "No date"
    assert words.day(0, NOW) == "no date"


def test_a_day_stands_in_a_sentence():
    assert words.day(NOW, NOW) == "today"
    assert words.day(NOW - DAY, NOW) == "yesterday"
    assert words.day(at("2024-12-24 19:20"), NOW) == "24 Dec 2024"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "They were with us earlier today. Ask for nothing they have told already."),
        (1, "They were with us yesterday. Ask for nothing they have told already."),
        (9, "They were last with us %n day(s) ago. They will remember it."),
        (15, "First call in %n week(s). For them this is the call."),
        (60, "First call in %n week(s). For them this is the call."),
        (62, "First call in %n month(s). For them this is the call."),
        (364, "First call in %n month(s). For them this is the call."),
        (2195, "First call in %n year(s). For them this is the call."),
    ],
)
def test_it_says_how_rare_this_call_is(days, said):
    counts = {9: 9, 15: 2, 60: 8, 62: 2, 364: 11, 2195: 6}
    assert words.how_rare(NOW - days * DAY, 3, NOW) == said.replace("%n", str(counts.get(days)))


def test_the_first_call_of_all_and_one_whose_day_nobody_knows():
    assert words.how_rare(None, 1, NOW) == "This is their first call. You are all of us."
    assert (
        words.how_rare(None, 0, NOW, "visit") == "This is their first visit. You are all of us."
    )
    assert "with us before" in words.how_rare(None, 4, NOW)
    assert "with us before" in words.how_rare(0, 4, NOW)


def test_a_visit_is_not_called_a_call():
    for days in (20, 90, 900):
        assert words.how_rare(NOW - days * DAY, 2, NOW, "visit").startswith("First visit in")
        assert "call" not in words.how_rare(NOW - days * DAY, 2, NOW, "chat")


def test_everything_has_a_word():
    for felt in Feeling:
        assert words.feeling(felt)
        assert words.feeling_was(felt).islower()
    assert {words.need(met) for met in NeedMet} == {"Yes", "In part", "Not yet"}
    assert all(words.source(told) for told in FeelingSource)


def test_a_kind_from_a_newer_desk_is_a_moment():
    assert words.moment_kind("moment.order") == "Order"
    assert words.moment_kind("moment.hologram") == "Moment"
    assert words.moment_icon("moment.hologram")


def test_an_error_is_shown_with_its_values():
    error = FileError("{file} cannot be read.", "Look at {file}.", file="a{b}.csv")
    message, remedy = words.error(error)
    assert message == f"{words.isolated('a{b}.csv')} cannot be read."
    assert remedy == f"Look at {words.isolated('a{b}.csv')}."


def test_the_time_zone_is_that_of_the_desk():
    zone = QTimeZone.systemTimeZone()
    moment = QDateTime.fromMSecsSinceEpoch(NOW // 1000, zone)
    assert words.clock(NOW) == moment.toString("HH:mm")


def test_marked_literals_are_collected_for_translation(repository, tmp_path):
    """Every table of words is seen by lupdate; a word it misses could never be translated."""
    import subprocess
    import sys
    from pathlib import Path

    import PySide6

    tool = Path(PySide6.__file__).parent / (
        "lupdate.exe" if sys.platform == "win32" else "lupdate"
    )
    target = tmp_path / "out.ts"
    sources = [str(repository / f"agent_desk/desk/{name}.py") for name in ("words", "commands")]
    subprocess.run([str(tool), *sources, "-ts", str(target)], check=True, capture_output=True)
    collected = target.read_text(encoding="utf-8")
    tables = (words._FEELINGS, words._FELT, words._SOURCES, words._NEEDS)
    for word in [text for table in tables for text in table.values()]:
        assert f"<source>{word}</source>" in collected
    assert json.dumps("Find who is on the line")[1:-1] in collected
