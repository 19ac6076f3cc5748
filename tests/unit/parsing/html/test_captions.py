"""Caption and credit of a figure, by its elements and by its words."""

import lxml.html
import pytest

from clippings_app.parsing.html.caption_parts import part_caption
from clippings_app.parsing.html.captions import (
    ends_with_credit,
    printed_beside,
    printed_with,
)
from clippings_app.parsing.html.credit_doubts import is_no_credit
from clippings_app.parsing.html.tree import parse


def read(figure: str) -> tuple[str | None, str | None]:
    element = lxml.html.fragment_fromstring(figure)
    return printed_with(element, next(element.iter("img")))


@pytest.mark.parametrize(
    ("figure", "caption", "credit"),
    [
        (
            '<figure><img src="a"><figcaption>The bridge. <span class="credit">Ilse Aalto/AP</span></figcaption></figure>',
            "The bridge.",
            "Ilse Aalto/AP",
        ),
        (
            '<figure><img src="a"><figcaption>The bridge.</figcaption><span class="photo-credit">Photo: Ilse Aalto</span></figure>',
            "The bridge.",
            "Photo: Ilse Aalto",
        ),
        (
            '<figure><img src="a"><figcaption>The bridge. (Photo: Ilse Aalto/AP)</figcaption></figure>',
            "The bridge.",
            "Photo: Ilse Aalto/AP",
        ),
        ('<figure><img src="a"><figcaption>The bridge at dusk</figcaption></figure>', "The bridge at dusk", None),
        (
            '<figure><img src="a"><figcaption>写真・図版　夕方の橋（青木遥撮影）</figcaption></figure>',
            "夕方の橋",
            "青木遥撮影",
        ),
        ('<figure><img src="a"><figcaption>DSC_01.jpg: The bridge</figcaption></figure>', "The bridge", None),
        (
            '<figure><img src="a"><figcaption>bridge.jpg is sent by everybody.</figcaption></figure>',
            "bridge.jpg is sent by everybody.",
            None,
        ),
        ('<figure><img src="a"></figure>', None, None),
        ('<figure><img src="a"><figcaption>Anadolu Agency</figcaption></figure>', None, "Anadolu Agency"),
        (
            '<figure><img src="a"><figcaption>The bridge. <span class="credit">Photo by Ilse Aalto</span> <i>/Reuters</i></figcaption></figure>',
            "The bridge.",
            "Photo by Ilse Aalto/Reuters",
        ),
        (
            '<figure><img src="a"><figcaption>The <b>old</b> <a href="/b">bridge</a>.<br><em>Reuters</em></figcaption></figure>',
            "The old bridge.",
            "Reuters",
        ),
        (
            '<figure><img src="a"><figcaption><p>Reuters</p><p>The bridge opens on Friday.</p></figcaption></figure>',
            "The bridge opens on Friday.",
            "Reuters",
        ),
        (
            '<div><img src="a"><p class="caption">The bridge.</p><p class="caption">The bridge.</p><div class="copyright">©</div>'
            '<div class="copyright">dpa</div></div>',
            "The bridge.",
            "© dpa",
        ),
        (
            '<figure data-credit="Ilse Aalto" data-caption="The bridge at dusk"><img src="a"></figure>',
            "The bridge at dusk",
            "Ilse Aalto",
        ),
        ('<figure><img src="a" title="The bridge | AFP/Ilse Aalto"></figure>', "The bridge", "AFP/Ilse Aalto"),
        ('<figure><img src="a"><figcaption>1 / 7</figcaption><button>View gallery</button></figure>', None, None),
        (
            '<figure><img src="a"><div class="image-credit">The bridge opened on Friday evening. Photo: Ilse Aalto/AP</div></figure>',
            "The bridge opened on Friday evening.",
            "Photo: Ilse Aalto/AP",
        ),
        (  # the credit over the picture, outside the caption
            '<figure><div><img src="a"><small>© Ilse Aalto</small></div><figcaption>The bridge at dusk</figcaption></figure>',
            "The bridge at dusk",
            "© Ilse Aalto",
        ),
        (
            '<figure><div><img src="a"><span>EPA</span></div><figcaption>The bridge at dusk</figcaption></figure>',
            "The bridge at dusk",
            "EPA",
        ),
        (
            '<figure><div><img src="a"><span>Play now</span></div><figcaption>The bridge at dusk</figcaption></figure>',
            "The bridge at dusk",
            None,
        ),
        (  # labels that only screen readers say are not printed
            '<figure><img src="a"><span><span class="visually-hidden">Image source, </span>Getty Images</span>'
            '<figcaption><span class="visually-hidden">Image caption, </span>The bridge at dusk</figcaption></figure>',
            "The bridge at dusk",
            "Getty Images",
        ),
        (
            '<figure><img src="a"><figcaption>The bridge at dusk <span>Photo:</span> <span>Harbour Watch</span></figcaption></figure>',
            "The bridge at dusk",
            "Photo: Harbour Watch",
        ),
        (
            '<figure><img src="a"><figcaption><span class="caption">The bridge.</span> <span class="credit">Photo by Ilse Aalto</span>'
            ' /<span class="distributor">Harbour News</span></figcaption></figure>',
            "The bridge.",
            "Photo by Ilse Aalto / Harbour News",
        ),
        (  # the link that opens the picture
            '<a href="/full.jpg" data-caption="The bridge at dusk" data-copyright="Ilse Aalto"><img src="a"></a>',
            "The bridge at dusk",
            "Ilse Aalto",
        ),
        (
            """<figure><img src="a" data-image-meta='{"credit":"Ilse Aalto","camera":"X"}'></figure>""",
            None,
            "Ilse Aalto",
        ),
        ("""<figure><img src="a" data-options='{"credit": '></figure>""", None, None),
        (
            '<figure><meta itemprop="copyrightHolder" content="Ilse Aalto"><img src="a"><figcaption>The bridge</figcaption></figure>',
            "The bridge",
            "Ilse Aalto",
        ),
        ('<figure><img src="a" alt="A bridge at dusk. Photo: Ilse Aalto"></figure>', None, "Photo: Ilse Aalto"),
        ('<figure><img src="a" alt="A bridge at dusk with Ilse Aalto"></figure>', None, None),
        (
            '<figure><img src="a"><figcaption>The bridge at dusk <cite>Harbour Weekly</cite></figcaption></figure>',
            "The bridge at dusk",
            "Harbour Weekly",
        ),
        (
            '<figure><img src="a"><figcaption><span>The bridge at dusk</span><span>ES</span></figcaption></figure>',
            "The bridge at dusk",
            "ES",
        ),
        (
            '<figure><img src="a"><figcaption><b>Harbour North</b><br>The bridge at dusk</figcaption></figure>',
            "Harbour North The bridge at dusk",
            None,
        ),
        (
            '<figure><img src="a"><figcaption>The bridge. Photo: Ilse Aalto <span>AFP</span></figcaption></figure>',
            "The bridge.",
            "Photo: Ilse Aalto / AFP",
        ),
        (
            '<figure><img src="a"><figcaption><p>The bridge at dusk</p>Foto: <b itemprop="creator">Ilse Aalto</b></figcaption></figure>',
            "The bridge at dusk",
            "Foto: Ilse Aalto",
        ),
        (  # the inner name is the more exact one
            '<figure><img src="a"><div class="credit-caption"><p class="caption">The bridge <b class="credit">Ilse Aalto/AP</b></p></div></figure>',
            "The bridge",
            "Ilse Aalto/AP",
        ),
        (
            '<figure><img src="a"><figcaption>The bridge at dusk <a href="/b">Read more</a></figcaption></figure>',
            "The bridge at dusk",
            None,
        ),
        (
            '<figure><img src="a"><figcaption>The bridge at ... <a href="#">more</a></figcaption></figure>',
            "The bridge at ...",
            None,
        ),
        (  # named as a credit, but nothing except prose stands in it
            '<figure><img src="a"><p class="image-source">The bridge was opened again after it had been closed for a year</p></figure>',
            "The bridge was opened again after it had been closed for a year",
            None,
        ),
        (  # initials in an element of their own
            '<div><img src="a"><div>Former harbour master Ilse Aalto</div><div>HW</div></div>',
            "Former harbour master Ilse Aalto",
            "HW",
        ),
        (  # the keywords of an article in one box with its picture
            '<div><img src="a"><div class="copyright"><p>Archive: the old bridge at dusk</p><p>Picture rights: AFP</p></div>'
            "<h5>Tags</h5><ul><li><a>Port</a></li><li><a>Bridge</a></li><li><a>Basin</a></li></ul></div>",
            "Archive: the old bridge at dusk",
            "Picture rights: AFP",
        ),
        (
            '<figure><img src="a"><figcaption>The bridge opens at dusk <span>Bild 1</span><span>von 4</span><span class="credit">© Ilse Aalto</span></figcaption></figure>',
            "The bridge opens at dusk",
            "© Ilse Aalto",
        ),
    ],
)
def test_a_figure_is_read_by_its_elements(figure: str, caption: str | None, credit: str | None) -> None:
    assert read(figure) == (caption, credit)


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("The bridge opens. (Edu Luque)", "The bridge opens.", "Edu Luque"),
        ("The bridge opens / Lorenzo Marina", "The bridge opens", "Lorenzo Marina"),
        ("尹大統領の発言を見る国民＝ＡＰ", "尹大統領の発言を見る国民", "ＡＰ"),
        ("移送のため出る容疑者＝東京で（潟沼義樹撮影）", "移送のため出る容疑者＝東京で", "潟沼義樹撮影"),
        (
            "Osborn (Sheffield United) and Antony (Manchester United)",
            "Osborn (Sheffield United) and Antony (Manchester United)",
            None,
        ),
        ("The bridge opens. Ilse Aalto", "The bridge opens.", "Ilse Aalto"),
        ("The bridge opens. © Ilse Aalto / AFP", "The bridge opens.", "© Ilse Aalto / AFP"),
        ("The bridge opens. IMAGO / Ilse Aalto", "The bridge opens.", "IMAGO / Ilse Aalto"),
        ("The bridge opens. Bild: picture alliance / dpa", "The bridge opens.", "Bild: picture alliance / dpa"),
        ("The bridge opens | Ilse Aalto / AFP", "The bridge opens", "Ilse Aalto / AFP"),
        ("El puente del puerto / ILSE AALTO", "El puente del puerto", "ILSE AALTO"),
        ("El puente del puerto. / EP", "El puente del puerto.", "EP"),
        ("Der Hafen feiert am 13. Mai Hafengeburtstag", "Der Hafen feiert am 13. Mai Hafengeburtstag", None),
        ("Seen from the house of A. Aalto Senior", "Seen from the house of A. Aalto Senior", None),
        ("Left: Ilse Aalto. Right: Juhani Aho", "Left: Ilse Aalto. Right: Juhani Aho", None),
        (
            "Ben Osborn (Sheffield) with a very long explanation",
            "Ben Osborn (Sheffield) with a very long explanation",
            None,
        ),
        (
            "The lodge opens again in June. Grand Quay Hotel: Ilse Aalto, ilse@aalto.example",
            "The lodge opens again in June.",
            "Grand Quay Hotel: Ilse Aalto, ilse@aalto.example",
        ),
        (
            "Tickets for the evening are at the door. Write to desk@basin.example",
            "Tickets for the evening are at the door. Write to desk@basin.example",
            None,
        ),
    ],
)
def test_under_a_picture_a_bare_name_at_the_end_is_a_credit(text: str, caption: str, credit: str | None) -> None:
    assert part_caption(text) == (caption, credit)


