"""Which language a text is in."""

import re

_LEAST = 60
_ENOUGH_FOR_SCRIPT = 4
_SAMPLE = 6000
# Scripts that one language of the press all but owns. Han alone is no proof of Chinese until kana is ruled out.
_SCRIPTS = (
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("ja", re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("he", re.compile(r"[\u05d0-\u05ea]")),
    ("el", re.compile(r"[\u0391-\u03c9]")),
    ("th", re.compile(r"[\u0e01-\u0e3a]")),
    ("hy", re.compile(r"[\u0531-\u0587]")),
    ("ka", re.compile(r"[\u10d0-\u10f0]")),
    ("ta", re.compile(r"[\u0b80-\u0bff]")),
    ("te", re.compile(r"[\u0c00-\u0c7f]")),
    ("km", re.compile(r"[\u1780-\u17d3]")),
    ("lo", re.compile(r"[\u0e81-\u0edd]")),
)
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ\s.,;:!?'’-]+")
_SUBTAG = re.compile(r"[a-z]{2,3}(?=$|[-_])")
# Names that classifiers and pages use for one written language.
_SAME = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "ji": "yi", "cn": "zh", "jp": "ja", "cz": "cs", "gr": "el"}
# Pairs a classifier takes for one another: there a page's own word is the better evidence.
_NEAR = (
    {"id", "ms", "jv"},
    {"no", "da", "sv", "fo"},
    {"hr", "bs", "sr", "sl"},
    {"cs", "sk"},
    {"es", "gl", "ca", "pt", "an"},
    {"zu", "xh", "st", "tn", "ss", "nr", "ve", "ts", "sw", "rw"},
    {"ru", "uk", "be", "bg", "mk", "kk", "ky", "mn"},
    {"hi", "mr", "ne"},
    {"fa", "ar", "ur", "ps", "ug"},
    {"af", "nl", "fy"},
    {"de", "lb"},
    {"fr", "oc", "wa", "br", "ht"},
    {"it", "la", "co"},
    {"et", "fi"},
)


def primary_subtag(tag: str | None) -> str | None:
    """The language of a BCP 47 tag ("de" of "de-AT"); None where it is no tag."""
    found = _SUBTAG.match(tag.strip().lower()) if tag else None
    return _SAME.get(found[0], found[0]) if found else None


def detect_language(text: str, declared: str | None) -> str | None:
    """The primary language subtag of a text (BCP 47), or None where that cannot be told.

    Args:
        text: The article's words; beyond 6000 characters nothing more is learnt.
        declared: What a page says of itself (`html lang`), if anything; wins among languages that look alike,
            and in a text too short to tell.
    """
    said = primary_subtag(declared)
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    by_script = _by_script(sample, letters)
    if by_script is not None:
        return said if said and said != by_script and _is_told_in_letters(sample, said, letters) else by_script
    if letters < _LEAST:
        return said
    heard = _classified(sample)
    if said is None or heard == said:
        return heard
    return said if any(said in near and heard in near for near in _NEAR) else heard


def _is_told_in_letters(sample: str, said: str, letters: int) -> bool:
    """Whether a text with words in another script is told in the declared language: a course in Japanese for others."""
    told = "".join(_LATIN.findall(sample))
    return len(_LETTER.findall(told)) > letters / 2 and _classified(told) == said


def _by_script(sample: str, letters: int) -> str | None:
    for language, script in _SCRIPTS:
        count = len(script.findall(sample))
        share = 0.08 if language in ("ja", "ko") else 0.5
        if count >= _ENOUGH_FOR_SCRIPT and count >= share * letters:
            return language
    return None


def _classified(sample: str) -> str:
    import py3langid

    language = str(py3langid.classify(sample)[0])
    return _SAME.get(language, language)
