"""The mappings that come with the program, on the data they are written for."""

import functools
import json

import pytest

from agent_desk import resources
from agent_desk.domain.customers import ContactKind
from agent_desk.exchange.files import all_rows, files_meant
from agent_desk.exchange.mapping_file import read_mapping
from agent_desk.exchange.mapping_start import mapping_start
from agent_desk.exchange.records import Brought, records
from agent_desk.exchange.shipped import UnknownColumnsError, sources_for


@functools.cache
def brought(*paths):
    """Every record of the files by the mapping that fits; refusals fail."""
    found = []
    for source in sources_for(files_meant([str(path) for path in paths])):
        for one in records(all_rows(source.paths, source.mapping), source.mapping):
            assert isinstance(one, Brought), one
            found += one.records
    return found


def test_retail_customers_and_orders(shared_data):
    folder = shared_data("01_retail_policy_orders") / "data"
    found = brought(folder / "orders.json", folder / "users.json")
    customers, orders = found[:500], found[500:]
    assert len(orders) == 1000
    noah = next(one for one in customers if one.key == "noah_brown_6181")
    assert noah.name == "Noah Brown"
    assert [(c.kind, c.value) for c in noah.contacts] == [
        (ContactKind.EMAIL, "noah.brown7922@example.com"),
        (ContactKind.ADDRESS, "986 Sunset Drive, Suite 259, Denver, CO 80279"),
    ]
    assert {order.at for order in orders} == {0}
    assert {order.customer_key for order in orders} <= {one.key for one in customers}
    assert sum(order.open for order in orders) == 423 + 102
    first = orders[0]
    assert first.text == "Order #W2611340, processed: Water Bottle, Office Chair"
    assert first.reference == "#W2611340"
    assert dict(first.details) == {
        "items": "Water Bottle, Office Chair",
        "status": "processed",
        "total": "536.65",
        "paid_with": "gift card",
        "tracking": "357962501027",
        "sent_to": "215 River Road, Suite 991, New York, NY 10083",
    }


def test_dialogues_are_calls_in_the_customers_own_words(shared_data):
    folder = shared_data("04_interactions_star") / "dialogues"
    documents = [json.loads(file.read_text("utf-8")) for file in folder.glob("*.json")]
    calls = [one for one in brought(folder) if hasattr(one, "at")]
    assert len(calls) > 750
    said = {
        str(document["DialogueID"]): [
            " ".join(event["Text"].split())
            for event in document["Events"]
            if (event["Agent"], event["Action"]) == ("User", "utter")
        ]
        for document in documents
    }
    for call in calls:
        assert call.words in {"", *said[call.key]}
        assert any(one.startswith(call.text.rstrip("…")) for one in said[call.key])
        assert call.at > 1_589_000_000_000_000
        assert call.agent_name == ""


def test_nothing_said_to_the_players_gets_through(shared_data):
    folder = shared_data("04_interactions_star") / "dialogues"
    documents = [json.loads(file.read_text("utf-8")) for file in folder.glob("*.json")]
    instructions = {
        text.strip()
        for document in documents
        for text in (
            document["Scenario"]["UserTask"],
            document["Scenario"]["WizardTask"],
            *(e["Text"] for e in document["Events"] if e["Agent"] == "UserGuide"),
        )
    }
    shown = {text for one in brought(folder) for text in texts_of(one)}
    demo = resources.path("demo/calls.jsonl").read_text("utf-8")
    assert len(instructions) > 100
    for instruction in instructions:
        assert not any(instruction in text for text in shown)
        assert json.dumps(instruction, ensure_ascii=False)[1:-1] not in demo


def texts_of(record):
    if not hasattr(record, "at"):
        return (record.name, record.note)
    return (record.text, record.words, *record.details.values())


