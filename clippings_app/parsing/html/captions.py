"""Caption and credit of one figure: from its elements first, from the form of the words where elements do not tell."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, pairwise

from lxml import etree

from clippings_app.parsing.brackets import BRACKETS
from clippings_app.parsing.credit_labels import is_credit_label
from clippings_app.parsing.credit_words import without_kind
from clippings_app.parsing.credits import ends_in_sure_credit, looks_like_credit, split_caption
from clippings_app.parsing.dates import find_date
from clippings_app.parsing.html.caption_parts import INITIALS, is_credit_here, is_made_for, part_caption
from clippings_app.parsing.html.credit_doubts import is_set_before
from clippings_app.parsing.html.metadata import plain, wording
from clippings_app.parsing.html.naming import named
from clippings_app.parsing.html.tree import Element, clean, is_element, text_of, words_of
from clippings_app.parsing.names import has_byline_label, is_known_outlet, is_person

_CREDIT_PROPERTY = re.compile(r"copyright|credit|author|creator", re.IGNORECASE)
_CAPTION_PROPERTY = re.compile(r"caption|description", re.IGNORECASE)
# What names a credit only because it stands with a picture: elsewhere a provider or a licence is something else.
_CREDIT_NAME = re.compile(
    r"distributor|(?<![a-z])provider|photog(?![a-z])|(?<![a-z])(?:owner|supplier|courtesy|syndication|licen[cs]e|lizenz"
    r"|rechte|urheber|nachweis|herkunft|herausgeber|kaynak|fonte|fuente|kilde|källa|zdroj|zrodlo|firma|signature"
    r"|byline|provenance)(?![a-z])"
)
_HIDDEN_NAME = re.compile(
    r"visually-?hidden|sr-only|screen-?reader|(?<![a-z])(?:vh|hidden|assistive)(?![a-z])|a11y", re.IGNORECASE
)
_CREDIT_DATA = re.compile(r"data-[\w-]*(?:credit|copyright|photographer|author|rights|fotograf|attribution)[\w-]*")
_CAPTION_DATA = re.compile(r"data-[\w-]*(?:caption|legend|sub-?html)[\w-]*")
_FILM = re.compile(r"video|player", re.IGNORECASE)
_CREDIT_KEYS = (
    "credit",
    "credits",
    "credit_line",
    "creditline",
    "credittext",
    "copyright",
    "photographer",
    "attribution",
)
# What opens a picture larger.
_LARGER = (
    r"(?:lihat foto|perbesar|写真を拡大(?:する)?|拡大(?:する|画像)?|사진 ?(?:크게|확대) ?보기|원본 ?보기"
    r"|点击(?:查看)?(?:大图|原图)|查看原图|увеличить(?: фото)?|تكبير الصورة|بزرگنمایی|הגדל(?:ת)? תמונה|büyüt|phóng to"
    r"|powiększ(?: zdjęcie)?|zvětšit|förstora)"
)
_CONTROLS = re.compile(
    r"^(?:media playback is (?:not |un)supported on (?:your|this) device"
    r"|view \d+ images?|(?:view|open|show|see)\s+(?:in\s+)?(?:full.?screen|image|gallery|photo|larger"
    r"|more)(?:\s+in\s+\w+)?|(?:image|photo|bild|foto)?\s*\d+\s*(?:/|of|von|de|sur|из|av)\s*\d+"
    r"|enlarge(?: image)?|zoom(?: in| out)?|expand|"
    r"close|play|share|vergrößern|bild vergrößern|vollbild(?:modus)?|bild in \w+ öffnen|image caption"
    r"|image source|media caption|photos?|fotos?|imagen?|imagem|bild"
    r"|media playback is (?:not |un)supported on (?:your|this) device\.?|toggle caption|hide caption"
    r"|gallery|galerie|fullscreen|caption|legend"
    r"|slideshow|(?:bild|image|photo|foto)\s*\d+|(?:/|of|von|de|sur|из|av)\s*\d+|"
    rf"{_LARGER}|vis mer|les mer|mehr|info|schließen|öffnen|agrandir|ampliar|ver más|ingrandisci|video|advertisement"
    r"|anzeige|audio|cc|ler mais|visa mer|read more|show more|\d+|[|/–—•·-]+)$",
    re.IGNORECASE,
)
_CAPTION_LABEL = re.compile(
    rf"^(?:{_LARGER}(?=\s)|"
    r"(?:image|media) caption,?|image:|bildunterschrift:?|caption:|legende:?|bild vergrößern|toggle caption"
    r"|hide caption|view gallery|foto \d+ von \d+|\[\d+\s?/\s?\d+\]|\d+\s?/\s?\d+(?=\s)"
    r"|(?:figure|fig\.|abbildung|abb\.|figura|ilustración|ilustração|figuur|figur|rysunek|rys\.|obrázek|obr\.|рис(?:унок|\.)|ábra"
    r"|kuva|şekil|איור|شكل|図|图|圖|그림)\s*\d{1,3}\s*[:：.–-])\s*",
    re.IGNORECASE,
)
_TRAILING_CONTROL = re.compile(
    r"\s*(?:\|\s*)?(?:(?<=\.\.\. )more|vis mer|visa mer|read more|show more|lire la suite|ver más|leer más|weiterlesen"
    r"|toggle caption|hide caption|bild vergrößern|enlarge image"
    r"|(?:purchase|get|acquire) licensing rights(?:\s*,?\s*opens (?:in )?(?:a )?new (?:tab|window))?)\s*$",
    re.IGNORECASE,
)
_CREDIT_LABEL_ONLY = re.compile(
    r"^[\W_]*(?:(?:image|photo|picture|foto|bild|media|video)?\s*(?:credits?|crédits?|quelle|source|nachweis"
    r"|rechte|copyright|by|von|de)|photo|foto|image|bild|credit|copyright|©|fotos|photograph|fotografie"
    r"|getty)?[\W_]*$",
    re.IGNORECASE,
)
_OPEN_BRACKET = re.compile(r"[(（][^()（）]+$")
_CUT = re.compile(r"(?P<head>.{30,1500}?)\s*(?:\.\.\.|…)\s*(?:\[\+\]|(?:read |show |see )?more)?", re.IGNORECASE)
_BUTTON = re.compile(r"(?:\.\.\.|…)?\s*(?:(?:read|show|see) )?(?:more|less)", re.IGNORECASE)
_LESS = re.compile(r"\s+(?:(?:read|show|see) )?less$", re.IGNORECASE)
_FILE_BEHIND = re.compile(r"\s*(?:(?:19|20)\d\d/\d\d/)?[\w-]{8,}\.(?:jpe?g|png|webp|gif)$", re.IGNORECASE)
_POINTS_UP = re.compile(r"[▲△↑⬆]\s?")  # how pages without elements for captions say: the picture above
_FILE_BEFORE = re.compile(
    r"^[\w.-]{1,60}\.(?:jpe?g|png|gif|webp|tiff?)(?:\s*[:|–-])?\s+(?=(?-i:[^a-zà-ÿ\s]))", re.IGNORECASE
)
_NUMBER = re.compile(r"\d{1,3}(?:\s*(?:/|of|von|de|sur|di|из|av)\s*\d+)?", re.IGNORECASE)
_SAYS_SOMETHING = re.compile(r"[^\W_]")
_LETTER = re.compile(r"[^\W\d_]")
_WHOLE = re.compile(r"[.!?…。！？]$")
_DURATION = re.compile(r"\d{1,3}:\d\d\s?min\b.{0,60}$", re.IGNORECASE)  # "01:30 Min. / 19.10.19": of a film
_LEAST_OF_BOTH = 40  # of caption and credit in one element that is named after the credit
_MOST_IN_BRACKET = 4  # runs of text of one credit
_LEAST_LONG = 4
_LEAST_TOLD = 6
_LEAST_KEYWORDS = 3
_MOST_LINKED = 0.8
_LONGEST_CREDIT = 200
_LONGEST_LINE = 120
_LONGEST_READ_ALOUD = 40
_MOST_OF_CAPTION_LINKED = 0.4
_MOST_BESIDE_CREDIT = 3  # runs of text with it, in a box that nothing names a picture's
_LONGEST_BESIDE = 800
_SHORTEST_REPEATED = 4
_LONGEST_VALUE = 160
_LONGEST_FILE = 200
_LARGEST_WRAPPER = 60  # elements
_LONGEST_JSON = 5_000
_MOST_PLACES = 60
_MOST_WRAPPERS = 3
_SILENT = frozenset(("script", "style", "template", "svg", "noscript", "video", "audio", "iframe", "form"))
_CAPTION_TAGS = frozenset(("small", "cite", "em", "i", "figcaption", "p", "span", "div", "h3", "h4", "h5", "h6"))
_LISTS = frozenset(("ul", "ol"))
_PLAIN = frozenset(("b", "i", "strong", "a", "sup", "sub", "mark", "q", "u", "font", "wbr", "abbr"))


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text between the borders of two elements.

    Attributes:
        text: On one line.
        credit: An element around it is named as a credit.
        caption: An element around it is named as a caption.
        hidden: An element around it shows only to screen readers.
    """

    text: str
    credit: bool
    caption: bool
    hidden: bool = False


