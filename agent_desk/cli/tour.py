"""``agent-desk tour``: what it says when it has been walked."""

import sys
from collections.abc import Iterable

from agent_desk.domain.entries import Entry


def tell(logged: Iterable[Entry], broken: str) -> None:
    """Print what the walk left in the ledger, and why it ended early, if it did."""
    for entry in logged:
        print(f"{entry.kind:20} {entry.text}".rstrip())
    if broken:
        print(broken, file=sys.stderr)
