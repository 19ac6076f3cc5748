import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from clippings_app.settings import settings_file
from clippings_app.ui.single_instance import InstanceServer, claim, hand_over, socket_name
from clippings_app.ui.turn import WaitingWindow, take_turn

OTHER_START = "import sys; from pathlib import Path; from clippings_app.ui.single_instance import hand_over; " \
    "sys.exit(0 if hand_over(Path(sys.argv[1]), sys.argv[2:]) else 5)"  # fmt: skip


@pytest.mark.usefixtures("qapp")
def test_nobody_takes_inputs_when_no_window_is_open(tmp_path: Path) -> None:
    assert not hand_over(tmp_path, ["a.txt"])


def test_a_second_start_hands_its_inputs_to_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    server = InstanceServer(tmp_path)
    assert server.listening
    with qtbot.waitSignal(server.inputs_received, timeout=20_000) as received:
        other = subprocess.Popen([sys.executable, "-c", OTHER_START, str(tmp_path), "/x/ä.html", "https://a.example"])
    assert received.args == [["/x/ä.html", "https://a.example"]]
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=10_000)
    assert other.returncode == 0
    server.close()


def test_a_server_goes_with_who_held_it_though_somebody_is_still_connected(tmp_path: Path, qtbot: QtBot) -> None:
    """Held by a socket alone it would go in the midst of that socket's end, and delete it a second time."""
    server = InstanceServer(tmp_path)
    gone = weakref.ref(server)
    socket = QLocalSocket()
    socket.connectToServer(socket_name(tmp_path))
    assert socket.waitForConnected(1000)
    with qtbot.waitSignal(server.inputs_received) as received:
        socket.write(b'{"open": ["a.txt"]}\n')
    assert received.args == [["a.txt"]]
    del server, received
    assert gone() is None
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)


def test_another_library_is_another_window(tmp_path: Path) -> None:
    assert socket_name(tmp_path / "a") != socket_name(tmp_path / "b")
    assert socket_name(tmp_path / "a") == socket_name(tmp_path / "b" / ".." / "a")


def test_what_is_not_a_message_of_ours_is_dropped(tmp_path: Path, qtbot: QtBot) -> None:
    server = InstanceServer(tmp_path)
    received: list[list[str]] = []
    server.inputs_received.connect(received.append)
    for line in (b"junk\n", b'{"open": "x"}\n', b"[1]\n"):
        socket = QLocalSocket()
        socket.connectToServer(socket_name(tmp_path))
        assert socket.waitForConnected(1000)
        socket.write(line)
        socket.flush()
        qtbot.waitUntil(lambda socket=socket: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert received == []
    server.close()


def test_of_several_starts_one_alone_may_open_the_window(tmp_path: Path) -> None:
    first = claim(tmp_path)
    assert first is not None
    assert claim(tmp_path) is None
    other = claim(tmp_path / "another")
    assert other is not None
    other.unlock()
    first.unlock()
    again = claim(tmp_path)
    assert again is not None
    again.unlock()


WAITING_START = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from clippings_app.ui.turn import take_turn
app = QApplication([])
turn = take_turn(app, Path(sys.argv[1]), sys.argv[2:], 30.0)
sys.exit(7 if turn is None else 5 if turn.taken else 6 if turn.lock is not None else 8)
"""
TAKEN, OPENS, GIVEN_UP = 5, 6, 7


def test_who_comes_while_a_window_is_on_its_way_waits_for_it(qtbot: QtBot, tmp_path: Path) -> None:
    first = claim(tmp_path)
    assert first is not None
    other = subprocess.Popen([sys.executable, "-c", WAITING_START, str(tmp_path), "a.txt"])
    with pytest.raises(subprocess.TimeoutExpired):
        other.wait(2)
    server = InstanceServer(tmp_path)
    with qtbot.waitSignal(server.inputs_received, timeout=20_000) as received:
        pass
    assert received.args == [["a.txt"]]
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=10_000)
    assert other.returncode == TAKEN
    server.close()
    first.unlock()


def test_who_comes_while_a_window_is_closing_opens_one_as_soon_as_it_is_gone(tmp_path: Path) -> None:
    first = claim(tmp_path)
    assert first is not None
    server = InstanceServer(tmp_path)  # it listens, and as its window is closing nobody answers
    other = subprocess.Popen([sys.executable, "-c", WAITING_START, str(tmp_path), "a.txt"])
    with pytest.raises(subprocess.TimeoutExpired):
        other.wait(3)
    server.close()
    first.unlock()
    assert other.wait(8) == OPENS, "it waited for as long as a start may take"


def test_what_a_window_answers_too_late_is_taken_once(tmp_path: Path, qtbot: QtBot) -> None:
    first = claim(tmp_path)
    assert first is not None
    server = InstanceServer(tmp_path)
    taken: list[list[str]] = []
    server.inputs_received.connect(taken.append)
    other = subprocess.Popen([sys.executable, "-c", WAITING_START, str(tmp_path), "a.txt"])
    with pytest.raises(subprocess.TimeoutExpired):
        other.wait(4)  # nobody answers: the window is being made
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    qtbot.wait(100)
    assert (other.returncode, taken) == (TAKEN, [["a.txt"]])
    others = [subprocess.Popen([sys.executable, "-c", OTHER_START, str(tmp_path), "b.txt"]) for _ in range(2)]
    qtbot.waitUntil(lambda: all(each.poll() is not None for each in others), timeout=20_000)
    assert taken[1:] == [["b.txt"], ["b.txt"]], "the same file can be opened again"
    server.close()
    first.unlock()


def test_a_start_that_nobody_else_is_in_the_way_of_does_not_wait(qapp: QApplication, tmp_path: Path) -> None:
    turn = take_turn(qapp, tmp_path, [])
    assert turn is not None
    assert not turn.taken
    assert turn.lock is not None
    turn.lock.unlock()


def test_a_wait_is_told_and_can_be_given_up(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text("theme = ")
    first = claim(tmp_path)
    assert first is not None
    seen: list[str] = []

    def give_up() -> None:
        for window in qapp.topLevelWidgets():
            if isinstance(window, WaitingWindow) and window.isVisible():
                seen.append(" ".join(label.text() for label in window.findChildren(QLabel)))
                qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)

    look = QTimer(interval=50)
    look.timeout.connect(give_up)
    look.start()
    assert take_turn(qapp, tmp_path, [], 30.0) is None
    look.stop()
    assert seen == [
        "One moment Another window of this library is still being closed or opened. It goes on here by itself."
    ]
    assert settings_file().read_text() == "theme = ", "the window that follows tells that it cannot be read"
    assert qapp.quitOnLastWindowClosed()
    first.unlock()
    free = claim(tmp_path)
    assert free is not None, "who has had enough keeps nobody else out"
    free.unlock()
