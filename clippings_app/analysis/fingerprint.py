"""When two articles have the same words."""

import hashlib
import string
import unicodedata

from clippings_app.domain.article import ParsedArticle

_ASCII_MARKS = string.punctuation.encode()
_OTHER_MARKS = "‘’‚“”„«»–—…·、。，！？「」『』،؟۔"


def fingerprint(article: ParsedArticle) -> str | None:
    """A digest of headline and body that punctuation, case and white space do not change.

    It is made of every clipping that is added, so it goes over the text with a few fast passes instead of word by word.

    Returns:
        32 hex digits; None for an article without body: a headline alone does not tell articles apart.
    """
    if not article.body:
        return None
    text = unicodedata.normalize("NFKC", "\n".join((article.headline or "", *article.body))).casefold()
    if not text.isascii():
        for mark in _OTHER_MARKS:
            text = text.replace(mark, "")
    letters = "".join(text.split()).encode("utf-8", "surrogatepass").translate(None, _ASCII_MARKS)
    return hashlib.blake2b(letters, digest_size=16).hexdigest() if letters else None
