"""Every command with its options and its help."""

import argparse
import os
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from clippings_app import __version__
from clippings_app.domain.errors import LibraryNotAccessible, NotWritable
from clippings_app.domain.query import Sort
from clippings_app.places import expanded, own_library
from clippings_app.terminal.layout import dedented

EXPORT_FORMATS = (
    "biblatex", "bibtex", "ris", "csl-json", "zotero-rdf", "csv", "json", "jsonl", "html", "markdown", "docx", "odt",
    "pdf",
)  # fmt: skip
"""The contract's list; `export --formats` says which of them this version writes."""

PARSE_AS = ("text", "html")

QUERY_HELP = """
    The query language: words are ANDed; "a phrase", "two words"~5 within five words, wor* (begins so), wrod~ (one
    letter off), OR, -not, ( ). Fields: headline: deck: body: caption: credit: byline: publisher: photographer: agency:
    source: note: lang: section:, topic:Security (with all below it), incident:"Goseong crossing", published:2017..2020,
    before: after: added:, is:starred is:inbox is:trash, has:photo has:credit has:note has:highlight has:ai,
    cites:"Al Arabiya". In a shell put the whole query in single quotation marks.
"""

_Commands = Any  # argparse gives its class of sub-commands no public name


def build_parser(command: str | None = None) -> argparse.ArgumentParser:
    """The whole command line.

    Args:
        command: The only command that will be asked for, where that is known: then what has nothing to do with it is
            left out, for making all of it takes longer than some commands do.
    """
    parser = _Parser(
        prog="clippings",
        description="Press clippings with their sources, photo credits and incidents, kept on your own machine. "
        "Without a command it opens the window.",
        epilog=dedented("""
            examples:
              clippings                                    open the window on your library
              clippings demo                               try it on a dozen sample articles
              clippings import ~/press --topic Security    take in a folder
              clippings search 'border cites:Bloomberg'    find clippings
              clippings export 'incident:"Harbour fire"' --format biblatex -o fire.bib

            JSON goes to standard output, words for people to standard error. Exit codes: 0 done, 1 some inputs failed,
            2 wrong usage, 3 the library cannot be opened, 130 interrupted.
        """),
    )
    parser.add_argument("--version", action="version", version=f"clippings {__version__}")
    parser.add_argument("--library", metavar="DIR", type=_path, default=None, help=_LIBRARY_HELP)
    parser.set_defaults(module="window", command="window", inputs=[])
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    commands.required = False
    for add, names in _COMMANDS.items():
        if command is None or command in names:
            add(commands)
    return parser


def command_of(argv: Sequence[str]) -> str | None:
    """The command that these arguments ask for; None where there is none, or where it takes argparse to tell."""
    words = iter(argv)
    for word in words:
        if word == "--library":
            next(words, None)
        elif not word.startswith("--library="):
            return word if any(word in names for names in _COMMANDS.values()) else None
    return None


_LIBRARY_HELP = "the library's folder; made when it is not there (default: $CLIPPINGS_LIBRARY, else your own library)"


class _Parser(argparse.ArgumentParser):
    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - argparse hands on its own
        options.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        options.setdefault("allow_abbrev", False)
        super().__init__(**options)


def _command(commands: _Commands, name: str, module: str, help_: str, examples: str, more: str = "") -> _Parser:
    parser: _Parser = commands.add_parser(
        name,
        help=help_,
        description=f"{help_[0].upper()}{help_[1:]}.",
        epilog="\n\n".join(part for part in ("examples:\n" + _indented(examples), dedented(more)) if part),
    )
    parser.add_argument("--library", metavar="DIR", type=_path, default=argparse.SUPPRESS, help=_LIBRARY_HELP)
    parser.set_defaults(module=module)
    return parser


def _indented(examples: str) -> str:
    return "\n".join(f"  {line}" for line in dedented(examples).splitlines())


def _json_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON instead of text for people")


