"""Authors as pages of many makes print and declare them."""

import pytest

from clippings_app.parsing.html import bylines, read_html
from clippings_app.parsing.html.blocks import Block, blocks_of
from clippings_app.parsing.html.bylines import labelled_authors
from clippings_app.parsing.html.metadata import page_data
from clippings_app.parsing.html.people import find_authors
from clippings_app.parsing.html.tree import parse

PARAGRAPHS = (
    "<p>The old swing bridge over the northern basin will open to walkers again on Friday, the authority said.</p>"
    "<p>Engineers had closed it in March after a barge struck the second pier and bent two of its girders.</p>"
    "<p>Cyclists will have to wait until summer, when the new ramp on the southern bank is to be finished.</p>"
    "<p>The ferry that has run in its place since spring will make its last journey on Thursday at noon.</p>"
)


def page(above: str = "", below: str = "", *, head: str = "", before: str = "") -> str:
    return (
        f"<html><head>{head}</head><body>{before}<article><h1>Bridge opens again</h1>{above}"
        f"<div>{PARAGRAPHS}{below}</div></article></body></html>"
    )


def authors(html: str, publisher: str | None = "Basin Courier") -> tuple[str, ...]:
    root = parse(html, name="page")
    blocks = blocks_of(root)
    return find_authors(root, page_data(root), blocks, body_of(blocks), publisher)[0]


def body_of(blocks: list[Block]) -> list[Block]:
    own = [block for block in blocks if block.text in PARAGRAPHS]
    last = (
        [block for block in blocks[own[-1].index + 1 :] if block.tag == "p" and block.element.get("class") is None]
        if own
        else []
    )
    return [*own, *last[:1]]


