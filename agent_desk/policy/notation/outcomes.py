"""What follows from a row, as a policy file writes it."""

import re

from agent_desk.domain.errors import BadInputError
from agent_desk.policy.amounts import Shape
from agent_desk.policy.durations import WORKING_DAYS, read_duration
from agent_desk.policy.findings import Fault, Faulty
from agent_desk.policy.notation.keys import Keys
from agent_desk.policy.notation.shapes import read_shape
from agent_desk.policy.policies import Ask, Outcome, Promise, Word

_WITHIN = re.compile(r"(\d{1,4})(?: to (\d{1,4}))? ((?:business |working )?days?)")


def read_outcome(keys: Keys) -> Outcome | None:
    """The outcome in a row; None if it does not say a verdict."""
    if not keys.has("verdict"):
        keys.note(
            Fault.MISSING,
            "verdict",
            BadInputError("A verdict is missing.", 'Write, for example, verdict = "may".'),
        )
        return None
    word = keys.choice("verdict", Word, Word.NEEDS_A_FACT)
    if word is Word.NEEDS_A_FACT:
        if keys.text("verdict") == Word.NEEDS_A_FACT:
            keys.wrong("verdict", word.value, '"may", and the fact under requires')
        return None
    return Outcome(
        word=word,
        amount=shape_of(keys, "amount"),
        most=shape_of(keys, "most"),
        ask=read_ask(keys),
        money_to=keys.names("money_to"),
        requires=keys.names("requires"),
        confirm=keys.said("confirm"),
        duty=keys.said("duty"),
        promise=_promise(keys),
        say=keys.said("say"),
        internal=keys.said("internal"),
        reasons=keys.names("reasons"),
        only_if_asked=keys.flag("only_if_asked"),
        carried_out_in=keys.text("carried_out_in"),
    )


def read_ask(keys: Keys) -> Ask | None:
    """Who is asked; None if nobody is named."""
    ask = keys.table("ask")
    if ask is None:
        return None
    whom = ask.text("whom")
    if not whom:
        ask.note(
            Fault.MISSING,
            "whom",
            BadInputError("It is not said whom to ask.", 'Write, for example, whom = "lead".'),
        )
    then = ask.text("then")
    if then not in {"", "decide"}:
        ask.wrong("then", then, '"decide"')
    patience = minutes(ask, "patience")
    ask.finish()
    return Ask(whom=whom, patience=patience, then_decide=then == "decide")


def minutes(keys: Keys, key: str) -> int:
    """A length of time in minutes; 0 if it is not there."""
    written = keys.text(key)
    if not written:
        return 0
    try:
        return int(read_duration(written, "minutes"))
    except ValueError:
        keys.wrong(key, written, '"5 minutes"')
        return 0


def shape_of(keys: Keys, key: str) -> Shape | None:
    """The amount under a key; None if there is none."""
    if not keys.has(key):
        return None
    try:
        return read_shape(keys.entries[key])
    except Faulty as faulty:
        keys.note(faulty.fault, key, faulty.problem)
        return None


def _promise(keys: Keys) -> Promise | None:
    promise = keys.table("promise")
    if promise is None:
        return None
    what = promise.said("what")
    found = _WITHIN.fullmatch(promise.text("within"))
    promise.finish()
    if found is None:
        promise.wrong("within", promise.text("within"), '"5 to 7 business days"')
        return None
    first, last, unit = found.groups()
    return Promise(
        what=what,
        within=int(last or first),
        earliest=int(first) if last else 0,
        working=unit.replace("working", "business").rstrip("s") == WORKING_DAYS.rstrip("s"),
    )
