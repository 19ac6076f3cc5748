import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from clippings_app.ui.single_instance import InstanceServer, claim, hand_over, socket_name

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


def test_who_comes_while_a_window_is_on_its_way_waits_for_it(qtbot: QtBot, tmp_path: Path) -> None:
    patient = OTHER_START.replace("sys.argv[2:])", "sys.argv[2:], 30.0)")
    other = subprocess.Popen([sys.executable, "-c", patient, str(tmp_path), "a.txt"])
    with pytest.raises(subprocess.TimeoutExpired):
        other.wait(2)
    server = InstanceServer(tmp_path)
    with qtbot.waitSignal(server.inputs_received, timeout=20_000) as received:
        pass
    assert received.args == [["a.txt"]]
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=10_000)
    assert other.returncode == 0
    server.close()
