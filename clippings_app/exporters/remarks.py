"""What formats of references have no field for, as lines among the notes that our own readers know again."""

from collections.abc import Iterator

from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.clipping import Clipping
from clippings_app.exporters import common
from clippings_app.exporters.archives import archived


def remarks(clipping: Clipping, bibliography: Bibliography, options: ExportOptions) -> Iterator[str]:
    """Incidents; then, as far as they were asked for, sources, the archived copy and the hash of the original."""
    yield from (f"Incident: {common.incident_words(tie)}" for tie in clipping.incidents)
    if options.sources:
        sources = bibliography.sources.get(clipping.id, ())
        yield from (f"Source: {common.source_words(each, bibliography.keys)}" for each in sources)
    if options.archive and (link := archived(clipping)):
        yield f"{link.words}: {link.url}"
    if options.prints_hashes:
        yield from (f"SHA-256 of the original: {original.sha256}" for original in clipping.originals)
