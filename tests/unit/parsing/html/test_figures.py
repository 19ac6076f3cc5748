"""Which pictures are the article's, and what is printed with them."""

import pytest

from clippings_app.domain.article import Photo
from clippings_app.parsing.html import read_html

TEXT = (
    "The old swing bridge over the northern basin will open to walkers again on Friday, the port authority said.",
    "Engineers had closed it in March after a barge struck the second pier and bent two of the girders.",
    "“We have replaced every bolt on the eastern side,” said Mira Halloran, who led the work, on the last day.",
    "Cyclists will have to wait until summer, when the new ramp on the southern bank is to be finished.",
)


def photos(*pictures: str, head: str = "", before: str = "", after: str = "") -> tuple[Photo, ...]:
    """The photos of a page with pictures between its paragraphs."""
    parts = [
        f"<p>{text}</p>" + (pictures[number] if number < len(pictures) else "") for number, text in enumerate(TEXT)
    ]
    page = (
        f'<html><head>{head}<link rel="canonical" href="https://courier.example/news/bridge"></head><body><header><a href="/"><img src="/logo.svg" alt="Courier"></a></header>'
        f'<main><article><h1>Swing bridge opens again</h1>{before}<div class="article-body">{"".join(parts)}</div></article></main>{after}</body></html>'
    )
    return read_html(page).article.photos


def figure(name: str, words: str = "The bridge at dusk.", extra: str = "") -> str:
    return f'<figure><img src="/img/{name}.jpg" width="1200" height="800" {extra}><figcaption>{words}</figcaption></figure>'


def test_pictures_come_in_reading_order_with_the_paragraph_they_follow() -> None:
    found = photos(
        figure("first-picture"), "", figure("third-picture", "The pier."), before=figure("cover-picture", "The crane.")
    )
    assert [(photo.caption, photo.after_paragraph) for photo in found] == [
        ("The crane.", 0),
        ("The bridge at dusk.", 1),
        ("The pier.", 3),
    ]


def test_logos_and_pictures_of_other_stories_are_left_out() -> None:
    related = '<aside class="related-stories">' + "".join(
        f'<div class="teaser"><a href="/n/{n}"><img src="/img/teaser-picture-{n}.jpg" alt="Ferry" width="300" height="200"><h3>Ferry delayed {n}</h3></a></div>'
        for n in range(5)
    )
    assert [photo.url for photo in photos(figure("bridge-picture"), after=related + "</aside>")] == [
        "https://courier.example/img/bridge-picture.jpg"
    ]


def test_a_picture_that_loads_late_has_its_real_address() -> None:
    lazy = '<figure><img src="data:image/gif;base64,R0lGOD" data-src="/img/bridge-at-dusk.jpg" width="1200" height="800"><figcaption>The bridge.</figcaption></figure>'
    assert photos(lazy)[0].url == "https://courier.example/img/bridge-at-dusk.jpg"


def test_one_picture_in_several_sizes_is_one_photo() -> None:
    twice = figure("bridge-at-dusk-1280x720") + figure("bridge-at-dusk-640x360")
    assert len(photos(twice)) == 1


def test_sources_around_a_picture_do_not_hide_its_frame() -> None:
    picture = (
        "<figure><picture>"
        + '<source srcset="/img/bridge-at-dusk.webp 640w">' * 9
        + '<img src="/img/bridge-at-dusk.jpg" width="1200" height="800"></picture>'
    )
    (photo,) = photos(picture + "<figcaption>The bridge. (Ilse Aalto / AP)</figcaption></figure>")
    assert (photo.caption, photo.credit and photo.credit.printed) == ("The bridge.", "Ilse Aalto / AP")


def test_json_ld_fills_what_the_page_does_not_print() -> None:
    head = '<script type="application/ld+json">{"@type": "ImageObject", "url": "https://cdn.example/img/bridge-at-dusk.jpg", "caption": "The bridge in May", "creditText": "Ilse Aalto/AP"}</script>'
    (photo,) = photos(
        '<figure><img src="/img/bridge-at-dusk.jpg" width="1200" height="800" alt="A bridge"></figure>', head=head
    )
    assert (photo.caption, photo.credit and photo.credit.photographer, photo.alt) == (
        "The bridge in May",
        "Ilse Aalto",
        "A bridge",
    )


