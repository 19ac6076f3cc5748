"""Citation styles: our own, those that come along, and any `.csl` file (Citation Style Language 1.0.2)."""

from dataclasses import dataclass
from pathlib import Path

from clippings_app.domain.errors import InvalidValue, UnusableStyle
from clippings_app.domain.system_words import system_words
from clippings_app.domain.worded import Quoted, Worded
from clippings_app.exporters.prepared_style import MOST_BYTES, Habit, Prepared
from clippings_app.resource_files import resource

OWN_STYLE = "chicago-author-date"
"""The style that needs no formatter and is there at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style that comes along.

    Attributes:
        label: Its name for people.
        file: Its file in `resources/styles/`.
        language: Whose words and quotation marks it takes where it does not say so itself.
        habits: What its guide asks for besides.
    """

    label: str
    file: str
    language: str = "en-US"
    habits: frozenset[Habit] = frozenset()


_APA = frozenset({Habit.SITE_SPEAKS, Habit.CAPITAL_AFTER_COLON})
_MLA = frozenset({Habit.TITLE_FIRST, Habit.SMALL_SEASONS})
_VENDORED = {
    "chicago-author-date-18th": Style(
        label="Chicago Manual of Style, 18th edition, author–date", file="chicago-author-date"
    ),
    "chicago-notes-bibliography": Style(
        label="Chicago Manual of Style, 18th edition, notes and bibliography", file="chicago-notes-bibliography"
    ),
    "chicago-notes-bibliography-annotated": Style(
        label="Chicago Manual of Style, 18th edition, annotated bibliography",
        file="chicago-notes-bibliography-annotated",
    ),
    "apa": Style(label="APA, 7th edition", file="apa", habits=_APA),
    "apa-annotated-bibliography": Style(
        label="APA, 7th edition, annotated bibliography", file="apa-annotated-bibliography", habits=_APA
    ),
    "modern-language-association": Style(
        label="MLA Handbook, 9th edition", file="modern-language-association", habits=_MLA
    ),
    "modern-language-association-annotated-bibliography": Style(
        label="MLA Handbook, 9th edition, annotated bibliography",
        file="modern-language-association-annotated-bibliography",
        habits=_MLA,
    ),
    "harvard-cite-them-right": Style(
        label="Harvard, Cite Them Right",
        file="harvard-cite-them-right",
        language="en-GB",
        habits=frozenset({Habit.SITE_SPEAKS, Habit.PHOTOGRAPH_AS_MEDIUM}),
    ),
    "ieee": Style(label="IEEE, numbered", file="ieee", habits=frozenset({Habit.PHOTOGRAPH_LIKE_REPORT})),
    "nlm-citation-sequence": Style(
        label="Vancouver (NLM), numbered",
        file="nlm-citation-sequence",
        habits=frozenset({Habit.PHOTOGRAPH_LIKE_REPORT}),
    ),
    "american-medical-association": Style(
        label="AMA, 11th edition, numbered",
        file="american-medical-association",
        habits=frozenset({Habit.PHOTOGRAPH_LIKE_REPORT}),
    ),
    "oscola": Style(
        label="OSCOLA, 4th edition (law, United Kingdom)",
        file="oscola",
        language="en-GB",
        habits=frozenset({Habit.MAGAZINE_LIKE_NEWSPAPER, Habit.NO_POINT_AFTER_SUFFIX, Habit.PHOTOGRAPH_LIKE_REPORT}),
    ),
    "bluebook-law-review": Style(
        label="Bluebook, law review (law, United States)",
        file="bluebook-law-review",
        habits=frozenset({Habit.PHOTOGRAPH_LIKE_REPORT}),
    ),
    "american-political-science-association": Style(
        label="APSA, political science", file="american-political-science-association"
    ),
    "iso690-author-date-en": Style(label="ISO 690, author–date", file="iso690-author-date-en"),
    "iso690-author-date-de": Style(
        label="ISO 690, author–date (German)", file="iso690-author-date-de", language="de-DE"
    ),
}

STYLES: dict[str, str] = {OWN_STYLE: "Chicago Manual of Style, author–date (at once)"} | {
    key: style.label for key, style in _VENDORED.items()
}
"""Citation styles of the documents, by name, with their names for people."""


def check_style(name: str) -> None:
    """Refuse a style that cannot be used.

    Args:
        name: A key of `STYLES`, or the path of a `.csl` file.

    Raises:
        InvalidValue: If there is no such style.
        UnusableStyle: If the file cannot be read as one, or has no formatting of its own.
    """
    if name != OWN_STYLE:
        prepared_style(name)


def prepared_style(name: str) -> Prepared:
    """A style other than our own, ready for the formatter.

    Raises:
        InvalidValue: If there is no such style.
        UnusableStyle: If the file cannot be read as one, or has no formatting of its own.
    """
    from clippings_app.exporters.style_changes import prepare

    style = _VENDORED.get(name)
    if style is not None:
        data = resource("styles", f"{style.file}.csl").read_bytes()
        return prepare(data, name=style.label, language=style.language, habits=style.habits)
    if not name.lower().endswith(".csl"):
        raise InvalidValue("style", name, Worded("the path of a .csl file, or one of {value}", value=", ".join(STYLES)))
    try:
        path = Path(name).expanduser()
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnusableStyle(name, system_words(error)) from error
    except RuntimeError as error:  # of "~", where there is no such home
        raise UnusableStyle(name, Quoted("there is no such folder", error)) from error
    return prepare(data, name=path.name, language="en-US")
