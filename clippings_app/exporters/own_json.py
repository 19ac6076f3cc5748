"""The program's own JSON: everything there is to know of each clipping, to be imported again without loss."""

import json

from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.contract import clipping_to_json
from clippings_app.domain.watch import NOBODY, Watch
from clippings_app.exporters.common import each_once, watched
from clippings_app.exporters.written import Written


def write_json(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Written:
    """One document: a list of clippings in the order of the bibliography. All of it, whatever the options."""
    del options
    lines = (
        json.dumps(clipping_to_json(each), ensure_ascii=False)
        for each in watched(each_once(bibliography), bibliography, watch)
    )
    return Written(text="[\n" + ",\n".join(lines) + "\n]\n", suffix=".json")


def write_jsonl(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Written:
    """One clipping a line (https://jsonlines.org)."""
    del options
    lines = (
        json.dumps(clipping_to_json(each), ensure_ascii=False) + "\n"
        for each in watched(each_once(bibliography), bibliography, watch)
    )
    return Written(text="".join(lines), suffix=".jsonl")
