"""Whole web pages that were kept with their pictures: what readers of archives of the web share."""

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urljoin

from clippings_app.domain.clipping import Draft
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.pictures import Find, lift, settled, sources_of


def page_arrival(page: Payload, record: Payload, *, added: str | None, pictures: Find) -> Arrival:
    """The clipping of a page.

    Args:
        page: The page, as it was sent.
        record: What it was kept in: its bytes and media type are the original.
        added: When it was kept.
        pictures: Finds those that were kept with it.

    Raises:
        InputError: As reading a page does.
    """
    from clippings_app.parsing.article import read_article

    lifted = lift(page.data, pictures)
    reading = read_article(replace(page, data=lifted.page), as_="html")
    arrival = Arrival(
        name=record.name,
        draft=Draft(article=reading.article, added=added),
        reading=reading,
        original=record.data,
        original_type=record.type or "application/octet-stream",
    )
    return settled(arrival, lifted)


def by_address(files: Mapping[str, bytes], base: str) -> Find:
    """Finds pictures by their address as a page writes it, whole or as seen from the page."""

    def find(value: str) -> bytes | None:
        bare = value.partition("#")[0].strip()
        return (files.get(bare) or files.get(joined(base, bare))) if bare else None

    return find


def joined(base: str, value: str) -> str:
    """An address as seen from another; empty where there is none such."""
    try:
        return urljoin(base, value)
    except ValueError:  # what stands in brackets is taken for an address of the network
        return ""


def shown_by(page: bytes, base: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Those of the files that a page shows, by address."""
    shown: dict[str, bytes] = {}
    for value in sources_of(page):
        address = joined(base, value.partition("#")[0].strip())
        if address in files:
            shown[address] = files[address]
    return shown