def printed_with(frame: Element, image: Element) -> tuple[str | None, str | None]:
    """Caption and credit as a figure prints them; the credit keeps its label."""
    segments = _to_closing_bracket(_words(frame))
    has_caption = any(segment.caption and not segment.credit for segment in segments)
    words = [s for s in segments if not s.credit and (s.caption or not has_caption)]
    named = _merge_credits([s.text for s in segments if s.credit])
    caption, by_form = _caption_of(words)
    credit = by_form
    if named is None and by_form is None and has_caption:
        apart = [s.text for s in segments if not s.credit and not s.caption]
        credit = _credit_apart(apart) or _named_in_alternative(apart, caption, plain(image.get("alt")))
    if named is not None:
        inside_caption, inside = split_caption(named) if len(named) > 40 else (None, named)
        if inside_caption and inside:
            said = inside_caption.rstrip(" /|")
            caption, credit = said if not caption or len(said) > 2 * len(caption) else caption, inside
        elif caption is None and _reads_as_caption(named):
            caption = named
        elif by_form is None or wording(named) not in wording(by_form):
            credit = named
    if has_caption and named is None and caption is None and credit and (told := told_in_alternative(image)):
        is_another = wording(told) not in wording(credit)
        caption = credit if is_another and not is_made_for(credit) else None
        credit = told if is_another else credit
    if len(named_apart := [s.text for s in segments if s.credit]) > 1 and caption == named:
        caption, credit = _told_and_signed(named_apart, caption, credit)
    caption, credit = _from_attributes(image, frame, caption, credit)
    return _without_file(caption), _without_marks(credit)


