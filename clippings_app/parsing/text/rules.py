"""Labels the paragraphs of a copied article by rules: for texts that are mostly the article itself.

The order of an article is: kicker, headline, deck, byline and date, then paragraphs with pictures between them, then
disclosures, sources and what the page puts below. Each rule claims what it can tell and leaves the rest to the next.
"""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from statistics import median

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.names import is_person
from clippings_app.parsing.sentences import ends_sentence
from clippings_app.parsing.sources import listed_sources
from clippings_app.parsing.text.facts import Facts
from clippings_app.parsing.text.furniture import Furniture, is_row_of_names
from clippings_app.parsing.text.mail_headers import Header, header_value, is_passed_on
from clippings_app.parsing.text.measures import weight
from clippings_app.parsing.text.publisher import find_publisher, masthead, outlet_line

_LONGEST_CAPTION = 320
_LONGEST_HEADLINE = 260
_LONGEST_DECK = 420
_FEW_LINES = 6
_FEW_AROUND = 40
_LEAST_CAPTION = 30
_LEAST_GOING_ON = 5
_TITLE_REACH = 8
_LEAST_BEGUN = 16
_SHORTER, _SURELY_SHORT = 0.8, 90
_SECTIONS = re.compile(
    r"(?:world|international|national|nation|politics|policy|business|economy|finance|markets|money|tech|technology|science|health|environment|climate|sports?|football|culture|arts|entertainment|lifestyle|travel|opinion|"
    r"comment|analysis|news|local|local news|world news|us news|uk news|middle east|asia|africa|europe|americas?|australia|defen[cs]e|security|crime|education|media|society|region|regional|"
    r"politik|wirtschaft|panorama|ausland|inland|kultur|sport|wissen|wissenschaft|gesellschaft|digital|netzwelt|meinung|feuilleton|welt|lokales|regionales|vermischtes|monde|politique|économie|société|culture|sciences|"
    r"sport|idées|planète|santé|internacional|nacional|política|economía|deportes|cultura|ciencia|sociedad|opinión|mundo|sucesos|esteri|cronaca|politica|economia|cultura|scienza|mondo|esportes?|brasil|buitenland|binnenland|"
    r"politiek|economie|utrikes|inrikes|ekonomi|utenriks|innenriks|udland|indland|kultur|świat|kraj|polityka|gospodarka|zahraničí|domácí|politika|ekonomika|dünya|siyaset|gündem|ekonomi|spor|в мире|мир|политика|экономика|общество|"
    r"спорт|культура|наука|происшествия|світ|політика|חדשות|ביטחון|פוליטיקה|כלכלה|ספורט|תרבות|בעולם|צבא וביטחון|سياسة|اقتصاد|رياضة|عربي|دولي|أخبار|العالم|国際|政治|経済|社会|スポーツ|文化|国内|国际|國際|财经|財經|体育|體育|军事|社會|국제|정치|경제|사회|문화|스포츠|북한|ต่างประเทศ|การเมือง|เศรษฐกิจ|กีฬา|thế giới|chính trị|kinh tế|thể thao|internasional|nasional|olahraga)",
    re.IGNORECASE,
)
_BREADCRUMB = re.compile(r"^[^.!?]{2,40}(?:\s*[>›»/]\s*[^.!?>›»/]{2,40})+$")
_LIST_ITEM = re.compile(r"^(?:[-–—•*▪■●◦‣]|\d{1,2}[.)])\s*\S")

