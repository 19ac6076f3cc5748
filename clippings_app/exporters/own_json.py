"""The program's own JSON: everything there is to know of each clipping, to be imported again without loss."""

import json

from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.contract import clipping_to_json
from clippings_app.domain.watch import NOBODY, Watch
from clippings_app.exporters.common import each_once, watched
from clippings_app.exporters.written import Written

# JSON may hold them as they are, but many a program that reads line by line takes them for the end of one.
_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def write_json(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Written:
    """One document: a list of clippings in the order of the bibliography. All of it, whatever the options."""
    del options
    lines = (_line(each) for each in watched(each_once(bibliography), bibliography, watch))
    return Written(text="[\n" + ",\n".join(lines) + "\n]\n", suffix=".json")


def write_jsonl(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Written:
    """One clipping a line (https://jsonlines.org)."""
    del options
    lines = (_line(each) + "\n" for each in watched(each_once(bibliography), bibliography, watch))
    return Written(text="".join(lines), suffix=".jsonl")


def _line(clipping: Clipping) -> str:
    return json.dumps(clipping_to_json(clipping), ensure_ascii=False).translate(_LINE_ENDS)
