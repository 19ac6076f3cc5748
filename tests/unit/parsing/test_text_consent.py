"""What programs that ask for consent to cookies print beside an article is not of it."""

import pytest

from clippings_app.parsing.text import read_text
from clippings_app.parsing.text.consent import consent_lines
from clippings_app.parsing.text.facts import Facts, facts_of
from clippings_app.parsing.text.lines import paragraphs, split_lines

STORM = "The harbour of the town was closed on Tuesday after a storm had torn two boats from their moorings."
FERRY = "Nobody was hurt, but the ferry to the island will not sail before Friday, the company said."


def facts(*lines: str) -> list[Facts]:
    return facts_of(paragraphs(split_lines("\n".join(lines))))


@pytest.mark.parametrize(
    "asked",
    [
        (
            "Our website and we use cookies to remember what you have read.",
            "Functional",
            "The technical storage or access is needed so that the page can be shown.",
            "Marketing",
            "You can withdraw your consent at any time at the foot of the page.",
        ),
        (
            "Auf dieser Seite verwenden wir Technologien wie Cookies, damit Sie wiederfinden, was Sie gelesen haben.",
            "Statistik",
            "Die technische Speicherung oder der Zugriff dient allein der Zählung.",
            "Wenn du deine Zustimmung nicht erteilst, fehlt manches.",
        ),
        (
            "Nous utilisons des cookies pour compter les lecteurs.",
            "Statistiques",
            "Le stockage ou l’accès technique sert à compter les visites.",
        ),
        ("Utilizamos cookies propias.", "Estadística", "El almacenamiento o acceso técnico sirve para contar visitas."),
        ("Wij gebruiken cookies.", "Statistieken", "De technische opslag of toegang dient om bezoekers te tellen."),
    ],
)
def test_what_asks_for_consent_is_found_from_its_first_line_to_its_last(asked: tuple[str, ...]) -> None:
    assert consent_lines(facts(STORM, FERRY, *asked, "Imprint")) == list(range(2, 2 + len(asked)))


def test_an_article_on_cookies_asks_for_nothing() -> None:
    told = (
        "The bakery of the harbour sells forty kinds of cookies, and the pilots take them aboard.",
        "The court ruled on Tuesday that pages must ask before they set cookies, and gave the ports a year.",
        "“We use cookies only to count our readers,” said the editor of the Brackwater News.",
        STORM,
    )
    assert consent_lines(facts(*told)) == []


def test_one_line_on_cookies_by_itself_is_left_to_the_weights() -> None:
    assert consent_lines(facts("This website uses cookies.", STORM, FERRY)) == []


def test_below_a_short_article_it_is_no_text() -> None:
    asked = (
        "We use cookies to count our readers.",
        "The technical storage or access is needed to show the page at all.",
    )
    article = read_text("\n".join(("Storm closes the harbour", "By Jane Roe", STORM, FERRY, *asked))).article
    assert article.body == (STORM, FERRY)
    assert set(asked) <= set(article.boilerplate)