_HEADERS = {
    Header.SUBJECT: LineLabel.HEADLINE,
    Header.SENDER: LineLabel.BYLINE,
    Header.DATE: LineLabel.DATE,
    Header.OTHER: LineLabel.BOILERPLATE,
}
_ROLE = re.compile(
    r"(?:(?:[\w-]+\s){0,3}(?:correspondent|reporter|editor|writer|columnist|producer|journalist)|(?:staff|senior|chief|deputy|political|foreign)\s(?:\w+\s){0,2}(?:correspondent|reporter|editor|writer)(?:\s(?:in|for)\s\S+)?|"
    r"(?:[\w-]+\s){0,2}(?:korrespondent(?:in)?|redakteur(?:in)?|reporter(?:in)?|autor(?:in)?)(?:\s\S+){0,2}|(?:journaliste|correspondante?|rédact(?:eur|rice)|corresponsal|redactora?|periodista|corrispondente|inviat[oa])(?:\s\S+){0,4}|(?:специальный\s)?(?:корреспондент|обозреватель)(?:\s\S+){0,2})",
    re.IGNORECASE,
)
_KICKERS = re.compile(
    r"(?:exclusive|breaking(?:\snews)?|live|live\supdates?|update[ds]?|analysis|opinion|comment|interview|video|podcast|watch|listen|read|share|investigation|special(?:\sreport)?|feature|profile|obituary|editorial|explainer|fact\scheck|long\sreads?|"
    r"exklusiv|eilmeldung|liveticker|kommentar|analyse|reportage|porträt|hintergrund|exclusif|entretien|enquête|analyse|exclusiva|entrevista|análisis|última\shora|esclusiva|intervista|analisi|эксклюзив|срочно|интервью|мнение|репортаж|عاجل|حصري|خاص|تقرير|תגובה|בלעדי|ראיון|速報|独自|特集|단독|속보|인터뷰|독점)",
    re.IGNORECASE,
)

Labels = list[LineLabel | None]


def label_by_rules(facts: list[Facts]) -> list[LineLabel]:
    """One label for each paragraph."""
    labels: Labels = [_plain_label(fact) for fact in facts]
    _mastheads(facts, labels)
    _credits_called_sources(facts, labels)
    _sources_below_their_head(facts, labels)
    _end_at_comments(facts, labels)
    _captions_set_off(facts, labels)
    _pictures(facts, labels)
    _captions_below(facts, labels)
    _credits_without_picture(facts, labels)
    head = _headline(facts, labels)
    _above(facts, labels, head)
    _roles_of_authors(facts, labels, head)
    _unknown_mastheads(facts, labels, head)
    _deck(facts, labels, head)
    _links_to_more(facts, labels)
    _signature(facts, labels)
    _rest(facts, labels, head)
    _senders_are_no_authors(facts, labels)
    return [label or LineLabel.BOILERPLATE for label in labels]


def section_name(text: str) -> str | None:
    """The department a kicker or breadcrumb names; None where it names none."""
    bare = text.strip(" |•·-–—")
    if _SECTIONS.fullmatch(bare):
        return bare
    if _BREADCRUMB.match(bare):
        parts = [part.strip() for part in re.split(r"\s*[>›»/]\s*", bare) if part.strip()]
        named = [part for part in parts if _SECTIONS.fullmatch(part)]
        return named[-1] if named else None
    return None


def _plain_label(fact: Facts) -> LineLabel | None:
    if fact.header:
        return _HEADERS[fact.header]
    if fact.disclosure:
        return LineLabel.DISCLOSURE
    if fact.sources:
        return LineLabel.SOURCES
    if fact.furniture or is_row_of_names(fact.text):
        return LineLabel.BOILERPLATE
    if fact.credit:
        return LineLabel.CREDIT
    if fact.byline:
        return LineLabel.BYLINE
    if fact.date:
        return LineLabel.DATE
    if fact.captioned and fact.weight <= 2 * _LONGEST_CAPTION:
        return LineLabel.CAPTION
    return None


def _credits_called_sources(facts: list[Facts], labels: Labels) -> None:
    """Tell credits from lists: "Quelle: dpa" under a picture is its credit; under the last paragraph, or with several names, it lists sources."""
    for i, fact in enumerate(facts):
        if labels[i] is not LineLabel.SOURCES or not fact.credit:
            continue
        goes_on = any(later.prose and labels[j] is None for j, later in enumerate(facts[i + 1 :], i + 1))
        below_picture = i > 0 and not facts[i - 1].prose and labels[i - 1] in (None, LineLabel.ALT)
        if goes_on and below_picture and len(listed_sources(fact.text)) == 1:
            labels[i] = LineLabel.CREDIT