def json_ld(author: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": {author}}}</script>'


@pytest.mark.parametrize(
    ("above", "names"),
    [
        ("<div>By Jonas Verhulst</div>", ("Jonas Verhulst",)),
        ("<div>ByJonas Verhulst</div>", ("Jonas Verhulst",)),
        ("<div>By Gift Quillam</div>", ("Gift Quillam",)),
        ("<div>By Data Quillam on 3 May 2024</div>", ("Data Quillam",)),
        ("<div>By Latest Updates</div>", ()),
        ("<div>Column by Jonas Verhulst - 3 May 2024 at 08:15</div>", ("Jonas Verhulst",)),
        ("<div>Par Jonas Verhulst le 3 mai 2024</div>", ("Jonas Verhulst",)),
        ("<div>Home | By Jonas Verhulst | 3 May 2024</div>", ("Jonas Verhulst",)),
        ('<div class="author">Jonas Verhulst</div>', ("Jonas Verhulst",)),
        ('<div class="byline">Jonas Verhulst, Amara Diallo y Eva Ruiz</div>', ("Jonas Verhulst", "Amara Diallo", "Eva Ruiz")),
        ('<div class="byline"><a>Jonas Verhulst</a> <a>Amara Diallo</a></div>', ("Jonas Verhulst", "Amara Diallo")),
        ('<p class="author">Jonas Verhulst</p><p class="author">Amara Diallo</p>', ("Jonas Verhulst", "Amara Diallo")),
        ('<div class="byline">Jonas VerhulstFollow</div>', ("Jonas Verhulst",)),
        ('<div class="autor">Jonas Verhulst | Publicado hace 3 horas</div>', ("Jonas Verhulst",)),
        ("<div>3 May 2024 • Jonas Verhulst • 3 min read</div>", ("Jonas Verhulst",)),
        ("<div>28. Juni 201914. Januar 2020 | Jonas Verhulst</div>", ("Jonas Verhulst",)),
        ("<div>Jonas Verhulst, 3 May 2024, 12:01 PM EDT</div>", ("Jonas Verhulst",)),
        ("<div>Jonas Verhulst</div><div>3 May 2024</div>", ("Jonas Verhulst",)),
        ("<div>Date: 3 May 2024 Author: Jonas Verhulst Source: Agency</div>", ("Jonas Verhulst",)),
        ('<div class="byline">dpa</div>', ("dpa",)),
        ("<div>Von Jonas Verhulst, dpa</div>", ("Jonas Verhulst", "dpa")),
        ("<div>Verfasst von Jonas Verhulst am Fr., 03.05.2024 - 08:15</div>", ("Jonas Verhulst",)),
        ("<div>2024-05-03 来源：海湾日报 作者：张三</div>", ("张三",)),
        ("<div>By BCN, in Harbour, Business · 31 Jan 2025</div>", ("BCN",)),
        ("<div>3. Mai 2024 ~ Jonas Verhulst</div>", ("Jonas Verhulst",)),
        ("<div>3. Mai 2024 Jonas Verhulst 6</div>", ("Jonas Verhulst",)),
        ("<div>Von Jonas Verhulst am Samstag, 4. Mai 2024 um 11:14 Uhr</div>", ("Jonas Verhulst",)),
        ("<div>Autor:in Jonas Verhulst</div>", ("Jonas Verhulst",)),
        ("<div>Auteur·rice Jonas Verhulst</div>", ("Jonas Verhulst",)),
        ("<div>Interview: Jonas Verhulst</div>", ("Jonas Verhulst",)),
        ("<div>Veröffentlicht von Jonas Verhulst</div>", ("Jonas Verhulst",)),
        ("<div>By Jonas Verhulst In Harbour News 3 May 2024</div>", ("Jonas Verhulst",)),
        ('<div class="teaser-top">Ein Artikel von Jonas Verhulst | 03.05.2024 - 12:45</div>', ("Jonas Verhulst",)),
        # Whoever is named with label and date is the author, though it be no full name.
        ("<div>by kiwi on 3 May 2024</div>", ("kiwi",)),
        ("<div>Veröffentlicht am 3. Mai 2024 von Hafen-Team</div>", ("Hafen-Team",)),
        ("<div>Von admin am 3. Mai 2024</div>", ()),
        # An agency with its place.
        ("<div>AFP, MANILA</div>", ("AFP",)),
        # Elements that meet without a space; how long ago instead of a date; boxes inside boxes.
        ("<div><span>Jonas Verhulst</span><span>5 hours ago</span></div>", ("Jonas Verhulst",)),
        ("<div><b>Jonas Verhulst</b>|<i>Published 4 months ago</i></div>", ("Jonas Verhulst",)),
        ('<div class="author"><span>Jonas Verhulst</span><span>Harbour Reporter</span></div>', ("Jonas Verhulst",)),
        ('<div class="attribution">Jonas Verhulst | Published 15 hours ago</div>', ("Jonas Verhulst",)),
        ("<div>Jonas Verhulst and AP</div><div>3 May 2024</div>", ("Jonas Verhulst", "AP")),
        ('<div class="teaser-head"><p class="author-name">Jonas Verhulst</p></div>', ("Jonas Verhulst",)),
        ("<address>Jonas Verhulst Jonas Verhulst</address>", ("Jonas Verhulst",)),
        ("<div>By Jonas Verhulst The Associated Press</div>", ("Jonas Verhulst",)),
        ("<div>By Jonas Verhulst published 19 May 2026</div>" + "<div>Share</div>" * 20, ("Jonas Verhulst",)),
        # A department beside a date does not take the place of a name.
        ("<div>Jonas Verhulst, Obfuna Zegpi | 3 May 2024</div>", ("Jonas Verhulst",)),
        ("<div>Obfuna Zegpi</div><div>Jonas Verhulst</div><div>3 May 2024</div>", ("Jonas Verhulst",)),
        # Reporters of East Asia; whoever edited it did not write it.
        ("<div>김민부 기자 2024-05-03</div>", ("김민부",)),
        ("<div>글 김민수</div>", ("김민수",)),
        ("<div>정치부 기자 2024-05-03</div>", ()),
        ("<div>2024-05-03 记者：张三 责任编辑：王小明</div>", ("张三",)),
        ('<div class="byline">责任编辑：王小明</div>', ()),
        ('<div class="byline">责编：王小明 记者 张三</div>', ("张三",)),
        ('<div class="byline">編輯：陳大文、李四 記者 李小龍</div>', ("李小龍",)),
        ('<div class="byline">编辑：王小明 张三 记者</div>', ("张三",)),
        ('<div class="byline">校对：王小明、李四 作者：张三</div>', ("张三",)),
        ('<div class="byline">校对 王小明</div>', ()),
        # No authors: pictures, sections, buttons, places, sentences.
        ("<div>Marina Bay | 3 May 2024</div>", ()),
        ("<div>Victoria Falls</div><div>3 May 2024</div>", ()),
        ('<div class="byline"><div>Copy Link</div></div>', ()),
        ('<div class="photo-credit">Jonas Verhulst</div><div>3 May 2024</div>', ()),
        ('<figure><img src="a.jpg"><figcaption class="author">Jonas Verhulst</figcaption></figure>', ()),
        ('<div class="photo-author">Jonas Verhulst</div>', ()),
        ("<div>New York, 3 May 2024</div>", ()),
        ("<div>Read More • 3 May 2024</div>", ()),
        ("<div>It was Jonas Verhulst who closed it on 3 May 2024.</div>", ()),
        ("<h2>Jonas Verhulst</h2>", ()),
        ('<div><a href="/tags/jonas-verhulst">Jonas Verhulst</a></div>', ()),
        ("<ul><li>Jonas Verhulst</li></ul>", ()),
        ("<figure><img src='/a.jpg'><figcaption>Jonas Verhulst</figcaption></figure>", ()),
        ("<div>A1 B2 C3 By D4</div>", ()),
    ],
)  # fmt: skip
def test_bylines_above_the_text(above: str, names: tuple[str, ...]) -> None:
    assert authors(page(above)) == names


@pytest.mark.parametrize(
    ("below", "names"),
    [
        ("<p>Jonas Verhulst</p>", ("Jonas Verhulst",)),
        ("<p>Text: Jonas Verhulst</p>", ("Jonas Verhulst",)),
        ("<ul><li>Date 3 May 2024</li><li>Autorin/Autor Jonas Verhulst</li></ul>", ("Jonas Verhulst",)),
        ("<p>The ramp is to be ready next year. (Jonas Verhulst) +++</p>", ("Jonas Verhulst",)),
        ("<p>The ramp is to be ready next year (Port Authority).</p>", ()),
        ("<p><em>BC-Redaktion</em></p>", ("BC-Redaktion",)),
        (
            '<div class="post-author-box"><h4>About Jonas Verhulst</h4><div>Lives by the sea.</div></div>',
            ("Jonas Verhulst",),
        ),
        ('<div class="comment author-info"><h4>Jonas Verhulst</h4><div>Well said.</div></div>', ()),
        ("<h3>Jonas Verhulst</h3>", ()),
        ("<p>The harbour is closed.</p>", ()),
    ],
)
def test_signatures_below_the_text(below: str, names: tuple[str, ...]) -> None:
    assert authors(page(below=below)) == names


@pytest.mark.parametrize(
    "line",
    [
        "<div>von Jonas Verhulst</div>",
        "<div><b>Jonas Verhulst</b> | 03.05.2024</div>",
        "<div class=author>Jonas Verhulst</div>",
    ],
)
def test_a_byline_under_the_first_paragraph(line: str) -> None:
    first, rest = PARAGRAPHS.split("</p>", 1)
    assert authors(page().replace(PARAGRAPHS, f"{first}</p>{line}{rest}")) == ("Jonas Verhulst",)


def test_a_section_in_the_menu_is_nobody() -> None:
    menu = '<nav><ul><li><a href="/lp">Local Politics</a></li></ul></nav>'
    assert authors(page("<div>Local Politics • 3 May 2024</div>", before=menu)) == ()


def test_a_link_above_the_headline_is_a_part_of_the_site_unless_it_leads_to_an_author() -> None:
    above = '<div><a href="{}">Selwick Brome</a></div>'
    dated = "<div>Selwick Brome</div><div>3 May 2024</div>"
    assert authors(page(dated, before=above.format("/brome"))) == ()
    assert authors(page(dated, before=above.format("/author/selwick-brome"))) == ("Selwick Brome",)


def test_links_to_authors_of_other_articles_are_left_out() -> None:
    teaser = '<aside class="related"><a href="/x">Ferry late</a><a rel="author" href="/ad">Amara Diallo</a></aside>'
    own = '<div><a rel="author" href="/jv">Jonas Verhulst</a></div>'
    assert authors(page(own) + "<p>x</p>" * 10 + teaser) == ("Jonas Verhulst",)


@pytest.mark.parametrize(
    ("declared", "names"),
    [
        ('[{"@type": "Person", "givenName": "Jonas", "familyName": "Verhulst"}]', ("Jonas Verhulst",)),
        ('{"name": ["Jonas Verhulst", "Amara Diallo"]}', ("Jonas Verhulst", "Amara Diallo")),
        ('"Jonas Verhulst, Senior Reporter"', ("Jonas Verhulst",)),
        ('"Jonas Verhulst Political Editor"', ("Jonas Verhulst",)),
        ('"Jonas Verhulst und Amara Diallo, dpa"', ("Jonas Verhulst", "Amara Diallo", "dpa")),
        ('{"@type": "Organization", "name": "Reuters"}', ("Reuters",)),
        ('"jonasverhulst"', ("jonasverhulst",)),
        ('"No Author"', ()),
    ],
)
def test_declared_authors(declared: str, names: tuple[str, ...]) -> None:
    assert authors(page(head=json_ld(declared))) == names


def test_a_fuller_list_of_authors_wins() -> None:
    head = json_ld('"Jonas Verhulst"') + '<meta name="author" content="Jonas Verhulst, Amara Diallo">'
    assert authors(page(head=head)) == ("Jonas Verhulst", "Amara Diallo")
    line = "<div>By Jonas Verhulst and Amara Diallo</div>"
    assert authors(page(line, head=json_ld('"Jonas Verhulst"'))) == ("Jonas Verhulst", "Amara Diallo")


def test_an_agency_behind_a_label_is_the_author_of_what_the_outlet_declares_its_own() -> None:
    own = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "港口時報"},'
        ' "publisher": {"name": "港口時報"}}</script>'
    )
    assert authors(page("<div>Por Agencia EFE</div>", head=own)) == ("Agencia EFE",)
    assert authors(page(head=own)) == ("港口時報",)


