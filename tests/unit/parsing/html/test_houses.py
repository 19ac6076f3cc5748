"""Invented pages as the makers of the press's pages build them, field by field against what a person reads on them.

`houses/pages-*.txt` has a page after each `@@@ name | address`: its truth as JSON, `###`, its source. In both, `@xx 0-3`
and `[[P xx 0-3 <p>]]` stand for paragraphs of the language xx in `houses/words.json`. The fields that a truth names in
"unread" are known and not read so yet.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from clippings_app.domain.article import ParsedArticle, SourceKind
from clippings_app.domain.payload import Payload
from clippings_app.parsing.article import read_article

FOLDER = Path(__file__).with_name("houses")
WORDS: dict[str, list[str]] = json.loads((FOLDER / "words.json").read_text("utf-8"))
PLAIN = ("headline", "deck", "publisher", "language", "section", "dateline", "url")


def pages() -> Iterator[tuple[str, str, dict[str, Any], str]]:
    """Name, address, truth and source of every page."""
    for file in sorted(FOLDER.glob("pages-*.txt")):
        for page in re.split(r"(?m)^@@@ ", file.read_text("utf-8"))[1:]:
            head, _, rest = page.partition("\n")
            truth, _, source = rest.partition("\n###\n")
            name, _, address = head.partition(" | ")
            yield name, address.strip(), json.loads(truth), source


TRUTHS = {name: truth for name, _, truth, _ in pages()}
PAGES = {
    name: (address, {field: value for field, value in truth.items() if field not in truth.get("unread", ())}, source)
    for name, address, truth, source in pages()
}


def set_in(source: str) -> str:
    """The source of a page with its paragraphs set in."""

    def paragraphs(match: re.Match[str]) -> str:
        closing = "".join(f"</{tag}>" for tag in reversed(re.findall(r"<(\w+)", match["wrap"])))
        texts = WORDS[match["code"]][int(match["first"]) : int(match["last"])]
        return "\n".join(match["wrap"] + text + closing for text in texts)

    return re.sub(r"\[\[P (?P<code>\S+) (?P<first>\d+)-(?P<last>\d+) (?P<wrap>.*?)\]\]", paragraphs, source)


def body_of(entries: list[str]) -> list[str]:
    """The paragraphs that the truth names."""
    body: list[str] = []
    for entry in entries:
        named = re.fullmatch(r"@(\S+) (\d+)-(\d+)", entry)
        body += WORDS[named[1]][int(named[2]) : int(named[3])] if named else [entry]
    return body


@cache
def article_of(name: str) -> ParsedArticle:
    address, _, source = PAGES[name]
    data = set_in(source).encode()
    return read_article(Payload(data=data, name=f"{name}.html", type="text/html", url=address)).article


def moment(edtf: str | None) -> datetime | str | None:
    """A time with its zone as a moment; anything else as it stands."""
    if edtf is None or "T" not in edtf:
        return edtf
    read = datetime.fromisoformat(edtf)
    return read.astimezone(UTC) if read.tzinfo else read.isoformat()


def bare(text: str | None) -> str | None:
    return text.rstrip(". ") if text else None


@pytest.mark.parametrize("name", PAGES)
def test_the_plain_fields_are_as_a_person_reads_them(name: str) -> None:
    truth, article = PAGES[name][1], article_of(name)
    wanted = {field: truth[field] for field in PLAIN if field in truth}
    assert wanted
    assert {field: getattr(article, field) for field in wanted} == wanted


@pytest.mark.parametrize("name", [name for name in PAGES if "byline" in PAGES[name][1]])
def test_the_byline_names_who_wrote_it(name: str) -> None:
    assert list(article_of(name).byline) == PAGES[name][1]["byline"]


@pytest.mark.parametrize("name", PAGES)
def test_the_dates_are_those_printed(name: str) -> None:
    truth, article = PAGES[name][1], article_of(name)
    read = moment(article.published)
    wanted = moment(truth["published"])
    assert (str(read)[:10] if len(truth["published"]) == len("2024-08-20") else read) == wanted
    if "modified" in truth:
        changed = article.modified
        wanted_change = truth["modified"]
        is_day = len(wanted_change) == len("2024-08-20")
        assert (changed[:10] if changed and is_day else moment(changed)) == moment(wanted_change)


@pytest.mark.parametrize("name", [name for name in PAGES if "body" in PAGES[name][1]])
def test_the_body_is_the_articles_own_paragraphs(name: str) -> None:
    assert list(article_of(name).body) == body_of(PAGES[name][1]["body"])


@pytest.mark.parametrize("name", [name for name in PAGES if "photos" in PAGES[name][1]])
def test_the_pictures_have_the_words_printed_with_them(name: str) -> None:
    photos = article_of(name).photos
    read = [(bare(photo.caption), bare(photo.credit.printed) if photo.credit else None) for photo in photos]
    assert read == [(bare(caption), bare(credit)) for caption, credit in PAGES[name][1]["photos"]]


@pytest.mark.parametrize("name", [name for name in PAGES if "roles" in PAGES[name][1]])
def test_the_credits_give_their_roles(name: str) -> None:
    credits = [photo.credit for photo in article_of(name).photos if photo.credit]
    read = [[one.photographer, one.agency, one.distributor, sorted(one.flags)] for one in credits]
    assert read == PAGES[name][1]["roles"]


@pytest.mark.parametrize("name", [name for name in PAGES if "listed" in PAGES[name][1]])
def test_a_list_of_sources_below_the_text_is_read(name: str) -> None:
    listed = [source.name for source in article_of(name).sources if source.kind is SourceKind.LISTED]
    assert listed == PAGES[name][1]["listed"]


@pytest.mark.parametrize("name", [name for name in PAGES if "disclosures" in PAGES[name][1]])
def test_what_the_page_says_of_the_article_itself_is_a_disclosure(name: str) -> None:
    assert list(article_of(name).disclosures) == PAGES[name][1]["disclosures"]


@pytest.mark.parametrize(
    ("name", "field"), [(name, field) for name, truth in TRUTHS.items() for field in truth.get("unread", ())]
)
def test_what_is_listed_as_unread_is_not_read_yet(name: str, field: str) -> None:
    article, wanted = article_of(name), TRUTHS[name][field]
    if field == "photos":
        read = [[bare(photo.caption), bare(photo.credit.printed) if photo.credit else None] for photo in article.photos]
        assert read != [[bare(caption), bare(credit)] for caption, credit in wanted]
    elif field == "body":
        assert list(article.body) != body_of(wanted)
    elif field == "byline":
        assert list(article.byline) != wanted
    else:
        assert getattr(article, field) != wanted
