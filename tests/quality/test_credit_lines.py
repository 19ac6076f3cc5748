"""The credit-line grammar against printed lines with their roles (`credit_lines.jsonl`).

Each row: site, printed line, photographer, agency, distributor, flags; drawn up with the grammar's help, then read
through and corrected by hand. The grammar was developed while looking at these lines, so the figures are no forecast
for other sites; they may only rise.
"""

import json
from pathlib import Path
from typing import Any

from clippings_app.parsing.credits import read_credit

ROWS: list[dict[str, Any]] = [
    json.loads(row) for row in (Path(__file__).parent / "credit_lines.jsonl").read_text("utf-8").splitlines()
]
LEAST_ALL_ROLES = 0.94


def _read(row: dict[str, Any]) -> tuple[str | None, str | None, str | None, list[str]]:
    credit = read_credit(row["line"])
    assert credit is not None, row["line"]
    return credit.photographer, credit.agency, credit.distributor, sorted(credit.flags)


def test_no_line_gets_a_wrong_photographer() -> None:
    wrong = [row["line"] for row in ROWS if _read(row)[0] not in (None, row["photographer"])]
    assert wrong == []


def test_photographers_are_found() -> None:
    named = [row for row in ROWS if row["photographer"]]
    found = [row for row in named if _read(row)[0] == row["photographer"]]
    assert len(found) >= 0.98 * len(named)


def test_all_roles_together() -> None:
    right = [
        row for row in ROWS if _read(row) == (row["photographer"], row["agency"], row["distributor"], row["flags"])
    ]
    assert len(right) >= LEAST_ALL_ROLES * len(ROWS)
