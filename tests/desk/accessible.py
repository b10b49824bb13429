"""Walks a screen the way a screen reader does, and says what is wrong with it."""

from PySide6.QtGui import QAccessible

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


def nodes(interface):
    """The interface and everything below it that is shown."""
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and not child.state().invisible:
            yield from nodes(child)


def of(widget):
    return QAccessible.queryAccessibleInterface(widget)


def name(widget):
    return of(widget).text(NAME)


def description(widget):
    return of(widget).text(DESCRIPTION)


def faults(widget):
    """What is focusable without a name, and what is said twice, in words."""
    found = []
    for node in nodes(of(widget)):
        if not node.state().focusable:
            continue
        said = node.text(NAME)
        if not said.strip():
            found.append(f"{node.role()} has no name")
        parts = [part.text(NAME) for part in nodes(node)][1:]
        if said and any(said == part or part in said.split(". ") for part in parts if part):
            found.append(f"{said!r} is read twice")
        if said and node.text(DESCRIPTION) == said:
            found.append(f"{said!r} is its own description")
    return found