def _sources_below_their_head(facts: list[Facts], labels: Labels) -> None:
    """Give "Sources:" the lines below: alone it has its names in the lines below, up to a blank line after the first or a sentence."""
    for head, fact in enumerate(facts):
        if (
            labels[head] is not LineLabel.SOURCES
            or fact.weight > 40
            or not re.search(r"[:：]?$", fact.text)
            or re.search(r"[:：]\s*\S", fact.text)
        ):
            continue
        for i in range(head + 1, len(facts)):
            below = facts[i]
            if (
                below.prose
                or below.furniture
                or below.disclosure
                or below.weight > 140
                or (i > head + 1 and below.gap_before)
            ):
                break
            labels[i] = LineLabel.SOURCES


def _end_at_comments(facts: list[Facts], labels: Labels) -> None:
    """What stands under the head of the comments is not the article's."""
    prose = 0
    for i, fact in enumerate(facts):
        prose += fact.prose and labels[i] is None
        if fact.furniture is Furniture.COMMENTS and prose >= 2:
            for below in range(i + 1, len(facts)):
                if labels[below] not in (LineLabel.SOURCES, LineLabel.DISCLOSURE):
                    labels[below] = LineLabel.BOILERPLATE
            return


# ------------------------------------------------------------------ pictures


def _pictures(facts: list[Facts], labels: Labels) -> None:
    for i, fact in enumerate(facts):
        if labels[i] is LineLabel.CREDIT and not (
            i + 1 < len(facts) and labels[i + 1] is LineLabel.CAPTION and not facts[i + 1].captioned
        ):
            _caption_above(facts, labels, i)
        elif labels[i] is LineLabel.CAPTION:
            _alternatives_above(facts, labels, i)
        elif fact.furniture is Furniture.COUNTER:
            _below_counter(facts, labels, i)
    for i in range(1, len(facts)):
        if _same(facts[i], facts[i - 1]) and labels[i] is None and labels[i - 1] is None and not facts[i].prose:
            labels[i - 1] = labels[i] = LineLabel.ALT
            if (
                i + 2 < len(facts)
                and labels[i + 1] is None
                and not facts[i + 1].prose
                and facts[i + 1].weight <= _LONGEST_CAPTION
                and not facts[i + 1].gap_before
            ):
                labels[i + 1] = LineLabel.CAPTION


def _caption_above(facts: list[Facts], labels: Labels, credit: int) -> None:
    """The caption stands directly before its credit; what is said twice before that is alternative text."""
    above = credit - 1
    if above < 0 or labels[above] is not None or facts[above].weight > _LONGEST_CAPTION:
        return
    if facts[above].prose and not _may_be_caption(facts, labels, above):
        return
    if ends_sentence(facts[above].text) and _signs_the_text(facts, labels, credit):
        return
    if not _has_body_besides(facts, labels, above):
        return
    labels[above] = LineLabel.CAPTION
    _alternatives_above(facts, labels, above)


def _signs_the_text(facts: list[Facts], labels: Labels, credit: int) -> bool:
    """Whether a bare agency stands under the last paragraph: "(dpa)"."""
    goes_on = any(later.prose and labels[j] is None for j, later in enumerate(facts[credit + 1 :], credit + 1))
    return not goes_on and facts[credit].weight <= 24 and not re.search(r"[:：=©/]", facts[credit].text)


def _may_be_caption(facts: list[Facts], labels: Labels, i: int) -> bool:
    """A sentence over a credit: a caption when a picture's furniture precedes it, or it is shorter than the paragraphs are."""
    if i and (facts[i - 1].furniture is Furniture.COUNTER or facts[i - 1].copies > 1 or labels[i - 1] is LineLabel.ALT):
        return True
    if facts[i].gap_after and not facts[i].gap_before:
        return False
    others = [fact.weight for j, fact in enumerate(facts) if fact.prose and j != i and labels[j] is None]
    return len(others) >= 2 and facts[i].weight <= max(_SHORTER * median(others), _SURELY_SHORT)


