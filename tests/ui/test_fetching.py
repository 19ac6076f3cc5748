"""What the list fetches: rows with what was found in them."""

from pathlib import Path

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.domain.query import Sort
from clippings_app.library import Library
from clippings_app.settings import ListLook
from clippings_app.ui.fetching import found


def test_a_row_without_a_hit_shows_how_its_article_goes_on_behind_a_short_beginning(tmp_path: Path) -> None:
    article = ParsedArticle(headline="Ferry aground", body=("Tarn Point", "The ferry ran aground in fog."))
    with Library.open(tmp_path) as library:
        library.add([Draft(article=article)])
        library.catch_up()
        for query in ("", "is:inbox"):
            _answer, rows = found(library, query, Sort.RELEVANCE, 10, ListLook(), meant=False)
            (view,) = rows.values()
            assert view.snippet == ""
            assert view.row.opening == "Tarn Point The ferry ran aground in fog."
        _answer, rows = found(library, "fog", Sort.RELEVANCE, 10, ListLook(), meant=False)
        (view,) = rows.values()
        assert "<mark>fog</mark>" in view.snippet