def test_a_caption_beside_its_figure_is_found() -> None:
    beside = '<div class="image-box"><figure><img src="/img/bridge-at-dusk.jpg" width="1200" height="800"></figure><div class="image-caption">The bridge.</div></div>'
    assert photos(beside)[0].caption == "The bridge."


def test_a_page_without_pictures_has_no_photos() -> None:
    assert photos() == ()


def test_captions_are_not_paragraphs() -> None:
    words = "Workers lower the last of the girders into its place on the eastern pier on Thursday evening."
    page = (
        "<h1>Swing bridge opens again</h1>"
        + "".join(f"<p>{text}</p>" for text in TEXT[:2])
        + figure("girder-picture", words)
        + "".join(f"<p>{text}</p>" for text in TEXT[2:])
    )
    article = read_html(page).article
    assert words not in article.body
    assert article.body == TEXT


def words(photo: Photo) -> tuple[str | None, str | None]:
    return photo.caption, photo.credit.printed if photo.credit else None


def test_words_that_follow_a_picture_without_an_element_around_both_are_its_own() -> None:
    picture = '<img src="/img/bridge-at-dusk.jpg" width="1200" height="800" alt="The bridge">'
    (photo,) = photos(picture + '<p class="caption">The bridge at dusk.</p><p class="credit">Photo: Ilse Aalto</p>')
    assert words(photo) == ("The bridge at dusk.", "Photo: Ilse Aalto")


def test_a_picture_shown_twice_is_taken_where_its_words_are() -> None:
    lightbox = '<div class="photo"><a href="/img/bridge-at-dusk.jpg"><img src="/img/bridge-at-dusk.jpg" width="1200" height="800"></a></div>'
    (photo,) = photos(lightbox + figure("bridge-at-dusk", "The bridge. (Photo: Ilse Aalto)"))
    assert words(photo) == ("The bridge.", "Photo: Ilse Aalto")


def test_a_box_without_telling_names_between_paragraphs_holds_a_picture_and_its_words() -> None:
    picture = '<picture><img src="/img/bridge-at-dusk.jpg" width="1200" height="800"></picture>'
    box = f'<div class="sc-a1"><div class="sc-b2">{picture}</div><div class="sc-c3">The old bridge at dusk</div><div class="sc-d4">AFP</div></div>'
    (photo,) = photos(box)
    assert words(photo) == ("The old bridge at dusk", "AFP")


def test_a_credit_may_stand_above_the_picture() -> None:
    picture = '<img src="/img/bridge-at-dusk.jpg" width="1200" height="800" alt="">'
    (photo,) = photos(f"<div><span>Foto: Ilse Aalto</span>{picture}<div>The old bridge at dusk</div></div>")
    assert words(photo) == ("The old bridge at dusk", "Foto: Ilse Aalto")


def test_a_heading_under_a_picture_in_a_picture_box_is_its_caption() -> None:
    picture = '<img src="/img/bridge-at-dusk.jpg" width="1200" height="800">'
    caption = (
        "The old swing bridge over the northern basin, seen from the east bank, where the engineers have their yard"
    )
    (photo,) = photos(f'<div class="imgbox">{picture}<h4>{caption}</h4><p>Photo: AFP</p></div>')
    assert words(photo) == (caption, "Photo: AFP")


def test_a_placeholder_is_no_picture() -> None:
    assert photos('<figure><img src="/img/grey-placeholder.png" width="1200" height="800"></figure>') == ()


def test_words_of_a_picture_box_that_read_like_a_paragraph_are_its_caption() -> None:
    picture = '<img src="/img/bridge-at-dusk.jpg" width="1200" height="800">'
    (photo,) = photos(f'<div class="article-photo">{picture}<p class="txt">港のクレーン＝共同</p></div>')
    assert words(photo) == ("港のクレーン", "共同")


def test_a_figure_between_paragraphs_needs_no_words_but_a_teaser_is_none() -> None:
    image = '<img src="/img/bridge-at-dusk.jpg" width="1200" height="800" alt="">'
    assert len(photos(f"<figure>{image}</figure>")) == 1
    assert photos(f'<div class="teaser"><a href="/news/ferry"><figure>{image}</figure><h3>Ferry</h3></a></div>') == ()


def test_a_magnifying_glass_on_a_picture_does_not_hide_its_words() -> None:
    zoom = '<img src="/icons/zoom-in.f7d.svg" alt="Enlarge">'
    framed = figure("bridge-at-dusk", "The bridge. (Photo: Ilse Aalto)").replace("<figcaption", zoom + "<figcaption")
    (photo,) = photos(framed)
    assert photo.caption == "The bridge."
    assert photo.credit is not None
    assert photo.credit.photographer == "Ilse Aalto"


