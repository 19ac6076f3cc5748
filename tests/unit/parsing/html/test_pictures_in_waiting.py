"""Pictures that a script puts in later, stand without words, or are another's small form; and words cut for a button."""

import pytest

from clippings_app.domain.article import Photo
from clippings_app.parsing.html import read_html
from clippings_app.parsing.html.caption_parts import part_caption
from clippings_app.parsing.html.naming import is_decoration
from clippings_app.parsing.html.picture_addresses import addresses_of, without_placeholders
from clippings_app.parsing.html.tree import parse

TEXT = (
    "The old swing bridge over the northern basin will open to walkers again on Friday, the port authority said.",
    "Engineers had closed it in March after a barge struck the second pier and bent two of the girders.",
    "“We have replaced every bolt on the eastern side,” said Mira Halloran, who led the work, on the last day.",
    "Cyclists will have to wait until summer, when the new ramp on the southern bank is to be finished.",
)
HOME = "https://courier.example"


def photos(*between: str, head: str = "", above: str = "", behind: str = "") -> tuple[Photo, ...]:
    parts = [f"<p>{one}</p>" + (between[number] if number < len(between) else "") for number, one in enumerate(TEXT)]
    page = (
        f'<html><head>{head}<link rel="canonical" href="{HOME}/news/bridge"></head><body><main><article>{above}'
        f'<div class="article-body">{"".join(parts)}</div></article></main>{behind}</body></html>'
    )
    return read_html(page).article.photos


TITLE = "<h1>Swing bridge opens again</h1>"


def waiting(name: str, alt: str) -> str:
    return (
        f'<div class="photo"><p><img class="lazy" src="/img/page/preloaderbig.gif" data-src="/img/{name}.jpg" alt="{alt}"></p>'
        f'<span class="newsCaption">{alt} at dusk <span class="caption">(Image: COAST)</span></span></div>'
    )


def test_pictures_that_wait_behind_one_placeholder_are_as_many_as_there_are() -> None:
    found = photos(waiting("northern-pier", "Pier"), waiting("southern-ramp", "Ramp"), above=TITLE)
    assert [(one.url, one.caption) for one in found] == [
        (f"{HOME}/img/northern-pier.jpg", "Pier at dusk"),
        (f"{HOME}/img/southern-ramp.jpg", "Ramp at dusk"),
    ]


def test_an_address_of_two_pictures_with_nothing_else_in_common_keeps_a_place() -> None:
    one, other = object(), object()
    images = [(one, ("/wait.jpg", "/img/northern-pier.jpg")), (other, ("/wait.jpg", "/img/southern-ramp.jpg"))]
    kept = without_placeholders(images)  # type: ignore[arg-type]  # only the addresses are looked at
    assert [urls for _, urls in kept] == [("/img/northern-pier.jpg",), ("/img/southern-ramp.jpg",)]


def test_two_sizes_of_one_picture_keep_all_their_addresses() -> None:
    urls = ("/img/northern-pier-300x200.jpg", "/img/northern-pier-900x600.jpg")
    kept = without_placeholders([(object(), urls), (object(), urls)])  # type: ignore[list-item]
    assert [one for _, one in kept] == [urls, urls]


def test_an_address_at_the_root_with_a_query_is_one() -> None:
    urls = ("https://scaler.example/?url=/img/northern-pier.jpg&w=1000",)
    assert without_placeholders([(object(), urls)])[0][1] == urls  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("data-src", '{"default": {"w": "80", "src": "//cdn.example/northern-pier.img?h=520"}}'),
        ("data-srcs", '{"https://cdn.example/northern-pier": {"contentType": "image/png"}}'),
    ],
)
def test_an_address_in_json_is_read(name: str, value: str) -> None:
    root = parse(f"<html><body><img {name}='{value}' alt='Pier'></body></html>", name="page")
    image = next(root.iter("img"))
    assert "cdn.example/northern-pier" in addresses_of(image, HOME)[0]


def test_a_box_in_a_figure_that_waits_for_its_picture_is_one() -> None:
    box = (
        '<figure><span><div class="js-delayed-image-load" data-alt="Mira Halloran" data-src="https://cdn.example/img/halloran.jpg">'
        '</div><span class="copyright">Getty Images</span></span><figcaption>Mira Halloran led the work</figcaption></figure>'
    )
    (found,) = photos("", box, above=TITLE)
    assert (found.url, found.caption, found.alt) == (
        "https://cdn.example/img/halloran.jpg", "Mira Halloran led the work", "Mira Halloran",
    )  # fmt: skip
    assert found.credit is not None
    assert found.credit.agency == "Getty Images"