def test_a_credit_in_an_element_of_its_own_below_words_that_repeat_the_alternative_text_is_parted() -> None:
    page = parse(
        '<div><img alt="The bridge is closed again."><p><b>The bridge is closed again.</b><small>dpa</small></p></div>',
        name="page",
    )
    line, image = next(page.iter("p")), next(page.iter("img"))
    assert printed_beside(line, image) == ("The bridge is closed again.", "dpa")


@pytest.mark.parametrize(
    ("label", "caption"),
    [
        ("التعليق على الصورة، ", "سياج على الجسر منذ الثلاثاء"),
        ("Kuvateksti: ", "Aita sillalla tiistaina"),
        ("Aita sillalla", "Aita sillalla tiistaina"),
    ],
)
def test_what_is_read_aloud_before_a_caption_is_not_printed_with_it(label: str, caption: str) -> None:
    figure = f"<figure><img src=a><figcaption><span class=sr-only>{label}</span><p>{caption}</p></figcaption></figure>"
    is_label = label.rstrip()[-1] in "،:"
    assert read(figure)[0] == (caption if is_label else f"{label} {caption}")


def test_few_words_that_are_the_alternative_text_are_a_caption() -> None:
    page = parse('<div><img alt="The quay"><div><span>The quay</span></div></div>', name="page")
    assert printed_beside(next(page.iter("span")), next(page.iter("img"))) == ("The quay", None)


