"""``agent-desk hub``: an administrator makes the hub, looks at it, lets desks in and out."""

import argparse
import json
import sys
from datetime import timedelta
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.cli import doctor
from agent_desk.cli.printed import printed
from agent_desk.domain.errors import BadInputError, FileError

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.sync.codes import Code
    from agent_desk.sync.desks import Added
    from agent_desk.sync.reach import Connection

WELL = 0

_USUAL_DAYS = 7
_MOST_DAYS = 90
_LARGEST_CA = 50_000

_KNOW = """\
What to know:
  Desks log in with a database role each, agent_desk_ and 16 characters. Let them in over TLS
  alone, to this database alone; in pg_hba.conf:
      hostssl  {database}  +agent_desk_desks  all  scram-sha-256
  The certificate has to name the host that desks connect to.
  Desks keep what they wrote until they are told that it is safe here, and give it back after a
  failure. What only the hub has comes back from your backup: take one every day, and try it.
Next:
  agent-desk hub add-desk URL --branch BRANCH     let a desk in
  agent-desk hub check URL                        say how the hub is"""


def add_arguments(parser: argparse.ArgumentParser, everywhere: argparse.ArgumentParser) -> None:
    """The arguments of the command and of its verbs, with those that may stand everywhere."""
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True, title="verbs")

    def verb(name: str, short: str, about: str) -> argparse.ArgumentParser:
        made = verbs.add_parser(name, help=short, description=about, parents=[everywhere])
        made.add_argument("url", metavar="URL", help="postgresql://admin@host/database")
        made.add_argument("--json", action="store_true", help="tell it as one JSON object")
        return made

    verb(
        "init",
        "make an empty database the hub",
        "Make an empty PostgreSQL database (14 or newer) the hub, or bring an older hub to this"
        " version. Done whole or not at all. A password is asked for; PGPASSWORD or .pgpass can"
        " hold it.",
    )
    _add_desk(
        verb(
            "add-desk",
            "let a desk in",
            "Make a database role for one desk and print the code it enrols with, once."
            " Give the code to that desk alone: agent-desk enrol.",
        )
    )
    revoking = verb(
        "revoke-desk",
        "shut a desk out",
        "Shut a desk out at once. What it wrote stays; what it has not sent stays on it.",
    )
    revoking.add_argument("name", metavar="NAME", help="the desk's name or its role")
    revoking.add_argument("--branch", default="", help="where two branches have that name")
    verb(
        "check",
        "say how the hub is",
        "Say how the hub is: versions, TLS, rights, clock, standby, desks, what could not be"
        " kept. Nothing is changed. Ends with 0 if all is well, 1 if something is not, 2 if it"
        " cannot be looked at.",
    )


