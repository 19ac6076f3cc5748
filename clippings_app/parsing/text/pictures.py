"""What must hold of the pictures of a copied page, whatever a model says of each line by itself."""

# ruff: noqa: E501 - lists of words read better in long lines

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.brackets import unbracketed
from clippings_app.parsing.credit_flags import FLAGS
from clippings_app.parsing.credit_labels import is_credit_label
from clippings_app.parsing.credit_parts import is_person_for_sure, parts_of
from clippings_app.parsing.credit_words import ALL_RESERVED
from clippings_app.parsing.credit_words import PICTURE as PICTURE_WORDS
from clippings_app.parsing.credits import looks_like_credit, read_credit, split_caption
from clippings_app.parsing.names import has_byline_label, is_known_outlet, is_person
from clippings_app.parsing.sentences import ends_sentence
from clippings_app.parsing.text.facts import Facts
from clippings_app.parsing.text.picture_series import (
    captions_below_repeated_lines,
    names_below_captions,
    numbered_captions,
    said_in_parts,
)
from clippings_app.parsing.text.publisher import outlet_line

PICTURE = (LineLabel.CAPTION, LineLabel.CREDIT, LineLabel.ALT)
_SHOWN = (LineLabel.CAPTION, LineLabel.ALT)
_NOT_PICTURE = (LineLabel.BODY, LineLabel.BOILERPLATE)
_OPEN = (LineLabel.BOILERPLATE, LineLabel.CAPTION)
_BESIDE_CAPTIONS = (*_NOT_PICTURE, *PICTURE)
LONGEST_CAPTION = 420
_LONGEST_BESIDE = 700  # agencies' captions tell the whole event; outside the text no paragraph is lost by it
_LONGEST_CREDIT = 80
_LEAST_CAPTION = 15
_LEAST_BELOW = 10  # shorter ones are buttons: "twittern"
_ALT_REACH = 3
_LEAST_SAID = 15
_LEAST_TITLED = 5
_LONGEST_TAIL = 80
_MOST_WORDS = 7
_ALIKE_REACH = 2
_TEXT_REACH = 2
_HEAD_REACH = 12
_FOOT_REACH = 5
_WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]|\w+")
_LEAST_ALIKE = 0.5
_LEAST_SHOWN = 0.1
_STOPS = re.compile(r"[.,。，、]")
_SEPARATORS = " .。,/|–—-·"
_LONGEST_SIGNED = 320
_LONGEST_SHOWN = 300
_DOUBT = 0.05
_SURELY_BELOW = 0.7
_FEWEST_KEYWORDS = 5
# "A ferry at her berth. Jane Roe", "… / Jane Roe": a name behind the last sentence, or behind a stroke.
_NAMED = re.compile(
    r"^(?P<said>.{15,}?)(?:(?<=\w\w[.。])\s+|(?<=\w[.]\")\s+|(?<=\w[.][”»’)])\s+|\s+[/|]\s+)(?P<tail>[^\W\d_a-zà-ÿа-я][^.!?。！？…\d|]{1,60})$"
)
# "… renewed. Harbour Lodge: Jane Roe, jane@roe.example": how houses sign the pictures they give away.
_WITH_ADDRESS = re.compile(
    r"^(?P<said>.{15,}[.!?。！？…][\"”»’)]*)\s+(?P<tail>[^\W\d_a-zà-ÿа-я][^.!?。！？…@]{1,80}[,;|/(]\s?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?)$"
)
# "… of the fifties – Midjourney (“ferry at night, postcard”)": what the words in brackets were said to made the picture.
_PROMPTED = re.compile(r"^(?P<said>.{15,}?)\s+[–—|/-]\s+(?P<tail>[^()（）–—|]{3,40}[(（][\"'“”„«»‘’].+[)）])$")
_NAMED_BEFORE = re.compile(r"(?:©|\(c\)|(?:photo|foto|bild|image)s?\s?:)\s*", re.IGNORECASE)
_RIGHTS_BEHIND = re.compile(rf"[\s.,|–—-]{{0,5}}(?:{ALL_RESERVED})[\s.]*$", re.IGNORECASE)
_INITIALS = re.compile(r"[A-ZÀ-Þ]{2,4}")
_JOINING = re.compile(r"(?:for|für|pour|of|via|the|and|und|et|/|&)", re.IGNORECASE)
_LEAST_WORDS = 3
_TITLES = re.compile(
    r"(?:mrs?|ms|dr|lt|st|gen|gov|sen|rep|col|maj|capt|sgt|prof|jr|sr|hon|rev|no|vs|hr|fr|abg|sra?|mme)\.$",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"(?:supplied|handout|submitted|provided|contributed|undated|file|screenshot|cedida|facilitada|fornita|fournie?)",
    re.IGNORECASE,
)
# What opens the names of towns and capes has the shape of a given name: "Port Talbot", "Bad Ischl".
_PLACE = re.compile(
    r"(?:port|fort|mount|cape|lake|loch|lough|st\.?|saint|sankt|bad|ciudad|puerto|monte|new|north|south|east|west|upper|lower|great|"
    r"nieder|ober|gross|klein|nový|nowy|stary|новый|новая)\s",
    re.IGNORECASE,
)
_SIGNED_WIDE = re.compile(r"＝\s?([^＝（）()。、\s]{1,14})$")  # how Japanese captions name an agency
_BRACKETED = re.compile(r".{12,}[^.!?。！？…\s]\s?[(（]([^()（）]{2,40})[)）]$")
_BRACKETED_BEHIND = re.compile(r".{12,}\w{2}[.!?。！？…]\s?[(（]([^()（）]{4,40})[)）]$")
# Where no picture is above it, it tells of the text.
_OF_TEXT = re.compile(
    r"(?:quellen?|sources?|fuentes?|fontes?|kilder?|källor?|bron|źródło|zdroj|kaynak|источник)\s?:", re.IGNORECASE
)
_WHOSE_RIGHTS = re.compile(r"[(\[]?(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_FOR_PICTURE = re.compile(PICTURE_WORDS, re.IGNORECASE)
_FILE_NAME = re.compile(r"[\w .()-]{1,80}\.(?:jpe?g|png|webp|gif|tiff?)", re.IGNORECASE)
_UNFOLD = re.compile(
    r"\s+(?:vis mere?|visa mer|(?:show|see|read|view) more|mehr (?:an)?zeigen|mehr lesen|weiterlesen|(?:afficher|voir) plus|lire la suite|(?:ver|leer|mostrar) más|mostra (?:altro|di più)|leggi tutto|(?:ver|leia) mais|"
    r"(?:toon|lees) meer|zobrazit více|(?:pokaż|czytaj) więcej|daha fazla(?:sı)?|показать (?:ещё|еще|полностью)|もっと見る|더보기|展开(?:全文)?|展開(?:全文)?)\W*$",
    re.IGNORECASE,
)
_TAIL = re.compile(r"^(?P<said>.{15,}[.!?。！？…][\"”»’)]*)\s+(?P<tail>[^\W\d_a-zà-ÿа-я][^.!?。！？…\d]{1,60})$")


def label_pictures(
    facts: Sequence[Facts],
    labels: list[LineLabel],
    by_rules: Sequence[LineLabel],
    likely: Sequence[float],
    reach: tuple[int, int],
) -> None:
    """Make captions, credits and alternative texts hold together.

    Args:
        facts: Of every paragraph, in order.
        labels: What they are taken for; changed in place.
        by_rules: What the rules would label them.
        likely: How likely each is a caption or an alternative text.
        reach: First and last paragraph that may belong to the article.
    """
    _pictures_that_show(facts, labels, reach)
    label_repeated(facts, labels, reach)
    _names_of_labels(facts, labels)
    _authors_below_credits(facts, labels)
    _makers_within_the_text(facts, labels)
    _persons_shown(facts, labels)
    _lines_of_the_page(facts, labels)
    numbered_captions(facts, labels, reach)
    captions_below_repeated_lines(facts, labels, reach)
    _captions_of_credits(facts, labels, by_rules, likely, reach)
    _bare_agencies(facts, labels, reach)
    _credits_of_pictures(facts, labels)
    names_below_captions(facts, labels, reach)
    _headlines_again(facts, labels)
    _rights_of_the_page(facts, labels)
    _alternatives(facts, labels)
    said_in_parts(facts, labels, reach)


def credits_called_sources(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Right below a caption, "Source: an agency" is the credit of the picture."""
    for i in range(1, len(labels)):
        called_so = labels[i] is LineLabel.SOURCES or (labels[i] is LineLabel.BOILERPLATE and facts[i].sources)
        if called_so and facts[i].credit and labels[i - 1] is LineLabel.CAPTION:
            labels[i] = LineLabel.CREDIT


def _pictures_that_show(facts: Sequence[Facts], labels: list[LineLabel], reach: tuple[int, int]) -> None:
    """Captions that end in a credit, and credits by label or form, are such."""
    for i in range(reach[0], reach[1] + 1):
        fact, label = facts[i], labels[i]
        if (
            fact.captioned
            and fact.weight <= (_LONGEST_BESIDE if label is LineLabel.BOILERPLATE else LONGEST_CAPTION)
            and label in (*_NOT_PICTURE, LineLabel.ALT, LineLabel.DECK)
        ) or (fact.captioned and label is LineLabel.BYLINE and not fact.byline and fact.date is None):
            labels[i] = LineLabel.CAPTION
        elif fact.credit and label in _NOT_PICTURE and not fact.sources and not fact.furniture:
            of_text = _OF_TEXT.match(fact.text) and not (i and labels[i - 1] in PICTURE)
            labels[i] = label if of_text else LineLabel.CREDIT


def label_repeated(facts: Sequence[Facts], labels: list[LineLabel], reach: tuple[int, int]) -> None:
    """Alternative texts and captions that show by what other lines say too; `labels` is changed in place."""
    _said_twice(facts, labels, reach)
    _said_alike(facts, labels, reach)
    _signed_alike(facts, labels, reach)
    _signed_by_names(facts, labels, reach)


def _said_twice(facts: Sequence[Facts], labels: list[LineLabel], reach: tuple[int, int]) -> None:
    """A line said again right below, by itself or with a credit behind it, is an alternative text, then the caption."""
    for i in range(reach[0], min(reach[1] + 1, len(facts) - 1)):  # the last one's caption may stand right below
        text, below = facts[i].text, facts[i + 1].text
        if facts[i].furniture or labels[i] not in _BESIDE_CAPTIONS or labels[i + 1] not in _BESIDE_CAPTIONS:
            continue
        others = LineLabel.BODY in labels[:i] or LineLabel.BODY in labels[i + 2 :]
        if text == below and labels[i] is labels[i + 1] is LineLabel.CAPTION:
            labels[i] = LineLabel.ALT
            continue
        if before_alternative(below, [text]):
            labels[i], labels[i + 1] = LineLabel.ALT, LineLabel.CAPTION
            continue
        in_body = text == below and len(text) >= _LEAST_SAID and others and LineLabel.BODY in labels[i : i + 2]
        if in_body or beyond_alternative(below, [text]):
            labels[i], labels[i + 1] = LineLabel.ALT, LineLabel.CAPTION


def _said_alike(facts: Sequence[Facts], labels: list[LineLabel], reach: tuple[int, int]) -> None:
    """A caption without a credit, above one with a credit that says much the same, is its alternative text."""
    for i in range(reach[0], reach[1]):
        fact, below = facts[i], facts[i + 1 : i + 1 + _ALIKE_REACH]
        if labels[i] not in (LineLabel.CAPTION, LineLabel.DECK) or fact.captioned or below[0].credit:
            continue
        if any(other.captioned and _likeness(fact.text, other.text) >= _LEAST_ALIKE for other in below):
            labels[i] = LineLabel.ALT


def _likeness(one: str, other: str) -> float:
    """The F1 of the words of two lines."""
    a, b = (Counter(_WORDS.findall(text.casefold())) for text in (one, other))
    return 2 * (a & b).total() / max(1, a.total() + b.total())


def _signed_alike(facts: Sequence[Facts], labels: list[LineLabel], reach: tuple[int, int]) -> None:
    """Lines that end in the same words behind their last sentence ("… at dusk. Supplied") are captions."""
    lines = [i for i in range(reach[0], reach[1] + 1) if labels[i] is not LineLabel.HEADLINE]
    for place in shared_endings([facts[i].text for i in lines]):
        if labels[lines[place]] in _NOT_PICTURE:
            labels[lines[place]] = LineLabel.CAPTION


def _signed_by_names(facts: Sequence[Facts], labels: list[LineLabel], reach: tuple[int, int]) -> None:
    """Lines between the paragraphs that end in a name behind their last sentence or behind a stroke are captions.

    So are those that end in what was said to a program to make the picture.
    """
    body = [i for i, label in enumerate(labels) if label is LineLabel.BODY]
    last = body[-1] if body else 0
    for i in range(reach[0], min(reach[1], last - 1) + 1):
        fact = facts[i]
        open_to = labels[i] in (*_NOT_PICTURE, LineLabel.DECK) or (labels[i] is LineLabel.ALT and not fact.captioned)
        if not open_to or fact.furniture or fact.weight > _LONGEST_SIGNED:
            continue
        in_text = not fact.prose and LineLabel.BODY in labels[:i]
        # Who wrote a short report, or said what is quoted, stands in brackets behind it as well.
        named = labels[i] is not LineLabel.BODY and _named_behind(fact.text)
        if signed_by_name(fact.text) or _prompted(fact.text) or named or (in_text and _signed_in_brackets(fact.text)):
            labels[i] = LineLabel.CAPTION


def signed_by_name(text: str) -> tuple[str, str] | None:
    """Caption and credit where a line ends in a name behind its last sentence, or behind a stroke; else None.

    A single word is none, unless it is one that says how a picture came ("Supplied"); nor is what is written small.
    """
    wide = _SIGNED_WIDE.search(text)
    if wide and is_known_outlet(unicodedata.normalize("NFKC", wide[1])):
        return text[: wide.start()], wide[1]
    found = _NAMED.match(text)
    if found is None or ends_sentence(text) or has_byline_label(found["tail"]) or ":" in found["tail"]:
        return None
    if _TITLES.fullmatch(found["said"].split()[-1]):
        return None
    words = found["tail"].split()
    capitals = all(word[0].isupper() or _JOINING.fullmatch(word) for word in words) and not found["tail"].isupper()
    behind_stroke = found["said"][-1:] not in '.!?。！？…"”»’)'
    if behind_stroke:
        named = is_person(found["tail"]) or is_known_outlet(found["tail"])
    else:
        named = _LEAST_WORDS <= len(words) <= _MOST_WORDS and capitals
        is_name = is_person(found["tail"]) and not _PLACE.match(found["tail"])
        named = named or is_name or is_known_outlet(found["tail"])
    return (found["said"], found["tail"]) if named or _GIVEN.fullmatch(found["tail"]) else None


def signed_at_length(text: str) -> tuple[str, str] | None:
    """Caption and credit where a caption ends in a name with its address, or in what made the picture by which words.

    Only of what is a caption: reports end in their author's address as well.
    """
    found = _prompted(text) or _WITH_ADDRESS.match(text)
    return (found["said"], found["tail"]) if found else None


def _prompted(text: str) -> re.Match[str] | None:
    found = _PROMPTED.match(text)
    return found if found and FLAGS["ai-generated"].match(found["tail"]) else None


def _signed_in_brackets(text: str) -> bool:
    """Whether it says "A ferry at her berth (Jane Roe)": no sentence, and a name in brackets."""
    found = _BRACKETED.match(text)
    return found is not None and (is_known_outlet(found[1]) or is_person(found[1]))


def _named_behind(text: str) -> bool:
    """Whether a person's name stands in brackets behind the last sentence: "A ferry is at her berth. (Jane Roe)"."""
    found = _BRACKETED_BEHIND.match(text)
    return found is not None and is_person(found[1])


def without_unfolding(text: str) -> str:
    """A caption without the words of the button that shows the rest of it."""
    return _UNFOLD.sub("", text) or text


def shared_endings(texts: Sequence[str]) -> dict[int, tuple[str, str]]:
    """By place in `texts`: what those say that end in the same words behind their last sentence, and these words.

    Paragraphs end with their last sentence; what several captions of a page have behind it is their credit.
    """
    ending: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, text in enumerate(texts):
        found = _TAIL.match(text)
        if found and _is_ending(found["tail"]):
            ending[found["tail"]][found["said"]].append(place)
    return {
        place: (said, tail)
        for tail, sayings in ending.items()
        for said, places in sayings.items()
        if any(not said.endswith(other) and not other.endswith(said) for other in sayings)
        for place in places
    }


def _is_ending(tail: str) -> bool:
    """Whether words behind a last sentence can be a credit: names, or words for how a picture came."""
    words = tail.split()
    capitals = all(not word[0].islower() or _JOINING.fullmatch(word) for word in words)
    return len(words) <= _MOST_WORDS and (capitals or _says_how_it_came(tail) or _GIVEN.match(tail) is not None)


def beyond_alternative(text: str, alternatives: Sequence[str]) -> tuple[str, str] | None:
    """Caption and credit where a caption says what the alternative text does and then a name: that is the credit.

    Stops and commas may differ.
    """
    for alternative in alternatives:
        end = _end_of(alternative, text)
        if end < _LEAST_TITLED:
            continue
        stop = end + len(text[end:]) - len(text[end:].lstrip(".。"))
        tail = text[end:].strip(_SEPARATORS)
        credit = tail[1:-1] if re.fullmatch(r"[(（\[][^()（）\[\]]*[)）\]]", tail) else tail
        # A copy may glue the credit to the last word: "… at her berthHarbour Press".
        is_glued = text[end - 1].islower() and text[end : end + 1].isupper()
        is_set_off = is_glued or (not text[end : end + 1].isalnum() and not credit[:1].islower())
        if not re.search(r"[^\W\d_]", credit) or not is_set_off or len(credit) > _LONGEST_TAIL or _goes_on(text[stop:]):
            continue
        if end >= _LEAST_SAID or (_says_how_it_came(credit) and not _says_how_it_came(unbracketed(text[:end]))):
            return text[:stop], credit
    return None


def _end_of(said: str, text: str) -> int:
    """Where what is said ends in a text that begins with it but for stops and commas; 0 where it does not."""
    if text.startswith(bare := said.rstrip(" .。")):
        return len(bare)
    letters, end = _STOPS.sub("", said).strip(), 0
    for letter in letters:
        while end < len(text) and _STOPS.match(text[end]):
            end += 1
        if text[end : end + 1] != letter:
            return 0
        end += 1
    return end


def before_alternative(text: str, alternatives: Sequence[str]) -> tuple[str, str] | None:
    """Caption and credit where a line names somebody and then says what the alternative text ends in.

    "A ferry with a red hull: The Sule at her berth." and below it "© Jane Roe The Sule at her berth.".
    """
    named = _NAMED_BEFORE.match(text)
    if named is None:
        return None
    for alternative in alternatives:
        for start in (found.start() for found in re.finditer(r"\S+", text[:_LONGEST_TAIL])):
            credit, said = text[:start].strip(), text[start:]
            says = len(said) >= _LEAST_SAID and alternative.endswith(said) and not looks_like_credit(said)
            if says and looks_like_credit(credit):
                caption, within = split_caption(said)
                return caption or said, within or credit
    return None


def _goes_on(text: str) -> bool:
    """Whether what stands behind the alternative text is a sentence; that all rights are reserved is none."""
    return ends_sentence(_RIGHTS_BEHIND.sub("", text))


def _says_how_it_came(credit: str) -> bool:
    """Whether it is a credit by itself: by its label or form, or "Screenshot of a forum"."""
    return looks_like_credit(credit) or any(flag.match(credit) for flag in FLAGS.values())


def _names_of_labels(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Below a credit's label that stands by itself ("Photo:") stands its name."""
    for i, label in enumerate(labels[:-1]):
        if (
            label is LineLabel.CREDIT
            and is_credit_label(facts[i].text)
            and labels[i + 1] in _NOT_PICTURE
            and not facts[i + 1].prose
            and facts[i + 1].weight <= _LONGEST_CREDIT
        ):
            labels[i + 1] = LineLabel.CREDIT


def _persons_shown(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """A person's name right above a credit, of whom the text speaks, is whom the picture shows, not the author."""
    for i in range(len(labels) - 1):
        if labels[i] is not LineLabel.BYLINE or labels[i + 1] is not LineLabel.CREDIT or facts[i].byline:
            continue
        told = (facts[j].text for j, label in enumerate(labels) if label in (LineLabel.BODY, LineLabel.DECK))
        if is_person(facts[i].text) and any(facts[i].text in text for text in told):
            labels[i] = LineLabel.CAPTION


def _authors_below_credits(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """A bare name between the credit of a picture above the text and the text is the author's, where none is named.

    The credit must name a person itself: below "Photo: an agency" stands who made it.
    """
    first, last = _ends_of_text(labels)
    if LineLabel.BYLINE in (*labels[max(0, first - _HEAD_REACH) : first], *labels[last + 1 : last + 1 + _FOOT_REACH]):
        return
    for i in range(max(1, first - _TEXT_REACH), first):
        is_second = labels[i - 1] is labels[i] is LineLabel.CREDIT and facts[i - 1].credit and not facts[i].credit
        made = read_credit(facts[i - 1].text) if is_second else None
        if made and made.photographer and is_person_for_sure(facts[i].text):
            labels[i] = LineLabel.BYLINE


def _makers_within_the_text(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """A bare name right below a credit between paragraphs is whose picture it is: "Photo: an agency", and the maker."""
    first, last = _ends_of_text(labels)
    for i in range(first + 1, last):
        if labels[i] is LineLabel.BYLINE and labels[i - 1] is LineLabel.CREDIT and not facts[i].byline:
            labels[i] = LineLabel.CREDIT


def _ends_of_text(labels: Sequence[LineLabel]) -> tuple[int, int]:
    """The first and the last paragraph of the text; the first line where there is none."""
    body = [i for i, label in enumerate(labels) if label is LineLabel.BODY] or [0]
    return body[0], body[-1]


def _lines_of_the_page(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """A picture's file name, a button and what announces other lines say nothing of what a picture shows."""
    for i, label in enumerate(labels):
        is_button = label in _SHOWN and (facts[i].furniture or facts[i].text.endswith(":"))
        if is_button or (label in PICTURE and _FILE_NAME.fullmatch(facts[i].text)):
            labels[i] = LineLabel.BOILERPLATE


def _headlines_again(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """A page that has no caption for a picture gives it the headline: that tells nothing of the picture."""
    heads = {_words(facts[i].text) for i, label in enumerate(labels) if label is LineLabel.HEADLINE}
    for i, label in enumerate(labels):
        if label is LineLabel.CAPTION and _words(facts[i].text) in heads:
            labels[i] = LineLabel.BOILERPLATE


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(text.casefold()))


def _captions_of_credits(
    facts: Sequence[Facts],
    labels: list[LineLabel],
    by_rules: Sequence[LineLabel],
    likely: Sequence[float],
    reach: tuple[int, int],
) -> None:
    """A credit's caption stands above it, on some pages below: where the line below is the likelier one."""
    below_theirs: set[int] = set()
    if _captions_stand_below(facts, labels, likely, reach):
        below_theirs = _take_captions_below(facts, labels, reach)
    for i in range(reach[0] + 1, reach[1] + 1):
        if labels[i] is not LineLabel.CREDIT or i in below_theirs:
            continue
        if labels[i - 1] in PICTURE:
            _caption_below_after_all(facts, labels, i)
            continue
        if _ends_a_paragraph_shown(facts, labels, likely, i):
            labels[i - 1] = LineLabel.CAPTION
            continue
        below = i + 1
        signed_above = labels[i - 1] in (LineLabel.BYLINE, LineLabel.DATE) or bool(
            _FILE_NAME.fullmatch(facts[i - 1].text)
        )
        set_below = labels[below : below + 1] == [LineLabel.DECK] or _opens_as_caption(facts, labels, below)
        if (
            below < reach[1]
            and (labels[below] in _OPEN or (signed_above and set_below))
            and labels[below + 1] is not LineLabel.CREDIT
            and not facts[below].furniture
            and facts[below].weight >= _LEAST_BELOW
            and (likely[below] > likely[i - 1] or facts[i - 1].furniture or signed_above)
        ):
            labels[below] = LineLabel.CAPTION
        elif by_rules[i - 1] is LineLabel.CAPTION and labels[i - 1] in _NOT_PICTURE and not facts[i - 1].prose:
            labels[i - 1] = LineLabel.CAPTION


def _ends_a_paragraph_shown(
    facts: Sequence[Facts], labels: Sequence[LineLabel], likely: Sequence[float], credit: int
) -> bool:
    """Whether the paragraph above a credit within the text may be its caption, and other captions of the page stand so."""
    above, fact = credit - 1, facts[credit - 1]
    is_open = labels[above] is LineLabel.BODY and fact.prose and fact.weight <= LONGEST_CAPTION
    if not is_open or not facts[credit].credit or likely[above] < _LEAST_SHOWN or LineLabel.BODY not in labels[:above]:
        return False
    others = (i for i, label in enumerate(labels) if label is LineLabel.CREDIT and 0 < i != credit)
    return any(labels[i - 1] is LineLabel.CAPTION and facts[i].credit for i in others)


def _captions_stand_below(
    facts: Sequence[Facts], labels: Sequence[LineLabel], likely: Sequence[float], reach: tuple[int, int]
) -> bool:
    """Whether a page prints its captions below the credits: a page does it the same way with all its pictures."""
    told = 0.0
    for i in _open_below(facts, labels, reach):
        above = 0.0 if labels[i - 1] not in PICTURE or _is_keywords(facts[i - 1].text) else likely[i - 1]
        told += math.log((likely[i + 1] + _DOUBT) / (above + _DOUBT))
    return told > _SURELY_BELOW


def _is_keywords(text: str) -> bool:
    """Whether a line is a row of names of topics: five words and more, each with a capital, without a stop or comma."""
    words = text.split()
    return len(words) >= _FEWEST_KEYWORDS and all(word.isalpha() and word[0].isupper() for word in words)


def _take_captions_below(facts: Sequence[Facts], labels: list[LineLabel], reach: tuple[int, int]) -> set[int]:
    """Label the captions below their credits; gives the credits that have one now."""
    credits = set(_open_below(facts, labels, reach))
    for i in sorted(credits):
        labels[i + 1] = LineLabel.CAPTION
        if labels[i - 1] in _SHOWN and labels[max(0, i - 2)] is not LineLabel.CREDIT:
            labels[i - 1] = LineLabel.BOILERPLATE
    return credits


def _open_below(facts: Sequence[Facts], labels: Sequence[LineLabel], reach: tuple[int, int]) -> list[int]:
    """The credits by their form that have a line below which may be their caption."""
    return [
        i
        for i in range(reach[0] + 1, reach[1])
        if labels[i] is LineLabel.CREDIT
        and facts[i].credit
        and labels[i + 1] in (*_OPEN, LineLabel.DECK)
        and not facts[i + 1].furniture
        and not facts[i + 1].captioned
        and facts[i + 1].weight >= _LEAST_BELOW
        and facts[i + 1].date is None
        and labels[i + 2 : i + 3] != [LineLabel.CREDIT]
    ]


def _caption_below_after_all(facts: Sequence[Facts], labels: list[LineLabel], credit: int) -> None:
    """Between a paragraph taken for a caption and a caption proper, the credit is that of the second."""
    above, below = credit - 1, credit + 1
    if labels[above] is not LineLabel.CAPTION or labels[below : below + 1] != [LineLabel.CAPTION]:
        return
    told = ends_sentence(facts[below].text) and not ends_sentence(facts[above].text)
    if told and not facts[below].captioned and labels[below + 1 : below + 2] != [LineLabel.CREDIT]:
        labels[above] = LineLabel.BOILERPLATE  # a caption is a sentence where any line beside the credit is one
        return
    if facts[above].prose and facts[above].weight > _LONGEST_SHOWN and not facts[below].captioned:
        before_text = LineLabel.BODY not in labels[:above] and LineLabel.DECK not in labels
        labels[above] = LineLabel.DECK if before_text else LineLabel.BODY


def _opens_as_caption(facts: Sequence[Facts], labels: Sequence[LineLabel], line: int) -> bool:
    """Whether what is taken for the first paragraph is no sentence, and shorter than one, with the text below it."""
    first = line + 1 < len(labels) and labels[line] is LineLabel.BODY and LineLabel.BODY not in labels[:line]
    return first and not facts[line].prose and facts[line].weight <= _LONGEST_SHOWN and facts[line + 1].prose


def _bare_agencies(facts: Sequence[Facts], labels: list[LineLabel], reach: tuple[int, int]) -> None:
    """An agency on a line of its own below a caption is the credit; so it is between a line and the text.

    So is an outlet's name or its initials, where paragraphs stand right above the line and below the name.
    """
    for i in range(reach[0] + 1, reach[1] + 1):
        above, fact = labels[i - 1], facts[i - 1]
        if labels[i] not in _NOT_PICTURE:
            continue
        if not is_known_outlet(facts[i].text):
            in_text = i > 1 and [labels[i - 2], *labels[i + 1 : i + 2]] == [LineLabel.BODY, LineLabel.BODY]
            is_heading = LineLabel.BODY in (labels[i], above)  # "GPU", above what is told of it
            if not in_text or is_heading or fact.prose or not _is_house(facts[i].text):
                continue
        if above in (LineLabel.CAPTION, LineLabel.ALT):
            labels[i] = LineLabel.CREDIT
        elif (
            (above is LineLabel.BOILERPLATE or (above is LineLabel.BODY and not fact.prose))
            and not fact.furniture
            and fact.copies == 1
            and _LEAST_CAPTION <= fact.weight <= LONGEST_CAPTION
            and LineLabel.BODY in labels[:i]
            and i + 1 < len(labels)
            and labels[i + 1] is LineLabel.BODY
        ):
            labels[i - 1], labels[i] = LineLabel.CAPTION, LineLabel.CREDIT


def _is_house(text: str) -> bool:
    """Whether a line is an outlet's initials or its name, and no name of a file."""
    return _INITIALS.fullmatch(text) is not None or ("." not in text and outlet_line(text))


def _credits_of_pictures(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """A line that has not the form of a credit is one only below a caption or an alternative text, and with a name.

    In the text it is a sub-heading else.
    """
    for i, label in enumerate(labels):
        if label is not LineLabel.CREDIT or facts[i].credit:
            continue
        above = labels[i - 1] if i else LineLabel.BLANK
        if above is LineLabel.CREDIT and is_credit_label(facts[i - 1].text):
            continue
        if above not in PICTURE:
            labels[i] = LineLabel.BOILERPLATE
        elif facts[i - 1].captioned or not _names_makers(facts, i):
            labels[i] = _instead_of_credit(facts, labels, i)


def _instead_of_credit(facts: Sequence[Facts], labels: Sequence[LineLabel], line: int) -> LineLabel:
    """What a line is that was taken for a credit and names nobody; below a credit it may be the caption."""
    fact = facts[line]
    if fact.furniture or _FOR_PICTURE.fullmatch(fact.text):
        return LineLabel.BOILERPLATE
    if labels[line - 1] is LineLabel.CREDIT and line > 1 and labels[line - 2] not in PICTURE:
        return LineLabel.CAPTION if fact.weight >= _LEAST_CAPTION else LineLabel.BOILERPLATE
    in_text = LineLabel.BODY in labels[:line] and labels[line + 1 : line + 2] == [LineLabel.BODY]
    return LineLabel.BODY if in_text else LineLabel.BOILERPLATE


def _rights_of_the_page(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Below the text, whose the rights are is told of the page where no picture's line stands beside it.

    Not where a person is named with a house, as only pictures' credits do: "© Jane Roe/AP".
    """
    last = max((i for i, label in enumerate(labels) if label is LineLabel.BODY), default=len(labels))
    for i in range(last + 1, len(labels)):
        beside = (*labels[i - 1 : i], *labels[i + 1 : i + 2])
        if (
            labels[i] is LineLabel.CREDIT
            and _WHOSE_RIGHTS.match(facts[i].text)
            and not _names_person_and_house(facts[i].text)
            and not any(map(_SHOWN.__contains__, beside))
        ):
            labels[i] = LineLabel.BOILERPLATE


def _names_person_and_house(text: str) -> bool:
    parts = parts_of(_WHOSE_RIGHTS.sub("", text))
    return any(map(is_person_for_sure, parts)) and any(map(is_known_outlet, parts))


def _names_makers(facts: Sequence[Facts], line: int) -> bool:
    """Whether a line names a person, an outlet or its initials, or ends in a credit; no byline and no heading."""
    text = facts[line].text
    if has_byline_label(text):
        return False
    if _INITIALS.fullmatch(text) and not is_known_outlet(text):
        return line + 1 < len(facts) and text not in facts[line + 1].text  # "DNS", above what is told of it
    named = any(is_known_outlet(part) or outlet_line(part) or is_person_for_sure(part) for part in parts_of(text))
    return named or split_caption(text)[1] is not None


def _alternatives(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Of one directly above a credit a reader sees the caption; one that has neither below tells nothing to keep."""
    for i in range(len(labels) - 1, -1, -1):
        if labels[i] is not LineLabel.ALT:
            continue
        below = labels[i + 1 : i + 1 + _ALT_REACH]
        if below and below[0] is LineLabel.CREDIT:
            labels[i] = LineLabel.CAPTION
        elif LineLabel.CAPTION not in below and LineLabel.CREDIT not in below and not _doubled(facts, i):
            labels[i] = LineLabel.BOILERPLATE


def _doubled(facts: Sequence[Facts], i: int) -> bool:
    return any(facts[j].text == facts[i].text for j in (i - 1, i + 1) if 0 <= j < len(facts))
