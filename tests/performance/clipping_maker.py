"""Invented clippings and saved pages for timings: words by a fixed seed, frequencies as in real text (Zipf)."""

import itertools
import json
import random
from pathlib import Path

_SYLLABLES = (
    "ba",
    "den",
    "fir",
    "gol",
    "hak",
    "jun",
    "kel",
    "lor",
    "mi",
    "nep",
    "ost",
    "pra",
    "qui",
    "ras",
    "sel",
    "tuv",
)


class ClippingMaker:
    """Makes as many clippings as are asked for, the same ones for the same seed."""

    def __init__(self, seed: int = 5) -> None:
        self._random = random.Random(seed)
        self._vocabulary = ["".join(pair) for pair in itertools.product(_SYLLABLES, repeat=3)]
        self._random.shuffle(self._vocabulary)
        self._weights = list(itertools.accumulate(1 / (rank + 2) for rank in range(len(self._vocabulary))))

    def _sentence(self) -> str:
        words = self._random.choices(self._vocabulary, cum_weights=self._weights, k=self._random.randint(8, 24))
        return " ".join(words).capitalize() + "."

    def records(self, count: int, to: Path) -> Path:
        """Write `count` clippings as JSON lines."""
        rnd = self._random
        with to.open("w", encoding="utf-8") as out:
            for number in range(count):
                record = {
                    "headline": self._sentence()[:70],
                    "body": [" ".join(self._sentence() for _ in range(4)) for _ in range(6)],
                    "byline": [f"{rnd.choice(self._vocabulary)} {rnd.choice(self._vocabulary)}".title()],
                    "publisher": f"The {rnd.choice(self._vocabulary[:80]).title()} Post",
                    "published": f"{rnd.randint(1998, 2025)}-{rnd.randint(1, 12):02}-{rnd.randint(1, 28):02}",
                    "topics": [f"Topic {rnd.randint(1, 60)}"],
                    "incidents": [{"name": f"Incident {rnd.randint(1, 200)}"}],
                    "url": f"https://news.example/{number}",
                }
                out.write(json.dumps(record) + "\n")
        return to

    def pages(self, count: int, folder: Path) -> Path:
        """Write `count` saved news pages as HTML."""
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(count):
            paragraphs = "".join(f"<p>{self._sentence()} {self._sentence()} {self._sentence()}</p>" for _ in range(8))
            page = (
                f"<html lang=en><head><title>{self._sentence()[:60]} - Daily Example</title>"
                f'<meta property="og:site_name" content="Daily Example"></head><body><nav><a href="/">Home</a></nav>'
                f"<article><h1>{self._sentence()[:60]}</h1><figure>"
                f"<img src=p{number}.jpg><figcaption>{self._sentence()}"
                f" Photo: Ana Roth/Norddienst</figcaption></figure>{paragraphs}</article></body></html>"
            )
            (folder / f"{number:04}.html").write_text(page, encoding="utf-8")
        return folder
