"""The demo: public data in an empty profile, as its page says."""

import subprocess
import sys

import pytest

from agent_desk import resources
from agent_desk.actions.desk import Desk
from agent_desk.exchange import demo
from tests.ledgers import a_desk, a_ledger


@pytest.fixture(scope="module")
def desk():
    with a_ledger() as store:
        desk = a_desk(store)
        told = []
        desk.tally = demo.load_demo(desk.imports, lambda read, of: told.append((read, of)))
        desk.told = told
        yield desk


def test_all_of_it_goes_in(desk):
    counts = demo.about().counts
    assert desk.tally.refused == desk.tally.left_out == 0
    assert desk.tally.added == sum(counts[name] for name in ("customers", "orders", "calls"))
    assert desk.told[-1][0] == desk.told[-1][1]
    assert desk.told == sorted(desk.told)


def test_a_second_time_changes_nothing(desk):
    assert demo.load_demo(desk.imports).nothing_new


def test_who_stops_it_can_go_on():
    with a_ledger() as store:
        desk = a_desk(store)
        assert demo.load_demo(desk.imports, stop=lambda: True).stopped
        assert not demo.is_loaded(Desk(store).status().about)
        assert demo.load_demo(desk.imports).unchanged
        assert demo.is_loaded(Desk(store).status().about)


@pytest.mark.parametrize(
    "typed", ["har", "harper johansson", "#W2611340", "harper.johansson", "(303) 555-0100"]
)
def test_people_are_found_by_name_order_number_and_mail(desk, typed):
    assert desk.customers.find(desk.me, typed, 5)


def test_one_customer_has_a_long_history_and_open_orders(desk):
    found = desk.customers.find(desk.me, "harper johansson", 20)
    pages = [desk.customers.page(desk.me, one.customer_id) for one in found]
    page = max(pages, key=lambda page: page.contact_count)
    assert page.contact_count >= 150
    assert page.last_words.text
    phones = [point for point in page.contacts if point.kind == "phone"]
    assert [point.added_note for point in phones] == ["added for this demo"]
    assert phones[0].value[5:9] == "5550"


def test_the_page_says_what_it_is_in_both_languages():
    english, german = demo.about(), demo.about("de_AT")
    assert demo.about("fr") == english
    for page in (english, german):
        assert "tau-bench" in page.sentence
        assert "STAR" in page.sentence
        assert all(str(count) in page.sentence for count in page.counts.values())
    assert "reserved for fiction" in english.sentence
    assert "hinzugefügt" in german.sentence


def test_it_is_small_and_names_its_source_and_licences():
    folder = resources.path("demo")
    assert sum(file.stat().st_size for file in folder.iterdir()) <= 3 * 1024 * 1024
    said = (folder / "SOURCE.md").read_text(encoding="utf-8")
    for file in folder.iterdir():
        assert file.name in {"SOURCE.md", "about.toml"} or file.name in said, file.name
    for licence in folder.glob("LICENSE.*"):
        assert "MIT License" in licence.read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_same_data_make_the_same_bytes(shared_data, repository, tmp_path):
    data = shared_data("01_retail_policy_orders").parent
    shared_data("04_interactions_star")
    out = tmp_path / "demo"
    script = repository / "packaging" / "demo_extract.py"
    subprocess.run([sys.executable, script, data, "--out", out], check=True)
    made = sorted(file.name for file in out.iterdir())
    assert len(made) == 6
    for name in made:
        shipped = resources.path(f"demo/{name}").read_bytes()
        assert (out / name).read_bytes() == shipped, name
