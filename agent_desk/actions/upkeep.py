"""Care for the file: rebuild its views, check that it is whole."""

from collections.abc import Callable

from agent_desk.domain.entries import Entry
from agent_desk.store import desk, entries, projections
from agent_desk.store.connection import Store


class Upkeep:
    """What is done for the file and not for a customer."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rebuild(self, told: Callable[[int, int], None]) -> int:
        """Fold every subject again; tells the subjects done and their number. Returns it."""
        return projections.rebuild(self._store, told)

    def written_here(self) -> tuple[Entry, ...]:
        """What this desk wrote itself, in order; reads the whole ledger."""
        with self._store.read() as db:
            return tuple(entries.of_site(db, desk.here(db).site_id))

    def tidy(self) -> None:
        """Let the file catch up with its log; makes nobody wait."""
        self._store.tidy()

    def sqlite_version(self) -> str:
        """The library that reads the file."""
        return self._store.library

    def problems(self) -> tuple[str, ...]:
        """What SQLite finds wrong with the file; nothing if it is whole."""
        return self._store.problems()
