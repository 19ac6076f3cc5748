"""Which line of a copied page is its headline: the likely ones are set side by side.

The labeller looks at each line by itself and its neighbours. Teasers, decks, alternative texts and links for skipping
the menu can look as much like a headline as the headline does; what parts them is how much of the text below each says,
what else it could be, and where else its words stand.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set

import numpy as np

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.bylines import says_published, signed
from clippings_app.parsing.text.facts import Facts
from clippings_app.parsing.text.features import Matrix, words_of
from clippings_app.parsing.text.furniture import is_row_of_names
from clippings_app.parsing.text.model import LABELS, LineModel
from clippings_app.parsing.text.publisher import find_publisher, masthead, outlet_line

_LEAST_LIKELY = 0.03
_SURE = 0.8
_AHEAD = 2
_MOST = 10
_LEAST_LOOKED_AT = 0.002
_LEAST_BODY = 0.5
_LONG_WORD = 5
_WIDE_FROM = "\u3000"
_SHORT = 25
_TOP = 15
_LEAST_HELD = 20
_HELD_WITHIN = (2.2, 40)
_PATH_REACH = 4
_LEAST_OF_LIKELIEST = 0.01
_LEAST_OF_TITLE = 0.02  # of the title's chance: a teaser that begins like the headline has less
_OTHER_ABOVE = 3
_SHOWN_BELOW = 2
_LEAST_CREDIT = 10
_KICKER_ENDS = (":", "：")  # what ends so is said, not a path: "Ministry: the plan explained"
_ENLARGED_BELOW = 2
_TEXT_BELOW = 3
_LEAST_OF_SHOWN = 0.05
_MOST_STOPS = 1
_STOP = re.compile(r"\w{2}[.!?]\s+(?=[A-ZÀ-Þ])")
_OF_AN_OUTLET = re.compile(r"(?P<outlet>.{3,40})\s(?:by|von|par|por|di|da|door|av|af)\s(?P<house>.{3,40})")
# How a page says where in its site it is: "You are here: News", "Browse: Home » Town".
_HERE = re.compile(
    r"\W*(?:(?P<said>you are (?:currently )?here|you're here|(?:sie sind|sie befinden sich|du bist) hier|vous êtes ici"
    r"|(?:usted )?está aqu[íi]|estás aquí|você está aqui|ti trovi (?:in|qui)|(?:je|u) bent hier|du är här|du er her"
    r"|jesteś tutaj|nacházíte se|вы (?:находитесь )?здесь)\s*[:>»›/|]"
    r"|(?:\w+:\s*)?(?:startseite|home(?:page)?|start|accueil|inicio|início|forside|strona główna|главная|ホーム)"
    r"\s*[>»›/|])",
    re.IGNORECASE,
)
_BETWEEN_STEPS = re.compile(r"\s[>»›→/|]|>")
_MOST_WORDS_OF_PLACE = 4  # more, without a sign between, are a headline: "You are here: how maps found the harbour"
_STEP = re.compile(r"\s[>»›→/]\s|(?<=\w)>(?=\w)")
_FEWEST_STEPS = 2
# Signs of links to the article before and the one behind; as quotation marks they come in pairs.
_TO_ANOTHER = re.compile(r"[←→‹›<>]|[«»](?=\s)")
_FROM_ANOTHER = re.compile(r"[←→‹›<>]$|(?<=\s)[«»]$")
_PAIRED = {"«": "»", "»": "«", "‹": "›", "›": "‹"}
_CAPTION_BEFORE = re.compile(r"\w{2}[.!?][\"”’»]?\s*[-–—|]\s*$")
_ARROWS = " ←→‹›<>«»"
_CUT = re.compile(r"(?P<begins>.{20,}?)\s?(?:…|\.\.\.)")
_CREDITED = re.compile(
    r"(?:texte?|words|testo|tekst)\s?(?:&|\+|/|und|and|et|y|e|og|och|en)\s?(?:fotos?|photos?|bild(?:er)?|pictures|foto\w*|video)\s?:",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DECK_REACH = 2
_BYLINE_REACH = 7
_LONGEST_SENTENCE = 120
_LIKELY_FIRST = 0.25
_LIKELY_WITHOUT_MENU = 0.1
_LONGEST_WITHOUT_MENU = 20  # lines above the text: more hold a menu
_LEAST_TOLD = 0.15
_FARTHEST_BELOW = 30
_LEAST_ABOVE_DECK = 0.4
_AS_LIKELY = 0.8
_SHORTER = 0.7
_LIKELY_WAY = 0.3
_LONGEST_HOUSE = 60
_SITE_BEHIND = re.compile(r"\s*(?:\s[-–—]|[|·•»])\s*.{3,60}")
_HANDLE = re.compile(r"@\w+|[^\W_]+_\w+")  # of an author or a file: "@jane_roe", "Harbour_2023"
_IMPRINT = re.compile(r"©|copyright|\(c\)", re.IGNORECASE)
_FIRST_LINES = 5
_LEAST_MENU = 3
_NEAR_TEXT = 15
_LIKELY_NEAR_TEXT = 0.3
_SURE_SLOGAN = 0.9
_MOST_TOLD = 0.34


def likeliest_headline(facts: Sequence[Facts], chances: Matrix, body: tuple[int, int], model: LineModel) -> int | None:
    """The line above the body that is the headline rather than any other; None where none is likely.

    Args:
        facts: Of every paragraph, in order.
        chances: Of each of `LABELS` (columns) for each paragraph.
        body: First and last paragraph of the body.
        model: What gave the chances.
    """
    likely = [float(chance) for chance in chances[:, LABELS.index(LineLabel.HEADLINE)]]
    chosen = candidates(facts, likely, body[0])
    if not chosen or max(likely[i] for i in chosen) < _LEAST_LIKELY:
        return None
    chosen = without_titles_of_the_page(facts, without_the_house(facts, chosen, likely), likely)
    if body[0] > 0 and 0 in chosen and opens_the_copy(facts, chances, body, LABELS):
        return 0
    for led in (below_its_path(facts, chosen, likely), below_the_way(facts, chosen, likely)):
        if led is not None:
            return led
    chosen = without_others(facts, without_sayings(facts, without_alternatives(facts, chosen)))
    chosen = above_a_picture(facts, chosen, likely, body[0])
    best = beyond_doubt(chosen, likely)
    if best is None:
        best = chosen[model.headline.best(describe(facts, chances, chosen, body, model.tellings.around, LABELS))]
        best = above_its_deck(facts, chosen, likely, best)
    best = below_the_slogan(facts, chances, chosen, body, best)
    return below_its_rubric(facts, chosen, likely, best)


def may_be_headline(fact: Facts) -> bool:
    """Whether a line is neither furniture nor a paragraph: of headlines, only short ones end as sentences do."""
    beside = fact.furniture or is_row_of_names(fact.text)
    return not beside and not (fact.prose and fact.weight > _LONGEST_SENTENCE)


def candidates(facts: Sequence[Facts], likely: Sequence[float], start: int) -> list[int]:
    """The lines that may be the headline, in order: the likeliest down to where the body begins."""
    lines = [i for i in range(min(start + 1, len(facts))) if may_be_headline(facts[i])]
    best = sorted(lines, key=lambda i: -likely[i])[:_MOST]
    return sorted(i for i in best if likely[i] >= _LEAST_LOOKED_AT)


def beyond_doubt(chosen: Sequence[int], likely: Sequence[float]) -> int | None:
    """The candidate that is the headline without being compared: nearly certain, and far likelier than any other."""
    best = max(chosen, key=lambda i: likely[i])
    others = (likely[i] for i in chosen if i != best)
    return best if likely[best] >= _SURE and likely[best] >= _AHEAD * max(others, default=0.0) else None


def is_path_to(text: str, ending: str) -> bool:
    """Whether a text is a path to a page and its headline: "Home » Town » Fire at the pier"."""
    if len(ending) >= len(text) or not text.endswith(ending):
        return False
    return text[: -len(ending)].rstrip()[-1:] not in _KICKER_ENDS


def below_its_path(facts: Sequence[Facts], chosen: Sequence[int], likely: Sequence[float]) -> int | None:
    """The candidate right above which the page's path ends in its words: teasers and decks have none."""
    most = max(likely[i] for i in chosen)
    led = [
        i
        for i in chosen
        if facts[i].weight >= _SHORT
        and likely[i] >= _LEAST_OF_LIKELIEST * most
        and any(is_path_to(facts[j].text, facts[i].text) for j in range(max(0, i - _PATH_REACH), i))
    ]
    return max(led, key=lambda i: likely[i], default=None)


