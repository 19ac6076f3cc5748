"""Listens on the loopback address for the browser's extension; one request a connection, then it is closed."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket

from clippings_app.ui.browser.request import (
    Gate,
    Head,
    Malformed,
    Outcome,
    judge,
    preflight,
    read_head,
    read_page,
    response,
)

Reply = Callable[[Outcome], None]

_MOST_CALLERS = 16
_READ_AHEAD = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How many milliseconds each part of a request may take.

    Attributes:
        head: Until the head is there.
        body: Until the body is.
        answer: Until the program has answered; after that the extension is told that it is still at it.
        leaving: Until a caller that was turned away has heard so; what it sends meanwhile is thrown away.
    """

    head: int = 5_000
    body: int = 60_000
    answer: int = 60_000
    leaving: int = 3_000


class PageServer(QObject):
    """Takes pages from paired extensions.

    Args:
        patience: With slow callers.
    """

    arrived = Signal(object, object)
    """A `Page`, and the `Reply` that says what became of it; replying twice, or too late, does nothing."""
    asked_to_pair = Signal(str)
    """An extension that knows the token asks whether we are here; its origin."""

    def __init__(self, parent: QObject | None = None, *, patience: Patience | None = None) -> None:
        super().__init__(parent)
        self.patience = patience or Patience()
        self.gate = Gate(port=0, token="")
        self._callers: set[_Caller] = set()
        self._server = QTcpServer(self)
        self._server.newConnection.connect(self._greet)

    @property
    def port(self) -> int:
        """Where we listen; 0 when we do not."""
        return self._server.serverPort()

    def listen(self, gate: Gate) -> bool:
        """Listen for those that a gate lets in; False when the port is not to be had.

        Args:
            gate: Its port 0 takes any that is free.
        """
        if not gate.port or gate.port != self.port:
            self.close()
            if not self._server.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost), gate.port):
                return False
        self.gate = Gate(port=self.port, token=gate.token, origins=gate.origins)
        return True

    def close(self) -> None:
        """Listen no longer, and drop whoever is there."""
        self._server.close()
        for caller in list(self._callers):
            caller.drop()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self._callers) >= _MOST_CALLERS:
                socket.abort()
                socket.deleteLater()
                continue
            caller = _Caller(socket, self, self._callers.discard)
            self._callers.add(caller)
            caller.hear()


class _Stage(Enum):
    HEAD = auto()
    BODY = auto()
    ANSWER = auto()
    LEAVING = auto()


class _Caller:
    """One connection, from its first byte to its end."""

    def __init__(self, socket: QTcpSocket, server: PageServer, gone: "Callable[[_Caller], None]") -> None:
        self._server = server
        self._socket = socket
        self._gone = gone
        self._data = bytearray()
        self._head = Head(method="", target="")
        self._stage = _Stage.HEAD
        self._timer = QTimer(socket, singleShot=True)
        self._timer.timeout.connect(self._lose_patience)
        self._timer.start(server.patience.head)
        socket.setReadBufferSize(_READ_AHEAD)
        socket.readyRead.connect(self.hear)
        socket.disconnected.connect(self._leave)

    def hear(self) -> None:
        """Take what has come by now."""
        data = self._socket.readAll().data()
        if self._stage is _Stage.HEAD:
            self._data += data
            self._read_head()
        elif self._stage is _Stage.BODY:
            self._data += data
            self._read_body()
        # What comes while the answer is made, or after it, belongs to no request of ours.

    def reply(self, outcome: Outcome) -> None:
        """Tell the caller, unless it was told or is gone."""
        if self._stage is not _Stage.LEAVING:
            self._say(response(outcome, self._head.origin), whole=self._stage is _Stage.ANSWER)

    def drop(self) -> None:
        """End the connection at once."""
        self._stage = _Stage.LEAVING
        self._socket.abort()

    def _read_head(self) -> None:
        try:
            read = read_head(bytes(self._data))
        except Malformed as error:
            self.reply(Outcome(result="refused", reason="request", words=f"Not understood: {error}.", status=400))
            return
        if read is None:
            return
        self._head, begin = read
        del self._data[:begin]
        refusal = judge(self._head, self._server.gate)
        if refusal is not None:
            self.reply(refusal)
        elif self._head.method == "OPTIONS":
            self._say(preflight(self._head.origin), whole=True)
        elif self._head.length == 0:
            self._stage = _Stage.ANSWER
            self._server.asked_to_pair.emit(self._head.origin)
            self.reply(Outcome(result="ready"))
        else:
            self._enter(_Stage.BODY, self._server.patience.body)
            self._read_body()

    def _read_body(self) -> None:
        if len(self._data) < self._head.length:
            return
        body, self._data = self._data, bytearray()
        del body[self._head.length :]
        try:
            page = read_page(body)
        except Malformed as error:
            self.reply(Outcome(result="refused", reason="request", words=f"Not understood: {error}.", status=400))
            return
        self._enter(_Stage.ANSWER, self._server.patience.answer)
        self._server.arrived.emit(page, self.reply)

    def _say(self, answer: bytes, *, whole: bool) -> None:
        """Send the answer and part.

        To close while bytes are still under way would cut the answer off (RFC 9112, 9.6), so that a caller who has not
        said all goes first, within reason.
        """
        self._data = bytearray()
        self._enter(_Stage.LEAVING, self._server.patience.leaving)
        self._socket.write(answer)
        if whole:
            self._socket.disconnectFromHost()
        else:
            self._socket.flush()

    def _enter(self, stage: _Stage, patience_ms: int) -> None:
        self._stage = stage
        self._timer.start(patience_ms)

    def _lose_patience(self) -> None:
        if self._stage is _Stage.ANSWER:
            self.reply(Outcome(result="working"))
        elif self._stage is _Stage.LEAVING:
            self._socket.abort()
        else:
            self.reply(Outcome(result="refused", reason="slow", words="The request took too long.", status=408))

    def _leave(self) -> None:
        self._stage = _Stage.LEAVING
        self._timer.stop()
        self._socket.deleteLater()
        self._gone(self)
