"""Where a profile keeps its things.

A profile is one desk's ledger with its key's record, settings, logs and socket. The usual one
lies where the system keeps a user's data; ``--data-dir`` puts everything under one directory.
The socket belongs to the data, not to the login session: every start on the same data has to
find the same desk, whatever its environment says.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from agent_desk.domain.errors import FileError

NAME = "agent-desk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The directories of one profile.

    Attributes:
        data: The ledger and what opens it.
        config: The user's settings file.
        logs: The program's log.
        runtime: The socket and the lock of the running desk.
        machine: Settings for everybody on this machine, not of this profile.
    """

    data: Path
    config: Path
    logs: Path
    runtime: Path
    machine: Path

    @property
    def ledger(self) -> Path:
        """The local database."""
        return self.data / "ledger.db"

    @property
    def protection(self) -> Path:
        """How the ledger is protected; never the key itself."""
        return self.data / "protection.toml"

    @property
    def settings(self) -> Path:
        """The user's settings."""
        return self.config / "settings.toml"

    @property
    def machine_settings(self) -> Path:
        """The settings that lie under every user's."""
        return self.machine / "settings.toml"

    def make(self) -> "Paths":
        """Make what is missing, for this user alone. Raises FileError."""
        for directory in (self.data, self.config, self.logs, self.runtime):
            _make_private(directory)
        return self


def usual() -> Paths:
    """The profile of who is logged in."""
    import platformdirs

    data = platformdirs.user_data_path(NAME, appauthor=False)
    return Paths(
        data=data,
        config=platformdirs.user_config_path(NAME, appauthor=False),
        logs=platformdirs.user_log_path(NAME, appauthor=False),
        runtime=data / "run",
        machine=_machine(),
    )


def under(directory: Path) -> Paths:
    """A profile with everything under one directory."""
    data = Path(os.path.realpath(directory.expanduser()))
    return Paths(
        data=data,
        config=data / "config",
        logs=data / "logs",
        runtime=data / "run",
        machine=_machine(),
    )


def demo(paths: Paths) -> Paths:
    """The demo's own profile: a directory with a ledger of its own, never the real one."""
    return under(paths.data / "demo")


def _machine() -> Path:
    import platformdirs

    return platformdirs.site_config_path(NAME, appauthor=False)


def _make_private(directory: Path) -> None:
    """Make a directory only its owner can enter; one that exists keeps its mode."""
    try:
        directory.parent.mkdir(parents=True, exist_ok=True)
        directory.mkdir(mode=0o700, exist_ok=True)
    except OSError as problem:
        raise FileError(
            "The directory {path} cannot be made: {reason}.",
            "Make it, or name another one with --data-dir.",
            path=directory,
            reason=problem.strerror or type(problem).__name__,
        ) from problem