def test_a_title_below_a_picture_is_its_caption_where_the_alternative_text_tells_the_credit() -> None:
    told = "Walkers on the bridge on Friday. (Photo: Ilse Aalto / Reuters)"
    figure = f'<div><img src="a" alt="{told}"><em class="image-caption">Verhulst/ Bridge Walkers/ City of Millbrook</em></div>'
    assert read(figure) == ("Verhulst/ Bridge Walkers/ City of Millbrook", "Photo: Ilse Aalto / Reuters")


def test_a_picture_is_described_by_the_element_it_names() -> None:
    page = lxml.html.fragment_fromstring(
        '<div><div><img src="a" aria-describedby="words-1"></div><p id="words-1">The bridge. (Photo: Ilse Aalto)</p></div>'
    )
    image = next(page.iter("img"))
    assert printed_with(image, image) == ("The bridge.", "Photo: Ilse Aalto")


def test_words_that_end_in_a_credit_belong_to_a_picture() -> None:
    assert ends_with_credit(lxml.html.fragment_fromstring("<div><p>The bridge</p><p>Getty Images</p></div>"))
    assert ends_with_credit(lxml.html.fragment_fromstring("<div><p>Foto: Ilse Aalto</p><p>The bridge in May</p></div>"))
    assert not ends_with_credit(
        lxml.html.fragment_fromstring("<div><p>The bridge</p><p>opens on Friday morning.</p></div>")
    )


