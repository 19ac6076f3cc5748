"""A wrong photographer is worse than none: pictures whose words name nobody who took them.

`no_photographer.txt` has a figure a line: the person shown, an artist, an agency, an archive, "unknown", a family, an office.
"""

import json
from pathlib import Path

import pytest

from clippings_app.parsing.html import read_html

HERE = Path(__file__).parent
FIGURES = HERE.joinpath("no_photographer.txt").read_text("utf-8").splitlines()
PARAGRAPHS = [f"<p>{text}</p>" for text in json.loads(HERE.joinpath("houses", "words.json").read_text("utf-8"))["en"]]


@pytest.mark.parametrize("figure", FIGURES)
def test_nobody_is_taken_for_the_photographer(figure: str) -> None:
    body = "".join((*PARAGRAPHS[:2], figure, *PARAGRAPHS[2:]))
    page = f"<html><body><article><h1>Breakwater to close</h1><p>By Gareth Hollins</p>{body}</article></body></html>"
    photos = read_html(page).article.photos
    assert len(photos) == 1
    assert [photo.credit.photographer for photo in photos if photo.credit and photo.credit.photographer] == []


def test_a_name_that_is_no_credit_stays_in_the_caption() -> None:
    said = "The new surveyor of the harbour. Maren Toldhaus"
    figure = f"<figure><img src='/p/quay.jpg' alt='Maren Toldhaus'><figcaption>{said}</figcaption></figure>"
    page = f"<html><body><article><h1>Breakwater to close</h1>{PARAGRAPHS[0]}{figure}{PARAGRAPHS[1]}</article></body></html>"
    assert [(one.caption, one.credit) for one in read_html(page).article.photos] == [(said, None)]
