"""What leads publish, as texts: what becomes different is told in words."""

from agent_desk.actions.publications import shipped
from agent_desk.domain.publications import Topic
from agent_desk.reading.prompts import read_texts
from agent_desk.reading.publications import changes, lists, load


def said(topic, before, after):
    return [str(one) for one in changes(topic, before, after)]


def test_the_programs_own_are_well_and_differ_in_nothing():
    for topic in Topic:
        texts = shipped(topic)
        assert load(topic, texts).findings == ()
        assert changes(topic, texts, texts) == ()
        assert all(lists(topic, texts).values())


def test_each_change_is_one_sentence():
    before = shipped(Topic.CODES)
    after = {
        "contact.toml": before["contact.toml"]
        .replace('en = "A question"', 'en = "They ask something"')
        .replace('code = "thanks"', 'code = "thanks"\nretired = true')
        .replace('code = "contract"', 'code = "contracts"')
    }
    assert said(Topic.CODES, before, after) == [
        "Why they were in touch: “contracts” is new: “Beginning or ending a contract”.",
        "Why they were in touch: “contract” is taken out.",
        (
            "Why they were in touch: “question”, what it is called, English:"
            " “They ask something”, before “A question”."
        ),
        "Why they were in touch: “thanks”, no longer offered: “yes”, before “–”.",
    ]


def test_another_order_is_told_and_numbers_too():
    before = {"m.toml": '[[moment]]\ncode = "a"\n[[moment]]\ncode = "b"\n'}
    after = {"m.toml": '[[moment]]\ncode = "b"\n[[moment]]\ncode = "a"\n'}
    assert said(Topic.MOMENTS, before, after) == ["Moments: the order is another."]
    prompts = shipped(Topic.PROMPTS)
    quieter = {
        name: text.replace("sterile_s = 90", "sterile_s = 60") for name, text in prompts.items()
    }
    assert said(Topic.PROMPTS, prompts, quieter) == [
        "How often: “sterile_s”, number: “60”, before “90”."
    ]


def test_a_condition_reads_as_a_cell_says_it():
    texts = {
        "a.toml": """
[[prompt]]
id = "a"
stage = "customer"
[prompt.when]
mistake = "yes"
late_promise = "no"
months_since = "2..5"
last_feeling = "miserable, let_down"
moment = "delivery, technician"
"""
    }
    found = read_texts(texts)
    (prompt,) = found.prompts
    assert found.faults == ()
    assert prompt.when["mistake"].there
    assert not prompt.when["late_promise"].there
    assert (prompt.when["months_since"].low, prompt.when["months_since"].high) == (2, 5)
    assert prompt.when["last_feeling"].words == {"miserable", "let_down"}
    assert prompt.when["moment"].words == {"delivery", "technician"}


def test_findings_name_the_list_the_row_and_the_column():
    text = shipped(Topic.CODES)["contact.toml"].replace(', de = "Dank"', "")
    (finding,) = load(Topic.CODES, {"contact.toml": text}).findings
    assert (finding.list, finding.row, finding.column) == ("reason", "thanks", "name.de")
    texts = shipped(Topic.PROMPTS)
    same = texts["opening.toml"].replace("rank = 20", "rank = 10")
    (finding,) = load(Topic.PROMPTS, {**texts, "opening.toml": same}).findings
    assert (finding.list, finding.row, finding.column) == ("customer", "mistake_first", "rank")