def test_a_printed_person_comes_before_the_outlet_and_the_outlet_before_an_agency() -> None:
    head = json_ld('"BasinCourier"')
    assert authors(page('<div class="author">Jonas Verhulst</div>', head=head)) == ("Jonas Verhulst",)
    assert authors(page('<div class="author">dpa</div>', head=head)) == ("BasinCourier",)
    assert authors(page(head='<meta name="author" content="Basin Courier - Jonas Verhulst">')) == ("Jonas Verhulst",)


def test_the_card_for_sharing_names_who_wrote_it() -> None:
    card = '<meta name="twitter:label1" content="{}"><meta name="twitter:data1" content="Jonas Verhulst">'
    assert authors(page(head=json_ld('"editor"') + card.format("Written by"))) == ("Jonas Verhulst",)
    assert authors(page(head=card.format("Filed under"))) == ()


def test_without_a_body_only_a_label_tells() -> None:
    html = "<html><body><div>Autor: Jonas Verhulst</div><div>Amara Diallo</div></body></html>"
    assert list(filter(None, labelled_authors(blocks_of(parse(html, name="x")), []))) == [("Jonas Verhulst",)]
    assert authors("<html><body><p>By BCN</p></body></html>") == ()


def test_a_long_text_is_not_read_for_names_where_no_line_above_it_might_be_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read = []
    monkeypatch.setattr(bylines, "split_byline", lambda text, was=bylines.split_byline: read.append(text) or was(text))
    body = "".join(f"<p>Barge {n} left the quay of Gullhaven, and nobody saw it go.</p>" for n in range(50))
    assert len(read_html(f"<article><h1>Barges leave</h1>{body}</article>").article.body) == 50
    assert len(read) < 50, "every paragraph was read twice"