def _has_body_besides(facts: list[Facts], labels: Labels, i: int) -> bool:
    return any(j != i and labels[j] is None for j in range(len(facts))) and (
        i > 0 or any(fact.prose for fact in facts[i + 2 :])
    )


def _alternatives_above(facts: list[Facts], labels: Labels, caption: int) -> None:
    i = caption - 1
    while (
        i >= 0
        and labels[i] is None
        and not (facts[i].prose and facts[i].copies < 2)
        and _is_alternative(facts, i, caption)
    ):
        labels[i] = LineLabel.ALT
        i -= 1


def _is_alternative(facts: list[Facts], i: int, caption: int) -> bool:
    if _same(facts[i], facts[caption]) or facts[i].copies > 1:
        return True
    below_counter = i > 0 and facts[i - 1].furniture is Furniture.COUNTER
    return below_counter or _script(facts[i].text) != _script(facts[caption].text)


def _below_counter(facts: list[Facts], labels: Labels, counter: int) -> None:
    """Lines between a gallery's counter and the text that goes on: alternative text, then the caption."""
    block = []
    for i in range(counter + 1, min(counter + 5, len(facts))):
        if labels[i] is not None or (facts[i].prose and facts[i].copies < 2):
            break
        block.append(i)
    followed = counter + len(block) + 1 < len(facts)
    if not block or not followed or counter == 0:
        return
    if labels[block[-1] + 1] is LineLabel.CREDIT or len(block) > 1:
        return  # a credit claims its caption itself; several lines are told by their copies
    labels[block[0]] = LineLabel.CAPTION


def _credits_without_picture(facts: list[Facts], labels: Labels) -> None:
    """Let go of what is no picture's: "(dpa)" under the last paragraph signs the text, not a picture."""
    for i in range(len(facts)):
        alone = i == 0 or labels[i - 1] not in (LineLabel.CAPTION, LineLabel.ALT, LineLabel.BOILERPLATE)
        if labels[i] is LineLabel.CREDIT and alone and _signs_the_text(facts, labels, i):
            labels[i] = LineLabel.BOILERPLATE


def _same(one: Facts, other: Facts) -> bool:
    return one.text.casefold() == other.text.casefold()


