"""A headless Chromium with an extension in it, driven by the DevTools protocol over its pipe."""

import itertools
import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class Chromium:
    """One browser with a profile of its own.

    The extension is loaded, and its button pressed, by the protocol's domain Extensions, which Chromium offers over a
    pipe only: nothing on the screen and no other program can reach it.

    Args:
        folder: For the profile and the log.
        idle: Called while we wait, so that a window of this process goes on.
    """

    def __init__(self, folder: Path, idle: Callable[[], None]) -> None:
        assert PROGRAM is not None
        self.idle = idle
        self._numbers = itertools.count(1)
        self._rest = b""
        self.events: list[dict[str, Any]] = []
        ours, theirs = os.pipe(), os.pipe()
        command = [
            PROGRAM,
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--password-store=basic",
            "--use-mock-keychain",
            "--lang=en-US",
            "--host-resolver-rules=MAP *.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            f"--user-data-dir={folder / 'profile'}",
            "--remote-debugging-pipe",
            "--enable-unsafe-extension-debugging",
            "about:blank",
        ]
        with (folder / "chromium.log").open("wb") as log:
            self.process = subprocess.Popen(
                ["bash", "-c", f'exec "$@" 3<&{ours[0]} 4>&{theirs[1]}', "bash", *command],
                pass_fds=(ours[0], theirs[1]),
                stdout=log,
                stderr=log,
                env=os.environ | {"HOME": str(folder)},
            )
        os.close(ours[0])
        os.close(theirs[1])
        self._writing, self._reading = ours[1], theirs[0]

    def ask(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        """Send a command and wait for its answer."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": params} | ({"sessionId": session} if session else {})
        os.write(self._writing, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + 60
        while True:
            answer = self._next(until, method)
            if answer.get("id") == number:
                assert "error" not in answer, f"{method}: {answer['error']}"
                return answer["result"]
            self.events.append(answer)

    def attach(self, target: str) -> str:
        return self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def open(self, url: str) -> tuple[str, str]:
        """A tab on an address, and the session that talks to it; returns when it is loaded."""
        target = self.ask("Target.createTarget", url=url)["targetId"]
        session = self.attach(target)
        self.until(
            lambda: self.run(session, "document.readyState === 'complete' && location.href !== 'about:blank'"), url
        )
        return target, session

    def run(self, session: str, script: str) -> Any:
        """The value of some JavaScript."""
        answer = self.ask(
            "Runtime.evaluate", session, expression=script, awaitPromise=True, returnByValue=True, userGesture=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def until(self, condition: Callable[[], Any], what: str, seconds: float = 60) -> Any:
        end = time.monotonic() + seconds
        while not (value := condition()):
            assert time.monotonic() < end, f"waited in vain for {what}"
            self.idle()
        return value

    def close(self) -> None:
        try:
            self.ask("Browser.close")
        except (AssertionError, OSError):
            self.process.kill()
        finally:
            os.close(self._writing)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
            os.close(self._reading)

    def _next(self, until: float, what: str) -> dict[str, Any]:
        while b"\0" not in self._rest:
            assert time.monotonic() < until, f"Chromium does not answer {what}"
            assert self.process.poll() is None, "Chromium has ended"
            if select.select([self._reading], [], [], 0.02)[0]:
                self._rest += os.read(self._reading, 1 << 20)
            self.idle()
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)
