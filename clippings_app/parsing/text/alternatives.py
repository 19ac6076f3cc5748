"""Alternative texts of pictures that a copied page prints right above the captions, and that look like paragraphs.

They describe what is seen ("A ferry at her berth with two people on the deck"), so most open with an indefinite
article; a page describes all its pictures the same way.
"""

import re
from collections.abc import Sequence

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.facts import Facts

_LONGEST = 320
_FEWEST = 2
_LEAST_OF = 0.5
_LEAST_LIKELY = 0.2
_SAME_WORDS = 2
_LEAST_SAME = 8
# The opening of each language with a word of that language behind it: "a" and "en" open sentences of others as well.
_DESCRIBES = re.compile(
    r"(?:An?|Two|Three|Four|Several)\s.*\b(?:with|of|on|at|is|are|and|the|from|to|during|before|after|as|while)\b|"
    r"(?:Ein|Eine|Zwei|Drei|Vier|Mehrere)\s.*\b(?:mit|von|vor|auf|an|in|im|am|und|der|die|den|dem|das)\b|"
    r"(?:Une?|Deux|Trois|Plusieurs)\s.*\b(?:de|du|des|avec|sur|dans|devant|et|la|le|les|à)\b|"
    r"(?:Una?|Dos|Tres|Varias|Varios)\s.*\b(?:de|del|con|en|por|y|el|la|los|las)\b|"
    r"(?:Uma?|Dois|Duas|Três)\s.*\b(?:de|do|da|com|em|no|na|e|o|os|as)\b|"
    r"(?:Uno|Una|Un|Due|Tre)\s.*\b(?:di|del|della|con|in|su|sul|e|il|la|le|i)\b|"
    r"(?:Een|Twee|Drie)\s.*\b(?:met|van|op|in|voor|en|de|het)\b|"
    r"(?:En|Ett|Et|Ei|Två|To|Tre)\s.*\b(?:med|på|og|och|av|af|foran|framför)\b"
)
# What is seen is described in the present: these tell what was, what will be or what somebody said.
_TELLS = re.compile(
    r"\b(?:said|says|told|was|were|had|has|have|will|would|could|should|did|"
    r"sagte|sagten|sagt|teilte|teilten|war|waren|wurde|wurden|worden|hatte|hatten|hat|haben|wird|werden|soll|sollen|"
    r"dit|selon|ont|avait|avaient|était|étaient|été|sera|seront|va|vont|"
    r"dijo|dijeron|según|fue|fueron|ha|han|había|habían|era|eran|será|serán|"
    r"disse|disseram|segundo|foi|foram|tinha|tinham|havia|será|serão|"
    r"detto|secondo|hanno|aveva|avevano|erano|stato|stata|stati|state|sarà|saranno|"
    r"zei|zeiden|volgens|werd|werden|hadden|heeft|hebben|zal|zullen|"
    r"sa|sade|sagde|ifølge|enligt|hade|hadde|havde|blev|ble|har|ska|skal|vil)\b",
    re.IGNORECASE,
)


def alternatives_above_captions(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Take paragraphs right above captions for alternative texts that describe, where half on the page and two do.

    Two of a report may open so by chance; hence they tell of nothing that was. So too a line that is no sentence and
    opens with the first words of the caption. `labels` is changed in place.
    """
    above = [i for i in _above_captions(labels) if facts[i].weight <= _LONGEST and not facts[i].furniture]
    describing = [i for i in above if _DESCRIBES.match(facts[i].text) and not _TELLS.search(facts[i].text)]
    chosen = describing if len(describing) >= max(_FEWEST, _LEAST_OF * len(above)) else []
    for i in (*chosen, *(i for i in above if _opens_alike(facts[i], facts[i + 1]))):
        if labels[i] is LineLabel.BODY:
            labels[i] = LineLabel.ALT


def alternatives_of_all(facts: Sequence[Facts], labels: list[LineLabel], likely: Sequence[float]) -> None:
    """Take a paragraph above a caption for its alternative text where all other captions of the page have theirs there.

    Args:
        facts: Of every paragraph, in order.
        labels: What they are taken for; changed in place.
        likely: How likely each is a caption or an alternative text.
    """
    above = _above_captions(labels)
    in_text = [i for i in above if labels[i] is LineLabel.BODY]
    if len(in_text) != 1 or len(above) <= _FEWEST or any(labels[i] is LineLabel.BOILERPLATE for i in above):
        return
    line = in_text[0]
    if facts[line].weight <= _LONGEST and likely[line] >= _LEAST_LIKELY:
        labels[line] = LineLabel.ALT


def _above_captions(labels: Sequence[LineLabel]) -> list[int]:
    """What stands right above a caption, down to the last paragraph, other than a caption or credit."""
    last = max((i for i, label in enumerate(labels) if label is LineLabel.BODY), default=-1)
    shown = (LineLabel.BODY, LineLabel.ALT, LineLabel.BOILERPLATE)
    return [i for i in range(last + 1) if labels[i] in shown and labels[i + 1 : i + 2] == [LineLabel.CAPTION]]


def _opens_alike(one: Facts, caption: Facts) -> bool:
    words, others = one.text.split()[:_SAME_WORDS], caption.text.split()[:_SAME_WORDS]
    return not one.prose and words == others and len(words) == _SAME_WORDS and len(" ".join(words)) >= _LEAST_SAME
