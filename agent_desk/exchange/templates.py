"""Templates: text with values of a record in it, ``Order {order_id}: {items[].name}``.

In braces stands a path, then pipes; ``{{`` and ``}}`` are braces. Several values are joined
with a comma. A template of which nothing was found is empty, also the text around the values.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from agent_desk.exchange.paths import Path, Step, as_text, parse_path
from agent_desk.exchange.pipes import Pipe, Said, check
from agent_desk.exchange.rows import Value

# Pipes are cut outside of brackets and quotes: [status=a|b] holds one.
BAR = re.compile(r'\|(?![^\[]*\])(?=(?:[^"]*"[^"]*")*[^"]*$)')

# A doubled brace, a hole (braces may stand in a quoted name), a brace too many, or text.
PIECE = re.compile(r'\{\{|\}\}|\{\s*"[^"]*"[^{}]*\}|\{[^{}]*\}|[{}]|[^{}]+')


@dataclass(frozen=True, slots=True, kw_only=True)
class Hole:
    """A path, and the pipes its values go through."""

    path: Path
    pipes: tuple[Pipe, ...] = ()

    def texts(self, record: Mapping[str, Value], said: Said) -> list[str]:
        """The texts found, in order; those that stand for nothing left out."""
        found = [as_text(value) for value in self.path.values(record)]
        texts = [text for text in found if text.strip() and text.strip() not in said.empty]
        for pipe in self.pipes:
            texts = pipe.through(texts, said)
        return texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """Text and holes, in order."""

    parts: tuple[str | Hole, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """The paths in it, in order."""
        return tuple(part.path for part in self.parts if isinstance(part, Hole))

    def texts(self, record: Mapping[str, Value], said: Said) -> list[str]:
        """The values one by one where the template is one hole, else the filled text."""
        if len(self.parts) == 1 and isinstance(self.parts[0], Hole):
            return self.parts[0].texts(record, said)
        filled = self.fill(record, said)
        return [filled] if filled else []

    def fill(self, record: Mapping[str, Value], said: Said) -> str:
        """The text; empty if there are holes and none of them was filled."""
        filled = [
            part if isinstance(part, str) else ", ".join(part.texts(record, said))
            for part in self.parts
        ]
        values = [text for text, part in zip(filled, self.parts, strict=True) if part != text]
        return "".join(filled).strip() if not self.paths or any(values) else ""


def parse_template(written: str, said: Said) -> Template:
    """Read a template.

    Raises:
        ValueError: A brace, a path or a pipe is wrong; the message says which.
    """
    return Template(parts=tuple(_parts(written, said)))


def column_template(name: str) -> Template:
    """The template that is one column."""
    path = Path(column=name, written=name, steps=(Step(name=name),))
    return Template(parts=(Hole(path=path),))


def _parts(written: str, said: Said) -> Iterator[str | Hole]:
    text = ""
    for piece in PIECE.findall(written):
        if piece in {"{", "}"}:
            raise ValueError(
                f"a {piece} stands alone in “{written}”; write {piece}{piece} for it"
            )
        if piece in {"{{", "}}"}:
            text += piece[0]
        elif piece.startswith("{"):
            if text:
                yield text
                text = ""
            yield _hole(piece[1:-1], said)
        else:
            text += piece
    if text:
        yield text


def _hole(inside: str, said: Said) -> Hole:
    path, *written = BAR.split(inside)
    pipes = []
    for one in written:
        name, _, argument = one.strip().partition(" ")
        pipe = Pipe(name=name, argument=argument.strip())
        check(pipe, said)
        pipes.append(pipe)
    return Hole(path=parse_path(path), pipes=tuple(pipes))