def _to_closing_bracket(segments: list[Segment]) -> list[Segment]:
    """The segments with what follows a credit whose bracket is open marked as credit too, up to the one that closes it.

    So themes print "(Jane Doe / Kurier)" in three elements, of which only the first is named.
    """
    for at, segment in enumerate(segments):
        if not segment.credit or not _OPEN_BRACKET.match(segment.text):
            continue
        behind = segments[at + 1 : at + 1 + _MOST_IN_BRACKET]
        last = next((number for number, one in enumerate(behind) if one.text.rstrip(" .").endswith((")", "）"))), None)
        rest = behind[: last + 1] if last is not None else []
        whole = " / ".join(one.text for one in (segment, *rest))  # marks between two elements are no words
        if rest and len(whole) <= _LONGEST_LINE:
            joined = replace(segment, text=whole)
            return [*segments[:at], joined, *segments[at + 1 + len(rest) :]]
    return segments


def _told_and_signed(texts: Sequence[str], caption: str | None, credit: str | None) -> tuple[str | None, str | None]:
    """Sentences and what is none in boxes that a page all names after credits: the latter, behind the last, is one."""
    *told, last = texts
    if not all(_WHOLE.search(text) for text in told) or _WHOLE.search(last) or len(last) > _LONGEST_LINE:
        return caption, credit
    return " ".join(told), last


def _without_file(caption: str | None) -> str | None:
    """A caption without the name of the picture's file behind it, and without the comma before what was a credit."""
    if not caption:
        return None
    caption = _FILE_BEFORE.sub("", caption)
    file = _FILE_BEHIND.search(caption, max(0, len(caption) - _LONGEST_FILE))
    caption = (caption[: file.start()] if file else caption).rstrip(" ,;")
    is_told = _SAYS_SOMETHING.search(caption) and not (_is_only_date(caption) or _DURATION.match(caption))
    return caption if is_told else None


