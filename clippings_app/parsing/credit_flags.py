"""Rights words beside a name in a credit: "AFP Handout", "File photo AP", "Jane Doe photo"."""

# ruff: noqa: E501 - lists of words read better in long lines

import re

from clippings_app.parsing.credit_words import FLAG_WORDS
from clippings_app.parsing.names import fold, is_known_outlet, is_person, known_names

FLAGS = {flag: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for flag, words in FLAG_WORDS.items()}
# These say what a picture is whatever name stands beside them, known or not.
SURE_FLAG = re.compile(
    r"자료\s?사진|제공\s?사진|資料(?:写真|照片)|资料(?:图片|照片|图)|file (?:photo|pic|picture|image)|archiv(?:bild|foto|aufnahme)|arkiv(?:foto|bild|bilde)|(?:foto|imagen) de archivo|архивное фото|"
    r"hand-?out|(?:hand-?out|courtesy) (?:photo|picture|image)|photo d['’]archives?|press[ -]?(?:office|service|department)|pressestelle|presseamt|ufficio stampa|service (?:de )?(?:presse|communication)|gabinete de (?:prensa|comunicaci[óo]n)|пресс-служба",
    re.IGNORECASE,
)
_PHOTO_SUFFIX = re.compile(
    r"\s+(?:photo|photos|foto|nuotr\.?|nuotraukos?|felvétele|pool photo|pictures?|file photo|bildfunk|写真|撮影)$|(?:撮影|攝影|摄影|写真|(?<=[\u3400-\u9fff\s])[摄攝])$",
    re.IGNORECASE,
)
_LED_FROM = re.compile(
    r"^(?:from|aus|de|of|by|von|sur|auf|durch|in|i|från|fra|di|dei|del|della|da|do|du|des|der|via|из|из видео|з|עמוד)\s+(?:an?\s+)?(?:(?-i:dem|der|den|the|la|le|el|il|lo)\s+)?",
    re.IGNORECASE,
)
_POSTED_ON = re.compile(r"(?:^|\s)(?:on|auf|sur|en|su|no|på|op|w|в|у|ב)\s*(?P<platform>[\w ]{1,16})$")
_INITIALS_PHOTO = re.compile(r"(?P<house>[A-Z]{2,5}(?= (?:Photo|Foto|Bild)$)|.+(?= nuotr\.?$)) \S+")
# Stores that houses fill for others are called so: "Harbour Content Pool".
_STORE = re.compile(r"\b(?:content|media|image|picture|press|bild|medien)\s*$", re.IGNORECASE)
_CAPITALS = re.compile(r"[A-ZÀ-Þ]{2,6}")


def take_flags_out(part: str, flags: set[str]) -> str:
    """A part without the rights words beside a name, which are added to the flags: "AFP Handout", "File photo AP"."""
    for flag, pattern in FLAGS.items():
        if flag in ("handout", "illustration") and is_known_outlet(part):
            continue
        found = pattern.search(part)
        if flag == "pool" and found and _STORE.search(part[: found.start()]):
            continue
        if found and (found.start() == 0 or found.end() == len(part)) and not is_known_outlet(part):
            rest = (part[: found.start()] + part[found.end() :]).strip(" -–:.")
            if rest and (
                is_known_outlet(rest)
                or is_person(rest)
                or fold(rest) in known_names().platforms
                or flag in ("screenshot", "ai-generated", "pool", "video-frame", "satellite", "composite")
                or (
                    flag == "file"
                    and found.end() == len(part)
                    and (any(map(_is_of_a_house, rest.split())) or _CAPITALS.fullmatch(rest.split()[0]))
                )
                or (SURE_FLAG.fullmatch(found[0]) and _stands_free(part, found, flag))
            ):
                flags.add(flag)
                part = _LED_FROM.sub("", rest)
                posted = _POSTED_ON.search(part)
                part = posted["platform"] if posted and fold(posted["platform"]) in known_names().platforms else part
    return part


def _is_of_a_house(word: str) -> bool:
    return word.lower() in known_names().organisation_words


def _stands_free(part: str, found: re.Match[str], flag: str) -> bool:
    """Whether the rest is a name by itself: in "Pressestelle der Polizei" the office is part of the name."""
    return found.end() == len(part) or flag not in ("handout", "courtesy")


def without_suffix(name: str) -> str:
    """Cut the word for a picture: "AP Photo" → AP, "Didem Mente foto" → Didem Mente; names that belong with the word ("UN Photo") keep it."""
    usual = known_names().usual(name)
    shorter = _PHOTO_SUFFIX.sub("", name)
    if usual is None and (initials := _INITIALS_PHOTO.fullmatch(name)):
        return initials["house"]
    if usual is not None:
        return (
            shorter if fold(usual) != fold(name) and shorter != name and known_names().usual(shorter) == usual else name
        )
    return shorter if is_person(shorter) or is_known_outlet(shorter) else name
