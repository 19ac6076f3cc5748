"""What the tests of the command line share."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

CLIPPINGS: tuple[dict[str, Any], ...] = (
    {
        "headline": "Fire guts harbour warehouse",
        "publisher": "The Quay",
        "published": "2025-03-11",
        "language": "en",
        "byline": ["Mara Lind"],
        "url": "https://quay.example/fire",
        "body": ["A fire destroyed a warehouse.", "Nobody was hurt & all ferries stopped."],
        "photos": [
            {"caption": "The warehouse", "credit": "Photo: Lotte Varga/The Quay via NWA, File",
             "photographer": "Lotte Varga", "agency": "The Quay", "distributor": "NWA", "flags": ["file"]}
        ],
        "sources": [{"name": "Küstenbote", "url": "https://bote.example/brand", "kind": "link", "paragraph": 2}],
        "mentions": [
            {"text": "A fire destroyed a warehouse.", "date": "2025-03-11", "place": "Orrinport", "paragraph": 1},
        ],
        "topics": ["Harbours/Fires"],
        "incidents": [{"name": "Harbour fire", "date": "2025-03-11", "place": "Orrinport", "role": "primary"}],
        "notes": ["Ask the brigade."],
    },
    {
        "headline": "Großbrand im Hafen",
        "publisher": "Küstenbote",
        "published": "2025-03-12",
        "language": "de",
        "url": "https://bote.example/brand",
        "body": ["Ein Brand zerstörte eine Lagerhalle."],
        "topics": ["Harbours"],
        "incidents": [{"name": "Harbour fire", "role": "follow-up"}],
    },
    {
        "headline": "국경을 넘은 병사",
        "publisher": "누리신문",
        "published": "2024-08",
        "language": "ko",
        "body": ["한 병사가 국경을 넘었다."],
        "topics": ["Security"],
    },
)  # fmt: skip


@dataclass(frozen=True)
class Done:
    """What a run of the program gave."""

    code: int
    out: str
    err: str
    raw: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Done]