def _is_only_date(text: str) -> bool:
    """Whether a line is a day and an hour and nothing else: when the article was printed."""
    date = find_date(text) if len(text) <= _LONGEST_READ_ALOUD else None
    is_hour = date is not None and "T" in date.edtf  # a day alone may be when an old picture was taken
    return is_hour and date is not None and not _LETTER.search(text[: date.start] + text[date.end :])


def told_in_alternative(image: Element) -> str | None:
    """The labelled credit at the end of an alternative text, which is no caption itself."""
    alt = plain(image.get("alt"))
    found = split_caption(alt)[1] if alt else None
    return found if found and looks_like_credit(found) and len(found) < len(alt) else None


def printed_beside(element: Element, image: Element) -> tuple[str | None, str | None]:
    """Caption and credit of an element that stands beside a picture; both None where it is none of the picture's.

    It has to show that it is: by its name, by a credit in it, or by repeating the alternative text.
    """
    text = text_of(element)
    if not 2 < len(text) < _LONGEST_BESIDE or next(element.iter("img", "amp-img", "h1", "form"), None) is not None:
        return None, None
    if _is_dated_author(element, text):
        return None, None
    if names_credit(element):
        named = _merge_credits([segment.text for segment in _words(element)])
        caption, credit = split_caption(named) if named and len(named) > _LEAST_OF_BOTH else (None, named)
        return (caption, _without_marks(credit)) if caption and credit else (None, _without_marks(named))
    alt, words = wording(image.get("alt")), wording(text)
    if names_caption(element) or next((e for e in element.iter("*") if has_words(e)), None) is not None:
        caption, credit = printed_with(element, element)
    elif (pointed := _POINTS_UP.match(text)) and len(text) < _LONGEST_LINE:
        caption, credit = part_caption(text[pointed.end() :])
    elif (len(words) > 10 and (alt.startswith(words) or (words.startswith(alt) and len(alt) > 10))) or (
        words == alt and len(words) > _SHORTEST_REPEATED
    ):
        caption, credit = _caption_of(_words(element))
    elif looks_like_credit(text) and len(text) < _LONGEST_LINE:
        caption, credit = None, text
    elif (_is_set_off(element, text) and _is_told_in(words, alt)) or (
        element.tag in _CAPTION_TAGS and ends_in_sure_credit(text)
    ):
        caption, credit = part_caption(text)
    else:
        return None, None
    return caption, _without_marks(credit)


def _is_dated_author(element: Element, text: str) -> bool:
    """Whether it is the line with who wrote the article and when: "Home | By Jane Doe | 3 May 2024"."""
    if not any(named(words_of(inner)).byline for inner in element.iter("*")):
        return False
    printed = find_date(text) if len(text) < _LONGEST_LINE else None
    return printed is not None and printed.has_day and printed.has_year and not looks_like_credit(text)


def _is_set_off(element: Element, text: str) -> bool:
    """Whether a short line below a picture is all in italics or small letters, as captions are without an element."""
    inner = next((one for one in element.iter("em", "i", "small")), None)
    return len(text) < _LONGEST_LINE and not _WHOLE.search(text) and inner is not None and text_of(inner) == text


def _is_told_in(words: str, alt: str) -> bool:
    """Whether an alternative text has most of the long words of a line."""
    long = {word for word in words.split() if len(word) >= _LEAST_LONG}
    return len(long) > 1 and 2 * len(long & set(alt.replace("_", " ").split())) > len(long)


def _without_marks(credit: str | None) -> str | None:
    return (credit.strip(" /|–—-·•,") or None) if credit else None


def _credit_apart(texts: Sequence[str]) -> str | None:
    """The credit among the texts of a figure that stand outside its caption."""
    return next(
        (
            text
            for text in reversed(texts)
            if len(text) < _LONGEST_LINE and (looks_like_credit(text) or is_known_outlet(text))
        ),
        None,
    )


def _named_in_alternative(texts: Sequence[str], caption: str | None, alt: str) -> str | None:
    """A name apart from the caption that is set before the alternative text too."""
    own = wording(caption)
    return next((t for t in texts if is_person(t) and wording(t) not in own and is_set_before(t, alt)), None)


def _reads_as_caption(text: str) -> bool:
    """Whether the text of an element named as a credit is prose with no credit in it: the name is that of both."""
    words = text.split()
    small = sum(word[:1].islower() for word in words)
    return len(words) >= 8 and small > len(words) / 2 and not looks_like_credit(text)


