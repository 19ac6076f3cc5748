"""How the weights of phrases are learnt, on invented lines of invented sites."""

import numpy as np
from phrase_weights import LEAST_SITES, Said, train_phrases

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.model import LABELS
from clippings_app.parsing.text.phrases import phrases_of

BODY, AROUND = LABELS.index(LineLabel.BODY), LABELS.index(LineLabel.BOILERPLATE)


def said(text: str, label: int, site: int) -> Said:
    return Said(phrases_of(text), label, f"site {site}", site % 3, 1.0)


def lines(sites: int = 8) -> list[Said]:
    return [
        line
        for site in range(sites)
        for line in (
            said(f"Subscribe to letter {chr(97 + site)}", AROUND, site),
            said(f"The storm tore {chr(97 + site)} from the pier.", BODY, site),
        )
    ]


def test_words_of_other_sites_tell_what_a_line_is() -> None:
    learnt = train_phrases(lines())
    logs = learnt.logs(["Subscribe to this", "The storm tore roofs from the church."])
    assert logs.argmax(axis=1).tolist() == [AROUND, BODY]
    assert np.isfinite(learnt.weights).all()


def test_a_phrase_of_few_sites_is_not_learnt() -> None:
    learnt = train_phrases([*lines(), *(said("Harbour jobs", AROUND, site) for site in range(LEAST_SITES - 1))])
    assert "subscribe" in learnt.numbers
    assert "harbour" not in learnt.numbers


def test_learning_is_deterministic() -> None:
    assert np.array_equal(train_phrases(lines()).weights, train_phrases(lines()).weights)


def test_lines_that_say_nothing_known_are_left_out() -> None:
    learnt = train_phrases([*lines(), said("", AROUND, 1), said("Quay", AROUND, 2)])
    assert np.array_equal(learnt.weights, train_phrases(lines()).weights)
