"""What the command line says: every command and every option, as one typed value."""

import argparse
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from agent_desk import __version__, paths
from agent_desk.cli import call, enrol, rebuild
from agent_desk.domain.errors import BadInputError
from agent_desk.phone import calls
from agent_desk.phone.machine import Hold

LONGEST_KEY_LINE = 200

_KEY_BYTES = 32
_SCALES = (0.8, 2.0)


class Options(argparse.Namespace):
    """The options of all commands; those another command has keep their defaults.

    Attributes:
        command: ``open``, ``demo``, ``tour``, ``call``, ``import``, ``export``, ``rebuild``,
            ``prompts``, ``codes``, ``moments``, ``policy``, ``people``, ``doctor``,
            ``hub``, ``enrol``, ``sync`` or ``erase``.
        data_dir: Where everything lies; None for the usual places.
        language: ``en``, ``de``, or empty for what the settings say.
        key_stdin: Whether the key comes as the first line of standard input.
        json: Whether a program reads what is told.
        out: Where the tour puts its pictures.
        theme: The tour's, ``light``, ``dark`` or ``contrast``.
        scale: The tour's text size, 0.8 to 2.0.
        folder: Where what is to be checked is; None for the program's own.
        code: The one-time code to enrol with; - for standard input.
        file: Where that code is, if it is in a file; for ``sync`` the folder to share through.
        what: What ``sync`` is only to tell: ``status``, ``prove``, ``quarantine`` or nothing.
        retry: Whether what was set aside tries again.
        follow: Whether it goes on until standard input ends.
        accept_removals: Whether it may take away much of what is here.
        hold: The lock of the profile, for the commands that open a desk; kept for life.
        key: The ledger's key, if it came on standard input.
    """

    command: str = "open"
    data_dir: Path | None = None
    language: str = ""
    key_stdin: bool = False
    json: bool = False
    out: Path = Path()
    theme: str = "light"
    scale: float = 1.0
    number: str = ""
    name: str = ""
    call_id: str = ""
    direction: str = "in"
    folder: Path | None = None
    code: str = "-"
    file: Path | None = None
    what: str | None = None
    follow: bool = False
    accept_removals: bool = False
    retry: bool = False
    hold: Hold | None = None
    key: bytes | None = None

    @property
    def paths(self) -> paths.Paths:
        """Where the profile lies; the demo's own place for ``demo``. Not made yet."""
        if self.data_dir is not None:
            return paths.under(self.data_dir)
        return paths.demo(paths.usual()) if self.command == "demo" else paths.usual()

    @cached_property
    def call(self) -> calls.Call | None:
        """The call to begin with; None for all commands but ``call``. Raises BadInputError."""
        if self.command != "call":
            return None
        try:
            message = calls.parse(call.message(self))
        except calls.NotUnderstood as problem:
            raise BadInputError(
                "This call cannot be taken: {reason}.",
                "agent-desk call --help says what can be handed over.",
                reason=str(problem),
            ) from problem
        return message if isinstance(message, calls.Call) else None


def parse(arguments: Sequence[str]) -> Options:
    """Read the arguments. Ends the program where they are wrong or ask for help."""
    return _parser(arguments).parse_args(list(arguments), namespace=Options())


