"""Reading of small files of references in tests."""

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.domain.errors import BrokenInput
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.read import read_payload


def read(data: bytes | str, name: str = "refs") -> list[Arrival | Failure]:
    return list(read_payload(Payload(data=data.encode() if isinstance(data, str) else data, name=name)))


def drafts(data: bytes | str, name: str = "refs") -> list[Draft]:
    found = read(data, name)
    assert [each for each in found if isinstance(each, Failure)] == []
    return [each.draft for each in found if isinstance(each, Arrival)]


def draft(data: bytes | str, name: str = "refs") -> Draft:
    (found,) = drafts(data, name)
    return found


def article(data: bytes | str, name: str = "refs") -> ParsedArticle:
    return draft(data, name).article


def headlines(found: list[Arrival | Failure]) -> list[str | None]:
    return [each.draft.article.headline if isinstance(each, Arrival) else None for each in found]


def detail(found: Arrival | Failure) -> str:
    assert isinstance(found, Failure)
    assert isinstance(found.error, BrokenInput)
    return found.error.detail