def _reading(commands: _Commands) -> None:
    parse = _command(
        commands,
        "parse",
        "parsing",
        "print what an article says, field by field, as JSON; stores nothing",
        """
            clippings parse article.html
            clippings parse --jsonl press/*.html > articles.jsonl
            xclip -o | clippings parse - --as text --url https://example.org/story
        """,
    )
    parse.add_argument("files", metavar="FILE", nargs="+", help="a file, or - for standard input")
    parse.add_argument("--url", help="where the page was found; links are made whole with it")
    parse.add_argument("--as", dest="as_", choices=PARSE_AS, help="read it so, whatever it looks like")
    parse.add_argument(
        "--mend",
        action="store_true",
        help='read text that was once read in the wrong encoding ("Ã©") as it would be in the right one',
    )
    parse.add_argument(
        "--jsonl", action="store_true", help='one line of JSON for each of many files, in order, with its "path"'
    )
    parse.add_argument(
        "--jobs", type=_whole_number, default=0, metavar="N", help="processes for many files (default: one a processor)"
    )
    take = _command(
        commands,
        "import",
        "importing",
        "take files, folders, archives, web addresses or standard input into the library",
        """
            clippings import article.html ~/press archive.zip
            clippings import https://example.org/story --topic Security/Borders
            clippings import --incident "Harbour fire" --json fire/*.pdf
            clippings import --folders-as-topics ~/press       (press/Security/2019/a.html: Security/2019)
        """,
    )
    take.add_argument(
        "inputs", metavar="PATH|URL|-", nargs="+", type=_named, help="folders are read with all below them"
    )
    take.add_argument("--topic", action="append", default=[], metavar="T", help="tag all of them; a path is fine")
    take.add_argument("--incident", action="append", default=[], metavar="I", help="tie all of them to an incident")
    take.add_argument(
        "--folders-as-topics", action="store_true", help="tag by the folders that files lie in, below those named"
    )
    take.add_argument("--inbox", action="store_true", help="leave them in the inbox instead of filing them")
    _json_option(take)


def _finding(commands: _Commands) -> None:
    lister = _command(
        commands,
        "list",
        "searching",
        "list clippings, all of them or those a query finds, newest first",
        """
            clippings list
            clippings list is:inbox --json
            clippings list topic:Security --sort oldest --limit 20
        """,
        QUERY_HELP,
    )
    lister.add_argument("query", metavar="QUERY", nargs="?", default="", help="only those it finds")
    _page_options(lister, limit=None, sort=Sort.NEWEST)
    search = _command(
        commands,
        "search",
        "searching",
        "search the library, the best hits first",
        """
            clippings search 'harbour "night shift" -strike'
            clippings search 'credit:"Hong-Ji" published:2024' --json --facets
            printf '{"q": "bridge", "limit": 5}\\n' | clippings search --batch
        """,
        QUERY_HELP
        + """
    --batch reads one query a line from standard input, as JSON:
    {"q": "…", "limit": 50, "offset": 0, "sort": "relevance", "facets": false}
    and answers each with one line of JSON; a query that cannot be read is answered with {"error": "…"}.
    """,
    )
    search.add_argument("query", metavar="QUERY", nargs="?", default=None, help="what to look for")
    _page_options(search, limit=50, sort=Sort.RELEVANCE)
    search.add_argument("--batch", action="store_true", help="answer a stream of queries (see below)")


def _showing(commands: _Commands) -> None:
    for name, help_, example in (
        ("sources", "show what a clipping builds on, and which of it the library holds", "clippings sources 12 --json"),
        ("show", "show one clipping whole", "clippings show 12\nclippings show 12 --original > page.html"),
    ):
        one = _command(commands, name, "showing", help_, example)
        one.add_argument("id", metavar="ID", type=_whole_number, help="the number that list and search print")
        if name == "sources":
            _json_option(one)
            continue
        form = one.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help="as JSON, with everything there is to know")
        form.add_argument("--text", action="store_true", help="as text for people (the default)")
        form.add_argument("--original", action="store_true", help="the bytes exactly as they came in")
    photo = _command(
        commands,
        "credits",
        "showing",
        "list the photo credits of all clippings, or of those a query finds",
        "clippings credits\nclippings credits 'agency:AP published:2024' --json",
        QUERY_HELP,
    )
    photo.add_argument("query", metavar="QUERY", nargs="?", default="", help="only clippings it finds")
    _json_option(photo)


def _page_options(parser: argparse.ArgumentParser, *, limit: int | None, sort: Sort) -> None:
    shown = "all" if limit is None else str(limit)
    parser.add_argument("--limit", type=_whole_number, default=limit, metavar="N", help=f"at most N (default: {shown})")
    parser.add_argument("--offset", type=_whole_number, default=0, metavar="N", help="leave out the first N")
    parser.add_argument("--sort", choices=_words_of(Sort), default=sort, help=f"their order (default: {sort})")
    parser.add_argument("--facets", action="store_true", help="count topics, incidents, publishers, years, people")
    _json_option(parser)


