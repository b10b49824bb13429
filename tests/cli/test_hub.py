"""``agent-desk hub`` and ``enrol`` as they are typed, against a real server."""

import io
import json
import sys

import pytest

from agent_desk import __main__ as program
from tests.sync.conftest import empty, server, shared  # noqa: F401  fixtures


@pytest.fixture
def said(capsys):
    def run(*words):
        code = program.main([str(word) for word in words])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


def test_a_hub_is_made_a_desk_let_in_and_shut_out(empty, said, tmp_path, monkeypatch):  # noqa: F811
    url = empty.url
    assert said("hub", "check", url)[0] == 2
    code, out, err = said("hub", "init", url)
    assert (code, err) == (0, "")
    assert "hostssl" in out
    assert said("hub", "init", url)[:2] == (
        0, f"{empty.database} is a hub already, of this version. Nothing was changed.\n",
    )  # fmt: skip
    code, line, err = said("hub", "add-desk", url, "--branch", "North", "--name", "till 1")
    assert code == 0
    assert "this machine alone" in err
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line.encode())))
    code, out, err = said("--data-dir", tmp_path / "desk", "enrol")
    assert (code, err) == (0, "")
    assert "the branch North" in out
    assert said("hub", "revoke-desk", url, "till 1")[0] == 0
    code, out, _ = said("hub", "check", url, "--json")
    assert code == 1
    assert json.loads(out)["found"]["desk North / till 1"]["value"].startswith("revoked")


def test_the_code_is_for_the_address_desks_have(shared, said, tmp_path):  # noqa: F811
    from agent_desk.sync import codes

    adding = ("hub", "add-desk", shared.url, "--branch", "North", "--json")
    for address, host, port in (
        ("hub.example.org", "hub.example.org", "5432"),
        ("hub.example.org:6432", "hub.example.org", "6432"),
        ("[2001:db8::1]:6432", "2001:db8::1", "6432"),
        ("2001:db8::1", "2001:db8::1", "5432"),
    ):
        code, out, err = said(*adding, "--address", address)
        assert (code, err) == (0, "")
        made = codes.read(json.loads(out)["code"])
        assert (made.host, made.port) == (host, port)
    for wrong in ("hub:x", ":5432", "two words"):
        assert said(*adding, "--address", wrong)[0] == 2


def test_a_file_with_a_key_in_it_is_not_sent_to_desks(shared, said, tmp_path):  # noqa: F811
    adding = ("hub", "add-desk", shared.url, "--branch", "North", "--ca")
    file = tmp_path / "ca.pem"
    for text in ("", "-----BEGIN CERTIFICATE-----\n-----BEGIN EC PRIVATE KEY-----", "\xff"):
        file.write_text(text, encoding="latin-1")
        code, out, err = said(*adding, file)
        assert (code, out) == (2, "")
        assert "certificates alone" in err
    assert said(*adding, tmp_path / "none.pem")[0] == 2


@pytest.mark.parametrize("text", ["", "nonsense", "agentdesk1.x.y"])
def test_what_is_no_code_is_told_before_a_profile_is_made(text, said, tmp_path):
    file = tmp_path / "code"
    file.write_text(text)
    code, out, err = said("--data-dir", tmp_path / "desk", "enrol", "--file", file)
    assert (code, out) == (2, "")
    assert "code" in err
    assert not (tmp_path / "desk").exists()


@pytest.mark.parametrize("words", [[], ["nonsense"], ["init"], ["add-desk", "url"]])
def test_words_that_do_not_fit_end_with_2(words, said):
    assert said("hub", *words)[0] == 2


def test_the_settings_branch_holds(shared, said, tmp_path):  # noqa: F811
    _, line, _ = said("hub", "add-desk", shared.url, "--branch", "North")
    folder = tmp_path / "desk"
    (folder / "config").mkdir(parents=True)
    (folder / "config" / "settings.toml").write_text('branch = "South"')
    code, _, err = said("--data-dir", folder, "enrol", line.strip())
    assert code == 2
    assert "belongs to the branch South" in err
    (folder / "config" / "settings.toml").write_text('branch = "North"')
    assert said("--data-dir", folder, "enrol", line.strip())[0] == 0


def test_a_desk_set_up_unattended_takes_key_and_code_from_standard_input(
    shared,  # noqa: F811
    said,
    tmp_path,
    monkeypatch,
):
    """A ledger that was written alone, whose key a provisioning script keeps."""
    folder, secret = ("--data-dir", tmp_path / "desk"), "5a" * 32

    def pipe(*lines):
        piped = io.BytesIO("".join(f"{line}\n" for line in lines).encode())
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(piped))

    pipe(secret)
    assert said(*folder, "rebuild", "--key-stdin")[0] == 0
    _, line, _ = said("hub", "add-desk", shared.url, "--branch", "North")
    pipe(secret, line.strip())
    code, out, err = said(*folder, "enrol", "--key-stdin", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["branch"] == "North"
    pipe(secret)
    code, out, _ = said(*folder, "doctor", "--key-stdin", "--json")
    assert json.loads(out)["found"]["branch"]["value"] == "North"
