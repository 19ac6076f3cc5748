import pickle
from types import MappingProxyType

from clippings_app.domain.article import Evidence, Origin, ParsedArticle


def test_an_article_goes_to_another_process_with_its_provenance() -> None:
    article = ParsedArticle(
        headline="Fog",
        provenance=MappingProxyType({"headline": Evidence(origin=Origin.TEXT, start=0, end=3)}),
    )
    assert pickle.loads(pickle.dumps(article)) == article
