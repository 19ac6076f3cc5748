"""Where comments of readers end the text of a copied page, however long they are."""

import pytest

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text import read_text
from clippings_app.parsing.text.comments import comments_head
from clippings_app.parsing.text.facts import Facts, facts_of
from clippings_app.parsing.text.furniture import answers_a_comment, heads_comments
from clippings_app.parsing.text.lines import paragraphs, split_lines

B, N = LineLabel.BODY, LineLabel.BOILERPLATE
ARTICLE = (
    "The harbour of the town was closed on Tuesday after a storm had torn two boats from their moorings, officials said.",
    "Nobody was hurt, but the ferry to the island will not sail before Friday, the company said in the evening.",
    "In 2019, a storm sank four boats at the same pier, and the town rebuilt it within a year of that winter.",
    "Repairs are to begin next week, and the pilots have asked the council for a second breakwater in the north.",
)
SAID = "I was at the pier that night, and nobody came to tell us that the boats would not be tied up again at all."


def facts(*lines: str) -> list[Facts]:
    return facts_of(paragraphs(split_lines("\n".join(lines))))


def head_of(*lines: str) -> int | None:
    """The head that is found where every sentence is taken for text."""
    given = facts(*lines)
    return comments_head(given, [B if fact.prose else N for fact in given])


def answered(count: int, button: str = "Reply") -> list[str]:
    return [line for i in range(count) for line in (f"gull{i}", f"{SAID} So said {i} of us.", button)]


def stamped(count: int) -> list[str]:
    return [line for i in range(count) for line in (f"gull{i}", f"12 March 2024 at 10:{i + 10}", f"{SAID} {i} boats.")]


@pytest.mark.parametrize(
    "head",
    [
        "Comments",
        "Leserkommentare",
        "12 thoughts on “Storm closes harbour”",
        "45 Gedanken zu „Sturm schließt Hafen“",
        "Kommentare Schreibe einen Kommentar",
        "3 réponses à « La tempête ferme le port »",
        "Deja un comentario",
        "Оставить комментарий",
    ],
)
@pytest.mark.parametrize("comments", [answered(5), answered(5, "Antworten"), stamped(5)])
def test_below_its_head_a_row_of_comments_ends_the_text(head: str, comments: list[str]) -> None:
    assert head_of("Storm closes harbour", *ARTICLE, head, *comments) == len(ARTICLE) + 1


def test_one_comment_with_name_and_hour_and_a_button_ends_the_text() -> None:
    comment = ("Isa", "5 March 2024 at 20:20", SAID, "Reply")
    assert head_of(*ARTICLE, "Leave a comment", *comment) == len(ARTICLE)
    assert head_of(*ARTICLE, "Leave a comment", *comment[:3]) is None


def test_without_a_row_the_head_ends_nothing() -> None:
    assert head_of(*ARTICLE, "Comments", *ARTICLE) is None
    assert head_of(*ARTICLE, "Comments", *answered(2)) is None
    assert head_of(*ARTICLE, *answered(5)) is None


def test_a_link_to_the_comments_above_the_text_is_not_their_head() -> None:
    above = ("Storm closes harbour", "Comments")
    lines = (*above, *ARTICLE, "Comments", *answered(5))
    assert head_of(*lines) == len(above) + len(ARTICLE)


def test_times_of_a_day_without_dates_are_no_comments() -> None:
    day = [line for hour in range(8, 14) for line in (f"{hour}:30", f"{SAID} It was {hour} then.")]
    assert head_of(*ARTICLE, "Comments", *day) is None


def test_what_people_write_is_neither_a_head_nor_a_button() -> None:
    for text in ("He had two thoughts on that evening.", "Comments by the mayor angered the pilots."):
        assert not heads_comments(text)
    for text in ("Reply to the council", "Antworten auf alle Fragen", "Report"):
        assert answers_a_comment(text) == (text == "Report")


MENU = ("Home", "Coast", "Harbour", "Weather", "Sport", "Letters", "Search", "Log in", "Subscribe", "Contact")
WRITTEN = (
    "I have lived at that pier for forty years, and the board has never once asked us what we saw in a storm like this.",
    "My brother lost his boat in 2019, and he still waits for the money that the town had promised him that winter.",
    "You write that nobody was hurt, but the gulls were, and nobody has counted them since the night of the storm.",
    "A second breakwater will not help, because the current comes round the old quay and takes the sand with it.",
)


def test_comments_longer_than_the_article_are_none_of_it() -> None:
    said = []
    for i in range(6):
        written = (" ".join(WRITTEN[(part + j) % 4] for part in range(3)) for j in range(6))
        said += [
            f"gull{i}",
            f"12 March 2024 at 10:{i + 10}",
            *(f"{text} {i}{j}" for j, text in enumerate(written)),
            "Reply",
        ]
    head = ("Storm closes harbour and sinks two boats", "By Jane Roe", "11 March 2024")
    page = [*MENU, *head, *ARTICLE, "Share", "12 thoughts on “Storm closes harbour”", *said, *MENU]
    assert read_text("\n".join(page)).article.body == ARTICLE
