"""What news databases call languages, in the languages that they are used in."""

from collections.abc import Mapping

_NAMES: Mapping[str, str] = {
    "ar": "arabic arabisch arabe árabe arabo",
    "bg": "bulgarian bulgarisch bulgare búlgaro bulgaro",
    "cs": "czech tschechisch tchèque checo ceco",
    "da": "danish dänisch danois danés danese dansk",
    "de": "german deutsch allemand alemán alemão tedesco duits",
    "el": "greek griechisch grec griego grego greco",
    "en": "english englisch anglais inglés inglês inglese engels",
    "es": "spanish spanisch espagnol español espanhol spagnolo spaans",
    "et": "estonian estnisch estonien estonio",
    "fi": "finnish finnisch finnois finés finlandés",
    "fr": "french französisch français francés francês francese frans",
    "he": "hebrew hebräisch hébreu hebreo",
    "hr": "croatian kroatisch croate croata",
    "hu": "hungarian ungarisch hongrois húngaro",
    "id": "indonesian indonesisch indonésien indonesio",
    "it": "italian italienisch italien italiano italiaans",
    "ja": "japanese japanisch japonais japonés japonês giapponese",
    "ko": "korean koreanisch coréen coreano",
    "lt": "lithuanian litauisch lituanien lituano",
    "lv": "latvian lettisch letton letón",
    "nl": "dutch niederländisch néerlandais neerlandés holandês olandese nederlands",
    "no": "norwegian norwegisch norvégien noruego norsk",
    "pl": "polish polnisch polonais polaco polacco polski",
    "pt": "portuguese portugiesisch portugais portugués português portoghese",
    "ro": "romanian rumänisch roumain rumano romeno",
    "ru": "russian russisch russe ruso russo",
    "sk": "slovak slowakisch slovaque eslovaco",
    "sl": "slovenian slowenisch slovène esloveno",
    "sr": "serbian serbisch serbe serbio",
    "sv": "swedish schwedisch suédois sueco svedese svenska",
    "th": "thai thailändisch thaï tailandés",
    "tr": "turkish türkisch turc turco",
    "uk": "ukrainian ukrainisch ukrainien ucraniano",
    "vi": "vietnamese vietnamesisch vietnamien vietnamita",
    "zh": "chinese chinesisch chinois chino chinês cinese",
}
_CODES = {name: code for code, names in _NAMES.items() for name in names.split()}


def language_code(name: str) -> str | None:
    """BCP 47 of a language by its name ("ENGLISH; Englisch"); None where it is not among those known here."""
    first = next(iter(name.replace(",", ";").partition(";")[0].split()), "").casefold()
    return _CODES.get(first)
