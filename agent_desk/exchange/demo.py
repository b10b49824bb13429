"""The demo's data: real, public, and through the same import as any other file."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from agent_desk import resources
from agent_desk.actions.imports import Imports
from agent_desk.exchange.imports import Listener, Source, Tally, import_all
from agent_desk.exchange.mapping_file import read_mapping

# Files of resources/demo and the mappings that read them, from resources.
PARTS = (
    ("customers.json", "demo/customers.toml"),
    ("orders.json", "mappings/retail_orders.toml"),
    ("calls.jsonl", "demo/calls.toml"),
)
# What the ledger says of itself until all is in.
FILLING = "The data of the demo are not all here yet; they come with its next start."


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the first screen says about the data, and how much there is of it."""

    title: str
    sentence: str
    counts: Mapping[str, int]


def about(language: str = "en") -> About:
    """The words in that language (``de``, ``de_AT``), else in English."""
    told = tomllib.loads(resources.path("demo/about.toml").read_text(encoding="utf-8"))
    words = told.get(language.replace("-", "_").partition("_")[0], told["en"])
    return About(title=words["title"], sentence=words["sentence"], counts=told["counts"])


def is_loaded(said: str) -> bool:
    """Whether a ledger that says this of itself has all of this version's data."""
    return said == about().sentence


def load_demo(
    imports: Imports,
    progress: Callable[[int, int], None] = lambda _read, _of: None,
    stop: Callable[[], bool] = lambda: False,
) -> Tally:
    """Fill an empty profile; on a full one only what is missing comes in.

    Args:
        imports: Of the profile.
        progress: Told how many of all bytes are read.
        stop: Asked now and then whether to end; the next call goes on.
    """
    folder = resources.path("demo")
    sources = [
        Source(mapping=read_mapping(resources.path(mapping)), paths=(folder / name,))
        for name, mapping in PARTS
    ]
    imports.describe(FILLING)
    tally = import_all(sources, imports, Listener(note=progress, stop=stop))
    if not tally.stopped:
        imports.describe(about().sentence)
    return tally
