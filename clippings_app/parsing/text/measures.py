"""How long a line is, and whether it ends as sentences do."""

import re

_SENTENCE_END = re.compile(r"[.!?。！？…؟۔।][\"”“»«’‘')\]）」』]*$")
_LAST_OF_SENTENCE = frozenset(".!?。！？…؟۔।\"”“»«’‘')]）」』\n")  # what the pattern can end in
_WIDE = re.compile(
    r"[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]+"
)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences do."""
    return text[-1:] in _LAST_OF_SENTENCE and _SENTENCE_END.search(text) is not None


def weight(text: str) -> int:
    """How much a text says, in Latin letters: a wide character counts two."""
    return len(text) if text.isascii() else len(text) + sum(map(len, _WIDE.findall(text)))
