"""Names and numbers are found however they are written, and nothing else is taken out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.reading.identifying import GAP, taken_out

NAMES = ["Jürgen Müller-O'Brien", "Mira Hansen"]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("MUELLER was glad", "[…] was glad"),
        ("Muller's order", "[…] order"),
        ("das ist Müllers Karte", "das ist […] Karte"),
        ("Jürgen Müller-O'Brien: thanks", "[…]-[…]: thanks"),
        ("jurgen muller here", "[…] here"),
        ("Mira, write to j.m@example.co.uk!", "[…], write to […]!"),
        ("+1 (303) 555-0123 again", "[…] again"),
        ("order #W261-1340 and 3 weeks", "order […] and 3 weeks"),
        ("in 2026, 12.50 USD", "in 2026, 12.50 USD"),
        ("the miracle of mirrors", "the miracle of mirrors"),
        ("", ""),
    ],
)
def test_what_is_known_is_a_gap_and_the_rest_stays(said, left):
    assert taken_out(said, NAMES) == left


@given(st.text(), st.lists(st.text(max_size=12), max_size=3))
def test_what_went_through_once_goes_through_again(said, names):
    once = taken_out(said, names)
    assert taken_out(once, names) == once


@given(st.text(st.characters(categories=["L", "Zs", "P"])))
def test_nothing_is_taken_out_where_nobody_is_known(said):
    assert taken_out(said, []) == said or "@" in said or GAP in said
