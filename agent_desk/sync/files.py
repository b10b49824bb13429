"""Batches as files in a shared folder or on a stick, where there is no hub.

``FOLDER/agent-desk/BRANCH/SITE-PEN/FROM-TO-BATCH.batch``, numbers in twelve digits. Each desk
writes in a directory of its own and reads all others, so any number of them may write at once.
The pen tells two copies of one profile apart. A file appears under its name when it is whole,
and begins with its length and checksum: what a copying program has half done is left alone
until it is done. Directories are read in order and without gaps, whatever order they come in.
"""

import contextlib
import hashlib
import json
import os
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from urllib.parse import quote

from agent_desk.domain.entries import Entry
from agent_desk.domain.erasures import ERASED
from agent_desk.domain.errors import StoppedError, UnreachableError
from agent_desk.domain.ids import LENGTH, Id
from agent_desk.sync.batches import Batch, Head, OthersSiteError, Place, Step

_FORMAT = 1
_LONGEST = 64 * 1024 * 1024
_LONGEST_HEADING = 1000
_NAME = re.compile(r"(\d{12})-(\d{12})-([0-9a-f]{32})\.batch")
_DIRECTORY = re.compile(r"[0-9a-f]{32}-[0-9a-f]+")
_FIELDS = tuple(field.name for field in fields(Entry))
_NUMBERS = {"at", "hlc"}
_TEXTS = {"branch_id", "kind", "audience", "text", "body"}
_IDS = {"id", "site_id"}
_HASH = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True, order=True)
class _File:
    """A batch's file, as its name tells."""

    seq_from: int
    seq_to: int
    batch_id: bytes
    path: Path


class Folder:
    """A folder as a hub.

    Args:
        folder: It has to be there: a stick that is not in its socket is not made anew.
        branch: Whose batches are written and read.
        pen: Hexadecimal; the same for this profile in this place on this machine.

    Attributes:
        damaged: Files that are whole and do not hold what they say.
    """

    numbers = False

    def __init__(self, folder: Path, branch: str, pen: str) -> None:
        self._folder = folder
        self._place = folder / "agent-desk" / quote(branch, safe="")
        self._pen = pen
        self.damaged: set[Path] = set()

    def hello(self, site_id: Id) -> Head:
        """What there is of this site without a gap."""
        head = Head()
        with self._in_words():
            if not self._folder.is_dir():
                raise FileNotFoundError
            for file in _files(self._place / self._stream(site_id)):
                if not _is_whole(file.path):
                    file.path.unlink()
                elif file.seq_from <= head.acked_seq:
                    raise OthersSiteError
                elif file.seq_from == head.acked_seq + 1:
                    head = Head(acked_seq=file.seq_to, last_batch=file.batch_id)
        return head

    def push(
        self, batch: Batch, head: Head, _meanwhile: Callable[[], None] | None = None
    ) -> bool:
        """Write a batch if the site's head is still this one; that is done at once."""
        if self.hello(batch.site_id) != head:
            return False
        name = f"{batch.seq_from:012}-{batch.seq_to:012}-{batch.batch_id.hex()}.batch"
        with self._in_words():
            directory = self._place / self._stream(batch.site_id)
            directory.mkdir(parents=True, exist_ok=True)
            _write(directory / name, _written(batch.rows))
        return True

    def streams(self) -> Sequence[str]:
        """The directories of all desks, copies of this one too."""
        with self._in_words():
            if not self._place.is_dir():
                return ()
            return sorted(d.name for d in self._place.iterdir() if _DIRECTORY.fullmatch(d.name))

    def after(self, stream: str, place: Place, own: Collection[bytes]) -> Sequence[Step] | None:
        """The next file of a directory."""
        with self._in_words():
            files = _files(self._place / stream)
            if place.seq and not any(_holds(file, place) for file in files):
                return None
            for file in files:
                if file.seq_from <= place.seq + 1 <= file.seq_to:
                    return self._steps(file, place, own)
        return ()

    def erasures(self, places: Mapping[str, int]) -> Sequence[Entry]:
        """Those in files not read yet, also where one before them is still missing."""
        found: list[Entry] = []
        for stream in self.streams():
            read_to = places.get(stream, 0)
            with self._in_words():
                for file in _files(self._place / stream):
                    if file.seq_to > read_to and _is_whole(file.path):
                        found += _erasures(file.path)
        return found

    def confirm(
        self, site_id: Id, erasures: Sequence[Id], left: Callable[[Entry], Entry]
    ) -> bool:
        """Write what this desk wrote here once more, without the words that have to go.

        Nothing is remembered of it: there may be many folders.
        """
        with self._in_words():
            for directory in self._place.glob(f"*-{self._pen}"):
                for file in _files(directory):
                    _empty(file.path, left)
        return False

    def quarantine(self, batch: Batch, error: str) -> None:
        """Nothing is refused here."""

    def _steps(self, file: _File, place: Place, own: Collection[bytes]) -> Sequence[Step]:
        end = Step(Place(file.seq_to, file.batch_id), None)
        if file.batch_id in own:
            return (end,)
        if not _is_whole(file.path):
            return ()
        try:
            rows = _read(file.path.read_bytes())
        except (ValueError, KeyError, TypeError):
            self.damaged.add(file.path)
            return ()
        steps = [Step(Place(seq, file.batch_id), made) for seq, made in rows if seq > place.seq]
        return (*steps, end)

    def _stream(self, site_id: Id) -> str:
        return f"{site_id.hex()}-{self._pen}"

    @contextlib.contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except FileNotFoundError as problem:
            raise UnreachableError(
                "The folder {folder} is not there.",
                "Put the stick in, or name the folder that is shared.",
                folder=self._folder,
            ) from problem
        except OSError as problem:
            raise StoppedError(
                "The folder {folder} cannot be used: {reason}.",
                "See that you may write there and that there is room. Nothing is lost.",
                folder=self._folder,
                reason=problem.strerror or type(problem).__name__,
            ) from problem


