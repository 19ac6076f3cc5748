"""The credit-line grammar: roles of printed lines, and where a credit ends a caption."""

import pytest
from timing import within

from clippings_app.parsing.credit_labels import is_credit_label
from clippings_app.parsing.credits import looks_like_credit, parse_credit, read_credit, split_caption

LINES = [
    ("(Photo: Kim Hong-Ji/Pool Photo via AP, File)", "Kim Hong-Ji", None, "AP", {"file", "pool"}),
    ("Foto: Jan Klein/dpa", "Jan Klein", "dpa", None, set()),
    ("© Luc Bernard / AFP via Getty Images", "Luc Bernard", "AFP", "Getty Images", set()),
    ("AP Photo/Jane Roe, File", "Jane Roe", "AP", None, {"file"}),
    ("Photo by Jane Roe/Getty Images", "Jane Roe", "Getty Images", None, set()),
    ("Jane Roe / Pool via Reuters", "Jane Roe", None, "Reuters", {"pool"}),
    ("Courtesy of Jane Roe", "Jane Roe", None, None, {"courtesy"}),
    ("Photo courtesy of the White House via AP", None, "White House", "AP", {"courtesy"}),
    ("Image: Harbour Police", None, "Harbour Police", None, set()),
    ("picture alliance/dpa", None, "dpa", "picture alliance", set()),
    ("EFE/EPA/JANE ROE", "JANE ROE", "EPA", "EFE", set()),
    ("Коллаж: Ирина Волкова", "Ирина Волкова", None, None, {"composite"}),
    ("Kolaż: Anna Nowak", "Anna Nowak", None, None, {"composite"}),
    ("Colagem: Ana Souza", "Ana Souza", None, None, {"composite"}),
    ("콜라주=김민수 기자", "김민수", None, None, {"composite"}),
    ("קולאז׳: דנה לוי", "דנה לוי", None, None, {"composite"}),
    ("Fotomontaggio: Anna Rossi", "Anna Rossi", None, None, {"composite"}),
    ("Andreas Winter/Archiv", "Andreas Winter", None, None, {"file"}),
    ("@harbour_watch via X / Reuters", None, "@harbour_watch", "Reuters", {"social-media"}),
    ("Jane Roe for Harbour Weekly/Getty", "Jane Roe", "Harbour Weekly", "Getty", set()),
    ("Photo: Jane Roe and John Doe/AP", "Jane Roe, John Doe", "AP", None, set()),
    ("צילום: משה כהן", "משה כהן", None, None, set()),
    ('צילום: דובר צה"ל', None, 'דובר צה"ל', None, set()),
    ("(صورة: محمد حسن/رويترز)", "محمد حسن", "رويترز", None, set()),
    ("사진=홍길동 기자", "홍길동", None, None, set()),
    ("사진제공=한강전자", None, "한강전자", None, {"courtesy"}),
    ("写真：共同通信", None, "共同通信", None, set()),
    ("（図片来源：新华社/李强）".replace("図", "图"), "李强", "新华社", None, set()),
    ("Фото: Сергей Иванов / ТАСС", "Сергей Иванов", "ТАСС", None, set()),
    ("ภาพ: สมชาย ใจดี/AFP", "สมชาย ใจดี", "AFP", None, set()),
    ("HANDOUT / AFP", None, "AFP", None, {"handout"}),
    ("Screenshot Instagram/TikTok", None, None, "TikTok", {"screenshot", "social-media"}),
    ("Bild: Midjourney", None, None, None, {"ai-generated"}),
    ("IMAGO/Nico Winter/imago images", "Nico Winter", "IMAGO", None, set()),
    ("Foto Ansa", None, "Ansa", None, set()),
    ("Beeld Jane Roe", "Jane Roe", None, None, set()),
    ("PHOTO JANE ROE, AGENCE FRANCE-PRESSE", "JANE ROE", "AGENCE FRANCE-PRESSE", None, set()),
    ("© 2024 Jane Roe", "Jane Roe", None, None, set()),
    ("Copyright Jane Roe/Copyright 2024 The AP. All rights reserved", "Jane Roe", "The AP", None, set()),
    ("Credits: Jane Roe | Credits: Harbour Museum", "Jane Roe", "Harbour Museum", None, set()),
    ("Photo by Jane Roe/Getty Images for Harbour Fund", "Jane Roe", "Getty Images", None, set()),
    ("Photo by Jane Roe on Unsplash", "Jane Roe", None, "Unsplash", set()),
    ("Image: Jane Roe / CC BY-SA 4.0", "Jane Roe", None, None, set()),
    ("THE CANADIAN PRESS/AP-Jane Roe", "Jane Roe", "AP", "THE CANADIAN PRESS", set()),
    ("新华社记者 王明 摄", "王明", "新华社", None, set()),
    ("記者王明／攝影", "王明", None, None, set()),
    ("王明摄", "王明", None, None, set()),
    ("Inga Solder/The Brackwater Courier", "Inga Solder", "The Brackwater Courier", None, set()),
    ("Photograph: Inga Solder, The Brackwater Courier", "Inga Solder", "The Brackwater Courier", None, set()),
    ("FOTO: R. Almandro (La Gaceta del Faro)", "R. Almandro", "La Gaceta del Faro", None, set()),
    ("Photo: Inga Solder (Brack Water)", "Inga Solder", "Brack Water", None, set()),
    ("Paul Verdier / Le Phare de la Côte", "Paul Verdier", "Le Phare de la Côte", None, set()),
    ("© Capture d’écran / Garde-côtes d’Armor", None, "Garde-côtes d’Armor", None, {"screenshot"}),
    ("사진=푸른바다신문 자료사진", None, "푸른바다신문", None, {"file"}),
    ("Foto: Kreispolizei Archivbild", None, "Kreispolizei", None, {"file"}),
    ("Фото: Речная охрана / пресс-служба", None, "Речная охрана", None, {"handout"}),
    ("Фото: пресс-служба порта", None, "пресс-служба порта", None, {"handout"}),
    ("Photo: Tidewater Lines press office", None, "Tidewater Lines", None, {"handout"}),
    ("Foto: Pressestelle der Hafenpolizei", None, "Pressestelle der Hafenpolizei", None, {"handout"}),
    ("Foto: Zoll/Pressestelle", None, "Zoll", None, {"handout"}),
    ("Le Van Thanh/AP", "Le Van Thanh", "AP", None, set()),
    ("Photo: Jane Roe, Harbour Dublin", "Jane Roe", "Harbour Dublin", None, set()),
    ("Photos: Jane Roe, John Doe", "Jane Roe, John Doe", None, None, set()),
    ("Photo: Jane Roe, STF / Associated Press", "Jane Roe", "Associated Press", None, set()),
    ("Photo: Jane Roe Archives Harbour Weekly", "Jane Roe", "Harbour Weekly", None, {"file"}),
    ("Bild: Jane Roe, Lizenz CC BY-SA 4.0", "Jane Roe", None, None, set()),
    ("© Jane Roe / Getty Images / iStock (Ausschnitt)", "Jane Roe", "Getty Images", "iStock", set()),
    ("Foto: AFP/Jane Roe (bearbeitet von der Redaktion)", "Jane Roe", "AFP", None, set()),
    ("Image copyright Getty Images", None, "Getty Images", None, set()),
    ("Foto Jane Roe via Unsplash", "Jane Roe", None, "Unsplash", set()),
    ("Ben Halloran/AFP via Getty Images/AFP", "Ben Halloran", "AFP", "Getty Images", set()),
    ("© Ben Halloran/AFP/Getty Images", "Ben Halloran", "AFP", "Getty Images", set()),
    ("Jane Roe/Visit Harbour", "Jane Roe", "Visit Harbour", None, set()),
]