def test_a_figure_with_a_credit_is_a_photo_though_its_address_is_left_to_a_script() -> None:
    box = '<figure><img src="data:image/gif;base64,R0lGOD" data-id="l0iqh"><figcaption>Photo: Uwe Stark/AP</figcaption></figure>'
    (found,) = photos("", box, above=TITLE)
    assert found.url is None
    assert found.credit is not None
    assert (found.credit.photographer, found.credit.agency) == ("Uwe Stark", "AP")


def test_a_caption_with_its_credit_is_a_photos_though_no_picture_is_there() -> None:
    box = (
        '<div class="image-embed"><div class="lazyload-placeholder"></div><div class="imageEmbedCaption">The pier on the day of the '
        'storm</div><div class="imageEmbedCredit">Uwe Stark | Bloomberg | Getty Images</div></div>'
    )
    page_photos = photos("", box, above=TITLE)
    assert [(one.caption, one.credit and one.credit.photographer) for one in page_photos] == [
        ("The pier on the day of the storm", "Uwe Stark")
    ]


def test_what_an_editor_put_between_paragraphs_is_the_articles() -> None:
    plain = '<p><img class="alignnone size-full wp-image-8955" src="/uploads/20240816_1001.jpg" alt="" width="600" height="400"></p>'
    assert [one.url for one in photos("", plain, above=TITLE)] == [f"{HOME}/uploads/20240816_1001.jpg"]


def test_the_shared_picture_above_the_headline_is_the_articles() -> None:
    head = '<meta property="og:image" content="/uploads/council-resumes.jpg">'
    cover = f'<div class="post-cover"><a href="/news/bridge"><img src="/uploads/council-resumes.jpg" width="650" alt="Bridge"></a></div>{TITLE}'
    assert [one.url for one in photos(head=head, above=cover)] == [f"{HOME}/uploads/council-resumes.jpg"]


def test_a_thumbnail_beside_its_picture_is_none() -> None:
    gallery = (
        '<ul class="gallery"><li class="photo"><img src="/photos/18637/920x920.jpg" alt="The pier, seen from the north"><div class="caption">The '
        'pier, seen from the north</div><span class="credit">Photo: Uwe Stark, AP</span></li><li class="photo"><a href="#"><img '
        'src="/photos/18637/square_gallery_thumb.jpg" alt="photo"></a></li></ul>'
    )
    assert [one.caption for one in photos("", gallery, above=TITLE)] == ["The pier, seen from the north"]


def test_a_line_that_parts_the_text_is_no_picture() -> None:
    line = '<figure><div class="js-delayed-image-load" data-alt="Presentational grey line" data-src="https://cdn.example/img/line_624.png"></div></figure>'
    assert photos("", line, above=TITLE) == ()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/img/customer-loading-garage-truck.jpg", False),
        ("/img/33622-16-inch-Arrow-Keys-large-model.jpg", False),
        ("/img/harbour-logo-agency-1024.jpg", False),
        ("/img/header-logo-white.jpg", True),
        ("/img/loading.gif", True),
        ("/img/arrow-left.png", True),
        ("/img/author-avatar-jane-roe-large.jpg", True),
    ],
)
def test_a_photograph_whose_name_says_more_shows_what_icons_are_called(path: str, expected: bool) -> None:
    assert is_decoration(path) is expected


# ------------------------------------------------------------------------------ words


def test_a_byline_below_a_picture_is_neither_caption_nor_credit() -> None:
    meta = (
        '<div class="entry__image"><img src="/uploads/game-day-snacks-715x358.jpg" alt="Snacks"></div><div class="entry__meta"><time '
        'datetime="2024-02-01">February 1, 2024</time> <span class="entry-author" itemprop="author"><a rel="author" href="/a">Jane Roe, '
        "MS, RDN</a></span></div>"
    )
    head = '<meta property="og:image" content="/uploads/game-day-snacks-715x358.jpg">'
    (found,) = photos(head=head, above=TITLE + meta)
    assert (found.caption, found.credit) == (None, None)


def test_a_byline_beside_a_figure_leaves_its_credit_alone() -> None:
    box = (
        '<div class="header-features"><figure><div><img src="/img/northern-pier.jpg" width="620" height="400"></div><figcaption>Crews on the '
        'pier on Tuesday in Harrow, N.Y. (AP Photo/Uwe T. Stark)</figcaption></figure><div class="meta"><div class="byline">By '
        '<a rel="author" href="/a">Jane Roe</a> | Special to the Courier</div></div></div>'
    )
    (found,) = photos(above=TITLE + box)
    assert found.caption == "Crews on the pier on Tuesday in Harrow, N.Y."
    assert found.credit is not None
    assert (found.credit.photographer, found.credit.agency) == ("Uwe T. Stark", "AP")


def test_the_reporter_of_a_film_took_no_picture() -> None:
    film = (
        '<div class="leadMedia video" data-videoid="7" data-author="Jane Roe"><figure><img src="/img/652/rescue-on-the-pier.jpg" width="652" '
        'height="367"><figcaption>The rescue on the pier was filmed by a camera of the port.</figcaption></figure></div>'
    )
    for found in photos("", film, above=TITLE):
        assert found.credit is None


