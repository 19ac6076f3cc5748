"""How long a line is."""

import re

_WIDE = re.compile(
    r"[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]+"
)


def weight(text: str) -> int:
    """How much a text says, in Latin letters: a wide character counts two."""
    return len(text) if text.isascii() else len(text) + sum(map(len, _WIDE.findall(text)))
