"""Rows turned into customers and moments."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.customers import ContactKind
from agent_desk.domain.imports import ImportedCustomer, ImportedMoment
from agent_desk.domain.interactions import Feeling, NeedMet
from agent_desk.exchange.files import all_rows
from agent_desk.exchange.mapping import CustomerRule, ImportMapping
from agent_desk.exchange.pipes import Said
from agent_desk.exchange.records import Brought, records, row_key
from agent_desk.exchange.rows import FileFormat, Place, Refused, Row
from agent_desk.exchange.templates import parse_template

CUSTOMERS = """
source = "shop"
[file]
delimiter = ","
[customer]
key = "{id}"
name = "{name}"
"""
MOMENTS = """
source = "shop"
[file]
delimiter = ","
[moment.order]
customer = "{id}"
text = "{text}"
"""


@pytest.fixture
def bring(a_file, a_mapping):
    def brought(mapping, content, name="a.csv"):
        read = a_mapping(mapping)
        return list(records(all_rows([a_file(name, content)], read), read))

    return brought


def made(found):
    return [record for one in found if isinstance(one, Brought) for record in one.records]


def reasons(found):
    return [(one.place.line, one.reason) for one in found if isinstance(one, Refused)]


def test_a_row_is_a_customer_with_ways_to_reach_them(bring):
    mapping = """
source = "shop"
[customer]
key = "{id}"
name = "{first} {last}"
form_of_address = "{title}"
since = "{since}"
language = "de"
note = "from the shop"
[customer.contact.email]
value = "{mail}"
[customer.contact.home]
kind = "phone"
value = "{phone}"
region = "DE"
note = "at home"
[customer.contact.mobile]
kind = "phone"
value = "{mobile}"
"""
    rows = (
        "id,first,last,title,since,mail,phone,mobile\n"
        "7,Ayşe,Kaya,Frau,2026-02-03T00:00:00Z,a@example.com,030 123456,\n"
        "8,Jo,,,,,not known,+49 171 1234567\n"
    )
    first, second = made(bring(mapping, rows))
    assert isinstance(first, ImportedCustomer)
    assert (first.key, first.name, first.form_of_address) == ("7", "Ayşe Kaya", "Frau")
    assert (first.since_at, first.language) == (1_770_076_800_000_000, "de")
    assert [(c.kind, c.value, c.note) for c in first.contacts] == [
        (ContactKind.EMAIL, "a@example.com", ""),
        (ContactKind.PHONE, "+4930123456", "at home"),
    ]
    assert second.name == "Jo"
    assert [c.value for c in second.contacts] == ["not known", "+491711234567"]


def test_a_row_is_a_moment_of_a_customer(bring):
    mapping = (
        MOMENTS
        + """
key = "{no}"
at = "{at}"
reference = "{no}"
words = "{words}"
agent_name = "{agent}"
open = { of = "{state}", is = ["New"] }
feeling = { of = "{stars}", values = { 5 = "glad", 1 = "miserable" } }
need_met = { of = "{done}", values = { yes = "yes", no = "not_yet" } }
customer_source = "crm"
[moment.order.details]
state = "{state}"
gone = "{agent}"
"""
    )
    rows = (
        "id,no,text,at,words,agent,state,stars,done\n"
        "7,A1,Lamp,2026-02-03T00:00Z,Lovely,,new,5,YES\n"
        "7,A2,Desk,,,,old,3,\n"
    )
    first, second = made(bring(mapping, rows))
    assert isinstance(first, ImportedMoment)
    assert (first.customer_source, first.customer_key, first.key) == ("crm", "7", "A1")
    assert (first.kind, first.at, first.reference) == (
        "moment.order",
        1_770_076_800_000_000,
        "A1",
    )
    assert (first.words, first.feeling, first.need_met) == ("Lovely", Feeling.GLAD, NeedMet.YES)
    assert first.open
    assert first.details == {"state": "new"}
    assert (second.at, second.feeling, second.need_met, second.open) == (0, None, None, False)


def test_answers_that_differ_are_mixed(bring):
    mapping = (
        MOMENTS.replace('[file]\ndelimiter = ","\n', "")
        + 'need_met = { of = "{a}", mixed = "in_part", '
        + 'values = { true = "yes", false = "not_yet" } }'
    )
    rows = (
        '[{"id": "1", "text": "x", "a": [true, false]}, {"id": "1", "text": "y", "a": [true]}]'
    )
    assert [m.need_met for m in made(bring(mapping, rows, "a.json"))] == ["in_part", "yes"]


def test_what_is_needed_and_not_there_is_told(bring):
    found = bring(CUSTOMERS, "id,name\n7,Jo\n,Ann\n9, \n")
    assert [customer.key for customer in made(found)] == ["7"]
    assert reasons(found) == [
        (3, "There is nothing in id, which the mapping needs for [customer] key."),
        (4, "There is nothing in name, which the mapping needs for [customer] name."),
    ]


def test_a_date_that_is_none_costs_its_row(bring):
    found = bring(MOMENTS + 'at = "{at}"', "id,text,at\n1,a,soon\n1,b,2026-01-01\n")
    assert len(made(found)) == 1
    assert "“soon” is not a date" in reasons(found)[0][1]


def test_rows_the_mapping_does_not_mean_are_left_out(bring):
    mapping = (
        MOMENTS + 'when = [{ of = "{t}", is_not = ["x"] }, { of = "{id}", present = true }]'
    )
    found = bring(mapping, "id,text,t\n1,a,x\n,b,y\n3,c,y\n")
    assert [moment.text for moment in made(found)] == ["c"]
    assert not reasons(found)


def test_one_key_told_twice_alike_is_one(bring):
    found = bring(CUSTOMERS, "id,name\n7,Jo\n7,Jo\n")
    assert len(made(found)) == 1
    assert not reasons(found)


def test_one_key_told_differently_is_refused(bring):
    found = bring(CUSTOMERS, "id,name\n7,Jo\n7,Ann\n8,Kim\n")
    assert [customer.name for customer in made(found)] == ["Jo", "Kim"]
    assert reasons(found)[0][0] == 3
    assert "7 is in this file already" in reasons(found)[0][1]


def test_customers_told_by_the_way_are_told_once(bring):
    mapping = MOMENTS + '[customer]\nkey = "{id}"\nname = "{name}"\n'
    found = bring(mapping, "id,name,text\n7,Jo,\n7,Jo,a\n7,Ann,b\n")
    assert len(reasons(found)) == 1
    assert [getattr(one, "name", one.key[:3]) for one in made(found)] == ["Jo", "row", "row"]


def test_rows_without_a_key_are_numbered_among_their_equals(bring):
    keys = [one.key for one in made(bring(MOMENTS, "id,text\n1,a\n1,b\n1,a\n"))]
    assert len(set(keys)) == 3
    assert keys[0].removesuffix(":1") == keys[2].removesuffix(":2")


def test_the_number_begins_anew_in_each_file(a_file, a_mapping):
    mapping = a_mapping(MOMENTS)
    files = [a_file(name, "id,text\n1,a\n") for name in ("a.csv", "b.csv")]
    first, second = made(list(records(all_rows(files, mapping), mapping)))
    assert first == second


def test_two_rules_for_moments_of_one_kind_make_two(bring):
    mapping = (
        MOMENTS
        + """key = "{id}"
