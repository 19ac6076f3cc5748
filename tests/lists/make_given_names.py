"""Makes `resources/parsing/given_names.txt` anew: `pip install faker==40.*`, then `python tests/lists/make_given_names.py`.

The names are those of the package Faker (https://github.com/joke2k/faker, MIT), which has them by country, and those that
it lacks, in `more_names.txt`. Names that are ordinary words, and towns, are left out (`ordinary_words.txt`): "An",
"Press", "Paris" prove nobody.
"""

import importlib
import json
import pkgutil
from collections.abc import Iterator
from pathlib import Path

from clippings_app.parsing.given_names import plain

ROOT = Path(__file__).parents[2]
LICENSE = """\
# Given names of many countries, one a line, without accents and capitals; made by tests/lists/make_given_names.py.
#
# Most come from Faker (https://github.com/joke2k/faker):
# Copyright (c) 2012 Daniele Faraglia
# Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
# documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
# rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
# persons to whom the Software is furnished to do so, subject to the following conditions:
# The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
# Software.
# THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
# WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
# COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
# OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def _lists(package: str) -> Iterator[str]:
    for _, locale, _ in pkgutil.iter_modules(importlib.import_module(package).__path__):
        provider = importlib.import_module(f"{package}.{locale}").Provider
        for attribute in dir(provider):
            if "first_name" in attribute and isinstance(found := getattr(provider, attribute), (tuple, list, dict)):
                yield from (name for name in found if isinstance(name, str))


def _words(name: str) -> list[str]:
    return (Path(__file__).parent / name).read_text("utf-8").split()


def _is_of_use(name: str) -> bool:
    """Chinese and Japanese names are told by their characters; what has spaces or one letter is no single name."""
    wide = any("\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" for char in name)
    return name.replace("-", "").replace("'", "").isalpha() and len(name) > 1 and not wide


def main() -> None:
    """Write the list and say how long it is."""
    no_names = json.loads((ROOT / "resources" / "parsing" / "no_names.json").read_text("utf-8"))
    ours = frozenset(map(plain, _words("more_names.txt")))
    left_out = {plain(word) for words in (_words("ordinary_words.txt"), *no_names.values()) for word in words} - ours
    names = {plain(name) for name in _lists("faker.providers.person")} | ours
    kept = sorted(name for name in names if _is_of_use(name) and name not in left_out)
    target = ROOT / "resources" / "parsing" / "given_names.txt"
    target.write_text(LICENSE + "\n".join(kept) + "\n", encoding="utf-8")
    print(f"{len(kept)} names in {target}")  # noqa: T201 - a script for whoever makes the list


if __name__ == "__main__":
    main()
