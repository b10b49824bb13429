"""Whether boxes cover a box; if not, a box that none of them touches.

Deciding this is hard in general, so the search counts its steps and says when it gave up.
"""

from collections.abc import Sequence

from agent_desk.policy.check.axes import Box, atoms

STEPS = 400_000


class Steps:
    """How many steps are left for a table."""

    def __init__(self, left: int = STEPS) -> None:
        self.left = left

    def take(self) -> None:
        """One step. Raises TooManyStepsError when none is left."""
        self.left -= 1
        if self.left < 0:
            raise TooManyStepsError


class TooManyStepsError(Exception):
    """The search was given up; nothing is known."""


def uncovered(within: Box, boxes: Sequence[Box], steps: Steps) -> Box | None:
    """A box inside ``within`` that no box touches; None if they cover it all.

    Axis by axis, the atoms that leave the same boxes alive are followed together, and a set of
    boxes once found to cover the rest is not looked at again.
    """
    near = [box for box in boxes if meets(box, within)]
    return _Search(within, near, steps).found(0, (1 << len(near)) - 1)


def meets(one: Box, other: Box) -> bool:
    """Whether two boxes have a customer in common."""
    return all(left & right for left, right in zip(one, other, strict=True))


def common(one: Box, other: Box) -> Box:
    """What two boxes have in common."""
    return tuple(left & right for left, right in zip(one, other, strict=True))


class _Search:
    def __init__(self, within: Box, boxes: Sequence[Box], steps: Steps) -> None:
        self._within = within
        self._steps = steps
        # For each axis: the boxes alive at each atom; and those with no say from there on.
        self._alive = [
            {atom: self._bits(boxes, axis, 1 << atom) for atom in atoms(mask)}
            for axis, mask in enumerate(within)
        ]
        self._open = [0] * len(within) + [(1 << len(boxes)) - 1]
        for axis in reversed(range(len(within))):
            full = sum(
                1 << bit
                for bit, box in enumerate(boxes)
                if box[axis] & within[axis] == within[axis]
            )
            self._open[axis] = self._open[axis + 1] & full
        self._covered: set[tuple[int, int]] = set()

    def found(self, axis: int, alive: int) -> Box | None:
        if not alive:
            return self._within[axis:]
        if alive & self._open[axis] or (axis, alive) in self._covered:
            return None
        groups: dict[int, int] = {}
        for atom, boxes in self._alive[axis].items():
            self._steps.take()
            left = alive & boxes
            groups[left] = groups.get(left, 0) | 1 << atom
        for left in sorted(groups, key=int.bit_count):
            rest = self.found(axis + 1, left)
            if rest is not None:
                return (groups[left], *rest)
        self._covered.add((axis, alive))
        return None

    @staticmethod
    def _bits(boxes: Sequence[Box], axis: int, atom: int) -> int:
        return sum(1 << bit for bit, box in enumerate(boxes) if box[axis] & atom)
