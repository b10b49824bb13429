"""Where the desk hears a second start: calls handed over, and the wish to see it.

Only who holds the profile listens. Whatever comes is bounded: a few connections at a time, one
short line each, two seconds for it. Who sends something else is told why and hung up on.
"""

import os

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from agent_desk.domain.errors import BusyError, FileError
from agent_desk.phone import calls, handover, machine

MOST_CONNECTIONS = 4
TIME_LIMIT_MS = 2000
_PROBED_MS = 500


class Line(QObject):
    """The listening end of a profile's socket.

    Signals:
        raised: Somebody started Agent Desk again and wants to see it.
        called: A call was handed over; carries a `calls.Call`.
    """

    raised = Signal()
    called = Signal(object)

    def __init__(self, profile: str, parent: QObject | None = None) -> None:
        """Prepare to listen; `listen` begins.

        Args:
            profile: The profile's data directory. The caller holds its lock.
            parent: Who owns this.
        """
        super().__init__(parent)
        self._address = machine.address(profile)
        self._hearings: set[_Hearing] = set()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(MOST_CONNECTIONS)
        self._server.newConnection.connect(self._hear)

    def listen(self) -> None:
        """Begin to listen.

        A socket left by a desk that was killed is taken away, but only once nobody answers on
        it: removing a living desk's socket would leave that one deaf.

        Raises:
            BusyError: Somebody answers there.
            FileError: The socket cannot be made.
        """
        self._make_ground()
        if self._somebody_answers():
            raise BusyError(
                "Another Agent Desk has this profile open.", "Use that one, or close it first."
            )
        QLocalServer.removeServer(self._address)
        if not self._server.listen(self._address):
            raise _cannot_listen(self._address, self._server.errorString())

    def close(self) -> None:
        """Stop listening and hang up."""
        self._server.close()
        for hearing in tuple(self._hearings):
            hearing.hang_up()

    def _make_ground(self) -> None:
        try:
            private = machine.make_ground(self._address)
        except OSError as problem:
            raise _cannot_listen(self._address, problem.strerror or "") from problem
        if not private:
            raise _cannot_listen(self._address, "the directory is another user's")

    def _somebody_answers(self) -> bool:
        probe = QLocalSocket()
        probe.connectToServer(self._address)
        answered = probe.waitForConnected(_PROBED_MS)
        probe.abort()
        return answered

    def _hear(self) -> None:
        while self._server.hasPendingConnections():
            hearing = _Hearing(self._server.nextPendingConnection(), self)
            hearing.understood.connect(self._take)
            hearing.ended.connect(self._forget)
            self._hearings.add(hearing)
            if len(self._hearings) > MOST_CONNECTIONS:
                hearing.refuse("too many speak at once")
            else:
                hearing.begin()

    def _take(self, message: calls.Message) -> None:
        if message.token:
            # Where Qt looks for the right to come to the front, on Wayland.
            os.environ["XDG_ACTIVATION_TOKEN"] = message.token
        if isinstance(message, calls.Call):
            self.called.emit(message)
        else:
            self.raised.emit()

    def _forget(self, hearing: "_Hearing") -> None:
        self._hearings.discard(hearing)
        hearing.deleteLater()


class _Hearing(QObject):
    """One connection, from its first byte to the answer.

    Signals:
        understood: It said this `calls.Message`, and was told that it is taken.
        ended: Nobody is there any more; carries this hearing.
    """

    understood = Signal(object)
    ended = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._heard = b""
        self._socket = socket
        self._socket.setParent(self)
        self._socket.setReadBufferSize(handover.LONGEST + 1)
        self._patience = QTimer(self, singleShot=True, interval=TIME_LIMIT_MS)
        self._patience.timeout.connect(self._lose_patience)
        self._socket.disconnected.connect(self._end)
        self._patience.start()

    def begin(self) -> None:
        """Listen to what it says, and to what it has said already."""
        self._socket.readyRead.connect(self._read)
        self._read()

    def refuse(self, why: str) -> None:
        """Say why not, and hang up."""
        self._answer(handover.answer_line(why))

    def hang_up(self) -> None:
        """End at once, without a word."""
        self._socket.abort()
        self._end()

    def _read(self) -> None:
        self._heard += self._socket.readAll().data()
        line, ended, _ = self._heard.partition(b"\n")
        if not ended and len(self._heard) <= handover.LONGEST:
            return
        self._socket.readyRead.disconnect(self._read)
        try:
            message = calls.parse(line)
        except calls.NotUnderstood as reason:
            self.refuse(str(reason))
            return
        self._answer(handover.answer_line())
        self.understood.emit(message)

    def _answer(self, line: bytes) -> None:
        self._socket.write(line)
        self._socket.flush()
        self._socket.disconnectFromServer()

    def _lose_patience(self) -> None:
        self.refuse("nothing came in time")
        self.hang_up()

    def _end(self) -> None:
        self._patience.stop()
        self.ended.emit(self)


def _cannot_listen(address: str, reason: str) -> FileError:
    return FileError(
        "Agent Desk cannot listen for calls at {address}: {reason}.",
        "Make that place yours to write to, or name another one with --data-dir.",
        address=address,
        reason=reason,
    )