def ends_with_credit(frame: Element) -> bool:
    """Whether the last words of an element (or the first, with a label) stand apart and are a credit."""
    segments = _words(frame)
    return 0 < len(segments) <= 4 and (
        is_credit_here(segments[-1].text) or segments[-1].credit or looks_like_credit(segments[0].text)
    )


def ends_with_sure_credit(frame: Element) -> bool:
    """Whether an element holds a caption and then a credit that shows by its label: apart or in the last bracket."""
    segments = [segment.text for segment in _words(frame)]
    if not 0 < len(segments) <= _MOST_BESIDE_CREDIT:
        return False
    linked = sum(len(text_of(link)) for link in frame.iter("a"))
    if linked > _MOST_OF_CAPTION_LINKED * sum(map(len, segments)):
        return False  # a teaser: its headline leads to another article
    last = segments[-1]
    apart = len(segments) > 1 and len(last) < _LONGEST_LINE and looks_like_credit(last)
    return apart or (last.endswith((")", "]", "）")) and ends_in_sure_credit(last))


def _words(frame: Element) -> list[Segment]:
    labelled = _labelled(_without_cut(_segments(frame)))
    return _distinct(_bracketed(_joined([segment for segment in labelled if not _CONTROLS.match(segment.text)])))


def _bracketed(segments: Sequence[Segment]) -> list[Segment]:
    """The segments, with an opening bracket that stands at the end of one given to the next, which closes it."""
    whole = list(segments)
    for at, (one, other) in enumerate(pairwise(segments)):
        opening = one.text[-1:]
        if opening in BRACKETS and other.text.endswith(BRACKETS[opening]) and opening not in other.text:
            whole[at] = replace(whole[at], text=whole[at].text[:-1].rstrip())
            whole[at + 1] = replace(other, text=f"{opening}{other.text}")
    return [segment for segment in whole if segment.text]


def _without_cut(segments: Sequence[Segment]) -> list[Segment]:
    """The segments without the beginning of one that stands whole beside it, and without the buttons of both.

    Galleries print "The ferry at her ... more" and "The ferry at her berth in May. less", and show one of them.
    """
    joined: list[Segment] = []
    for one in segments:
        if joined and _BUTTON.fullmatch(one.text):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {one.text}")
        else:
            joined.append(one)
    cut = {one.text: found["head"] for one in joined if (found := _CUT.fullmatch(one.text))}
    whole = {
        one.text for one in joined for head in cut.values() if one.text not in cut and one.text.startswith(head.strip())
    }
    if not whole:
        return list(segments)
    heads = [text for text, head in cut.items() if any(other.startswith(head.strip()) for other in whole)]
    return [
        replace(one, text=_LESS.sub("", one.text)) if one.text in whole else one
        for one in joined
        if one.text not in heads
    ]


def _labelled(segments: Sequence[Segment]) -> list[Segment]:
    """What follows a label that stands by itself is a credit; a label only for screen readers is not printed."""
    kept: list[Segment] = []
    label: Segment | None = None
    for segment in segments:
        if label is not None and _NUMBER.fullmatch(segment.text):
            label = None  # "Photo", "1", "of", "3": a gallery's counter in pieces
        elif label is not None and len(segment.text) < _LONGEST_LINE:
            text = segment.text if label.hidden else f"{label.text} {segment.text}"
            kept.append(replace(segment, text=text, credit=True))
            label = None
        elif not segment.credit and is_credit_label(segment.text):
            label = segment
        elif not (segment.hidden and (is_credit_label(segment.text) or _is_read_aloud(segment.text))):
            kept.append(segment)
            label = None
    return kept


def _is_read_aloud(text: str) -> bool:
    """Whether a text that only screen readers get says what comes next: "Caption, "."""
    return len(text) <= _LONGEST_READ_ALOUD and text.endswith((",", ":", "،", "，", "：", "、"))


def _joined(segments: Sequence[Segment]) -> list[Segment]:
    """A credit goes on where the next text begins with a slash, whatever element that is in."""
    joined: list[Segment] = []
    for segment in segments:
        if joined and joined[-1].credit and segment.text.startswith("/"):
            joined[-1] = replace(joined[-1], text=joined[-1].text + segment.text)
        else:
            joined.append(segment)
    return joined