def below_the_way(facts: Sequence[Facts], chosen: Sequence[int], likely: Sequence[float]) -> int | None:
    """The candidate right below the way to the page, where that looks most like a headline."""
    best = max(chosen, key=lambda i: likely[i])
    if likely[best] < _LIKELY_WAY or not _is_way(facts[best].text):
        return None
    below = (i for i in chosen if 0 < i - best <= _PATH_REACH and facts[i].weight >= _SHORT)
    return next((i for i in below if not _is_said_otherwise(facts[i])), None)


def below_its_rubric(facts: Sequence[Facts], chosen: Sequence[int], likely: Sequence[float], line: int) -> int:
    """The line itself, or the likelier one below a short one: the short is a rubric or the name of the topic."""
    below = line + 1
    is_rubric = facts[line].weight < _SHORT and below in chosen and facts[below].weight >= _SHORT
    return below if is_rubric and likely[below] > likely[line] else line


def above_its_deck(facts: Sequence[Facts], chosen: Sequence[int], likely: Sequence[float], line: int) -> int:
    """The line itself, or the far shorter one right above that is as likely: a deck tells more than its headline."""
    above = [
        i
        for i in chosen
        if 0 < line - i <= _DECK_REACH
        and _SHORT <= facts[i].weight <= _SHORTER * facts[line].weight
        and likely[i] >= max(_LEAST_ABOVE_DECK, _AS_LIKELY * likely[line])
    ]
    return max(above, default=line)


