"""How the languages name a source in a sentence, as patterns (`resources/parsing/attribution_words.json`)."""

import re
from dataclasses import dataclass
from functools import cache

from clippings_app.parsing.outlets import word_lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """How one language names its sources in a sentence.

    Attributes:
        by: Cues behind which any organisation counts: "according to".
        to: Cues behind which only outlets count: "told", "published in".
        verb: Verbs before which an outlet stands: "reported".
        gap: Words that may stand between the name and its verb: "on Tuesday".
        filler: Words between a cue and its name: "a report by".
        head: Nouns for outlets before a name, with their adjectives: "the state-run news agency".
        article: Articles before a name.
        joint: What joins another name: ", and the".
        joint_behind: The same, read backwards.
        head_behind: A noun for outlets between a name and its verb.
        say: Verbs for saying.
        toward: Words that lead to whom something was said.
    """

    by: re.Pattern[str]
    to: re.Pattern[str]
    verb: re.Pattern[str]
    gap: re.Pattern[str]
    filler: re.Pattern[str]
    head: re.Pattern[str]
    article: re.Pattern[str]
    joint: re.Pattern[str]
    joint_behind: re.Pattern[str]
    head_behind: re.Pattern[str]
    say: re.Pattern[str]
    toward: re.Pattern[str]


@cache
def grammar_of(code: str) -> Grammar:
    """The patterns of a language that has capitals."""
    words: dict[str, object] = word_lists()["cued"][code]

    def union(*keys: str) -> str:
        parts: list[str] = []
        for key in keys:
            value = words[key]
            parts += [str(part) for part in value] if isinstance(value, list) else [str(value)]
        return "|".join(part for part in parts if part) or "(?!)"

    articles = "|".join(sorted(str(words["articles"]).split("|"), key=len, reverse=True))
    # An article stands apart from the name unless it ends in an apostrophe.
    article = rf"(?:(?:{articles})(?<!['’])\s+|(?:{articles})(?<=['’]))" if articles else "(?!)"
    return Grammar(
        by=re.compile(rf"(?<![\w-])(?:{union('by')})(?=\s|(?<=['’]))", re.IGNORECASE),
        to=re.compile(rf"(?<![\w-])(?:{union('to', 'first')})(?=\s|(?<=['’]))", re.IGNORECASE),
        verb=re.compile(rf"(?<![\w-])(?:{union('verb')})(?!\w)"),
        gap=re.compile(str(words["gap"]), re.IGNORECASE),
        filler=re.compile(str(words["filler"]), re.IGNORECASE),
        head=re.compile(rf"(?:[\w'’-]+\s+){{0,4}}?(?:{words['head']})(?!\w)\s*"),
        article=re.compile(article),
        joint=re.compile(rf"[”“»\"]?(?:-\w+)?(?:\s*,\s+(?:(?:{words['joint']})\s+)?|\s+(?:{words['joint']})\s+)"),
        joint_behind=re.compile(rf"(?:,\s*|\s(?:{words['joint']})\s+)(?:{article})?[“„«\"]?$"),
        head_behind=re.compile(rf"\s(?:{words['head'] if code == 'en' else '(?!)'})$"),
        say=re.compile(rf"(?<!\w)(?:{words.get('say') or '(?!)'})(?!\w)", re.IGNORECASE),
        toward=re.compile(rf"(?<![\w-])(?:{words.get('toward') or '(?!)'})(?=\s|(?<=['’]))", re.IGNORECASE),
    )
