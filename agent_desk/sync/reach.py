"""Reaches the hub: from an address to a connection, and from a driver's error to words.

A connection keeps nothing between two statements, so pgbouncer may stand between. Over a
network the hub has to show a certificate for its name; on one machine it need not.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from agent_desk.domain.errors import BadInputError, HubError

Connection: TypeAlias = "psycopg.Connection[tuple[Any, ...]]"

_PATIENCE: dict[str, str | int] = {
    "connect_timeout": 3,  # per host
    "tcp_user_timeout": 4000,
    "keepalives_idle": 2,
    "keepalives_interval": 2,
    "keepalives_count": 2,
    "application_name": "agent-desk",
}
_ROOTS = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian and what follows it, Arch
    "/etc/pki/tls/certs/ca-bundle.crt",  # Fedora and what follows it
    "/etc/ssl/ca-bundle.pem",  # openSUSE
)
_LOOPBACK = {"", "localhost", "127.0.0.1", "::1"}


def address(url: str) -> str:
    """The connection string for an address, with what holds for all: TLS and patience.

    Raises:
        BadInputError: It is no address of a PostgreSQL database.
    """
    try:
        given = {
            name: value for name, value in conninfo_to_dict(url).items() if value is not None
        }
    except psycopg.Error as problem:
        raise BadInputError(
            "This is not the address of a PostgreSQL database: {reason}.",
            "Write it as in postgresql://admin@hub.example.org/agent_desk",
            reason=_first_line(problem),
        ) from problem
    return make_conninfo("", **{**_PATIENCE, **_tls(given), **given})


def _tls(given: Mapping[str, str | int]) -> dict[str, str | int]:
    """What an address without a word about TLS is taken to mean."""
    if "sslmode" in given or all(map(is_here, str(given.get("host", "")).split(","))):
        return {}
    return {"sslmode": "verify-full", "sslrootcert": _system_roots()}


def _system_roots() -> str:
    """The system's certificates. The driver's own TLS looks where no Linux keeps them."""
    return next((file for file in _ROOTS if Path(file).exists()), "system")


def is_here(host: str) -> bool:
    """Whether a host is this machine: nothing goes over a network."""
    return host in _LOOPBACK or host.startswith(("/", "@"))


@contextmanager
def connected(url: str, ask_password: Callable[[], str] | None = None) -> Iterator[Connection]:
    """Connect; what the hub or the driver refuse inside the block is told in words.

    Args:
        url: The address.
        ask_password: Asked if the hub wants a password and the address has none.

    Raises:
        BadInputError: The address is none.
        HubError: The hub cannot be reached, or refuses.
    """
    connection = connect(url, ask_password)
    try:
        with connection:
            yield connection
    except psycopg.Error as problem:
        raise in_words(problem, url) from problem


def connect(url: str, ask_password: Callable[[], str] | None = None) -> Connection:
    """Connect, each statement a transaction of its own. Raises as ``connected`` does."""
    wanted = address(url)
    try:
        return psycopg.connect(wanted, autocommit=True, prepare_threshold=None)
    except psycopg.OperationalError as problem:
        lacking = "no password supplied" in str(problem)
        if not (lacking and ask_password):
            raise in_words(problem, url) from problem
    return connect(make_conninfo(wanted, password=ask_password()))


def in_words(problem: psycopg.Error, url: str = "") -> HubError:
    """What a driver's error means, and what to do."""
    said, where = _first_line(problem), shown(url)
    for pattern, states, told in _MEANINGS:
        if problem.sqlstate in states or (pattern and re.search(pattern, str(problem))):
            return told(where, said)
    return HubError("The hub {hub} refused: {reason}.", hub=where, reason=said)


def _wrong_password(hub: str, reason: str) -> HubError:
    return HubError(
        "The hub {hub} did not accept the user name or the password.",
        "Look at both. PGPASSWORD or a .pgpass file can hold the password.",
        hub=hub,
        reason=reason,
    )