[moment.late]
kind = "moment.order"
key = "{id}"
customer = "{id}"
text = "late"
"""
    )
    keys = [one.key for one in made(bring(mapping, "id,text\n1,a\n"))]
    assert keys == ["1", "1/late"]


def test_a_missing_column_is_told_with_those_there_are(bring):
    found = bring(CUSTOMERS, "id,nom\n7,Jo\n")
    assert not made(found)
    said = reasons(found)[0][1]
    assert "a.csv has no column “name”" in said
    assert "[customer] name" in said
    assert "Its columns are id, nom." in said


def test_a_column_to_group_by_must_be_there(bring):
    found = bring(CUSTOMERS.replace("[file]", '[file]\ngroup = "no"'), "id,name\n7,Jo\n")
    assert "no column “no”" in reasons(found)[0][1]


def test_a_column_that_may_be_missing_may(bring):
    mapping = CUSTOMERS + 'note = "{note?}"\n'
    assert made(bring(mapping, "id,name\n7,Jo\n"))[0].note == ""
    assert made(bring(mapping, "id,name,note\n7,Jo,x\n"))[0].note == "x"


def the_least_mapping():
    return ImportMapping(
        file="m",
        source="s",
        title="t",
        how=FileFormat(),
        said=Said(),
        customer=CustomerRule(name=parse_template("{a}{b}", Said())),
    )


TEXT = st.text(max_size=8)


@given(st.dictionaries(TEXT, TEXT | st.lists(TEXT, max_size=2)), st.randoms())
def test_a_rows_key_does_not_hang_on_order_or_form(values, random):
    names = list(values)
    random.shuffle(names)
    decomposed = {in_form("NFD", name): in_form("NFD", values[name]) for name in names}
    if len({in_form("NFC", name) for name in names}) == len(names):
        assert row_key(decomposed) == row_key(values)


def in_form(form, value):
    if isinstance(value, list):
        return [in_form(form, member) for member in value]
    return unicodedata.normalize(form, value)


def test_different_rows_have_different_keys():
    rows = [{"a": "1"}, {"a": "2"}, {"b": "1"}, {"a": ["1"]}, {"a": "1", "b": ""}, {}]
    assert len({row_key(row) for row in rows}) == len(rows)


def test_a_record_nested_without_end_is_refused():
    value = "x"
    for _ in range(5000):
        value = [value]
    row = Row(place=Place(file="f", line=1), values={"a": value})
    (refused,) = records(iter([row]), the_least_mapping())
    assert "too deep" in refused.reason


@given(st.lists(st.tuples(TEXT, TEXT), max_size=12))
def test_reading_twice_gives_the_same_records(rows):
    mapping = the_least_mapping()

    def read():
        given_rows = [
            Row(place=Place(file="f", line=line), values={"a": a, "b": b})
            for line, (a, b) in enumerate(rows, 1)
        ]
        return made(list(records(iter(given_rows), mapping)))

    assert read() == read()
    assert len({one.key for one in read()}) == len(read())
