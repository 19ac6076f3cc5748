"""Whether an article reports that somebody denies something, told by its headline.

What is denied somebody, such as bail or entry, is no denial of a report, and what nobody denies is none.
"""

import re

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Role

_REFUSED = (
    r"bail|parole|entry|access|asylum|visas?|permits?|permission|boarding|release|request|appeal|motion|petition"
    r"|application|licen[cs]e|citizenship|funding|aid|care|treatment|water|food|a|an|the right|rights|service|him|her"
    r"|them|us|me|you|himself|herself|themselves"
)
_WORDS = "|".join(
    (
        # English: not "was denied", and nothing that is refused.
        rf"(?<!be )(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?<!being )(?<!get )(?<!gets )(?<!not )(?<!n't )"
        rf"(?<!n’t )(?<!can )(?<!cannot )(?<!nobody )\bden(?:y|ies|ied|ying)\b(?! (?:\w+ )?(?:{_REFUSED})\b)",
        r"\bdenials?\b(?! of (?:entry|access|service|bail|care|asylum|rights))",
        r"\b(?:refute|rebut|rebuff|debunk|disavow)(?:s|ed|ing)?\b",
        r"\b(?:rejects?|rejected|dismiss(?:es|ed)?|disputes?|disputed)\b (?:\w+ ){0,3}"
        r"(?:claims?|reports?|rumou?rs?|allegations?|accusations?|charges? of)\b",
        # German
        r"\bdementi(?:s|er(?:t|te|ten|en))?\b",
        r"\b(?:bestreite[tn]?|bestritten?|widerspricht|widersprach) ",
        r"\bw(?:eis|ies)(?:t|en)?\b.{0,60}\bzurück\b",
        # French
        r"\bdément(?:i|is|ent|it|irent)?\b",
        # Spanish, Portuguese, Italian, Romanian, Catalan
        r"\b(?:desmient|desminti|desment)\w*",
        r"\bsmenti(?:sce|scono|ta|te|to|ti|rono)?\b",
        r"\b(?:niega|niegan|negó|negaron|negou|nega|negano|negato) (?:que|haber|ter|di|los?|las?|as?|os?|l[’'])",
        r"\bdezmin(?:te|ți|ţi)\w*",
        # Dutch, Danish, Norwegian, Swedish
        r"\bontken(?:t|nen|de|den)\b",
        r"\b(?:afviser|avviser|avvisar|benægter|benekter|förnekar|nekter|dementerer|dementerar)\b",
        # Polish, Czech
        r"\b(?:dementuj\w*|zaprzecza\w*|zaprzeczył\w*|popírá|popřel\w*)\b",
        # Russian, Ukrainian, Bulgarian
        r"\b(?:опроверг\w*|опроверж\w*|отрица(?:ет|ют|л|ла|ли|ние|ния)\b|спростува\w*|спростову\w*|запереч\w*)\b",
        # Turkish, Greek
        r"\byalanla\w+|\bδιαψε[υύ]\w+",
        # Hebrew, Arabic, Persian
        r"\b(?:מכחיש(?:ה|ים|ות)?|הכחיש(?:ה|ו)?|הכחשה)\b",
        r"\b(?:تنفي|ينفي|نفى|نفت|ينفون|نفي|تكذب)\b|تکذیب",
        # Korean, Japanese, Chinese
        r"부인(?:했|하|에|$|\W)|사실무근|否定|否认|否認|辟谣|闢謠|澄清",
    )
)
_DENIAL = re.compile(_WORDS, re.IGNORECASE)


def role_of(article: ParsedArticle) -> Role:
    """What an article is to an incident: a denial where its headline says that somebody denies what was reported."""
    is_denial = article.headline is not None and _DENIAL.search(article.headline) is not None
    return Role.DENIAL if is_denial else Role.PRIMARY