def _caption_of(segments: Sequence[Segment]) -> tuple[str | None, str | None]:
    """Caption and credit of the words of a figure that no element names a credit."""
    texts = [segment.text for segment in segments]
    if not texts:
        return None, None
    if len(texts) > 1:
        for at in (len(texts) - 1, 0):
            rest = " ".join(texts[:at] + texts[at + 1 :])
            last = at > 0
            if len(texts[at]) < 120 and (
                looks_like_credit(texts[at]) or (is_credit_here(texts[at]) if last else is_known_outlet(texts[at]))
            ):
                return _with_rest_of_credit(rest, texts[at]) if last else (_tidy(rest), texts[at])
        tail = " ".join(texts[-2:])
        if len(texts) > 2 and len(tail) < 120 and looks_like_credit(tail):
            return _tidy(" ".join(texts[:-2])), tail
    whole = _tidy(" ".join(texts))
    caption, credit = part_caption(whole) if whole else (None, None)
    if credit is None and len(texts) > 1 and _is_name_after(texts[-1], rest := " ".join(texts[:-1])):
        return _tidy(rest), texts[-1]
    return caption, credit


def _with_rest_of_credit(caption: str, credit: str) -> tuple[str | None, str | None]:
    """Caption and credit where the credit may begin in the caption: "The bridge. Photo: Jane Roe" and "AFP"."""
    rest, first = split_caption(caption)
    if first is None or not looks_like_credit(first):
        return _tidy(caption), credit
    if is_credit_label(first):
        return rest, f"{first} {credit}"  # the label stands in the caption's element, the name in one of its own
    return rest, first if wording(credit) in wording(first) else f"{first.rstrip(' /|')} / {credit}"


def _is_name_after(text: str, caption: str) -> bool:
    """Whether a text in an element of its own behind prose is a name: "Harbour Weekly", "ES"."""
    words = text.split()
    return (INITIALS.fullmatch(text) is not None and len(caption.split()) >= 4) or (
        len(words) <= 4
        and all(word[:1].isupper() and word[-1:] not in ".!?:" for word in words)
        and len(caption.split()) >= 4
        and any(word[:1].islower() for word in caption.split())
    )


def _segments(frame: Element) -> list[Segment]:
    """Runs of text in a figure; the border of any element but plain emphasis and links ends one."""
    return _Segments(frame).found


class _Segments:
    """One pass over a figure."""

    def __init__(self, frame: Element) -> None:
        self.found: list[Segment] = []
        self.frame = frame
        self.around = [(False, False, False)]
        self.pieces: list[str] = []
        self.silent = 0
        self.open: list[tuple[bool, bool]] = []  # of the elements that are open: whether each is plain, and silent
        for event, node in etree.iterwalk(frame, events=("start", "end", "comment")):
            if event == "start":
                self._start(node)
            elif event == "end":
                self._end(node)
            else:
                self._text(node.tail)

    def _start(self, node: Element) -> None:
        says_credit, says_caption, is_hidden = names_credit(node), names_caption(node), _is_hidden(node)
        is_plain = node.tag in _PLAIN and not (says_credit or says_caption or is_hidden)
        is_silent = node.tag in _SILENT or (node.tag in _LISTS and _is_list_of_links(node)) or _leads_elsewhere(node)
        self.open.append((is_plain, is_silent))
        self.silent += is_silent
        if not is_plain:
            self._flush()
            credit, caption, hidden = self.around[-1]
            if node is self.frame:  # what names the whole says nothing of the parts
                self.around.append((False, node.tag == "figcaption", False))
            else:
                credit = says_credit or (credit and not says_caption)  # the inner name is the more exact one
                self.around.append((credit, caption or says_caption, hidden or is_hidden))
        self._text(node.text)

    def _end(self, node: Element) -> None:
        is_plain, is_silent = self.open.pop()
        if not is_plain:
            self._flush()
            self.around.pop()
        self.silent -= is_silent
        if node is not self.frame:
            self._text(node.tail)

    def _text(self, text: str | None) -> None:
        if text and not self.silent:
            self.pieces.append(text)

    def _flush(self) -> None:
        if not self.pieces:
            return
        text = clean("".join(self.pieces))
        self.pieces = []
        if text:
            credit, caption, hidden = self.around[-1]
            self.found.append(Segment(text=text, credit=credit, caption=caption, hidden=hidden))


