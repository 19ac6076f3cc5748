"""Brings the translations up to the source, and compiles them.

    python tests/translations/update.py            write what is new into resources/translations, compile, list gaps
    python tests/translations/update.py --take F   first take translations from a file of JSON lines:
                                                   {"source": "…", "de": "…", "he": ["…", "…"], "context": "…"}

What is no longer in the source goes. Without "context" a line is for every context that has the source. See
docs/translating.md.
"""

import argparse
import functools
import json
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree as Xml

import PySide6
from translatable import DUAL, ROOT, Message, messages

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "he")
_HAVE_DUAL = ("he",)
_FORMS = 2
"""Plural forms that Qt has for German and for Hebrew: one, and any other number."""

Translation = tuple[str, ...]
"""The words; of a count one text for each form. Empty words are still to be written."""


@functools.cache
def wanted(language: str) -> list[Message]:
    """Every message that a language needs, in the order of its file."""
    found = messages()
    if language in _HAVE_DUAL:
        found |= {Message(DUAL, each.source) for each in found if each.counted}
    return sorted(found)


def read(language: str) -> dict[Message, Translation]:
    """What a language's file holds; nothing if there is none."""
    path = FOLDER / f"clippings_{language}.ts"
    held: dict[Message, Translation] = {}
    if not path.exists():
        return held
    for context in Xml.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for each in context.iter("message"):
            counted = each.get("numerus") == "yes"
            words = each.find("translation")
            parts: Iterable[Xml.Element] = words.iter("numerusform") if counted and words is not None else [words]  # type: ignore[list-item]
            texts = tuple(("" if part is None else part.text) or "" for part in parts)
            held[Message(name, each.findtext("source") or "", counted)] = texts
    return held


def write(language: str, held: Mapping[Message, Translation]) -> None:
    """Write a language's file: what is wanted, and of what is held that."""
    root = Xml.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, Xml.Element] = {}
    for message in wanted(language):
        if message.context not in contexts:
            contexts[message.context] = Xml.SubElement(root, "context")
            Xml.SubElement(contexts[message.context], "name").text = message.context
        _write_message(contexts[message.context], message, held.get(message, ()))
    Xml.indent(root, " ")
    text = Xml.tostring(root, encoding="unicode")
    path = FOLDER / f"clippings_{language}.ts"
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def _write_message(context: Xml.Element, message: Message, texts: Translation) -> None:
    each = Xml.SubElement(context, "message", {"numerus": "yes"} if message.counted else {})
    Xml.SubElement(each, "source").text = message.source
    done = bool(texts) and all(texts)
    words = Xml.SubElement(each, "translation", {} if done else {"type": "unfinished"})
    if message.counted:
        for form in range(_FORMS):
            Xml.SubElement(words, "numerusform").text = texts[form] if form < len(texts) else ""
    else:
        words.text = texts[0] if texts else ""


def take(lines: Iterable[str]) -> dict[str, dict[Message, Translation]]:
    """Translations from JSON lines, by language and message."""
    taken: dict[str, dict[Message, Translation]] = {language: {} for language in LANGUAGES}
    needed = {language: wanted(language) for language in LANGUAGES}
    for line in filter(str.strip, lines):
        told = json.loads(line)
        for language in LANGUAGES:
            for message in needed[language]:
                fits = message.source == told["source"] and told.get("context", message.context) == message.context
                if fits and language in told and ("context" in told or message not in taken[language]):
                    taken[language][message] = _texts(told[language], message)
    return taken


def _texts(told: str | Sequence[str], message: Message) -> Translation:
    """One text, or the forms of a count; after those may come the dual."""
    texts = (told,) if isinstance(told, str) else tuple(told)
    if message.context == DUAL:
        return texts[_FORMS:] or texts[-1:]
    return texts[:_FORMS] if message.counted else texts[:1]


def compile_(language: str, to: Path = FOLDER) -> Path:
    """Compile a language's file as Qt loads it."""
    target = to / f"clippings_{language}.qm"
    program = Path(PySide6.__file__).with_name("lrelease")
    source = FOLDER / f"clippings_{language}.ts"
    subprocess.run([program, "-silent", source, "-qm", target], check=True)
    return target


def main() -> int:
    """Run it; 1 if something is still to be translated."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--take", type=Path, metavar="FILE")
    arguments = parser.parse_args()
    lines = arguments.take.read_text(encoding="utf-8").splitlines() if arguments.take else []
    taken = take(lines)
    gaps = 0
    for language in LANGUAGES:
        held = read(language) | taken[language]
        write(language, held)
        compile_(language)
        for message in wanted(language):
            if not all(held.get(message, ("",))):
                gaps += 1
                sys.stdout.write(f"{language}: {message.context}: {message.source}\n")
    return 1 if gaps else 0


if __name__ == "__main__":
    sys.exit(main())