def test_a_feeling_is_only_what_the_questionnaire_says(shared_data):
    folder = shared_data("04_interactions_star") / "dialogues"
    unkind = {
        str(document["DialogueID"])
        for document in (json.loads(file.read_text("utf-8")) for file in folder.glob("*.json"))
        for one in document["UserQuestionnaire"]
        if "calm and helpful" in one["Question"] and one["Answer"] is False
    }
    calls = [one for one in brought(folder) if hasattr(one, "at")]
    assert {call.key for call in calls if call.feeling} == unkind & {call.key for call in calls}
    assert {call.feeling for call in calls} == {None, "let_down"}


def test_invoice_lines_are_orders(shared_data):
    folder = shared_data("05_orders_online_retail")
    found = brought(folder / "2010-12-01.csv")
    order = next(one for one in found if one.key == "536365")
    assert order.customer_key == "17850"
    assert order.at == 1_291_191_960_000_000
    assert order.text.startswith(
        "Order 536365: WHITE HANGING HEART T-LIGHT HOLDER, WHITE METAL"
    )
    assert order.details["pieces"] == "40"
    kinds = {one.kind for one in found if hasattr(one, "at")}
    assert kinds == {"moment.order", "moment.cancellation"}


def test_flat_customer_rows(shared_data):
    found = brought(shared_data("08_customers_telco"))
    assert len(found) == 7043
    assert found[0].name == "Customer 7590-VHVEG"
    assert "Month-to-month" in found[0].note


def test_a_file_nobody_has_described_gets_a_start(a_file, a_mapping):
    file = a_file("Client list.csv", "Client no.;E-Mail;Full name;Tel\n7;a@b.c;Jo;1\n")
    with pytest.raises(UnknownColumnsError) as unknown:
        sources_for([file])
    assert "Client no., E-Mail, Full name, Tel" in str(unknown.value)
    mapping = a_mapping(mapping_start(unknown.value.path, unknown.value.rows))
    found = next(records(all_rows([file], mapping), mapping)).records[0]
    assert (mapping.source, found.name) == ("client-list", "Jo")
    assert {contact.value for contact in found.contacts} == {"a@b.c", "1"}


def test_a_start_for_moments(a_file, a_mapping):
    text = (
        '{"id": 1, "created_at": "2026-01-01", "requester_id": 7, "subject": "Lamp {broken}"}\n'
    )
    file = a_file("tickets.jsonl", text)
    with pytest.raises(UnknownColumnsError) as unknown:
        sources_for([file])
    mapping = a_mapping(mapping_start(file, unknown.value.rows))
    moment = next(records(all_rows([file], mapping), mapping)).records[0]
    assert (moment.customer_key, moment.text, moment.key) == ("7", "Lamp {broken}", "1")
    assert moment.at > 0


@pytest.mark.parametrize("name", ["a{b", 'say "x"', "a\nb", "#", "é€", "a|b", "x[y]"])
def test_a_start_can_name_any_column(a_file, a_mapping, name):
    file = a_file("a.json", json.dumps([{name: "x", "z": "y"}]))
    with pytest.raises(UnknownColumnsError) as unknown:
        sources_for([file])
    a_mapping(mapping_start(file, unknown.value.rows))


def test_every_vendors_export_gets_a_start_that_can_be_read(shared_data, a_mapping):
    for file in sorted(shared_data("13_exports_vendors").glob("*/*_data.csv"))[::7]:
        with pytest.raises(UnknownColumnsError) as unknown:
            sources_for([file])
        a_mapping(mapping_start(file, unknown.value.rows))


def test_the_demo_is_what_its_page_says():
    counts = {
        name: len(list(records(all_rows([resources.path(f"demo/{name}")], mapping), mapping)))
        for name, mapping in (
            (name, read_mapping(resources.path(path)))
            for name, path in (
                ("customers.json", "demo/customers.toml"),
                ("orders.json", "mappings/retail_orders.toml"),
                ("calls.jsonl", "demo/calls.toml"),
            )
        )
    }
    assert set(counts.values()) == {500, 1000, 479}
