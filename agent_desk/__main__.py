"""The command line. A call is with the running desk before anything else is loaded."""

import os
import sys
from collections.abc import Sequence

TYPE_CHECKING = False  # typing would take longer to import than a handover takes
if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.cli.options import Options
    from agent_desk.paths import Paths

DONE, UNHEARD, WRONG, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 done; 1 done in part, or nobody listened to the end; 2 the arguments or the world were
        not as needed; 70 a mistake of ours; 130 interrupted.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        code = _run(given)
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as ended:  # the parser has said what there is to say
        return ended.code if isinstance(ended.code, int) else WRONG
    except BrokenPipeError:
        # Nobody reads any more; Python is not to complain of it at its own end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNHEARD
    return code


def _run(given: Sequence[str]) -> int:
    from agent_desk.cli import call
    from agent_desk.phone import handover

    try:
        quick = call.quick(given)
        if quick is not None and handover.hand_over(*quick):
            return DONE
        return _do(given)
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception as problem:  # noqa: BLE001  the last place that can put it into words
        from agent_desk.cli import failures

        return failures.tell(problem, _paths(given))


def _paths(given: Sequence[str]) -> "Paths":
    """The profile the arguments name; the usual one where that is what went wrong."""
    from agent_desk import paths
    from agent_desk.cli import options

    try:
        return options.parse(given).paths
    except Exception:  # noqa: BLE001  it is told already; only the log's place is sought
        return paths.usual()


def _do(given: Sequence[str]) -> int:
    from agent_desk.cli import call, options, screen

    asked = options.parse(given)
    if asked.command in {"open", "call", "demo"}:
        asked.hold = call.hand_over_or_hold(asked.paths, call.message(asked))
        if asked.hold is None:
            return DONE
    if asked.command in {"open", "call", "demo", "tour"}:
        screen.require()
    if asked.key_stdin:
        asked.key = options.key_of(sys.stdin.buffer.readline(options.LONGEST_KEY_LINE))
    return _commands()[asked.command](asked)


def _commands() -> "dict[str, Callable[[Options], int]]":
    from agent_desk.app import commands, desk, sharing

    return {
        "open": desk.open_desk,
        "call": desk.open_desk,
        "demo": desk.demo,
        "tour": desk.tour,
        "import": commands.import_files,
        "export": commands.export,
        "rebuild": commands.rebuild,
        "prompts": commands.publications,
        "codes": commands.publications,
        "moments": commands.publications,
        "doctor": commands.doctor,
        "policy": commands.policy,
        "hub": sharing.hub,
        "enrol": sharing.enrol,
        "sync": sharing.sync,
        "people": commands.people,
        "erase": commands.erase,
    }


if __name__ == "__main__":
    sys.exit(main())
