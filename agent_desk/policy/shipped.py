"""The policy that comes with the program."""

from pathlib import Path

from agent_desk import resources
from agent_desk.policy.notation.policy_files import Loaded, files_of, load


def folder() -> Path:
    """Where its files are."""
    return resources.path("policy")


def shipped() -> Loaded:
    """Read it."""
    return load(files_of((folder(),)))
