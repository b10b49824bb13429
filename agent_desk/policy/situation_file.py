"""Situations as JSON, for trying a policy out.

    {"decision": "cancel_order", "facts": {"order_state": "pending", "total": "30 USD"},
     "subject": "#W2611340", "now": "2025-03-01T10:00:00-05:00", "asked": [], "incidents": [],
     "given": [{"kind": "gesture", "amount": "20 USD", "at": "…", "declined": false}]}

Everything but ``facts`` may be left out. What was given belongs to the same customer, matter
and call unless it names others: ``{"matter": "another"}``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from agent_desk.domain.errors import BadInputError
from agent_desk.policy.facts import Value
from agent_desk.policy.findings import Faulty
from agent_desk.policy.money import read_money
from agent_desk.policy.policies import Per, Policy
from agent_desk.policy.situations import Given, Past, Situation
from agent_desk.policy.values import value_of
from agent_desk.reading.dates import read_zone

_KEYS = {"decision", "facts", "subject", "now", "asked", "incidents", "given"}
_GIVEN_KEYS = {"kind", "amount", "at", "declined", "undone", *(str(per) for per in Per)}
_HERE = "here"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One situation to try.

    Attributes:
        kinds: The decisions asked for; all of the policy if none was named.
    """

    situation: Situation
    past: Past
    kinds: tuple[str, ...]


def read_trial(policy: Policy, written: Any, now: datetime) -> Trial:
    """Read one situation; one that does not say when it is, is at ``now``.

    Raises:
        BadInputError: It is no situation, or names what the policy does not know.
    """
    entries = _object(written, _KEYS)
    zone = read_zone(policy.zone)
    situation = Situation(
        facts=_facts(policy, entries.get("facts", {})),
        now=_moment(entries["now"], zone) if "now" in entries else now.astimezone(zone),
        subject=_text(entries, "subject"),
        asked=frozenset(_texts(entries, "asked")),
        incidents=frozenset(_texts(entries, "incidents")),
    )
    given = entries.get("given", [])
    if not isinstance(given, list):
        raise _wrong("given", given, '[{"kind": "…"}]')
    past = Past(
        given=tuple(_given(one, situation) for one in given),
        here={per: _HERE for per in Per if per is not Per.SUBJECT},
    )
    return Trial(situation=situation, past=past, kinds=_kinds(policy, entries))


def _kinds(policy: Policy, entries: Mapping[str, Any]) -> tuple[str, ...]:
    if "decision" not in entries:
        return tuple(policy.decisions)
    kind = _text(entries, "decision")
    if kind not in policy.decisions:
        raise BadInputError(
            "The policy has no decision “{kind}”.",
            "It has: {kinds}.",
            kind=kind[:60],
            kinds=", ".join(policy.decisions) or "none",
        )
    return (kind,)


def _facts(policy: Policy, written: Any) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for name, given in _object(written).items():
        fact = policy.facts.get(name)
        if fact is None:
            raise BadInputError(
                "The policy has no fact “{name}”.",
                "It has: {names}.",
                name=name[:60],
                names=", ".join(policy.facts),
            )
        if given is None:
            continue
        try:
            found[name] = value_of(fact, given)
        except Faulty as faulty:
            raise faulty.problem from None
    return found


def _given(written: Any, situation: Situation) -> Given:
    entries = _object(written, _GIVEN_KEYS)
    zone = situation.now.tzinfo
    places = {per: _text(entries, per.value) or _HERE for per in Per}
    places[Per.SUBJECT] = _text(entries, "subject") or situation.subject
    amount = _text(entries, "amount")
    try:
        money = read_money(amount) if amount else None
    except ValueError:
        raise _wrong("amount", amount, '"20 USD"') from None
    return Given(
        kind=_text(entries, "kind"),
        at=_moment(entries["at"], zone) if "at" in entries else situation.now,
        places=places,
        minor=money.minor if money else 0,
        currency=money.currency if money else "",
        declined=entries.get("declined") is True,
        undone=entries.get("undone") is True,
    )


def _object(written: Any, keys: set[str] | None = None) -> Mapping[str, Any]:
    if not isinstance(written, dict):
        raise _wrong("a situation", written, '{"facts": {…}}')
    for key in written if keys else ():
        if key not in (keys or ()):
            raise _wrong(key, written[key], ", ".join(sorted(keys or ())))
    return written


def _moment(written: Any, zone: tzinfo | None) -> datetime:
    try:
        moment = datetime.fromisoformat(written)
        return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
    except (TypeError, ValueError, OverflowError):
        raise _wrong("a moment", written, '"2025-03-01T10:00:00-05:00"') from None


def _text(entries: Mapping[str, Any], key: str) -> str:
    value = entries.get(key, "")
    if not isinstance(value, str):
        raise _wrong(key, value, '"…"')
    return value


def _texts(entries: Mapping[str, Any], key: str) -> list[str]:
    value = entries.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise _wrong(key, value, '["…"]')
    return value


def _wrong(key: str, value: object, like: str) -> BadInputError:
    return BadInputError(
        "“{value}” cannot stand for {key}.",
        "Write it like {like}.",
        value=str(value)[:60],
        key=key[:60],
        like=like,
    )