def test_a_caption_that_is_the_headline_says_nothing_of_the_picture() -> None:
    box = '<figure><img src="/img/northern-pier.jpg" width="900" height="600"><figcaption>Swing bridge opens again</figcaption></figure>'
    assert [one.caption for one in photos("", box, above=TITLE)] == [None]


def test_a_caption_stands_whole_where_a_gallery_prints_it_cut_too() -> None:
    whole = "Mira Halloran, left, and the mayor of Harrow shake hands on the eastern side of the bridge on Tuesday."
    box = (
        f'<ul><li class="gallery-item"><img src="/img/halloran-920x920.jpg" width="920" height="920" alt="Hands"><div class="caption"><div '
        f'class="caption-full">{whole}<a class="more-caption"> less</a></div><div class="caption-truncated">Mira Halloran, left, and the mayor '
        'of Harrow shake<a class="more-caption"> ... more</a></div><span class="credit">Photo: Uwe Stark, AP</span></div></li></ul>'
    )
    (found,) = photos("", box, above=TITLE)
    assert found.caption == whole


def test_a_line_in_italics_below_a_picture_that_has_its_words_is_the_caption() -> None:
    box = (
        '<p><a href="/img/light-a-wish-tower-group.jpg"><img src="/img/light-a-wish-tower-group.jpg" width="870" height="480" alt="Light '
        'Festival Light a Wish_Tower Group"></a></p><p><em>Light a Wish by Tower Group</em></p>'
    )
    page = read_html(
        f"<html><body><article>{TITLE}<p>{TEXT[0]}</p><p>{TEXT[1]}</p>{box}<p>{TEXT[2]}</p><p>{TEXT[3]}</p></article></body></html>"
    ).article
    assert [one.caption for one in page.photos] == ["Light a Wish by Tower Group"]
    assert page.body == TEXT


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Jonathan P. Roe Submitted photo", ("Jonathan P. Roe", "Submitted photo")),
        ("Jane Roe, ASSOCIATED PRESS", (None, "Jane Roe, ASSOCIATED PRESS")),
        ("The mayor chose a submitted photo", ("The mayor chose a submitted photo", None)),
    ],
)
def test_who_sent_a_picture_in_and_whom_it_was_made_for_is_a_credit(
    text: str, parts: tuple[str | None, str | None]
) -> None:
    assert part_caption(text) == parts


def test_a_line_that_credits_the_main_picture_is_that_pictures() -> None:
    head = '<meta property="og:image" content="/img/northern-pier.jpg">'
    lead = '<div class="image"><img src="/img/northern-pier.jpg" width="900" height="600" alt=""></div>'
    page = read_html(
        f'<html><head>{head}</head><body><article>{TITLE}{lead}<div class="article-body">'
        + "".join(f"<p>{one}</p>" for one in TEXT)
        + "<p>Main image credit: Getty</p></div></article></body></html>"
    ).article
    assert [one.credit and one.credit.agency for one in page.photos] == ["Getty"]


@pytest.mark.parametrize(
    ("lines", "makers"),
    [
        (("Uwe Stark/COASTMEDIA",), ["Uwe Stark"]),
        (("Uwe Stark/COASTMEDIA", "Jane Roe/COASTMEDIA"), [None]),  # nobody knows whose it is
    ],
)
def test_a_credit_alone_above_the_text_is_the_lead_pictures(lines: tuple[str, ...], makers: list[str | None]) -> None:
    head = '<meta property="og:image" content="/img/northern-pier.jpg">'
    lead = '<div class="image"><img src="/img/northern-pier.jpg" width="900" height="600" alt="Pier"></div>'
    found = photos(head=head, above=lead + TITLE + "".join(f"<p>{line}</p>" for line in lines))
    assert [one.credit.photographer if one.credit else None for one in found] == makers


def test_the_main_picture_that_a_script_chooses_has_the_words_below_it() -> None:
    box = (
        '<div class="main-image-container"><div class="article-image"><img id="article_img" src="/" alt="main article image"></div></div>'
        '<div class="article-image-photographer-container"><div class="article-image-photographer">The pier on the day of the storm. '
        "(Coastal News Agency/Uwe Stark)</div></div>"
    )
    (found,) = photos(above=box + TITLE)
    assert (found.url, found.caption) == (None, "The pier on the day of the storm.")
    assert found.credit is not None
    assert (found.credit.photographer, found.credit.agency) == ("Uwe Stark", "Coastal News Agency")


def test_a_main_picture_without_address_and_words_is_nothing() -> None:
    assert photos(above='<div><img id="article_img" src="/" alt="main article image"></div>' + TITLE) == ()
