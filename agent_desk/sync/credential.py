"""What a desk keeps of its hub: the address in a file, the password where the ledger's key is.

That is the system keyring; for a profile whose key lies elsewhere, a file of this user's alone.
The address is written last: without it the desk has no hub, whatever else lies there.
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from agent_desk.domain.errors import FileError, HubError, NewerFileError, StoppedError
from agent_desk.paths import Paths
from agent_desk.store import keyrings, protection
from agent_desk.store.protection import Protection

_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The hub of a desk, without the password.

    Attributes:
        host: One name, or several with commas, as libpq takes them.
        role: The database role the desk logs in as.
        branch: The branch the hub counts it to.
    """

    host: str
    port: str
    database: str
    role: str
    branch: str

    def address(self, password: str, ca: Path) -> str:
        """The connection string; certificates are checked against ``ca`` if it is there."""
        # Who opens the desk asks for the branch alone, and does not wait for the driver.
        from psycopg.conninfo import make_conninfo

        from agent_desk.sync import reach

        wanted: dict[str, str] = {
            "host": self.host,
            "port": self.port,
            "dbname": self.database,
            "user": self.role,
            "password": password,
        }
        if "," in self.host:
            wanted["target_session_attrs"] = "read-write"
        if ca.exists():
            wanted["sslrootcert"] = str(ca)
        return reach.address(make_conninfo("", **wanted))


def file(paths: Paths) -> Path:
    """Where the address is."""
    return paths.data / "hub.toml"


def ca_file(paths: Paths, role: str) -> Path:
    """Where the certificates are that came with the code, if any did."""
    return paths.data / f"hub-{role}.pem"


def kept(paths: Paths) -> Kept | None:
    """The hub of this profile; None if it has none. Raises FileError, NewerFileError."""
    try:
        table = tomllib.loads(file(paths).read_text("utf-8"))
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise protection.unreadable(file(paths), problem) from problem
    except ValueError as problem:
        raise _damaged(file(paths)) from problem
    return _read(table, file(paths))


def _read(table: Mapping[str, object], where: Path) -> Kept:
    version = table.get("version")
    if isinstance(version, int) and version > _VERSION:
        raise NewerFileError(
            "{file} was written by a newer Agent Desk.", "Install that one.", file=where
        )
    names = Kept.__dataclass_fields__
    if version != _VERSION or not all(isinstance(table.get(name), str) for name in names):
        raise _damaged(where)
    return Kept(**{name: str(table[name]) for name in names})


def address(paths: Paths) -> str | None:
    """The connection string of this profile's hub, password and all; None if it has none.

    Raises:
        WorldError: The file or the keyring cannot be read, or the password is gone.
    """
    hub = kept(paths)
    if hub is None:
        return None
    password = secret(paths, hub.role)
    if password is None:
        raise StoppedError(
            "The password of this desk for the hub is gone.",
            "Ask who looks after the hub for a new code, then agent-desk enrol. What is"
            " written here is kept, and is shared then.",
        )
    return hub.address(password, ca_file(paths, hub.role))


def keep(paths: Paths, hub: Kept) -> None:
    """Write the address down. Raises FileError."""
    lines = [
        "# The hub of this desk, as agent-desk enrol wrote it. The password is not here.",
        f"version = {_VERSION}",
        *(f"{name} = {_toml(getattr(hub, name))}" for name in Kept.__dataclass_fields__),
        "",
    ]
    protection.write(file(paths), "\n".join(lines))


def keep_ca(paths: Paths, role: str, certificates: str) -> None:
    """Keep certificates to check the hub's against. Raises FileError."""
    if certificates:
        protection.write(ca_file(paths, role), certificates)


def secret(paths: Paths, role: str) -> str | None:
    """The password kept for a role; None if there is none. Raises WorldError."""
    lying = _secret_file(paths, role)
    try:
        return lying.read_text("ascii").strip() if lying.exists() else keyrings.get(_name(role))
    except keyrings.Missing:
        return None
    except keyrings.Unavailable as problem:
        raise _no_keyring() from problem
    except OSError as problem:
        raise protection.unreadable(lying, problem) from problem
    except ValueError as problem:
        raise _damaged(lying) from problem


def keep_secret(paths: Paths, role: str, password: str) -> None:
    """Keep the password for a role, and see that it comes back. Raises WorldError."""
    try:
        if _in_keyring(paths):
            keyrings.put(_name(role), password)
        else:
            protection.write(_secret_file(paths, role), password + "\n")
    except keyrings.Unavailable as problem:
        raise _no_keyring() from problem
    if secret(paths, role) != password:
        raise HubError(
            "The system keyring did not keep the desk's password.",
            "Unlock it and enrol again with the same code. The code was not used.",
        )


def _in_keyring(paths: Paths) -> bool:
    """Whether the ledger's key is in the keyring, or will be; not if it comes from outside."""
    if paths.ledger.exists() and not paths.protection.exists():
        return False
    choice = protection.recorded(paths)
    if choice is None:
        return keyrings.works()
    return choice.protection is Protection.KEYRING


def _name(role: str) -> str:
    return f"hub-{role}"


def _secret_file(paths: Paths, role: str) -> Path:
    return paths.data / f"hub-{role}.key"


def _damaged(where: Path) -> FileError:
    return FileError(
        "{file} is damaged; it says how this desk reaches the hub.",
        "Take it away and enrol again with a new code. The ledger is untouched.",
        file=where,
    )


def _no_keyring() -> HubError:
    return HubError(
        "The system keyring is locked or does not answer.",
        "Unlock it and try again. Nothing is lost.",
    )


def _toml(value: str) -> str:
    # JSON's strings are TOML's, but for one character.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