@pytest.mark.parametrize(("line", "photographer", "agency", "distributor", "flags"), LINES)
def test_a_line_gives_its_roles(
    line: str, photographer: str | None, agency: str | None, distributor: str | None, flags: set[str]
) -> None:
    credit = read_credit(line)
    assert credit is not None
    assert (credit.photographer, credit.agency, credit.distributor, set(credit.flags)) == (
        photographer,
        agency,
        distributor,
        flags,
    )


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Jane Roe",
        "© dpa",
        "(AP)",
        "AFP via Getty Images",
        "Jane Roe (Getty)",
        "潟沼次郎撮影",
        "Jane Roe/HarbourHub",
        "Foto LaPresse",
        "photo Jane Roe/AFP",
        "記者王明／攝影",
        "Video: Jane Roe/AFP",
    ],
)
def test_labels_and_forms_show_a_credit(line: str) -> None:
    assert parse_credit(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Jane Roe",
        "A soldier crossed the border on Tuesday.",
        "© 2024 The Harbour Weekly. All rights reserved.",
        "Sources: Reuters, AFP",
        "The report, via several channels, reached the minister only on Tuesday evening, two officials said.",
        "Photo: " + "a very long sentence about nothing in particular that goes on " * 6,
        "Fotos de la semana en la ciudad",
        "Video: How the harbour pilots bring the largest ships in",
        "La grúa del puerto viejo / Jane Roe",
        "Symbolbild: Eine Streife sucht nach dem vermissten Boot im alten Hafen",
        "Bild: der neue Kran im Hafen",
        "Foto Ana Moreno, Bürgermeisterin",
        "Bild Ana Moreno, Sarrenberg",
        "Hafen /Kran /Streik /Behörde /Jane Roe",
    ],
)
def test_other_lines_are_no_credit(line: str) -> None:
    assert parse_credit(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Harbour News",
        "VS Nordheim",
        "Lego",
        "Government of Canada",
        "Natl Inst. for Space Research",
        "eHarbour Municipality",
    ],
)
def test_what_is_no_person_is_never_a_photographer(line: str) -> None:
    credit = read_credit(line)
    assert credit is not None
    assert credit.photographer is None


