"""The readers of what reference managers write, by format; each is imported when it is first needed."""

from collections.abc import Callable, Iterator, Mapping

from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind

REFERENCES: Mapping[Kind, Callable[[Payload], Iterator[Arrival | Failure]]] = {}
