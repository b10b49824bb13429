"""A policy from its files: TOML and DMN, all of them together."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from agent_desk.domain.errors import BadInputError, FileError, NotFoundError
from agent_desk.policy.dmn.read import read_dmn
from agent_desk.policy.dmn.translate import from_dmn
from agent_desk.policy.findings import Fault, Finding, Place
from agent_desk.policy.notation.documents import Document, Loaded, read

# Beyond this it is no policy a person wrote.
LARGEST_BYTES = 8_000_000
KINDS = (".toml", ".dmn")


def files_of(places: Iterable[Path]) -> tuple[Path, ...]:
    """The policy files meant: files as they are, folders with all that lies in them, by name.

    Raises:
        NotFoundError: There is no such file, or none in a folder.
    """
    found: list[Path] = []
    for place in places:
        inside = [place]
        if place.is_dir():
            inside = sorted(one for one in place.rglob("*") if one.suffix in KINDS)
        if not inside or not inside[0].is_file():
            raise NotFoundError(
                "There is no policy file at {place}.",
                "Name a .toml or .dmn file, or a folder with some.",
                place=place,
            )
        found += inside
    return tuple(dict.fromkeys(found))


def load(paths: Sequence[Path], version: str = "") -> Loaded:
    """Read a policy from its files. Raises FileError where one cannot be read at all."""
    documents, findings = documents_of(paths)
    return read(documents, version, findings)


def load_texts(texts: Mapping[str, str], version: str = "") -> Loaded:
    """Read a policy from the texts of its files, by their names."""
    documents, findings = documents_in(texts)
    return read(documents, version, findings)


def documents_in(texts: Mapping[str, str]) -> tuple[dict[str, Document], list[Finding]]:
    """What texts hold, by the names of their files; a DMN file may hold several."""
    documents: dict[str, Document] = {}
    findings: list[Finding] = []
    for name, text in texts.items():
        try:
            documents |= _documents_in(name, Path(name).suffix, text.encode())
        except BadInputError as problem:
            place = Place(file=name)
            findings.append(Finding(fault=Fault.UNREADABLE, place=place, problem=problem))
    return documents, findings


def texts_of(paths: Sequence[Path]) -> dict[str, str]:
    """The texts of files by their names, as they are published.

    Raises:
        FileError: One cannot be read at all.
        BadInputError: One is too large, or is not UTF-8.
    """
    return {_name(path, paths): _text(path, _read(path)) for path in paths}


def documents_of(paths: Sequence[Path]) -> tuple[dict[str, Document], list[Finding]]:
    """What the files hold, by name; a DMN file may hold several. Raises FileError."""
    documents: dict[str, Document] = {}
    findings: list[Finding] = []
    for path in paths:
        try:
            documents |= _documents(path, _name(path, paths))
        except BadInputError as problem:
            place = Place(file=path.name)
            findings.append(Finding(fault=Fault.UNREADABLE, place=place, problem=problem))
    return documents, findings


def _documents(path: Path, name: str) -> Mapping[str, Document]:
    return _documents_in(name, path.suffix, _read(path))


def _documents_in(name: str, suffix: str, written: bytes) -> Mapping[str, Document]:
    if suffix == ".dmn":
        return from_dmn(read_dmn(written))
    return {name: _toml(written)}


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise FileError(
            "The policy {file} cannot be read: {reason}.",
            "Look whether it is there and may be read.",
            file=path,
            reason=(error.strerror or type(error).__name__).lower(),
        ) from None


def _text(path: Path, written: bytes) -> str:
    reason = "it is too large"
    if len(written) <= LARGEST_BYTES:
        try:
            return written.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            reason = f"byte {error.start + 1} is not UTF-8"
    raise BadInputError(
        "The policy {file} cannot be read: {reason}.",
        "Correct that place, or put the last good version back.",
        file=path,
        reason=reason,
    )


def _toml(written: bytes) -> Document:
    """What a file holds. Raises BadInputError where it is no TOML."""
    reason = "it is too large"
    if len(written) <= LARGEST_BYTES:
        try:
            return tomllib.loads(written.decode("utf-8-sig"), parse_float=Decimal)
        except UnicodeDecodeError as error:
            reason = f"byte {error.start + 1} is not UTF-8"
        except (ValueError, RecursionError, ArithmeticError) as error:
            reason = str(error).removesuffix(".") or "nested too deep"
    raise BadInputError(
        "This is no TOML: {reason}.",
        "Correct that place, or put the last good version back.",
        reason=reason[:200],
    )


def _name(path: Path, paths: Sequence[Path]) -> str:
    """The file's name; with its folder where two have the same."""
    alike = sum(other.name == path.name for other in paths)
    return path.name if alike == 1 else str(path)