def test_an_address_alone_names_nobody() -> None:
    assert read_credit("https://pictures.example/photos/M9jrKD") is None
    assert read_credit("desk@pictures.example") is None


def test_only_a_label_is_no_credit() -> None:
    assert read_credit("Photo:") is None
    assert read_credit("-") is None


def test_enclosing_brackets_go_and_the_label_stays() -> None:
    credit = parse_credit("（写真：共同通信）")
    assert credit is not None
    assert credit.printed == "写真：共同通信"


CAPTIONS = [
    ("A patrol boat at dawn. (AP Photo/Jane Roe)", "A patrol boat at dawn.", "AP Photo/Jane Roe"),
    ("A patrol boat at dawn. Foto: Jan Klein/dpa", "A patrol boat at dawn.", "Foto: Jan Klein/dpa"),
    ("A patrol boat at dawn © Reuters", "A patrol boat at dawn", "© Reuters"),
    ("Boats in the harbour.Credit: Jane Roe/AFP/Getty", "Boats in the harbour.", "Credit: Jane Roe/AFP/Getty"),
    ("Boats in the harbour. Jane Roe for Harbour Weekly", "Boats in the harbour.", "Jane Roe for Harbour Weekly"),
    ("Boats in the harbour. Supplied", "Boats in the harbour.", "Supplied"),
    ("Boats in the harbour AP Photo/Jane Roe", "Boats in the harbour", "AP Photo/Jane Roe"),
    ("Boats in the harbour (Jane Roe)", "Boats in the harbour", "Jane Roe"),
    ("港の船（潟沼次郎撮影）", "港の船", "潟沼次郎撮影"),
    ("港の船＝ＡＰ", "港の船＝", "ＡＰ"),
    ("Boats in the harbour (left) and a crane", "Boats in the harbour (left) and a crane", None),
    ("Foto de familia del grupo de puertos", "Foto de familia del grupo de puertos", None),
    ("[Boats in the harbour. Photo: Jane Roe/AFP]", "Boats in the harbour.", "Photo: Jane Roe/AFP"),
    ("[Boats in the harbour]", "[Boats in the harbour]", None),
    ("Photo: Jane Roe", None, "Photo: Jane Roe"),
    ("  ", None, None),
]


@pytest.mark.parametrize(("text", "caption", "credit"), CAPTIONS)
def test_a_caption_is_parted_from_its_credit(text: str, caption: str | None, credit: str | None) -> None:
    assert split_caption(text) == (caption, credit)


def test_a_site_imprint_is_no_credit_but_a_dated_agency_is() -> None:
    assert not looks_like_credit("© 2024 Harbour Weekly")
    assert looks_like_credit("© 2024 AFP")


