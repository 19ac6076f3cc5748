"""Whether an article says that a machine wrote or drew it."""

import re
from collections.abc import Iterable

_WORDS = re.compile(
    r"(?<![\w.])(?:A\.?I\.?|KI|IA|ИИ)(?![\w])"
    r"|生成AI|人工知能|人工智能|人工智慧|인공지능|생성형"  # written without spaces, so no word boundaries
    r"|(?i:artificial intelligence|generative|machine[- ]generated|chat\s?gpt|gpt-\d|large language model"
    r"|künstliche[rn]? intelligenz|intelligence artificielle|inteligencia artificial|inteligência artificial"
    r"|intelligenza artificiale|kunstmatige intelligentie|искусственн\w+ интеллект|штучн\w+ інтелект"
    r"|yapay zek[aâ]|الذكاء الاصطناعي|ذكاء اصطناعي|בינה מלאכותית)",
)


def names_ai(text: str) -> bool:
    """Whether a disclosure speaks of artificial intelligence."""
    return bool(_WORDS.search(text))


def discloses_ai(flags: Iterable[str], disclosures: Iterable[str]) -> bool:
    """Whether one of an article's disclosures or of its photos' flags says so."""
    return "ai-generated" in flags or any(map(names_ai, disclosures))
