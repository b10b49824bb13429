"""Which files are meant, what they are, and all their rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.errors import FileError
from agent_desk.exchange.files import all_rows, files_meant, format_of
from agent_desk.exchange.mapping_file import read_mapping
from agent_desk.exchange.records import records
from agent_desk.exchange.rows import Refused, Row

LEAST = 'source = "s"\n[customer]\nname = "{name}"\n'


def test_a_folder_means_its_data_files_by_name(tmp_path):
    for name in ("b.csv", "a.json", "c.txt", "d.CSV"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "inner.csv").mkdir()
    found = files_meant([str(tmp_path), str(tmp_path / "b.csv"), str(tmp_path / "*.txt")])
    assert [path.name for path in found] == ["a.json", "b.csv", "d.CSV", "c.txt"]


def test_a_name_with_brackets_is_a_name_if_there_is_one(tmp_path):
    (tmp_path / "a[1].csv").write_text("x", encoding="utf-8")
    assert [path.name for path in files_meant([str(tmp_path / "a[1].csv")])] == ["a[1].csv"]


def test_a_name_that_means_no_file_is_told(tmp_path):
    for name in ("none.csv", "*.csv", "", "nul\0"):
        with pytest.raises(FileError, match="is no file"):
            files_meant([str(tmp_path / name)])


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("a.csv", "{", "csv"),
        ("a.tsv", "x", "csv"),
        ("a.ndjson", "x", "jsonl"),
        ("a.json", "[]", "json"),
        ("a.json", '{\n"a": 1}', "json"),
        ("a.json", '{"a": 1}\n{"a": 2}\n', "jsonl"),
        ("a.txt", "a,b\n", "csv"),
        ("a", ' \n[{"a": 1}]', "json"),
        ("a.json", "a,b\n1,2\n", "json"),
    ],
)
def test_the_format_is_known_by_ending_and_beginning(a_file, name, content, form):
    assert format_of(a_file(name, content)) == form


def test_a_file_that_cannot_be_read_is_one_refusal_and_the_others_go_in(a_file, a_mapping):
    files = [
        a_file("a.csv", "name\nJo\n"),
        a_file("b.csv", "name\nZoë\n", "latin-1"),
        a_file("c.csv", "name\nKim\n"),
    ]
    told = []
    rows = list(all_rows(files, a_mapping(LEAST), lambda read, of: told.append((read, of))))
    assert [row.values["name"] for row in rows if isinstance(row, Row)] == ["Jo", "Kim"]
    (refused,) = (row for row in rows if isinstance(row, Refused))
    assert "b.csv is not UTF-8" in refused.reason
    assert told == sorted(told)
    assert told[-1] == (26, 26)


@pytest.fixture(scope="module")
def least(tmp_path_factory):
    file = tmp_path_factory.mktemp("map") / "map.toml"
    file.write_text(LEAST, encoding="utf-8")
    return read_mapping(file)


SIGNS = st.sampled_from(
    [b"name", b",", b";", b"\n", b"\r", b'"', b"{", b"}", b"[", b"]", b":", b"\0", b"\xff",
     b"\xef\xbb\xbf", b"\xff\xfe", b"\\ud800", b'"name"', b"1e9", b"\xc3\xa9", b" "]
)  # fmt: skip


@given(
    st.binary(max_size=60) | st.lists(SIGNS, max_size=30).map(b"".join),
    st.sampled_from(["a.csv", "a.json", "a.jsonl", "a.dat"]),
)
def test_no_bytes_give_anything_but_rows_and_sentences(least, tmp_path_factory, content, name):
    file = tmp_path_factory.mktemp("any") / name
    file.write_bytes(content)
    for found in records(all_rows([file], least), least):
        assert found.reason if isinstance(found, Refused) else found.place.line
