import io
import os
import pickle
import subprocess
import threading
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from clippings_app.domain.article import LineLabel, ParsedArticle
from clippings_app.domain.bibliography import ExportOptions, GroupBy
from clippings_app.domain.clipping import Clipping, Draft
from clippings_app.domain.errors import (
    Cancelled,
    DiskFull,
    EmptyInput,
    LibraryDamaged,
    LibraryNotAccessible,
    NotWritable,
    TooLarge,
    Unreachable,
    UnusableStyle,
)
from clippings_app.domain.payload import Payload
from clippings_app.domain.watch import Stage
from clippings_app.exporters.cited import copied
from clippings_app.exporters.styles import OWN_STYLE
from clippings_app.importers import patience
from clippings_app.library import Library
from clippings_app.parcels import pack, python_running
from clippings_app.ui.errand_messages import (
    Advance,
    CancelRequest,
    CiteAnswer,
    Crashed,
    Exported,
    ExportRequest,
    ExportStep,
    ImportRequest,
    Indexed,
    ReadAnswer,
    ReadRequest,
    Refused,
    RelabelAnswer,
    RelabelRequest,
    Stored,
    UpkeepRequest,
    WarmRequest,
)
from clippings_app.ui.errands import Errands
from clippings_app.ui.goods import Counted, Goods
from clippings_app.ui.jobs import WorkerBug
from clippings_app.ui.unfinished import read_unfinished
from clippings_app.ui.widgets.progress import ProgressStrip
from clippings_app.ui.worker import _Desk, serve

TEXT = (
    "Quay wall gives way after storm\n\nA short deck about the quay\n\n"
    "The wall of the quay gave way on Sunday morning.\n"
)


def goods(*texts: str) -> Goods:
    return Goods(
        payloads=tuple(
            Payload(data=text.encode(), name=f"text {number}", type="text/plain", charset="utf-8")
            for number, text in enumerate(texts)
        ),
    )


def answers_to(folder: Path, requests: Sequence[object], until: type) -> list[object]:
    """What the process says to these requests, run here, up to an answer of one kind; then its input ends."""
    (request_out, request_in), (answer_out, answer_in) = os.pipe(), os.pipe()
    answers: list[object] = []
    with (
        os.fdopen(request_out, "rb") as requests_read,
        os.fdopen(answer_out, "rb") as answers_read,
        os.fdopen(answer_in, "wb") as answers_written,
    ):
        side = threading.Thread(target=serve, args=(requests_read, answers_written, folder))
        side.start()
        with os.fdopen(request_in, "wb") as requests_written:
            for request in requests:
                requests_written.write(pack(request))
            requests_written.flush()
            while not answers or not isinstance(answers[-1], until):
                answers.append(pickle.load(answers_read))
        side.join(30)
        assert not side.is_alive()
    return answers


def test_messages_cross_with_their_read_only_mappings() -> None:
    message = pickle.loads(pack({"a": MappingProxyType({"b": 1})}))
    assert message == {"a": {"b": 1}}
    assert isinstance(message["a"], MappingProxyType)


@pytest.fixture
def errands(tmp_path: Path, qapp: QApplication):  # noqa: ANN201
    errands = Errands(tmp_path / "library", qapp)
    yield errands
    errands.stop()
    assert not errands.process.running


def test_one_text_is_read_for_the_review_and_relabelled(errands: Errands, qtbot: QtBot) -> None:
    read: list[ReadAnswer] = []
    errands.read(goods(TEXT), read.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(read), timeout=30_000)
    arrival = read[0].arrival
    assert arrival is not None
    assert arrival.reading is not None
    assert arrival.reading.article.headline == "Quay wall gives way after storm"
    relabelled: list[object] = []
    errands.relabel(arrival.reading, {2: LineLabel.BODY}, relabelled.append)
    qtbot.waitUntil(lambda: bool(relabelled), timeout=30_000)
    assert relabelled[0].lines[2].label is LineLabel.BODY  # type: ignore[attr-defined]


