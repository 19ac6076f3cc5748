"""Sentences that report an event with a date or a place.

A sentence counts by a word for something that happened (resources/parsing/incident_words.json) together with a date or a
place. A date that depends on the day of publication is resolved only where that day is known; without it the sentence
still counts, its date left open. No incidents are: totals over a span ("since the 1950s"), trends and standing facts;
what is to come, feared, rehearsed or only imagined; anniversaries and commemorations, whose day is not that of the event.
The place in a dateline is where the report was written and no place of the event.
"""

# ruff: noqa: E501 - lists of words read better in long lines

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from clippings_app.domain.article import IncidentMention
from clippings_app.parsing.alternation import any_of
from clippings_app.parsing.dateline import find_dateline
from clippings_app.parsing.event_dates import EventDate, event_date, known_day
from clippings_app.parsing.event_places import event_place
from clippings_app.parsing.sentences import sentences
from clippings_app.resource_files import resource

# Languages that share their words with others; those that stand alone are called so in the table.
_GROUPS = {
    "en": "en", "de": "de", "fr": "fr", "es": "es", "it": "it", "pt": "pt", "nl": "nl", "af": "nl", "sv": "scandinavian", "no": "scandinavian", "nb": "scandinavian",
    "nn": "scandinavian", "da": "scandinavian", "pl": "slavic_latin", "cs": "slavic_latin", "hr": "south_slavic", "sr": "south_slavic", "bs": "south_slavic", "sh": "south_slavic",
    "ru": "ru_uk", "uk": "ru_uk", "bg": "bg_mk", "mk": "bg_mk", "tr": "tr", "ar": "ar_fa", "fa": "ar_fa", "he": "he", "zh": "zh_ja", "ja": "zh_ja", "ko": "ko",
    "hi": "hi_th_vi_id", "th": "hi_th_vi_id", "vi": "hi_th_vi_id", "id": "hi_th_vi_id", "ms": "hi_th_vi_id", "zu": "nguni", "xh": "nguni",
}  # fmt: skip
_LONGEST_SENTENCE = 1_500  # more without a full stop is a table or a list
_FARTHEST_SINCE = 90
_LONGEST_OF_NOW = 31  # days: "58 have died since Saturday" is news
_CLAUSE_ENDS = re.compile(r"[.;:!?](?=\s)")
_COUNT = re.compile(r"(?<![\d.,:])\d{1,3}(?:[.,\s]\d{3})+(?!\d)|(?<![\d.,:])\d{2,}(?![\d:])")
# Casualties, and nobody, in the languages of which there are words for events.
_CASUALTY = re.compile(
    r"\W*(?:\w{1,3}\s)?(?:kill|injur|hurt|wound|die[ds]?\b|dead|death|perish|verletz|getöt|gestorb|starb|ums leben|tot|tué|mort|bless|noy|décéd|herid|muert|muri|mató|ferit|mort|ucci|ferid|morr|matou|gewond|gedood|omgekomen|slachtoffer|skad|drep|dræb|död|døde|omkom|såre|rann|zgin|погиб|ранен|пострада|убит|загину|ölü|öldü|ölen|yaral|けが|怪我|死|負傷|死傷|伤|傷|다[친쳐]|숨[진졌]|사망|부상)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?<!\w)(?:nobody|no[ -]one|none|niemand\w*|kein\w*|personne n|aucun\w*|nul n|nadie|no hubo|ning[uú]n\w*|nessun\w*|ninguém|nenhum\w*|geen|ingen|inga|никто|ніхто|nikt|nikogo|nikdo|nitko|kimse)(?!\w*['’]?s\b)|(?<!\w)no(?=\s+(?:injur|casualt|death|fatalit))|olmad[ıi]|いな(?:い|かった)|なかった|[没沒无無]人|[没沒]有(?:人|造成)|없(?:었|다|는|으)",
    re.IGNORECASE,
)
_WHO = re.compile(r"(?<!\w)(?:who|whom|wer|wen|qui|quién|chi|quem|wie|hvem|vem|кто|kto|kdo|kim)(?!\w)", re.IGNORECASE)
_CLAUSES = re.compile(
    r"[,;:.!?—–、。，]|(?<!\w)(?:but|aber|mais|pero|ma|mas|maar|men|но|ale|ama"
    r"|after|that|which|when|while|since|because|tras|después|après|dopo|depois|nach(?:dem)?)(?!\w)",
    re.IGNORECASE,
)
# Behind the casualties another sentence begins: "Two died and nobody was held". Before them both are told of nobody.
_JOINED = re.compile(r"(?<!\w)(?:and|und|et|y|e|en|og|och|и|і|i|ve)(?!\w)", re.IGNORECASE)
_OTHERS = re.compile(r"\d|(?<!\w)(?:other|anderen?|autres?|otr[oa]s?|altr[oaie]|outr[oa]s?)(?!\w)", re.IGNORECASE)
_FARTHEST_NOBODY = 45
_BEGINS = re.compile(r"(?:^|[.!?…:–—(\[\"“”„«»'‘’¿¡•-])\s*$")
_HAS_YEAR = re.compile(r"\d{4}")
_SAME = 0.8  # of the words of two sentences that say the same
_NAMED_BY_YEAR = frozenset(
    [
        "crash",
        "war",
        "attack",
        "attacks",
        "bombing",
        "shooting",
        "election",
        "elections",
        "coup",
        "earthquake",
        "flood",
        "fire",
        "floods",
        "fires",
        "riots",
        "protests",
        "massacre",
        "election",
        "campaign",
        "world",
        "cup",
        "games",
        "olympics",
        "revolution",
        "uprising",
        "genocide",
        "pandemic",
        "crisis",
        "season",
        "model",
        "edition",
    ]
)
_EVENT_OF_YEAR = re.compile(
    r"(?<!\w)(?:the|that|this|those|his|her|their|its|\w+['’]s)\s+(?:early |late )?(?:1[5-9]|20)\d\d\s+(?:\w+\s+)??(?P<event>[a-z]+)|"
    r"(?<!\w)(?:the|der|die|den|dem|das|des|la|le|les|el|los|las|l['’]|il|o|a|os|as)\s*(?:\w+\s+)?(?P<noun>\w+)\s+(?:of|von|vom|de|del|di|do|da|van|av|fra|från|af)\s+(?:1[5-9]|20)\d\d(?!\w)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The word lists of one language, ready to match."""

    events: re.Pattern[str]
    trend: re.Pattern[str]
    span: re.Pattern[str]
    aggregate: re.Pattern[str]
    standing: re.Pattern[str]
    continuations: frozenset[str]
    future: re.Pattern[str] | None
    unreal: re.Pattern[str]
    figurative: re.Pattern[str]
    nouns: re.Pattern[str] | None
    happening: re.Pattern[str] | None
    clause: re.Pattern[str]
    since: re.Pattern[str]
    reacting: re.Pattern[str] | None


def find_mentions(
    paragraphs: Sequence[str], *, published: str | None, language: str | None
) -> tuple[IncidentMention, ...]:
    """Sentences that report a dated or placed event, in reading order.

    Args:
        paragraphs: The article's body.
        published: EDTF of the publication date; relative dates ("on Tuesday") stay open without it.
        language: BCP 47; None tries the words of every language.
    """
    code = (language or "").split("-")[0].lower() or None
    words = _words(code)
    found: list[IncidentMention] = []
    for number, paragraph in enumerate(paragraphs, 1):
        for sentence in sentences(paragraph):
            if len(sentence) > _LONGEST_SENTENCE:
                continue
            mention = _mention(sentence, number, words, published, code)
            if mention and not any(_says_again(mention, other) for other in found):
                found.append(mention)
    return tuple(found)


def _says_again(mention: IncidentMention, other: IncidentMention) -> bool:
    """Whether a sentence is another one once more, but for a word: a teaser that the text repeats."""
    if (mention.date, mention.place) != (other.date, other.place):
        return False
    words, others = set(mention.text.lower().split()), set(other.text.lower().split())
    return len(words & others) >= _SAME * max(len(words), len(others))


def _mention(
    sentence: str, paragraph: int, words: _Words, published: str | None, language: str | None
) -> IncidentMention | None:
    if not words.events.search(sentence) or words.unreal.search(sentence):
        return None
    dateline = find_dateline(sentence)
    told = _without_other_senses(_told(sentence.removeprefix(dateline or ""), words), words)
    matches = [
        match
        for match in words.events.finditer(told)
        if not (_is_name(match, told, language) or _befell_nobody(match, told))
    ]
    if not matches:
        return None
    events = [match.start() for match in matches]
    date = event_date(told, events=events, published=published, language=language)
    place = event_place(told, language)
    if date is None and place is None:
        return None
    if date is not None and _opens_span(told, date, published, words):
        return None  # "Since the attack of 7 October 2023, 40,000 have died" is a total
    if _reacts(matches, sentence, words):
        return None
    if not (date and date.has_day) and _only_named(matches, told, words):
        return None
    if not (date and date.has_day) and _is_background(sentence, words, dated=date is not None):
        return None
    if date is None and _continues(sentence, words):
        return None  # "He walked along …" goes on with an incident that is told already
    return IncidentMention(text=sentence, date=date.edtf if date else None, place=place, paragraph=paragraph)


def _is_name(match: re.Match[str], told: str, language: str | None) -> bool:
    """Whether a word for an event is part of a name: it has a capital though it begins no sentence ("Larn Fire Office")."""
    if language in (None, "de", "lb") or not told[match.start()].isupper() or match[0].isupper():
        return False
    return _BEGINS.search(told[: match.start()]) is None


def _befell_nobody(match: re.Match[str], told: str) -> bool:
    """Whether a word for the dead and hurt stands beside one for nobody: "no one was hurt", "verletzt wurde niemand"."""
    if not _CASUALTY.match(match[0]):
        return False
    start, end = match.span()
    before = _CLAUSES.split(told[max(0, start - _FARTHEST_NOBODY) : start])[-1]
    behind = _JOINED.split(_CLAUSES.split(told[end : end + _FARTHEST_NOBODY])[0])[0]
    none = next((found for text in (before, behind) for found in _NOBODY.finditer(text)), None)
    if none is None or _WHO.search(before, none.end() if none.string is before else 0):
        return False
    return none.string is behind or _OTHERS.search(before, none.end()) is None


def _opens_span(told: str, date: EventDate, published: str | None, words: _Words) -> bool:
    """Whether the date is when a span began that is long over by the day of publication: a total is told of it."""
    since = words.since.search(told, max(0, date.start - _FARTHEST_SINCE), date.start)
    if since is None or date.edtf is None or _CLAUSE_ENDS.search(told, since.end(), date.start):
        return False
    others = f"{told[: since.start()]} {told[date.end :]}"
    if not (_COUNT.search(others) or words.aggregate.search(others) or words.trend.search(others)):
        return False  # "moored since the line was cut on 3 May 2023"
    day, began = known_day(published), known_day(date.edtf)
    if day is None or began is None:
        return _HAS_YEAR.match(date.edtf) is not None
    return (day - began).days > _LONGEST_OF_NOW


def _reacts(matches: Sequence[re.Match[str]], sentence: str, words: _Words) -> bool:
    """Whether a sentence tells what somebody says of an event and only names it: "Norland condemned the attack on Monday"."""
    if words.nouns is None or words.reacting is None:
        return False
    named = all(words.nouns.fullmatch(match[0].strip()) for match in matches)
    said = words.reacting.search(sentence) if named else None
    return said is not None and not (words.happening and words.happening.search(sentence, 0, said.start()))


def _only_named(matches: Sequence[re.Match[str]], told: str, words: _Words) -> bool:
    """Whether a sentence names an event ("the attack on Norland") without telling that it happened."""
    if words.nouns is None or words.happening is None:
        return False
    named = all(words.nouns.fullmatch(match[0].strip()) for match in matches)
    return named and not words.happening.search(told)


def _without_other_senses(text: str, words: _Words) -> str:
    """Without "the 2008 crash" and "the attacks of 2015", which say what is meant, and "stole the show", which means no theft."""

    def blank(match: re.Match[str]) -> str:
        event = match["event"] or match["noun"]
        named = words.events.search(event) or event.lower() in _NAMED_BY_YEAR
        return " " * len(match[0]) if named else match[0]

    return _EVENT_OF_YEAR.sub(blank, words.figurative.sub(lambda match: " " * len(match[0]), text))


def _told(sentence: str, words: _Words) -> str:
    """What a sentence says has happened: without its clauses about what is to come.

    "Ferries will sail on Wednesday after a fire in Brackwater" tells of a fire in Brackwater, but not of its day.
    """
    if words.future is None or not words.future.search(sentence):
        return sentence
    return " ".join(clause for clause in words.clause.split(sentence) if clause and not words.future.search(clause))


def _is_background(sentence: str, words: _Words, *, dated: bool) -> bool:
    if words.span.search(sentence) or words.trend.search(sentence):
        return True
    return bool(words.aggregate.search(sentence)) if dated else bool(words.standing.search(sentence))


def _continues(sentence: str, words: _Words) -> bool:
    first = re.match(r"[\W\d_]*((?:the\s+)?[^\W\d_]+)", sentence.lower())
    return bool(first) and first is not None and first[1] in words.continuations


@cache
def _words(language: str | None) -> _Words:
    table = json.loads(resource("parsing", "incident_words.json").read_text("utf-8"))
    group = _GROUPS.get(language or "", language)
    group = group if group in table["event_patterns"] else None
    stems: list[str] = (
        table["events"].get(group, []) if group else [stem for stems in table["events"].values() for stem in stems]
    )
    patterns: list[str] = (
        table["event_patterns"].get(group, [])
        if group
        else [pattern for patterns in table["event_patterns"].values() for pattern in patterns]
    )
    background = table["background"]
    return _Words(
        events=_events(stems, patterns, english=group == "en"),
        trend=_phrases(background["trend"]),
        span=_phrases(background["span"]),
        aggregate=_phrases(background["aggregate"]),
        standing=_phrases(background["standing"]),
        continuations=frozenset(table["continuations"]),
        future=re.compile("|".join(table["future"][group]), re.IGNORECASE) if group in table["future"] else None,
        unreal=re.compile("|".join(table["unreal"]), re.IGNORECASE),
        figurative=re.compile("|".join(table["figurative"].get(group, ["(?!)"])), re.IGNORECASE),
        nouns=_of_group(table["event_nouns"], group),
        happening=_of_group(table["happening"], group),
        clause=re.compile(rf"[;,、，:：](?!\d)|(?<!\w)(?=(?:{'|'.join(table['after'])})(?!\w))", re.IGNORECASE),
        since=re.compile(rf"(?<!\w)(?:{table['since']})(?!\w)", re.IGNORECASE),
        reacting=re.compile(rf"(?<!\w)(?:{table['reacting'][group]})", re.IGNORECASE)
        if group in table["reacting"]
        else None,
    )


def _of_group(table: dict[str, str], group: str | None) -> re.Pattern[str] | None:
    return re.compile(table[group], re.IGNORECASE) if group in table else None


def _events(stems: Sequence[str], patterns: Sequence[str], *, english: bool) -> re.Pattern[str]:
    return re.compile("|".join([*filter(None, [_stems(stems, english=english).pattern]), *patterns]), re.IGNORECASE)


def _stems(stems: Sequence[str], *, english: bool) -> re.Pattern[str]:
    """Stems at the start of a word, with English endings where it is English; anywhere in scripts without spaces."""
    spaced = [stem for stem in stems if not _unspaced(stem)]
    unspaced = [stem for stem in stems if _unspaced(stem)]
    ending = (
        r"(?:e?[ds]|ing|ions?|ors?|ers?|ings?|p?ed|ped|ping|bed|bing|ted|ting|rred|rring|led|ling|es|ement|ation|ure[ds]?)?(?!\w)"
        if english
        else ""
    )
    # Short stems of other languages are whole words: "vol" is not "volonté".
    whole = [stem for stem in spaced if len(stem) < 5]
    longer = [stem for stem in spaced if len(stem) >= 5]
    groups = [rf"(?<!\w){any_of(spaced)}{ending}"] if english and spaced else []
    if not english:
        groups += [rf"(?<!\w)(?:[והבלכש]|[وف]?(?:ال|بال|لل)|[وفبل])?{any_of(longer)}"] if longer else []
        groups += [rf"(?<!\w)(?:כ?ש)?{any_of(whole)}(?:\w{{0,3}})(?!\w)"] if whole else []
    groups += [any_of(unspaced)] if unspaced else []
    return re.compile("|".join(groups), re.IGNORECASE)


def _unspaced(stem: str) -> bool:
    return any(
        "\u0e00" <= char <= "\u0e7f" or "\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" for char in stem
    )


def _phrases(phrases: Sequence[str]) -> re.Pattern[str]:
    spaced = any_of(phrase for phrase in phrases if not _unspaced(phrase))
    unspaced = any_of(phrase for phrase in phrases if _unspaced(phrase))
    return re.compile(rf"(?<!\w){spaced}|{unspaced}", re.IGNORECASE)