def test_a_name_known_to_be_an_outlet_is_no_photographer() -> None:
    credit = read_credit("Photo: Inga Solder/Amber Vale", outlets=["Amber Vale"])
    assert credit is not None
    assert (credit.photographer, credit.agency) == ("Inga Solder", "Amber Vale")


@pytest.mark.parametrize(
    ("text", "is_label"),
    [
        ("Photo:", True),
        ("Image source,", True),
        ("Photo credit", True),
        ("©", True),
        ("写真：", True),
        ("Photo", False),
        ("The bridge:", False),
        ("Photo: Jane Roe", False),
    ],
)
def test_a_label_by_itself_is_told(text: str, is_label: bool) -> None:
    assert is_credit_label(text) is is_label


def test_a_rights_word_in_the_last_bracket_belongs_to_the_credit_before_it() -> None:
    assert split_caption("The ferry burns. Photo: Jane Roe/AP (file)") == (
        "The ferry burns.",
        "Photo: Jane Roe/AP (file)",
    )
    assert split_caption("The ferry at her berth. (Archivfoto)") == ("The ferry at her berth.", "Archivfoto")


def test_the_form_of_a_company_is_a_part_of_its_name() -> None:
    credit = read_credit("Quarn Bay Boats, Inc.")
    assert credit is not None
    assert (credit.agency, credit.distributor) == ("Quarn Bay Boats, Inc.", None)


def test_the_stop_behind_a_house_is_not_its_name() -> None:
    credit = read_credit("Photo illustration by Harbourline. Photo by Jane Roe.")
    assert credit is not None
    assert (credit.photographer, credit.agency) == ("Jane Roe", "Harbourline")


@pytest.mark.parametrize(
    "line", ["Copyright dpa", "Copyright epd-bild", "copyright picture alliance / dpa", "Copyright by the Courier"]
)
def test_whose_the_rights_are_is_a_credit_though_it_is_written_small(line: str) -> None:
    assert looks_like_credit(line)


@pytest.mark.parametrize(
    "text",
    [
        "The old quarter is where the town trades – a dense, steady source of affordable goods and services.",
        "El embalse sigue siendo, para los pueblos del valle, una fuente de energía barata.",
        "In pictures: the flood at Marhaven",
        "En images : la crue de Marhaven",
    ],
)
def test_a_source_within_a_sentence_labels_no_credit(text: str) -> None:
    assert split_caption(text) == (text, None)


def test_the_source_of_a_picture_labels_its_credit() -> None:
    text = "A ferry at her berth, source of the picture: Jane Roe"
    assert split_caption(text) == ("A ferry at her berth", "source of the picture: Jane Roe")


@pytest.mark.parametrize("credit", ["source of photo Jane Roe", "source of the image AFP", "source de l'image AFP"])
def test_the_source_of_a_picture_needs_no_colon(credit: str) -> None:
    assert split_caption(f"A ferry at her berth, {credit}") == ("A ferry at her berth", credit)


def test_a_sentence_on_copyright_is_no_credit() -> None:
    assert not looks_like_credit("Copyright an meinem Buchtitel hat niemand")


@pytest.mark.parametrize("word", ["Jane Doe / ", "a-", "Foto ", "president of ", "„a", "In: "])
def test_a_credit_of_thousands_of_words_stays_as_printed_and_costs_no_time(word: str) -> None:
    line = (word * 9_000).strip()
    with within(2):
        credit = read_credit(line)
    assert credit is not None
    assert (credit.printed[:40], credit.photographer) == (line[:40], None)


def test_letters_that_are_put_together_are_read_as_one() -> None:
    credit = read_credit("Ma\u0308rta Quill/Visit Selwick")
    assert credit is not None
    assert (credit.photographer, credit.agency) == ("M\u00e4rta Quill", "Visit Selwick")


@pytest.mark.parametrize("house", ["Zubqat Hydro", "Orvane Realty", "Quell Telekom", "Tarn Valley Schools"])
def test_a_house_of_a_trade_is_no_photographer(house: str) -> None:
    credit = read_credit(f"Foto: {house}")
    assert credit is not None
    assert (credit.photographer, credit.agency) == (None, house)
