import string
from collections.abc import Iterator
from dataclasses import MISSING, fields
from pathlib import Path

import pytest

from clippings_app.domain import errors
from clippings_app.domain.errors import ClippingsError
from clippings_app.domain.query_language import parse_query
from clippings_app.wording import TEMPLATES, describe, human_size


def every_class(root: type[ClippingsError] = ClippingsError) -> Iterator[type[ClippingsError]]:
    yield root
    for child in root.__subclasses__():
        if child.__module__ == errors.__name__:
            yield from every_class(child)


EXAMPLES: tuple[ClippingsError, ...] = (
    ClippingsError(),
    errors.InputError("a.txt"),
    errors.EmptyInput("a.txt"),
    errors.EmptyFolder("articles"),
    errors.NotText("a.bin"),
    errors.NotText("a.bin", looks_like="ZIP archive"),
    errors.TooLarge("a.txt", "bytes", 10_000_000),
    errors.TooLarge("a.txt", "bytes", 10_000_000, 52_428_800),
    errors.TooLarge("a.zip", "entries", 20_000),
    errors.TooLarge("a.zip", "entries", 20_000, 31_000),
    errors.TooLarge("a.docx", "seconds", 30),
    errors.TooLarge("a.docx", "seconds", 30, 31),
    errors.UnknownEncoding("a.txt"),
    errors.UnknownEncoding("a.txt", declared="x-klingon"),
    errors.BrokenInput("a.json", "JSON", "line 3: a comma is missing"),
    errors.BrokenInput("a.docx", "Word document", "part of it is missing"),
    errors.UnusableStyle("house.csl", "it is not XML"),
    errors.ReadingFailed("page.html", detail="the process that read it was ended by signal 9"),
    errors.Unreachable("https://example.org/a", "the server answered 404"),
    errors.MissingProgram("pandoc", "to write DOCX"),
    errors.MissingProgram("libEGL", "to open the window", ("libegl1", "libgl1")),
    errors.LibraryError(Path("lib")),
    errors.LibraryTooNew(Path("lib"), 9, 3),
    errors.LibraryNotAccessible(Path("lib"), "permission denied"),
    errors.LibraryDamaged(Path("lib"), "file is not a database"),
    errors.LibraryMoved(Path("lib")),
    errors.LibraryBusy(Path("lib")),
    errors.DiskFull(Path("out.ris")),
    errors.TooLargeForDisk(Path("out.ris")),
    errors.NotWritable(Path("out.ris"), "permission denied"),
    errors.NotFound("topic", "Sport"),
    errors.InvalidValue("published", "yesterday", "an EDTF date"),
    errors.QuerySyntaxError('"open', 0, "the quotation mark is not closed"),
    errors.Conflict("Clipping 3"),
    errors.Cancelled(),
)


def test_every_kind_of_error_has_an_example_and_words_of_its_own() -> None:
    classes = set(every_class())
    assert {type(example) for example in EXAMPLES} == classes
    assert {cls.__name__ for cls in classes} <= set(TEMPLATES)


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_an_error_is_worded_in_one_line_that_says_what_to_do(error: ClippingsError) -> None:
    message = describe(error)
    assert message.text.endswith(".")
    assert len(message.advice) > 10
    assert "\n" not in str(message)
    assert "{" not in str(message)
    assert "None" not in str(message)


@pytest.mark.parametrize(("name", "template"), TEMPLATES.items())
def test_templates_name_only_fields_that_the_error_has(name: str, template: tuple[str, str]) -> None:
    cls = next(cls for cls in every_class() if cls.__name__ == name.split(".")[0])
    known = {field.name for field in fields(cls)} if hasattr(cls, "__dataclass_fields__") else set()  # type: ignore[arg-type]
    for sentence in template:
        assert {field for _, field, _, _ in string.Formatter().parse(sentence) if field} <= known


def test_a_required_datum_reaches_the_reader() -> None:
    for error in EXAMPLES:
        for field in fields(error) if hasattr(error, "__dataclass_fields__") else ():  # type: ignore[arg-type]
            value = getattr(error, field.name)
            if field.default is MISSING and isinstance(value, str | Path):
                shown = "MB" if value == "bytes" else str(value)
                assert shown in str(describe(error))


def test_sizes_are_worded_for_people() -> None:
    words = describe(errors.TooLarge("a.txt", "bytes", 10_000_000, 52_428_800)).text
    assert words == "a.txt is too large: it has 52 MB, at most 10 MB are taken."
    assert "31,000 entries" in describe(errors.TooLarge("a.zip", "entries", 20_000, 31_000)).text


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (4_240, "4.2 kB"), (999_900, "1.0 MB"), (5 * 10**15, "5000 TB")],
)
def test_human_size(count: int, words: str) -> None:
    assert human_size(count) == words


def test_a_query_is_pointed_at_from_one() -> None:
    assert "at character 1:" in describe(errors.QuerySyntaxError('"open', 0, "no end")).text


def test_a_translation_gets_the_template_and_keeps_the_fields() -> None:
    german = {"{name} is empty.": "{name} ist leer."}
    message = describe(errors.EmptyInput("a.txt"), translate=lambda text: german.get(text, text))
    assert message.text == "a.txt ist leer."


def test_words_inside_a_field_are_translated_too() -> None:
    words = {"topic": "Thema", "There is no {kind} “{key}”.": "Kein {kind} „{key}“."}
    message = describe(errors.NotFound("topic", "Sport"), translate=lambda text: words.get(text, text))
    assert message.text == "Kein Thema „Sport“."


def test_braces_and_line_breaks_in_a_name_do_no_harm() -> None:
    assert describe(errors.EmptyInput("a {0}\n{name} b")).text == "a {0} {name} b is empty."


def test_a_very_long_name_loses_its_middle() -> None:
    text = describe(errors.EmptyInput("begin" + "x" * 5000 + "end")).text
    assert len(text) < 300
    assert text.startswith("begin")
    assert text.endswith("end is empty.")


def test_a_child_nobody_worded_gets_its_parents_words() -> None:
    class Odd(errors.EmptyInput):
        pass

    try:
        assert describe(Odd("a.txt")).text == "a.txt is empty."
    finally:
        del Odd


def test_a_query_that_cannot_be_read_is_shown_as_the_place_is_counted() -> None:
    with pytest.raises(errors.QuerySyntaxError) as raised:
        parse_query("ferry   published:..")
    assert describe(raised.value).text.startswith("The query “ferry   published:..” cannot be read at character 19: ")
    long = describe(errors.QuerySyntaxError("ferry " * 200 + "( pier", 1200, "this parenthesis is not closed")).text
    assert "ferry ( pier” cannot be read at character 1201" in long
    assert len(long) < 400


def test_a_sentence_that_asks_has_no_full_stop() -> None:
    with pytest.raises(errors.QuerySyntaxError) as raised:
        parse_query("year:1985")
    assert describe(raised.value).text.endswith("did you mean published?")
