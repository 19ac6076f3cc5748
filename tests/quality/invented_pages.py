"""Invented pages of houses that no corpus has: more ways of building a page to learn from.

They are those that `tests/unit/parsing/html/test_houses.py` holds the reading of pages to, so that what is read of them
is what a person reads on them.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "unit" / "parsing" / "html" / "houses"
_SET_IN = re.compile(r"\[\[P (?P<code>\S+) (?P<first>\d+)-(?P<last>\d+) (?P<wrap>.*?)\]\]")


def invented_pages() -> Iterator[tuple[str, bytes]]:
    """Address and source of every page."""
    words: dict[str, list[str]] = json.loads((FOLDER / "words.json").read_text("utf-8"))
    for file in sorted(FOLDER.glob("pages-*.txt")):
        for page in re.split(r"(?m)^@@@ ", file.read_text("utf-8"))[1:]:
            head, _, rest = page.partition("\n")
            _, _, source = rest.partition("\n###\n")
            yield head.partition(" | ")[2].strip(), _set_in(source, words).encode()


def _set_in(source: str, words: dict[str, list[str]]) -> str:
    """The source of a page with its paragraphs set in."""

    def paragraphs(match: re.Match[str]) -> str:
        closing = "".join(f"</{tag}>" for tag in reversed(re.findall(r"<(\w+)", match["wrap"])))
        texts = words[match["code"]][int(match["first"]) : int(match["last"])]
        return "\n".join(match["wrap"] + text + closing for text in texts)

    return _SET_IN.sub(paragraphs, source)
