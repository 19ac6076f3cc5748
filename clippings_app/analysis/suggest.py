"""What an article could be tagged with, from the tags there are and from what it reports."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from clippings_app.domain.article import IncidentMention, ParsedArticle
from clippings_app.domain.clipping import Incident, IncidentCount, TopicCount
from clippings_app.domain.edtf import is_edtf, parse_edtf
from clippings_app.parsing.dates import find_dates

_WORD = re.compile(r"\w+")
_STEM = 5
"""Words count as the same when they share this many first letters, so that "defection" meets "defects"."""
_MOST_NAMES = 1 << 14
"""Names of tags whose stems are kept: they are held against one article after the other."""
_NAME_WORDS = 8
_HEADLINE_WORDS = 10
"""A headline of so many is a name as it stands: without its last word or two it would say something else."""
_NAME_LETTERS = 80
_CLAUSE_WORDS = 12
_FEWEST_WORDS = 4
_LOOKED_AT = 400
"""Letters of a sentence in which its name is looked for: far more than a name has."""
_WORDS_BEFORE_DATE = 2
"""Such as "On", "Am Abend des": a date with more words before it is not what the sentence begins with."""
_LEADS_ON = 3
"""Letters of "the", "von", "del": a name does not end with them."""
_LEADING_YEAR = re.compile(r"[^\W\d_]{1,4}(?: [^\W\d_]{2,5})? (?:1[5-9]|20)\d\d(?=,? )")
_VERB_WAITS = re.compile(r"(?:On|In|By|At|Le|El|Il|Em|En|No) ")
"""Languages in which the verb does not follow a date that comes first."""
_ARTICLE = re.compile(r"^(?:an?|the|ein|eine|der|die|das|une?|l[ea]s?|una?|el|los|il|uno|het|een) ", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[;:—–]\s|[,،、。]|(?<!\d)\.(?=\s|$)")


class TopicNames:
    """The names of all topics, to be held against one article after the other.

    Args:
        topics: All topics; those without a word in their name are never suggested.
    """

    def __init__(self, topics: Sequence[TopicCount]) -> None:
        self._by_first_word: dict[str, list[tuple[tuple[str, ...], TopicCount]]] = {}
        for each in topics:
            if words := _name_stems(each.topic.name):
                self._by_first_word.setdefault(words[0], []).append((words, each))

    def suggest(self, article: ParsedArticle, *, limit: int = 5) -> tuple[str, ...]:
        """Paths of the topics whose own name occurs in the article, those in the headline first."""
        stems = _weighted_stems(article)
        scored = [
            (sum(stems[word] for word in words) / len(words), each.count, each.topic.path)
            for first in stems.keys() & self._by_first_word.keys()
            for words, each in self._by_first_word[first]
            if all(word in stems for word in words)
        ]
        scored.sort(key=lambda item: (-item[0], -item[1], item[2]))
        return tuple(path for _, _, path in scored[:limit])


def suggest_incidents(article: ParsedArticle, incidents: Sequence[IncidentCount], *, limit: int = 5) -> tuple[str, ...]:
    """Names of incidents that the article may be about.

    An incident qualifies when at least half the words of its name (and not only its year) occur in the article; its
    place, its participants and a mention on its date make it rank higher.
    """
    stems = _weighted_stems(article)
    scored = []
    for each in incidents:
        words = [word for word in _name_stems(each.incident.name) if not word.isdigit()]
        found = [word for word in words if word in stems]
        if not words or len(found) * 2 < len(words) or (len(found) < 2 and len(words) > 1):
            continue
        score = sum(stems[word] for word in found) / len(words) + _circumstances(each.incident, article, stems)
        scored.append((score, each.incident.name))
    scored.sort(key=lambda item: (-item[0], item[1]))
    return tuple(name for _, name in scored[:limit])


def propose_incident(article: ParsedArticle) -> Incident | None:
    """A new incident for an article that reports none we know: named after the headline, dated by its first mention."""
    if not article.headline:
        return None
    name = _named(article.headline)
    if not name:
        return None
    mention = _own_mention(article)
    date = mention.date if mention and mention.date and is_edtf(mention.date) else None
    return Incident(name=name, date=date, place=mention.place if mention else None)


def incident_of(mention: IncidentMention) -> Incident:
    """A new incident out of one sentence: named after what it says happened, with its date and place."""
    date = mention.date if mention.date and is_edtf(mention.date) else None
    name = _told(mention.text) or mention.text.strip()[:_NAME_LETTERS] or "?"
    return Incident(name=name, date=date, place=mention.place)


def _named(headline: str) -> str:
    """A headline as a name: whole when it is little longer than one; else its first clause, or its first words."""
    text = " ".join(headline[:_LOOKED_AT].split())
    return _short_letters(text) if _fits(text, _HEADLINE_WORDS) else _clause_name(text, _HEADLINE_WORDS)


def _told(sentence: str) -> str:
    """What a sentence says, as short as a name: without the date and the article that it begins with.

    Its first clause when that is short; else the first words, of which the last is none that leads on to another.
    """
    text = sentence.strip()[:_LOOKED_AT]
    date = next(iter(find_dates(text)), None)
    if date is not None and len(text[: date.start].split()) <= _WORDS_BEFORE_DATE:
        text = _without_beginning(text, date.end)
    elif year := _LEADING_YEAR.match(text):
        text = _without_beginning(text, year.end())
    text = _ARTICLE.sub("", text)
    name = _clause_name(text, _CLAUSE_WORDS)
    return name[:1].title() + name[1:]  # as a title: Georgian has capital letters, and begins no sentence with them


def _clause_name(text: str, most_words: int) -> str:
    """The first clause when it fits; else the first words, of which the last is none that leads on to another."""
    clauses = [text[: found.start()] for found in _CLAUSE_END.finditer(text)]
    clause = next((each for each in clauses if len(each.split()) >= _FEWEST_WORDS), text)
    words = clause.split()
    if not _fits(clause, most_words):
        words = _short(clause).split()
        while len(words) > _FEWEST_WORDS and len(words[-1]) <= _LEADS_ON and words[-1].islower():
            words.pop()
    return _short_letters(" ".join(words))


def _fits(text: str, most_words: int) -> bool:
    return len(text.split()) <= most_words and len(text) <= _NAME_LETTERS


def _without_beginning(text: str, end: int) -> str:
    """A sentence without the date that it begins with, unless its verb would stand first: "Am 3. Mai schossen …"."""
    rest = text[end:].lstrip(" ,،、")
    is_apart = text[end:].lstrip().startswith((",", "،", "、"))
    is_whole = is_apart or _VERB_WAITS.match(text) or _ARTICLE.match(rest) or not rest[:1].islower()
    return rest if is_whole and len(rest) > 1 else text


def _short(text: str) -> str:
    """The first words, cut between words; scripts without spaces between letters."""
    return _short_letters(" ".join(text.split()[:_NAME_WORDS]))


def _short_letters(name: str) -> str:
    if len(name) > _NAME_LETTERS:
        name = name[: _NAME_LETTERS // 2] if " " not in name else name[: _NAME_LETTERS + 1].rpartition(" ")[0]
    return name.strip(" ,.;:…–—-·|。")


def _own_mention(article: ParsedArticle) -> IncidentMention | None:
    """The mention of the opening paragraphs: what is further down is usually background."""
    return next((mention for mention in article.mentions if (mention.paragraph or 9) <= 2), None)


def _circumstances(incident: Incident, article: ParsedArticle, stems: dict[str, float]) -> float:
    score = 0.0
    if incident.place and all(word in stems for word in _stems(incident.place)):
        score += 1
    score += sum(0.5 for who in incident.participants if all(word in stems for word in _stems(who)))
    if incident.date:
        day = parse_edtf(incident.date)
        dates = [mention.date for mention in article.mentions if mention.date and is_edtf(mention.date)]
        score += any(parse_edtf(date).overlaps(day.first_day, day.last_day) for date in dates)
    return score


def _weighted_stems(article: ParsedArticle) -> dict[str, float]:
    stems: dict[str, float] = {}
    for weight, text in (
        (1.0, " ".join(article.body)),
        (2.0, article.deck or ""),
        (3.0, article.headline or ""),
    ):
        stems |= dict.fromkeys(_stems(text), weight)
    return stems


@lru_cache(maxsize=_MOST_NAMES)
def _name_stems(name: str) -> tuple[str, ...]:
    return tuple(_stems(name))


def _stems(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return [word[:_STEM] for word in _WORD.findall(plain) if len(word) > 2 or not word.isascii()]
