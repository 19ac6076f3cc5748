"""What a reading of a page is worth: points got and points to be had, by field, against what is true of the page.

The truths are of three kinds. That of the set fundus has every field; that of aeb the text alone; that of trafilatura
passages that must be, and others that must not be, in the text.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from clippings_app.domain.article import ParsedArticle

Score = dict[str, tuple[float, float]]


def words(text: str | None) -> str:
    """The words of a text, folded."""
    folded = unicodedata.normalize("NFKC", text or "").replace("\u00ad", "").casefold()
    return " ".join(re.findall(r"\w+", folded))


def overlap(left: str, right: str) -> float:
    """F1 of the words two texts share; of the characters where words are not parted."""
    a, b = Counter(words(left).split()), Counter(words(right).split())
    if max(map(len, (*a, *b)), default=0) > 25:
        a, b = Counter(words(left)), Counter(words(right))
    both = sum((a & b).values())
    return 2 * both / (sum(a.values()) + sum(b.values())) if both else 0.0


def person(name: str) -> str:
    """A name whatever the order of its parts."""
    return " ".join(sorted(words(name).split()))


def points(kind: str, truth: Mapping[str, Any], article: ParsedArticle) -> Score:
    """Points got and points to be had, by field, on a page of the set `kind`."""
    if kind == "fundus":
        return score(truth, article)
    if kind == "aeb":
        return {"body of aeb": (overlap(truth["body"], "\n".join(article.body)), 1.0)}
    return {"segments of trafilatura": segment_points(truth["include"], truth["exclude"] or [], article)}


def segment_points(inside: Sequence[str], outside: Sequence[str], article: ParsedArticle) -> tuple[float, float]:
    """Points whose share over all pages is the F1 of passages found in the text."""
    text = plain("\n".join(article.body))
    found = sum(plain(passage) in text for passage in inside)
    false = sum(plain(passage) in text for passage in outside)
    return 2.0 * found, float(found + false + len(inside))


def plain(text: str) -> str:
    """A text with single spaces."""
    return " ".join(text.split())


def score(truth: Mapping[str, Any], article: ParsedArticle) -> Score:
    """Points got and points to be had on a page whose truth has every field."""
    points: Score = {"language": (float(article.language == truth["language"]), 1.0)} if truth.get("language") else {}
    wanted = Counter(map(words, truth["paragraphs"]))
    got = Counter(map(words, article.body))
    both = sum((wanted & got).values())
    points["paragraphs"] = (2.0 * both, float(sum(wanted.values()) + sum(got.values())))
    points["body"] = (overlap("\n".join(truth["paragraphs"]), "\n".join(article.body)), 1.0)
    points["headline"] = (float(words(truth["headline"]) == words(article.headline)), 1.0)
    if truth.get("dek"):
        points["deck"] = (float(overlap(truth["dek"], article.deck or "") >= 0.9), 1.0)
    elif truth.get("dek") == "":
        points["no deck"] = (float(article.deck is None), 1.0)
    if truth.get("authors"):
        points["authors"] = (float({*map(person, truth["authors"])} == {*map(person, article.byline)}), 1.0)
    if truth.get("date"):
        points["date"] = (float((article.published or "")[:10] == str(truth["date"])[:10]), 1.0)
    own, said = (words(name).replace(" ", "") for name in (truth.get("publisher"), article.publisher))
    points["publisher"] = (float(bool(said) and (own in said or said in own)), 1.0)
    return points | figure_points(truth.get("figures") or [], article)


def figure_points(wanted: Sequence[Mapping[str, Any]], article: ParsedArticle) -> Score:
    """Captions and credits of the pictures that the truth has with them."""
    captions = [photo.caption or "" for photo in article.photos]
    credits = [words(photo.credit.printed) for photo in article.photos if photo.credit]
    with_caption = [figure["caption"] for figure in wanted if figure["caption"]]
    with_credit = [words(" ".join(figure["credit"])) for figure in wanted if figure["credit"]]
    return {
        "captions": (
            float(sum(any(overlap(text, other) >= 0.8 for other in captions) for text in with_caption)),
            float(len(with_caption)),
        ),
        "credits": (
            float(sum(any(set(text.split()) <= set(other.split()) for other in credits) for text in with_credit)),
            float(len(with_credit)),
        ),
    }
