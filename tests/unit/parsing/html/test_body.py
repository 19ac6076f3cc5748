"""What is known of a block before it is weighed."""

from clippings_app.parsing.html.blocks import blocks_of
from clippings_app.parsing.html.body import Votes, features, setting_of, signature
from clippings_app.parsing.html.metadata import page_data
from clippings_app.parsing.html.tree import parse

PAGE = (
    "<html><head><meta property=og:site_name content='Basin Courier'></head><body>"
    "<p class=par1>The quay is closed to walkers until the storm has passed.</p>"
    "<p class=par2><em>Mira Halloran contributed to this report.</em></p>"
    "<p class=par3>Subscribe to the newsletter of the Basin Courier:</p>"
    "<p class=par4><a href=/other>Ferry delayed again</a></p></body></html>"
)


def test_what_speaks_for_a_block_and_against_it() -> None:
    root = parse(PAGE, name="page")
    data, blocks = page_data(root), blocks_of(root)
    setting = setting_of(root, data, blocks, Votes(), headline="")
    plain, signed, promotion, link = (features(block, blocks, setting) for block in blocks)
    assert (signed["signed"], plain["signed"]) == (1, 0)
    assert (signed["slanted"], plain["slanted"]) == (1, 0)
    assert (promotion["promotion"], plain["promotion"]) == (2, 0)
    assert (promotion["site"], plain["site"]) == (1, 0)
    assert (promotion["colon"], plain["colon"]) == (1, 0)
    assert (promotion["links_after"], link["links_before"]) == (1, 0)


def test_paragraphs_that_are_numbered_are_of_one_kind() -> None:
    assert len({signature(block) for block in blocks_of(parse(PAGE, name="page"))}) == 1
