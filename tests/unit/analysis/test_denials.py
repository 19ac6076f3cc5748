import pytest

from clippings_app.analysis.denials import role_of
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Role


@pytest.mark.parametrize(
    "headline",
    [
        "Police denied that shots were fired at the quay",
        "Harbour office denies reports of a leak",
        "Ministry issues denial over ferry claim",
        "Owner rejects the claims of dockers",
        "Reederei dementiert Bericht über Leck",
        "Hafenamt weist Vorwürfe nach Brand zurück",
        "Le port dément une fuite",
        "El puerto desmiente una fuga",
        "Il porto smentisce la fuga",
        "Haven ontkent lek",
        "Порт опроверг сообщения об утечке",
        "Порт заперечує витік",
        "המשטרה מכחישה את הדיווח על ירי",
        "الميناء ينفي أنباء التسرب",
        "항만청, 누출 의혹 부인",
        "港は流出を否定",
        "港口否认泄漏",
    ],
)
def test_a_headline_that_denies_is_of_a_denial(headline: str) -> None:
    assert role_of(ParsedArticle(headline=headline)) is Role.DENIAL


@pytest.mark.parametrize(
    "headline",
    [
        "Court denies bail to the crane driver",
        "Ferry passengers denied entry at Orrinport",
        "Dockers were denied a day off",
        "Nobody denies it was cold",
        "Hafen zurück im Betrieb",
        "Отрицательный баланс порта",
        "The quay wall gives way",
        None,
    ],
)
def test_what_is_refused_or_only_told_is_no_denial(headline: str | None) -> None:
    assert role_of(ParsedArticle(headline=headline, body=("The police denied it.",))) is Role.PRIMARY
