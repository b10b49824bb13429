"""A policy as a lead is changing it: the files it began with, and every change since."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from agent_desk.policy.edits import Edit, made_in
from agent_desk.policy.files import documents_in
from agent_desk.policy.findings import Finding
from agent_desk.policy.notation.documents import Document, Loaded, read


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """It is never changed: a change makes another one, so that taking it back is going back.

    Attributes:
        files: The texts it began with, by file name.
        documents: What they hold now; those that cannot be read are left out.
        unreadable: The files that cannot be read at all.
        edits: In order.
    """

    files: Mapping[str, str]
    documents: Mapping[str, Document]
    unreadable: tuple[Finding, ...] = ()
    edits: tuple[Edit, ...] = ()

    def plus(self, *edits: Edit) -> "Draft":
        """The draft after these changes too."""
        documents: dict[str, Any] = dict(self.documents)
        for edit in edits:
            documents[edit.file] = made_in(documents[edit.file], edit)
        return replace(self, documents=documents, edits=(*self.edits, *edits))

    def editable(self, file: str) -> bool:
        """Whether it can be changed here: a TOML file that can be read."""
        return Path(file).suffix == ".toml" and file in self.files and file in self.documents

    def loaded(self) -> Loaded:
        """The policy it is now, and what is wrong with it."""
        return read(self.documents, found=self.unreadable)


def begun(files: Mapping[str, str]) -> Draft:
    """A draft of these files with no change yet."""
    documents, unreadable = documents_in(files)
    return Draft(files=files, documents=documents, unreadable=tuple(unreadable))
