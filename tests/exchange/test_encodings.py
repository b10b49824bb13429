"""The encoding of a file is said, or UTF-8 from its first byte to its last."""

import pytest

from agent_desk.domain.errors import BadInputError, FileError
from agent_desk.exchange import encodings
from agent_desk.exchange.encodings import encoding_of, is_encoding

GREETING = "Grüße,\nZoë\n"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
    ],
)
def test_unicode_is_known_by_its_mark_or_its_bytes(a_file, written, found):
    file = a_file("a.csv", GREETING, written)
    assert encoding_of(file) == found
    assert file.read_text(encoding=encoding_of(file)) == GREETING


@pytest.mark.parametrize("said", ["windows-1252", "latin-1", "iso-8859-15", "cp437"])
def test_an_encoding_that_is_said_is_taken(a_file, said):
    assert encoding_of(a_file("a.csv", GREETING, said), said) == said


def test_utf_8_that_is_said_may_carry_its_mark(a_file):
    file = a_file("a.csv", GREETING, "utf-8-sig")
    assert file.read_text(encoding=encoding_of(file, "UTF-8")) == GREETING


def test_another_encoding_is_refused_with_byte_and_line(a_file):
    file = a_file("a.csv", "name\nplain\n" + GREETING, "windows-1252")
    with pytest.raises(BadInputError) as refused:
        encoding_of(file)
    said = str(refused.value)
    assert "a.csv is not UTF-8" in said
    assert "byte 14, in line 3" in said
    assert 'encoding = "windows-1252"' in said


@pytest.mark.parametrize("before", [0, 1, 2, 3, 4, 5, 6, 7])
def test_the_byte_is_counted_across_chunks(a_file, monkeypatch, before):
    monkeypatch.setattr(encodings, "CHUNK", 4)
    content = ("é\n" * before).encode() + b"\xff"
    with pytest.raises(BadInputError) as refused:
        encoding_of(a_file("a.csv", content))
    assert f"byte {len(content)}, in line {before + 1}," in str(refused.value)


def test_a_character_cut_off_at_the_end_is_refused(a_file):
    with pytest.raises(BadInputError, match="in line 2"):
        encoding_of(a_file("a.csv", "ab\ncé".encode()[:-1]))


def test_half_a_pair_of_bytes_is_refused(a_file):
    with pytest.raises(BadInputError):
        encoding_of(a_file("a.csv", "ab".encode("utf-16") + b"x"))


def test_a_file_that_is_not_there_is_said_to_be(tmp_path):
    with pytest.raises(FileError, match="cannot be read"):
        encoding_of(tmp_path / "none.csv")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_has_to_be_said(a_file, encoding):
    file = a_file("a.csv", "id,name\n", encoding)
    with pytest.raises(BadInputError, match=f'encoding = "{encoding}"'):
        encoding_of(file)
    assert encoding_of(file, encoding) == encoding


@pytest.mark.parametrize("content", [b"PK\x03\x04...", b"\x1f\x8b...", b"%PDF-1.7"])
def test_a_workbook_or_an_archive_is_told_as_such(a_file, content):
    with pytest.raises(BadInputError, match="not text"):
        encoding_of(a_file("a.csv", content))


def test_what_an_encoding_is():
    assert is_encoding("Windows-1252")
    for name in ("base64", "rot13", "klingon", "utf\0", "zip"):
        assert not is_encoding(name)


def test_the_public_samples_are_read_or_refused(shared_data):
    said = {}
    for file in shared_data("18_encodings").glob("sample-*.txt"):
        try:
            file.read_text(encoding=encoding_of(file))
        except BadInputError as error:
            said[file.name] = str(error)
    assert all(name in sentence for name, sentence in said.items())
    assert set(said) == {
        "sample-arabic-1.txt",
        "sample-french-1.txt",
        "sample-greek.txt",
        "sample-hebrew-2.txt",
        "sample-russian.txt",
    }


def test_a_greek_sample_is_read_as_it_is_said(shared_data):
    file = shared_data("18_encodings") / "sample-greek.txt"
    text = file.read_text(encoding=encoding_of(file, "iso-8859-7"))
    assert "Ελλάδα" in text or "και" in text