def _editing(commands: _Commands) -> None:
    edit = _command(
        commands,
        "edit",
        "editing",
        "correct fields of a clipping; what the program had read stays in its provenance",
        """
            clippings edit 12 --set headline="The bridge reopens" --set published=2024-08
            clippings edit 12 --set byline="Mara Lind" --set byline="Jo Park"
            clippings edit 12 --set 'photos=[{"caption": "The quay", "credit": "Photo: Mara Lind"}]'
            clippings edit 12 --set publisher=            (an empty value clears a field)
        """,
        """
            Fields: headline deck dateline publisher published modified section publisher_place edition pages volume
            issue url language. Lists (repeat --set, or give JSON): byline body disclosures boilerplate notes. JSON
            only: photos sources mentions. Yes or no: starred filed trashed. Dates are EDTF: 2024, 2024-08, 2024-08-20.
        """,
    )
    edit.add_argument("id", metavar="ID", type=_whole_number, help="the number that list and search print")
    edit.add_argument(
        "--set", dest="settings", metavar="FIELD=VALUE", action="append", required=True, help="a new value"
    )


def _tagging(commands: _Commands) -> None:
    from clippings_app.domain.clipping import Role

    tag = _command(
        commands,
        "tag",
        "tagging",
        "tag clippings by topic and incident, or take tags off",
        """
            clippings tag 12 13 --topic Security/Defections
            clippings tag 12 --incident "Goseong crossing" --role follow-up
            clippings tag 12 --remove-topic Security
        """,
    )
    tag.add_argument("ids", metavar="ID", nargs="+", type=_whole_number)
    tag.add_argument("--topic", action="append", default=[], metavar="T", help="add a topic; made when it is new")
    tag.add_argument("--incident", action="append", default=[], metavar="I", help="tie to an incident; made when new")
    tag.add_argument(
        "--role", choices=_words_of(Role), default=Role.PRIMARY, help="what it is to it (default: primary)"
    )
    tag.add_argument("--remove-topic", action="append", default=[], metavar="T", help="take a topic off")
    tag.add_argument("--remove-incident", action="append", default=[], metavar="I", help="untie from an incident")


def _topics(commands: _Commands) -> None:
    topic = _group(
        commands,
        "topic",
        "tagging",
        "list and change the tree of topics",
        """
            clippings topic list
            clippings topic add Security/Defections --colour '#356f9f'
            clippings topic rename Security/Defections Crossings
            clippings topic merge Harbours Docks --into Ports
            clippings topic move Ports Transport           ('' moves to the top)
        """,
    )
    _json_option(_verb(topic, "list", "list all topics with their number of clippings"))
    add = _verb(topic, "add", "make a topic and those above it")
    add.add_argument("path", metavar="PATH")
    add.add_argument("--colour", metavar="#RRGGBB")
    rename = _verb(topic, "rename", "give a topic another last name")
    rename.add_argument("path", metavar="PATH")
    rename.add_argument("name", metavar="NAME")
    merge = _verb(topic, "merge", "move everything of some topics into another and delete them")
    merge.add_argument("paths", metavar="PATH", nargs="+")
    merge.add_argument("--into", metavar="PATH", required=True)
    move = _verb(topic, "move", "put a topic, with all below it, under another")
    move.add_argument("path", metavar="PATH")
    move.add_argument("parent", metavar="PARENT")
    delete = _verb(topic, "delete", "delete a topic and all below it; the clippings stay")
    delete.add_argument("path", metavar="PATH")


