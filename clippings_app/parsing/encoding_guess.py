"""Which encoding bytes are in that declare none, or a wrong one: by the language the page names, and by how it reads.

What a language's pages were written in before UTF-8 follows the HTML Standard's table of fallback encodings
(https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding), with the other encodings that
were in use beside those.
"""

import re
from collections.abc import Sequence

_LANGUAGE = re.compile(rb"<html[^>]{0,400}?\s(?:xml:)?lang\s*=\s*[\"']?\s*([a-z]{2,3}(?:-[a-z0-9]+)*)", re.IGNORECASE)
_MARKUP = re.compile(rb"<(?:script|style)\b.*?</(?:script|style)>|<[^<>]{0,2000}>", re.DOTALL | re.IGNORECASE)
_FOREIGN = re.compile(rb"[\x20-\x7e]{0,24}[\x80-\xff][^\r\n\x00]{0,400}")
_RUN = re.compile(rb"[\x80-\xff]+")
_SCANNED = 4_096
_SAMPLE = 400_000
_ENOUGH = 40_000
_MOST_ISOLATED = 2
_LEAST_ISOLATED = 0.75
_LEAST_SCORE = 0.8
_CLEARLY = 0.03
_MOST_CAPITALS = 0.5
_WESTERN = ("cp1252", "cp1250", "iso8859_2", "cp1254", "cp1257")
_CYRILLIC = ("cp1251", "koi8_r", "iso8859_5", "cp866")
_CENTRAL = ("cp1250", "iso8859_2")
_CHINESE = ("gb18030", "big5hkscs")
_OF_LANGUAGE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "kk", "ky", "tg"), _CYRILLIC),
    "sr": (*_CYRILLIC, *_CENTRAL),
    **dict.fromkeys(("pl", "cs", "sk", "hu", "sl", "hr", "bs", "ro", "sq"), _CENTRAL),
    **dict.fromkeys(("lt", "lv", "et"), ("cp1257", "iso8859_13", "cp1252")),
    **dict.fromkeys(("tr", "az"), ("cp1254",)),
    **dict.fromkeys(("he", "iw", "yi"), ("cp1255", "iso8859_8")),
    **dict.fromkeys(("ar", "fa", "ur"), ("cp1256", "iso8859_6")),
    "el": ("cp1253", "iso8859_7"),
    "th": ("cp874",),
    "vi": ("cp1258",),
    "ja": ("cp932", "euc_jp"),
    "ko": ("cp949",),
    "zh": _CHINESE,
    "zh-tw": _CHINESE[::-1],
    "zh-hk": _CHINESE[::-1],
    "zh-hant": _CHINESE[::-1],
}
_SCRIPTS = {
    **dict.fromkeys(_CYRILLIC, "\u0400-\u04ff№"),
    **dict.fromkeys(("cp1255", "iso8859_8"), "\u0590-\u05ff₪"),
    **dict.fromkeys(("cp1256", "iso8859_6"), "\u0600-\u06ff\u200c\u200d"),
    **dict.fromkeys(("cp1253", "iso8859_7"), "\u0370-\u03ff"),
    "cp874": "\u0e00-\u0e7f",
    **dict.fromkeys(("cp932", "euc_jp"), "\u3000-\u30ff\u4e00-\u9fff\uff01-\uff60"),
    "cp949": "\u3000-\u303f\uac00-\ud7a3\u4e00-\u9fff\uff01-\uff60",
    **dict.fromkeys(_CHINESE, "\u3000-\u303f\u4e00-\u9fff\uff01-\uff60"),
    "cp1258": "\u00c0-\u024f\u0300-\u036f\u1ea0-\u1eff₫",
}
_ALPHABETS = {
    "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "hu": "áéíóöőúüű",
    "ro": "ăâîșțşţ",
    "sl": "čšžćđ",
    "hr": "čćđšž",
    "tr": "çğıöşüâîûİ",
}
_LATIN = "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_SIGNS = (
    "\u00a0\u00a7\u00a9\u00ab\u00ad\u00ae\u00b0\u00b2\u00b7\u00bb\u00bf\u00a1\u00a3€"
    "\u2013\u2014\u2018-\u201e\u2022\u2026\u2039\u203a™ªº"
)
# The commonest signs of Chinese: text read in the wrong one of its encodings is made of rare ones.
_COMMON_HAN = re.compile(
    "[的一是不在了有人我他這这中大来來上国國個个到說说們们為为子和你地出道也時时年得就那要下以生會会]"
)
_USUAL_SHARE = 0.08
_KANA = re.compile("[\u3041-\u30ff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_LEAST_KANA = 0.2
_LEAST_HANGUL = 0.5
_WIDE = ("cp932", "euc_jp", "cp949", *_CHINESE)


def guess(data: bytes) -> str | None:
    """Python's codec for bytes that are not UTF-8 and not in what they declare; None where nothing fits."""
    sample = _telling(data)
    found = _LANGUAGE.search(data[:_SCANNED])
    language = found[1].decode("ascii").lower() if found else ""
    base = language.split("-")[0]
    named = _OF_LANGUAGE.get(language) or _OF_LANGUAGE.get(base, ())
    for codecs_ in (named, _WESTERN if _is_latin(sample) else _WIDE):
        if best := _best(sample, codecs_, _ALPHABETS.get(base)):
            return best
    import charset_normalizer

    match = charset_normalizer.from_bytes(sample).best()
    return match.encoding if match is not None else None


def _telling(data: bytes) -> bytes:
    """The text of a page around what is not ASCII."""
    text = _MARKUP.sub(b" ", data[:_SAMPLE])
    pieces = b" ".join(_FOREIGN.findall(text))[:_ENOUGH]
    return pieces or b" ".join(_FOREIGN.findall(data))[:_ENOUGH] or data[:_ENOUGH]


def _is_latin(sample: bytes) -> bool:
    """Whether bytes beyond ASCII stand alone among letters, as in a Latin script: others have whole words of them."""
    runs = _RUN.findall(sample)
    return sum(len(run) <= _MOST_ISOLATED for run in runs) >= _LEAST_ISOLATED * max(1, len(runs))


def _best(sample: bytes, codecs_: Sequence[str], alphabet: str | None = None) -> str | None:
    """The codec that reads best; an earlier one unless a later one is clearly better."""
    best, most = None, _LEAST_SCORE
    for codec in codecs_:
        score = _score(sample.decode(codec, "replace"), codec, alphabet)
        if score > most + (_CLEARLY if best else 0.0):
            best, most = codec, score
    return best


def _score(text: str, codec: str, alphabet: str | None) -> float:
    """The share of foreign characters that are the script's own or signs of print; less where words read oddly."""
    foreign = [char for char in text if char > "\x7f"]
    if not foreign:
        return 0.0
    letters = alphabet + alphabet.upper() if alphabet else _SCRIPTS.get(codec, _LATIN)
    own = re.compile(f"[{letters}{_SIGNS}]")
    score = len(own.findall("".join(foreign))) / len(foreign)
    if codec in _CHINESE:
        common = len(_COMMON_HAN.findall(text)) / len(foreign)
        return score * min(1.0, 0.5 + common / _USUAL_SHARE / 2)
    if codec in ("cp932", "euc_jp"):
        return score if len(_KANA.findall(text)) > _LEAST_KANA * len(foreign) else score / 2
    if codec == "cp949":
        return score if len(_HANGUL.findall(text)) > _LEAST_HANGUL * len(foreign) else score / 2
    cased = [char for char in foreign if char.lower() != char.upper()]
    capitals = sum(char.isupper() for char in cased)
    return score - (0.5 if codec in _CYRILLIC and capitals > _MOST_CAPITALS * len(cased) else 0.0)
