"""What the names of elements (class, id, test id) say they are.

The words are those of web design in general, in the languages of the press; none is the mark of one site. What makers
of pages call every box alike says nothing: a "widget" of Elementor's holds the article itself.
"""

import re
from functools import lru_cache
from typing import NamedTuple

_FURNITURE = re.compile(
    r"relat(?:ed|ion)|recommend|teaser|promo|newsletter|(?<![a-z])nav|breadcrumb|footer|(?<!no-)sidebar"
    r"|most-?(?:read|viewed|popular)"
    r"|trending|outbrain|taboola|advert|(?<![a-z0-9])ads?(?![a-z])|banner|read-?(?:more|also|next)|more-?(?:on"
    r"|from|stories|news)|mehr-zum|(?<!elementor-)widget|popular"
    r"|cookie|consent|subscri|paywall-?(?:teaser|offer|box|overlay)|share|sharing|social"
    r"|(?<![a-z])tags?(?![a-z])|taglist|topics?-?list|comment"
    r"|follow|sponsor|login|signup|sign-up|register|registr|donat|support-us|skip|pagination|(?<![a-z])menu"
    r"|toolbar|tooltip|(?<!image-)(?<!photo-)(?<!img-)popup(?!-?(?:image|img|photo|vertical|gallery))|modal"
    r"|author-?(?:bio|box|info|card|about)|about-?(?:the-)?author|(?:^|[ _-])bio(?:[ _-]|$)|disqus|copyright-"
    r"|feedback|app-?(?:store|download)|push|playlist"
    r"|(?<![a-z])toc(?![a-z])|table-of-contents|anzeige|werbung|verwandt|mehr-|ähnlich|lire-aussi|a-lire"
    r"|leer-mas|relacionad|leia-|read-?it|linkbox|infobox-?link"
    r"|call-?to-?action|(?<![a-z])cta(?![a-z])|survey|quiz|poll(?![a-z])|voting|rating|print-only"
    r"|visually-?hidden|sr-only|screen-?reader|offscreen",
)
_BODY = re.compile(
    r"article-?_*(?:body|content|text|copy|main|paragraph)|body-?_*(?:text|content|copy)|story-?_*(?:body"
    r"|content|text)|entry-?content"
    r"|post-?_*(?:body|content|text)|rich-?text|articlebody|artikel-?(?:text|inhalt|body)|text-?body"
    r"|main-?(?:content|text)|news-?(?:body|text|content)"
    r"|paragraph|(?<![a-z])prose|(?<![a-z])content-?body|wysiwyg|article__|story__|brødtekst|brodtext",
)
_DECK = re.compile(
    r"(?<![a-z])(?:deck|dek)(?![a-z])|standfirst|sub-?_*(?:title|headline|head|heading|line)"
    r"|(?<![a-z])lead(?:-?_*text)?(?![a-z])|lede|(?<![a-z])lead-?_*in(?![a-z])|(?<![a-z])(?:opener(?![a-z_-])|spot(?![a-z])|bullet-?_*summary|key-?points?)|(?<![a-z])intro|preamble|abstract|excerpt"
    r"|summary|(?<![a-z])sommaire|entradilla|bajada|chapeau|chapo|(?<![a-z])vorspann|untertitel"
    r"|article-?_*description|ingress|manchet|synopsis|strapline|perex|sapo|occhiello|sumario|copete",
)
_BYLINE = re.compile(
    r"byline|author|autor|auteur|writer|reporter(?!s)|signature|firma(?![a-z])|(?<![a-z])by(?![a-z])"
    r"|journalist|contributor|creator|skribent|redakteur|verfasser",
)
_KICKER = re.compile(
    r"kicker|overline|topline|eyebrow|roofline|dachzeile|spitzmarke|supertitle|super-?title|pre-?title"
    r"|suptitle|antetitulo|antetítulo|overhead(?:ing|line)?|headline-?(?:pre|intro|tag|label)"
    r"|cintillo|volanta|rubri[ck]|section-?(?:name|title|label)|category|(?<![a-z])label",
)
_CAPTION = re.compile(
    r"caption|legend|bildunterschrift|bild-?text|image-?text|img-?text|media-?text|(?:image|media|photo"
    r"|picture|figure|img|foto|bild)-?_*(?:description|info|title|subtitle|meta|desc|text|details)"
    r"|pie-?(?:de-?)?foto|(?<![a-z])kep-?alairas|(?<![a-z])popis(?:ek|ka)?(?![a-z])|legenda|didascalia|leyenda|cutline|(?<![a-z-])cap(?![a-z-])|billedtekst|(?<![a-z])bu(?![a-z])",
)
_CREDIT = re.compile(
    r"credit|copyright|photographer|photo-?_*(?:by|author|source)|(?:image|media|picture|figure|img|bild"
    r"|caption|photo)-?_*(?:source|author|byline|attribution|copyright|rights|owner|agency|by)(?![a-z])"
    r"|bildquelle|bild-?nachweis|fotograf|(?:bild|foto)-?autor|kredit|crdt|(?<![a-z])rights|(?<![a-z])quelle|(?<![a-z-])source(?!d"
    r"|s|-?set)|attribution|crédit|byphoto|(?<![a-z])(?:author|autor|auteur|agency|agentur)(?![a-z])",
)
# The names that programs for consent give their boxes, and what makers of pages call their own.
_CONSENT = re.compile(
    r"(?<![a-z])(?:cookie-?(?:law|consent|notice|notification|banner|setting|preference|dialog|modal|popup|bar(?![a-z])|table|list(?![a-z])|overlay|layer|wall|disclaimer)"
    r"|cookie(?:yes|bot|first|hub|pro)(?![a-z])|cybotcookie|onetrust|optanon|ot-sdk|didomi|usercentrics|uc-banner|borlabs-?cookie|cmplz|complianz|qc-cmp|iubenda|osano|termly|truste|evidon"
    r"|gdpr-?(?:consent|cookie|banner|notice|popup|modal|bar(?![a-z]))|consent-?(?:banner|dialog|modal|manager|popup|bar(?![a-z])|layer|tool|notice)|cmp-?(?:banner|modal|popup|dialog))"
)
_BOTH = re.compile(r"caption-?(?:and|with|-)-?credit")
_DECORATION = re.compile(
    r"logo|(?<![a-z])icons?(?![a-z])|avatar|sprite|(?<![a-z])pixel|1x1|spacer|placeholder|blank\.|(?<!lazy)(?<!lazy[_-])loading"
    r"|emoji|gravatar|badge|(?<![a-z])gr[ae]y\.(?:png|gif|jpe?g)|(?<![a-z])arrow|profile-?pic|headshot|(?<![a-z])flag[-_/]|tracking|button",
)
# What a photograph may show too, and what the parts of a site's design are called.
_SHOWN = re.compile(r"logo|icons?|loading|badge|arrow|flag|tracking|button")
_OF_DESIGN = re.compile(
    r"header|footer|site|main|menu|white|black|dark|light|colou?r|cropped|small|large|mobile|desktop|new|print|compact|website"
    r"|social|share|facebook|twitter|instagram|youtube|linkedin|whatsapp|google|left|right|next|prev|down|back|top"
)
_PHOTOGRAPH = re.compile(r"\.(?:jpe?g|webp)$")
_LETTERS = re.compile(r"(?<![a-z0-9])[a-z]{3,}(?![a-z0-9])")
_LEAST_WORDS = 3
_PERSON_BOX = re.compile(
    r"avatar|author|byline|profile|(?<![a-z])bio(?![a-z])|portrait|kommentator|columnist|contributor|writer",
)
_PICTURE_BOX = re.compile(
    r"image|img|photo|picture|media|figure|foto|bild|gallery|slide|carousel|lead|hero|featured", re.IGNORECASE
)
# Names that programs make of the rules of a style, not of what it is for: "sc-6485ad6-0", "css-1hyfx7x".
_MADE = re.compile(r"(?:sc|css|jsx|svelte)-(?=[a-z]*\d)[0-9a-z]{5,12}(?:-\d{1,2})?")
_LONGEST = 1_000
_LONGEST_WORD = 80

