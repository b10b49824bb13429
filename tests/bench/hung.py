"""A hub that takes every line and never answers, and the product's own sync that asks it."""

import contextlib
import socket
import subprocess
import threading

from agent_desk import paths
from agent_desk.sync import credential
from tests.bench.importing import command

_ROLE = "desk"
# Somebody saves something so often, and each time the sync is woken.
_WOKEN_EVERY_S = 0.2


@contextlib.contextmanager
def beside(profile):
    """A sync at its work on the profile, as long as the block lasts, with such a hub.

    Raises:
        ChildProcessError: The sync ended before the block did, or never asked the hub.
    """
    found = paths.under(profile.folder)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        host, port = listening.getsockname()
        hub = credential.Kept(
            host=host, port=str(port), database="hub", role=_ROLE, branch="bench"
        )
        credential.keep(found, hub)
        credential.keep_secret(found, _ROLE, "never asked for")
        try:
            with _sync(profile) as child:
                with listening.accept()[0]:
                    yield
                ended = child.poll()
        finally:
            credential.file(found).unlink()
    if ended is not None:
        raise ChildProcessError(f"the sync ended with {ended} before all was measured")


@contextlib.contextmanager
def _sync(profile):
    """The sync, woken again and again."""
    with subprocess.Popen(
        command(profile, ["sync", "--follow"]),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as child:
        over = threading.Event()
        waking = threading.Thread(target=_wake, args=(child, over))
        waking.start()
        try:
            yield child
        finally:
            over.set()
            waking.join()
            child.kill()


def _wake(child, over):
    with contextlib.suppress(OSError):
        while not over.wait(_WOKEN_EVERY_S):
            child.stdin.write(b"\n")
            child.stdin.flush()