def _files(directory: Path) -> list[_File]:
    """The batches in a directory, in the order of their numbers."""
    if not directory.is_dir():
        return []
    found = ((path, _NAME.fullmatch(path.name)) for path in directory.iterdir())
    return sorted(
        _File(int(name[1]), int(name[2]), bytes.fromhex(name[3]), path)
        for path, name in found
        if name
    )


def _holds(file: _File, place: Place) -> bool:
    return file.batch_id == place.batch_id and file.seq_from <= place.seq <= file.seq_to


def _empty(path: Path, left: Callable[[Entry], Entry]) -> None:
    """Take the words that have to go out of a file; one that is damaged stays as it is."""
    try:
        rows = _read(path.read_bytes())
    except (ValueError, KeyError, TypeError):
        return
    kept = [(seq, left(made)) for seq, made in rows]
    if kept != rows:
        _write(path, _written(kept))


def _erasures(path: Path) -> list[Entry]:
    """The erasures in a file; none in one that is damaged, which reading it tells."""
    content = path.read_bytes()
    if ERASED.encode() not in content:
        return []
    try:
        return [made for _, made in _read(content) if made.kind == ERASED]
    except (ValueError, KeyError, TypeError):
        return []


def _written(rows: Sequence[tuple[int, Entry]]) -> bytes:
    lines = "".join(
        json.dumps([seq, *(_plain(getattr(made, name)) for name in _FIELDS)]) + "\n"
        for seq, made in rows
    ).encode()
    heading = {
        "format": _FORMAT,
        "length": len(lines),
        "sha256": hashlib.sha256(lines).hexdigest(),
    }
    return json.dumps(heading).encode() + b"\n" + lines


def _is_whole(path: Path) -> bool:
    """Whether a file is as long as it says."""
    try:
        with path.open("rb") as file:
            heading = file.readline(_LONGEST_HEADING)
        length = int(json.loads(heading)["length"])
    except (ValueError, KeyError, TypeError):
        return False
    return path.stat().st_size == len(heading) + length


def _read(content: bytes) -> list[tuple[int, Entry]]:
    """The entries of a file with their numbers. Raises ValueError, KeyError or TypeError."""
    heading, _, lines = content.partition(b"\n")
    said = json.loads(heading)
    if said["format"] != _FORMAT or len(content) > _LONGEST:
        raise ValueError(said["format"])
    if hashlib.sha256(lines).hexdigest() != said["sha256"]:
        message = "the checksum is wrong"
        raise ValueError(message)
    return [_row(json.loads(line)) for line in lines.splitlines()]


def _row(line: Sequence[object]) -> tuple[int, Entry]:
    seq, *values = line
    read = {name: _typed(name, v) for name, v in zip(_FIELDS, values, strict=True)}
    return int(str(seq)), Entry(**read)  # type: ignore[arg-type] # looked at one by one


def _typed(name: str, value: object) -> object:
    """A field's value, of the kind and size it has to be."""
    if name in _TEXTS:
        fits = isinstance(value, str)
    elif name in _NUMBERS:
        fits = isinstance(value, int) and abs(value) < 1 << 63
    elif name == "moment":
        fits = isinstance(value, bool)
    else:
        read = None if value is None else bytes.fromhex(str(value))
        long = _HASH if name == "hash" else LENGTH
        if (read is None and name in {"hash", *_IDS}) or (read and len(read) != long):
            raise ValueError(name)
        return read
    if not fits:
        raise ValueError(name)
    return value


def _plain(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else value


def _write(path: Path, content: bytes) -> None:
    """Make a file that is there whole or not at all, also after a power cut."""
    new = path.with_suffix(".new")
    with new.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