def _is_list_of_links(element: Element) -> bool:
    """Whether a list is one of keywords or of other articles: these are not said of a picture."""
    links = list(element.iter("a"))
    linked = sum(len(text_of(link)) for link in links)
    return len(links) >= _LEAST_KEYWORDS and linked > _MOST_LINKED * len(text_of(element))


def _leads_elsewhere(element: Element) -> bool:
    """Whether it is a link with nothing but a heading: the title of another page, or of what is to be heard."""
    if element.tag != "a" or not element.get("href"):
        return False
    heading = next(element.iter("h2", "h3", "h4", "h5"), None)
    return heading is not None and text_of(heading) == text_of(element)


def names_caption(element: Element) -> bool:
    """Whether an element is, or is named as, the words under a picture."""
    return element.tag == "figcaption" or named(words_of(element)).caption


def names_credit(element: Element) -> bool:
    """Whether an element is named as what says who made a picture."""
    said = element.get("itemprop")
    return (
        element.tag == "cite"
        or _is_credit_name(words_of(element))
        or (said is not None and _CREDIT_PROPERTY.search(said) is not None)
    )


@lru_cache(maxsize=8192)
def _is_credit_name(words: str) -> bool:
    return named(words).credit or bool(_CREDIT_NAME.search(words.lower()))


def _is_hidden(element: Element) -> bool:
    said = element.get("class")
    return said is not None and _HIDDEN_NAME.search(said) is not None


def _distinct(segments: Sequence[Segment]) -> list[Segment]:
    """Each text once: pages print captions twice, for wide and for narrow screens."""
    kept: dict[str, Segment] = {}
    for segment in segments:
        key = wording(segment.text) or segment.text
        if key:
            kept.setdefault(key, segment)
    return list(kept.values())


def _merge_credits(texts: Sequence[str]) -> str | None:
    """The texts of credit elements as one line, labels joined to what they label, repetitions left out."""
    kept: list[str] = []
    label = ""
    for text in texts:
        text = _TRAILING_CONTROL.sub("", text)
        if _CREDIT_LABEL_ONLY.match(text):
            label = label or text
            continue
        if any(wording(text) in wording(other) for other in kept):
            continue
        kept = [other for other in kept if wording(other) not in wording(text)]
        kept.append(text)
    whole = " / ".join(kept).strip(" /|–—-·,")
    if label and kept and not (wording(label) and wording(whole).startswith(wording(label))):
        whole = f"{label.rstrip()} {whole}"
    return whole if 1 < len(whole) <= _LONGEST_CREDIT else None


def _tidy(caption: str) -> str | None:
    caption = _TRAILING_CONTROL.sub("", _CAPTION_LABEL.sub("", without_kind(caption))).strip(" |")
    return None if not caption or _CONTROLS.match(caption) else caption


def _from_attributes(
    image: Element, frame: Element, caption: str | None, credit: str | None
) -> tuple[str | None, str | None]:
    """What is not printed beside a picture but kept in attributes, for a lightbox or for machines."""
    places = [image, *_wrappers(image), *([frame, *frame.iterdescendants()] if frame is not image else [])]
    for element in places[:_MOST_PLACES]:
        if is_element(element):
            said, named_credit = _said_in_attributes(element)
            caption, credit = caption or said, credit or named_credit
    described = None if caption else _described(image, frame)
    if described is not None:
        caption, found = printed_with(described, described)
        credit = credit or found
    title, alt = plain(image.get("title")), plain(image.get("alt"))
    for text in (plain(frame.get("aria-label")) if frame.tag == "figure" else "", title):
        if not caption and _is_telling(text, alt):
            caption, found = part_caption(text)
            credit = credit or found
    if not credit and title:
        said, credit = part_caption(title)
        caption = caption or (said if credit else None)
    return caption, credit or told_in_alternative(image)


def _is_telling(text: str, alt: str) -> bool:
    """Whether a label that shows on hovering, or is read aloud, says a sentence that the alternative text does not."""
    is_whole = bool(_WHOLE.search(text)) or split_caption(text)[1] is not None
    return len(text.split()) >= _LEAST_TOLD and is_whole and wording(text) not in wording(alt)


