import pickle
import subprocess
import sys

from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.read import read_payload

HEAVY = ("PySide6", "whoosh", "lxml", "trafilatura", "httpx", "pypdfium2", "pypandoc", "numpy")


def test_arrivals_and_failures_cross_process_borders() -> None:
    data = b'{"headline": "One", "topics": ["A"]}\n{"headline": 5}'
    found = list(read_payload(Payload(data=data, name="a.jsonl")))
    good, bad = (pickle.loads(pickle.dumps(each)) for each in found)
    assert good == found[0]
    assert bad.name == "a.jsonl:2"
    assert vars(bad.error) == vars(found[1].error)  # type: ignore[union-attr]


def test_opening_and_writing_load_nothing_heavy_before_it_is_needed() -> None:
    code = (
        "import sys, clippings_app.importers.files, clippings_app.importers.read, clippings_app.exporters.write\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()
    assert not set(HEAVY) & set(loaded)


def test_a_record_says_that_nothing_was_kept() -> None:
    (found,) = read_payload(Payload(data=b'{"headline": "One"}', name="a.json"))
    assert isinstance(found, Arrival)
    assert found.original is None
