"""Languages in the words of other formats, and which way they are written."""

import unicodedata

# Names as babel and polyglossia know them (babel manual, "Languages"; biblatex manual, table 2).
_BABEL = {
    "af": "afrikaans", "ar": "arabic", "be": "belarusian", "bg": "bulgarian", "bn": "bengali", "ca": "catalan",
    "cs": "czech", "cy": "welsh", "da": "danish", "de": "ngerman", "de-at": "naustrian", "de-ch": "nswissgerman",
    "el": "greek", "en": "english", "en-au": "australian", "en-ca": "canadian", "en-gb": "british",
    "en-nz": "newzealand", "en-us": "american", "eo": "esperanto", "es": "spanish", "et": "estonian", "eu": "basque",
    "fa": "persian", "fi": "finnish", "fr": "french", "fr-ca": "canadien", "ga": "irish", "gl": "galician",
    "he": "hebrew", "hi": "hindi", "hr": "croatian", "hu": "magyar", "hy": "armenian", "id": "indonesian",
    "is": "icelandic", "it": "italian", "ja": "japanese", "ka": "georgian", "ko": "korean", "la": "latin",
    "lt": "lithuanian", "lv": "latvian", "mk": "macedonian", "ms": "malay", "nb": "norsk", "nl": "dutch",
    "nn": "nynorsk", "no": "norsk", "pl": "polish", "pt": "portuguese", "pt-br": "brazilian", "ro": "romanian",
    "ru": "russian", "sk": "slovak", "sl": "slovene", "sq": "albanian", "sr": "serbian", "sv": "swedish",
    "ta": "tamil", "th": "thai", "tr": "turkish", "uk": "ukrainian", "ur": "urdu", "vi": "vietnamese", "zh": "chinese",
}  # fmt: skip
_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he iw ks nqo ps sd syr ug ur yi".split())  # noqa: SIM905


def babel_name(language: str | None) -> str | None:
    """The name TeX knows a BCP 47 language by; None when it has none."""
    tag = (language or "").strip().lower().replace("_", "-")
    return _BABEL.get(tag) or _BABEL.get(tag.partition("-")[0])


def direction(text: str, language: str | None = None) -> str:
    """`rtl` or `ltr`: by the first letter that has a direction (Unicode rules P2 and P3), else by the language."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return "rtl" if (language or "").lower().partition("-")[0] in _RIGHT_TO_LEFT else "ltr"