def test_many_are_told_apart_from_one(errands: Errands, qtbot: QtBot) -> None:
    read: list[ReadAnswer] = []
    errands.read(goods(TEXT, TEXT), read.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(read), timeout=30_000)
    assert read[0].arrival is None
    assert len(read[0].goods.payloads) == 2


def test_what_cannot_be_read_is_refused(errands: Errands, qtbot: QtBot) -> None:
    refused: list[object] = []
    errands.read(goods("   "), pytest.fail, refused.append)
    qtbot.waitUntil(lambda: bool(refused), timeout=30_000)
    assert isinstance(refused[0], EmptyInput)


def test_an_import_is_stored_indexed_and_exported(errands: Errands, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignals([errands.stored, errands.indexed], timeout=60_000):
        errands.take_in(goods(TEXT, TEXT.replace("Quay", "Pier"), " "))
    assert not errands.importing
    written: list[Exported] = []
    target = tmp_path / "out.md"

    def request(job: int) -> ExportRequest:
        return ExportRequest(
            job=job,
            ids=(1, 2),
            query="",
            format="markdown",
            options=ExportOptions(group_by=GroupBy.NONE),
            to=target,
        )

    errands.export(request, written.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(written), timeout=30_000)
    assert written[0].count == 2
    assert "Pier wall" in target.read_text(encoding="utf-8")
    refused: list[object] = []

    def nowhere(job: int) -> ExportRequest:
        return ExportRequest(
            job=job, ids=(1,), query="", format="ris", options=ExportOptions(), to=tmp_path / "no" / "x.ris"
        )

    errands.export(nowhere, pytest.fail, refused.append)
    qtbot.waitUntil(lambda: bool(refused), timeout=30_000)
    assert isinstance(refused[0], NotWritable)


def test_an_export_tells_how_far_it_is_and_stops_without_a_word(errands: Errands, qtbot: QtBot, tmp_path: Path) -> None:
    with Library.open(tmp_path / "library") as library:
        library.add(
            Draft(article=ParsedArticle(headline=f"Vote {number}", publisher="The Sheet", published="2024"))
            for number in range(3000)
        )
    target = tmp_path / "out.html"
    target.write_text("what stood there", encoding="utf-8")
    steps: list[ExportStep] = []
    number = 0

    def request(job: int) -> ExportRequest:
        options = ExportOptions(style="apa")
        return ExportRequest(job=job, ids=tuple(range(1, 3001)), query="", format="html", options=options, to=target)

    def stop(step: ExportStep) -> None:
        steps.append(step)
        if step.stage is Stage.FORMATTING:
            errands.cancel(number, quietly=True)

    number = errands.export(request, pytest.fail, pytest.fail, stop)
    with qtbot.assertNotEmitted(errands.refused):
        qtbot.waitUntil(lambda: any(step.total == 3000 for step in steps), timeout=30_000)
        written: list[Exported] = []
        errands.export(lambda job: replace(request(job), limit=2, to=None), written.append, pytest.fail)
        qtbot.waitUntil(lambda: bool(written), timeout=15_000)
    assert written[0].count == 2
    assert target.read_text(encoding="utf-8") == "what stood there"
    assert steps[0].stage is Stage.GATHERING
    assert not errands._dropped
    assert sorted(path.name for path in tmp_path.iterdir()) == ["library", "out.html"]


def test_a_pdf_is_set_beside_the_window(errands: Errands, qtbot: QtBot, tmp_path: Path) -> None:
    with Library.open(tmp_path / "library") as library:
        library.add([Draft(article=ParsedArticle(headline="Vote", publisher="The Sheet"))])
    written: list[Exported] = []
    target = tmp_path / "out.pdf"
    errands.export(
        lambda job: ExportRequest(job=job, ids=(1,), query="", format="pdf", options=ExportOptions(), to=target),
        written.append,
        pytest.fail,
    )
    qtbot.waitUntil(lambda: bool(written), timeout=60_000)
    assert target.read_bytes().startswith(b"%PDF-")
    assert [path.name for path in written[0].beside] == ["out.pdf.losses.txt"]


def test_citations_are_written_in_a_style_or_refused(errands: Errands, qtbot: QtBot) -> None:
    clipping = Clipping(
        id=1, uid="1", article=ParsedArticle(headline="Quay opens", byline=("Ann Lee",), published="2024")
    )
    cited: list[CiteAnswer] = []
    errands.cite((clipping,), "ieee", cited.append)
    qtbot.waitUntil(lambda: bool(cited), timeout=30_000)
    assert cited[0].text == "A. Lee, “Quay opens,” 2024."
    assert cited[0].html.startswith("<p>A. Lee")
    with qtbot.waitSignal(errands.refused, timeout=30_000) as refused:
        errands.cite((clipping,), "/nowhere/house.csl", pytest.fail)
    assert isinstance(refused.args[0], UnusableStyle)


def test_a_process_that_is_killed_is_told_and_started_again(errands: Errands, qtbot: QtBot) -> None:
    read: list[ReadAnswer] = []
    errands.read(goods(TEXT), read.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(read), timeout=30_000)
    process = errands.process._process
    assert process is not None
    with qtbot.waitSignal(errands.lost, timeout=30_000):
        errands.take_in(goods(*[TEXT.replace("Quay", f"Quay{number}") for number in range(300)]))
        process.kill()
    assert not errands.importing
    errands.read(goods(TEXT), read.append, pytest.fail)
    qtbot.waitUntil(lambda: len(read) == 2, timeout=30_000)


def test_a_new_errand_outlives_the_process_that_died_before_it(errands: Errands, qtbot: QtBot) -> None:
    read: list[ReadAnswer] = []
    losses: list[int | None] = []
    errands.lost.connect(lambda: losses.append(errands.process.pid))
    errands.read(goods(TEXT), read.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(read), timeout=30_000)
    process = errands.process._process
    assert process is not None
    errands.take_in(goods(*[TEXT.replace("Quay", f"Quay{number}") for number in range(300)]))
    process.kill()
    process.wait()  # its end is not delivered yet when the next errand is sent
    errands.read(goods(TEXT), read.append, pytest.fail)
    assert losses == [process.pid]
    assert not errands.importing
    qtbot.waitUntil(lambda: len(read) == 2, timeout=30_000)
    assert len(losses) == 1
    assert errands.process.pid != process.pid


def test_a_bug_in_the_process_is_raised_in_the_window(errands: Errands, qtbot: QtBot) -> None:
    with capture_exceptions() as raised, qtbot.waitSignal(errands.lost, timeout=30_000):
        errands.read("not goods", pytest.fail, pytest.fail)  # type: ignore[arg-type]
    assert [kind for kind, _, _ in raised] == [WorkerBug]


def test_the_other_side_answers_every_kind_of_request(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    (read,) = answers_to(folder, [WarmRequest(job=1), ReadRequest(job=2, goods=goods(TEXT))], ReadAnswer)
    assert isinstance(read, ReadAnswer)
    assert read.arrival is not None
    assert read.arrival.reading is not None
    relabel = RelabelRequest(job=3, reading=read.arrival.reading, labels={2: LineLabel.BODY})
    (relabelled,) = answers_to(folder, [relabel], RelabelAnswer)
    assert isinstance(relabelled, RelabelAnswer)
    wrong = [ReadRequest(job=4, goods=goods(" ")), ReadRequest(job=5, goods=None)]  # type: ignore[arg-type]
    refused, crashed = answers_to(folder, wrong, Crashed)
    assert isinstance(refused, Refused)
    assert isinstance(crashed, Crashed)
    assert "Traceback" in crashed.traceback


def test_a_paste_or_an_import_that_takes_too_long_is_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, slow, good = tmp_path / "library", tmp_path / "slow.html", tmp_path / "good.txt"
    page = "<html><body><h1>Quay</h1>" + "".join(f"<p>Wall {n} gave way on Sunday, they said.</p>" for n in range(3000))
    monkeypatch.setattr(patience, "PAGE_SECONDS", 0.3)
    pasted = Goods(payloads=(Payload(data=page.encode(), name="pasted text", type="text/html"),))
    (refused,) = answers_to(folder, [ReadRequest(job=1, goods=pasted)], Refused)
    assert isinstance(refused, Refused)
    assert isinstance(refused.error, TooLarge)
    slow.write_text(page, encoding="utf-8")
    good.write_text(TEXT, encoding="utf-8")
    answers = answers_to(folder, [ImportRequest(job=2, goods=Goods(paths=(slow, good)))], Indexed)
    (report,) = [each.report for each in answers if isinstance(each, Stored)]
    assert [(each.name, type(each.error)) for each in report.failed] == [(str(slow), TooLarge)]
    assert len(report.imported) == 1


def test_an_import_reads_folders_and_tells_how_far_it_is(tmp_path: Path) -> None:
    folder, source = tmp_path / "library", tmp_path / "source" / "deep"
    source.mkdir(parents=True)
    for number in range(3):
        (source / f"{number}.txt").write_text(TEXT.replace("Quay", f"Quay {number}"), encoding="utf-8")
    request = ImportRequest(job=1, goods=Goods(paths=(tmp_path / "source",)), topics=("Ports",))
    answers = answers_to(folder, [request], Indexed)
    advances = [each for each in answers if isinstance(each, Advance) and not each.indexing]
    assert advances
    assert advances[0].total == 3
    (stored,) = [each for each in answers if isinstance(each, Stored)]
    assert len(stored.report.imported) == 3
    with Library.open(folder, read_only=True) as library:
        assert library.topics()[0].count == 3
    export = ExportRequest(job=2, ids=(1, 2, 3), query="", format="ris", options=ExportOptions(), limit=2)
    *_, preview = answers_to(folder, [export], Exported)
    assert isinstance(preview, Exported)
    assert preview.count == 2
    assert "TY  -" in (preview.text or "")
    saved = ExportRequest(job=3, ids=(1,), query="", format="ris", options=ExportOptions(), to=tmp_path / "x.ris")
    answers_to(folder, [saved], Exported)
    assert (tmp_path / "x.ris").exists()
    *_, nowhere = answers_to(folder, [replace(saved, to=tmp_path / "no" / "x.ris")], Refused)
    assert isinstance(nowhere, Refused)
    assert isinstance(nowhere.error, NotWritable)


def test_an_imported_folder_is_filtered_as_on_the_command_line(tmp_path: Path) -> None:
    folder, source = tmp_path / "library", tmp_path / "source"
    for name in ("page.html", "page_files/frame.html", "style.css", ".hidden.txt", "Thumbs.db", "__MACOSX/x.txt"):
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<h1>Quay wall gives way: {name}</h1><p>The wall gave way on Sunday morning.</p>")
    answers = answers_to(folder, [ImportRequest(job=1, goods=Goods(paths=(source,)))], Indexed)
    (stored,) = [each for each in answers if isinstance(each, Stored)]
    assert [Path(taken.name).name for taken in stored.report.imported] == ["page.html"]
    assert not stored.report.failed
    assert [each.total for each in answers if isinstance(each, Advance) and not each.indexing] == [1]


def test_counting_what_is_to_be_imported_ends_when_it_is_cancelled(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(TEXT)
    assert Counted(Goods(paths=(tmp_path,), links=("https://example.org/",)), lambda: False).total == 6
    answers = iter((False, False, True))
    assert Counted(Goods(paths=(tmp_path,)), lambda: next(answers)).total == 2


def test_addresses_that_cannot_be_fetched_are_named(tmp_path: Path) -> None:
    request = ImportRequest(job=1, goods=Goods(links=("http://127.0.0.1:9/page",)))
    (stored,) = [each for each in answers_to(tmp_path / "library", [request], Indexed) if isinstance(each, Stored)]
    (failure,) = stored.report.failed
    assert failure.name == "http://127.0.0.1:9/page"
    assert isinstance(failure.error, Unreachable)


def test_cancelled_work_is_refused_and_upkeep_ends(tmp_path: Path) -> None:
    requests = [CancelRequest(job=1), ReadRequest(job=1, goods=goods(TEXT)), UpkeepRequest(job=2)]
    answers = answers_to(tmp_path / "library", requests[:2], Refused)
    assert isinstance(answers[0], Refused)
    assert isinstance(answers[0].error, Cancelled)
    assert isinstance(answers_to(tmp_path / "library", requests[2:], Indexed)[-1], Indexed)


@pytest.mark.parametrize(
    ("asides", "leaves"),
    [((True,), True), ((True, True), True), ((True, False), False), ((False,), False), ((), False)],
)
def test_who_leaves_waits_for_what_was_asked_for_and_for_nothing_else(
    tmp_path: Path, asides: tuple[bool, ...], leaves: bool
) -> None:
    desk = _Desk(io.BytesIO(), tmp_path)
    is_over, begun = threading.Event(), threading.Barrier(len(asides) + 1)

    def work() -> None:
        begun.wait(20)
        is_over.wait(20)

    sides = [threading.Thread(target=partial(desk.run, 1, work, is_aside=aside)) for aside in asides]
    for side in sides:
        side.start()
    begun.wait(20)
    left: list[bool] = []
    desk.finish(lambda: left.append(True))
    is_over.set()
    for side in sides:
        side.join(20)
    assert left == [True] * leaves


def test_a_window_that_is_closed_while_its_process_loads_does_not_wait_for_it(tmp_path: Path) -> None:
    loading = pack(WarmRequest(job=1)) + pack(UpkeepRequest(job=2))
    command = python_running("clippings_app.ui.worker", str(tmp_path))
    done = subprocess.run(command, input=loading, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")


def test_what_another_errand_met_does_not_end_the_upkeep_of_the_index(qtbot: QtBot, tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add([Draft(article=ParsedArticle(headline="Quay wall gives way", body=("It gave way.",)))])
    errands = Errands(tmp_path)
    sent: list[object] = []
    with qtbot.waitSignal(errands.indexed, timeout=30_000):
        errands.look_after_index()
        upkeep = errands._tending
        assert upkeep is not None
        errands.refused.connect(sent.append)
        errands._hear(Refused(job=upkeep + 1, error=EmptyInput("a file")))
        assert errands._tending == upkeep
        errands.look_after_index()
        assert errands._tending == upkeep, "a second one is not asked for meanwhile"
    assert errands._tending is None
    assert len(sent) == 1
    errands.stop()


def test_very_many_citations_are_fetched_and_written_there_and_can_be_stopped(qtbot: QtBot, tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        articles = (ParsedArticle(headline=f"Ferry {number}", body=("It sank.",)) for number in range(600))
        ids = library.add([Draft(article=article) for article in articles]).added
        wanted = copied(library.get(ids[:3]), OWN_STYLE)
    errands = Errands(tmp_path)
    steps: list[ExportStep] = []
    cited: list[CiteAnswer] = []
    errands.cite_many((*ids[:3], 99_999), OWN_STYLE, cited.append, pytest.fail, steps.append)
    qtbot.waitUntil(lambda: bool(cited), timeout=30_000)
    assert (cited[0].text, cited[0].html, cited[0].count) == (*wanted, 3)
    assert {step.stage for step in steps} <= {Stage.GATHERING, Stage.FORMATTING}
    refused: list[object] = []
    number = errands.cite_many(ids, "apa", cited.append, refused.append, steps.append)
    errands.halt(number)
    qtbot.waitUntil(lambda: bool(refused), timeout=30_000)
    assert isinstance(refused[0], Cancelled)
    assert len(cited) == 1
    errands.stop()


def test_an_import_that_a_library_refuses_is_told_with_what_it_can_be_gone_on_with_by(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "library.sqlite3").write_bytes(b"no database at all, but long enough to be looked at" * 40)
    asked = ImportRequest(job=3, goods=goods(TEXT), topics=("Ports",))
    answers = answers_to(folder, [asked], Refused)
    (refused,) = (answer for answer in answers if isinstance(answer, Refused))
    assert isinstance(refused.error, LibraryDamaged)
    (unfinished,) = read_unfinished(folder)
    assert (unfinished.path, unfinished.request.topics) == (refused.record, ("Ports",))


def test_an_import_that_ends_early_can_be_gone_on_with_and_is_told_until_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    Library.open(folder).close()
    (folder / "originals").write_bytes(b"no folder")
    asked = ImportRequest(job=3, goods=goods(TEXT, TEXT + "Another end."))
    answers = answers_to(folder, [asked], Stored)
    (stored,) = (answer for answer in answers if isinstance(answer, Stored))
    assert isinstance(stored.report.error, LibraryNotAccessible)
    (unfinished,) = read_unfinished(folder)
    assert unfinished.path == stored.record
    (folder / "originals").unlink()
    again = replace(unfinished.request, job=1, instead=(unfinished.path,))
    answers = answers_to(folder, [again], Stored)
    (stored,) = (answer for answer in answers if isinstance(answer, Stored))
    assert (len(stored.report.imported), stored.record) == (2, None)
    assert read_unfinished(folder) == ()


def test_an_index_that_fails_with_the_library_does_not_cover_what_is_told_of_the_import(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        body = tuple(f"part{number} " * 100 for number in range(200))
        library.add([Draft(article=ParsedArticle(headline="Damaged", body=body))])
    (folder / "originals").write_bytes(b"no folder")
    file = folder / "library.sqlite3"
    data = bytearray(file.read_bytes())
    page = data.index(b"part100") // 4096 * 4096
    data[page : page + 4] = b"\x7f\xff\xff\xff"  # where the text goes on
    file.write_bytes(data)
    with Library.open(folder) as library, pytest.raises(LibraryDamaged):
        library.catch_up()
    asked = ImportRequest(job=3, goods=goods(TEXT))
    answers = answers_to(folder, [asked, UpkeepRequest(job=4)], Refused)
    assert [answer.job for answer in answers if isinstance(answer, Stored | Refused)] == [3, 4]


def test_the_window_goes_on_with_what_an_error_has_ended(tmp_path: Path, qtbot: QtBot) -> None:
    errands, told, answered = Errands(tmp_path), list[object](), list[object]()
    strip = ProgressStrip().follow(errands)
    qtbot.addWidget(strip)
    errands.import_refused.connect(told.append)
    errands.refused.connect(pytest.fail)
    try:
        number = errands.take_in(goods(TEXT), topics=("Ports",), then=pytest.fail, otherwise=answered.append)
        errands.advanced.emit(Advance(job=number, done=1, total=3))
        assert not strip.isHidden()
        record = tmp_path / "import-under-way-0-1-x.json"
        record.write_text("{}")
        error = DiskFull(tmp_path)
        errands.process.heard.emit(Refused(job=number, error=error, record=record))
        assert (told, answered, errands.importing) == ([error], [error], False)
        qtbot.waitUntil(strip.isHidden)
        with qtbot.waitSignal(errands.stored, timeout=60_000):
            errands.resume_import()
        assert not record.exists()
    finally:
        errands.stop()
