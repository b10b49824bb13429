"""The spellings of a name find each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.reading.search_words import begins_with, folded_reference, index_words

ALIKE = [
    ("Müller", "Mueller", "Muller", "MÜLLER"),
    ("Straße", "Strasse", "STRASSE"),
    ("Łukasz", "Lukasz", "łukasz"),
    ("Y\u0131lmaz", "Yilmaz", "YILMAZ"),
    ("O'Brien", "obrien", "O’Brien"),
    ("Søren", "Soren", "Soeren"),
    ("Björk", "Bjork", "Bjoerk"),
    ("Ayşe", "Ayse"),
    ("José", "Jose", "Jose\u0301"),
    ("Ægir", "Aegir"),
]


@pytest.mark.parametrize("spellings", ALIKE, ids=lambda s: s[0])
def test_every_spelling_finds_every_other(spellings):
    for written in spellings:
        for typed in spellings:
            assert begins_with(f"{written} Smith", typed), (written, typed)


def test_names_are_found_in_any_order_and_by_their_beginnings():
    assert begins_with("Ayşe Demir", "dem ay")
    assert not begins_with("Ayşe Demir", "emir")


def test_one_character_finds_a_chinese_name():
    assert begins_with("李小龙", "小")
    assert begins_with("李小龙", "李龙")


def test_the_parts_of_an_e_mail_address_are_words():
    for typed in ("noah", "brown79", "7922", "noah.brown7922@example.com", "example"):
        assert begins_with("noah.brown7922@example.com", typed)


def test_another_umlaut_is_another_name():
    assert not begins_with("Möller", "Müller")


def test_the_marks_of_an_order_number_do_not_count():
    assert folded_reference("#W261-1340 ") == folded_reference("w2611340") == "w2611340"


@given(st.text(max_size=40))
def test_whatever_a_name_is_it_is_found_by_itself(name):
    assert begins_with(name, name)
    assert index_words([name]) == index_words([name, name])
