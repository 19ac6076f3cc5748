"""The names of outlets and organisations in a paragraph of a language with capitals, asked for by place."""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from clippings_app.parsing.attribution_grammar import Grammar
from clippings_app.parsing.names import fold, is_person, known_names
from clippings_app.parsing.outlets import (
    ARTICLES,
    Outlets,
    Tokens,
    doubtful_names,
    has_outlet_shape,
    is_organisation,
    of_a_person,
    outlets_of,
    token_places,
    words_of,
)

_QUOTES = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "”": "”", "‘": "’", "‚": "‘"}
_CLOSING_QUOTES = '”“»«"’‘'
# Where a quoted name may follow without an article or a noun for outlets before it; elsewhere it is quoted speech.
_QUOTES_NAMES = frozenset({"ru", "uk", "el", "pl", "cs", "bg"})
_MOST_WORDS = 7
_LONGEST_QUOTED = 45
_AND_MORE = re.compile(r" and [A-Z][a-z]+(?! [A-Z])")
_ADJECTIVE = re.compile(r"(?:ean|ian|ish|ese|ench|eli|qi|ani|ghan|utch|reek|can|ern|al|ic|ish|man|wiss|ench)$")
# "The Larnel Post, a local weekly, reported": what stands between commas says who it is.
_APPOSITION = re.compile(r",\s(?:an?|the|one of|\w+['’]s|eine?|der|die|das|une?|le|la|un|una|el)\s[^,.;:“”\"]{3,60}$")
_LONGEST_APPOSITION = 72
_TITLE = re.compile(
    r"(?:(?:The|Le|La|Les|El|Los|Las|Il|Lo|Gli|O|Os|As|De|Het)\s|L['’])[A-ZÀ-Þ][\w’'-]*"
    r"(?:\s(?:(?:de|del|della|delle|di|do|da|des|du|of|van|en)\s)?[A-ZÀ-Þ][\w’'-]*){0,2}(?=[,.;:)\s])"
    r"(?!\s[A-ZÀ-Þ]|\s(?:de|del|della|delle|di|do|da|des|du|of|van|en|y|et|e)\s)"
)
_PRINTED_ARTICLE = re.compile(
    r"(?<![\w’'-])(?:(?:The|Le|La|Les|El|Los|Las|Il|Lo|Gli|O|Os|As|Der|Die|Das|De|Het)\s|L['’])$"
)
_LONGEST_ARTICLE = 6
_PLACES_WITH_ARTICLE = frozenset(
    ["the hague", "hague", "gambia", "bahamas", "netherlands", "philippines", "la haye", "le havre", "la rochelle", "le mans", "la haya", "la habana", "la paz",
     "la rioja", "los angeles", "las vegas", "las palmas", "el salvador", "el cairo", "la coruna", "la spezia", "l'aquila", "il cairo", "l'avana", "l'havane", "le caire", "la valette"]
)  # fmt: skip
_POSSESSIVE = re.compile(r"['’]s?$")
# What stands behind a noun for outlets in Romance languages: "la agencia de noticias |norlandesa| Larn", "l'agence |de presse| Larn".
_SAYS_WHICH = re.compile(
    r"(?:(?:de|di|do|da)\s+(?:radio|televisi[oó]n|televisão|televisione|télévision|rádio|noticias|notícias|notizie|prensa|presse|stampa|imprensa|información|informações|information)\s+)?"
    r"(?:[a-zà-ÿ-]{4,}\s+){0,2}(?=[«“\"]?[A-ZÀ-Þ])"
)
_SAYING_WHICH_BEHIND = frozenset({"es", "fr", "it", "pt", "ca"})


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Words that may be a name, and where they stand."""

    words: Tokens
    start: int
    end: int
    quoted: bool = False


class NamedText:
    """A paragraph in words, asked for the names behind and before a place."""

    def __init__(self, paragraph: str, code: str, grammar: Grammar) -> None:
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
            yield found[0], self._with_article(found[0], found[2])
            joint = self._grammar.joint.match(self._text, found[1])
            found = self._behind(joint.end(), organisations=False) if joint else None

    def names_before(self, place: int) -> Iterator[tuple[int, str]]:
        """The name before a verb, and those joined to it."""
        found = self._before(place)
        while found:
            yield found[0], self._with_article(found[0], found[2])
            joint = self._grammar.joint_behind.search(self._text, max(0, found[0] - 12), found[0])
            found = self._before(joint.start()) if joint else None

    def _with_article(self, place: int, name: str) -> str:
        """A name with the article it is printed with: "a rapporté Le Monde"; one that opens a sentence tells nothing."""
        article = _PRINTED_ARTICLE.search(self._text, max(0, place - _LONGEST_ARTICLE), place)
        if article is None or self.begins_sentence(article.start()) or name.startswith(article[0].strip()):
            return name
        return f"{article[0]}{name}"

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
            titled = self._title_at(begin) if organisations else None
            if titled:
                return titled
            direct = (begin, after_article) if article else (begin,)
            for at in direct:
                listed = self._listed_at(at)
                # "the Australian magazine …": one word before a noun for outlets only says whose
                if listed and not (head and " " not in listed[2] and not self._is_whose(listed[1])):
                    return listed
            tries = [(at, True) for at in self._behind_noun(head.end())] if head else []
            # "El Correo": an article with a capital in a sentence is a part of the name
            is_part = article is not None and article[0][0].isupper() and self._code != "en"
            for at, headed in (*tries, *((at, False) for at in (direct if is_part else reversed(direct)))):
                inner = self._grammar.article.match(self._text, at) if headed else None
                for spot in (at, *((inner.end(),) if inner else ())):
                    named = self._name_at(spot, headed=headed, organisations=organisations)
                    if named:
                        return named
            if filled:
                break
        return None

    def _behind_noun(self, place: int) -> Iterator[int]:
        """Where a name may begin behind a noun for outlets: there, and behind the words that say which one it means."""
        yield place
        which = _SAYS_WHICH.match(self._text, place) if self._code in _SAYING_WHICH_BEHIND else None
        if which is not None and which.end() > place:
            named = self._words_at(which.end())
            if named is None or not is_person(" ".join(named.words)):
                yield which.end()

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
            ends = (
                not rest
                or rest[0].lower() in words_of("trailing")
                or size > 1
                or _POSSESSIVE.search(words[-1]) is not None
            )
            if listed and ends and not (size == 1 and self._isdoubtful_names(listed, place)):
                return place, self._tokens[index + size - 1][1], listed
        return None

    def _title_at(self, place: int) -> tuple[int, int, str] | None:
        """A title that opens with its own article, with a capital in the middle of a sentence: "selon Le Phare,"."""
        opening = _TITLE.match(self._text, place)
        if opening is None or self.begins_sentence(place) or fold(opening[0]) in _PLACES_WITH_ARTICLE:
            return None
        words = tuple(opening[0].split())
        if of_a_person(words) or is_person(opening[0]):
            return None
        listed = self._listed(words)
        return opening.start(), opening.end(), listed or opening[0]

    def _is_whose(self, end: int) -> bool:
        """Whether the name that ends here has a possessive ending: "the BBC's programme"."""
        return self._text[max(0, end - 2) : end].endswith(("'s", "’s"))

    def _isdoubtful_names(self, name: str, place: int) -> bool:
        """Whether an ordinary word stands with its article as such words do: "das Bild", "die Presse"."""
        return (
            self._code == "de"
            and name in doubtful_names("de")
            and self._grammar.article.search(self._text[max(0, place - 5) : place]) is not None
        )

    def begins_sentence(self, place: int) -> bool:
        """Whether nothing of the sentence stands before a place."""
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
        while cut > 1 and words[cut - 1].lower() in words_of("trailing"):
            cut -= 1
        words = words[:cut]
        for place in range(1, len(words)):  # "sagte Roth der Küstenpost"
            if words[place - 1].islower() and (listed := self._listed(words[place:])):
                return candidate.start, self._end_of(candidate, cut), listed
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
                or rest[-1].lower() in words_of("leading")
                or self._is_head(rest[-1])
                or (size > 1 and not rest[-1].islower())
            )
            start = self._start_of(candidate, size)
            core = words[-size:][1:] if words[-size].lower() in ARTICLES and size > 1 else words[-size:]
            # Behind its article a noun has a capital in German alone: "Le Monde a rapporté" opens a sentence too.
            is_first = self.begins_sentence(start) and len(core) == size
            doubtful = " ".join(core) in doubtful_names(self._code) and (is_first or self._code == "de")
            if listed and begins and not doubtful:
                return start, candidate.end, listed
        while len(words) > 1 and (words[0].lower() in words_of("leading") or words[0].islower()):
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
                self._word(first - 1).lower() in words_of("connectors")
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
            small < len(self._tokens)
            and small <= index + 2
            and self._word(small).lower() in words_of("connectors") - {"and", "e"}
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
        return between in (" ", "\u00a0") or (between == ". " and max(map(len, self._word(left).split("."))) == 1)

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


def _is_proper(words: Tokens) -> bool:
    """Whether the words before a noun for outlets are a name: "Karsh news agency", not "Local media" or "Swedish papers"."""
    return len(words) > 1 or not (words[0].lower() in words_of("whose") or _ADJECTIVE.search(words[0]))
