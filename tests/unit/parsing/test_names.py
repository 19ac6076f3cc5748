"""Bylines and what is a person's name."""

import pytest
from timing import within

from clippings_app.parsing.names import fold, has_byline_label, is_person, known_names, split_byline

BYLINES = [
    ("By Jane Doe and John Roe, Reuters", ("Jane Doe", "John Roe", "Reuters")),
    ("Von Anna Berger, Berlin", ("Anna Berger",)),
    ("Von Anna Berger und Jonas Klein", ("Anna Berger", "Jonas Klein")),
    ("Par Jean Dupont et Marie Martin avec AFP", ("Jean Dupont", "Marie Martin", "AFP")),
    ("Af Peter Jensen og Lars Olsen", ("Peter Jensen", "Lars Olsen")),
    ("By Jane Doe in Seoul", ("Jane Doe",)),
    ("By Jane Doe, Political Editor", ("Jane Doe",)),
    ("By Jane Doe for Harbour Weekly", ("Jane Doe",)),
    ("By AP", ("AP",)),
    ("by jane doe and john roe", ("jane doe",)),
    ("By staff, wire reports", ()),
    ("נכתב על ידי דנה לוי", ("דנה לוי",)),
    ("מאת: דנה לוי", ("דנה לוי",)),
    ("بقلم: أحمد علي", ("أحمد علي",)),
    ("Автор: Иван Петров", ("Иван Петров",)),
    ("作者：王小明", ("王小明",)),
    ("文・田中太郎", ("田中太郎",)),
    ("서울=홍길동 기자 hong@example.kr", ("홍길동",)),
    ("정치부 기자 홍길동", ("홍길동",)),
    ("홍길동 정치부 기자", ("홍길동",)),
    ("취재팀 기자", ()),
    ("Jane Doe Author", ("Jane Doe",)),
    ("By Jane Autor", ("Jane Autor",)),
    ("By Jane Doe Jr. and John R., Reuters", ("Jane Doe Jr.", "John R.", "Reuters")),
    ("By Jane Doe.", ("Jane Doe",)),
    ("Jane Doe", ("Jane Doe",)),
    ("By Jane Doe Political Editor", ("Jane Doe",)),
    ("By Jane Doe and John Roe Associated Press", ("Jane Doe", "John Roe")),
    ("Harbour Weekly - Jane Doe", ("Jane Doe",)),
    ("ByJane Doe", ("Jane Doe",)),
    ("By Byron Smith", ("Byron Smith",)),
    ("View all posts by Jane Doe", ("Jane Doe",)),
    ("Zeige alle Beiträge von Jane Doe", ("Jane Doe",)),
    ("Jane DoeTwitter", ("Jane Doe",)),
    ("a cura di Mario Rossi", ("Mario Rossi",)),
    ("Geplaatst door Jan de Vries", ("Jan de Vries",)),
    ("记者王小明／台北報導", ("王小明",)),
    ("【記者李四／綜合報導】", ("李四",)),
    ("本报记者 张三", ("张三",)),
    ("By Staff Reporter", ()),
    ("By Jane Roe and Coast News Agency", ("Jane Roe", "Coast News Agency")),
    ("Von Jane Roe und Nachrichtenagentur Tarn", ("Jane Roe", "Nachrichtenagentur Tarn")),
    ("By Jane Roe, News Service Editor", ("Jane Roe",)),
]


@pytest.mark.parametrize(("text", "names"), BYLINES)
def test_a_byline_gives_its_names(text: str, names: tuple[str, ...]) -> None:
    assert split_byline(text) == names


@pytest.mark.parametrize(
    "name",
    [
        "Kim Hong-Ji",
        "J.J. Guillén",
        "JANE ROE",
        "Philipp von Berg",
        "Frank Roe II",
        "潟沼次郎",
        "Иван Петров",
        "홍길동",
    ],
)
def test_persons(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Lego",
        "VS Nordheim",
        "Harbour News",
        "共同通信社",
        "삼성전자",
        "Getty Images",
        "Truth Social",
        "Jane 2",
        "a b",
        "Inst. Nord",
        "@jane roe",
        "New York",
        "Tel Aviv",
        "Read More",
        "Copy Link",
        "Zu den Angeboten von Hafenmarkt",
        "Privacy Policy",
        "责任：孔德明",
    ],
)
def test_no_persons(name: str) -> None:
    assert not is_person(name)


def test_a_label_tells_a_byline() -> None:
    assert has_byline_label("By Jane Doe")
    assert has_byline_label("홍길동 기자")
    assert not has_byline_label("Bystanders watched")


def test_agencies_are_known_by_every_spelling() -> None:
    assert known_names().usual("The Associated Press") == known_names().usual("ap") == "AP"
    assert fold("The Éclair ") == "eclair"


@pytest.mark.parametrize("word", ["north ", "news ", "Jane "])
def test_a_byline_of_thousands_of_words_names_nobody_and_costs_no_time(word: str) -> None:
    with within(1):
        assert split_byline(word * 8_000 + "editor x") == ()


@pytest.mark.parametrize("sign", [".", "/", "- ", "· "])
def test_a_byline_of_thousands_of_signs_costs_no_time(sign: str) -> None:
    with within(3):
        assert split_byline((sign * 9_000)[:9_000]) == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Amara QuillTravel", ("Amara Quill",)),
        ("By Amara QuillNews Reporter", ("Amara Quill",)),
        ("Amara McTravel", ("Amara McTravel",)),
        ("Amara DeLuca", ("Amara DeLuca",)),
        ("Amara Quill Deputy Content Hub Director", ("Amara Quill",)),
        ("Amara Quill Community Manager", ("Amara Quill",)),
    ],
)
def test_what_stands_right_behind_a_name_is_no_part_of_it(line: str, names: tuple[str, ...]) -> None:
    assert split_byline(line) == names


@pytest.mark.parametrize("label", ["公開日", "更新日", "投稿日", "掲載日"])
def test_the_labels_of_dates_are_nobody_in_japanese(label: str) -> None:
    assert not is_person(label)
