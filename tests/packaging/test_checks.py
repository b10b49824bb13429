"""Which tests run without a screen, and which on one."""

import pytest


@pytest.mark.parametrize("given", [[], ["--all"], ["-k", "lock"]])
def test_without_a_named_test_everything_runs_each_where_it_belongs(script, given):
    checks = script("checks")
    at_once, by_file, *rest = checks.widgets(given)
    assert at_once.startswith("--numprocesses=")
    assert by_file == "--dist=loadscope"
    assert rest == ["--ignore=tests/journeys", *given]
    assert checks.journeys(given) == [*given, "tests/journeys"]


def test_a_named_test_runs_alone(script):
    checks = script("checks")
    assert checks.widgets(["tests/packaging"]) == ["tests/packaging"]
    assert checks.journeys(["tests/packaging"]) is None


def test_named_journeys_run_on_a_screen_alone(script, tmp_path, monkeypatch):
    checks = script("checks")
    monkeypatch.setattr(checks, "ROOT", tmp_path)
    (tmp_path / "tests" / "journeys").mkdir(parents=True)
    (tmp_path / "tests" / "desk").mkdir()
    assert checks.widgets(["-x", "tests/journeys::a"]) is None
    assert checks.journeys(["-x", "tests/journeys::a"]) == ["-x", "tests/journeys::a"]
    both = ["tests/desk", "tests/journeys"]
    assert checks.widgets(both) == ["tests/desk"]
    assert checks.journeys(both) == ["tests/journeys"]


@pytest.mark.parametrize(
    ("codes", "exit_code"),
    [((0, 0), 0), ((0, 5), 0), ((5, 0), 0), ((5, 5), 1), ((1, 0), 1), ((0, 1), 1)],
)
def test_one_failing_step_fails_all_and_no_test_at_all_is_a_failure(
    script, monkeypatch, codes, exit_code, capsys
):
    checks = script("checks")
    monkeypatch.setattr(checks, "_quiet", lambda command: 0)
    monkeypatch.setattr(checks, "_pytest", lambda arguments: codes[0])
    monkeypatch.setattr(checks, "_on_a_screen", lambda arguments: codes[1])
    assert checks.main([]) == exit_code
    assert ("All checks passed." in capsys.readouterr().out) == (exit_code == 0)


def test_a_step_that_fails_does_not_stop_the_next(script, monkeypatch, capsys):
    checks = script("checks")
    ran = []
    monkeypatch.setattr(checks, "_quiet", lambda command: ran.append(command) or 1)
    monkeypatch.setattr(checks, "_pytest", lambda arguments: 0)
    monkeypatch.setattr(checks, "_on_a_screen", lambda arguments: 0)
    assert checks.main([]) == 1
    assert len(ran) == len(checks.STEPS)
    assert "Failed: style, format, types, types on Windows" in capsys.readouterr().out
