import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from clippings_app.cli import main
from clippings_app.cli.console import Console, standard_console
from clippings_app.domain.errors import EmptyInput, QuerySyntaxError


class Terminal(io.StringIO):
    """A stream that says that a person watches it."""

    def isatty(self) -> bool:
        return True


class TerminalOfBytes(io.BytesIO):
    """The same for what programs read."""

    def isatty(self) -> bool:
        return True


def console(stderr: io.StringIO) -> tuple[Console, io.BytesIO]:
    out = io.BytesIO()
    return Console(stdin=io.BytesIO(), stdout=out, stderr=stderr), out


def test_json_is_utf8_and_keeps_bytes_that_are_no_characters_as_escapes() -> None:
    printer, out = console(io.StringIO())
    printer.json({"path": os.fsdecode(b"\xe9.txt"), "headline": "신문"}, compact=True)
    assert json.loads(out.getvalue().decode("utf-8")) == {"path": "\udce9.txt", "headline": "신문"}
    assert "신문" in out.getvalue().decode("utf-8")


def test_a_query_is_shown_with_a_mark_under_the_place() -> None:
    err = io.StringIO()
    console(err)[0].complain(QuerySyntaxError("한국 AND )", 7, "a bracket too many"))
    assert err.getvalue().splitlines()[1:] == ["  한국 AND )", "           ^"]


def test_a_failing_input_is_named_once() -> None:
    err = io.StringIO()
    printer, _ = console(err)
    printer.complain(EmptyInput("a.txt"), name="a.txt")
    printer.complain(EmptyInput("a.txt"), name="b.zip")
    first, second = err.getvalue().splitlines()
    assert first.startswith("clippings: a.txt is empty.")
    assert second.startswith("clippings: b.zip: a.txt is empty.")


def test_progress_is_for_people_only() -> None:
    plain, watched = io.StringIO(), Terminal()
    console(plain)[0].progress("3 read")
    console(watched)[0].progress("3 read")
    assert plain.getvalue() == ""
    assert "3 read" in watched.getvalue()


def test_control_characters_of_a_name_do_not_reach_the_terminal() -> None:
    err = io.StringIO()
    console(err)[0].say("a\x1b[2Jb")
    assert err.getvalue() == "a[2Jb\n"


def test_what_turns_a_line_round_does_not_reach_the_terminal() -> None:
    err, watched = io.StringIO(), Terminal()
    printer, out = console(err)
    printer.say("topic \u202egnp.exe")
    printer.lines(["topic \u202egnp.exe\x9b31m", "שלום\u200f"])
    console(watched)[0].progress("\x1b[2J\u202egnp.exe")
    assert err.getvalue() == "topic gnp.exe\n"
    assert out.getvalue().decode() == "topic gnp.exe31m\nשלום\u200f\n"
    assert watched.getvalue() == "\r\x1b[K[2Jgnp.exe"


@pytest.mark.parametrize("compact", [False, True])
def test_json_for_a_terminal_escapes_what_could_steer_it(*, compact: bool) -> None:
    value = {"headline": "a\u202eb\x9b31mc\x1b[1m\u2066", "deck": "שלום"}
    out = TerminalOfBytes()
    Console(stdin=io.BytesIO(), stdout=out, stderr=io.StringIO()).json(value, compact=compact)
    text = out.getvalue().decode()
    assert json.loads(text) == value
    assert not set(text) & set("\u202e\x9b\x1b\u2066")
    assert "שלום" in text


def test_a_program_without_streams_still_has_a_console() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys; sys.stdout = sys.stderr = sys.stdin = None\n"
         "from clippings_app.cli.console import standard_console; c = standard_console(); c.say('x'); c.json(1)"],
        check=False,
    )  # fmt: skip
    assert done.returncode == 0


def test_the_width_of_the_terminal_is_bounded() -> None:
    assert 1 <= standard_console().columns <= 160


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_what_nobody_reads_any_more_is_dropped(folder: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as out:
        printer = Console(stdin=io.BytesIO(), stdout=out, stderr=io.StringIO())
        assert main(["--library", str(folder), "stats", "--json"], printer) == 0
    printer = Console(stdin=io.BytesIO(), stdout=io.BytesIO(), stderr=io.StringIO())
    printer.forget_output()
    assert printer.stderr.getvalue() == ""  # type: ignore[attr-defined]


class Full(io.BytesIO):
    """A device without room."""

    def write(self, _data: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_an_output_without_room_is_told_in_words() -> None:
    said = io.StringIO()
    console = Console(stdin=io.BytesIO(), stdout=Full(), stderr=said)
    assert main(["export", "--formats"], console) == 1
    assert said.getvalue() == (
        "clippings: standard output cannot be written: No space left on device. Choose another place, or change the "
        "rights of this one.\n"
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_device_behind_standard_output_leaves_no_traceback() -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "clippings_app", "export", "--styles"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(b"clippings: standard output cannot be written")
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
