"""Who wrote a pasted text: the names in a byline's line, and which lines of a copied page are bylines."""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.byline_words import ASKED_BY, FILED_BY, LABEL_ALONE, RUN_TOGETHER, without_date
from clippings_app.parsing.dates import find_date, find_dates
from clippings_app.parsing.given_names import is_given_name, is_heading, is_no_name, is_place_by_its_end, is_surely_name
from clippings_app.parsing.names import (
    has_byline_label,
    is_author,
    is_known_outlet,
    is_person,
    known_names,
    split_byline,
)
from clippings_app.parsing.text.facts import MODIFIED, Facts
from clippings_app.parsing.text.furniture import Furniture, heads_comments
from clippings_app.parsing.text.publisher import outlet_line

_LONGEST = 160
_PARTS = re.compile(r"\s*(?:[|•·~\t]|//|[–—-]{1,3}(?=\s)|(?<=\s)[–—-](?=\w))\s*|\s{2,}")
# Elements that stood side by side, copied without a space: "3 May 2024Author: Jane Doe4 Comments".
_GLUED_BEFORE = re.compile(
    r"(?<=[\d\w)])(?=(?:Author|Autor(?:in)?|Auteur|Autore|Published|Updated|Aktualisiert|Veröffentlicht|Mis à jour|Written|Posted)\b"
    r"|Author[A-Z]|Autor[A-Z])"
)
_GLUED_BEHIND = re.compile(
    r"\b((?:posted|published|updated) (?:on|by)|by|author|autor(?:in)?|geschrieben von|(?:veröffentlicht|erstellt) (?:am|von)|von)(?=(?-i:[A-ZÀ-Þ])|\d)",
    re.IGNORECASE,
)
# "Jane Doe2 minutes ago", "Associated PressApril 28, 2023"
_GLUED_DATE = re.compile(
    r"(?<=[^\W\d_])(?=\d{1,2}\s+[^\W\d_])|(?<=[a-z])(?=(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{2,7})?\.?\s\d)"
)
_FOOTNOTE = re.compile(r"(?<=[a-zà-ÿ])\d{1,2}(?=\s*(?:,|&|$))")
_HANDLE = re.compile(r"(?<=[^\W\d_])@\w+\b(?!\.\w)")
# What blogs and papers print beside a name: how many answers, where it is filed, how long it takes to read.
_BESIDE = re.compile(
    r"(?:(?:\bno|\bone|\b(?:leave|add|post|write) an?|hinterlasse(?:n sie)? einen?|schreibe(?:n sie)? einen?|keine?|ein|laisser un|deja un|(?<!\d)\d+)\s*)"
    r"(?:comments?|repl(?:y|ies)|kommentare?|antworten?|commentaires?|comentarios?|ergänzung(?:en)?|views?)\b"
    r"|\bkommentare\s+\d+\s+kommentare?\b|(?<=\s)@\s*$|\b(?:um|at|à|a las)\s*$|\bshare\b\s*\d*\s*$",
    re.IGNORECASE,
)
# A part of a line that says when, where or that it was published, and nobody's name.
_NO_NAME = re.compile(
    r"(?:(?:first |last |zuletzt |erstmals )?(?:posted|published|updated|veröffentlicht|aktualisiert|erstellt|geschrieben|eingestellt|verfasst|publié|publicado|pubblicato"
    r"|gepubliceerd|publicerad|publisert|post date|date|datum|data|fecha|stand|uhrzeit|übersetzung|traduction|translation|beitrag|artikel)"
    r"(?:\s+(?:on|am|at|vom|le|el|il|op|den|der|veröffentlicht(?: am)?))?|am|on|le|el|the)\s*[:.]?"
    r"|(?:posted |filed |veröffentlicht )?(?:in|unter|under|dans|en)\s.*|(?:tags?|labels?|sources?|quellen?|fuentes?|fontes?|bron|källa|kilde|categor(?:y|ies)|kategorien?|catégories?|rubrik|ressort|schlagwörter|filed under|abgelegt unter)\s*:.*"
    r"|(?:art|photos?|photograph(?:s|y)|pictures|illustrations?|graphics?|fotos?|bild(?:er)?|edited|translated|übersetzt|reviewed|fact[- ]checked)\s+(?:by|von|par|de)\s*:?\s.*"
    r"|suggest changes|edit this (?:page|post|article)|improve this (?:page|article)|기자명|ポスト|ポストする|シェア(?:する)?|ツイート(?:する)?|tim redaksi",
    re.IGNORECASE,
)
# The picture of who wrote, in words: it stands beside the name itself.
_PORTRAIT = re.compile(
    r"^(?:(?:headshot|picture|photo(?:graph)?|image|portrait|avatar|profile (?:picture|photo|image))\s+(?:of|for)\b"
    r"|(?:foto|bild|porträt|portrait|(?:profil|benutzer)bild)\s+(?:von|av|af|de)\b|bild av\b|author(?:'s)? (?:image|photo|picture|avatar)\b|profile\b)"
    r"|\.(?:jpe?g|png|webp|gif)$|(?:の写真|의 사진)$|(?:'s|s’) (?:avatar|picture|photo|profile)$",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"^(?:post author|about the author|meet the author|words)\s+(?=(?:by|written)\b|[A-ZÀ-Þ])", re.IGNORECASE
)
# Where a post is filed, behind the name without a bar: "by Jane Categories: News".
_FILED_BEHIND = re.compile(
    r"\s(?:Categor(?:y|ies)|Kategorien?|Catégories?|Categorías?|Tags?|Schlagwörter|Labels?)\s?:.*$"
)
# A name, and once more behind the words for a link: "Jane Doe Twitter account of Jane Doe"; not where the second goes
# on, as in "Jane Doe and Jane Doerr".
_SAID_AGAIN = re.compile(
    r"(?P<name>[^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*){1,3})\s(?:\S.{0,40}\s)?(?P=name)(?![\w.’'-]|\s[A-ZÀ-Þ])"
)
# What somebody does, behind the name.
_ROLE = re.compile(
    r"(?<=\w)\W+(?:\w+\W+){0,3}(?:editor|reporter|correspondent|columnist|writer|journalist|contributor|redakteur(?:in)?|korrespondent(?:in)?|reporterin"
    r"|journalistin|journaliste|rédact(?:eur|rice)(?: en chef)?|periodista|redactora?|corresponsal|giornalista|corrispondente|inviat[oa])$",
    re.IGNORECASE,
)
# Between the names in lines of their own.
_JOINER = re.compile(r"(?:and|und|et|y|e|og|och|en|i|a|&|,|·|\||/)", re.IGNORECASE)
# Who put a post where it is, below the text: "Posted by kiwi at 10:52".
_BELOW = re.compile(
    r"(?:(?:text|texte?|testo|tekst|words)\s?:"
    r"|(?:veröffentlicht|eingestellt|geschrieben|verfasst|gepostet|erstellt|gespeichert|written|posted|published|publicado|publié|escrito|pubblicato"
    r"|skrevet|autorin/autor|autor(?:in|en)?|authors?|auteurs?)(?:\s+(?:von|by|por|par|da|af|av))?\s*:?)\s+(?P<name>\S.{1,60})",
    re.IGNORECASE,
)
# Where more by the same hand is: "All articles by Jane Doe"; "More from Jane Doe" may be told of her as well.
_MORE_BY = re.compile(
    r"(?:(?:view |see |read )?(?:all|more) (?:posts?|articles?|stories|texts?)|more(?=\sby\s)|(?:zeige )?alle (?:beiträge|artikel|texte|posts)"
    r"|(?:mehr|weitere) (?:artikel|beiträge|texte)|(?:mehr|alles)(?=\svon\s)|(?:voir )?tous (?:les|ses) articles|(?:ver )?tod[ao]s (?:las entradas|los artículos))"
    r" (?:by|from|von|vom|de|del|par|por)\s+(?P<name>\S.{1,60})",
    re.IGNORECASE,
)
# Where somebody stands in a picture: "Von links: Jane Doe, John Roe".
_STANDS = re.compile(
    r"(?:von|from|de|à|da|van|fra|från)\s(?:the\s|la\s)?(?:links|rechts|left|right|gauche|droite|izquierda|derecha|esquerda|direita|sinistra|destra|venstre|høyre|højre|vänster|höger)\b",
    re.IGNORECASE,
)
# Whom the text is about: "Interview with Jane Doe", "Jane Doe (1930–2024)"; "Interview: Jane Doe" led it.
_IS_ABOUT = re.compile(
    r"(?:(?:an?|the|ein|im|une?|una?|um|uma|et|een)\s)?(?:\w+[\s-])?(?:interview|gespräch|conversation|talk|q\s?&\s?a|entretien|entrevista|intervista|conversazione|gesprek|intervju|samtale?|wywiad|интервью)\s"
    r"(?:with|mit|avec|con|com|met|med|z|с|an|a)\s(?!.*(?:[|•·]|\b(?:by|von|par|por|di|door|av|af)\s))|.*[^\W\d_]\W+(?:1[789]|20)\d\d\s?[–-]\s?(?:1[789]|20)\d\d\W*$",
    re.IGNORECASE,
)
# Who does no longer what the line says tells of somebody in the text.
_NO_LONGER = re.compile(
    r"\b(?:former(?:ly)?|ex|late|retired|ehemalig\w*|früher\w*|ancien(?:ne)?|antigu[oa]|exredactora?)\b", re.IGNORECASE
)
# Small words of a way or a manner, which no desk has in its name: "By Train To Venice".
_OF_A_WAY = frozenset(
    {"a", "bis", "hasta", "into", "mit", "nach", "ohne", "to", "vers", "with", "without", "zu", "zum", "zur", "à"}
)
# How a line begins that tells the day of publication.
_PUBLISHED = re.compile(
    r"\W*(?:(?:first |originally |e-?)?(?:published|posted)|date published|publication date|veröffentlicht|erschienen|publiziert|erscheinungsdatum|veröffentlichungsdatum"
    r"|publiée?|paru|date de publication|publicado|posta(?:d)?o|fecha de publicación|data de publicação|pubblicato|data di pubblicazione|gepubliceerd|geplaatst"
    r"|publicerad|publisert|publiceret|opublikowan[oy]|publikováno|julkaistu|yayın(?:lanma tarihi)?|опубликовано|опубліковано|פורסם|نشر|発行日|公開日|发布时间|게시)"
    r"(?!\w)(?:\s+(?:on|am|le|el|em|il|op|den|dnia|на|in))?\W*",
    re.IGNORECASE,
)
# Where the language alone tells the day from the month.
_NUMBERS = re.compile(r"\d{1,2}\s?[/-]\s?\d{1,2}\s?[/-]\s?\d{4}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_MOST_BESIDE_DAY = 4
_REACH = 12
_ABOVE = 6
_BEHIND_LEAD = 2
_NEAR_BELOW = 8
_FAR_BELOW = 30
_SHAPED_REACH = 6
_NEXT_LINE = 2
_SIGNED_REACH = 5
_MOST_NAMES = 12
_LONGEST_ALIAS = 2
_LONGEST_DESK = 4
_LAST_PARAGRAPHS = 2
_MOST_HYPHENS = 3
_LONGEST_TAIL = 5
# With these a family's name begins that has a capital inside: "McIvor", "DeWitt".
_GO_ON = frozenset({"mc", "mac", "de", "del", "di", "du", "fitz", "la", "le", "o", "st", "van", "von"})
_LIKE_CAPTIONS = frozenset({LineLabel.CAPTION, LineLabel.CREDIT, LineLabel.DECK, LineLabel.BOILERPLATE})
_DAY_REACH = 3
_MOST_BEFORE_DAY = 25
_FEW_BEHIND_DAY = 3
_SAYS_MORE = frozenset({LineLabel.DATE, LineLabel.BOILERPLATE, LineLabel.DECK, LineLabel.CAPTION, LineLabel.DISCLOSURE})
_OPEN = _SAYS_MORE | {LineLabel.PUBLISHER}


class Signed(NamedTuple):
    """Whom a line names.

    Attributes:
        labelled: People and agencies behind a word for who wrote.
        pseudonym: A word or two behind such a word: what somebody, or a desk, goes by.
        sure: People and agencies without one, by a given name.
        dated: A word or two beside a date, first in the line.
        shaped: What only has the shape of people's names.
    """

    labelled: tuple[str, ...] = ()
    pseudonym: tuple[str, ...] = ()
    sure: tuple[str, ...] = ()
    dated: tuple[str, ...] = ()
    shaped: tuple[str, ...] = ()

    @property
    def is_labelled(self) -> bool:
        """Whether it says itself that it names who wrote."""
        return bool(self.labelled or self.pseudonym)

    @property
    def names(self) -> tuple[str, ...]:
        """The surest of them."""
        return self.labelled or self.pseudonym or self.sure or self.dated or self.shaped


def signed(text: str) -> Signed:
    """Whom a line names that stands where bylines do, or says that it is one."""
    if len(text) > _LONGEST or _PORTRAIT.search(text) or _STANDS.match(text) or _IS_ABOUT.match(text):
        return Signed()
    if asked := ASKED_BY.match(text):
        return Signed(labelled=tuple(filter(is_person, split_byline(asked["names"]))))
    is_dated, parts = _read(text)
    houses: set[str] = set()  # that stand beside who wrote: "The Harbour Courier | Jane Doe"
    found: dict[str, list[str]] = {name: [] for name in Signed._fields}
    for number, part in enumerate(parts):
        filed = FILED_BY.match(part) or _more_of_somebody(part)
        names = split_byline(filed["name"] if filed else _without_tail(part))
        known = [name for name in names if is_author(name)]
        if filed or has_byline_label(part):
            found["labelled"] += [name for name in names if name in known or (known and outlet_line(name))]
            found["pseudonym"] += (
                [] if known else [name for name in names[:1] if _may_be_alias(name) or _may_be_desk(name)]
            )
        elif known and len(known) >= len(names) - 1:
            known = [name for name in known if not known_names().distributes(name)]  # of pictures, not of texts
            found["sure"] += [name for name in known if _is_sure(name)]
            houses |= set(known) if not any(map(is_person, known)) else set()
            found["shaped"] += [name for name in known if not (_is_sure(name) or any(map(is_no_name, name.split())))]
        elif is_dated and number == 0 and "," not in part:
            found["dated"] += [name for name in names[:1] if _may_be_alias(name)]
    if any(map(is_person, found["sure"])):
        found["sure"] = [name for name in found["sure"] if name not in houses]
    return Signed(**{kind: _once(names) for kind, names in found.items()})


def _more_of_somebody(part: str) -> re.Match[str] | None:
    """Where a part leads to more by the same hand, what it names: "All articles by Jane Doe"."""
    found = _MORE_BY.match(part)
    return found if found and all(map(is_person, split_byline(found["name"]))) else None


def byline_names(text: str) -> tuple[str, ...]:
    """The names of a line that is a byline, because it was read as one or because a person says so."""
    return signed(text).names or split_byline(without_date(_unglued(text)))


def sign(facts: Sequence[Facts], labels: list[LineLabel], body: tuple[int, int]) -> None:
    """Keep as bylines the lines that name who wrote; where none does, find those that the labels have missed.

    Args:
        facts: Of each paragraph.
        labels: Of each; changed in place.
        body: The numbers of the first and the last paragraph of the text.
    """
    given = [i for i, label in enumerate(labels) if label is LineLabel.BYLINE and not facts[i].header]
    head = max((i for i, label in enumerate(labels[: body[0] + 1]) if label is LineLabel.HEADLINE), default=None)
    near = [i for i in _around(labels, head, body) if not facts[i].prose and not facts[i].header]
    said = {i: signed(facts[i].text) for i in {*given, *near}}
    introduced = {i: told for label in near for i, told in _below_label(facts, labels, label).items()}
    said |= introduced
    dated = [i for i in near if labels[i] in _SAYS_MORE and _read(facts[i].text)[0] and _tells(facts, i, said[i])]
    lines = sorted({*given, *dated, *introduced})
    kept = _kept({i: said[i] for i in lines}, head if head is not None else body[0])
    if not any(i <= body[1] and (said[i].is_labelled or said[i].sure) for i in kept):
        kept = _signed_near(facts, labels, said, near, head) or kept
    kept = kept or _missed(facts, labels, said, near, head, body)
    for i in given:
        if i not in kept:
            labels[i] = _without_name(facts[i])
    for i in kept:
        labels[i] = LineLabel.BYLINE
    _date(facts, labels, head, near, body)


def sign_alone(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Find who wrote an article that was copied alone, where the rules have found nobody."""
    body = [i for i, label in enumerate(labels) if label is LineLabel.BODY]
    if body and LineLabel.BYLINE not in labels and LineLabel.HEADLINE in labels[: body[0]]:
        found = list(labels)
        sign(facts, found, (body[0], body[-1]))
        for i, label in enumerate(found):
            is_known = labels[i] is LineLabel.DATE and not signed(facts[i].text).is_labelled  # as outlet, name and day
            if label is LineLabel.BYLINE and labels[i] in _SAYS_MORE and not is_known:
                labels[i] = label


def _without_name(fact: Facts) -> LineLabel:
    """What a line among bylines is that names nobody: it stands where the day and the outlet do."""
    if fact.date is not None:
        return LineLabel.DATE
    return LineLabel.PUBLISHER if outlet_line(fact.text) else LineLabel.BOILERPLATE


def _date(
    facts: Sequence[Facts], labels: list[LineLabel], head: int | None, near: Iterable[int], body: tuple[int, int]
) -> None:
    """The day below the headline is the article's, not that of the page above; one that was missed is found."""
    below = [i for i in near if head is None or i > head]
    told = [i for i in below if labels[i] in (LineLabel.DATE, LineLabel.BYLINE) and _tells_year(facts[i].text)]
    if not told and (found := _missed_day(facts, labels, head, below)) is not None:
        labels[found] = LineLabel.DATE
        told = [found]
    if told and head is not None:
        for i in range(head):
            if labels[i] is LineLabel.DATE and not facts[i].header:
                labels[i] = LineLabel.BOILERPLATE
    if not any(
        label in (LineLabel.DATE, LineLabel.BYLINE) and _is_published(facts[i].text) for i, label in enumerate(labels)
    ):
        foot = (i for i in _below_text(labels, body[1]) if labels[i] is LineLabel.BOILERPLATE)
        if (found := next((i for i in foot if says_published(facts[i].text)), None)) is not None:
            labels[found] = LineLabel.DATE


def _missed_day(
    facts: Sequence[Facts], labels: Sequence[LineLabel], head: int | None, below: Iterable[int]
) -> int | None:
    """The line below the headline that is a day, though it is not called so.

    Where there is none, and the day stands above the headline, it is the article's; so it is where both are near it
    and the lower is of the last change.
    """
    is_told = any(label is LineLabel.DATE and _tells_year(fact.text) for fact, label in zip(facts, labels, strict=True))
    for i in below:
        text = facts[i].text
        if labels[i] in (LineLabel.BOILERPLATE, LineLabel.DECK):
            is_day = facts[i].date is not None or _only_tells_day(text)
        else:
            is_day = labels[i] in (LineLabel.CAPTION, LineLabel.CREDIT) and says_published(text)
        is_day = is_day or (
            i - 1 == head and labels[i] in _LIKE_CAPTIONS and not facts[i].prose and _begins_with_day(text)
        )
        if is_day and (not is_told or (head is not None and i - head <= _DAY_REACH and _is_published(text))):
            return i
    return None


def _below_text(labels: Sequence[LineLabel], last: int) -> Iterator[int]:
    """The lines below the text where the day may stand: near it, or beside who wrote."""
    for i in range(last + 1, min(len(labels), last + 1 + _FAR_BELOW)):
        if i - last <= _NEAR_BELOW or LineLabel.BYLINE in labels[i - 2 : i + 3]:
            yield i


def _tells_year(text: str) -> bool:
    return _has_year(RUN_TOGETHER.sub(" ", text))


def _is_published(text: str) -> bool:
    """Whether a line tells a day that is not said to be of the last change."""
    plain = RUN_TOGETHER.sub(" ", text)
    return any(date.has_year and not MODIFIED.search(plain[: date.start]) for date in find_dates(plain))


def says_published(text: str) -> bool:
    """Whether a short line says that it is the day of publication: "Published: 3 May 2024"."""
    found = _PUBLISHED.match(text) if len(text) <= _LONGEST / 2 else None
    date = find_date(text[found.end() :]) if found else None
    return date is not None and date.has_year and date.start <= _MOST_BEFORE_DAY


def _begins_with_day(text: str) -> bool:
    """Whether a line begins with a weekday and a date, or with the date; a sentence that does tells of that day."""
    date = find_date(text)
    if date is None or not (date.has_year and date.has_day) or len(_WORD.findall(text[: date.start])) > 1:
        return False
    behind = text[date.end :].strip()
    return not behind[:1].islower() or len(behind.split()) <= _FEW_BEHIND_DAY


def _kept(said: dict[int, Signed], head: int) -> list[int]:
    """The lines near each other that name somebody, by the surest way in which any of them does."""
    for kind in Signed._fields:
        sure = [
            i for i, told in said.items() if getattr(told, kind) and (kind != "shaped" or 0 < i - head <= _SHAPED_REACH)
        ]
        if sure:
            break
    else:
        return []
    group = [min(sure, key=lambda i: (i < head, abs(i - head)))]
    others = [i for i, told in said.items() if told.labelled or (told.sure and (kind != "labelled" or i > group[0]))]
    for i in sure if kind == "pseudonym" else others:
        if i not in group and min(abs(i - j) for j in group) <= _NEXT_LINE:
            group.append(i)
    return group


def _title(facts: Sequence[Facts], head: int | None) -> str:
    return facts[head].text.casefold() if head is not None else ""


def _signed_near(
    facts: Sequence[Facts], labels: Sequence[LineLabel], said: dict[int, Signed], near: Sequence[int], head: int | None
) -> list[int]:
    """A line around the head that says itself that it names who wrote, though nothing has called it a byline."""
    for i in near:
        if labels[i] not in _OPEN and not (labels[i] is LineLabel.CREDIT and facts[i].byline):
            continue
        is_signed = said[i].labelled or (said[i].pseudonym and head is not None and 0 < i - head <= _SIGNED_REACH)
        if is_signed and not _told_in(_title(facts, head), said[i].names):
            return [i]
    return []


def _missed(
    facts: Sequence[Facts],
    labels: Sequence[LineLabel],
    said: dict[int, Signed],
    near: Sequence[int],
    head: int | None,
    body: tuple[int, int],
) -> list[int]:
    """Lines around the text that name who wrote though nothing has called them bylines; the surest first."""
    title = _title(facts, head)
    open_lines = [i for i in near if labels[i] in _OPEN]
    for i in open_lines:
        is_below = head is not None and i - head == 1
        is_signed = not _told_in(title, said[i].sure) and _is_name_alone(facts, i, said[i])
        text = facts[i].text
        may_be = said[i].sure and not _NO_LONGER.search(text)
        is_named = may_be and (_is_name_alone(facts, i, said[i], is_below=is_below) or _has_role(text, said[i]))
        if is_signed or (is_named and not _told_in(f"{title} {_told(facts, labels, body)}", said[i].sure)):
            return [i]
    below = range(body[1] + 1, min(len(facts), body[1] + 1 + _FAR_BELOW))
    for i in below:
        if introduced := _below_label(facts, labels, i):
            return list(introduced)
    stamped = [i for i in below if _is_stamp(facts[i].text)]
    for i in below:
        if i in stamped and (len(stamped) > 1 or _are_comments(facts[body[1] + 1 : i])):
            continue  # who wrote a comment when
        if labels[i] is LineLabel.BOILERPLATE and _signs_below(facts[i].text, is_near=i - body[1] <= _NEAR_BELOW):
            return [i]
    return []


def _told(facts: Sequence[Facts], labels: Sequence[LineLabel], body: tuple[int, int]) -> str:
    """What the text tells, but for its last paragraphs, which may tell of who wrote it."""
    text = [facts[i].text for i in range(body[0], body[1] + 1) if labels[i] is LineLabel.BODY]
    return " ".join(text[:-_LAST_PARAGRAPHS]).casefold()


def _is_stamp(text: str) -> bool:
    """Whether a line says no more than by whom and when: "By kiwi on 3 May 2024", below a text or a comment."""
    if len(text) > _LONGEST / 2:
        return False
    is_dated, parts = _read(text)
    return is_dated and len(parts) == 1 and signed(text).is_labelled and _BELOW.match(parts[0]) is None


def _are_comments(facts: Sequence[Facts]) -> bool:
    return any(fact.furniture is Furniture.COMMENTS or heads_comments(fact.text) for fact in facts)


def _tells(facts: Sequence[Facts], i: int, told: Signed) -> bool:
    """Whether a line in which there is a date names who wrote, with a word for it or by saying little else."""
    return told.is_labelled or _is_name_alone(facts, i, told)


def _has_role(text: str, told: Signed) -> bool:
    """Whether a line begins with a name and ends in what somebody does: "Jane Doe Education editor"."""
    return bool(told.sure) and text.startswith(told.sure[0]) and _ROLE.search(text) is not None


def _is_name_alone(facts: Sequence[Facts], i: int, told: Signed, *, is_below: bool = False) -> bool:
    """Whether a line says hardly more than who, and a date stands in it or beside it, or it is below the headline."""
    if not told.sure or _is_of_east_asia(told.sure):
        return False
    is_dated, parts = _read(facts[i].text)
    said = sum(len(part.split()) for part in parts)
    if said > sum(len(name.split()) for name in told.sure) + len(told.sure) + 1:
        return False
    return is_dated or is_below or _is_beside_date(facts, i)


def _below_label(facts: Sequence[Facts], labels: Sequence[LineLabel], label: int) -> dict[int, Signed]:
    """The lines that name somebody below one that only says that they do: "By", then "Jane Doe"."""
    found: dict[int, Signed] = {}
    if LABEL_ALONE.fullmatch(facts[label].text.strip()):
        for i in range(label + 1, min(len(facts), label + 1 + _MOST_NAMES)):
            if found and _JOINER.fullmatch(facts[i].text):
                continue
            told = signed(facts[i].text)
            names = told.labelled + told.sure + told.shaped
            if not names and not found and is_given_name(facts[i].text.strip()):
                names = (facts[i].text.strip(),)
            if not names or labels[i] in (LineLabel.HEADLINE, LineLabel.BODY):
                break
            found[i] = Signed(labelled=names)
    return found


def _signs_below(text: str, *, is_near: bool) -> bool:
    """Whether a line below the text says who wrote it, or put it there: "Posted by kiwi at 10:52"."""
    if len(text) > _LONGEST:
        return False
    if is_near and ASKED_BY.match(text):
        return bool(signed(text).labelled)
    is_dated, parts = _read(text)
    first = next(iter(parts), "")
    found = _BELOW.match(first) or _more_of_somebody(first)
    names = split_byline(found["name"]) if found else ()
    if is_near and not names and is_dated and len(parts) == 1:
        names = signed(text).labelled or signed(text).pseudonym
    return bool(names) and (is_person(names[0]) or (is_near and _may_be_alias(names[0])))


def _is_of_east_asia(names: Iterable[str]) -> bool:
    """Whether no letter tells a name from any other word."""
    return any("\u3040" <= char <= "\u9fff" for name in names for char in name)


def _around(labels: Sequence[LineLabel], head: int | None, body: tuple[int, int]) -> Iterable[int]:
    """The lines where bylines stand: between headline and text, some above, and right below the first paragraph."""
    end = min(len(labels), body[0] + 1 + _BEHIND_LEAD)
    if head is None:
        return range(max(0, body[0] - _REACH), end)
    below = (i for i in range(head + 1, end) if i - head <= _REACH or body[0] - i <= _REACH)
    return [*below, *range(head - 1, max(-1, head - 1 - _ABOVE), -1)]


def _unglued(text: str) -> str:
    text = _GLUED_BEHIND.sub(r"\1 ", _GLUED_BEFORE.sub(" | ", " ".join(text.split())))
    return _HANDLE.sub(" ", _FOOTNOTE.sub("", _GLUED_DATE.sub(" ", text)))


def _read(text: str) -> tuple[bool, list[str]]:
    """Whether a line tells a date or a time, and its parts that may name somebody."""
    plain = _unglued(text)
    rest = without_date(plain)
    return rest != plain, list(_parts(rest))


def _parts(rest: str) -> Iterator[str]:
    for part in _PARTS.split(rest):
        bare = _PREFIX.sub("", _BESIDE.sub(" ", _FILED_BEHIND.sub("", part)).strip(" ,.:;|"))
        bare = _SAID_AGAIN.sub(r"\g<name>", bare) if len(bare) <= _LONGEST else bare
        if bare and (FILED_BY.match(bare) or not _NO_NAME.fullmatch(bare)):
            yield bare


def _without_tail(part: str) -> str:
    """A part without the role or the outlet that stands behind a name without a space: "Jane DoeNews Reporter"."""
    for place in re.finditer(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])", part):
        head, tail = part[: place.start()], part[place.start() :]
        name = next(reversed(split_byline(head)), "")
        is_whole = is_person(name) and name.split()[-1].lower() not in _GO_ON
        if is_whole and len(tail.split()) <= _LONGEST_TAIL and not is_person(tail):
            return head
    return part


def _may_be_alias(name: str) -> bool:
    """Whether it is a word or two that may be what somebody goes by."""
    words = name.split()
    if not 0 < len(words) <= _LONGEST_ALIAS or is_heading(name) or ":" in name:
        return False
    return any(len(word) > 1 for word in words) and any(map(str.isalpha, name))


def _may_be_desk(name: str) -> bool:
    """Whether it is a few words with capitals that may be what a desk goes by: "Saltmere Garden Letters"."""
    words = name.split()
    if not _LONGEST_ALIAS < len(words) <= _LONGEST_DESK or any(word.lower() in _OF_A_WAY for word in words):
        return False
    return all(word[:1].isupper() and word.isalpha() for word in words)


def _is_sure(name: str) -> bool:
    if name.count("-") > _MOST_HYPHENS:
        return False  # keywords in a row
    return is_known_outlet(name) or (is_surely_name(name) and not is_place_by_its_end(name))


def _told_in(title: str, names: Iterable[str]) -> bool:
    return any(name.casefold() in title for name in names)


def _has_year(text: str) -> bool:
    return any(date.has_year for date in find_dates(text))


def _only_tells_day(text: str) -> bool:
    """Whether a line is a date and a few words: "Kurier - 12/03/2024, 09:14", "3 May 20246 min read"."""
    plain = RUN_TOGETHER.sub(" ", text)
    date = find_date(plain) if len(text) <= _LONGEST / 2 else None
    if date is None or not date.has_year or not (date.has_day or _NUMBERS.fullmatch(date.printed)):
        return False
    return len(_WORD.findall(without_date(plain))) <= _MOST_BESIDE_DAY


def _is_beside_date(facts: Sequence[Facts], i: int) -> bool:
    beside = (j for j in (i - 2, i - 1, i + 1, i + 2) if 0 <= j < len(facts))
    return any(len(facts[j].text) <= _LONGEST and _read(facts[j].text)[0] for j in beside)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, and none that only goes on from another: "Jane Doe", "Jane Doe is"."""
    found = tuple(dict.fromkeys(names))[:_MOST_NAMES]
    return tuple(name for name in found if not any(name.startswith(f"{other} ") for other in found))
