"""A policy with anything in any place is read, checked and decided by, or told to be wrong."""

import re
import tomllib
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from agent_desk.policy import shipped
from agent_desk.policy.check.whole import check
from agent_desk.policy.decide import verdicts
from agent_desk.policy.dmn.translate import to_dmn
from agent_desk.policy.files import files_of
from agent_desk.policy.notation.documents import read
from agent_desk.policy.situations import Situation
from tests.policy.conftest import NOW

TEXT = "\n".join(path.read_text("utf-8") for path in files_of([shipped.folder()]))
VALUE = re.compile(r"(?<== )(?:\"[^\"\n]*\"|'[^'\n]*'|\[[^]\n]*\])")
VALUES = [match.span() for match in VALUE.finditer(TEXT)]
INSTEAD = st.sampled_from(
    [
        "1", "-1", "0.5", "nan", "inf", "true", "[]", "{}", "[1]", '""', "2026-01-01",
        "2026-01-01T00:00:00Z", "07:00:00", '"-"', '"not()"', '"[1..0]"', "'\"x\"'", '"< 1"',
        '"1 EUR"', '"card_after_total"', '"price_difference"', '{ min = [] }', '"unique"',
        '{ percent = 5, of = "order_total" }', '["order_state"]', '"may"', '"ask"',
        '"collect"', '"change_items"', '"money"', '"list"', '"duration"', '"{"', '"{amount!r}"',
    ]
)  # fmt: skip
FACTS = {"order_state": "pending", "identity_checked": True, "pay_with": "gift card"}


@given(st.lists(st.tuples(st.sampled_from(VALUES), INSTEAD), min_size=1, max_size=4))
def test_any_value_in_any_place_is_survived(changes):
    text = TEXT
    for (begin, end), instead in sorted(changes, reverse=True):
        text = text[:begin] + instead + text[end:]
    try:
        document = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError:
        return
    loaded = read({"x.toml": document})
    findings = [*loaded.findings, *check(loaded.policy)]
    assert all(str(one.problem) and str(one.place) for one in findings)
    answered = verdicts(loaded.policy, Situation(facts=FACTS, now=NOW, subject="s"))
    assert len(answered) == len(loaded.policy.decisions)
    if not loaded.findings:
        to_dmn({"x.toml": document})
