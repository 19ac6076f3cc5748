"""What came in, without the lines that a person left out of this outlet's articles before."""

from collections.abc import Sequence
from dataclasses import replace

from clippings_app.analysis.boilerplate import recognise
from clippings_app.domain.article import LineLabel
from clippings_app.domain.boilerplate import LearntLine
from clippings_app.importers.arrival import Arrival


def leave_out(arrival: Arrival, learnt: Sequence[LearntLine]) -> Arrival:
    """The arrival with known lines among its boilerplate, and the reading as it was before beside it.

    What was not read line by line, such as our own JSON or a reference list, stays as it is.

    Args:
        arrival: What was read.
        learnt: Learnt lines of any outlets.
    """
    if arrival.reading is None or not learnt:
        return arrival
    reading = replace(arrival.reading, article=arrival.draft.article)
    known = recognise(reading, learnt)
    if not known.lines or known.held_back:
        return replace(arrival, held_back=known.held_back)
    from clippings_app.parsing.relabelling import relabelled

    shorter = relabelled(reading, dict.fromkeys(known.lines, LineLabel.BOILERPLATE))
    return replace(
        arrival,
        draft=replace(arrival.draft, article=shorter.article),
        reading=shorter,
        before=reading,
        learnt=known.lines,
    )
