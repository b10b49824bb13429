import json

from agent_desk.cli import rebuild


def test_progress_is_told_in_words_on_standard_error(capsys):
    tell = rebuild.teller(as_json=False)
    tell(500, 1234)
    tell(1234, 1234)
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "Made anew: 500 of 1,234\nMade anew: 1,234 of 1,234\n"


def test_a_program_gets_lines_of_json(capsys):
    rebuild.teller(as_json=True)(500, 1234)
    told = capsys.readouterr()
    assert json.loads(told.out) == {"done": 500, "of": 1234}
    assert told.err == ""
