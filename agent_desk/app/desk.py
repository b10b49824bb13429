"""What opens a window: the desk, the demo, and the tour that takes pictures of both."""

from __future__ import annotations

import gc
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.app.profile import Profile, open_store, profile

if TYPE_CHECKING:
    from agent_desk.cli.options import Options
    from agent_desk.desk.program import Program
    from agent_desk.settings import Read

_COLLECTED_AFTER = 100_000
"""While starting: nearly all that is made then stays, so looking through it finds nothing."""


def open_desk(options: Options) -> int:
    """Open the desk, with the call it was started for if there is one."""
    return _run_desk(profile(options), options)


def demo(options: Options) -> int:
    """Open a desk on the public data that come with the program."""
    return _run_desk(profile(options, demo=True), options)


def _run_desk(found: Profile, options: Options) -> int:
    """Run the desk of a profile that ``options.hold`` keeps for this process."""
    from agent_desk import logs

    usual = gc.get_threshold()
    gc.set_threshold(_COLLECTED_AFTER)
    logs.start(found.paths.logs)
    made = program(found, options.language)
    if options.call is not None:
        made.take_call(options.call)

    def started() -> None:
        # What stands now stands until the end: no collection has to look through it again.
        gc.freeze()
        gc.set_threshold(*usual)

    try:
        return made.run(opened=started)
    finally:
        found.close()
        logs.stop()


def program(found: Profile, language: str) -> Program:
    """The program of a desk, not yet run."""
    from agent_desk.desk import plain_imports

    plain_imports.keep()
    from agent_desk.desk.program import Behind, Program

    behind = Behind(
        paths=found.paths,
        settings=found.settings,
        vault=found,
        doings=found.doings,
        note=found.note,
        shares=found,
    )
    return Program(behind, sys.argv[:1], language)


def tour(options: Options) -> int:
    """Walk a whole call through the real window on a throwaway profile, with pictures."""
    import tempfile

    from agent_desk.actions.upkeep import Upkeep
    from agent_desk.cli import tour as command
    from agent_desk.desk.tour import Tour

    with tempfile.TemporaryDirectory(prefix="agent-desk-tour-") as folder:
        options.data_dir = Path(folder)
        found = profile(options, demo=True)
        found.settings = _for_pictures(found.settings, options)
        made = program(found, options.language or "en")
        walked = Tour(made.window, made.work, options.out)
        code = made.run(opened=walked.begin)
        found.close()
        with open_store(options) as store:
            command.tell(Upkeep(store).written_here(), walked.broken)
    return 1 if walked.broken else code


def _for_pictures(read: Read, options: Options) -> Read:
    """The settings a tour is walked with: only what it was asked for, nothing moving."""
    chosen = replace(
        read.settings,
        theme=options.theme,
        text_scale=options.scale,
        breath_ring=False,
        region="US",
    )
    return replace(read, settings=chosen)