def _shut_out(hub: str, reason: str) -> HubError:
    return HubError(
        "The hub {hub} does not let this user in any more.",
        "Ask who looks after the hub whether this desk was revoked.",
        hub=hub,
        reason=reason,
    )


def _no_way_in(hub: str, reason: str) -> HubError:
    return HubError(
        "The hub {hub} lets nobody of this name in from here: {reason}.",
        "The server's pg_hba.conf needs a line for it, with hostssl and scram-sha-256.",
        hub=hub,
        reason=reason,
    )


def _untrusted(hub: str, reason: str) -> HubError:
    return HubError(
        "The hub {hub} cannot be trusted: {reason}.",
        "Its certificate must name this host and come from a CA known here. Nothing was sent.",
        hub=hub,
        reason=reason,
    )


def _no_database(hub: str, reason: str) -> HubError:
    return HubError(
        "There is no such database on the hub {hub}: {reason}.",
        "Make it first: createdb agent_desk",
        hub=hub,
        reason=reason,
    )


def _full(hub: str, reason: str) -> HubError:
    return HubError(
        "The hub {hub} has too many connections.",
        "Wait, or put pgbouncer in front of it.",
        hub=hub,
        reason=reason,
    )


def _out_of_reach(hub: str, reason: str) -> HubError:
    return HubError(
        "The hub {hub} cannot be reached: {reason}.",
        "Look at the address, the network and the firewall, and whether the server runs.",
        hub=hub,
        reason=reason,
    )


def _may_not(hub: str, reason: str) -> HubError:
    return HubError(
        "This user may not do that on the hub {hub}: {reason}.",
        "Use the database's administrator.",
        hub=hub,
        reason=reason,
    )


def _not_now(hub: str, reason: str) -> HubError:
    return HubError(
        "The hub {hub} could not do it now: {reason}.",
        "Try again in a moment. Nothing was changed.",
        hub=hub,
        reason=reason,
    )


def _cut_off(hub: str, reason: str) -> HubError:
    return HubError(
        "The connection to the hub {hub} was lost: {reason}.",
        "Try again. Doing twice what was not confirmed does no harm.",
        hub=hub,
        reason=reason,
    )


# Errors on the way in have no SQLSTATE, and the server's words may be in its own language: what
# is not recognised is told as the server says it.
_MEANINGS: tuple[tuple[str, frozenset[str], Callable[[str, str], HubError]], ...] = (
    ("password authentication failed|no password supplied", frozenset(), _wrong_password),
    ("not permitted to log in", frozenset(), _shut_out),
    (r"no pg_hba\.conf entry|pg_hba\.conf rejects", frozenset(), _no_way_in),
    ("certificate|SSL|TLS", frozenset(), _untrusted),
    (r'database "[^"]*" does not exist', frozenset({"3D000"}), _no_database),
    ("too many (connections|clients)|connection slots", frozenset({"53300"}), _full),
    (
        "translate host|refused|timeout expired|No route|unreachable|No such file|resolve",
        frozenset(),
        _out_of_reach,
    ),
    ("", frozenset({"42501"}), _may_not),
    ("", frozenset({"25006", "40001", "40P01", "55P03", "57014"}), _not_now),
    ("closed the connection|connection is lost|terminating connection", frozenset(), _cut_off),
)


def shown(url: str) -> str:
    """The address without user and password, for a person."""
    try:
        given = conninfo_to_dict(url)
    except psycopg.Error:
        return ""
    host, port = given.get("host") or "here", given.get("port") or "5432"
    return f"{host}:{port}/{given.get('dbname') or ''}"


def host_and_port(url: str) -> tuple[str, str]:
    """Where an address leads: one host and port, or several with commas between."""
    given = conninfo_to_dict(url)
    return str(given.get("host") or ""), str(given.get("port") or "5432")


def _first_line(problem: psycopg.Error) -> str:
    said = next(iter(str(problem).strip().splitlines()), type(problem).__name__)
    return said.removeprefix("connection failed: ").strip().rstrip(".")