def test_a_line_full_of_words_that_lead_to_dates_costs_little() -> None:
    assert authors(page("<div>" + "on " * 48 + "x 3 May 2024</div>")) == ()


def test_who_reported_for_an_agency_is_named_below() -> None:
    page = (
        "<html><body><h1>Bridge opens again</h1>"
        "<p>The old swing bridge over the northern basin will open to walkers on Friday, the port authority said.</p>"
        "<p>Engineers had closed it in March after a barge struck the second pier and bent two of the girders.</p>"
        "<p>Cyclists will have to wait until summer, when the ramp on the southern bank is to be finished.</p>"
        "<p>A ferry runs until then, every quarter of an hour and free of charge, from the customs house pier.</p>"
        "<p>(Reporting by Mira Halloran and Jon Weir in Basin; Editing by Kim Soares)</p></body></html>"
    )
    assert read_html(page).article.byline == ("Mira Halloran", "Jon Weir")


def test_who_wrote_it_stands_above_what_an_administrator_published() -> None:
    account = json_ld('{"@type": "Person", "@id": "https://basin.example/author/admin/", "name": "Basil C"}')
    above = "<p>by Basil C | 5 November 2024</p><p>MARA HOLLIS</p>"
    article = read_html(page(above, head=account)).article
    assert article.byline == ("MARA HOLLIS",)
    assert article.body[0].startswith("The old swing bridge")
    assert read_html(page("<p>by Basil C | 5 November 2024</p>", head=account)).article.byline == ("Basil C",)


