"""Boxes that sum an article up above its text: "Key points", "In Kürze:", "Kort fortalt". They are no part of the body."""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from collections.abc import Sequence

from clippings_app.parsing.sentences import ends_sentence
from clippings_app.parsing.text.facts import Facts

_TITLE = re.compile(
    r"(?:in kürze|das wichtigste(?: in kürze)?|(?:die )?wichtigste[ns]? punkte|auf einen blick|zusammenfassung|kurz zusammengefasst|darum geht['’]?s|kort fortalt|kortversjonen|sammendrag|kort sagt|i korthet|sammanfattning|"
    r"key (?:points|takeaways|facts)|at a glance|(?:quick )?summary|in (?:brief|short)|the (?:gist|short version)|tl;?dr|l['’]essentiel|en bref|en résumé|ce qu['’]il faut retenir|points? clés?|lo más importante|(?:las )?claves|resumen|en breve|"
    r"puntos clave|in sintesi|in breve|punti chiave|resumo|em resumo|pontos(?:-| )chave|samenvatting|in het kort|w skrócie|najważniejsze informacje|podsumowanie|streszczenie|stručně|shrnutí|özet|kısaca|кратко|главное|коротко|"
    r"בקצרה|תקציר|باختصار|ملخص|要点|ポイント|요약|핵심 요약)\s*[:：]?",
    re.IGNORECASE,
)
# "This summary was made by a machine": such a note stands above its lines or below them.
_NOTE = re.compile(
    r"(?:\w{1,8}\s)?(?:summary|zusammenfassung|sammendraget?|sammanfattning(?:en)?|resumé(?:et)?|résumé|resumen|resumo|riassunto|samenvatting|podsumowanie|streszczenie|shrnutí|özet)\s"
    r"(?:was|is|has\sbeen|wurde|ist|er|är|har|blev|ble|a\sété|est|fue|ha\ssido|foi|è\sstat\w|is|werd|został\w?|bylo?|bu)\s.{0,40}"
    r"\b(?:künstlich\w*|ki|ai|ia|chatgpt|gpt|machine|automatically|automatisch|automati\w+|generat\w+|generert|genererad\w*|generado|généré|generiert|wygenerowan\w+)\b.{0,160}",
    re.IGNORECASE,
)
_FEWEST, _MOST = 2, 6
_SHORTEST, _LONGEST = 30, 210
_LONGER = 1.6
_LEAST_PARAGRAPH = 150
_REACH = 15
_TEXT_BELOW = 3


def summary_lines(facts: Sequence[Facts], start: int) -> list[int]:
    """The title and the lines of a box near where the body starts; none where they run on into the text unmarked."""
    for title in range(max(0, start - _REACH), min(len(facts), start + _REACH)):
        if _TITLE.fullmatch(facts[title].text):
            items = _items(facts, title + 1)
            below = facts[items[-1] + 1 :] if items else ()
            if len(items) >= _FEWEST and sum(fact.prose for fact in below[: 2 * _REACH]) >= _TEXT_BELOW:
                beside = (title - 1, items[-1] + 1)
                noted = [i for i in beside if 0 <= i < len(facts) and _NOTE.fullmatch(facts[i].text)]
                return [title, *items, *noted]
        elif _NOTE.fullmatch(facts[title].text) and not _is_title_below(facts, title):
            return [title, *_items(facts, title + 1)]
    return []


def _is_title_below(facts: Sequence[Facts], note: int) -> bool:
    return note + 1 < len(facts) and _TITLE.fullmatch(facts[note + 1].text) is not None


def _items(facts: Sequence[Facts], first: int) -> list[int]:
    """Sentences of a like length, up to a line that is none or a paragraph that is much longer."""
    items: list[int] = []
    for i in range(first, len(facts)):
        mean = sum(facts[j].weight for j in items) / max(1, len(items))
        if items and _is_short_last(facts[i]):
            return [*items, i]
        if items and (not facts[i].prose or facts[i].weight > max(_LEAST_PARAGRAPH, _LONGER * mean)):
            return items
        if not facts[i].prose or not _SHORTEST <= facts[i].weight <= _LONGEST or len(items) == _MOST:
            return []
        items.append(i)
    return []


def _is_short_last(fact: Facts) -> bool:
    return not fact.prose and fact.weight >= _SHORTEST and ends_sentence(fact.text) and not fact.furniture