def beside(element: str, alt: str = "The bridge at dusk in May") -> tuple[str | None, str | None]:
    image = lxml.html.fragment_fromstring(f'<img src="a" alt="{alt}">')
    return printed_beside(lxml.html.fragment_fromstring(element), image)


@pytest.mark.parametrize(
    ("element", "caption", "credit"),
    [
        ('<p class="caption">The bridge. Photo: Ilse Aalto</p>', "The bridge.", "Photo: Ilse Aalto"),
        ('<p class="credit">Ilse Aalto</p>', None, "Ilse Aalto"),
        ("<p>Photo: Ilse Aalto</p>", None, "Photo: Ilse Aalto"),
        ("<p>The bridge at dusk in May</p>", "The bridge at dusk in May", None),
        ("<em>The bridge is open. (Photo: Ilse Aalto/AP)</em>", "The bridge is open.", "Photo: Ilse Aalto/AP"),
        ("<p>The port authority opened the bridge again on Friday.</p>", None, None),
        ('<div class="caption"><img src="b">Another picture</div>', None, None),
    ],
)
def test_what_stands_beside_a_picture_is_its_own_only_where_it_shows(
    element: str, caption: str | None, credit: str | None
) -> None:
    assert beside(element) == (caption, credit)


@pytest.mark.parametrize(
    ("credit", "caption", "alt"),
    [
        ("Ilse Aalto", "Delegate Ilse Aalto in the port", ""),
        ("Ilse Aalto.", None, "Ilse Aalto"),
        ("Ilse Aalto, Growth Manager", None, ""),
        ("Ilse Aalto, Professorin für Hafenbau", "The port", ""),
        ("By Ilse Aalto / | desk@courier.example", "The port", ""),
        ("Updated 02/02/2022, 09:23", "The port", ""),
    ],
)
def test_who_is_shown_what_somebody_does_bylines_and_dates_are_no_credits(
    credit: str, caption: str | None, alt: str
) -> None:
    assert is_no_credit(credit, caption, alt)