def below_the_slogan(
    facts: Sequence[Facts], chances: Matrix, chosen: Sequence[int], body: tuple[int, int], line: int
) -> int:
    """The line itself, or one near the text, where the line is of the page's first and the text says little of it.

    So stand the name and the slogan of a site, above its menu.
    """
    if line >= _FIRST_LINES:
        return line
    likely = chances[:, LABELS.index(LineLabel.HEADLINE)]
    near = [
        i for i in chosen if i - line >= _LEAST_MENU and body[0] - i <= _NEAR_TEXT and likely[i] >= _LIKELY_NEAR_TEXT
    ]
    if not near or likely[line] >= _SURE_SLOGAN:
        return line
    in_body = chances[:, LABELS.index(LineLabel.BODY)]
    paragraphs = [facts[i] for i in range(body[0], body[1] + 1) if in_body[i] > _LEAST_BODY]
    return line if told_by([facts[line]], paragraphs)[0] >= _MOST_TOLD else max(near, key=lambda i: float(likely[i]))


def without_alternatives(facts: Sequence[Facts], chosen: Sequence[int]) -> list[int]:
    """The candidates but for what tells of a picture.

    That are alternative texts, right below which stand their words with a credit, and another line above; and
    captions with their credit behind them, which stands again below.
    """
    kept = []
    for i in chosen:
        below = (facts[j].text for j in range(i + 1, min(len(facts), i + 1 + _SHOWN_BELOW)))
        is_shown = facts[i].weight >= _SHORT and any(_goes_on_with_a_credit(facts[i].text, text) for text in below)
        others = any(i - _OTHER_ABOVE <= j < i and facts[j].weight >= _SHORT for j in chosen)
        if (not is_shown or not others) and not _ends_in_credit_below(facts, i):
            kept.append(i)
    return kept or list(chosen)