ROLES = ("caption", "credit", "deck", "byline", "kicker")
"""What a name makes of a line."""


class Names(NamedTuple):
    """What an element's names make it.

    Attributes:
        furniture: Part of the site, not of the article: teasers, sharing, newsletters, comments.
        body: The body of an article or a paragraph of it.
        caption: The words under a picture.
        credit: Who made a picture.
        deck: A standfirst.
        byline: Who wrote it.
        kicker: The word above a headline.
        consent: What a program that asks for consent puts into a page.
        picture: The box of a picture.
        person: The box of an author.
        decoration: A logo, an icon, a placeholder.
    """

    furniture: bool = False
    body: bool = False
    caption: bool = False
    credit: bool = False
    deck: bool = False
    byline: bool = False
    kicker: bool = False
    consent: bool = False
    picture: bool = False
    person: bool = False
    decoration: bool = False

    def of_article(self) -> "Names":
        """What they say where they stand on a box that holds an article: nothing of a line."""
        return self._replace(**dict.fromkeys(ROLES, False))


@lru_cache(maxsize=8192)
def named(words: str) -> Names:
    """Read the names of an element; the same names come back thousands of times on one page."""
    if len(words) > _LONGEST:
        return Names()
    found = [_read(word) for word in words.lower().split() if len(word) <= _LONGEST_WORD and not _MADE.fullmatch(word)]
    return Names(*map(any, zip(*found, strict=True))) if found else Names()


@lru_cache(maxsize=16384)
def _read(word: str) -> Names:
    return Names(
        furniture=bool(_FURNITURE.search(word)),
        body=bool(_BODY.search(word)),
        caption=bool(_CAPTION.search(word)),
        credit=bool(_CREDIT.search(word)) and not _BOTH.search(word),
        deck=bool(_DECK.search(word)),
        byline=bool(_BYLINE.search(word)),
        kicker=bool(_KICKER.search(word)),
        consent=bool(_CONSENT.search(word)),
        picture=bool(_PICTURE_BOX.search(word)),
        person=bool(_PERSON_BOX.search(word)),
        decoration=bool(_DECORATION.search(word)),
    )


def is_decoration(path: str) -> bool:
    """Whether the address of a picture is that of a logo, an icon or a placeholder.

    A photograph whose name says more shows one: "harbour-logo-on-crane.jpg", "16-inch-arrow-keys.jpg".
    """
    name = path.lower()
    found = _DECORATION.search(name)
    if found is None:
        return False
    file = name.rpartition("/")[2]
    if (
        not _SHOWN.fullmatch(found[0].strip("-_/"))
        or not _PHOTOGRAPH.search(file)
        or found.start() < len(name) - len(file)
    ):
        return True
    words = {word for word in _LETTERS.findall(file.rpartition(".")[0]) if not _OF_DESIGN.fullmatch(word)}
    return len(words) < _LEAST_WORDS
