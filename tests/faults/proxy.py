"""A line to the hub that breaks: cut in the middle of a chunk, reset, hung, slow.

It runs in a process of its own with a thread for each direction of a connection, so that
whoever breaks things stays free to fork. What happens to a connection is drawn from the seed
when it comes in.
"""

import contextlib
import multiprocessing
import random
import socket
import struct
import threading
import time

CHUNK = 4096
# How much of a connection goes through before it breaks, the way out and the way back together:
# some break while they log in, most in a round of sharing.
LOGGED_IN_BYTES, USUAL_BYTES, BROKEN_EARLY = 3000, 2500, 0.15
# Few hang: whoever asked waits for an answer for eight seconds.
WAYS = ("cut", "reset", "slow", "hang")
WEIGHTS = (45, 41, 12, 2)
SLOW_S = 0.02
HUNG_S = 10.0
FORK = multiprocessing.get_context("fork")


class Proxy:
    """The proxy as who runs it sees it.

    Args:
        port: Where the hub listens.
        seed: What happens is drawn from it.
    """

    def __init__(self, port, seed):
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self._broken = FORK.Value("i", 0)
        self._calm, self._shut = FORK.Event(), FORK.Event()
        self._calm.set()
        self._process = FORK.Process(
            target=_serve,
            args=(self._listening, port, seed, self._broken, self._calm, self._shut),
            daemon=True,
        )

    def __enter__(self):
        self._process.start()
        self._listening.close()
        return self

    def __exit__(self, *_error):
        self._process.kill()
        self._process.join()

    @property
    def broken(self):
        """How many connections were broken so far."""
        return self._broken.value

    def rage(self):
        """Break every connection, now or in a while."""
        self._calm.clear()

    def be_calm(self):
        """Break none that comes from now on, and let all others go."""
        self._calm.set()

    def hold(self):
        """Let nothing through and nobody in, but keep every line open."""
        self._shut.set()


class _Line:
    """One connection through the proxy."""

    def __init__(self, near, far, way, left, broken, shut):
        self._ends = (near, far)
        self._way = way
        self._left = left
        self._broken = broken
        self._shut = shut
        self._over = threading.Event()
        self._one = threading.Lock()

    def pump(self, source, sink):
        """Carry one direction until its end, or until this line breaks."""
        with contextlib.suppress(OSError):
            while data := source.recv(CHUNK):
                if self._shut.is_set():
                    self._over.wait()
                    return
                if self._way == "slow":
                    self._over.wait(SLOW_S)
                if self._spent(len(data)):
                    sink.sendall(data[: len(data) // 2])
                    self.break_off()
                    return
                sink.sendall(data)
        self.close()

    def _spent(self, length):
        if self._way is None:
            return False
        with self._one:
            self._left -= length
            return self._left < 0

    def break_off(self):
        """Break it, once, however often it is asked for."""
        if self._way == "hang":
            self._over.wait(HUNG_S)
        with self._one:
            if self._over.is_set():
                return
            self._over.set()
        with self._broken.get_lock():
            self._broken.value += 1
        if self._way == "reset":
            for end in self._ends:
                end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._shutdown()

    def close(self):
        """One side ended it; the other is told."""
        if self._shut.is_set():
            return
        self._over.set()
        self._shutdown()

    def _shutdown(self):
        for end in self._ends:
            with contextlib.suppress(OSError):
                if self._way == "reset":
                    # A thread that waits for data holds the line open, whatever is closed.
                    end.shutdown(socket.SHUT_RD)
                    end.close()
                else:
                    end.shutdown(socket.SHUT_RDWR)


def _serve(listening, port, seed, broken, calm, shut):
    chance = random.Random(seed)  # noqa: S311 - ways to break, not secrets
    while True:
        near, _ = listening.accept()
        way = None if calm.is_set() else chance.choices(WAYS, WEIGHTS)[0]
        left = _lasts(chance)
        try:
            far = socket.create_connection(("127.0.0.1", port))
        except OSError:
            near.close()
            continue
        line = _Line(near, far, way, left, broken, shut)
        for ends in ((near, far), (far, near)):
            threading.Thread(target=_pump, args=(line, *ends, calm), daemon=True).start()


def _lasts(chance):
    """After how many bytes a connection breaks."""
    if chance.random() < BROKEN_EARLY:
        return chance.randrange(LOGGED_IN_BYTES)
    return LOGGED_IN_BYTES + chance.expovariate(1 / USUAL_BYTES)


def _pump(line, source, sink, calm):
    line.pump(source, sink)
    if calm.is_set():
        line.close()
    time.sleep(0)  # noqa: TID251 - lets the other direction's thread see the end
    with contextlib.suppress(OSError):
        source.close()
