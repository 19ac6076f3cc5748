"""A citation in pieces that look the same throughout, and how each piece is written."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, StrEnum

from clippings_app.exporters.languages import direction

_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RIGHT_TO_LEFT_WORDS = re.compile(f"[{_RIGHT_TO_LEFT}](?:[^\n]*[{_RIGHT_TO_LEFT}])?")


class Part(Enum):
    """What a run of a citation is."""

    PLAIN = "plain"
    TITLE = "title"
    OUTLET = "outlet"
    DATE = "date"
    ADDRESS = "address"


class Look(StrEnum):
    """How a style sets a run; the values are the HTML elements for it."""

    ITALIC = "i"
    BOLD = "b"
    UNDERLINED = "u"
    RAISED = "sup"
    LOWERED = "sub"
    SMALL_CAPITALS = "small-caps"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a citation that looks the same throughout.

    Attributes:
        text: Its characters; a line feed is a line break.
        part: What it is.
        looks: What a style adds to how such a part looks anyway.
        href: Where an address leads; "" when it is its text.
    """

    text: str
    part: Part = Part.PLAIN
    looks: frozenset[Look] = frozenset()
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """One entry of a bibliography as a style has it.

    Attributes:
        runs: The citation.
        label: What stands before it in the margin, such as "[1]"; "" in most styles.
        below: Paragraphs that the style puts under it, such as an annotation.
    """

    runs: tuple[Run, ...]
    label: str = ""
    below: tuple[tuple[Run, ...], ...] = ()


def plain(cited: Cited) -> str:
    """The entry as plain text; what runs the other way stands in Unicode isolates, to survive in any paragraph."""
    head = f"{cited.label} " if cited.label else ""
    paragraphs = (cited.runs, *cited.below)
    return head + "\n".join("".join(_isolated(run) for run in runs) for runs in paragraphs)


def runs_html(runs: Iterable[Run], language: str | None) -> str:
    """Runs as an HTML fragment.

    Args:
        runs: The pieces.
        language: The clipping's, for its title.
    """
    return "".join(_run_html(run, language) for run in runs)


def cited_html(cited: Cited, language: str | None) -> str:
    """The entry without what stands under it."""
    label = f'<span class="label">{html.escape(cited.label)}</span> ' if cited.label else ""
    return label + runs_html(cited.runs, language)


def _isolated(run: Run) -> str:
    if run.part in (Part.TITLE, Part.OUTLET):
        return f"{_ISOLATE}{run.text}{_END_ISOLATE}" if direction(run.text) == "rtl" else run.text
    return _RIGHT_TO_LEFT_WORDS.sub(rf"{_ISOLATE}\g<0>{_END_ISOLATE}", run.text)


def _run_html(run: Run, language: str | None) -> str:
    text = html.escape(run.text).replace("\n", "<br>")
    if run.part is Part.TITLE:
        tag = f' lang="{html.escape(language)}"' if language else ""
        text = f'<bdi{tag} dir="{direction(run.text, language)}">{text}</bdi>'
    elif run.part is Part.OUTLET:
        text = f"<i><bdi>{text}</bdi></i>"
    elif run.part is Part.DATE:
        text = f'<bdi class="date" dir="ltr">{text}</bdi>'
    elif run.part is Part.ADDRESS:
        text = f'<a href="{html.escape(run.href or run.text)}" dir="ltr">{text}</a>'
    else:
        text = _RIGHT_TO_LEFT_WORDS.sub(r"<bdi>\g<0></bdi>", text)
    for look in sorted(run.looks):
        small = look is Look.SMALL_CAPITALS
        text = f'<span style="font-variant: small-caps">{text}</span>' if small else f"<{look}>{text}</{look}>"
    return text