@pytest.mark.parametrize(
    "credit",
    ["Photo: Ilse Aalto", "Ilse Aalto", "Ilse Aalto/AFP", "AFP", "Ilse Aalto, Harbour Weekly", "Von Aalto/AFP"],
)
def test_a_name_that_the_caption_does_not_have_is_a_credit(credit: str) -> None:
    assert not is_no_credit(credit, "The AFP building in the port", "A house")


def test_a_name_that_the_words_have_as_their_credit_is_one() -> None:
    assert not is_no_credit("Ilse Aalto", "The bridge at dusk. Photo: Ilse Aalto", "")
    assert not is_no_credit("Ilse Aalto", None, "The bridge at dusk (Ilse Aalto)")
    assert not is_no_credit("By Ilse Aalto/AFP", "The bridge at dusk", "")


@pytest.mark.parametrize(
    "figure",
    [
        '<figure aria-label="The bridge is lowered for the last time. Photo: Ilse Aalto"><img src="a.jpg" alt="A bridge"></figure>',
        '<figure><img src="a.jpg" alt="A bridge" title="The bridge is lowered for the last time. Photo: Ilse Aalto"></figure>',
    ],
)
def test_a_sentence_in_a_label_is_the_caption_where_none_is_printed(figure: str) -> None:
    frame = parse(figure, name="page").find(".//figure")
    assert frame is not None
    image = frame.find(".//img")
    assert image is not None
    assert printed_with(frame, image) == ("The bridge is lowered for the last time.", "Photo: Ilse Aalto")


@pytest.mark.parametrize(
    "figure",
    [
        '<figure aria-label="media"><img src="a.jpg" alt="A bridge" title="bridge-at-dusk-large"></figure>',
        '<figure><img src="a.jpg" title="A bridge in the fog at six." alt="A bridge in the fog at six. It is red."></figure>',
    ],
)
def test_a_label_of_few_words_or_with_the_alternative_text_is_no_caption(figure: str) -> None:
    frame = parse(figure, name="page").find(".//figure")
    assert frame is not None
    image = frame.find(".//img")
    assert image is not None
    assert printed_with(frame, image)[0] is None


def test_a_word_for_picture_behind_an_abbreviation_in_brackets_is_the_agencys() -> None:
    assert part_caption("The mill in May. (KVR Photo/Jane Roe)") == ("The mill in May.", "KVR Photo/Jane Roe")
    assert part_caption("The old mill. (Photo/Jane Roe)") == ("The old mill.", "Photo/Jane Roe")


def test_two_pairs_of_initials_are_no_agency_and_photographer() -> None:
    assert part_caption("The minister meets KVRA/EFOA Officials") == ("The minister meets KVRA/EFOA Officials", None)
    assert part_caption("The bridge on Tuesday EFV/Jane Roe") == ("The bridge on Tuesday", "EFV/Jane Roe")


def test_the_title_of_what_is_to_be_heard_is_no_part_of_a_caption() -> None:
    film = '<p><span>Audio</span></p><a href="/listen"><h3>How the bridge was lifted</h3></a>'
    assert read(f'<figure><img src="a"><figcaption>{film}<p>The bridge at dusk.</p></figcaption></figure>') == (
        "The bridge at dusk.",
        None,
    )
    length = "<p>01:30 Min. | 19.10.19 | courier.example</p>"
    assert read(f'<figure><img src="a"><figcaption>{film}{length}</figcaption></figure>') == (None, None)
    linked = '<a href="/b">The bridge</a> at dusk.'
    assert read(f'<figure><img src="a"><figcaption>{linked}</figcaption></figure>') == ("The bridge at dusk.", None)


@pytest.mark.parametrize("mark", ["[PR]", "［ＰＲ］", "【PR】"])
def test_the_mark_of_an_advert_below_a_picture_is_no_credit(mark: str) -> None:
    root = lxml.html.fragment_fromstring(f'<div><img src="a"><div><span>{mark}</span></div></div>')
    assert printed_beside(root[1], root[0]) == (None, None)
