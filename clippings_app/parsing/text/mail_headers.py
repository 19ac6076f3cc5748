"""The head of a letter that was copied with its text: "Subject: …", "Von: …", "Objet : …" (names of RFC 5322 3.6).

Lines count as such only together: a subject with another one, or a sender with a date, in one run near the top.
"""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from collections.abc import Sequence
from enum import StrEnum

_REACH = 12
_LONGEST = 300


class Header(StrEnum):
    """What a line of a letter's head says."""

    SUBJECT = "subject"
    SENDER = "sender"
    DATE = "date"
    OTHER = "other"


_NAMES = {
    Header.SUBJECT: r"subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|temat|předmět|konu|aihe|tárgy|тема|נושא|الموضوع|件名|主题|主旨|제목",
    Header.SENDER: r"from|von|de|da|van|från|fra|od|kimden|gönderen|lähettäjä|feladó|от(?:\s+кого)?|від|מאת|من|差出人|发件人|寄件者|보낸\s?사람",
    Header.DATE: r"date|sent|datum|gesendet|envoyé|fecha|enviado(?:\s+el)?|data|inviato|verzonden|skickat|sendt|dato|wysłano|odesláno|tarih|дата|отправлено|תאריך|נשלח|التاريخ|送信日時|日時|日期|发送时间|날짜|보낸\s?날짜",
    Header.OTHER: r"to|cc|bcc|reply-to|an|kopie|antwort\s+an|à|a|para|cópia|aan|till|til|kopi|do|dw|komu|kime|кому|копия|אל|إلى|宛先|收件人|받는\s?사람|message-id|mime-version|content-[\w-]+|x-[\w-]+|return-path|importance|priority|priorität",
}
_PATTERNS = {kind: re.compile(rf"(?:{names})\s?[:：]\s*(?=\S)", re.IGNORECASE) for kind, names in _NAMES.items()}
_ANSWER, _FORWARD = r"re|aw|sv", r"fwd?|wg|tr|enc|i|vb|vs|vl|rv|pd|ilt|doorst"
_PASSED_ON = re.compile(rf"(?:(?:{_ANSWER}|{_FORWARD})\s*:\s*)+", re.IGNORECASE)
_FORWARDED = re.compile(rf"(?:(?:{_ANSWER})\s*:\s*)*(?:{_FORWARD})\s*:", re.IGNORECASE)


def header_lines(texts: Sequence[str]) -> dict[int, Header]:
    """Which lines are a letter's head; none unless enough of them stand together.

    Args:
        texts: The lines in order; a blank line ends the head.
    """
    found: dict[int, Header] = {}
    for number, text in enumerate(texts):
        kind = _kind(text)
        if kind is not None:
            found[number] = kind
        elif found or number >= _REACH:
            break
    kinds = set(found.values())
    enough = len(kinds) > 1 and (Header.SUBJECT in kinds or {Header.SENDER, Header.DATE} <= kinds)
    return found if enough else {}


def header_value(text: str) -> str:
    """What a line of the head says, without its name, "Re:" and "Fwd:"."""
    kind = _kind(text)
    if kind is None:
        return text
    value = _PATTERNS[kind].sub("", text, count=1)
    return _PASSED_ON.sub("", value, count=1).strip() if kind is Header.SUBJECT and _PASSED_ON.match(value) else value


def is_passed_on(text: str) -> bool:
    """Whether a subject says that the letter was passed on: "Fwd:", "WG:", "TR:"."""
    return _kind(text) is Header.SUBJECT and bool(_FORWARDED.match(_PATTERNS[Header.SUBJECT].sub("", text, count=1)))


def _kind(text: str) -> Header | None:
    if len(text) > _LONGEST:
        return None
    return next((kind for kind, pattern in _PATTERNS.items() if pattern.match(text)), None)
