"""One window a library: a second start hands its inputs over to the first.

A local socket named after the library's folder and the person; nobody else may connect. The message is one line of
JSON, the answer one line "taken". A window that is just being made or closed may answer too late: the same is asked
again then, and taken once.
"""

import getpass
import hashlib
import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from clippings_app.places import expanded

_TAKEN = b"taken\n"
_LONGEST = 1_000_000
_PATIENCE_MS = 1500
_AGAIN_SECONDS = 0.1
STARTING_SECONDS = 15.0
"""So long another start is given to open its window, or to close it, before one is opened beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What came of waiting for another start on the same library.

    Attributes:
        taken: Whether its window has taken our inputs.
        lock: The right to open the window, if we have it.
    """

    taken: bool = False
    lock: QLockFile | None = None


def socket_name(library: Path) -> str:
    """The name that all starts on one library by one person share.

    Raises:
        NotWritable: If the folder is in a home that there is not.
    """
    key = f"{expanded(library).resolve()}\n{getpass.getuser()}"
    return f"clippings-{hashlib.sha256(key.encode()).hexdigest()[:24]}"


def claim(library: Path) -> QLockFile | None:
    """The right to open the window on a library, held as long as the file is; None when another start has it.

    Of several starts at the same moment one alone gets it, before any of them can be reached. What a process that was
    killed has left behind does not count.
    """
    lock = QLockFile(str(Path(QDir.tempPath()) / f"{socket_name(library)}.lock"))
    lock.setStaleLockTime(0)  # a window may be open for weeks
    if lock.tryLock(0) or lock.error() is not QLockFile.LockError.LockFailedError:
        return lock  # where none can be written, starts are told apart by who answers
    return None


def wait_for_turn(
    library: Path, inputs: list[str], patience: float = STARTING_SECONDS, stopped: Callable[[], bool] = lambda: False
) -> Turn:
    """Wait until the window of another start takes inputs, because it is on its way, or is gone, because it is closing.

    Args:
        library: The folder.
        inputs: Paths and addresses; none just brings the window to the front.
        patience: Seconds to wait for at most.
        stopped: Whether nobody wants to wait any more.
    """
    until, sign = time.monotonic() + patience, os.urandom(16).hex()
    while True:
        lock = claim(library)  # before it is asked: a start that claims it later finds us
        if hand_over(library, inputs, sign):
            if lock is not None:
                lock.unlock()
            return Turn(taken=True)
        if lock is not None or stopped() or time.monotonic() > until:
            return Turn(lock=lock)
        time.sleep(_AGAIN_SECONDS)


def hand_over(library: Path, inputs: list[str], sign: str = "") -> bool:
    """Give inputs to the window that is open on a library.

    Args:
        library: The folder.
        inputs: Paths and addresses; none just brings the window to the front.
        sign: By which a window knows inputs again that it has taken already; "" for those that are handed over once.

    Returns:
        Whether there was such a window, and it has taken them.
    """
    socket = QLocalSocket()
    socket.connectToServer(socket_name(library))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(json.dumps({"open": inputs, "sign": sign}).encode() + b"\n")
    answered = socket.waitForReadyRead(_PATIENCE_MS) and bytes(socket.readAll().data()) == _TAKEN
    socket.disconnectFromServer()
    return answered


class InstanceServer(QObject):
    """Listens for other starts on the same library.

    Args:
        library: The folder.
    """

    inputs_received = Signal(list)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taken: set[str] = set()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        name = socket_name(library)
        if not self._server.listen(name):
            # A window that was killed leaves its socket behind; nobody answered on it, or we would not be here.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    @property
    def listening(self) -> bool:
        """Whether other starts can reach us."""
        return self._server.isListening()

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read_more)
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._read(socket)

    def _read_more(self) -> None:
        # The sender is asked for. A function that holds us would be held by the socket, which we hold: when the socket
        # went, we would go with it, and delete it once more.
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _LONGEST:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        message = _message(bytes(socket.readLine().data()))
        if message is None:
            socket.abort()
            return
        inputs, sign = message
        socket.write(_TAKEN)
        socket.flush()
        if not sign or sign not in self._taken:
            self._taken.add(sign)
            self.inputs_received.emit(inputs)


def _message(line: bytes) -> tuple[list[str], str] | None:
    """The inputs of a message, and their sign; None for what is no message."""
    try:
        message = json.loads(line)
    except ValueError:
        return None
    if not isinstance(message, dict):
        return None
    inputs, sign = message.get("open"), message.get("sign", "")
    if isinstance(inputs, list) and all(isinstance(each, str) for each in (*inputs, sign)):
        return inputs, sign
    return None