def _ends_in_credit_below(facts: Sequence[Facts], line: int) -> bool:
    """Whether a sentence ends in the words of the line below: "Eels are on the menu. - Marl Bar & Kitchen"."""
    below = facts[line + 1].text if line + 1 < len(facts) else ""
    if not below or not facts[line].text.endswith(below):
        return False
    return _CAPTION_BEFORE.search(facts[line].text[: -len(below)]) is not None


def without_the_house(facts: Sequence[Facts], chosen: Sequence[int], likely: Sequence[float]) -> list[int]:
    """The candidates but for the name of the outlet, as the line on its rights tells it; all if none is likely."""
    short = [i for i in chosen if facts[i].weight <= _LONGEST_HOUSE]
    house = find_publisher([fact.text for fact in facts if _IMPRINT.search(fact.text)]) if short else None
    if house is None:
        return list(chosen)
    name = words_of(house.name)
    kept = [i for i in chosen if i not in short or words_of(facts[i].text) != name]
    return kept if any(likely[i] >= _LEAST_LIKELY for i in kept) else list(chosen)


def without_titles_of_the_page(facts: Sequence[Facts], chosen: Sequence[int], likely: Sequence[float]) -> list[int]:
    """The candidates but for another below with the site's name behind it: "Fire at the pier | The Harbour Courier"."""
    return [
        i
        for i in chosen
        if not any(
            facts[j].weight >= _SHORT and _is_title_of_the_page(facts[i].text, facts[j].text)
            for j in chosen
            if j > i and likely[j] >= _LEAST_OF_TITLE * likely[i]
        )
    ]


def _is_title_of_the_page(text: str, headline: str) -> bool:
    rest = text[len(headline) :] if text.startswith(headline) else ""
    return _SITE_BEHIND.fullmatch(rest) is not None


def without_sayings(facts: Sequence[Facts], chosen: Sequence[int]) -> list[int]:
    """The candidates but for what says itself that it is something else; all if none is left.

    That are notes of three sentences and more, lines on whose outlet it is, the way to a page, links to the article
    before and behind, and who wrote it when.
    """
    return [i for i in chosen if not _is_said_otherwise(facts[i])] or list(chosen)


def without_others(facts: Sequence[Facts], chosen: Sequence[int]) -> list[int]:
    """The candidates but for titles to which a link leads and titles cut short; all if none is left."""
    led = {fact.text.strip(_ARROWS).casefold() for fact in facts if _leads_to_another(fact.text)}
    kept = [i for i in chosen if facts[i].text.casefold() not in led and not _is_cut(facts[i].text, facts, chosen)]
    return kept or list(chosen)


def _is_cut(text: str, facts: Sequence[Facts], chosen: Sequence[int]) -> bool:
    """Whether a text is the beginning of another candidate: "Letters: the pier, the…"."""
    found = _CUT.fullmatch(text)
    return found is not None and any(
        facts[i].text.startswith(found["begins"]) and len(facts[i].text) > len(text) for i in chosen
    )


def _is_said_otherwise(fact: Facts) -> bool:
    text = fact.text
    if len(_STOP.findall(text)) > _MOST_STOPS or _is_of_a_house(text):
        return True
    return _is_way(text) or _HANDLE.fullmatch(text) is not None or _leads_to_another(text) or _is_signature(fact)


def _is_way(text: str) -> bool:
    """Whether it says where in its site a page is: "News > Town > Harbour", "You are here: News"."""
    if here := _HERE.match(text):
        rest = text[here.end() :]
        return not here["said"] or len(rest.split()) <= _MOST_WORDS_OF_PLACE or _BETWEEN_STEPS.search(rest) is not None
    return "«" not in text and len(_STEP.findall(text)) >= _FEWEST_STEPS