def test_a_list_of_people_is_no_byline() -> None:
    people = "".join(f"<p>{name}</p>{PARAGRAPHS}" for name in ("Mara Hollis", "Jonas Verhulst"))
    assert "Mara Hollis" in read_html(f"<article><h1>Two of the harbour</h1>{people}</article>").article.body


def test_somebody_whom_the_outlet_does_not_name_stays_as_it_is_called() -> None:
    assert authors(page(head=json_ld('{"@type": "Person", "name": "Guardian staff reporter"}')), "The Guardian") == (
        "Guardian staff reporter",
    )


@pytest.mark.parametrize(
    "above",
    [
        "<p class='label'>By</p><p class='full-name'>Mara Hollis</p>",
        "<dl><dt>Auteur</dt><dd>Mara Hollis</dd><dt>Cover</dt></dl>",
        "<h5>Autor:</h5><div>Mara Hollis/BCN</div>",
    ],
)
def test_a_label_may_stand_in_a_line_of_its_own(above: str) -> None:
    assert read_html(page(above)).article.byline == ("Mara Hollis",)


def test_a_byline_right_above_the_headline_is_the_articles_whatever_box_it_is_in() -> None:
    way = "<ol class='breadcrumb'><li>News</li><li class='author'>by Mara Hollis</li></ol>"
    html = page(head=json_ld('{"@type": "Organization", "name": "Basin-Courier.com"}')).replace("<h1>", f"{way}<h1>")
    assert read_html(html).article.byline == ("Mara Hollis",)


def test_the_editors_of_a_broadcast_that_goes_with_the_article_did_not_write_it() -> None:
    declared = json_ld('{"@type": "Organization", "name": "Newsroom basin.example"}')
    box = "<div class='text__byline'>Redaktion: Mara Hollis und Jonas Verhulst</div>"
    told = box + "<div class='text__byline'>Sendung: Basin-Info, 25.04.2024, 10.45 Uhr</div>"
    assert authors(page(below=box, head=declared), "basin.example") == ("Mara Hollis", "Jonas Verhulst")
    assert authors(page(below=told, head=declared), "basin.example") == ("Newsroom basin.example",)


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2024 • Harbour Lanterns",
        "04.05.2024 Neueste Meldung",
        "Stichwort der Woche // 04.05.2024",
        "Titre du jour • 3 mai 2024",
        "3 de mayo de 2024 | Primera Plana",
        "SPONSORED STORY | 3 May 2024",
        "Standort Lauchwitz Datum 04.05.2024",
        "Release Candidate 4.47.2",
    ],
)
def test_capitals_beside_a_date_name_nobody(line: str) -> None:
    assert authors(page(f"<div>{line}</div>")) == ()