def _add_desk(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--branch", required=True, help="the branch the desk belongs to")
    parser.add_argument("--name", default="", help="what it is called there; else made up")
    parser.add_argument(
        "--days",
        type=int,
        default=_USUAL_DAYS,
        choices=range(1, _MOST_DAYS + 1),
        metavar="N",
        help=f"how long the code is good, 1 to {_MOST_DAYS}; {_USUAL_DAYS}",
    )
    parser.add_argument(
        "--address",
        default="",
        metavar="HOST[:PORT]",
        help="where desks find the hub, if not at the host of the URL",
    )
    parser.add_argument(
        "--ca",
        type=Path,
        metavar="FILE",
        help="certificates (PEM) desks check the hub's against, if the system's do not do",
    )


def run(options: argparse.Namespace) -> int:
    """Run the command. Raises WorldError where the hub cannot be reached or refuses."""
    from agent_desk.sync import reach

    verbs: dict[str, Callable[[Connection, argparse.Namespace], int]] = {
        "init": _init,
        "add-desk": _add,
        "revoke-desk": _revoke,
        "check": _check,
    }
    with reach.connected(options.url, _ask_password if sys.stdin.isatty() else None) as db:
        return verbs[options.verb](db, options)


def _ask_password() -> str:
    return getpass("Password of the hub's administrator: ")


def _init(db: "Connection", options: argparse.Namespace) -> int:
    from agent_desk.sync import hub

    had, has = hub.init(db)
    if options.json:
        print(json.dumps({"database": db.info.dbname, "had": had, "schema": has}))
        return WELL
    if had == has:
        print(f"{db.info.dbname} is a hub already, of this version. Nothing was changed.")
        return WELL
    print(f"{db.info.dbname} is a hub now (schema {has}).")
    print(_KNOW.format(database=db.info.dbname))
    return WELL


def _add(db: "Connection", options: argparse.Namespace) -> int:
    from agent_desk.sync import codes, desks, reach

    authority = _certificates(options.ca) if options.ca else ""
    host, port = _where(options.url, options.address)
    added = desks.add(db, options.branch, options.name, timedelta(days=options.days))
    code = _code(db.info.dbname, host, port, authority, added)
    line = codes.write(code)
    if all(map(reach.is_here, host.split(","))):
        print(
            "agent-desk: this code is good on this machine alone, since the address is this"
            " machine's. --address HOST names one that other desks can reach.",
            file=sys.stderr,
        )
    if options.json:
        told = {
            "branch": added.branch,
            "name": added.name,
            "role": added.role,
            "expires_at": added.expires_at.isoformat(),
            "code": line,
        }
        print(json.dumps(told, indent=2))
        return WELL
    print(
        f"{printed(added.name)} may join {printed(added.branch)} with this code, once,"
        f" until {added.expires_at:%Y-%m-%d %H:%M %Z}:",
        file=sys.stderr,
    )
    print(line)
    print("On that desk: agent-desk enrol. The code is not shown again.", file=sys.stderr)
    return WELL


def _code(database: str, host: str, port: str, authority: str, added: "Added") -> "Code":
    from agent_desk.sync.codes import Code

    return Code(
        host=host,
        port=port,
        database=database,
        role=added.role,
        branch=added.branch,
        secret=added.secret,
        ca=authority,
    )


def _where(url: str, address: str) -> tuple[str, str]:
    """Host and port for desks: as named, else those of the administrator's own address."""
    from agent_desk.sync import reach

    if not address:
        return reach.host_and_port(url)
    host, _, port = address.removeprefix("[").replace("]", "").rpartition(":")
    if not address.startswith("[") and address.count(":") != 1:
        host, port = address, ""
    if not host or (port and not port.isdecimal()) or not host.isprintable() or " " in host:
        raise BadInputError(
            "{address} is no address for desks.",
            "Write it as in hub.example.org or hub.example.org:5433",
            address=address,
        )
    return host, port or "5432"


def _certificates(file: Path) -> str:
    try:
        text = file.read_bytes()[:_LARGEST_CA].decode("ascii")
    except OSError as error:
        raise FileError(
            "{file} cannot be read: {reason}.",
            "Look whether it is there and may be read.",
            file=file,
            reason=(error.strerror or type(error).__name__).lower(),
        ) from None
    except UnicodeDecodeError:
        text = ""
    if "-----BEGIN CERTIFICATE-----" not in text or "PRIVATE KEY" in text:
        raise BadInputError(
            "{file} does not hold certificates alone, as PEM.",
            "Name the file of the CA's certificate; its key stays where it is.",
            file=file,
        )
    return text


def _revoke(db: "Connection", options: argparse.Namespace) -> int:
    from agent_desk.sync import desks

    desk = desks.revoke(db, options.name, options.branch)
    if options.json:
        print(json.dumps({"branch": desk.branch, "name": desk.name, "role": desk.role}))
    else:
        print(f"{printed(desk.name)} of {printed(desk.branch)} is shut out.")
    return WELL


def _check(db: "Connection", options: argparse.Namespace) -> int:
    from agent_desk.sync import check

    found = (
        doctor.Finding(
            name=printed(seen.name), value=printed(seen.value), problem=printed(seen.problem)
        )
        for seen in check.look(db)
    )
    return doctor.tell(found, as_json=options.json)
