"""The window on a library, measured from inside: run by `test_window_performance`, one process a measurement.

    python probe.py LIBRARY MEASUREMENT [FOLDER OF FILES]

where the measurement is a public method of `Probe` from `started` on.

It is the program itself, begun as its command begins it, with a watcher in its event loop. What it measures goes to
standard output as one JSON document, times in milliseconds. `CLIPPINGS_BEGAN` is when the process was asked for, on the
clock of `time.monotonic`, which all processes share.
"""

import json
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QEventLoop,
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from stages import Stages
from views import VIEWS, rooms_of
from watchers import Paints, Stalls, Trespasses, Weighing, memory_mb

from clippings_app.domain.arrangement import Arrangement, Column

BETWEEN_KEYS = 0.18
"""Seconds between two keys of one who types well; long enough for what a pause sets off to get in the way."""
BETWEEN_STEPS = 0.05
PATIENCE = 120.0
WORDS_TYPED = 12
MANY = 500
"""Clippings that are changed at once."""
STEPS = 60
WARM, GROWN = 100, 500
"""Searches and articles after which memory is looked at, and after which it is looked at again."""
HEARTBEAT_MS = 20
"""What is waited for is looked at after each event, and at least so often."""
REST = 1.0


class Probe(QObject):
    """Waits for the window, measures, and closes it."""

    def __init__(self, what: str, more: list[str]) -> None:
        super().__init__()
        self.what, self.more = what, more
        self.results: dict[str, object] = {}
        self.failed: BaseException | None = None
        self.stages = Stages()
        self._look = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._look.timeout.connect(self._find_window)
        self._look.start()
        self._heartbeat = QTimer(self, interval=HEARTBEAT_MS)
        self._heartbeat.start()

    def _find_window(self) -> None:
        found = [widget for widget in QApplication.topLevelWidgets() if widget.objectName() == "main-window"]
        if not found:
            return
        self._look.stop()
        self.window = found[0]
        self.list = self.window.list_pane.list
        self.search = self.window.list_pane.search.edit
        self.list_paints = Paints(self.list.viewport())
        self.reader_paints = Paints(self.window.article.reader.viewport())
        QTimer.singleShot(0, self, self._measure)

    def _measure(self) -> None:
        try:
            weighing = Weighing(lambda: self.window.errands.process.pid)
            self.started()
            if self.what != "started":
                getattr(self, self.what)()
            self.results["most"] = weighing.stop()
            self.results["window"] = memory_mb("self")
            self.results["worker"] = memory_mb(self.window.errands.process.pid or 0)
        except BaseException as error:  # noqa: BLE001 - raised again when the window is closed
            self.failed = error
        self.window.close()

    # ------------------------------------------------------------------ waiting
    def until(self, true: Callable[[], bool]) -> None:
        """Let the window work until something is so; sleeps while there is nothing to do, as the program does."""
        end = time.monotonic() + PATIENCE
        while not true():
            if time.monotonic() > end:
                raise TimeoutError(f"nothing came of it in {PATIENCE:.0f} s")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def rest(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        alarm = QTimer(singleShot=True, interval=round(seconds * 1000), timerType=Qt.TimerType.PreciseTimer)
        alarm.start()
        self.until(lambda: time.monotonic() >= end)

    def rows_are_here(self) -> bool:
        """Whether all rows in sight can be painted with their words."""
        model, bottom = self.list.clippings, self.list.viewport().height() - 1
        first, last = self.list.rowAt(0), self.list.rowAt(bottom)
        last = last if last >= 0 else model.rowCount() - 1
        return all(model.id_at(row) in model._rows for row in range(max(first, 0), last + 1))

    # ------------------------------------------------------------------ measuring
    def started(self) -> None:
        """The time to a painted list and a search field that takes keys."""
        self.until(lambda: self.list.clippings.rowCount() > 0 and self.rows_are_here())
        seen = self.list_paints.count
        self.list.viewport().update()
        self.until(lambda: self.list_paints.count > seen)
        self.search.setFocus()
        QTest.keyClicks(self.search, "q")
        if self.search.text() != "q":
            raise AssertionError("the search field does not take keys")
        self.results["start"] = (time.monotonic() - float(os.environ["CLIPPINGS_BEGAN"])) * 1000
        self.results["start_cpu"] = time.process_time() * 1000
        self.results["clippings"] = self.list.clippings.rowCount()
        self.results["loaded"] = sorted(sys.modules)
        QTest.keyClick(self.search, Qt.Key.Key_Backspace)
        self.rest(REST)

    def used(self) -> None:
        """Typing, scrolling and reading, one after the other."""
        self.until(lambda: self.window.controller.thread_.idle)
        self.results["idle"] = memory_mb("self")
        stalls = Stalls()
        self.use()
        self.results["stalls"], self.results["held"] = stalls.stop(), stalls.longest()

    def tabled(self) -> None:
        """The same in the table, and putting it in the order of another column."""
        self.turn_to_table()
        stalls = Stalls()
        self.results["order"] = [self.put_in_order(column) for column in (Column.HEADLINE, Column.BYLINE)]
        self.use()
        self.results["stalls"], self.results["held"] = stalls.stop(), stalls.longest()

    def use(self) -> None:
        self.results["keystroke"], self.results["keys"] = self.type_all(self.known_words())
        self.search.clear()
        self.rest(REST)
        self.list.setFocus()
        self.results["wheel"], filled = self.scroll(self.wheel)
        self.results["page"], more = self.scroll(lambda: QTest.keyClick(self.list, Qt.Key.Key_PageDown))
        self.results["filled"] = filled + more
        self.results["article"] = self.read_on()

    def turn_to_table(self) -> None:
        self.until(lambda: self.window.controller.thread_.idle)
        self.window.actions_["table-list"].trigger()
        self.until(lambda: self.window.controller.thread_.idle and self.rows_are_here())
        self.rest(REST)

    def put_in_order(self, column: Column) -> float:
        """From choosing an order to a list painted in it."""
        controller, order = self.window.controller, Arrangement(column=column)
        began, before = time.monotonic(), controller.generation
        self.window.list_pane.search.choose_order(order)
        self.until(lambda: controller.generation > before and self.list.clippings._generation == controller.generation)
        self.until(self.rows_are_here)
        self.painted_again()
        return (time.monotonic() - began) * 1000

    def painted_again(self) -> None:
        """Wait for a picture of the list as it is now; an empty one has none."""
        seen = self.list_paints.count
        self.list.viewport().update()
        self.until(lambda: self.list_paints.count > seen or not self.list.clippings.rowCount())

    def known_words(self) -> list[str]:
        """Words, and words behind one another, of headlines all over the list."""
        model = self.list.clippings
        ids = [model.id_at(at * model.rowCount() // (2 * WORDS_TYPED)) for at in range(2 * WORDS_TYPED)]
        got: list[list[object]] = []
        self.window.controller.fetch(ids, got.append)
        self.until(lambda: bool(got))
        heads = [re.findall(r"[a-z]{4,}", shown.clipping.article.headline.lower()) for shown in got[0]]
        heads = [head for head in heads if head]
        return [" ".join(head[: 1 + number % 2]) for number, head in enumerate(heads)][:WORDS_TYPED]

    def type_all(self, words: list[str]) -> tuple[list[float], list[dict[str, object]]]:
        """From each key to the rows of its answer on the screen, and through which stages."""
        took: list[float] = []
        keys: list[dict[str, object]] = []
        self.search.setFocus()
        due = time.monotonic()
        for word in words:
            self.search.clear()
            self.rest(REST)
            due = time.monotonic()
            for letter in word:
                if (pause := due - time.monotonic()) > 0:
                    self.rest(pause)
                took.append(self.time_key(letter, due))
                if letter != " ":  # which asks nothing new
                    stages = self.stages.told(due)
                    keys.append(
                        {
                            "typed": self.search.text(),
                            "took": took[-1],
                            "found": self.list.clippings.rowCount(),
                            **stages,
                        }
                    )
                due = max(due + BETWEEN_KEYS, time.monotonic())
        return took, keys

    def time_key(self, letter: str, due: float) -> float:
        """Milliseconds from when a key was due to a list painted with what it finds."""
        model, controller = self.list.clippings, self.window.controller
        before = controller.generation
        self.stages.at.clear()
        QTest.keyClicks(self.search, letter)
        self.stages.note("pressed")
        wanted = self.window.list_pane.search.query()
        self.until(
            lambda: (
                controller.query == wanted
                and (controller.generation > before or letter == " ")
                and model._generation == controller.generation
            )
        )
        self.until(self.rows_are_here)
        self.painted_again()
        self.stages.note("painted")
        return (time.monotonic() - due) * 1000

    def wheel(self) -> None:
        middle = QPointF(self.list.viewport().rect().center())
        event = QWheelEvent(
            middle,
            self.list.viewport().mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.list.viewport(), event)

    def scroll(self, move: Callable[[], None]) -> tuple[list[float], list[float]]:
        """From each move to its frame, and to a frame with all of its words."""
        frames, filled = [], []
        for _ in range(STEPS):
            seen, began = self.list_paints.count, time.monotonic()
            move()
            self.until(lambda seen=seen: self.list_paints.count > seen)
            frames.append((time.monotonic() - began) * 1000)
            self.until(self.rows_are_here)
            filled.append((time.monotonic() - began) * 1000)
            self.rest(BETWEEN_STEPS)
        return frames, filled

    def read_on(self, steps: int = STEPS, pause: float = BETWEEN_KEYS) -> list[float]:
        """From the key that chooses the next clipping to its article on the screen, and all that was done by then."""
        took = []
        written: dict[int, int] = {}
        """How often the reader had been painted when a clipping was written into it, by its id."""

        def note(shown: Any) -> None:  # the window has written it by then: it was connected first
            if shown is not None:
                written[shown.clipping.id] = self.reader_paints.count

        self.window.controller.clipping_ready.connect(note)
        self.list.setFocus()
        for _ in range(steps):
            self.rest(pause)
            written.clear()
            before = self.list.current_id()
            began = time.monotonic()
            QTest.keyClick(self.list, Qt.Key.Key_Down)
            wanted = self.list.current_id()
            if wanted == before:
                break  # the last one of a short list
            self.until(
                lambda wanted=wanted: wanted in written and self.reader_paints.count > written[wanted]  # type: ignore[misc]
            )
            took.append((time.monotonic() - began) * 1000)
        self.window.controller.clipping_ready.disconnect(note)
        return took

    def importing_sorted(self) -> None:
        """The same while the list is a table in the order of its headlines, scrolled to somewhere in it."""
        self.turn_to_table()
        self.put_in_order(Column.HEADLINE)
        self.list.verticalScrollBar().setValue(self.list.verticalScrollBar().maximum() // 3)
        self.rest(REST)
        self.importing()

    def importing(self) -> None:
        """Stalls of the window while files come in, until they can all be found and nothing is under way."""
        errands, controller = self.window.errands, self.window.controller
        self.until(lambda: controller.thread_.idle)
        reports: list[object] = []
        indexed: list[float] = []
        self.window.desk.report_ready.connect(reports.append)
        errands.indexed.connect(lambda: indexed.append(time.monotonic()))
        stalls, began = Stalls(), time.monotonic()
        goods = QMimeData()
        goods.setUrls([QUrl.fromLocalFile(path) for path in self.more])
        self.window.desk.drop(goods)
        self.until(lambda: bool(reports))
        stored = time.monotonic()
        self.until(lambda: any(at > stored for at in indexed) and controller.thread_.idle)
        self.rest(REST)
        self.results["stalls"], self.results["held"] = stalls.stop(), stalls.longest()
        self.results["import"] = (stored - began) * 1000
        self.results["imported"] = dict(Counter(len(report.imported) for report in reports))

    # ------------------------------------------------------------------ changes of many
    def changing(self) -> None:
        """Tagging many at once, correcting many at once, and taking both back.

        Of each: until the list shows it, the window's longest stall, the longest that an answer had to wait meanwhile,
        and until it can be found.
        """
        self.until(lambda: self.window.controller.thread_.idle)
        ids = self.select_many()
        changes = {
            "tag": (lambda: self.window.tag_edits.tag("topic", "Bulk", ids), "topic:Bulk", len(ids)),
            "star": (self.window.actions_["star"].trigger, "is:starred", len(ids)),
            "unstar": (self.window.controller.history.undo, "is:starred", 0),
            "untag": (self.window.controller.history.undo, "topic:Bulk", 0),
        }
        self.results["changes"] = {name: self.change(*each) for name, each in changes.items()}

    def select_many(self) -> list[int]:
        """Select the first clippings of the list, and wait until the window has them."""
        model, selection = self.list.clippings, self.list.selectionModel()
        ids = [model.id_at(row) for row in range(MANY)]
        fetched: list[int] = []  # not they themselves: they come again with every change
        self.window.controller.selection_ready.connect(lambda clippings: fetched.append(len(clippings)))
        stalls, began = Stalls(), time.monotonic()
        range_ = QItemSelection(model.index(0, 0), model.index(MANY - 1, 0))
        selection.select(range_, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.until(lambda: fetched[-1:] == [MANY])
        self.results["selecting"] = {"took": (time.monotonic() - began) * 1000, "stall": max(stalls.stop())}
        return ids

    def change(self, do: Callable[[], None], query: str, wanted: int) -> dict[str, float]:
        """Do something with many, and wait until it is found."""
        thread, controller = self.window.controller.thread_, self.window.controller
        changed: list[float] = []
        waits: list[float] = []
        totals: list[int] = []
        controller.library_changed.connect(lambda _applied: changed.append(time.monotonic()))

        def ask() -> None:
            asked = time.monotonic()

            def answered(total: int) -> None:
                waits.append((time.monotonic() - asked) * 1000)
                totals.append(total)
                if total != wanted:
                    QTimer.singleShot(20, ask)

            thread.ask(lambda library: library.find(query, limit=0, meant=False).total, answered, urgent=True)

        stalls, began = Stalls(), time.monotonic()
        do()
        self.until(lambda: bool(changed))
        ask()
        self.until(lambda: bool(totals) and totals[-1] == wanted and thread.idle)
        found = time.monotonic()
        self.rest(REST)
        return {
            "done": (changed[0] - began) * 1000,
            "found": (found - began) * 1000,
            "stall": max(stalls.stop()),
            "held": stalls.longest(),
            "wait": max(waits),
        }

    # ------------------------------------------------------------------ a long day
    def growing(self) -> None:
        """Memory after searches and articles, and after many more of them."""
        self.until(lambda: self.window.controller.thread_.idle)
        words = " ".join(self.known_words()).split()
        begun = [word[:length] for length in (3, 4, 5, 6, 7) for word in words]
        pairs = [f"{one} {other}" for one in begun for other in words]
        asked = [*begun, *pairs][:GROWN]
        self.search_each(asked[:WARM])
        self.results["searched, warm"] = memory_mb("self")
        self.search_each(asked[WARM:])
        self.results["searched, grown"] = memory_mb("self")
        self.search_each([""])
        self.read_on(WARM, pause=0.1)
        self.results["read, warm"] = memory_mb("self")
        self.read_on(GROWN - WARM, pause=0.1)
        self.results["read, grown"] = memory_mb("self")

    def search_each(self, asked: list[str]) -> None:
        """Search for one thing after the other, each until it is shown and counted."""
        controller = self.window.controller
        for text in asked:
            before = controller.generation
            self.window.list_pane.search.set_query(text)
            self.until(
                lambda before=before: (
                    controller.generation > before and self.list.clippings._generation == controller.generation
                )
            )
            self.until(self.rows_are_here)
            self.rest(BETWEEN_STEPS)

    def guarded(self) -> None:
        """Work on the window's thread that belongs to another, while everything is done that is done all day."""
        self.until(lambda: self.window.controller.thread_.idle)
        trespasses = Trespasses()
        trespasses.begin()
        self.viewing()
        self.type_all(self.known_words()[:4])
        self.read_on(10)
        self.search.clear()
        self.turn_to_table()
        self.put_in_order(Column.PUBLISHER)
        self.scroll(self.wheel)
        self.changing()
        self.importing()
        trespasses.end()
        self.results["calls"] = trespasses.calls
        self.results["trespasses"] = dict(trespasses.found.most_common(40))

    # ------------------------------------------------------------------ opening each view
    def viewing(self) -> None:
        """From asking for a view to its first picture, each opened once and, beside it, a second time."""
        self.until(lambda: self.window.controller.thread_.idle)
        self.rest(REST)
        self.results["views"] = {name: [self.open_view(name) for _ in range(2)] for name in VIEWS}

    def open_view(self, name: str) -> float:
        """Open a view, wait until it is painted, and put it away."""
        window = self.window
        began = time.monotonic()
        VIEWS[name](window)
        shown: list[QWidget] = []

        def is_there() -> bool:
            shown[:] = [widget for widget in rooms_of(window, name) if widget.isVisible()]
            return bool(shown)

        self.until(is_there)
        paints = Paints(shown[0])
        shown[0].update()
        self.until(lambda: paints.count > 0)
        took = (time.monotonic() - began) * 1000
        shown[0].removeEventFilter(paints)
        self.rest(0.3)
        if isinstance(shown[0], QDialog):
            shown[0].reject()
        elif name == "go-to":
            window.ways.go_to.close_field()
        elif name == "review":
            window.review.discard()
        else:
            window.stage.show_article()
        self.until(lambda: window.controller.thread_.idle)
        self.rest(0.3)
        return took


def main() -> int:
    folder, what, *more = sys.argv[1:]
    from clippings_app.cli import main as begin

    app = QApplication(["clippings"])
    probe = Probe(what, more)
    code = begin(["--library", folder, "open"])
    if probe.failed is not None:
        raise probe.failed
    del app
    json.dump(probe.results, sys.stdout)
    return code


if __name__ == "__main__":
    sys.exit(main())