def test_the_portrait_of_an_author_is_no_picture_of_the_article() -> None:
    portrait = '<div><img class="AuthorImage" src="/img/people/ilse-aalto.jpg" width="400" height="400" alt="Ilse Aalto"></div>'
    assert [photo.url for photo in photos(figure("bridge-at-dusk"), portrait)] == [
        "https://courier.example/img/bridge-at-dusk.jpg"
    ]


def test_a_label_that_stands_all_over_the_page_is_no_caption() -> None:
    label = "<div>Article content</div>"
    found = photos(figure("bridge-at-dusk", "Article content"), label, label, label)
    assert [photo.caption for photo in found] == [None]


def test_a_person_named_as_credit_and_in_the_caption_is_shown_not_the_photographer() -> None:
    words = 'Delegate Ilse Aalto in the port <span class="credit">{}</span>'
    assert photos(figure("bridge-at-dusk", words.format("Ilse Aalto")))[0].credit is None
    assert photos(figure("bridge-at-dusk", words.format("Juhani Aho")))[0].credit is not None


@pytest.mark.parametrize(
    "box",
    [
        '<div role="img" aria-label="The bridge at dusk" style="background-image: url(\'/img/bridge-at-dusk.jpg\')"></div>',
        '<div class="cover" style="width:100%;background:#ccc url(&quot;/img/bridge-at-dusk.jpg&quot;) center"></div>',
        '<img data-hi-res="https://courier.example/img/bridge-at-dusk.jpg?w=1200" alt="The bridge at dusk">',
    ],
    ids=["role", "background", "own attribute"],
)
def test_a_picture_may_be_a_painted_box_or_wait_in_an_attribute_of_any_name(box: str) -> None:
    (photo,) = photos(f"<figure>{box}<figcaption>The bridge. Photo: Ilse Aalto</figcaption></figure>")
    assert photo.url is not None
    assert photo.url.startswith("https://courier.example/img/bridge-at-dusk.jpg")
    assert photo.caption == "The bridge."


def test_the_background_of_a_box_that_is_no_picture_is_none() -> None:
    painted = (
        "<div style=\"background-image: url('/img/paper-pattern-large.jpg')\"><p>Read the paper on Sundays.</p></div>"
    )
    assert [photo.url for photo in photos(figure("bridge-picture"), painted)] == [
        "https://courier.example/img/bridge-picture.jpg"
    ]


def test_a_drawing_without_a_caption_is_a_sign_of_the_site() -> None:
    sign = '<figure><img src="/static/zoom-in-dark-mode.svg" alt="Zoom"></figure>'
    assert [photo.url for photo in photos(figure("bridge-picture"), sign, sign)] == [
        "https://courier.example/img/bridge-picture.jpg"
    ]
    assert photos(figure("chart").replace(".jpg", ".svg"))[0].url == "https://courier.example/img/chart.svg"


def test_pictures_of_one_name_with_numbers_of_their_own_are_two() -> None:
    def numbered(number: int, words: str) -> str:
        return f'<figure><img src="/incoming/item{number}/quay-opening-crowd.jpg"><figcaption>{words}</figcaption></figure>'

    told = photos(numbered(30241, "The crowd at noon."), numbered(30255, "The crowd at night."))
    assert [photo.caption for photo in told] == ["The crowd at noon.", "The crowd at night."]
    assert len(photos(numbered(30241, "The crowd at noon."), numbered(30255, "The crowd at noon."))) == 1


@pytest.mark.parametrize(
    "other",
    [
        '<figure><img src="/img/ferry-delayed.jpg"><figcaption><a href="/n/2">Ferry delayed by a whole hour</a></figcaption></figure>',
        '<figure><img src="/img/ferry-delayed.jpg" width="90" height="90"><figcaption>Ferry delayed.</figcaption></figure>',
        '<div class="expert profile"><figure><img src="/img/mara-hollis.jpg" alt="At sea"></figure></div>',
        '<figure><img src="/wp-content/themes/courier/images/skyline.jpg"><figcaption>Our newsletter.</figcaption></figure>',
        '<figure><img src="/assets/inline-newsletter-gull.png"><figcaption>Every morning.</figcaption></figure>',
        '<div class="author-image"><img src="/img/mara-hollis.jpg" alt="Mara Hollis: editor for harbours"></div>',
    ],
)
def test_teasers_icons_persons_and_what_the_design_brings_along_are_no_pictures_of_the_article(other: str) -> None:
    assert [photo.caption for photo in photos(figure("bridge-at-dusk"), other)] == ["The bridge at dusk."]