@pytest.mark.parametrize(
    "line",
    ["Blue Lanterns", "Schöner Wohnraum", "Olympische Segelwoche", "Zitat von Fahrensmann", "Open Tide Open Tide"],
)
def test_capitals_alone_beside_a_date_name_nobody(line: str) -> None:
    assert authors(page(f"<div>{line}</div><div>3 May 2024</div>")) == ()


def test_a_name_beside_a_date_needs_no_label_where_a_given_name_tells_it() -> None:
    assert authors(page("<div>3 May 2024 • Amara Quill</div>")) == ("Amara Quill",)
    assert authors(page("<div>Amara Quill</div><div>3 May 2024</div>")) == ("Amara Quill",)
    assert authors(page("<div>渡辺次郎2025年1月13日 21時37分</div>")) == ("渡辺次郎",)


def test_a_rare_name_beside_a_date_is_an_authors_where_it_leads_to_his_page() -> None:
    line = "<div>Zubqat Lanterns</div><div>3 May 2024</div>"
    assert authors(page(line)) == ()
    box = '<p>More by <a href="/authors/zubqat-lanterns">Zubqat Lanterns</a></p>'
    assert authors(page(line, below=box)) == ("Zubqat Lanterns",)
    mail = '<div><a href="mailto:zl@example.org">Zubqat Lanterns</a></div>'
    assert authors(page(line, below=mail)) == ("Zubqat Lanterns",)


def test_keywords_in_the_box_of_the_author_are_what_it_is_about() -> None:
    words = '<ul><li><a href="/search/?tag={0}">{0}</a></li><li><a href="/topics/basin/">Basin Dredgers</a></li></ul>'
    box = f'<div class="author">Jonas Verhulst{words.format("Ida Grieg")}</div>'
    assert authors(page(box)) == ("Jonas Verhulst",)


@pytest.mark.parametrize(
    ("above", "names"),
    [
        ("<div>Jonas Verhulst</div>", ("Jonas Verhulst",)),
        ("<div>Jonas Verhulst</div><div>Amara Diallo</div>", ("Jonas Verhulst", "Amara Diallo")),
        ("<div><span>Jonas Verhulst</span><br><span>Amara Diallo</span></div>", ("Jonas Verhulst", "Amara Diallo")),
        ("<div>Jonas Verhulst and Amara Diallo</div><div>5 min</div>", ("Jonas Verhulst", "Amara Diallo")),
        ("<div>Zubqat Lanterns</div>", ()),
        ("<div>Jonas Verhulst</div><div>Zubqat Lanterns</div>", ()),
        ("<div>Amara Diallo</div>" * 2 + "<div>Jonas Verhulst</div><div>Eva Ruiz</div><div>Ida Grieg</div>", ()),
    ],
)
def test_a_name_alone_between_headline_and_text_is_who_wrote(above: str, names: tuple[str, ...]) -> None:
    assert authors(page(above)) == names


@pytest.mark.parametrize("date", ["", "<div>3 May 2024</div>"])
def test_whom_the_text_tells_of_is_not_its_author(date: str) -> None:
    told = PARAGRAPHS.replace("the authority said", "Jonas Verhulst of the authority said")
    whole = page(f"<div>Jonas Verhulst</div>{date}").replace(PARAGRAPHS, told)
    assert read_html(whole).article.byline == ()
    both = whole.replace("<div>Jonas Verhulst</div>", "<div>Jonas Verhulst</div><div>Amara Diallo</div>")
    assert read_html(both).article.byline == (("Amara Diallo",) if date else ())


