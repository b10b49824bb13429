"""Text with values in it, and what pipes do with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.errors import BadInputError
from agent_desk.exchange.pipes import PIPES, Said, shortened
from agent_desk.exchange.templates import parse_template

SAID = Said(
    decimal=",",
    thousands=".",
    empty=frozenset({"n/a"}),
    lists={"polite": frozenset({"thanks", "thats", "all"})},
    tables={"states": {"w": "waiting"}},
)
RECORD = {
    "no": "A-1",
    "names": ["Lamp", "Kettle", "Lamp"],
    "sums": ["1.074,50", "-4"],
    "state": "w",
    "said": ["I  want\na lamp", "That's all, thanks!"],
    "gone": "n/a",
    "id": "17850,0",
    "method": "gift_card_172",
}


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("Order {no}: {names}", "Order A-1: Lamp, Kettle, Lamp"),
        ("plain", "plain"),
        ("{{{no}}}", "{A-1}"),
        ("Paid {gone}", ""),
        ("{no} {gone}", "A-1"),
        ("{names|first}{names|last}", "LampLamp"),
        ("{names|unique|join ;}", "Lamp; Kettle"),
        ("{names|count}", "3"),
        ("{missing|count}", "0"),
        ("{sums|sum}", "1070.50"),
        ("{sums|first|number}", "1074.50"),
        ("{missing|sum}", ""),
        ("{id|whole}", "17850"),
        ("{no|whole}", "A-1"),
        ("{state|as states}", "waiting"),
        ("{no|as states}", "A-1"),
        ("{said|line|first}", "I want a lamp"),
        ("{said|beyond polite|count}", "1"),
        ("{said|words 4|count}", "1"),
        ("{method|letters}", "gift card"),
        ("{no|lower}{names|first|title}", "a-1Lamp"),
        ("{missing|otherwise nothing said}", "nothing said"),
        ("{names|join ,|shorten 9}", "Lamp…"),
        ("{no|start 1}", "A"),
        ("{names[value=Lamp|Desk]|count}", "2"),
    ],
)
def test_a_template_is_filled(template, text):
    assert parse_template(template, SAID).fill(RECORD, SAID) == text


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{", "stands alone"),
        ("a } b", "stands alone"),
        ("{}", "missing"),
        ("{no|shout}", "not known; there are first"),
        ("{no|as}", "name of a table .states."),
        ("{no|beyond x}", "name of a list .polite."),
        ("{no|shorten}", "needs a number"),
        ("{no|shorten many}", "needs a number"),
        ("{no|first 2}", "takes nothing"),
    ],
)
def test_what_is_no_template_is_told(template, told):
    with pytest.raises(ValueError, match=told):
        parse_template(template, SAID)


def test_a_value_that_is_no_number_is_told():
    with pytest.raises(BadInputError, match="not a number"):
        parse_template("{no|number}", SAID).fill(RECORD, SAID)


def test_values_come_one_by_one():
    assert parse_template("{names}", SAID).texts(RECORD, SAID) == RECORD["names"]
    assert parse_template("no {no}", SAID).texts(RECORD, SAID) == ["no A-1"]


@given(st.text(), st.integers(1, 40))
def test_shortened_text_is_a_beginning_and_short(text, most):
    short = shortened(text, most)
    assert len(short) <= most
    assert short == text or text.startswith(short[:-1])


@given(st.sampled_from(sorted(PIPES)), st.text(max_size=12), st.lists(st.text(max_size=20)))
def test_any_pipe_takes_any_text(name, argument, texts):
    try:
        template = parse_template(f"{{names|{name} {argument}}}", SAID)
        filled = template.texts({"names": texts}, SAID)
    except (ValueError, BadInputError) as error:
        filled = [str(error)]
    assert all(isinstance(text, str) for text in filled)