def test_a_linked_picture_with_a_caption_of_its_own_is_the_articles() -> None:
    image = '<img src="/img/bridge-at-dusk.jpg" width="900" height="600">'
    linked = f'<figure><a href="/n/2/full">{image}</a><figcaption>The bridge at dusk.</figcaption></figure>'
    assert [photo.caption for photo in photos(linked)] == ["The bridge at dusk."]


UNNAMED = (
    '<div class="x1"><div class="x2"><img src="/img/bridge-at-dusk.jpg" width="1200" height="800"></div>{words}</div>'
)
LONG = "Workers of the port of Norrhaven, left, and engineers of the company Halloran lower the last girder of the bridge into its place between the two piers on the eastern side of the basin, where the barge had struck in March"


@pytest.mark.parametrize(
    ("words", "credit"),
    [
        (f"<h4>{LONG}.</h4><p>Photo: Ilse Aalto</p>", "Photo: Ilse Aalto"),
        (
            f"<div class=x3><span>3 of 12 | </span><span><p>{LONG}. (Photo: Ilse Aalto)</p></span><button>Read More</button></div>",
            "Photo: Ilse Aalto",
        ),
        (f"<div><span>{LONG}.</span><span> (<i><b></b>Image: Ilse Aalto)</i></span></div>", "Image: Ilse Aalto"),
    ],
)
def test_words_with_a_labelled_credit_are_the_pictures_in_a_box_that_nothing_names(words: str, credit: str) -> None:
    (photo,) = photos("", UNNAMED.format(words=words))
    assert photo.caption is not None
    assert photo.caption.removeprefix("3 of 12 | ") == f"{LONG}."
    assert photo.credit is not None
    assert (photo.credit.printed, photo.credit.photographer) == (credit, "Ilse Aalto")


def test_a_teaser_with_a_labelled_credit_in_a_box_that_nothing_names_is_no_picture_of_the_article() -> None:
    teaser = UNNAMED.format(words=f'<p><a href="/n/2">{LONG}</a></p><p>Photo: Ilse Aalto</p>')
    assert photos("", after=f"<ul><li>{teaser}</li><li>{teaser}</li></ul>") == ()


@pytest.mark.parametrize(
    "words",
    [
        f"<p>{LONG}.</p><p>It was lowered by Ilse Aalto</p>",
        f"<p>{LONG}.</p><p>Nobody was hurt, the port said.</p><p>The ramp follows.</p><p>Photo: Ilse Aalto</p>",
        "".join(f"<p>{LONG} {number}.</p>" for number in range(5)) + "<p>Photo: Ilse Aalto</p>",
    ],
)
def test_paragraphs_beside_a_picture_in_a_box_that_nothing_names_stay_the_articles(words: str) -> None:
    page = f"<html><body><article><h1>Swing bridge opens again</h1><p>{TEXT[0]}</p><p>{TEXT[1]}</p>{UNNAMED.format(words=words)}<p>{TEXT[2]}</p><p>{TEXT[3]}</p></article></body></html>"
    article = read_html(page).article
    assert any(paragraph.startswith(LONG) for paragraph in article.body)
    assert all(photo.caption is None or not photo.caption.startswith(LONG) for photo in article.photos)


def test_a_credit_that_a_page_declares_as_the_caption_is_none() -> None:
    image = "https://courier.example/img/bridge-collage-of-parts.jpg"
    declared = '{"@type": "NewsArticle", "image": {"@type": "ImageObject", "url": "%s", "caption": "%s"}}'
    said = f'<figure><img src="{image}" width="1200" height="800"><b class="credit">collage: Ilse Aalto</b></figure>'
    head = '<script type="application/ld+json">{}</script>'
    for caption, wanted in (("collage: Ilse Aalto", None), ("The bridge in March.", "The bridge in March.")):
        (photo,) = photos(said, head=head.format(declared % (image, caption)))
        assert (photo.caption, photo.credit and photo.credit.photographer) == (wanted, "Ilse Aalto")
