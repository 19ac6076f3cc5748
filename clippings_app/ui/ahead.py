"""The clippings beside the one that is read, made ready before they are chosen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from clippings_app.ui.fetching import Shown, whole_to_show
from clippings_app.ui.jobs import LibraryThread

if TYPE_CHECKING:
    from clippings_app.domain.article import ParsedArticle
    from clippings_app.domain.errors import ClippingsError
    from clippings_app.library import Library

_MOST_PICTURES = 1
"""Who types meanwhile waits for what is made ready; to read a picture takes ten times as long as all the rest."""
_MOST_LETTERS = 200_000
"""Of a body: to find a search's phrase in a whole book takes a second."""
_MOST_BYTES = 8 << 20
"""Of the pictures of one clipping, as they lie in memory."""


class Ahead:
    """Holds the one that is read and those beside it, for as long as nothing may have changed.

    What is here is given without asking the library: nothing that was read before `forget` is ever given after it.

    Args:
        thread: The library's.
    """

    def __init__(self, thread: LibraryThread) -> None:
        self._thread = thread
        self._held: dict[tuple[int, str], Shown] = {}
        self._era = 0

    @property
    def era(self) -> int:
        """Counts what may have changed; to be noted before something is read that is to be kept."""
        return self._era

    def forget(self) -> None:
        """Something of the library changes, or has changed: what is here, and what is on its way, may not be so."""
        self._era += 1
        self._held.clear()

    def of(self, clipping: int, asked: str) -> Shown | None:
        """A clipping as it is shown while a search is asked; None where it is not here."""
        return self._held.get((clipping, asked))

    def keep(self, found: Shown, era: int) -> None:
        """Hold one that was read in an era."""
        heavy = sum(image.sizeInBytes() for image in found.images.values()) > _MOST_BYTES
        if era == self._era and not heavy:
            self._held[found.clipping.id, found.asked] = found

    def make_ready(self, around: Sequence[int], reading: int, asked: str) -> None:
        """Read clippings that may be chosen next; of what is here only they stay, and the one that is being read."""
        wanted = {(number, asked) for number in (reading, *around)}
        self._held = {key: each for key, each in self._held.items() if key in wanted}
        for place, number in enumerate(around):
            if (number, asked) not in self._held:
                self._read(number, asked, f"ahead {place}")

    def _read(self, clipping: int, asked: str, kind: str) -> None:
        era = self._era

        def work(library: "Library") -> Shown | None:
            whole = library.one(clipping)
            return whole_to_show(library, whole, asked) if _is_soon_read(whole.article) else None

        def then(found: Shown | None) -> None:
            if found is not None:
                self.keep(found, era)

        self._thread.ask(work, then, otherwise=_pass, kind=kind, reads=True)


def _is_soon_read(article: "ParsedArticle") -> bool:
    pictures = sum(photo.sha256 is not None for photo in article.photos)
    return pictures <= _MOST_PICTURES and sum(map(len, article.body)) <= _MOST_LETTERS


def _pass(_error: "ClippingsError") -> None:
    """It is asked for again, and told, when it is chosen."""
