"""Hard-wrapped text, as of mails and PDF files: its lines make paragraphs, over page breaks and running heads too."""

import quopri
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from clippings_app.parsing.names import has_byline_label, split_byline
from clippings_app.parsing.sentences import ends_sentence
from clippings_app.parsing.text.mail_headers import header_lines
from clippings_app.parsing.text.measures import weight

_NARROWEST = 24
_WIDEST = 110
_COLUMN = 45  # narrower lines are those of a column: menus and tables have such too
_LEAST_LINES = 4
_LEAST_IN_COLUMN = 5
_NEAR_WIDTH = 0.72
_MOST_LINES_FULL = 0.6
_LONGEST_BYLINE = 60
_HEAD = 4
_WOULD_FIT = 0.7
_LEAST_OF_COLUMN = 3
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d+")
_LONGEST_FURNITURE = 110
_HYPHEN = re.compile(r"[^\W\d_][-\u2010\u00ad]$")
_CASELESS = re.compile(r"[\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_NEW_SENTENCE = re.compile(r"[.!?。！？…؟۔।][\"”»’」』]?(?:\s|(?<=[。！？」』]))\S")
_PAGE_WORD = (
    r"(?:page|seite|pág(?:ina)?|pagina|sida|side|sivu|strona|strana|str|oldal|sayfa|стр(?:аница)?|сторінка|halaman|trang|hal|"
    r"pp?|s|עמוד|ע['׳]|صفحة|ص|หน้า|페이지)"
)
_PAGE = re.compile(
    rf"(?<!\w){_PAGE_WORD}\.?\s?\d{{1,4}}(?:\s*(?:/|of|von|de|di|sur|z|из|av|af|van|מתוך|من)\s*\d{{1,4}})?(?!\w)|"
    r"\d{1,3}\s?(?:面|ページ|頁|页|면)(?!\w)|第\s?\d{1,3}\s?(?:面|版|页|頁)",
    re.IGNORECASE,
)
# Behind these a hyphen stays, and a space follows: "Sand- und Kiesabbau".
_SUSPENDED = re.compile(r"(?:und|oder|bzw|sowie|og|eller|och)\b(?!-)")
_ENCODED = re.compile(r"(?:=[0-9A-F]{2}){2}|=[0-9A-F]{2}\S")
_LEAST_CUT = 2
_LEAST_CUT_LENGTH = 50
_LONGEST_CUT_LENGTH = 80  # RFC 2045: 76
_BARE_PAGE = re.compile(r"[-–—\s|]*\d{1,4}(?:\s?/\s?\d{1,4})?[-–—\s|]*")


def is_wrapped(texts: Sequence[str], aside: Collection[int] = (), *, quoted: bool = False) -> bool:
    """Whether long paragraphs were broken at a fixed width: most full lines end in the middle of a sentence.

    Three fifths of the lines that are followed by another must be near the widest, not end a sentence, and go on below.

    Args:
        texts: Every line.
        aside: Which of them are not the article's.
        quoted: Whether most is quoted, as in an answered letter: such is nearly always broken.
    """
    head = header_lines(texts)
    kept = [
        "" if i in head or i in aside else text
        for i, (text, skip) in enumerate(zip(texts, _running_lines(texts), strict=True))
        if not skip
    ]
    inner = [(line, after) for line, after in pairwise(kept) if line and after]
    if not inner:
        return False
    weights = [weight(line) for line, _ in inner]
    whole = sorted(weights)[int(len(inner) * 0.9)]
    widths = [
        width for width, (line, after) in zip(_widths(kept, whole), pairwise(kept), strict=False) if line and after
    ]
    width = sorted(widths)[len(widths) // 2]
    if not _NARROWEST <= width < _WIDEST or (width < _COLUMN and len(inner) < _LEAST_IN_COLUMN):
        return False
    if len(inner) < _LEAST_LINES:
        # A word cut by a hyphen is as sure a sign as a small letter: "Nord-" may stand above "Ost-Wind" too.
        return len(inner) > 1 and all(
            not ends_sentence(line) and (after[:1].islower() or _HYPHEN.search(line)) for line, after in inner
        )
    sizes = zip(inner, weights, widths, strict=True)
    full = [pair for pair, size, most in sizes if size >= most * _NEAR_WIDTH]
    open_ended = [pair for pair in full if not ends_sentence(pair[0])]
    if len(full) < len(inner) * _MOST_LINES_FULL or len(open_ended) < len(full) * _MOST_LINES_FULL:
        return False
    return _go_on(inner, open_ended, narrow=width < _COLUMN, quoted=quoted)


def _go_on(
    inner: Sequence[tuple[str, str]], open_ended: Sequence[tuple[str, str]], *, narrow: bool, quoted: bool
) -> bool:
    """Whether lines go on below: by a small letter; in scripts without, by sentences that begin within lines."""
    cased = [pair for pair in inner if not _CASELESS.match(pair[1])]
    if len(cased) * 2 >= len(inner):
        small = sum(not ends_sentence(line) and after[:1].islower() for line, after in inner)
        parted = sum(bool(_HYPHEN.search(line)) and after[:1].islower() for line, after in inner)
        return small >= (1 if quoted else len(inner) * 0.3) and (not narrow or parted >= 1 or small >= len(inner) * 0.5)
    within = sum(bool(_NEW_SENTENCE.search(line)) for line, _ in open_ended)
    return within >= max(1, len(inner) * 0.15)


def wrapped_groups(texts: Sequence[str], aside: Collection[int] = ()) -> list[list[int]]:
    """The lines of each paragraph: one ends at a blank line, or at a short line that ends a sentence.

    So does a title right above the text: whoever breaks at a width fills the line before beginning the next.
    What heads and foots a page is by itself; the paragraph that it parts goes on behind it. So are lines known to stand
    `aside`.
    """
    running = _running_lines(texts)
    widths = _widths(texts, _width(texts, running))
    alone = header_lines(texts)
    below = _filled_below(texts)
    groups: list[list[int]] = []
    begun = parted = False
    for number, text in enumerate(texts):
        if running[number]:
            parted = True
            continue
        if not text:
            last = groups[-1][-1] if groups else number
            begun = begun and (parted or _page_ends(texts[last], running, below[number], widths[last]))
            continue
        signed = _is_byline(text)
        apart = bool(groups) and (number in aside) != (groups[-1][-1] in aside)
        above = groups[-1][-1] if groups else number
        if begun and not signed and not apart and not (parted and _ends_here(texts[above], text, widths[above])):
            groups[-1].append(number)
        else:
            groups.append([number])
        parted = False
        following = texts[below[number]] if below[number] < len(texts) else ""
        is_alone = number in alone or signed or _ends_here(text, following, widths[number])
        is_first = groups[-1] == [number] and below[number] == number + 1
        begun = not is_alone and not (is_first and _is_set_off(text, following, widths[number]))
    groups += [[number] for number, is_one in enumerate(running) if is_one]
    return sorted(groups)


def _filled_below(texts: Sequence[str]) -> list[int]:
    """The number of the next line that is not blank, for each line; their count where there is none."""
    made = [len(texts)] * len(texts)
    for number in range(len(texts) - 2, -1, -1):
        made[number] = number + 1 if texts[number + 1] else made[number + 1]
    return made


def soft_breaks(texts: Sequence[str]) -> frozenset[int]:
    """The lines that a letter's source breaks by "=" (quoted-printable, RFC 2045 6.7); none where it is only one."""
    broken = [i for i, (line, after) in enumerate(pairwise(texts)) if line.endswith("=") and after and _is_cut(line)]
    return frozenset(broken) if len(broken) >= _LEAST_CUT else frozenset()


def soft_groups(texts: Sequence[str], soft: frozenset[int]) -> list[list[int]]:
    """The lines of each paragraph of a letter's source."""
    groups: list[list[int]] = []
    for number, text in enumerate(texts):
        if text and number - 1 in soft:
            groups[-1].append(number)
        elif text:
            groups.append([number])
    return groups


def decoded(texts: Sequence[str]) -> str:
    """The lines of a letter's source as one text, with "=C3=BC" as the letter it stands for where all can be read."""
    whole = "".join(text[:-1] if text.endswith("=") and i + 1 < len(texts) else text for i, text in enumerate(texts))
    if not _ENCODED.search(whole):
        return whole
    try:
        return quopri.decodestring(whole.encode()).decode()
    except UnicodeDecodeError:
        return whole


def joined(texts: Sequence[str]) -> str:
    """The lines of a paragraph as one text, with hyphenation undone."""
    whole = texts[0]
    for text in texts[1:]:
        if _HYPHEN.search(whole) and not _SUSPENDED.match(text):
            whole = (whole[:-1] if text[:1].islower() else whole) + text
        elif (_ends_wide(whole) and _ends_wide(text[:1])) or whole.endswith("(") or text.startswith(":"):
            whole += text
        else:
            whole = f"{whole} {text}"
    return whole


def _ends_wide(text: str) -> bool:
    return bool(text) and unicodedata.east_asian_width(text[-1]) in "WF" and not "\uac00" <= text[-1] <= "\ud7a3"


def _is_cut(line: str) -> bool:
    return _LEAST_CUT_LENGTH <= len(line) <= _LONGEST_CUT_LENGTH


def page_number(text: str) -> re.Match[str] | None:
    """Where a line names its page: "Seite 5", "page 3 of 8", "4面"."""
    return _PAGE.search(text) if len(text) <= _LONGEST_FURNITURE and _DIGIT.search(text) else None


def without_page_number(text: str) -> str:
    """A line with a bar in the place of its page number."""
    found = page_number(text)
    return f"{text[: found.start()]} | {text[found.end() :]}" if found else text


def _width(texts: Sequence[str], running: Sequence[bool]) -> int:
    sizes = sorted(
        weight(text) for text, skip in zip(texts, running, strict=True) if text and not skip and weight(text) < _WIDEST
    )
    return sizes[min(len(sizes) - 1, int(len(sizes) * 0.95))] if sizes else 0


def _widths(texts: Sequence[str], whole: int) -> list[int]:
    """For each line the width it was broken at: of its own block of lines where that is a column, else of the text."""
    made = [whole] * len(texts)
    start = 0
    for number in range(len(texts) + 1):
        if number < len(texts) and texts[number]:
            continue
        sizes = [weight(text) for text in texts[start:number]]
        if len(sizes) >= _LEAST_OF_COLUMN and max(sizes) < whole * _WOULD_FIT:
            made[start:number] = [max(sizes)] * len(sizes)
        start = number + 1
    return made


def _is_set_off(text: str, following: str, width: int) -> bool:
    """Whether a line above another was ended before it was full: the next word would have had room in it."""
    if ends_sentence(text) or text[-1:] in ",;-–—" or not following[:1].isupper():
        return False
    return weight(text) + 1 + weight(following.split(maxsplit=1)[0]) <= width * _WOULD_FIT


def _ends_here(text: str, following: str, width: int) -> bool:
    short = weight(text) < width * 0.7
    starts_anew = not following[:1].islower()
    return short and starts_anew and (ends_sentence(text) or weight(text) < width * 0.45)


def _page_ends(above: str, running: Sequence[bool], below: int, width: int) -> bool:
    """Whether a page ends at a blank line in the middle of a sentence: below is its foot, or the next one's head."""
    return below < len(running) and running[below] and not ends_sentence(above) and weight(above) >= width * 0.5


def _is_byline(text: str) -> bool:
    return (
        weight(text) <= _LONGEST_BYLINE
        and not text[:1].islower()
        and not ends_sentence(text)
        and has_byline_label(text)
        and bool(split_byline(text))
    )


def furniture_lines(texts: Sequence[str]) -> frozenset[int]:
    """Which lines of wrapped text only head or foot its pages: page numbers, and running heads but for the first."""
    heads = [_masked(text) for text in texts[:_HEAD]]
    seen: set[str] = set()
    made = set()
    for number, (text, running) in enumerate(zip(texts, _running_lines(texts), strict=True)):
        if not running:
            continue
        masked = _masked(text)
        again = masked in seen or any(head.startswith(masked) for head in heads[:number])
        seen.add(masked)
        if again or not _PAGE.sub("", text).strip(" |–—-•·/0123456789"):
            made.add(number)
    return frozenset(made)


def _running_lines(texts: Sequence[str]) -> list[bool]:
    """Which lines head or foot pages: page numbers, and what stands again, beside them or with another number."""
    masked = _masked("\n".join(texts)).split("\n") if texts else []
    often, copies = Counter(masked), Counter(texts)
    numbered = [
        "#" in shape and (_BARE_PAGE.fullmatch(text) is not None or _is_page_line(text))
        for text, shape in zip(texts, masked, strict=True)
    ]
    made = list(numbered)
    beside = {near for i, is_one in enumerate(numbered) if is_one for near in range(i - 2, i + 3)}
    begun = {head[:end] for head in masked[:_HEAD] for end in range(1, min(len(head), _LONGEST_FURNITURE + 1))}
    for i, text in enumerate(masked):
        if (often[text] == 1 and text not in begun) or not text or len(text) > _LONGEST_FURNITURE:
            continue
        if ends_sentence(texts[i]):
            continue
        counted = text[-1] == "#" or text[0] == "#"
        made[i] = made[i] or i in beside or (counted and copies[texts[i]] < often[text])
    heads = {masked[i] for i, is_one in enumerate(made) if is_one and not numbered[i]}
    return [is_one or text in heads for is_one, text in zip(made, masked, strict=True)]


def _masked(text: str) -> str:
    return _DIGITS.sub("#", text.casefold())


def _is_page_line(text: str) -> bool:
    """Whether a line is about its page: names it at its end or start, or says nothing else."""
    found = page_number(text)
    if found is None or ends_sentence(text):
        return False
    rest = (text[: found.start()] + text[found.end() :]).strip(" |–—-•·/")
    return not rest or ((found.start() == 0 or found.end() == len(text)) and len(rest.split()) <= 12)
