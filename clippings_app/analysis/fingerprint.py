"""When two articles have the same words."""

import hashlib
import re
import string
import unicodedata
from functools import lru_cache

from clippings_app.domain.article import ParsedArticle

_LONG = 1 << 16
"""Digests of texts of so many characters are not remembered."""

_ASCII_MARKS = (string.punctuation + string.whitespace + "\x1c\x1d\x1e\x1f").encode()
_OTHER_MARKS = re.compile("[‘’‚“”„«»–—…·、。，！？「」『』،؟۔\x85\u1680\u2028\u2029]")
"""Marks, and the blanks that NFKC leaves as they are."""
_FREQUENT = (("…", "..."), ("\xa0", " "))
"""What NFKC makes of the signs that it changes most often: one of them has it go through all of a text."""


def fingerprint(article: ParsedArticle) -> str | None:
    """A digest of headline and body that punctuation, case and white space do not change.

    It is made of every clipping that is added, so it goes over the text with a few fast passes instead of word by word.

    Returns:
        32 hex digits; None for an article without body: a headline alone does not tell articles apart.
    """
    if not article.body:
        return None
    texts = (article.headline or "", *article.body)
    return _digest(texts) if sum(map(len, texts)) < _LONG else _digest.__wrapped__(texts)


@lru_cache(maxsize=512)
def _digest(texts: tuple[str, ...]) -> str | None:
    """The digest of some texts; an import asks for that of an article three times, a batch of articles each time."""
    text = "\n".join(texts)
    if text.isascii():
        text = text.lower()
    else:
        for sign, spelt_out in _FREQUENT:
            text = text.replace(sign, spelt_out)
        normal = text if unicodedata.is_normalized("NFKC", text) else unicodedata.normalize("NFKC", text)
        text = _OTHER_MARKS.sub("", normal.casefold())
    letters = text.encode("utf-8", "surrogatepass").translate(None, _ASCII_MARKS)
    return hashlib.blake2b(letters, digest_size=16).hexdigest() if letters else None