def _leads_to_another(text: str) -> bool:
    """Whether it is the link to the article before or behind: "« The harbour reopens", "The harbour reopens →"."""
    bare = text.strip()
    if bare[:1] not in _ARROWS and bare[-1:] not in _ARROWS:
        return False  # as of nearly every line
    found = _TO_ANOTHER.match(bare) or _FROM_ANOTHER.search(bare)
    return found is not None and _PAIRED.get(found[0], "\0") not in bare


def _is_signature(fact: Facts) -> bool:
    """Whether it says who wrote or when: "By Jane Roe", "Published on 3 May 2024", "Text & photos: roe"."""
    if fact.byline or _CREDITED.match(fact.text) or says_published(fact.text):
        return True
    return _YEAR.search(fact.text) is not None and signed(fact.text).is_labelled


def _is_of_a_house(text: str) -> bool:
    """Whether it says "The Coast News by The Harbour Courier": one outlet by another."""
    found = _OF_AN_OUTLET.fullmatch(text)
    return found is not None and outlet_line(found["house"]) and outlet_line(found["outlet"])


def above_a_picture(facts: Sequence[Facts], chosen: Sequence[int], likely: Sequence[float], start: int) -> list[int]:
    """The candidates but for what a picture right above the text shows, where another that is likely stands above it.

    It is where its very words stand again behind one short line, the button that enlarges the picture: the first are
    the alternative text, the second the caption. Where they are the likeliest, only candidates above them are kept.
    """
    best = max(chosen, key=lambda i: likely[i])
    for shown in sorted({*chosen, *(i - _ENLARGED_BELOW for i in chosen if i >= _ENLARGED_BELOW)}):
        if not _is_enlarged(facts, shown) or shown + _ENLARGED_BELOW < start - _TEXT_BELOW:
            continue
        least = _LEAST_OF_SHOWN * max(likely[shown], likely[shown + _ENLARGED_BELOW])
        above = [i for i in chosen if i < shown and facts[i].weight >= _SHORT and likely[i] >= least]
        if above:
            pair = (shown, shown + _ENLARGED_BELOW)
            return above if best in pair else [i for i in chosen if i not in pair]
    return list(chosen)


def _is_enlarged(facts: Sequence[Facts], line: int) -> bool:
    below = line + _ENLARGED_BELOW
    if facts[line].weight < _SHORT or below >= len(facts) or facts[below].text != facts[line].text:
        return False
    return facts[line + 1].weight < _SHORT


def _goes_on_with_a_credit(text: str, longer: str) -> bool:
    """Whether a line is another with more behind it that is neither its page's name nor a word in brackets."""
    rest = longer[len(text) :].strip(" |-–—()[]/:.") if longer.startswith(text) else ""
    return len(rest) >= _LEAST_CREDIT and not outlet_line(rest) and not masthead(rest)


def opens_the_copy(facts: Sequence[Facts], chances: Matrix, body: tuple[int, int], labels: Sequence[LineLabel]) -> bool:
    """Whether the first line is the headline: who copies an article alone begins with it, a whole page with its menu.

    It must be likely by itself (less so where no menu stands above the text and no other line is sure), and the text
    below must speak of the same. What stands again on a page whose text begins far below is the name of the site.
    Arguments as of `describe`.
    """
    first, in_body = facts[0], chances[:, labels.index(LineLabel.BODY)]
    headline = chances[: body[0] + 1, labels.index(LineLabel.HEADLINE)]
    likely = float(headline[0])
    is_open = body[0] <= _LONGEST_WITHOUT_MENU and float(headline.max()) < _SURE
    least = _LIKELY_WITHOUT_MENU if is_open else _LIKELY_FIRST
    if likely < least or first.weight < _SHORT or not may_be_headline(first):
        return False
    if first.copies > 1 and body[0] > _FARTHEST_BELOW:
        return False
    words = [words_of(fact.text) for fact in facts]
    told = Counter(word for i in range(body[0], body[1] + 1) if in_body[i] > _LEAST_BODY for word in set(words[i]))
    pages = Counter(word for printed in words for word in set(printed))
    return _told(words[0], told, pages)[1] >= _LEAST_TOLD


