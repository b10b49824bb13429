"""The words of DMN's XML, and ours beside them."""

from agent_desk.policy.facts import Fact, FactType
from agent_desk.policy.policies import Aggregation, Hit

DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/"
OURS = "https://agent-desk.example/policy"

HITS = {hit: hit.value.upper() for hit in Hit}
AGGREGATIONS = {one: one.value.upper() for one in Aggregation}

_TYPES = {
    FactType.YES_NO: "boolean",
    FactType.NUMBER: "number",
    FactType.MONEY: "number",
    FactType.DATE: "date",
    FactType.MOMENT: "date and time",
    FactType.TEXT: "string",
    FactType.CHOICE: "string",
    FactType.LIST: "Any",
}
# Types FEEL does not tell from another.
_OURS = {FactType.MONEY, FactType.CHOICE}
_MONTHS = {"months", "years"}
_DAY_TIME, _YEAR_MONTH = "days and time duration", "years and months duration"


def dmn(name: str) -> str:
    """An element of DMN."""
    return f"{{{DMN}}}{name}"


def ours(name: str) -> str:
    """An element or attribute of ours."""
    return f"{{{OURS}}}{name}"


def type_of(fact: Fact) -> str:
    """FEEL's type of a fact."""
    if fact.type is FactType.DURATION:
        return _YEAR_MONTH if fact.unit in _MONTHS else _DAY_TIME
    return _TYPES[fact.type]


def fact_of(name: str, type_: str) -> Fact:
    """The fact an input of that type is about."""
    kind = type_.rpartition(":")[2].replace("dateTime", "date and time")
    if kind in {_DAY_TIME, "dayTimeDuration"}:
        return Fact(name=name, type=FactType.DURATION, unit="days")
    if kind in {_YEAR_MONTH, "yearMonthDuration"}:
        return Fact(name=name, type=FactType.DURATION, unit="months")
    found = {feel: fact for fact, feel in _TYPES.items() if fact not in _OURS}
    if kind in {"integer", "long", "double"}:
        kind = "number"
    return Fact(name=name, type=found.get(kind, FactType.TEXT))
