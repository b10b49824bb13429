"""The codes and moments of a profile: those of the program, and one's own over them."""

import pytest

from agent_desk.actions.publications import Publications
from agent_desk.app.profile import Profile
from agent_desk.domain.publications import Topic
from agent_desk.paths import Paths
from agent_desk.reading.publications import load
from agent_desk.settings import Read, Settings
from tests.ledgers import StepClock, a_desk, a_ledger

CODES = """
[[reason]]
code = "question"
name = { en = "A question", de = "Eine Frage" }
retired = true
[[reason]]
code = "meter"
name = { en = "The meter", de = "Der Zähler" }
"""
MOMENTS = """
[[moment]]
code = "technician"
name = { en = "Technician", de = "Technik vor Ort" }
icon = "wrench"
critical_days = 14
"""


@pytest.fixture
def profile(tmp_path):
    paths = Paths(
        **dict.fromkeys(("data", "config", "logs", "runtime"), tmp_path),
        machine=tmp_path / "m",
    )
    return Profile(paths=paths, settings=Read(settings=Settings(), warnings=()))


@pytest.fixture
def ledger():
    with a_ledger() as store:
        yield store


def beside(profile, topic, text):
    profile.paths.settings.with_name(f"{topic}.toml").write_text(text, encoding="utf-8")


def test_a_file_beside_the_settings_adds_codes_and_retires_some(profile, repository):
    beside(profile, "codes", CODES)
    shipped = (repository / "resources/codes/contact.toml").read_text("utf-8")
    before = load(Topic.CODES, {"contact.toml": shipped}).codes
    loaded = load(Topic.CODES, profile.own(Topic.CODES))
    assert loaded.findings == ()
    codes = {code.code: code for code in loaded.codes.reasons}
    assert codes["question"].retired
    assert codes["meter"].name("de") == "Der Zähler"
    assert len(codes) == len(before.reasons) + 1
    assert loaded.codes.results == before.results


def test_a_file_beside_the_settings_adds_a_moment(profile):
    beside(profile, "moments", MOMENTS)
    loaded = load(Topic.MOMENTS, profile.own(Topic.MOMENTS))
    assert loaded.findings == ()
    assert loaded.moments["moment.technician"].critical_days == 14
    assert loaded.moments["moment.order"].name("de") == "Bestellung"


def test_what_a_lead_publishes_goes_before_the_files_of_a_machine(profile, ledger):
    desk = a_desk(ledger)
    beside(profile, "codes", CODES)
    publications = Publications(desk.store, StepClock(), profile.own)
    assert {"question", "meter"} <= {one.code for one in publications.codes().reasons}
    files = {"contact.toml": profile.own(Topic.CODES)["contact.toml"].replace("meter", "valve")}
    assert [one.row for one in publications.found(Topic.CODES, files)] == ["meter"]
    files["contact.toml"] += (
        '[[reason]]\ncode = "meter"\n'
        'name = { en = "The meter", de = "Der Zähler" }\nretired = true\n'
    )
    publications.publish(desk.me, Topic.CODES, "1", files, "Valves now.")
    codes = {one.code: one for one in publications.codes().reasons}
    assert codes["meter"].retired
    assert not codes["valve"].retired
    # A desk without the file knows the code it never had, and one with it names its own.
    others = Publications(desk.store, StepClock()).codes()
    assert {one.code for one in others.reasons} == codes.keys()


@pytest.mark.parametrize("text", ["[[reason", "reason = 3", '[[reason]]\ncode = "Ä"'])
def test_a_file_that_is_wrong_changes_nothing_and_is_told(profile, text):
    shipped = profile.own(Topic.CODES)
    profile._texts.clear()
    beside(profile, "codes", text)
    assert profile.own(Topic.CODES) == shipped
    (wrong,) = profile._own(Topic.CODES)[1]
    assert "codes.toml" in str(wrong)
