"""Bytes to text, in the encodings and with the lies that real files come with."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.domain.errors import EmptyInput, NotText, TooLarge, UnknownEncoding
from clippings_app.parsing.encoding import MAX_BYTES, codec_for, declared_charset, decode, looks_like

GERMAN = "Die Bürgermeisterin begrüßte am Montag über fünfzig Gäste aus Köln."
RUSSIAN = "Президент прибыл в столицу в понедельник утром для переговоров с премьер-министром."
JAPANESE = "大統領は月曜日に首都に到着し、首相と会談した。両国は協力を続けることで一致した。"
KOREAN = "대통령은 월요일 아침 수도에 도착하여 총리와 회담하였다."


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_not_text(mark: bytes, codec: str) -> None:
    assert decode(mark + GERMAN.encode(codec), name="x", declared="windows-1251") == (GERMAN, codec)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_recognised(codec: str) -> None:
    assert decode(GERMAN.encode(codec), name="x") == (GERMAN, codec)


def test_utf8_wins_over_a_label_that_says_otherwise() -> None:
    assert decode(RUSSIAN.encode(), name="x", declared="iso-8859-1") == (RUSSIAN, "utf-8")


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        (GERMAN, "cp1252", "ISO-8859-1"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "KOI8-R"),
        (JAPANESE, "cp932", "Shift_JIS"),
        (JAPANESE, "euc_jp", "EUC-JP"),
        (KOREAN, "cp949", "ks_c_5601-1987"),
        ("总统于星期一上午抵达首都。", "gb18030", "gb2312"),
        ("นายกรัฐมนตรีเดินทางถึง", "cp874", "tis-620"),
    ],
)
def test_the_givers_word_is_taken_where_the_bytes_are_not_utf8(text: str, codec: str, label: str) -> None:
    assert decode(text.encode(codec), name="x", declared=label) == (text, codec)


def test_a_stateful_encoding_is_not_taken_for_ascii() -> None:
    assert decode(JAPANESE.encode("iso2022_jp"), name="x", declared="iso-2022-jp")[0] == JAPANESE


def test_a_pages_own_meta_element_is_read() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body>{RUSSIAN}</body></html>'
    assert decode(page.encode("cp1251"), name="x") == (page, "cp1251")
    old = f'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">{RUSSIAN}'
    assert decode(old.encode("koi8-r"), name="x")[1] == "koi8-r"


def test_an_xml_declaration_is_read() -> None:
    assert declared_charset(b'<?xml version="1.0" encoding="ISO-8859-2"?><a/>') == "ISO-8859-2"
    assert declared_charset(b"<p>no word of it</p>") is None


def test_a_meta_element_that_says_utf16_of_single_bytes_is_not_believed() -> None:
    page = b'<meta charset="utf-16"><p>caf\xc3\xa9</p>'
    assert decode(page, name="x") == (page.decode(), "utf-8")


def test_one_stray_byte_does_not_change_the_encoding() -> None:
    data = (GERMAN * 10).encode() + b"\xff" + GERMAN.encode()
    text, codec = decode(data, name="x")
    assert codec == "utf-8"
    assert text.count("\ufffd") == 1


def test_without_any_label_the_encoding_is_guessed() -> None:
    text, _ = decode((RUSSIAN * 5).encode("cp1251"), name="x")
    assert text == RUSSIAN * 5


def test_an_unknown_label_is_passed_over() -> None:
    assert decode(GERMAN.encode(), name="x", declared="x-martian") == (GERMAN, "utf-8")
    assert codec_for("x-martian") is None
    assert codec_for("") is None
    assert codec_for("rot13") is None


@pytest.mark.parametrize("data", [b"", b"  \n\t ", codecs.BOM_UTF8, codecs.BOM_UTF8 + b" \n", "\u200b\xa0".encode()])
def test_nothing_but_white_space_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyInput) as caught:
        decode(data, name="notes.txt")
    assert caught.value.name == "notes.txt"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n...", "PDF document"),
        (b"PK\x03\x04rest", "ZIP archive"),
        (b"\x89PNG\r\n\x1a\nrest", "PNG picture"),
        (b"\xff\xd8\xff\xe0rest", "JPEG picture"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "WebP picture"),
        (b"\x00\x00\x00\x20ftypheic", "MP4 video or HEIF picture"),
        (b"\x7fELF\x02\x01", "program"),
    ],
)
def test_a_file_that_is_no_text_is_named_by_its_first_bytes(data: bytes, kind: str) -> None:
    assert looks_like(data) == kind
    with pytest.raises(NotText) as caught:
        decode(data, name="x")
    assert caught.value.looks_like == kind


def test_bytes_full_of_control_characters_are_no_text() -> None:
    with pytest.raises(NotText) as caught:
        decode(bytes(range(1, 32)) * 40 + b"\x80\x81", name="x")
    assert caught.value.looks_like is None


def test_bytes_that_fit_no_encoding_are_refused_not_guessed() -> None:
    with pytest.raises((UnknownEncoding, NotText)):
        decode(bytes([0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xFE, 0xFF]) * 300, name="x", declared="utf-8")


def test_more_than_fifty_megabytes_are_too_large() -> None:
    with pytest.raises(TooLarge) as caught:
        decode(b"a" * (MAX_BYTES + 1), name="x")
    assert (caught.value.what, caught.value.limit) == ("bytes", MAX_BYTES)


@given(
    st.text(min_size=1).filter(lambda text: text.strip("\ufeff\x00 \t\r\n\x0b\x0c\xa0\u200b\x1c\x1d\x1e\x1f\x85") != "")
)
def test_utf8_with_a_mark_always_comes_back(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode("utf-8", "surrogatepass"), name="x")[0] == text


@given(st.binary(max_size=400))
def test_any_bytes_end_in_text_or_in_a_named_error(data: bytes) -> None:
    try:
        text, codec = decode(data, name="x")
    except (EmptyInput, NotText, UnknownEncoding):
        return
    assert isinstance(text, str)
    assert codecs.lookup(codec)
