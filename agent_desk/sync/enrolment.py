"""A desk joins its hub: it logs in once with the code, and puts a password of its own in place.

The hub is told the password's SCRAM verifier, never the password. The password is kept here
before the hub knows it, so that a desk cut off at any moment can go on with the same code.
"""

import secrets

import psycopg

from agent_desk.domain.errors import HubError, RuleError
from agent_desk.paths import Paths
from agent_desk.store import desk
from agent_desk.store.connection import Store
from agent_desk.sync import credential, reach
from agent_desk.sync.codes import Code
from agent_desk.sync.credential import Kept

_PASSWORD_BYTES = 32
_CODE_USED = "AD002"


def require_branch(code: Code, branch: str) -> None:
    """See that a desk that has a branch is let into that one. Raises RuleError."""
    if branch not in {"", code.branch}:
        raise RuleError(
            "This desk belongs to the branch {branch}, and the code is for {other}.",
            "Ask for a code for {branch}, or enrol another profile. The code was not used.",
            branch=branch,
            other=code.branch,
        )


def enrol_ledger(paths: Paths, code: Code, store: Store, alone: str) -> Kept:
    """Enrol a desk that has a ledger: what it writes from now on is of the hub's branch.

    Args:
        paths: The profile.
        code: What the administrator gave.
        store: The profile's ledger.
        alone: The branch of a desk that had none.

    Raises:
        RuleError: The ledger is another branch's. The code was not used then.
        WorldError: As ``enrol`` raises.
    """
    with store.read() as db:
        branch = desk.here(db).branch_id
    require_branch(code, "" if branch == alone else branch)
    joined = enrol(paths, code)
    with store.write() as db:
        desk.join(db, joined.branch)
    return joined


def enrol(paths: Paths, code: Code) -> Kept:
    """Make this profile a desk of the hub the code speaks of.

    Args:
        paths: The profile, made already.
        code: What the administrator gave.

    Returns:
        What is kept of the hub.

    Raises:
        HubError: The hub cannot be reached or trusted, or the code is used up or too old.
        WorldError: The password cannot be kept here.
    """
    hub = Kept(
        host=code.host,
        port=code.port,
        database=code.database,
        role=code.role,
        branch=code.branch,
    )
    credential.keep_ca(paths, code.role, code.ca)
    begun = credential.secret(paths, code.role)
    if begun is None or not _lets_in(paths, hub, begun):
        password = begun or secrets.token_urlsafe(_PASSWORD_BYTES)
        if begun is None:
            credential.keep_secret(paths, code.role, password)
        _exchange(paths, hub, code, password)
    credential.keep(paths, hub)
    return hub


def _lets_in(paths: Paths, hub: Kept, password: str) -> bool:
    """Whether an enrolment that was cut off had come through: the hub knows the password."""
    try:
        with psycopg.connect(hub.address(password, credential.ca_file(paths, hub.role))):
            return True
    except psycopg.OperationalError:
        return False  # for another reason too: the exchange that follows tells it


def _exchange(paths: Paths, hub: Kept, code: Code, password: str) -> None:
    """Log in with the code's secret and leave the verifier of the password."""
    address = hub.address(code.secret, credential.ca_file(paths, hub.role))
    try:
        db = reach.connect(address)
    except HubError as problem:
        if "password" in str(problem):
            raise _used_up() from problem
        raise
    with db:
        verifier = db.pgconn.encrypt_password(
            password.encode(), hub.role.encode(), b"scram-sha-256"
        )
        try:
            db.execute("SELECT agent_desk.hub_enrol(%s)", [verifier.decode()])
        except psycopg.Error as problem:
            if problem.sqlstate == _CODE_USED:
                raise _used_up() from problem
            raise reach.in_words(problem, address) from problem


def _used_up() -> HubError:
    return HubError(
        "This code was used already, is too old, or was taken back.",
        "Ask who looks after the hub for a new one. Nothing was changed here.",
    )
