"""When two articles have the same words."""

import hashlib
import re

from clippings_app.analysis.folding import fold
from clippings_app.domain.article import ParsedArticle

_NO_WORD = re.compile(r"\W+")


def fingerprint(article: ParsedArticle) -> str | None:
    """A digest of headline and body that punctuation, case and white space do not change.

    Returns:
        32 hex digits; None for an article without body: a headline alone does not tell articles apart.
    """
    if not article.body:
        return None
    words = _NO_WORD.sub(" ", fold("\n".join((article.headline or "", *article.body)))).strip()
    return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest() if words else None