def told_by(lines: Sequence[Facts], body: Sequence[Facts]) -> list[float]:
    """How much of each line some paragraphs say, from 0 to 1, by its long words."""
    told = Counter(word for fact in body for word in set(words_of(fact.text)))
    return [_told_of_long(set(words_of(line.text)), told)[1] for line in lines]


def describe(
    facts: Sequence[Facts],
    chances: Matrix,
    chosen: Sequence[int],
    body: tuple[int, int],
    word_weights: Mapping[str, float],
    labels: Sequence[LineLabel],
) -> Matrix:
    """One row for each candidate; the order of the columns is part of the trained model.

    Args:
        facts: Of every paragraph, in order.
        chances: Of each label (columns) for each paragraph.
        chosen: The candidates (`candidates`).
        body: First and last paragraph of the body.
        word_weights: How much a word tells of what stands around articles (above 0) or in them (below 0).
        labels: What the columns of `chances` are of.
    """

    def chance(label: LineLabel) -> Sequence[float]:
        return [float(value) for value in chances[:, labels.index(label)]]

    headline, byline, in_body = chance(LineLabel.HEADLINE), chance(LineLabel.BYLINE), chance(LineLabel.BODY)
    others = [chance(label) for label in (LineLabel.BODY, LineLabel.CAPTION, LineLabel.CREDIT, LineLabel.DECK)]
    start, end = body
    words = [words_of(fact.text) for fact in facts]
    told = Counter(word for i in range(start, end + 1) if in_body[i] > _LEAST_BODY for word in set(words[i]))
    pages = Counter(word for printed in words for word in set(printed))
    keys = [" ".join(printed) for printed in words]
    copies = Counter(keys)
    best = max(headline[i] for i in chosen)
    rows = []
    for i in chosen:
        fact, printed = facts[i], words[i]
        rows.append(
            [
                math.log(headline[i] + 1e-9),
                math.log(headline[i] / best + 1e-6),
                float(fact.text.endswith(".")),
                *_told(printed, told, pages),
                *(values[i] for values in others),
                min(_held(keys, i), 3),
                min(copies[keys[i]] - 1, 3),
                float(fact.weight < _SHORT),
                float(fact.captioned),
                max((headline[j] for j in chosen if 0 < j - i <= _DECK_REACH), default=0.0),
                max((word_weights.get(word, 0.0) for word in printed), default=0.0),
                max(byline[i + 1 : i + 1 + _BYLINE_REACH], default=0.0),
                math.log1p(len(printed)),
                float(i == 0 and start <= _TOP),
            ]
        )
    return np.array(rows, dtype=np.float32)


def _told(printed: Sequence[str], told: Counter[str], pages: Counter[str]) -> tuple[float, float, float]:
    """How much of a line the body says: long words (share of four, share of its own), all words by their rareness."""
    bag = set(printed)
    known, share = _told_of_long(bag, told)
    rare = {word: 1 / (1 + math.log(pages[word])) for word in bag}
    whole = sum(rare.values()) or 1.0
    return (
        min(known, 6) / 3,
        share,
        sum(share for word, share in rare.items() if told[word]) / whole,
    )


def _told_of_long(bag: Set[str], told: Counter[str]) -> tuple[int, float]:
    """How many of the long words of a line are told, and their share."""
    long = [word for word in bag if len(word) >= _LONG_WORD or word[0] >= _WIDE_FROM]
    known = sum(told[word] > 0 for word in long)
    return known, known / max(1, len(long))


def _held(keys: Sequence[str], line: int) -> int:
    """In how many other lines of a like length a line stands whole: titles of pages and of galleries repeat it."""
    wanted = keys[line]
    if len(wanted) < _LEAST_HELD:
        return 0
    times, more = _HELD_WITHIN
    return sum(i != line and wanted in key and len(key) < times * len(wanted) + more for i, key in enumerate(keys))