def _script(text: str) -> str:
    letters = [char for char in text if char.isalpha()]
    if not letters:
        return "none"
    middle = sorted(letters)[len(letters) // 2]
    ranges = (
        ("\u0370", "latin"),
        ("\u0400", "greek"),
        ("\u0590", "cyrillic"),
        ("\u0600", "hebrew"),
        ("\u0900", "arabic"),
        ("\u0e00", "indic"),
        ("\u1100", "thai"),
        ("\u3000", "other"),
        ("\uac00", "han"),
    )
    return next((name for end, name in ranges if middle < end), "hangul")


def _captions_set_off(facts: list[Facts], labels: Labels) -> None:
    """A caption below its credit, both set off by blank lines from what stands around them."""
    for below in range(1, len(facts) - 1):
        credit, fact = facts[below - 1], facts[below]
        if labels[below - 1] is not LineLabel.CREDIT or labels[below] is not None or fact.weight > _LONGEST_CAPTION:
            continue
        together = not fact.gap_before and fact.gap_after and (credit.gap_before or below == 1)
        if together and _has_body_besides(facts, labels, below):
            labels[below] = LineLabel.CAPTION


def _captions_below(facts: list[Facts], labels: Labels) -> None:
    """A caption below a credit that has none above, in a text without blank lines: no sentence, too long for a sub-heading."""
    for below in range(1, len(facts) - 1):
        fact, bare = facts[below], below < 2 or labels[below - 2] in (None, LineLabel.BYLINE, LineLabel.DATE)
        if labels[below - 1] is not LineLabel.CREDIT or labels[below] is not None or not bare:
            continue
        long_enough = _LEAST_CAPTION <= fact.weight <= _LONGEST_CAPTION and not fact.prose and not fact.gap_before
        if long_enough and facts[below + 1].prose and any(earlier.prose for earlier in facts[: below - 1]):
            labels[below] = LineLabel.CAPTION


# ------------------------------------------------------------- head of the text


def _mastheads(facts: list[Facts], labels: Labels) -> None:
    """Lines that are nothing but an outlet's title, above the first paragraph or below the last."""
    prose = [i for i, fact in enumerate(facts) if fact.prose and labels[i] is None]
    first, last = (prose[0], prose[-1]) if prose else (len(facts), len(facts))
    for i, fact in enumerate(facts):
        if labels[i] is not None or first < i < last or not outlet_line(fact.text):
            continue
        if i > last and facts[i].copies > 1:
            continue
        others = any(labels[j] is None and j != i and facts[j].weight >= 15 for j in range(min(first + 1, len(facts))))
        if others:
            labels[i] = LineLabel.PUBLISHER


def _unknown_mastheads(facts: list[Facts], labels: Labels, head: int | None) -> None:
    """A title above the headline, or beside the date, that the text itself never speaks of."""
    if head is None or len(facts) > _FEW_AROUND or LineLabel.PUBLISHER in labels:
        return
    told = " ".join(fact.text for i, fact in enumerate(facts) if fact.prose or i == head).casefold()
    first = next((i for i, fact in enumerate(facts) if fact.prose and labels[i] is None), len(facts))
    named = find_publisher([fact.text for fact in facts if fact.furniture])  # "© 2024 The Long Quay"
    again = [i for i in range(first) if i != head and named and facts[i].text.casefold() == named.name.casefold()]
    if again:
        labels[again[0]] = LineLabel.PUBLISHER
        return
    loose = sum(i != head and labels[i] in (None, LineLabel.BOILERPLATE) for i in range(first))
    for i in range(first):
        fact = facts[i]
        if loose > (1 if len(fact.text.split()) == 1 else 2):
            continue  # a menu or a row of buttons
        lone = labels[i] is None or (labels[i] is LineLabel.BOILERPLATE and not fact.furniture and not fact.header)
        dated = any(labels[j] is LineLabel.DATE for j in (i - 1, i + 1) if 0 <= j < len(facts))
        above = i == 0 and head <= 2 and len(fact.text.split()) > 1
        signed = dated and not above and _only_persons(fact.text)
        if not lone or signed or i == head or not (above or dated) or not _may_be_title(fact.text):
            continue
        if not any(word in told for word in re.findall(r"\w{4,}", fact.text.casefold())):
            labels[i] = LineLabel.PUBLISHER
            return


def _may_be_title(text: str) -> bool:
    """Whether a line may be the title of an outlet that we do not know."""
    words = text.split()
    capitals = [word for word in words if word[0].lower() != word[0].upper() and len(word) > 3]
    latin = bool(capitals) and capitals[0][0].casefold() < "\u0370"
    return (
        len(words) <= 4
        and 4 <= len(text) <= 40
        and not re.search(r"[\d.!?:;,/|…–—]", text)
        and not _KICKERS.fullmatch(text)
        and not _ROLE.fullmatch(text)
        and not section_name(text)
        and words[0][0] == words[0][0].upper()
        and not (len(text) > 4 and text.isupper())
        and (not latin or all(word[0].isupper() for word in capitals))
    )


def _roles_of_authors(facts: list[Facts], labels: Labels, head: int | None) -> None:
    """What an author is, printed below the name: "Harbour correspondent"."""
    for i in range(1 + (head or 0), len(facts)):
        if labels[i] is None and facts[i].weight <= 60 and _ROLE.fullmatch(facts[i].text):
            named = labels[i - 1] is LineLabel.BYLINE or (labels[i - 1] is None and _only_persons(facts[i - 1].text))
            if named:
                labels[i] = LineLabel.BOILERPLATE


def _signature(facts: list[Facts], labels: Labels) -> None:
    """A name by itself below the last paragraph signs the text, where no other byline does."""
    last = max((i for i, fact in enumerate(facts) if fact.prose and labels[i] is None), default=len(facts))
    if LineLabel.BYLINE in labels or LineLabel.DECK in labels[last:]:
        return
    for i in range(last + 1, min(last + 3, len(facts))):
        below = labels[i + 1] if i + 1 < len(facts) else None
        set_off = below in (LineLabel.DATE, LineLabel.PUBLISHER) or (facts[i].gap_before and i + 1 == len(facts))
        if labels[i] is None and set_off and facts[i].weight <= 40 and _only_persons(facts[i].text):
            labels[i] = LineLabel.BYLINE
            return


def _headline(facts: list[Facts], labels: Labels) -> int | None:
    """The line most like a headline above the first paragraph of running text; None where there is none."""
    subject = next((i for i, fact in enumerate(facts) if fact.header is Header.SUBJECT), None)
    if subject is not None:
        again = _title_again(facts, subject) if is_passed_on(facts[subject].text) else None
        if again is not None and labels[again] is None:
            labels[subject], labels[again] = LineLabel.BOILERPLATE, LineLabel.HEADLINE
            return again
        return subject
    open_lines = [i for i, label in enumerate(labels) if label is None]
    first_prose = next((i for i in open_lines if _is_paragraph(facts[i])), len(facts))
    candidates = [
        i
        for i in open_lines
        if i < first_prose and facts[i].weight <= _LONGEST_HEADLINE and not masthead(facts[i].text)
    ]
    if not candidates and open_lines and open_lines[0] == first_prose and _headline_in_spite(facts, open_lines):
        candidates = [first_prose]
    if not candidates:
        return None
    rank = {i: place for place, i in enumerate(candidates)}
    best = 0 if _is_set_apart(facts, open_lines) else max(candidates, key=lambda i: _likeness(facts[i], rank[i]))
    labels[best] = LineLabel.HEADLINE
    return best


# "Dear editor", as letters to the editor and what readers send begin.
_SALUTATION = re.compile(
    r"(?:dear|to the editor|sehr geehrte[rs]?|liebe[rs]?|guten (?:tag|morgen)|hallo|chers?|chère|madame|monsieur|bonjour|estimad[oa]s?|querid[oa]s?"
    r"|prezad[oa]s?|geachte|kjære|kära|kære|hyvä|drogi|szanown[ia]|уважаем\w+|дорог\w+|шановн\w+|שלום|לכבוד|עורך יקר|السيد|عزيزي)\b",
    re.IGNORECASE,
)


def leads_on(fact: Facts) -> bool:
    """Whether a line is a name, a salutation or goes on below, and so no headline for standing first."""
    return is_person(fact.text) or bool(_SALUTATION.match(fact.text)) or fact.text.endswith((",", ":"))


def _is_set_apart(facts: list[Facts], open_lines: list[int]) -> bool:
    """Whether the first line is short, no sentence, and a blank line parts it from what are sentences all: a headline."""
    first, *rest = open_lines
    fact = facts[first]
    is_line = first == 0 and fact.gap_after > 0 and fact.weight <= _LONGEST_HEADLINE and not masthead(fact.text)
    if leads_on(fact):
        return False
    return is_line and not ends_sentence(fact.text) and bool(rest) and all(ends_sentence(facts[i].text) for i in rest)


def _is_paragraph(fact: Facts) -> bool:
    asked = fact.text.rstrip("\"”»’')")[-1:] in "?!？！"
    return fact.prose and not (asked and fact.weight <= 150)


def _headline_in_spite(facts: list[Facts], open_lines: list[int]) -> bool:
    """A first line that ends in a full stop is a headline when it is short, stands apart and longer text follows."""
    if len(open_lines) < 2:
        return False
    first, second = facts[open_lines[0]], facts[open_lines[1]]
    sentences = len(re.findall(r"[.!?。！？]\s+\S", first.text))
    apart = first.gap_after > second.gap_after or (first.gap_after and len(open_lines) == 2)
    return first.weight <= 110 and not sentences and bool(apart) and second.weight > 1.3 * first.weight


def _likeness(fact: Facts, rank: int) -> float:
    """How like a headline: 30 to 120 letters, early, not a name, not a path."""
    size = min(fact.weight / 22, 1.0) if fact.weight < 120 else max(0.3, 1.0 - (fact.weight - 120) / 100)
    score = size - 0.12 * rank
    score -= 0.5 if re.search(r"\s[|›>»]\s", fact.text) else 0.0
    score -= 0.4 if section_name(fact.text) or is_person(fact.text) else 0.0
    score -= 0.2 if fact.text.endswith((":", ",")) else 0.0
    return score - (0.2 if fact.text[:1].islower() else 0.0)


def _above(facts: list[Facts], labels: Labels, head: int | None) -> None:
    for i in range(head or 0):
        if labels[i] is None:
            text = facts[i].text
            labels[i] = (
                LineLabel.PUBLISHER
                if masthead(text)
                else LineLabel.SECTION
                if section_name(text)
                else LineLabel.BOILERPLATE
            )


def _deck(facts: list[Facts], labels: Labels, head: int | None) -> None:
    if head is None:
        return
    _headline_again(facts, labels, head)
    _names_below_headline(facts, labels, head)
    below = [i for i in range(head + 1, len(facts)) if labels[i] is None and not _is_scrap(facts[i], labels, i)]
    if not below or facts[below[0]].weight > _LONGEST_DECK:
        return
    first, others = below[0], [i for i in below[1:] if facts[i].prose]
    if any(labels[i] in (LineLabel.CAPTION, LineLabel.CREDIT, LineLabel.ALT) for i in range(head + 1, first)):
        return
    fact = facts[first]
    signed_below = others and any(labels[i] in (LineLabel.BYLINE, LineLabel.DATE) for i in range(first + 1, others[0]))
    if (
        not _is_paragraph(fact)
        and (fact.weight >= 24 or signed_below)
        and (others or (len(below) == 1 and not ends_sentence(fact.text)))
    ) or (others and not _LIST_ITEM.match(fact.text) and (signed_below or _stands_apart(facts, fact, others))):
        labels[first] = LineLabel.DECK


def _headline_again(facts: list[Facts], labels: Labels, head: int) -> None:
    """What a letter's subject says stands again above the text; it is no deck."""
    again = _title_again(facts, head) if facts[head].header else None
    if again is not None and labels[again] is None:
        labels[again] = LineLabel.BOILERPLATE


def _title_again(facts: list[Facts], subject: int) -> int | None:
    """The line near below a letter's subject that says the same, or goes on where a mail program cut it."""
    value = header_value(facts[subject].text)
    said, begun = value.casefold(), value.casefold().rstrip(" .…")
    is_told = weight(begun) >= _LEAST_BEGUN  # many a title begins with the "Bridge" of a subject of one word
    below = (i for i in range(subject + 1, min(subject + 1 + _TITLE_REACH, len(facts))) if not facts[i].prose)
    titles = ((i, facts[i].text.casefold()) for i in below)
    return next((i for i, title in titles if title == said or (is_told and title.startswith(begun))), None)


def _senders_are_no_authors(facts: list[Facts], labels: Labels) -> None:
    """Who passed an article on is not its author, where the article names one or has its title, which the subject gives.

    Nor is the day of the letter that of the article, where the article tells its own.
    """
    signed = any(label is LineLabel.BYLINE and not fact.header for fact, label in zip(facts, labels, strict=True))
    passed_on = any(is_passed_on(fact.text) and _title_again(facts, i) for i, fact in enumerate(facts[:_FEW_AROUND]))
    if not signed and not passed_on:
        return
    dated = any(label is LineLabel.DATE and not fact.header for fact, label in zip(facts, labels, strict=True))
    for i, fact in enumerate(facts):
        if fact.header is Header.SENDER or (dated and fact.header is Header.DATE):
            labels[i] = LineLabel.BOILERPLATE


def _is_scrap(fact: Facts, labels: Labels, i: int) -> bool:
    """A word or two beside the date, such as the place: no deck."""
    return fact.weight < 20 and len(fact.text.split()) <= 2 and _beside_names(labels, i)


def _names_below_headline(facts: list[Facts], labels: Labels, head: int) -> None:
    """A bare name under the headline (or the deck) is the byline; a known outlet's is the masthead, a department's the section."""
    for i in range(head + 1, min(head + 6, len(facts))):
        if labels[i] is not None:
            continue
        if facts[i].prose:
            break
        if masthead(facts[i].text):
            labels[i] = LineLabel.PUBLISHER
        elif section_name(facts[i].text):
            labels[i] = LineLabel.SECTION
        elif facts[i].weight <= 40 and _only_persons(facts[i].text):
            labels[i] = LineLabel.BYLINE


def _only_persons(text: str) -> bool:
    names = re.split(r"\s*(?:,|&|\band\b|\bund\b|\bet\b|\by\b|\bog\b|\boch\b|、)\s*", text)
    return bool(names) and all(is_person(name) for name in names)


def _stands_apart(facts: list[Facts], deck: Facts, others: list[int]) -> bool:
    """Set off by blank lines where the paragraphs are not."""
    between = [facts[i].gap_before for i in others[1:]]
    return (
        bool(deck.gap_after)
        and bool(deck.gap_before)
        and len(between) >= 2
        and sum(gap == 0 for gap in between) > len(between) * 0.6
    )


# -------------------------------------------------------------------- the rest


def _links_to_more(facts: list[Facts], labels: Labels) -> None:
    """Titles under a head such as "Read also" are links."""
    for i, fact in enumerate(facts):
        if (
            fact.furniture is not Furniture.MORE
            or labels[i] is not LineLabel.BOILERPLATE
            or fact.weight > 45
            or re.search(r"[:：]\s*\S", fact.text)
        ):
            continue
        for j in range(i + 1, min(i + 6, len(facts))):
            if (
                labels[j] is not None
                or _is_paragraph(facts[j])
                or facts[j].text.endswith((".", "。"))
                or (j > i + 1 and facts[j].gap_before)
            ):
                break
            labels[j] = LineLabel.BOILERPLATE


def _rest(facts: list[Facts], labels: Labels, head: int | None) -> None:
    """Running text is body, and so are sub-headings and list items between; short lines after the last paragraph are not."""
    prose = [i for i, fact in enumerate(facts) if labels[i] is None and (fact.prose or ends_sentence(fact.text))]
    first, last = (prose[0], prose[-1]) if prose else (0, -1)
    for i, fact in enumerate(facts):
        if labels[i] is not None:
            continue
        below_body = i > 0 and labels[i - 1] is LineLabel.BODY
        listed = bool(_LIST_ITEM.match(fact.text)) and below_body
        goes_on = i == last + 1 and below_body and _goes_on_small(fact.text)
        alone = not prose and len(facts) <= _FEW_LINES and (head is None or i > head)
        masthead_like = i < first and fact.weight <= 40 and _beside_names(labels, i)
        inside = (i <= last and not masthead_like) or listed or goes_on or alone
        labels[i] = LineLabel.BODY if inside else LineLabel.BOILERPLATE


def _goes_on_small(text: str) -> bool:
    """Whether a line is the rest of a sentence that was copied in part, and no signature: "but nobody knows who pays"."""
    is_small = text[:2].islower()  # not as "iPhone"
    return is_small and len(text.split()) >= _LEAST_GOING_ON and not re.search(r"[:;©|/]", text)


def _beside_names(labels: Labels, i: int) -> bool:
    """Whether a line stands among byline, date and deck: an outlet's name or a role stands there, not a sub-heading."""
    beside = (LineLabel.BYLINE, LineLabel.DATE, LineLabel.DECK, LineLabel.PUBLISHER, LineLabel.SECTION)
    return any(labels[j] in beside for j in (i - 1, i + 1) if 0 <= j < len(labels))
