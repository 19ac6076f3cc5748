"""What stands among or behind the paragraphs and is none of them, by its own words."""

import pytest
from lxml import html as lxml_html
from timing import within

from clippings_app.parsing.html import tree
from clippings_app.parsing.html.blocks import Block, blocks_of
from clippings_app.parsing.html.margins import is_furniture, is_masthead, until_end, with_those_between


def block(source: str) -> Block:
    return blocks_of(lxml_html.fromstring(f"<html><body>{source}</body></html>"))[0]


@pytest.mark.parametrize(
    "label",
    [
        "Read also", "See more:", "Lesen Sie auch:", "Lire aussi :", "Lea también:", "Leia também:", "Leggi anche:",
        "Lees ook:", "Les også:", "Läs också:", "Lue myös:", "Czytaj też:", "Čtěte také:", "Olvasd el:", "Loe ka:",
        "Читайте также:", "Читайте також:", "Διαβάστε επίσης:", "İlgili haber:", "اقرأ أيضا:", "بیشتر بخوانید:",
        "קראו גם:", "यह भी पढ़ें:", "আরও পড়ুন:", "อ่านข่าวเพิ่มเติม :", "Xem thêm:", "Baca juga:", "延伸閱讀：",
        "関連記事：", "관련기사:",
    ],
)  # fmt: skip
def test_a_line_that_leads_to_another_article_is_no_paragraph(label: str) -> None:
    assert is_furniture(block(f'<p>{label} <a href="/x">Ferry runs aground at Quarn Bay</a></p>'))


@pytest.mark.parametrize(
    "text",
    [
        "You received this email because you signed up. <a href='/u'>Unsubscribe</a>",
        "Newsletter abbestellen | Im Browser ansehen",
        "Find this article at: http://www.quarnmail.example/story?id=8",
    ],
)
def test_the_frame_of_a_mailing_or_a_printed_page_is_no_paragraph(text: str) -> None:
    assert is_furniture(block(f"<p>{text}</p>"))


@pytest.mark.parametrize(
    "text",
    [
        "Social Sharing", "Empfohlener redaktioneller Inhalt", "Leave a comment below", "Suivez-nous sur Facebook",
        "Ich bin damit einverstanden, dass mir Inhalte von Quarntube angezeigt werden.",
    ],
)  # fmt: skip
def test_what_a_page_says_around_its_articles_is_no_paragraph(text: str) -> None:
    assert is_furniture(block(f"<p>{text}</p>"))


@pytest.mark.parametrize("text", ["https://www.quarnmail.example/story", "20 minutes", "xxx", "X"])
def test_addresses_and_cells_of_tables_may_be_paragraphs(text: str) -> None:
    assert not is_furniture(block(f"<p>{text}</p>"))


@pytest.mark.parametrize(
    "text",
    [
        "Related companies paid twice as much for the same concrete.",
        "Read more slowly, the teacher told the children of Ostrelle.",
        "More on this will be known when the auditor has come, said Pellan.",
        "She found no way to unsubscribe from the list, she told the court.",
        "Relatives waited at the pier until the morning.",
    ],
)
def test_a_sentence_that_only_begins_so_stays(text: str) -> None:
    assert not is_furniture(block(f"<p>{text}</p>"))


@pytest.mark.parametrize("mark", ["– ENDS –", "###", "Notes to editors", "-30-", "Notes to Editors:", "انتهای پیام"])
def test_what_follows_the_end_of_a_release_is_not_the_articles(mark: str) -> None:
    page = lxml_html.fromstring(f"<html><body><p>One.</p><p>Two.</p><p>{mark}</p><p>Press office</p></body></html>")
    assert [one.text for one in until_end(blocks_of(page))] == ["One.", "Two."]


def test_a_paragraph_that_ends_something_else_ends_no_article() -> None:
    page = lxml_html.fromstring("<html><body><p>One.</p><p>Two.</p><p>It ends here, he said.</p></body></html>")
    assert len(until_end(blocks_of(page))) == 3


def test_a_masthead_is_a_name_with_its_address() -> None:
    assert is_masthead(block("<p>Quarn Mail www.quarnmail.example</p>"))
    assert not is_masthead(block("<p>The report is on the council's site. See www.ostrelle.example</p>"))


def test_a_line_of_signs_costs_no_time() -> None:
    page = lxml_html.fromstring(f"<html><body><p>One.</p><p>Two.</p><p>{'#' * 50_000}a</p></body></html>")
    with within(1):
        assert len(until_end(blocks_of(page))) == 3


def test_a_short_item_of_a_list_is_a_paragraph_as_most_of_its_list_are() -> None:
    items = (
        "Fill the canner with water and let it simmer.",
        "2 tsp cloves",
        "Add the honey and boil until it thickens.",
    )
    page = "<ul>" + "".join(f"<li>{one}</li>" for one in items) + "</ul><ul><li>Home</li><li>Harbour</li></ul>"
    blocks = blocks_of(lxml_html.fromstring(f"<html><body>{page}</body></html>"))
    weights = [0.9, 0.4, 0.9, 0.4, 0.4]
    chosen = with_those_between(blocks, [blocks[0], blocks[2]], weights)
    assert [one.text for one in chosen] == list(items)