def _incidents(commands: _Commands) -> None:
    from clippings_app.domain.clipping import IncidentStatus

    incident = _group(
        commands,
        "incident",
        "incidents",
        "list, describe and change incidents",
        """
            clippings incident add "Harbour fire" --date 2024-05-11 --place Orrinport --status confirmed
            clippings incident show "Harbour fire" --json
            clippings incident edit "Harbour fire" --name "Fire at the Saltgate dock"
            clippings incident suggest is:inbox
        """,
    )
    _json_option(_verb(incident, "list", "list all incidents, the latest first"))
    for name, help_ in (("add", "make an incident"), ("edit", "change what is known of an incident")):
        verb = _verb(incident, name, help_)
        verb.add_argument("name", metavar="NAME")
        if name == "edit":
            verb.add_argument("--name", dest="new_name", metavar="NAME", help="call it so")
        verb.add_argument("--date", metavar="EDTF", help="2024, 2024-08, 2024-08-20, 2024-08-20/2024-08-23")
        verb.add_argument("--place")
        verb.add_argument("--participant", action="append", metavar="WHO", help="repeat it for each")
        verb.add_argument("--status", choices=_words_of(IncidentStatus))
        verb.add_argument("--summary", metavar="TEXT")
    merge = _verb(incident, "merge", "move the clippings of some incidents to another and delete them")
    merge.add_argument("names", metavar="NAME", nargs="+")
    merge.add_argument("--into", metavar="NAME", required=True)
    _verb(incident, "delete", "delete an incident; its clippings stay").add_argument("name", metavar="NAME")
    show = _verb(incident, "show", "show an incident: its clippings, its chronology, what was cited and what is held")
    show.add_argument("name", metavar="NAME")
    _json_option(show)
    suggest = _verb(incident, "suggest", "propose incidents and topics from what clippings report")
    suggest.add_argument("query", metavar="QUERY", nargs="?", default="-has:incident", help="default: -has:incident")
    _json_option(suggest)


def _group(commands: _Commands, name: str, module: str, help_: str, examples: str) -> _Commands:
    parser = _command(commands, name, module, help_, examples)
    return parser.add_subparsers(title="what to do", metavar="VERB", dest="verb", required=True)


def _verb(group: _Commands, name: str, help_: str) -> _Parser:
    parser: _Parser = group.add_parser(name, help=help_, description=f"{help_[0].upper()}{help_[1:]}.")
    parser.add_argument("--library", metavar="DIR", type=_path, default=argparse.SUPPRESS, help=_LIBRARY_HELP)
    return parser


def _writing(commands: _Commands) -> None:
    from clippings_app.domain.bibliography import EntryOrder, GroupBy

    export = _command(
        commands,
        "export",
        "exporting",
        "write a bibliography of all clippings, or of those a query finds",
        """
            clippings export --format biblatex -o press.bib
            clippings export topic:Security --format html --group-by incident --credits -o security.html
            clippings export is:starred --format docx --style apa -o starred.docx
            clippings export --saved 'Weekly list' --format html --originals -o week.html
            clippings export --format jsonl > everything.jsonl     (import takes it back, nothing lost)
        """,
        QUERY_HELP,
    )
    export.add_argument("query", metavar="QUERY", nargs="?", default="", help="only clippings it finds")
    export.add_argument("--format", choices=EXPORT_FORMATS, metavar="F", help=" ".join(EXPORT_FORMATS))
    export.add_argument("--group-by", choices=_words_of(GroupBy), default=GroupBy.NONE, help="headings (default: none)")
    export.add_argument(
        "--style",
        metavar="CSL",
        default="chicago-author-date",
        help="citation style of documents: a name from --styles, or a .csl file",
    )
    export.add_argument("--saved", metavar="NAME", help="only clippings that this saved search finds")
    export.add_argument(
        "--sort",
        choices=_words_of((*Sort, EntryOrder.AUTHOR)),
        default=Sort.NEWEST,
        help="order of the entries under each heading (default: newest)",
    )
    _export_contents(export)
    export.add_argument("-o", "--output", metavar="FILE", type=_path, help="where to; standard output when not given")
    export.add_argument("--formats", action="store_true", help="list the formats and stop")
    export.add_argument("--styles", action="store_true", help="list the citation styles and stop")


