"""Clippings made for measuring: invented words, as frequent as words are in a language.

What makes an index work is as in the news: clippings of 470 words, one word in eight in letters beyond ASCII, and
always some names that nobody has heard of. With fewer of these FTS5 has an easier task than it has in a library.
"""

import random
from collections.abc import Iterator
from itertools import accumulate

from clippings_app.domain.article import ParsedArticle, Photo, PhotoCredit
from clippings_app.domain.clipping import Draft, IncidentTag

_SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in ("a", "e", "i", "o", "u", "ai")]
_LETTERS = "abdefgiklmnoprstuvz"
_ALPHABETS = [str.maketrans(_LETTERS, letters) for letters in ("абдефгиклмнопрстувз", "אבדהפגיקלמנוערסתצשז")]
_ABROAD = 0.13
"""How many sentences are in another alphabet."""
_UNHEARD = 1
"""So many of a clipping's people are in no other."""


def words_of(chance: random.Random, count: int) -> list[str]:
    """Different invented words."""
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(chance.choices(_SYLLABLES, k=chance.choice((2, 2, 3, 3, 4)))) + chance.choice("nrstlm")] = None
    return list(found)


def drafts(count: int) -> Iterator[Draft]:
    """Invented clippings: words as frequent as in a language, names that are rare."""
    chance = random.Random(17)
    words, names = words_of(chance, 12_000), words_of(chance, 4_000)
    shares = list(accumulate(1 / (rank + 8) for rank in range(len(words))))
    rarer = list(accumulate(1 / (rank + 20) for rank in range(len(names))))
    for number in range(count):
        people = [name.capitalize() for name in chance.choices(names, cum_weights=rarer, k=4)]
        body = []
        people += ["".join(chance.choices(_SYLLABLES, k=4)).capitalize() for _ in range(_UNHEARD)]
        for _ in range(chance.randint(5, 11)):
            sentence = chance.choices(words, cum_weights=shares, k=chance.randint(40, 80))
            sentence[chance.randrange(10)] = chance.choice(people)
            sentence[20] += "’s" if chance.random() < 0.3 else ","
            text = " ".join(sentence).capitalize() + "."
            body.append(text.translate(chance.choice(_ALPHABETS)) if chance.random() < _ABROAD else text)
        maker, agency = chance.choice(names).capitalize(), chance.choice(("Kustbild", "Nordfoto", "Baypress"))
        credit = PhotoCredit(printed=f"{maker}/{agency}", photographer=maker, agency=agency)
        yield Draft(
            article=ParsedArticle(
                headline=" ".join([*people[:2], *chance.choices(words, cum_weights=shares, k=6)]),
                byline=(f"{people[2]} {people[3]}",),
                publisher=f"The {chance.choice(names[:80]).capitalize()} Herald",
                published=f"{chance.randint(1999, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
                language="en",
                body=tuple(body),
                photos=(Photo(caption=" ".join(chance.choices(words, k=6)), credit=credit),),
                url=f"https://herald.example/{number}",
            ),
            topics=tuple(sorted({f"Desk/{name}" for name in chance.choices(names[:60], k=2)})),
            incidents=(IncidentTag(name=f"{chance.choice(names[:400])} blaze"),),
            filed=True,
        )
