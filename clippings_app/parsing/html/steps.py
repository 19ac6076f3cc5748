"""The way to a page, "Home › News › Harbour › Breakwater shut", and the department that it leads through.

See https://schema.org/BreadcrumbList and https://www.w3.org/WAI/ARIA/apg/patterns/breadcrumb/.
"""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from clippings_app.domain.article import Origin
from clippings_app.parsing.html.metadata import Node, PageData, strings, types, wording
from clippings_app.parsing.html.tree import Element, clean, text_of, words_of
from clippings_app.parsing.names import is_person

_BREADCRUMB = re.compile(
    r"bread-?_?crumb|(?<![a-z])you-?are-?here|pfadnavigation|fil-?d-?ariane|brotkrumen?", re.IGNORECASE
)
_HOME = re.compile(
    r"(?:home(?:page)?|start(?:seite)?|hauptseite|front ?page|accueil|inicio|início|portada|página (?:principal|inicial)|prima pagina|voorpagina|forside|hem|etusivu"
    r"|strona główna|domů|úvod|címlap|kezdőlap|ana ?sayfa|главная|головна|αρχική|ראשי|דף הבית|الرئيسية|خانه|होम|หน้าแรก|trang chủ|beranda|首页|首頁|トップ|ホーム|홈)",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"(?:all |alle )?(?:news|articles?|artikel|nachrichten|stories|posts?|archives?|archiv|blog)", re.IGNORECASE
)
# What sites link beside the way, and what a way through an author's or a search's page leads over.
_OF_SITE = re.compile(
    r"(?:back|go back|return|zurück|retour|volver|voltar|indietro|terug|tilbake|tillbaka|wstecz|назад|חזרה|العودة|返回)(?:\s.*)?"
    r"|(?:search|suche|recherche|búsqueda|busca|ricerca|zoeken|søk|sök|szukaj|поиск|חיפוש|بحث|検索|搜索|搜尋|검색)(?:\s?(?:results?|ergebnisse?|résultats|結果|结果|결과))?|suchergebnisse?"
    r"|(?:advanced|erweiterte)\s(?:search|suche)|(?:main|site|haupt)?\s?(?:navigation|menu|menü)|site ?map|mapa del? sitio|plan du site|suscr[íi]base|abonnez-vous"
    r"|subscribe|abonnieren|abo|sign (?:in|up)|log ?in|anmelden|e-?paper|newsletter|details?(?:ansicht|seite)?|artikeldetails?|authors?|autor(?:en|in|es|as|i)?|auteurs?|author archives?",
    re.IGNORECASE,
)
_SAID = re.compile(r"[!?…:]|\d{2}")
_LEAST_PIECE = 3
_MARKS = " >›»<‹«←/|\\•·→–—-:"
_LONGEST = 40
_MOST_WORDS = 5
_MOST_STEPS = 8
_MOST_ELEMENTS = 5
_MOST_BOXES = 20_000


def names_of_ways(data: PageData) -> tuple[str, ...]:
    """The names of all steps that a page declares."""
    return tuple(name for steps in _declared(data) for name in steps)


def section_of_way(
    data: PageData, root: Element, headline: str | None, publisher: str | None = None
) -> tuple[str | None, Origin | None]:
    """The last step before the article that is a department; None where the way has only the outlet and the article."""
    for steps in _declared(data):
        if section := _section(steps, headline, data, publisher):
            return section, Origin.JSON_LD
    for steps in _shown(root):
        if section := _section(steps, headline, data, publisher):
            return section, Origin.HTML
    return None, None


def _section(steps: Sequence[str], headline: str | None, data: PageData, publisher: str | None) -> str | None:
    names = (headline, publisher, data.title, data.first("og:title"), data.first("og:site_name"))
    own = {wording(name) for name in names if name}
    kept = [step for step in steps if not _HOME.fullmatch(step)]
    while kept and (wording(kept[-1]) in own or _is_part_of(kept[-1], headline)):
        kept.pop()
    if len(kept) == len(steps) and len(steps) < 2:
        return None  # neither a home before it nor the article behind it: no way
    able = [step for step in kept if _may_be_department(step, headline) and wording(step) not in own]
    telling = [step for step in able if not _ALL.fullmatch(step)]
    return next(reversed(telling or able), None)


def _may_be_department(step: str, headline: str | None) -> bool:
    """Whether a step is a few words as departments have them: no sentence, no number of an issue, no piece of the title."""
    words = step.split()
    if not 1 < len(step) <= _LONGEST or len(words) > _MOST_WORDS or step.isdigit() or step[:1].islower():
        return False
    if _SAID.search(step) or _OF_SITE.fullmatch(step) or any(map(str.isdigit, words)) or is_person(step):
        return False
    title = set(wording(headline).split())
    return len(words) < _LEAST_PIECE or not set(wording(step).split()) <= title


def _is_part_of(step: str, headline: str | None) -> bool:
    """Whether a step is the beginning of the headline, as ways cut it: "Breakwater shut after…"."""
    said = wording(step.rstrip(" .…"))
    return bool(headline) and len(said) > _LONGEST / 4 and wording(headline).startswith(said)


def _declared(data: PageData) -> Iterator[list[str]]:
    for node in data.nodes:
        if "BreadcrumbList" not in types(node):
            continue
        items = node.get("itemListElement")
        numbered = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
        numbered.sort(key=_position)
        if 0 < len(numbered) <= _MOST_STEPS:
            yield [clean(name) for item in numbered if (name := _name(item))]


def _position(item: Node) -> float:
    try:
        return float(str(item.get("position") or 0))
    except ValueError:
        return 0.0


def _name(item: Node) -> str | None:
    inner = item.get("item")
    names = (*strings(item.get("name")), *(strings(inner.get("name")) if isinstance(inner, dict) else ()))
    return next(iter(names), None)


def _shown(root: Element) -> Iterator[list[str]]:
    """The steps in elements that are named after them; an outer one says what the inner ones do."""
    boxes = (
        element
        for element in islice(root.iter("nav", "ol", "ul", "div", "p", "span", "section"), _MOST_BOXES)
        if _BREADCRUMB.search(f"{words_of(element)} {element.get('aria-label') or ''}")
        or (element.get("itemtype") or "").endswith("BreadcrumbList")
    )
    for box in islice(boxes, _MOST_ELEMENTS):
        steps = [text for link in box.iter("a") if (text := text_of(link).strip(_MARKS))]
        if 0 < len(steps) <= _MOST_STEPS:
            last = text_of(box).rpartition(steps[-1])[2].strip(_MARKS)
            yield [*steps, last] if last else steps
