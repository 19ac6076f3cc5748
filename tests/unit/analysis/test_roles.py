"""What an article is to an incident of the library."""

import pytest

from clippings_app.analysis.roles import role_in
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Incident, IncidentCount, Role


def fire(date: str | None, *, count: int = 1) -> IncidentCount:
    return IncidentCount(incident=Incident(name="Quay fire", date=date), count=count)


@pytest.mark.parametrize(
    ("published", "date", "role"),
    [
        ("2024-05-03", "2024-05-02", Role.PRIMARY),
        ("2024-05-04T08:00", "2024-05-02", Role.PRIMARY),
        ("2024-05-05", "2024-05-02", Role.FOLLOW_UP),
        ("2024-06", "2024-05-02", Role.FOLLOW_UP),
        ("2024-05", "2024-05-02", Role.PRIMARY),
        ("2024-05-10", "2024-05-02/2024-05-09", Role.PRIMARY),
        ("2025-07-01", "2024-05-02", Role.BACKGROUND),
        ("2024-05-01", "2024-05-02", Role.PRIMARY),
        ("2024-05-09", "XXXX-05-02", Role.PRIMARY),
        (None, "2024-05-02", Role.PRIMARY),
        ("2024-05-09", None, Role.PRIMARY),
    ],
)
def test_the_days_between_tell_what_follows_up_and_what_is_background(
    published: str | None, date: str | None, role: Role
) -> None:
    assert role_in(ParsedArticle(headline="Quay fire: what divers found", published=published), fire(date)) is role


def test_a_denial_stays_one_however_late() -> None:
    article = ParsedArticle(headline="Port denies that the quay burned", published="2026-05-09")
    assert role_in(article, fire("2024-05-02")) is Role.DENIAL


def test_only_what_was_reported_can_be_followed_up() -> None:
    article = ParsedArticle(headline="The quay fire", published="2024-05-09")
    assert role_in(article, fire("2024-05-02", count=0)) is Role.PRIMARY
    assert role_in(article, None) is Role.PRIMARY
