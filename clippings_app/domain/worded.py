"""Words that a person may read in another language than English, with what is told in them apart from the words."""

from collections.abc import Callable, Mapping
from typing import Any


class Worded(str):
    """A few English words with values in them. It reads as any text does; a window can say it in another language.

    Args:
        template: The words with named fields: "more than {count} redirects".
        values: By field; a value that is worded itself is said in the other language too.

    Attributes:
        template: As above; the key of its translation.
        values: As above.
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, **values: object) -> "Worded":
        """Fill the fields in."""
        made = super().__new__(cls, template.format_map(values))
        made.template = template
        made.values = {name: _plain(value) for name, value in values.items()}
        return made

    def __reduce__(self) -> tuple[Callable[..., "Worded"], tuple[Any, ...]]:
        """Cross to another process with the template; as a plain text it would lose it."""
        return _remake, (self.template, dict(self.values))


class Quoted(Worded):
    """Our words for what a library or the system said in its own, which are kept for whoever wants the details.

    Args:
        template: As above.
        source: What was said, in whatever language.
        values: As above.

    Attributes:
        source: As above.
    """

    __slots__ = ("source",)
    source: str

    def __new__(cls, template: str, source: object, **values: object) -> "Quoted":
        """Fill the fields in."""
        made = super().__new__(cls, template, **values)
        assert isinstance(made, Quoted)
        made.source = " ".join(str(source).split()) or type(source).__name__
        return made

    def __reduce__(self) -> tuple[Callable[..., "Quoted"], tuple[Any, ...]]:
        """Cross to another process with all of it."""
        return _remake_quoted, (self.template, self.source, dict(self.values))


def as_worded(words: str) -> Worded:
    """Words that are their own template, so that they are said in the other language within others too."""
    return words if isinstance(words, Worded) else Worded(words.replace("{", "{{").replace("}", "}}"))


def sources(words: object) -> list[str]:
    """What libraries and the system said, of words and of all within them."""
    if not isinstance(words, Worded):
        return []
    own = [words.source] if isinstance(words, Quoted) else []
    return own + [source for value in words.values.values() for source in sources(value)]


def _remake_quoted(template: str, source: str, values: dict[str, object]) -> Quoted:
    return Quoted(template, source, **values)


def _remake(template: str, values: dict[str, object]) -> Worded:
    return Worded(template, **values)


def said(words: str, translate: Callable[[str], str], number: Callable[[int], str] = str) -> str:
    """Words in another language.

    Args:
        words: Such words, or words that are their own template.
        translate: Gives the template of that language for an English one, or the English one back.
        number: Writes whole numbers.
    """
    if not isinstance(words, Worded):
        return translate(words)
    values = {name: _value(value, translate, number) for name, value in words.values.items()}
    return translate(words.template).format_map(values)


def _plain(value: object) -> object:
    """A value that can cross to another process, whatever it was."""
    return value if isinstance(value, str | int) else str(value)


def _value(value: object, translate: Callable[[str], str], number: Callable[[int], str]) -> object:
    if isinstance(value, Worded):
        return said(value, translate, number)
    return number(value) if type(value) is int else value


def one_or_many(count: int, one: str, many: str) -> str:
    """A sentence of the command line with a number in it, as it is said of one and of any other number.

    Args:
        count: How many.
        one: The sentence about one.
        many: The sentence about others, with "{}" for the number.
    """
    return one if count == 1 else many.format(count)
