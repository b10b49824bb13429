"""Care for the file: rebuild its views, check that it is whole."""

from collections.abc import Callable

from agent_desk.store import projections
from agent_desk.store.connection import Store


class Upkeep:
    """What is done for the file and not for a customer."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rebuild(self, told: Callable[[int, int], None]) -> int:
        """Fold every subject again; tells the subjects done and their number. Returns it."""
        return projections.rebuild(self._store, told)

    def tidy(self) -> None:
        """Let the file catch up with its log; makes nobody wait."""
        self._store.tidy()

    def problems(self) -> tuple[str, ...]:
        """What SQLite finds wrong with the file; nothing if it is whole."""
        return self._store.problems()
