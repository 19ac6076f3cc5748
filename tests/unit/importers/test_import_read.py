import pickle
import subprocess
import sys

import pytest

from clippings_app.domain.errors import NotText
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
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


@pytest.mark.parametrize(
    "data",
    [
        b'<?xml version="1.0"?><svg><title>The harbour</title><path d="M0 0"/></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
        b'\xef\xbb\xbf<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Nordwacht</title></channel></rss>',
        '<?xml version="1.0" encoding="utf-16"?><settings><a/></settings>'.encode("utf-16"),
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><rdf:RDF>&x;</rdf:RDF>',
    ],
)
def test_xml_that_is_no_article_is_not_read_as_the_words_of_one(data: bytes) -> None:
    (found,) = read_payload(Payload(data=data, name="saved.xml"))
    assert isinstance(found, Failure)
    assert isinstance(found.error, NotText)
    assert found.error.looks_like == "data file in XML"


def test_what_is_given_as_text_and_what_is_a_page_are_read_though_they_begin_like_xml() -> None:
    page = b'<?xml version="1.0"?><!DOCTYPE html><html><body><h1>Night ferry</h1><p>It ran aground.</p></body></html>'
    words = b'<?xml version="1.0"?> is how such a file begins.'
    given = (
        Payload(data=page, name="page.xhtml"),
        Payload(data=words, name="a.txt"),
        Payload(data=words, name="pasted text", type="text/plain"),
    )
    for payload in given:
        (found,) = read_payload(payload)
        assert isinstance(found, Arrival)
