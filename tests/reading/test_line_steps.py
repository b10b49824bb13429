"""The Moment line's language, in two languages."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.interactions import Feeling, FeelingSource
from agent_desk.reading.line_steps import Around, LineStep, Missing, read
from agent_desk.reading.line_words import FEELINGS, NAMES, LineWord

NOW = int(datetime(2026, 11, 24, 19, 30, tzinfo=UTC).timestamp()) * 1_000_000
FACTS = ("postcode", "contract_number", "date_of_birth")
ENGLISH = Around(now=NOW, zone="Europe/Berlin", languages=("en", "de"), facts=FACTS)
GERMAN = Around(
    now=NOW,
    zone="Europe/Berlin",
    languages=("de", "en"),
    facts=FACTS,
    fact_names={"postcode": "Postleitzahl", "date_of_birth": "Geburtsdatum"},
)


@pytest.mark.parametrize(
    ("typed", "word", "text"),
    [
        ("/need heating by tonight", LineWord.NEED, "heating by tonight"),
        ("/braucht Heizung", LineWord.NEED, "Heizung"),
        ("/MISTAKE nobody came", LineWord.MISTAKE, "nobody came"),
        ("/fehler niemand kam", LineWord.MISTAKE, "niemand kam"),
        ('/words "My mother is ninety."', LineWord.WORDS, "My mother is ninety."),
        ("/good for the quick repair", LineWord.GOOD, "for the quick repair"),
        ("/matter the October bill", LineWord.MATTER, "the October bill"),
        ("/know hard of hearing", LineWord.KNOW, "hard of hearing"),
        ("/telefon 0421 55501", LineWord.PHONE, "0421 55501"),
        ("/anrede Frau Dr. Demir", LineWord.TITLE, "Frau Dr. Demir"),
        ("/nocalls", LineWord.NO_CALLS, ""),
        ("/keineanrufe ", LineWord.NO_CALLS, ""),
    ],
)
def test_a_word_and_its_text(typed, word, text):
    line = read(typed, ENGLISH)
    assert line.step == LineStep(word=word, text=text)
    assert (line.missing, line.problem) == (None, None)


def test_a_promise_has_its_time_and_what_it_is_about():
    line = read("/promise tomorrow 9:00 call about the boiler", ENGLISH)
    assert (line.step.text, line.step.due.local.isoformat()) == (
        "call about the boiler",
        "2026-11-25T09:00:00+01:00",
    )
    german = read("/versprechen morgen 9 Uhr wegen der Heizung anrufen", GERMAN)
    assert german.step.due.at == line.step.due.at


@pytest.mark.parametrize(
    ("typed", "missing"),
    [
        ("", Missing.TEXT),
        ("/", Missing.WORD),
        ("/pro", Missing.WORD),
        ("/nonsense at all", Missing.WORD),
        ("/promise", Missing.TIME),
        ("/promise call back", Missing.TIME),
        ("/promise tomorrow 9:00", Missing.TEXT),
        ("/need ", Missing.TEXT),
        ("/feeling ", Missing.FEELING),
        ("/feeling sunny", Missing.FEELING),
        ("/confirm shoe size", Missing.FACT),
        ("/speaking , daughter", Missing.TEXT),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_logged(typed, missing):
    line = read(typed, ENGLISH)
    assert (line.step, line.missing) == (None, missing)


def test_a_time_that_has_passed_is_a_problem_at_once_but_not_when_they_tell_of_it():
    assert "passed" in str(read("/promise today 9:00 ring", ENGLISH).problem)
    line = read("/promised today 9:00 ring", ENGLISH)
    assert (line.step.word, line.problem) == (LineWord.PROMISED, None)


def test_a_feeling_is_ours_until_their_words_follow():
    ours = read("/feeling let down", ENGLISH).step
    assert (ours.feeling, ours.source) == (Feeling.LET_DOWN, FeelingSource.OUR_IMPRESSION)
    theirs = read("/gefühl elend „Ich kann nicht mehr“", GERMAN).step
    assert (theirs.feeling, theirs.source) == (Feeling.MISERABLE, FeelingSource.THEIR_WORDS)
    assert theirs.text == "Ich kann nicht mehr"


def test_who_is_speaking():
    assert read("/confirm postcode, date of birth", ENGLISH).step.facts == (
        "postcode", "date_of_birth",
    )  # fmt: skip
    german = read("/bestätigt Geburtsdatum Postleitzahl", GERMAN).step
    assert german.facts == ("date_of_birth", "postcode")
    step = read("/speaking Deniz Demir, daughter", ENGLISH).step
    assert (step.text, step.relation) == ("Deniz Demir", "daughter")


def test_a_note_is_as_it_is_and_two_slashes_write_one():
    assert read("  the flat is cold ", ENGLISH).step == LineStep(
        word=None, text="the flat is cold"
    )
    assert read("//home/old path", ENGLISH).step.text == "/home/old path"


def test_words_are_offered_in_the_agents_language():
    assert [c.name for c in read("/pro", ENGLISH).candidates] == ["promise", "promised"]
    assert [c.line for c in read("/vers", GERMAN).candidates] == [
        "/versprechen ", "/versprochen ",
    ]  # fmt: skip
    assert [c.name for c in read("/vers", ENGLISH).candidates] == ["versprechen", "versprochen"]
    assert len(read("/", ENGLISH).candidates) == len(LineWord)


@pytest.mark.parametrize("around", [ENGLISH, GERMAN])
def test_every_candidate_leads_on(around):
    for begun in ("/feeling ", "/gefühl g", "/confirm ", "/confirm postcode "):
        for candidate in read(begun, around).candidates:
            assert read(candidate.line, around).step is not None, candidate
    for candidate in read("/", around).candidates:
        assert read(candidate.line, around).word is candidate.word


def test_every_language_has_every_word_once():
    for language, names in NAMES.items():
        assert set(names) == set(LineWord), language
        flat = [name for several in names.values() for name in several]
        assert len(flat) == len(set(flat)), language
        assert all(name == name.casefold() and " " not in name for name in flat)
    assert all(
        set(names) == set(Feeling) - {Feeling.COULD_NOT_TELL} for names in FEELINGS.values()
    )


@given(st.text(max_size=40) | st.builds("/{} {}".format, st.sampled_from(
    [name for names in NAMES.values() for several in names.values() for name in several]
), st.text(max_size=30)))  # fmt: skip
def test_any_line_is_read(typed):
    for around in (ENGLISH, GERMAN):
        line = read(typed, around)
        lacking = line.missing is not None or line.problem is not None
        assert (line.step is None) == lacking
