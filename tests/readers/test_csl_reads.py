"""Our CSL-JSON keeps to the schema, and pandoc and citeproc-py read it.

The schema itself is in no package. Its types and variables are: citeproc-py carries the lists that the Citation Style
Language publishes. How names and dates look is said here, after the schema of CSL 1.0.2 for input.
"""

import json
import re
from pathlib import Path
from typing import Any

import pypandoc
import pytest
from awkward import a_few, lists_of_clippings
from hypothesis import given
from letters import bare
from reading import Exported, Runner, numbered, package

from clippings_app.domain.clipping import Clipping
from clippings_app.exporters import common
from clippings_app.exporters.dates import csl_date

pytestmark = pytest.mark.readers
TEXT: dict[str, Any] = {"type": "string"}
TEXT_OR_NUMBER: dict[str, Any] = {"type": ["string", "number"]}
ANY_PLAIN: dict[str, Any] = {"type": ["string", "number", "boolean"]}
NAME = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        **dict.fromkeys(("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"), TEXT),
        **dict.fromkeys(("comma-suffix", "static-ordering", "parse-names"), ANY_PLAIN),
    },
}
DATE = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": TEXT_OR_NUMBER},
        },
        "season": TEXT_OR_NUMBER,
        "circa": ANY_PLAIN,
        "literal": TEXT,
        "raw": TEXT,
    },
}


def schema() -> dict[str, Any]:
    """The schema for input, put together from the published lists."""
    folder = Path(package("citeproc").__file__ or "").parent / "data" / "schema" / "schemas" / "styles"
    lists = "".join((folder / name).read_text(encoding="utf-8") for name in ("csl-types.rnc", "csl-variables.rnc"))
    parts = re.split(r"^ *([\w.-]+) =", lists, flags=re.MULTILINE)[1:]
    named = {name: re.findall(r'"([\w-]+)"', words) for name, words in zip(parts[::2], parts[1::2], strict=True)}
    properties = {
        **dict.fromkeys(named["variables.strings"] + named["variables.titles"], TEXT),
        **dict.fromkeys(named["variables.numbers"], TEXT_OR_NUMBER),
        **dict.fromkeys(named["variables.dates"], DATE),
        **{key: {"type": "array", "items": NAME} for key in named["variables.names"]},
        **dict.fromkeys(("language", "journalAbbreviation", "shortTitle", "citation-key"), TEXT),
        "type": {"enum": named["item-types"]},
        "id": TEXT_OR_NUMBER,
        "categories": {"type": "array", "items": TEXT},
        "custom": {"type": "object"},
    }
    item = {"type": "object", "additionalProperties": False, "required": ["type", "id"], "properties": properties}
    return {"type": "array", "items": item}


def complaints(data: bytes) -> list[str]:
    """What the schema finds wrong."""
    validator = package("jsonschema").Draft7Validator(schema())
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(json.loads(data))]


def test_the_schema_is_whole_and_refuses_what_is_none() -> None:
    properties = schema()["items"]["properties"]
    assert len(properties["type"]["enum"]) == 45
    assert {"title", "container-title", "URL", "keyword", "note", "annote", "section", "genre"} <= properties.keys()
    assert complaints(b'[{"id": "a", "type": "article-newspaper", "title": "A"}]') == []
    for wrong in (
        b'[{"id": "a"}]',
        b'[{"id": "a", "type": "newspaper"}]',
        b'[{"id": "a", "type": "webpage", "headline": "A"}]',
        b'[{"id": "a", "type": "webpage", "issued": "2024"}]',
        b'[{"id": "a", "type": "webpage", "author": [{"name": "A"}]}]',
        b'[{"id": "a", "type": "webpage", "keyword": ["a"]}]',
    ):
        assert len(complaints(wrong)) == 1, wrong


def test_it_keeps_to_the_schema(exported: Exported) -> None:
    assert complaints(exported.file("csl-json").read_bytes()) == []


@a_few
@given(some=lists_of_clippings)
def test_it_keeps_to_the_schema_whatever_a_clipping_says(some: list[Clipping], exported: Exported) -> None:
    assert complaints(exported.file("csl-json", numbered(some), name="any").read_bytes()) == []


def test_pandoc_reads_the_same(exported: Exported, run: Runner) -> None:
    done = run(pypandoc.get_pandoc_path(), "--from=csljson", "--to=csljson", exported.file("csl-json"))
    assert done.returncode == 0, done.stdout
    read = {item["id"]: item for item in json.loads(done.stdout)}
    wanted = exported.by_key()
    assert read.keys() == wanted.keys()
    for key, clipping in wanted.items():
        item, article = read[key], clipping.article
        assert bare(item["title"]) == bare(common.headline(clipping))
        assert bare(item.get("container-title")) == bare(article.publisher)
        assert len(item.get("author", ())) == len(article.byline)
        assert item.get("URL") == common.web_address(article.url)
        day = csl_date(article.published) or {}
        if "season" not in day:
            assert (item.get("issued", {}).get("date-parts") or None) == day.get("date-parts")


@pytest.mark.filterwarnings(
    "ignore:The following arguments for (Reference|Name) are unsupported. (custom|static-ordering)"
)
def test_citeproc_py_reads_every_item(exported: Exported) -> None:
    package("citeproc")
    source = package("citeproc.source.json").CiteProcJSON(json.loads(exported.file("csl-json").read_bytes()))
    assert {str(key) for key in source} == set(exported.by_key())
