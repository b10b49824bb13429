"""Mapping files: what is wrong is said with file, table and key, and what is allowed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk import resources
from agent_desk.domain.errors import BadInputError, FileError
from agent_desk.exchange.files import all_rows
from agent_desk.exchange.mapping_file import read_mapping
from agent_desk.exchange.records import Brought, records
from agent_desk.exchange.shipped import shipped_mappings

LEAST = 'source = "shop"\n[customer]\nname = "{name}"\n'
MOMENT = 'source = "s"\n[moment.order]\ncustomer = "{c}"\ntext = "{t}"\n'


def test_the_least_mapping(a_mapping):
    mapping = a_mapping(LEAST)
    assert (mapping.source, mapping.title, mapping.moments) == ("shop", "shop", ())
    assert mapping.customer.key is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "source: it is missing"),
        ('source = "s"', "brings nothing in"),
        ("source = 5\n", "source: “5” is not a text"),
        (
            LEAST + "shoe_size = 1",
            r"\[customer\] shoe_size: this key is not known.*Allowed here: .*name",
        ),
        ("colour = 1\n" + LEAST, "colour: this key is not known"),
        ('source = "s"\n[customer]\nkey = "{id}"', r"\[customer\] name: it is missing"),
        ('source = "s"\n[customer]\nname = "{id"', r"\[customer\] name: a { stands alone"),
        ('source = "s"\n[customer]\nname = "{id|x}"', r"\[customer\] name: “\|x” is not known"),
        ('source = "s"\n[customer]\nname = true', r"\[customer\] name: “true” is not a text"),
        (
            LEAST + '[file]\nformat = "xls"',
            r"\[file\] format: “xls”.*Allowed: csv, json, jsonl",
        ),
        (
            LEAST + '[file]\nencoding = "klingon"',
            r"\[file\] encoding: “klingon” is no encoding",
        ),
        (LEAST + '[file]\ndelimiter = "--"', r"\[file\] delimiter: .* more than one character"),
        (LEAST + '[file]\ndelimiter = "\\n"', r"\[file\] delimiter: it is a line break"),
        (LEAST + "[file]\ndelimiter = '\"'", r"\[file\] quote: .* has another meaning"),
        (LEAST + "[file]\nskip_lines = -1", r"\[file\] skip_lines: “-1” is not a count"),
        (LEAST + "[file]\nskip_lines = true", r"\[file\] skip_lines: “true” is not a count"),
        (LEAST + "[file]\ncolumns = [1]", r"\[file\] columns: .* not a list of texts"),
        (LEAST + '[values]\ndates = ["german"]', r"\[values\] dates: “german” is no format"),
        (LEAST + '[values]\ntime_zone = "Mars"', r"\[values\] time_zone: “Mars” is not known"),
        (LEAST + '[values]\nthousands = "."', r"\[values\] thousands: it is the decimal mark"),
        (
            LEAST + '[customer.contact.fax]\nvalue = "{f}"',
            r"\[customer.contact.fax\] kind: it is missing.*phone, email",
        ),
        (
            LEAST + '[customer.contact.phone]\nvalue = "{f}"\nregion = "QQ"',
            "region: “QQ” is no region",
        ),
        (LEAST + "[customer]", "not valid TOML"),
        ('source = "s"\ncustomer = 1', "customer: “1” is not a table"),
        (MOMENT + 'kind = "order"', r"\[moment.order\] kind: “order” is no kind"),
        (MOMENT + "when = {}", r"\[moment.order.when\] of: it is missing"),
        (MOMENT + 'when = { of = "{x}" }', r"\[moment.order.when\].*it asks nothing"),
        (
            MOMENT + 'when = { of = "{x}", present = "yes" }',
            "present: “yes” is neither true nor",
        ),
        (MOMENT + "when = [1]", "when: “1” is not a table"),
        (
            MOMENT + 'feeling = { of = "{x}", values = { a = "cross" } }',
            "a: “cross” is not known.*miserable, let_down",
        ),
        (MOMENT + 'feeling = { of = "{x}" }', "values: it is missing"),
        (
            MOMENT + 'at = { of = "{x}", dates = 1 }',
            r"\[moment.order.at\] dates: “1” is not a list",
        ),
        (MOMENT + "details = 3", "details: “3” is not a table"),
        ('based_on = "none.toml"', "cannot be read"),
        ('based_on = "map.toml"', "based on one another"),
        ("based_on = 3", "based_on: “3” is not a text"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(a_mapping, text, told):
    with pytest.raises((BadInputError, FileError)) as refused:
        a_mapping(text)
    assert re.search(told, str(refused.value), re.DOTALL), str(refused.value)
    assert "toml" in str(refused.value)


def test_a_mapping_that_is_no_text_is_told(a_file):
    with pytest.raises(BadInputError, match="not UTF-8: byte 3"):
        read_mapping(a_file("map.toml", b"# \xff"))


def test_a_mapping_lies_over_the_one_it_is_based_on(a_mapping, a_file):
    a_file(
        "base.toml", LEAST + 'key = "{id}"\n[moment.order]\ncustomer = "{id}"\ntext = "{t}"\n'
    )
    above = 'based_on = "base.toml"\nwithout = ["moment"]\n[customer]\nname = "{first}"\n'
    mapping = a_mapping(above)
    assert [path.column for _, path in mapping.columns()] == ["id", "first"]
    assert mapping.moments == ()
    with pytest.raises(BadInputError, match=r"without: there is no \[x\] below"):
        a_mapping('based_on = "base.toml"\nwithout = ["x"]\n')


def test_the_shipped_mappings_are_sound():
    sources = {mapping.source for mapping in shipped_mappings()}
    assert sources == {"retail", "star", "online-retail", "telco"}
    for name in ("customers", "calls"):
        read_mapping(resources.path(f"demo/{name}.toml"))


def test_the_example_in_the_description_works(a_mapping, a_file):
    said = resources.path("mappings/README.md").read_text(encoding="utf-8")
    example = re.search(r"```toml\n(.*?)```", said, re.DOTALL)[1]
    lines = [line[4:] for line in re.findall(r"    (?:Order;|A-100).*", said)]
    mapping = a_mapping(example)
    file = a_file("orders.csv", "\n".join(lines), "windows-1254")
    mapping_in_turkish = a_mapping(example.replace("windows-1252", "windows-1254"))
    found = list(records(all_rows([file], mapping_in_turkish), mapping_in_turkish))
    assert mapping.how.encoding == "windows-1252"
    assert all(isinstance(one, Brought) for one in found)
    customer, order = found[0].records
    assert (customer.name, customer.contacts[0].value) == ("Ayşe Kaya", "+491711234567")
    assert order.text == "Order A-1001: Kettle, on its way"
    assert (order.details["sum"], order.feeling, order.open) == ("1074.50", "glad", False)
    assert found[1].records[1].open
    assert found[1].records[1].at == 0


@given(st.text())
def test_any_text_is_a_mapping_or_told(tmp_path_factory, text):
    file = tmp_path_factory.mktemp("map") / "map.toml"
    file.write_text(text, encoding="utf-8", errors="replace")
    said = "read"
    try:
        read_mapping(file)
    except BadInputError as error:
        said = str(error)
    assert said


KEYS = st.sampled_from(
    ["source", "title", "file", "values", "customer", "moment", "based_on", "without", "name"]
)
VALUES = st.sampled_from(
    ['"{a}"', '"x"', "1", "true", "[]", '["a"]', "{}", "{of='{a}'}", "[1]"]
)


@given(st.lists(st.tuples(KEYS, VALUES), max_size=6))
def test_any_keys_are_a_mapping_or_told(tmp_path_factory, pairs):
    file = tmp_path_factory.mktemp("map") / "map.toml"
    file.write_text("\n".join(f"{key} = {value}" for key, value in dict(pairs).items()))
    said = "read"
    try:
        read_mapping(file)
    except (BadInputError, FileError) as error:
        said = str(error)
    assert said