def _export_contents(export: _Parser) -> None:
    on_or_off = argparse.BooleanOptionalAction
    parts = export.add_argument_group("what goes in")
    parts.add_argument("--notes", action="store_true", help="print your notes")
    parts.add_argument(
        "--quotations", action="store_true", help="print what your notes quote (> …), with the paragraph it stands in"
    )
    parts.add_argument("--credits", action="store_true", help="add the photo credits")
    parts.add_argument(
        "--thumbnails",
        action=on_or_off,
        default=True,
        help="show pictures that are held small beside their credits (documents; default: yes)",
    )
    parts.add_argument("--deck", action=on_or_off, default=True, help="print the deck in documents (default: yes)")
    parts.add_argument(
        "--sources",
        action=on_or_off,
        default=None,
        help="say what each article cites, and whether you hold it (default: in documents only)",
    )
    parts.add_argument(
        "--chronology",
        action=on_or_off,
        default=True,
        help="begin each incident with what its clippings report with a date (documents; default: yes)",
    )
    parts.add_argument("--archive", action="store_true", help="add where an archived copy is, or where to look for one")
    parts.add_argument("--retrieved", action="store_true", help="print the day each clipping was taken in (documents)")
    parts.add_argument(
        "--hashes",
        action="store_true",
        help="print the SHA-256 of the originals; FILE.evidence gets a manifest and verify.py to check them with",
    )
    parts.add_argument(
        "--originals", action="store_true", help="as --hashes, and put the originals themselves into FILE.evidence"
    )
    parts.add_argument(
        "--loss-note",
        action=on_or_off,
        default=True,
        help="say in FILE.losses.txt what the format cannot carry, where there is anything (default: yes)",
    )


def _upkeep(commands: _Commands) -> None:
    backup = _command(
        commands, "backup", "upkeep", "write the whole library as one file", "clippings backup ~/clippings-2024-08.zip"
    )
    backup.add_argument("file", metavar="FILE", type=_path)
    restore = _command(
        commands,
        "restore",
        "upkeep",
        "bring a backup back into a library folder that is new or empty",
        "clippings --library ~/restored restore ~/clippings-2024-08.zip",
    )
    restore.add_argument("file", metavar="FILE", type=_path)
    check = _command(
        commands,
        "check",
        "upkeep",
        "look for damage in the database, the originals and the index",
        "clippings check\nclippings check --repair",
    )
    check.add_argument("--repair", action="store_true", help="mend what can be mended without losing anything")
    _json_option(check)
    _command(commands, "reindex", "upkeep", "throw the search index away and make it anew", "clippings reindex")
    stats = _command(commands, "stats", "upkeep", "print counts, sizes and versions", "clippings stats --json")
    _json_option(stats)


def _window(commands: _Commands) -> None:
    opener = _command(
        commands,
        "open",
        "window",
        "open the window (or use the one that is open) and import files or pages with review",
        "clippings open article.html\nclippings open https://example.org/story",
    )
    opener.add_argument("inputs", metavar="PATH|URL", nargs="*", type=_named)
    demo = _command(
        commands,
        "demo",
        "window",
        "make a library of sample articles and open it; without a display, show it on the terminal",
        "clippings demo\nclippings demo --terminal",
    )
    demo.add_argument("--terminal", action="store_true", help="show it on the terminal even where a window would open")


def _path(text: str) -> Path:
    return Path(_named(text))


def _named(text: str) -> str:
    """A name that is not blank, as one is that comes from a variable of the shell that was never set."""
    if not text.strip():
        raise argparse.ArgumentTypeError("the name is empty")
    return text


_COMMANDS = {
    _reading: ("parse", "import"),
    _finding: ("list", "search"),
    _showing: ("sources", "show", "credits"),
    _editing: ("edit",),
    _tagging: ("tag",),
    _topics: ("topic",),
    _incidents: ("incident",),
    _writing: ("export",),
    _upkeep: ("backup", "restore", "check", "reindex", "stats"),
    _window: ("open", "demo"),
}
"""What adds commands, in the order in which help lists them, and which."""


def _words_of(choices: Iterable[StrEnum]) -> list[str]:
    """What may be typed; of the values themselves an error would show what they are called in the program."""
    return [choice.value for choice in choices]


def _whole_number(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number")
    return int(text)


def library_folder(arguments: argparse.Namespace, environment: Mapping[str, str] = os.environ) -> Path:
    """The library that was asked for: `--library`, else `CLIPPINGS_LIBRARY`, else the person's own.

    Raises:
        LibraryNotAccessible: If it would lie in the home folder of somebody who has none.
    """
    asked: Path | None = arguments.library
    if asked is None and environment.get("CLIPPINGS_LIBRARY"):
        asked = Path(environment["CLIPPINGS_LIBRARY"])
    try:
        return own_library() if asked is None else expanded(asked)
    except NotWritable as error:
        raise LibraryNotAccessible(folder=error.path, detail=error.detail) from error


def given(arguments: argparse.Namespace, names: Sequence[str]) -> dict[str, Any]:
    """Those options of a command that were given."""
    return {name: getattr(arguments, name) for name in names if getattr(arguments, name, None) is not None}
