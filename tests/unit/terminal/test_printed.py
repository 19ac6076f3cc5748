from clippings_app.domain.article import LinkedSource, ParsedArticle, Photo, PhotoCredit, SourceKind
from clippings_app.domain.clipping import Clipping, IncidentTag, Role
from clippings_app.terminal.printed import clipping_lines, credit_lines, source_line

CREDIT = PhotoCredit(
    printed="Photo: Mara Lind/The Quay via NWA, File",
    photographer="Mara Lind",
    agency="The Quay",
    distributor="NWA",
    flags=frozenset({"file"}),
)
ARTICLE = ParsedArticle(
    headline="The bridge reopens",
    deck="After two years",
    byline=("Jo Park",),
    publisher="The Quay",
    published="2024-08",
    url="https://quay.example/1",
    body=("First.", "Second."),
    photos=(Photo(caption="The bridge", credit=CREDIT, after_paragraph=1), Photo(alt="A crane")),
    sources=(LinkedSource(name="Küstenbote", kind=SourceKind.LINK, paragraph=2),),
    disclosures=("Written with a machine.",),
)
CLIPPING = Clipping(
    id=3,
    uid="u",
    article=ARTICLE,
    topics=("Bridges",),
    incidents=(IncidentTag(name="Reopening", role=Role.FOLLOW_UP),),
    notes=("Call them.",),
)


def test_a_clipping_is_printed_in_reading_order() -> None:
    lines = [line for line in clipping_lines(CLIPPING, 80) if line]
    assert lines == [
        "The bridge reopens",
        "After two years",
        "The Quay · 2024-08 · Jo Park",
        "https://quay.example/1",
        "Topics: Bridges",
        "Incidents: Reopening (follow-up)",
        "▪ A crane",
        "First.",
        "▪ The bridge",
        "  Photo: Mara Lind/The Quay via NWA, File",
        "Second.",
        "Disclosure: Written with a machine.",
        "Sources: Küstenbote",
        "Note: Call them.",
    ]


def test_a_credit_is_taken_apart() -> None:
    lines = list(credit_lines(ARTICLE.photos[0], 60))
    assert [line.split() for line in lines[2:]] == [
        ["by", "Mara", "Lind"],
        ["for", "The", "Quay"],
        ["via", "NWA"],
        ["marked", "file"],
    ]


def test_a_photo_without_credit_says_so() -> None:
    assert list(credit_lines(Photo(), 40)) == ["▪ (no caption)", "  no credit printed"]


def test_a_source_says_how_and_where_it_is_named() -> None:
    assert source_line(ARTICLE.sources[0]) == "Küstenbote (link, ¶2)"
    assert source_line(LinkedSource(name="UPI", kind=SourceKind.LISTED)) == "UPI (listed)"


def test_an_empty_clipping_can_be_printed() -> None:
    assert next(clipping_lines(Clipping(id=1, uid="u", article=ParsedArticle()), 80)) == "(no headline)"
