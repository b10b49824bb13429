"""Brings a file to the shape this version reads: numbered SQL files under ``user_version``."""

import re
import secrets
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import sqlalchemy as sa

from agent_desk.domain.errors import NewerFileError
from agent_desk.domain.ids import LENGTH
from agent_desk.store import projections
from agent_desk.store.connection import Store
from agent_desk.store.scripts import run_script
from agent_desk.store.tables import desk


def migrate(
    store: Store, branch_id: str, told: Callable[[int, int], None] = lambda _done, _of: None
) -> None:
    """Make or renew the tables; quick when there is nothing to do.

    Args:
        store: The file.
        branch_id: Of a file that is new.
        told: Called with the entries done, of how many, where that takes long.

    Raises:
        NewerFileError: A newer Agent Desk wrote the file.
    """
    steps = _steps()
    with store.read() as db:
        version = _version(db)
    if version > len(steps):
        raise NewerFileError(
            "{file} was written by a newer version of Agent Desk.",
            "Update this computer. The file is untouched.",
            file=store.file,
        )
    for number, step in enumerate(steps[version:], start=version + 1):
        _run(store, number, step, branch_id)
    projections.renew(store, told)


def _version(db: sa.Connection) -> int:
    return int(db.exec_driver_sql("PRAGMA user_version").scalar_one())


def _steps() -> list[str]:
    folder = resources.files(__package__)
    files = sorted(
        (Path(str(f)) for f in folder.iterdir() if re.match(r"\d{4}_.*\.sql$", f.name)),
        key=lambda file: file.name,
    )
    return [file.read_text("utf-8") for file in files]


def _run(store: Store, number: int, step: str, branch_id: str) -> None:
    """One step in one transaction, unless another process has just done it."""
    with store.write() as db:
        if _version(db) >= number:
            return
        run_script(db, step)
        db.exec_driver_sql(f"PRAGMA user_version = {number}")
        if number == 1:
            db.execute(
                sa.insert(desk).values(
                    one=1,
                    site_id=secrets.token_bytes(LENGTH),
                    branch_id=branch_id,
                    hlc=0,
                    projection_version=0,
                    about="",
                )
            )
