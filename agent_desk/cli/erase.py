"""``agent-desk erase``: erase a person for good, after the lead has seen what goes."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from agent_desk import logs
from agent_desk.actions.agents import Agents
from agent_desk.actions.customers import Customers, Found
from agent_desk.actions.erasure import Erasure, Mention, Plan
from agent_desk.cli.printed import printed
from agent_desk.domain.agents import Agent, Role
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.ids import LENGTH, Id

DONE, NOTHING = 0, 2
_MOST_FOUND = 8
_LONGEST_TEXT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What there is to erase with."""

    agents: Agents
    customers: Customers
    erasure: Erasure
    logs: Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command, for ``--help`` too."""
    parser.description = (
        "Erase a person for good: everything of them in this ledger, and others' entries whose"
        " words name them, is emptied here at once, and goes before anything else to the hub"
        " and to every other desk. It cannot be taken back. Entries of others that name them"
        " are emptied whole and nothing is built on them any more: look at them first with"
        " --dry-run, and write anew what has to stay, such as a promise. Ends with 0 if it is"
        " done, 2 if nothing was erased."
    )
    parser.add_argument(
        "customer",
        metavar="CUSTOMER",
        help="their id, or a name, number or e-mail that fits one customer alone",
    )
    parser.add_argument("--reason", default="", metavar="TEXT", help="why; it stays")
    parser.add_argument(
        "--by", default="", metavar="NAME", help="the lead who erases; the only one if left out"
    )
    parser.add_argument(
        "--keep",
        action="append",
        default=[],
        metavar="ENTRY",
        help="an entry of others that stays: it means somebody else; as often as needed",
    )
    parser.add_argument("--dry-run", action="store_true", help="only tell what would go")
    parser.add_argument("--yes", action="store_true", help="do not ask for the name once more")
    parser.add_argument("--json", action="store_true", help="tell it as JSON lines")


def run(options: argparse.Namespace, opened: Opened) -> int:
    """Run the command. Raises WorldError where nothing can be erased."""
    lead = _lead(opened.agents.listed(), options.by)
    customer_id = _customer(opened.customers, lead.agent_id, options.customer)
    told = _teller(as_json=options.json)
    plan = opened.erasure.plan(lead.agent_id, customer_id, told)
    keep = _kept(plan, options.keep)
    _tell_plan(plan, keep, as_json=options.json)
    if options.dry_run:
        return DONE
    if not options.yes:
        _ask_again(plan.name)
    count = opened.erasure.erase(lead.agent_id, plan, options.reason, keep, told)
    lines = logs.take_out(opened.logs, plan.known.is_named_in) if plan.known else 0
    _tell_done(plan, count, lines, as_json=options.json)
    return DONE


def _lead(listed: Sequence[Agent], name: str) -> Agent:
    wanted = " ".join(name.split()).casefold()
    leads = [
        one for one in listed if Role.LEAD in one.roles and wanted in {"", one.name.casefold()}
    ]
    if len(leads) != 1:
        raise RuleError(
            "Only a lead can erase a person, and it has to be said which.",
            'Name one with --by "NAME", written as at the desk. Nothing was erased.',
        )
    return leads[0]


def _customer(customers: Customers, by: Id, typed: str) -> Id:
    """The customer who is meant. Raises NotFoundError or BadInputError."""
    try:
        given = bytes.fromhex(typed)
    except ValueError:
        given = b""
    if len(given) == LENGTH:
        return given
    found = [one for one in customers.find(by, typed, _MOST_FOUND) if one.match != "similar"]
    if not found:
        raise NotFoundError("Nobody fits {typed}.", "Nothing was erased.", typed=typed)
    if len(found) > 1:
        raise BadInputError(
            "Several fit {typed}: {those}.",
            "Name one by the id. Nothing was erased.",
            typed=typed,
            those="; ".join(map(_one, found)),
        )
    return found[0].customer_id


def _one(found: Found) -> str:
    return f"{found.customer_id.hex()} {found.name}{f', {found.place}' if found.place else ''}"


def _kept(plan: Plan, given: Sequence[str]) -> frozenset[Id]:
    """The entries that stay. Raises BadInputError for one that is none of those listed."""
    listed = {one.entry_id.hex(): one.entry_id for one in plan.mentions}
    unknown = [one for one in given if one.lower() not in listed]
    if unknown:
        raise BadInputError(
            "{entry} is none of the entries that name them.",
            "--dry-run lists those. Nothing was erased.",
            entry=unknown[0],
        )
    return frozenset(listed[one.lower()] for one in given)


def _ask_again(name: str) -> None:
    """Have the name typed once more. Raises RuleError if it is another, or nobody is there."""
    if not sys.stdin.isatty():
        raise RuleError(
            "Nobody is here to ask once more.", "Say --yes if it is meant. Nothing was erased."
        )
    print(printed(f"To erase {name} for good, type that name once more: "), end="", flush=True)
    if " ".join(sys.stdin.readline().split()) != " ".join(name.split()):
        raise RuleError("That is another name.", "Nothing was erased.")


def _tell_plan(plan: Plan, keep: frozenset[Id], *, as_json: bool) -> None:
    if as_json:
        told = {
            "customers": [one.customer_id.hex() for one in plan.customers],
            "name": plan.name,
            "entries": plan.entries,
            "mentions": [
                {
                    "entry": one.entry_id.hex(),
                    "customer": one.customer,
                    "kind": one.kind,
                    "at": _day(one.at),
                    "text": one.text,
                    "kept": one.entry_id in keep,
                }
                for one in plan.mentions
            ],
        }
        print(json.dumps(told, ensure_ascii=False), flush=True)
        return
    print(printed(f"{plan.name}: {plan.entries:,} entries are emptied."))
    if not plan.mentions:
        print("Nobody else's entries name them.")
        return
    print("Others' entries that name them are emptied too:")
    for one in plan.mentions:
        print(printed(_line(one, kept=one.entry_id in keep)))


def _line(one: Mention, *, kept: bool) -> str:
    text = " ".join(one.text.split())
    short = text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}…"
    whose = one.customer or "nobody's"
    stays = "  (stays)" if kept else ""
    return f"  {one.entry_id.hex()}  {_day(one.at)}  {whose}, {one.kind}: {short}{stays}"


def _tell_done(plan: Plan, count: int, lines: int, *, as_json: bool) -> None:
    if as_json:
        told = {"erased": plan.entries, "mentions": count, "log_lines": lines}
        print(json.dumps(told), flush=True)
        return
    print(
        f"Erased here: {plan.entries:,} entries, and {count:,} of others. It goes to the other"
        " desks first of all; agent-desk hub check says which have not confirmed it."
    )


def _teller(*, as_json: bool) -> Callable[[int, int], None]:
    def tell(done: int, of: int) -> None:
        if as_json:
            print(json.dumps({"done": done, "of": of}), flush=True)
        elif sys.stderr.isatty():
            ends = "\n" if done >= of else "\r"
            print(f"Looked at: {done:,} of {of:,}", end=ends, file=sys.stderr, flush=True)

    return tell


def _day(at: int) -> str:
    return f"{datetime.fromtimestamp(at / 1e6, UTC):%Y-%m-%d}" if at > 0 else "undated"
