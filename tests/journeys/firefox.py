"""A headless Firefox with an extension in it, driven by its own protocol, Marionette, over a socket."""

import itertools
import json
import os
import select
import shutil
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

PROGRAM = next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))), None)
_PREFERENCES = {
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.dns.localDomains": "post.example",
}


class Firefox:
    """One browser with a profile of its own.

    Args:
        folder: For the profile and the log.
        port: Where it listens for us.
        idle: Called while we wait, so that a window of this process goes on.
    """

    def __init__(self, folder: Path, port: int, idle: Callable[[], None]) -> None:
        assert PROGRAM is not None
        self.idle = idle
        self._numbers = itertools.count(1)
        self._rest = b""
        profile = folder / "firefox"
        profile.mkdir()
        lines = [
            f"user_pref({json.dumps(name)}, {json.dumps(value)});"
            for name, value in (_PREFERENCES | {"marionette.port": port}).items()
        ]
        (profile / "user.js").write_text("\n".join(lines))
        command = [PROGRAM, "--headless", "--no-remote", "--profile", str(profile)]
        with (folder / "firefox.log").open("wb") as log:
            self.process = subprocess.Popen(
                [*command, "--marionette", "--remote-allow-system-access"],
                stdout=log,
                stderr=log,
                env=os.environ | {"HOME": str(folder)},
            )
        self._socket = self.until(lambda: _connected(port), "Firefox")
        self._receive()
        self.ask("WebDriver:NewSession", capabilities={})

    def ask(self, command: str, **params: Any) -> Any:
        """Send a command and wait for its answer."""
        number = next(self._numbers)
        data = json.dumps([0, number, command, params]).encode()
        self._socket.sendall(f"{len(data)}:".encode() + data)
        _kind, answered, error, result = self._receive()
        assert answered == number
        assert error is None, f"{command}: {error}"
        return result

    def run(self, script: str, *, within: str = "content") -> Any:
        """The value that some JavaScript returns, in the page or ("chrome") in the browser itself."""
        self.ask("Marionette:SetContext", value=within)
        try:
            return self.ask("WebDriver:ExecuteScript", script=script, args=[])["value"]
        finally:
            self.ask("Marionette:SetContext", value="content")

    def until(self, condition: Callable[[], Any], what: str) -> Any:
        end = time.monotonic() + 90
        while not (value := condition()):
            assert time.monotonic() < end, f"waited in vain for {what}"
            self.idle()
        return value

    def close(self) -> None:
        self._socket.close()
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _receive(self) -> Any:
        def whole() -> Any:
            if select.select([self._socket], [], [], 0.02)[0]:
                self._rest += self._socket.recv(1 << 20)
            length, found, rest = self._rest.partition(b":")
            if not found or len(rest) < int(length):
                return None
            self._rest = rest[int(length) :]
            return json.loads(rest[: int(length)])

        return self.until(whole, "an answer of Firefox")


def _connected(port: int) -> socket.socket | None:
    try:
        return socket.create_connection(("127.0.0.1", port), timeout=10)
    except ConnectionRefusedError:
        return None
