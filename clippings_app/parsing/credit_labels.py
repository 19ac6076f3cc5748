"""The words that label a credit: with a colon or a bar behind them, or by themselves before names."""

import re

from clippings_app.parsing.credit_words import CREDIT_WORD, PICTURE

OPENING = re.compile(
    rf"^\s*(?:©|\(c\)|（[cCｃＣ]）|ⓒ|\u24d2|copyright(?:\s+©)?|(?:dok(?:umentasi)?|fot|foto|zdj|phot?)\.(?=\s?\w)|📷|📸|(?:{CREDIT_WORD})(?:\s+by)?\s*[:：՝=＝/|-]?(?=\s|$|©|[^\w])|"
    rf"(?:{PICTURE})(?:\s*(?:/\s*(?:{PICTURE})|(?:und|and|&|et|y)\s(?:text[eo]?|words|montage|collage|styling|bearbeitung|retusche|retouching|gestaltung|grafik|illustrations?|caption|composite|repro\w{{0,10}})(?=\s?:)|credit|crédit|by|von|de|di|av|af))?\s*(?:[:：՝=＝｜|]|\s[–—-]\s|©|/(?=\s*\w)|-\s+))\s*",
    re.IGNORECASE,
)
PICTURE_LABEL = re.compile(rf"(?:{PICTURE})\s*[:：]", re.IGNORECASE)
# The headline of a gallery: "In pictures: the flood".
IN_PICTURES = re.compile(
    r"(?:in|en|em)\s+(?:pictures|photos|images|imágenes|fotos|imagens|immagini)\s?:\s", re.IGNORECASE
)
LABEL_LAST = re.compile(rf"(?:^|\s)(?P<label>(?:{PICTURE}|{CREDIT_WORD})\s?[:：])$", re.IGNORECASE)
SMALL_IN_NAMES = frozenset([
    "and", "und", "et", "y", "og", "och", "e", "i", "en", "the", "of", "der", "die", "das", "de", "des", "du",
    "la", "le", "les", "di", "da", "von", "van", "für", "for", "from", "via", "aus", "auf", "on", "in", "im",
    "by", "bei"
])  # fmt: skip
# "Foto LaPresse", "photo AFP": a label without a colon is one only before names and nothing else.
BARE_LABEL = re.compile(
    r"(?:تصوير|عدسة|צילום|foto|fotos|photos?|bild|beeld|kuva|fot|imagen|imagem|picture|illustration|фото|fotografie)\s+(?=\S)",
    re.IGNORECASE,
)
# Words of any sentence: without a sign behind them they label a credit only before names.
_OF_SENTENCES = re.compile(
    r"(?:sources?|quelle|fuente|fonte|kilde|källa|źródło|zdroj|kaynak|источник|credits?|crédits?|créditos?|credito|copyrights?|fotograf(?:in)?|"
    r"photograph(?:er|e)s?|photography|fotógrafo|fotografo|photos?|images?|pictures?|fotos?|"
    r"(?:foto|bild|photo|fotos|photos|fotograf[ií]as?|fotografi[ae]|photographies?|imagen|imagem|beeld)\s+(?:von|de|di|av|af|par|por))",
    re.IGNORECASE,
)
_OF_THE_PICTURE = re.compile(  # or three dots, as some papers print behind the word
    r"\.\.\.|…|(?:(?:of|for|der|des|von|de|di|do|da|del|della|til|av|för)\s)?(?:\w{1,4}\s|l['’])?(?:photo|foto|image|imagem|immagine|pictur|bild|billed|illustra)",
    re.IGNORECASE,
)
_MOST_BARE = 5
# The first two letters of every label that Latin letters write.
LABEL_STARTS = frozenset(
    [
        *(word[:2].lower() for word in re.split(r"\||\(\?:|\)", f"{PICTURE}|{CREDIT_WORD}") if word),
        *("co", "do", "fo", "zd", "ph", "(c", "be"),
    ]
)
_LABEL_BY_ITSELF = re.compile(
    r"©|credit|crédit|nachweis|source|copyright|(?:photo|image|picture|bild) by$|rechte", re.IGNORECASE
)
# "… a dependable source of affordable goods.", "… una fuente de energía": a word of the sentence, no label.
SOURCE_IN_SENTENCE = re.compile(
    r"(?i:source|quelle|fuente|fonte|kilde|källa)\s+(?:of|for|to|der|des|von|de|di|do|da|til|av|för)\s+"
    r"(?!(?i:(?:\w{1,4}\s|l['’])?(?:photo|foto|image|imagem|immagine|pictur|bild|billed|illustra)))[^\W\dA-ZÀ-Þ][^:]*$"
)


def is_credit_label(text: str) -> bool:
    """Whether a text is nothing but the label of a credit: "Photo:", "Image source,", "©"; a bare "Photo" is none."""
    bare = " ".join(text.split()).rstrip(" :：,，-–")
    if not bare or len(bare) > 40 or not (text.rstrip()[-1:] in ":：" or _LABEL_BY_ITSELF.search(bare)):
        return False
    opening = OPENING.match(bare + ": ")
    return opening is not None and opening.end() >= len(bare)


def is_word_of_sentences(opening: str, rest: str) -> bool:
    """Whether the opening of a credit is a word that sentences have as well: "source", "credit"; not "Source:".

    Nor is it one where the rest tells of what it is the source: "source of the image AFP".
    """
    return _OF_SENTENCES.fullmatch(opening.strip(" -")) is not None and _OF_THE_PICTURE.match(rest) is None


def is_capitalised(part: str) -> bool:
    """Whether all words of a part but the small ones of names begin with a capital."""
    words = part.split()
    return len(words) <= _MOST_BARE and all(word[:1].isupper() or word.lower() in SMALL_IN_NAMES for word in words)