def key_of(line: bytes) -> bytes:
    """The key on the first line of standard input. Raises BadInputError."""
    try:
        key = bytes.fromhex(line.decode("ascii").strip())
    except ValueError:
        key = b""
    if len(key) != _KEY_BYTES:
        raise BadInputError(
            "The first line of standard input is not a key.",
            "With --key-stdin it has to be 64 hexadecimal digits.",
        )
    return key


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    everywhere = _everywhere()
    parser = argparse.ArgumentParser(
        prog="agent-desk",
        description="The desktop of a front-line agent during live calls."
        " Without a command it opens the desk; a second start shows the first.",
        parents=[everywhere],
    )
    parser.add_argument("--version", action="version", version=f"agent-desk {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, about: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=about, description=about, parents=[everywhere])

    command("demo", "Open a desk of its own with real public data to try things on.")
    _add_tour(
        command("tour", "Walk a whole call on the demo's data and keep a picture of each step.")
    )
    call.add_arguments(command("call", "Hand a call to the running desk, or start it."))
    bring_in = command("import", "Bring in customers and moments from files.")
    if "import" in arguments:  # its arguments know the readers, which take long to load
        from agent_desk.cli import import_files

        import_files.add_arguments(bring_in)
    _add_export(command("export", "Write the log of a shift to a file."), arguments, everywhere)
    rebuild.add_arguments(command("rebuild", "Make everything shown anew from the ledger."))
    _add_publications(command, arguments, everywhere)
    look_after = command("doctor", "Say how this desk is: versions, places, key, ledger.")
    if "doctor" in arguments:  # it knows how to ask for versions, which takes long to load too
        from agent_desk.cli import doctor

        doctor.add_arguments(look_after)
    _add_people(command("people", "List who works at this branch, who is away, who has left."))
    decided = command("policy", "Check a policy, or try it on situations.")
    if "policy" in arguments:  # its arguments know the whole engine
        from agent_desk.cli import policy

        policy.add_arguments(decided, everywhere)
    _add_shared(command, arguments, everywhere)
    parser.set_defaults(command="open")
    return parser


def _add_publications(
    command: Callable[[str, str], argparse.ArgumentParser],
    arguments: Sequence[str],
    everywhere: argparse.ArgumentParser,
) -> None:
    """What leads publish besides policies."""
    for topic, about in (
        ("prompts", "Check the prompts of the presence line, or publish them."),
        ("codes", "Check the contact codes, or publish them."),
        ("moments", "Check what moments are called, or publish it."),
    ):
        parser = command(topic, about)
        if topic in arguments:  # its arguments know the readers
            from agent_desk.cli import publications
            from agent_desk.domain.publications import Topic

            publications.add_arguments(parser, everywhere, Topic(topic))


def _add_shared(
    command: Callable[[str, str], argparse.ArgumentParser],
    arguments: Sequence[str],
    everywhere: argparse.ArgumentParser,
) -> None:
    """The commands that concern more than this desk."""
    shared = command("hub", "Make a PostgreSQL database the hub, look at it, add desks.")
    if "hub" in arguments:
        from agent_desk.cli import hub

        hub.add_arguments(shared, everywhere)
    enrol.add_arguments(command("enrol", "Join a hub with the code its administrator gave."))
    share = command("sync", "Share with the other desks, through the hub or a folder.")
    if "sync" in arguments:
        from agent_desk.cli import sync

        sync.add_arguments(share)
    take_out = command("erase", "Erase a person for good, here and on every other desk.")
    if "erase" in arguments:
        from agent_desk.cli import erase

        erase.add_arguments(take_out)


def _add_export(
    parser: argparse.ArgumentParser,
    arguments: Sequence[str],
    everywhere: argparse.ArgumentParser,
) -> None:
    if "export" in arguments:  # its arguments know the writers, which take long to load too
        from agent_desk.cli import export

        export.add_arguments(parser, everywhere)


def _everywhere() -> argparse.ArgumentParser:
    """The options that may stand before a command or after it."""
    parser = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="keep everything under this directory"
    )
    parser.add_argument("--language", choices=("en", "de"), help="the language of the screen")
    parser.add_argument(
        "--key-stdin",
        action="store_true",
        help="read the ledger's key from the first line of standard input",
    )
    return parser


def _add_people(parser: argparse.ArgumentParser) -> None:
    # Beside what it tells of, which takes long to load.
    parser.add_argument("--json", action="store_true", help="tell it as one JSON object")


def _add_tour(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out", type=Path, metavar="DIR", required=True, help="for the pictures"
    )
    parser.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    parser.add_argument("--scale", type=_scale, default=1.0, help="text size, 0.8 to 2.0")


def _scale(text: str) -> float:
    scale = float(text)
    if not _SCALES[0] <= scale <= _SCALES[1]:
        raise argparse.ArgumentTypeError(f"{text} is not from {_SCALES[0]} to {_SCALES[1]}")
    return scale
