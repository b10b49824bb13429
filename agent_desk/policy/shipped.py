"""The policy that comes with the program."""

from pathlib import Path

from agent_desk import resources
from agent_desk.policy.files import files_of, load
from agent_desk.policy.notation.documents import Loaded


def folder() -> Path:
    """Where its files are."""
    return resources.path("policy")


def shipped() -> Loaded:
    """Read it."""
    return load(files_of((folder(),)))