def test_an_item_that_the_weights_rule_out_stays_out_of_its_list() -> None:
    items = ("Fill the canner with water and let it simmer.", "Print this", "Add the honey and boil until it thickens.")
    blocks = blocks_of(
        lxml_html.fromstring("<html><body><ul>" + "".join(f"<li>{one}</li>" for one in items) + "</ul></body></html>")
    )
    assert len(with_those_between(blocks, [blocks[0], blocks[2]], [0.9, 0.05, 0.9])) == 2


@pytest.mark.parametrize(
    "words",
    [
        "By continuing to shell the port, the army broke the truce, he said.",
        "We did not give our consent to the dam, the islanders told the court.",
        "The company has to change its privacy policy.",
        "Follow us to the border, the soldiers told those who stayed on the quay.",
        "Register for the ferry by Friday, the council told the islanders.",
        "Sledujte hladinu, vyzvala správa přístavu rybáře.",
        "If we have come this far, we can donate the rest of the fish, he said.",
        "“You have made it this far,” he told the crowd, “and we will donate the rest.”",
    ],
)
def test_a_whole_sentence_of_an_article_is_not_taken_for_what_surrounds_it(words: str) -> None:
    assert not is_furniture(block(f"<p>{words}</p>"))


def test_a_heading_that_opens_as_an_invitation_does_stays() -> None:
    assert not is_furniture(block("<h2>Jetzt ermittelt die Polizei</h2>"))
    assert is_furniture(block('<p><a href="/abo">Jetzt abonnieren</a></p>'))
    assert is_furniture(block('<p>By continuing you agree to the <a href="/terms">terms</a>.</p>'))
    assert is_furniture(block("<p>You made it this far! Donate to the harbour news.</p>"))


TOLD = "The harbour of Quarn Bay uses this to tell one visitor from another."


@pytest.mark.parametrize(
    "box",
    [
        "cookie-law-modal",
        "CookieYes-banner",
        "qc-cmp2-summary",
        "onetrust-pc-sdk",
        "gdpr-cookie-notice",
        "consent-modal",
    ],
)
def test_what_a_program_for_consent_puts_into_a_page_is_no_paragraph(box: str) -> None:
    assert is_furniture(block(f'<div class="{box.lower()}"><div><p>{TOLD}</p></div></div>'))


@pytest.mark.parametrize(
    "page",
    [
        f'<div class="cookie-bar-open"><article><h1>Ferry</h1><p>{TOLD}</p></article></div>',
        f'<div class="cookie-recipes"><p>{TOLD}</p></div>',
        f'<div class="age-of-consent"><p>{TOLD}</p></div>',
        f'<main class="cookie-notice"><p>{TOLD}</p></main>',
    ],
)
def test_a_page_named_by_its_state_and_words_of_an_article_are_no_such_box(page: str) -> None:
    assert not is_furniture(blocks_of(lxml_html.fromstring(f"<html><body>{page}</body></html>"))[-1])


def table(*rows: tuple[str, str]) -> Block:
    return block("<table>" + "".join(f"<tr><td>{name}</td><td>{told}</td></tr>" for name, told in rows) + "</table>")


def test_a_table_of_a_pages_cookies_is_no_part_of_the_text() -> None:
    cookies = [(f"_q{number}", "This cookie keeps what you chose for a month.") for number in range(4)]
    assert is_furniture(table(*cookies))
    catch = [(f"Pier {number}", "Forty tons of herring in a month.") for number in range(4)]
    assert not is_furniture(table(*catch, cookies[0]))
    assert not is_furniture(table(*cookies[:2]))


def test_a_long_table_is_asked_once_whether_it_tells_of_cookies(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(
        "clippings_app.parsing.html.tree._texts", lambda of, was=tree._texts: asked.append(of) or was(of)
    )
    rows = "".join(f"<tr><td><p>Pier {number} was shut on Monday.</p></td></tr>" for number in range(59))
    rows += "<tr><td><p>The baker of cookies stayed open.</p></td></tr>"
    found = blocks_of(lxml_html.fromstring(f"<html><body><table>{rows}</table></body></html>"))
    assert len(found) == 60
    assert not any(map(is_furniture, found))
    assert 60 <= len(asked) <= 240


def test_tables_in_tables_are_read_once_each_where_none_tells_of_cookies(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(
        "clippings_app.parsing.html.tree._texts", lambda of, was=tree._texts: asked.append(of) or was(of)
    )
    blocks_of(lxml_html.fromstring("<html><body>" + "<table><tr><td>Pier" * 60 + "</body></html>"))
    assert len(asked) <= 240, "each of 60 tables was asked for the text of all rows in it"
