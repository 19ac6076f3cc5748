"""Pages that do not say which encoding they are in, or say a wrong one."""

import pytest

from clippings_app.parsing.encoding import decode

SENTENCES = {
    "de": "Die Bürgermeisterin begrüßte am Montag über fünfzig Gäste aus Köln – „ein schöner Tag“, hieß es später.",
    "fr": "Le maire a déclaré à l’assemblée que la côte serait protégée dès l’été, où elle s’effondre déjà.",
    "es": "El señor alcalde anunció mañana ¿quizás? más árboles en la región, según explicó el periódico.",
    "pl": "Źródła portu podały, że łódź zatonęła w środę; wójt gminy pożegnał sześciu rybaków, których ciał szukają.",
    "cs": "Přístav bude příští týden opět otevřen, řekla starostka. Dělníci už opravili všechny žluté jeřáby, šest měsíců poté.",
    "hu": "A kikötőt pénteken újra megnyitják, közölte a főigazgató; az őrök szerint több száz fő várt a hűvös időben.",
    "tr": "Liman başkanlığı cuma günü köprünün yeniden açılacağını söyledi; işçiler şubatta bütün ayakları değiştirdi.",
    "ru": "Президент прибыл в столицу в понедельник утром для переговоров с премьер-министром страны.",
    "uk": "Міст над північною гаванню знову відкриють у п'ятницю, повідомила влада порту, її речниця та інженери.",
    "el": "Η παλιά γέφυρα θα ανοίξει ξανά την Παρασκευή, ανακοίνωσε η λιμενική αρχή της πόλης.",
    "he": "הגשר הישן מעל האגן הצפוני ייפתח שוב להולכי רגל ביום שישי, הודיעה רשות הנמל.",
    "ar": "أعلنت سلطة الميناء أن الجسر القديم فوق الحوض الشمالي سيفتح مجددا أمام المشاة يوم الجمعة.",
    "th": "สะพานเก่าเหนืออ่าวทางเหนือจะเปิดให้คนเดินข้ามอีกครั้งในวันศุกร์ เจ้าหน้าที่ท่าเรือกล่าว",
    "ja": "大統領は月曜日に首都に到着し、首相と会談した。両国は協力を続けることで一致したと発表しました。",
    "ko": "대통령은 월요일 아침 수도에 도착하여 총리와 회담하였다. 항만청은 다리를 다시 연다고 밝혔다.",
    "zh": "港口管理局说，北部港池上的旧桥将在星期五重新开放，这是他们在三月以来的第一次，我们都来了。",
    "zh-TW": "港務局說，北部港池上的舊橋將在星期五重新開放，這是他們在三月以來的第一次，我們都來了。",
}


def page(language: str, codec: str, *, declared: str = "", named: bool = True) -> tuple[str, bytes]:
    lang = f' lang="{language}"' if named else ""
    charset = f'<meta charset="{declared}">' if declared else ""
    script = "<script>" + "var a = 1;" * 300 + "</script>"
    whole = f"<html{lang}><head>{charset}<title>{SENTENCES[language][:30]}</title>{script}</head><body>{f'<p>{SENTENCES[language]}</p>' * 6}</body></html>"
    return whole, whole.encode(codec)


@pytest.mark.parametrize(
    ("language", "codec"),
    [
        ("de", "cp1252"), ("fr", "cp1252"), ("es", "cp1252"), ("pl", "cp1250"), ("pl", "iso8859_2"), ("cs", "cp1250"),
        ("cs", "iso8859_2"), ("hu", "cp1250"), ("tr", "cp1254"), ("ru", "cp1251"), ("ru", "koi8_r"), ("ru", "cp866"),
        ("uk", "cp1251"), ("el", "cp1253"), ("he", "cp1255"), ("ar", "cp1256"), ("th", "cp874"), ("ja", "cp932"),
        ("ja", "euc_jp"), ("ko", "cp949"), ("zh", "gb18030"), ("zh-TW", "big5hkscs"), ("zh", "big5hkscs"),
    ],
)  # fmt: skip
def test_a_page_without_a_charset_is_read_by_the_language_it_names(language: str, codec: str) -> None:
    if (language, codec) == ("zh", "big5hkscs"):  # the traditional signs under the general name
        whole, data = page("zh-TW", codec)
        whole, data = whole.replace("zh-TW", "zh"), data.replace(b"zh-TW", b"zh")
    else:
        whole, data = page(language, codec)
    assert decode(data, name="x")[0] == whole


@pytest.mark.parametrize(
    ("language", "codec"),
    [("de", "cp1252"), ("fr", "cp1252"), ("ru", "cp1251"), ("ja", "cp932"), ("ja", "euc_jp"), ("ko", "cp949"),
     ("zh", "gb18030"), ("zh-TW", "big5hkscs"), ("ja", "iso2022_jp")],
)  # fmt: skip
def test_a_page_without_any_word_of_its_encoding_is_read_by_how_it_reads(language: str, codec: str) -> None:
    whole, data = page(language, codec, named=False)
    assert decode(data, name="x")[0] == whole


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_a_western_page_that_claims_to_be_utf8_is_read_as_western(language: str) -> None:
    whole, data = page(language, "cp1252", declared="utf-8")
    assert decode(data, name="x") == (whole, "cp1252")