def said_in_attributes(image: Element) -> tuple[str | None, str | None]:
    """Caption and credit in the attributes of a picture, or of the elements around it that hold nothing else."""
    caption = credit = None
    for element in (image, *_wrappers(image)):
        said, named_credit = _said_in_attributes(element)
        caption, credit = caption or said, credit or named_credit
    return caption, credit


def _wrappers(image: Element) -> list[Element]:
    """The elements around a picture that hold nothing else, such as the link that opens it."""
    found: list[Element] = []
    for up in image.iterancestors():
        if len(found) == _MOST_WRAPPERS or up.tag in ("body", "article", "section", "main") or len(up) > _MOST_WRAPPERS:
            break
        if next(islice(up.iter(), _LARGEST_WRAPPER, None), None) is not None:
            break
        if text_of(up) or sum(1 for _ in up.iter("img", "amp-img")) > 1:
            break
        found.append(up)
    return found


def _said_in_attributes(element: Element) -> tuple[str | None, str | None]:
    caption = credit = None
    item = element.get("itemprop") or ""
    if element.tag == "meta" and (value := plain(element.get("content"))):
        if _CREDIT_PROPERTY.search(item) and 2 < len(value) < _LONGEST_VALUE:
            credit = value
        elif _CAPTION_PROPERTY.search(item) and len(value) > 10:
            caption, credit = part_caption(value)
    if element.tag == "img" and "caption" in (element.get("class") or "").split():  # Joomla prints the title below it
        caption, credit = part_caption(plain(element.get("title")))
    for key, raw in element.attrib.items():
        name = str(key)
        if not name.startswith("data-"):
            continue
        value = plain(str(raw))
        if value.startswith("{") and len(value) < _LONGEST_JSON:
            inside_caption, inside = _said_in_json(str(raw))
            caption, credit = caption or inside_caption, credit or inside
        elif (
            not credit
            and _CREDIT_DATA.fullmatch(name)
            and not (name == "data-author" and _is_film(element))
            and 2 < len(value) < _LONGEST_VALUE
        ):
            credit = value
        elif not caption and _CAPTION_DATA.fullmatch(name) and 10 < len(value) < 1000 and value[0] not in "{[":
            caption, found = part_caption(value)
            credit = credit or found
    return caption, credit


def _is_film(element: Element) -> bool:
    """Whether an element is a film's: its author reports, and is nobody's photographer."""
    names = " ".join((words_of(element), *map(str, element.attrib)))
    return bool(_FILM.search(names))


def _said_in_json(text: str) -> tuple[str | None, str | None]:
    """Caption and credit among the values of a data attribute: WordPress puts a picture's own IPTC fields there."""
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return None, None
    if not isinstance(values, dict):
        return None, None
    said = {str(key).lower(): plain(value) for key, value in values.items() if isinstance(value, str)}
    credit = next((said[key] for key in _CREDIT_KEYS if 2 < len(said.get(key, "")) < _LONGEST_VALUE), None)
    caption = said.get("caption") or None
    if caption is None:
        return None, credit
    caption, found = part_caption(caption)
    return caption, credit or found


def _described(image: Element, frame: Element) -> Element | None:
    """The element that `aria-describedby` names for a picture or its frame."""
    name = image.get("aria-describedby") or frame.get("aria-describedby")
    if not name or " " in name:
        return None
    found = next(iter(image.getroottree().getroot().iterfind(f".//*[@id='{name}']")), None) if "'" not in name else None
    inside = found is not None and len(text_of(found)) < _LONGEST_BESIDE and next(found.iter("img"), None) is None
    return found if inside else None


def has_words(element: Element) -> bool:
    """Whether an element is named as caption or credit and says something."""
    words, tag = words_of(element), element.tag
    if tag not in ("figcaption", "cite") and words.isspace() and not element.get("itemprop"):
        return False  # most elements have no name
    if tag == "figcaption" or named(words).caption:
        return bool(text_of(element))
    if not names_credit(element) or not (text := text_of(element)):
        return False
    around = element.getparent() if element.tag in ("a", "span") else None
    return not _is_byline(text) and (around is None or len(around) > _MOST_WRAPPERS or not _is_byline(text_of(around)))


def _is_byline(text: str) -> bool:
    """Whether a line in an element named after an author says who wrote and when, or how to reach whom."""
    if len(text) > _LONGEST_CREDIT or not has_byline_label(text) or looks_like_credit(text):
        return False
    return "@" in text or find_date(text) is not None