@pytest.mark.parametrize(
    ("declared", "names"),
    [
        (("Verhulst, Jonas", "Diallo, Amara"), ("Jonas Verhulst", "Amara Diallo")),
        (("Jonas Verhulst, Amara Diallo",), ("Jonas Verhulst", "Amara Diallo")),
        (("Jonas Verhulst, dpa",), ("Jonas Verhulst", "dpa")),
    ],
)
def test_names_that_are_declared_as_libraries_have_them(declared: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert authors(page(head="".join(f'<meta name="dc.creator" content="{one}">' for one in declared))) == names


def test_the_choice_of_languages_is_nobody() -> None:
    assert authors(page("<div>DE FR IT EN</div>")) == ()


def test_the_way_to_recipes_is_no_desk() -> None:
    assert authors(page("<div>By Course or Type</div>")) == ()
    assert authors(page("<div>By Tide Desk</div>")) == ("Tide Desk",)


def test_whoever_signs_with_a_town_signed_and_several_who_sign_wrote_letters() -> None:
    letter = "<p>Jon Quill<br>Lauchwitz</p>"
    assert authors(page(below=letter)) == ("Jon Quill",)
    root = parse(page(below=f"<p>Amara Diallo</p><p>The bridge is too steep for prams.</p>{letter}"), name="page")
    blocks = blocks_of(root)
    body = [block for block in blocks if block.tag == "p"]
    assert find_authors(root, page_data(root), blocks, body, None)[0] == ()


@pytest.mark.parametrize(
    "declared",
    ["publisher", "Copyright Basin-Verlag GmbH & Co. KG", "facebook.com/basin", "Ole Quill und Tjark designed"],
)
def test_who_owns_or_made_the_site_wrote_nothing(declared: str) -> None:
    assert authors(page(head=f'<meta name="author" content="{declared}">')) == ()


def test_an_organisation_with_and_in_its_name_stays_whole() -> None:
    head = '<meta name="author" content="Kirche und Leben, Lauchwitz">'
    assert authors(page(head=head)) == ("Kirche und Leben, Lauchwitz",)
    assert authors(page(head='<meta name="author" content="Amara Diallo und Jonas Verhulst">')) == (
        "Amara Diallo",
        "Jonas Verhulst",
    )


def test_a_label_may_stand_behind_the_name() -> None:
    assert authors(page('<div class="author">Harald Quill Autor</div>')) == ("Harald Quill",)


def test_whom_the_headline_names_did_not_write_it_unless_his_page_is_linked() -> None:
    about = page("<div>Amara Quill</div><div>3 May 2024</div>").replace("Bridge opens again", "Amara Quill on bridges")
    assert authors(about) == ()
    assert authors(about.replace("<div>Amara Quill<", '<div><a href="/authors/aq">Amara Quill</a><')) == (
        "Amara Quill",
    )
    assert authors(about.replace("<div>Amara", "<div>By Amara")) == ("Amara Quill",)


def test_the_card_of_the_author_names_him_whatever_he_is_called() -> None:
    card = '<div class="author vcard"><a class="url fn n" href="/u/1">tidewalker</a></div>'
    assert authors(page(before=card)) == ("tidewalker",)
    other = '<div class="comment"><cite class="author vcard"><b class="fn">Bert</b></cite></div>'
    assert authors(page(before=card, below=other)) == ("tidewalker",)
    assert authors(page(before=card + card.replace("tidewalker", "saltmarsh"))) == ()
    assert authors(page("<div>By Jonas Verhulst</div>", before=card)) == ("Jonas Verhulst",)


def test_the_address_of_another_site_is_no_author_and_ones_own_is() -> None:
    head = '<link rel="canonical" href="https://www.basin.example/a"><meta name="author" content="{}">'
    assert authors(page(head=head.format("quillweb.com"))) == ()
    assert authors(page(head=head.replace("basin.example", "basin.org").format("basin.org")), "Courier") == (
        "basin.org",
    )
    assert authors(page(head='<meta name="author" content="quillweb.com">')) == ("quillweb.com",)


def test_the_label_behind_a_name_in_a_box_is_no_part_of_it() -> None:
    box = '<aside class="author-box"><a href="/u/hq">Harald Quill</a> <span class="label">Autor</span></aside>'
    assert authors(page(below=box)) == ("Harald Quill",)


@pytest.mark.parametrize(("box", "names"), [("<div>{}</div>", ("quayside",)), ('<ol class="comment-list">{}</ol>', ())])
def test_the_only_card_of_an_author_counts_though_the_page_allows_comments(box: str, names: tuple[str, ...]) -> None:
    card = box.format('<p class="author vcard"><a class="fn">quayside</a></p>')
    html = page(below="").replace("<body>", '<body class="comments-open">').replace("</body>", f"{card}</body>")
    assert authors(html) == names
