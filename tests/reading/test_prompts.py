"""The prompts of the program are well, and every fault is found."""

import pytest

from agent_desk.domain.errors import BadInputError, FileError
from agent_desk.domain.prompts import PromptPolicy, Stage
from agent_desk.reading.prompts import FAULTS, LANGUAGES, check, places, read

WELL = {
    "id": '"own_words"',
    "stage": '"decide"',
    "rank": "10",
    "when": "{ words = true }",
    "evidence": '"Concrete words."',
    "owner": '"the agents"',
    "text": '{ en = "{name} said “{words}”.", de = "{name} sagte „{words}“." }',
}


def written(*prompts):
    return "\n".join(
        "[[prompt]]\n" + "\n".join(f"{key} = {value}" for key, value in one.items())
        for one in prompts
    )


def faults(folder, *prompts):
    (folder / "own.toml").write_text(written(*prompts), encoding="utf-8")
    return {(fault.code, fault.value) for fault in check(read(folder))}


def test_those_that_come_with_the_program_are_well_in_every_language(repository):
    found = read(repository / "resources" / "prompts")
    assert check(found) == ()
    assert len(found.prompts) >= 12
    assert {prompt.stage for prompt in found.prompts} == set(Stage)
    assert found.policy == PromptPolicy()
    for prompt in found.prompts:
        named = [set(places(prompt.texts[language])) for language in LANGUAGES]
        assert named[0] == named[1], prompt.id


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({}, None),
        ({"id": '"Own Words"'}, ("id", "")),
        ({"stage": '"lunch"'}, ("stage", "lunch")),
        ({"when": "{ words = true, shoe_size = true }"}, ("unknown", "shoe_size")),
        ({"when": '{ words = true, need = ">= 3" }'}, ("condition", "need")),
        ({"when": '{ words = true, feeling = ["sunny"] }'}, ("condition", "feeling")),
        ({"when": '{ words = true, months_since = "soon" }'}, ("condition", "months_since")),
        ({"text": '{ en = "{name} said “{words}”." }'}, ("language", "de")),
        ({"text": '{ en = "{words}, {thanks}", de = "{words}" }'}, ("place", "thanks")),
        ({"text": '{ en = "{words}, {shoe}", de = "{words}" }'}, ("unknown", "shoe")),
        ({"text": '{ en = "Smile: “{words}”", de = "{words}" }'}, ("forced", "en")),
        ({"text": '{ en = "{words}", de = "Lächeln Sie: {words}" }'}, ("forced", "de")),
        ({"text": f'{{ en = "{"x" * 200}", de = "{{words}}" }}'}, ("long", "en")),
        ({"when": "{}", "text": '{ en = "Listen.", de = "Zuhören." }'}, ("anyone", "")),
        ({"when": '{ words = true, months_since = "5..2" }'}, ("never", "months_since")),
        (
            {"when": '{ words = true, first_contact = true, months_since = ">= 2" }'},
            ("never", "months_since"),
        ),
        ({"evidence": '""'}, ("evidence", "")),
        ({"owner": '""'}, ("owner", "")),
        ({"followed_by": '"smile.made"'}, ("kind", "smile.made")),
    ],
)
def test_each_fault_of_one_prompt_is_found(tmp_path, change, fault):
    assert faults(tmp_path, WELL | change) == ({fault} if fault else set())


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({}, ("twice", "")),
        ({"id": '"second"'}, ("clash", "own_words")),
        ({"id": '"second"', "rank": "20"}, ("shadowed", "own_words")),
        (
            {"id": '"second"', "rank": "20", "when": "{ words = true, need = true }"},
            ("shadowed", "own_words"),
        ),
        ({"id": '"second"', "stage": '"goodbye"'}, None),
        (
            {
                "id": '"second"',
                "when": "{ words = false, need = true }",
                "text": '{ en = "{need}", de = "{need}" }',
            },
            None,
        ),
    ],
)
def test_each_fault_between_two_is_found(tmp_path, change, fault):
    assert faults(tmp_path, WELL, WELL | change) == ({fault} if fault else set())


def test_every_fault_has_its_words():
    for words in FAULTS.values():
        assert words.template.format(value="x")


@pytest.mark.parametrize("text", ["[[prompt", "prompt = 3", "other = 1", b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_told(tmp_path, text):
    data = text if isinstance(text, bytes) else text.encode()
    (tmp_path / "own.toml").write_bytes(data)
    with pytest.raises(BadInputError):
        read(tmp_path)


def test_an_empty_folder_and_a_policy_that_is_none(tmp_path):
    with pytest.raises(FileError):
        read(tmp_path)
    (tmp_path / "policy.toml").write_text("most_in_call = true")
    with pytest.raises(BadInputError):
        read(tmp_path)
    (tmp_path / "policy.toml").write_text("most_in_call = 2")
    assert read(tmp_path).policy.most_in_call == 2
