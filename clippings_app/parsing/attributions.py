"""Names that sentences give as their source: "according to …", "… reported on Tuesday", "told AFP".

What counts (contract, `sources[].kind` "attributed"): an outlet or agency that a sentence says it has something from, and,
behind "according to" and its like, any organisation that is named. Persons, offices without a name ("police",
"the ministry") and outlets without one ("the newspaper said") are none; nor is the outlet that publishes the article.
"""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from clippings_app.domain.article import LinkedSource, SourceKind
from clippings_app.parsing.mentions import sentences
from clippings_app.parsing.names import fold, known_names
from clippings_app.parsing.outlets import (
    ARTICLES,
    Outlets,
    Tokens,
    has_outlet_shape,
    is_organisation,
    of_a_person,
    outlets_of,
    own_names,
    token_places,
    word_lists,
)
from clippings_app.parsing.sources import same_outlet_key

_QUOTES = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "”": "”", "‘": "’", "‚": "‘"}
_CLOSING_QUOTES = '”“»«"’‘'
# Where a quoted name may follow without an article or a noun for outlets before it; elsewhere it is quoted speech.
_QUOTES_NAMES = frozenset({"ru", "uk", "el", "pl", "cs", "bg"})
_CONNECTORS = frozenset(
    [
        "of",
        "for",
        "the",
        "de",
        "del",
        "della",
        "delle",
        "dello",
        "dei",
        "di",
        "du",
        "des",
        "der",
        "den",
        "für",
        "do",
        "da",
        "dos",
        "das",
        "van",
        "het",
        "la",
        "le",
        "los",
        "las",
        "el",
        "l'",
        "d'",
        "e",
        "&",
        "and",
    ]
)
_LEADING = frozenset(
    [
        "as",
        "when",
        "while",
        "but",
        "and",
        "on",
        "in",
        "at",
        "meanwhile",
        "earlier",
        "later",
        "after",
        "before",
        "according",
        "yesterday",
        "today",
        "wie",
        "als",
        "auch",
        "laut",
        "nach",
        "das",
        "dies",
        "comme",
        "selon",
        "como",
        "según",
        "tal",
        "come",
        "secondo",
        "segundo",
        "conforme",
        "zoals",
        "volgens",
        "dat",
        "dit",
        "enligt",
        "ifølge",
        "som",
        "det",
        "den",
        "jak",
        "według",
        "to",
        "как",
        "по",
        "об",
        "это",
        "як",
        "за",
        "про",
        "це",
        "όπως",
        "σύμφωνα",
        "theo",
        "seperti",
        "menurut",
        "potrivit",
        "podle",
        "wegen",
        "also",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag",
    ]
)
_TRAILING = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "on",
        "in",
        "that",
        "and",
        "news-agency",
    ]
)
_MOST_WORDS = 7
_LONGEST_QUOTED = 45
_AND_MORE = re.compile(r" and [A-Z][a-z]+(?! [A-Z])")
_WHOSE = frozenset(
    [
        "the",
        "a",
        "an",
        "local",
        "state",
        "several",
        "other",
        "national",
        "foreign",
        "social",
        "some",
        "many",
        "official",
        "this",
        "that",
        "his",
        "her",
        "its",
        "their",
        "our",
        "western",
        "mainstream",
        "domestic",
        "regional",
        "independent",
        "multiple",
        "public",
        "private",
        "online",
        "us",
        "uk",
        "eu",
        "chinese",
    ]
)
_ADJECTIVE = re.compile(r"(?:ean|ian|ish|ese|ench|eli|qi|ani|ghan|utch|reek|can|ern|al|ic|ish|man|wiss|ench)$")
# "The Larnel Post, a local weekly, reported": what stands between commas says who it is.
_APPOSITION = re.compile(r",\s(?:an?|the|one of|\w+['’]s|eine?|der|die|das|une?|le|la|un|una|el)\s[^,.;:“”\"]{3,60}$")
_LONGEST_APPOSITION = 72
_FARTHEST_SAYING = 90
_SENTENCE_END = re.compile(r"[.!?…][\"”“»]?\s")
_POSSESSIVE = re.compile(r"['’]s?$")
_WINDOWS = {"ja": (0, 60), "ko": (12, 60), "zh": (12, 24), "tr": (0, 60), "th": (25, 25)}
_USUAL_WINDOW = (40, 28)
_UNSPACED = frozenset({"ja", "zh", "th", "ko"})
# What may follow a noun for outlets where the list does not know the name; a particle never does.
_UNLISTED = {
    "he": '(?<=["“«])[^"”»]{2,30}(?=["”»])|[A-Za-z][\\w.-]+',
    "ar": "ال(?!\\w+ية(?!\\w)|تي|ذي|أنباء|محلية|رسمية|حكومية)\\w{3,}",
    "fa": "(?!که|در|از|به|های|رسمی|دولتی|محلی)\\w{3,}",
    "hi": "(?!के|की|का|ने|से|को|में|पर|और)[\\w\u0900-\u097f]{2,}",
}
_PREFIXES = {"he": "(?:[והבלכמש]{0,2}-?)", "ar": "(?:[وفبكل]{0,2})", "fa": "", "ur": "", "hi": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grammar:
    """How one language names its sources in a sentence."""

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


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Words that may be a name, and where they stand."""

    words: Tokens
    start: int
    end: int
    quoted: bool = False


def attributed_sources(
    paragraphs: Sequence[str], language: str | None = None, *, publisher: str | None = None
) -> tuple[LinkedSource, ...]:
    """Names that sentences give as their source, each once, with the first paragraph that does (counted from 1).

    Args:
        paragraphs: The article's body.
        language: BCP 47; None or one without its own words tries English and what the names tell.
        publisher: The outlet of the article itself, which is no source of its own.
    """
    code = (language or "en").split("-")[0].lower()
    code = {
        "nb": "no",
        "nn": "no",
        "gl": "es",
        "sk": "cs",
        "sr": "hr",
        "bs": "hr",
        "sl": "hr",
        "be": "ru",
        "ms": "id",
    }.get(code, code)
    lists = word_lists()
    own = _keys(publisher) if publisher else frozenset()
    found: dict[str, LinkedSource] = {}
    for number, paragraph in enumerate(paragraphs, 1):
        named = (
            _near(paragraph, code)
            if code in lists["near"]
            else _cued(paragraph, code if code in lists["cued"] else "en")
        )
        for _, name in sorted(named):
            key = same_outlet_key(name)
            if key and key not in found and not own & _keys(name):
                found[key] = LinkedSource(name=name, kind=SourceKind.ATTRIBUTED, paragraph=number)
    return tuple(found.values())


def _keys(name: str) -> frozenset[str]:
    """What a name is compared by: as an outlet, and as it stands without spaces ("elDiario", "El Diario")."""
    return frozenset((same_outlet_key(name), re.sub(r"[\W_]+", "", fold(name))))


# ------------------------------------------------- languages with capitals


def _cued(paragraph: str, code: str) -> Iterator[tuple[int, str]]:
    grammar = _grammar(code)
    text = _Text(paragraph, code, grammar)
    for pattern, organisations in ((grammar.by, True), (grammar.to, False)):
        for cue in pattern.finditer(paragraph):
            yield from text.names_behind(cue.end(), organisations=organisations)
    for verb in grammar.verb.finditer(paragraph):
        yield from text.names_before(verb.start())
    for toward in grammar.toward.finditer(paragraph):
        if _is_said(paragraph[max(0, toward.start() - _FARTHEST_SAYING) : toward.start()], grammar):
            yield from text.names_behind(toward.end(), organisations=False)


def _is_proper(words: Tokens) -> bool:
    """Whether the words before a noun for outlets are a name: "Karsh news agency", not "Local media" or "Swedish papers"."""
    return len(words) > 1 or not (words[0].lower() in _WHOSE or _ADJECTIVE.search(words[0]))


def _is_said(before: str, grammar: _Grammar) -> bool:
    """Whether a verb for saying stands in the same sentence: "sagte die Wirtin Lena Marsh | der Küstenpost"."""
    saying = max(grammar.say.finditer(before), key=lambda match: match.start(), default=None)
    return saying is not None and not _SENTENCE_END.search(before[saying.end() :])


class _Text:
    """A paragraph in words, asked for the names behind and before a place."""

    def __init__(self, paragraph: str, code: str, grammar: _Grammar) -> None:
        self._text = paragraph
        self._code = code
        self._grammar = grammar
        self._outlets: Outlets = outlets_of(code)
        self._places: tuple[tuple[int, int], ...] | None = None
        self._starts: list[int] = []

    def names_behind(self, place: int, *, organisations: bool) -> Iterator[tuple[int, str]]:
        """The name behind a cue, and those joined to it: "Reuters, AFP and the Harbour Post"."""
        found = self._behind(place, organisations=organisations)
        while found:
            yield found[0], found[2]
            joint = self._grammar.joint.match(self._text, found[1])
            found = self._behind(joint.end(), organisations=False) if joint else None

    def names_before(self, place: int) -> Iterator[tuple[int, str]]:
        """The name before a verb, and those joined to it."""
        found = self._before(place)
        while found:
            yield found[0], found[2]
            joint = self._grammar.joint_behind.search(self._text, max(0, found[0] - 12), found[0])
            found = self._before(joint.start()) if joint else None

    def _behind(self, place: int, *, organisations: bool) -> tuple[int, int, str] | None:
        place = self._skip_space(place)
        filler = self._grammar.filler.match(self._text, place)
        for begin, filled in ((place, False), (filler.end() if filler and filler[0] else -1, True)):
            if begin < 0:
                continue
            begin = self._skip_space(begin)
            article = self._grammar.article.match(self._text, begin)
            after_article = article.end() if article else begin
            head = self._grammar.head.match(self._text, after_article)
            direct = (begin, after_article) if article else (begin,)
            for at in direct:
                listed = self._listed_at(at)
                # "the Australian magazine …": one word before a noun for outlets only says whose
                if listed and not (head and " " not in listed[2] and not self._is_whose(listed[1])):
                    return listed
            tries = [(head.end(), True)] if head else []
            for at, headed in (*tries, *((at, False) for at in reversed(direct))):
                inner = self._grammar.article.match(self._text, at) if headed else None
                for spot in (at, *((inner.end(),) if inner else ())):
                    named = self._name_at(spot, headed=headed, organisations=organisations)
                    if named:
                        return named
            if filled:
                break
        return None

    def _listed_at(self, place: int) -> tuple[int, int, str] | None:
        """A name of the list that begins here and is not only the beginning of another."""
        candidate = self._words_at(place)
        if candidate is None:
            return None
        index = self._index(place) or 0
        for size in range(min(_MOST_WORDS, len(self._tokens) - index), 0, -1):
            words = self._run(index, size)
            listed = (
                self._listed(words) if all(self._joined(i, i + 1) for i in range(index, index + size - 1)) else None
            )
            rest = candidate.words[size:]
            ends = not rest or rest[0].lower() in _TRAILING or size > 1 or _POSSESSIVE.search(words[-1]) is not None
            if listed and ends and not (size == 1 and self._is_doubtful(listed, place)):
                return place, self._tokens[index + size - 1][1], listed
        return None

    def _is_whose(self, end: int) -> bool:
        """Whether the name that ends here has a possessive ending: "the BBC's programme"."""
        return self._text[max(0, end - 2) : end].endswith(("'s", "’s"))

    def _is_doubtful(self, name: str, place: int) -> bool:
        """Whether an ordinary word stands with its article as such words do: "das Bild", "die Presse"."""
        return (
            self._code == "de"
            and name in _doubtful("de")
            and self._grammar.article.search(self._text[max(0, place - 5) : place]) is not None
        )

    def _begins_sentence(self, place: int) -> bool:
        return not self._text[:place].rstrip('“”„"«» ') or self._text[:place].rstrip('“”„"«» ')[-1] in ".!?…:"

    def _name_at(self, place: int, *, headed: bool, organisations: bool) -> tuple[int, int, str] | None:
        candidate = self._quoted_at(place) or self._words_at(place)
        if candidate is None:
            return None
        if candidate.quoted:
            name = self._listed(candidate.words) or " ".join(self._text[candidate.start : candidate.end].split())
            may = headed or self._code in _QUOTES_NAMES or self._is_outlet(candidate.words)
            return (candidate.start, candidate.end + 1, name) if may else None
        return self._resolved(
            candidate,
            headed=headed or (_is_proper(candidate.words) and self._head_follows(candidate.end)),
            organisations=organisations,
        )

    def _resolved(self, candidate: _Candidate, *, headed: bool, organisations: bool) -> tuple[int, int, str] | None:
        words = candidate.words
        cut = len(words)
        if not headed:
            cut = next((i + 1 for i, word in enumerate(words) if _POSSESSIVE.search(word)), cut)
        while cut > 1 and words[cut - 1].lower() in _TRAILING:
            cut -= 1
        words = words[:cut]
        if fold(words[-1]) in known_names().platforms or of_a_person(words):
            return None
        if _POSSESSIVE.search(words[0]) and len(words) > 1 and (listed := self._listed(words[1:])):
            return candidate.start, self._end_of(candidate, cut), listed  # "Norland's Echo"
        if not (headed or has_outlet_shape(words) or (organisations and is_organisation(words))):
            return None
        end = self._end_of(candidate, cut)
        if "for" in words and (more := _AND_MORE.match(self._text, end)):
            end = more.end()  # "Centre for Disease Prevention and Control"
        return candidate.start, end, self._printed(candidate.start, end)

    def _before(self, place: int) -> tuple[int, int, str] | None:
        place = self._over_gap(place)
        if noun := self._grammar.head_behind.search(self._text, max(0, place - 24), place):
            place, headed = noun.start(), True  # "Tasnim news agency said"
        else:
            headed = False
        apposition = _APPOSITION.search(self._text[max(0, place - _LONGEST_APPOSITION) : place])
        named = self._named_before(place, headed=headed)
        if named is None and apposition and self._text[place : place + 1] in ", ":
            return self._named_before(place - len(apposition[0]), headed=False)
        return named

    def _named_before(self, place: int, *, headed: bool) -> tuple[int, int, str] | None:
        candidate = self._quoted_before(place) or self._words_before(place)
        if candidate is None:
            return None
        if candidate.quoted:
            listed = self._listed(candidate.words)
            may = listed or self._is_outlet(candidate.words) or self._code in ("de", *_QUOTES_NAMES)
            name = listed or self._text[candidate.start : candidate.end]
            return (
                (candidate.start - 1, candidate.end, name)
                if may and fold(name) not in known_names().platforms
                else None
            )
        words = candidate.words
        for size in range(len(words), 0, -1):
            listed = self._listed(words[-size:])
            rest = words[:-size]
            begins = (
                not rest
                or rest[-1].lower() in _LEADING
                or self._is_head(rest[-1])
                or (size > 1 and not rest[-1].islower())
            )
            start = self._start_of(candidate, size)
            core = words[-size:][1:] if words[-size].lower() in ARTICLES and size > 1 else words[-size:]
            doubtful = " ".join(core) in _doubtful(self._code) and (self._begins_sentence(start) or self._code == "de")
            if listed and begins and not doubtful:
                return start, candidate.end, listed
        while len(words) > 1 and (words[0].lower() in _LEADING or words[0].islower()):
            words = words[1:]
        start = self._start_of(candidate, len(words))
        if not ((headed and _is_proper(words)) or has_outlet_shape(words) or self._head_before(start)):
            return None
        return start, candidate.end, self._printed(start, candidate.end)

    # ---- words

    def _listed(self, words: Tokens) -> str | None:
        bare = (*words[:-1], _POSSESSIVE.sub("", words[-1])) if words else words
        name = self._outlets.known(words) or self._outlets.known(bare) or self._outlets.declined(words)
        if name is None and len(words) > 1 and words[0].lower() in ARTICLES and words[0][0].isupper():
            return self._listed(words[1:])
        return None if name is None or fold(name) in known_names().platforms else name

    def _is_outlet(self, words: Tokens) -> bool:
        return bool(words) and (self._listed(words) is not None or has_outlet_shape(words))

    def _words_at(self, place: int) -> _Candidate | None:
        index = self._index(place)
        if index is None or not self._may_begin(index):
            return None
        last = index
        while last - index + 1 < _MOST_WORDS:
            step = self._step(last)
            if step is None:
                break
            last = step
        return self._candidate(index, last)

    def _words_before(self, place: int) -> _Candidate | None:
        self._tokenise()
        last = bisect_left(self._starts, place) - 1
        if last < 0 or self._text[self._tokens[last][1] : place].strip(" '’s\u200f\u200e)"):
            return None
        if not self._is_name_word(last):
            return None
        first = last
        while last - first + 1 < _MOST_WORDS and first > 0 and self._joined(first - 1, first):
            if self._is_name_word(first - 1):
                first -= 1
            elif (
                self._word(first - 1).lower() in _CONNECTORS
                and first > 1
                and self._joined(first - 2, first - 1)
                and self._is_name_word(first - 2)
            ):
                first -= 2
            else:
                break
        return self._candidate(first, last)

    def _may_begin(self, index: int) -> bool:
        if self._is_name_word(index):
            return True
        return any(self._outlets.known(self._run(index, size)) for size in (3, 2, 1))

    def _run(self, index: int, size: int) -> Tokens:
        return tuple(self._text[start:end] for start, end in self._tokens[index : index + size])

    def _step(self, index: int) -> int | None:
        """The word that goes on with a name behind this one; None where the name ends."""
        if index + 1 >= len(self._tokens) or not self._joined(index, index + 1):
            return None
        if self._is_name_word(index + 1) or self._word(index + 1).isdigit():
            return index + 1
        small = index + 1
        while (
            small < len(self._tokens) and small <= index + 2 and self._word(small).lower() in _CONNECTORS - {"and", "e"}
        ):
            if small + 1 < len(self._tokens) and self._joined(small, small + 1) and self._is_name_word(small + 1):
                return small + 1
            small += 1
        return None

    def _is_name_word(self, index: int) -> bool:
        word = self._word(index)
        if word[0].isupper() or (word[0].isdigit() and any(map(str.isupper, word))):
            return True
        return not word.isdigit() and self._outlets.known((word,)) is not None

    def _joined(self, left: int, right: int) -> bool:
        between = self._text[self._tokens[left][1] : self._tokens[right][0]]
        if between == "":
            return self._word(left)[-1] in "'’"
        return between in (" ", "\u00a0") or (
            between == ". " and (len(self._word(left)) == 1 or "." in self._word(left))
        )

    def _word(self, index: int) -> str:
        start, end = self._tokens[index]
        return self._text[start:end]

    def _candidate(self, first: int, last: int) -> _Candidate:
        words = tuple(self._text[start:end] for start, end in self._tokens[first : last + 1])
        return _Candidate(words, self._tokens[first][0], self._tokens[last][1])

    def _end_of(self, candidate: _Candidate, size: int) -> int:
        index = self._index(candidate.start)
        return self._tokens[(index or 0) + size - 1][1]

    def _start_of(self, candidate: _Candidate, size: int) -> int:
        index = self._index(candidate.start)
        return self._tokens[(index or 0) + len(candidate.words) - size][0]

    def _printed(self, start: int, end: int) -> str:
        return _POSSESSIVE.sub("", " ".join(self._text[start:end].split())).strip(" .,")

    # ---- around them

    def _quoted_at(self, place: int) -> _Candidate | None:
        closing = _QUOTES.get(self._text[place : place + 1])
        if not closing:
            return None
        ends = [end for mark in closing if (end := self._text.find(mark, place + 1, place + _LONGEST_QUOTED)) > 0]
        return self._quoted(place + 1, min(ends)) if ends else None

    def _quoted_before(self, place: int) -> _Candidate | None:
        end = len(self._text[:place].rstrip())
        if end < 1 or self._text[end - 1] not in _CLOSING_QUOTES:
            return None
        begins = [
            begin for mark in _QUOTES if (begin := self._text.rfind(mark, max(0, end - _LONGEST_QUOTED), end - 1)) >= 0
        ]
        return self._quoted(max(begins) + 1, end - 1) if begins else None

    def _quoted(self, start: int, end: int) -> _Candidate | None:
        inside = self._text[start:end]
        words = tuple(inside[a:b] for a, b in token_places(inside))
        if (
            not words
            or len(words) > 5
            or not (words[0][0].isupper() or words[0][0].isdigit() or self._outlets.known(words))
        ):
            return None
        return None if inside.rstrip()[-1:] in ".!?,…" else _Candidate(words, start, end, quoted=True)

    def _head_follows(self, place: int) -> bool:
        """Whether a noun for outlets stands behind the name: "Karsh news agency", "the Echo newspaper"."""
        return (
            self._code == "en"
            and self._text[place : place + 1] == " "
            and self._grammar.head.match(self._text, place + 1) is not None
            and not self._text[place + 1 : place + 2].isupper()
        )

    def _head_before(self, place: int) -> bool:
        before = self._text[max(0, place - 40) : place]
        return any(match.end() >= len(before) for match in self._grammar.head.finditer(before))

    def _is_head(self, word: str) -> bool:
        return self._grammar.head.match(word.lower() + " ") is not None

    def _over_gap(self, place: int) -> int:
        self._tokenise()
        index = bisect_left(self._starts, place) - 1
        for _ in range(5):
            if index < 0 or not self._grammar.gap.fullmatch(self._word(index)):
                break
            if self._text[self._tokens[index][1] : place].strip(" ,"):
                break
            place = self._tokens[index][0]
            index -= 1
        return len(self._text[:place].rstrip(" ,"))

    def _skip_space(self, place: int) -> int:
        while self._text[place : place + 1] in (" ", "\u00a0"):
            place += 1
        return place

    def _index(self, place: int) -> int | None:
        self._tokenise()
        index = bisect_left(self._starts, place)
        return index if index < len(self._starts) and self._starts[index] == place else None

    def _tokenise(self) -> None:
        if self._places is None:
            self._places = token_places(self._text)
            self._starts = [start for start, _ in self._places]

    @property
    def _tokens(self) -> tuple[tuple[int, int], ...]:
        self._tokenise()
        return self._places or ()


@cache
def _doubtful(code: str) -> frozenset[str]:
    """Names that are ordinary words too."""
    return frozenset(word_lists()["ambiguous"].get(code, ()))


@cache
def _grammar(code: str) -> _Grammar:
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
    return _Grammar(
        by=re.compile(rf"(?<![\w-])(?:{union('by')})(?=\s|(?<=['’]))", re.IGNORECASE),
        to=re.compile(rf"(?<![\w-])(?:{union('to', 'first')})(?=\s|(?<=['’]))", re.IGNORECASE),
        verb=re.compile(rf"(?<![\w-])(?:{union('verb')})(?!\w)", re.IGNORECASE),
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


# --------------------------------------------- languages without capitals


def _near(paragraph: str, code: str) -> Iterator[tuple[int, str]]:
    """Names that the list, a noun for outlets or their form tells, with a word for reporting close by."""
    names = _name_pattern(code)
    before, after = _near_words(code)
    reach_before, reach_after = _WINDOWS.get(code, _USUAL_WINDOW)
    offset = 0
    for sentence in sentences(paragraph):
        offset = max(offset, paragraph.find(sentence[:20], offset))
        for match in names.finditer(sentence):
            lead = sentence[max(0, match.start() - reach_before) : match.start()]
            tail = sentence[match.end() : match.end() + reach_after]
            addressed = code in ("ar", "he") and (match.groupdict().get("prefix") or "").rstrip("-").endswith("ל")
            if before.search(lead) or after.search(tail) or addressed:
                yield offset + match.start(), _bare(match)


def _bare(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return str(
        groups.get("name") or groups.get("title") or groups.get("quoted") or groups.get("headed") or groups.get("shape")
    ).strip()


@cache
def _name_pattern(code: str) -> re.Pattern[str]:
    lists = word_lists()
    ambiguous = set(lists["ambiguous"].get(code, ()))
    known = "|".join(re.escape(name) for name in own_names(code) if name not in ambiguous)
    doubtful = "|".join(map(re.escape, sorted(ambiguous, key=len, reverse=True))) or "(?!)"
    heads = lists["heads"].get(code)
    prefix = f"(?P<prefix>{_PREFIXES.get(code, '')})"
    edge, end = ("", "") if code in _UNSPACED else (r"(?<![\w])", r"(?!\w)")
    if code == "ko":
        edge, end = "(?<![가-힣A-Za-z])", ""
    parts = []
    if heads:
        listed = rf"(?:{known}|{doubtful})"
        parts.append(rf"{edge}{prefix}(?:{heads})\s+[\"“«]?(?P<headed>{listed}{end}|{_UNLISTED[code]})")
        prefix = prefix.replace("P<prefix>", ":") if "P<prefix>" in prefix else prefix
        parts.append(rf"{edge}(?:{_PREFIXES.get(code, '')})(?P<name>{known}){end}")
    else:
        parts.append(rf"{edge}(?P<name>{known}){end}")
    shape = lists["shapes"].get(code)
    if shape:
        parts.append(f"(?P<shape>{shape})")
    return re.compile("|".join(parts))


@cache
def _near_words(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = word_lists()["near"][code]
    edge = "" if code in _UNSPACED else r"(?<!\w)[וההבלכמשوفل]?"

    def pattern(cues: list[str]) -> re.Pattern[str]:
        return re.compile(rf"{edge}(?:{'|'.join(cues)})" if cues else "(?!)", re.IGNORECASE)

    return pattern(words["before"]), pattern(words["after"])
