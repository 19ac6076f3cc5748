import plistlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage

from clippings_app.importers.arrival import Arrival
from clippings_app.importers.read import read_payload
from clippings_app.ui.drops import OWN_DRAG, Handover, can_take, decode_html, hand_over, holds_article, read_cf_html

SENTENCES = (
    "The swing bridge of Saltmere opened again on Friday, nine years after a barge had bent two of its girders.",
    "“We have replaced every bolt on the eastern side,” said Mira Halloran, who led the work for the port authority.",
    "Cyclists will have to wait until the summer, when the ramp on the southern bank is to be finished and lit.",
)
PAGE = "<p>The wall <a href='https://post.example/1'>failed</a> on Sunday.</p>"


def taken(mime: QMimeData, *, plain: bool = False) -> Handover:
    return hand_over(mime, name="pasted text", plain=plain)


def raw(**formats: bytes) -> QMimeData:
    mime = QMimeData()
    for kind, data in formats.items():
        mime.setData(kind.replace("__", "/"), data)
    return mime


def test_words_alone_are_plain_text_with_one_kind_of_line_end() -> None:
    mime = QMimeData()
    mime.setText("Headline\r\nFirst line\rSecond")
    (payload,) = taken(mime).payloads
    assert payload.data == b"Headline\nFirst line\nSecond"
    assert (payload.type, payload.charset, payload.url, payload.fragment) == ("text/plain", "utf-8", None, False)


def test_a_selection_from_a_page_is_a_fragment_of_html() -> None:
    mime = QMimeData()
    mime.setHtml(PAGE)
    mime.setText("The wall failed on Sunday.")
    (payload,) = taken(mime).payloads
    assert payload.type == "text/html"
    assert payload.fragment
    assert payload.data.decode() == PAGE


def test_pasting_as_plain_text_leaves_the_page_aside() -> None:
    mime = QMimeData()
    mime.setHtml(PAGE)
    mime.setText("The wall failed on Sunday.")
    (payload,) = taken(mime, plain=True).payloads
    assert payload.type == "text/plain"


def test_html_that_only_colours_words_is_no_page() -> None:
    mime = QMimeData()
    mime.setHtml("<div><span style='color:red'>Headline</span></div>")
    mime.setText("Headline\nText")
    assert taken(mime).payloads[0].data == b"Headline\nText"


@pytest.mark.parametrize(
    "data",
    [
        PAGE.encode("utf-16-le") + b"\0\0",
        PAGE.encode("utf-16"),
        b"\xfe\xff" + PAGE.encode("utf-16-be"),
        PAGE.encode() + b"\0",
        b"\xef\xbb\xbf" + PAGE.encode(),
    ],
    ids=[
        "utf-16-le without a mark",
        "utf-16 with a mark",
        "utf-16-be with a mark",
        "trailing NUL",
        "utf-8 with a mark",
    ],
)
def test_html_is_decoded_whatever_the_browser_wrote(data: bytes) -> None:
    assert decode_html(data).decode() == PAGE


def test_hebrew_in_utf_16_without_a_mark_is_decoded() -> None:
    page = "<p>גבול דרום קוריאה</p>"
    assert decode_html(page.encode("utf-16-le")).decode() == page


@given(st.binary(max_size=300))
def test_no_bytes_make_decoding_fail(data: bytes) -> None:
    assert isinstance(decode_html(data), bytes)
    read_cf_html(data)


def test_firefox_tells_the_page_a_selection_came_from() -> None:
    mime = raw(text__html=PAGE.encode("utf-16-le"))
    mime.setData("text/x-moz-url-priv", "https://post.example/page".encode("utf-16-le"))
    (payload,) = taken(mime).payloads
    assert payload.url == "https://post.example/page"


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("text/x-moz-url", "https://post.example/1\nThe wall".encode("utf-16-le")),
        ("text/x-moz-url-data", "https://post.example/1".encode("utf-16-le")),
        ("_NETSCAPE_URL", b"https://post.example/1\nThe wall"),
    ],
)
def test_a_link_dragged_out_of_firefox_is_an_address(kind: str, data: bytes) -> None:
    mime = QMimeData()
    mime.setData(kind, data)
    assert can_take(mime)
    assert taken(mime).links == ("https://post.example/1",)


def test_a_dragged_link_is_an_address_although_html_and_words_come_along() -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://post.example/1")])
    mime.setHtml('<a href="https://post.example/1">The wall</a>')
    mime.setText("https://post.example/1")
    assert taken(mime) == Handover(links=("https://post.example/1",))


def test_an_address_as_text_is_an_address() -> None:
    mime = QMimeData()
    mime.setText(" https://post.example/1?a=b \n")
    assert taken(mime).links == ("https://post.example/1?a=b",)


@pytest.mark.parametrize("text", ["https://", "http://[broken", "see https://post.example/1", "ftp://post.example/1"])
def test_what_only_looks_like_an_address_is_text(text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    assert not taken(mime).links
    assert taken(mime).payloads[0].data.decode() == text


def test_windows_html_tells_its_fragment_and_the_page() -> None:
    body = "<html><body><!--StartFragment--><p>Grüße</p><!--EndFragment--></body></html>".encode()
    head = (
        "Version:0.9\r\nStartHTML:{0:010}\r\nEndHTML:{1:010}\r\nStartFragment:{2:010}\r\nEndFragment:{3:010}\r\n"
        "SourceURL:https://post.example/1\r\n"
    )
    length = len(head.format(0, 0, 0, 0))
    start = length + body.index(b"<p>")
    end = length + body.index(b"<!--End")
    data = head.format(length, length + len(body), start, end).encode() + body
    assert read_cf_html(data) == ("<p>Grüße</p>".encode(), "https://post.example/1")
    mime = QMimeData()
    mime.setData('application/x-qt-windows-mime;value="HTML Format"', data)
    (payload,) = taken(mime).payloads
    assert payload.url == "https://post.example/1"
    assert payload.data == "<p>Grüße</p>".encode()
    plainly = raw(text__html=data)
    assert taken(plainly).payloads[0].url == "https://post.example/1"


def test_windows_html_keeps_the_style_sheets_that_say_how_large_its_lines_are() -> None:
    sheet = b"<style>\r\n<!-- p.MsoTitle {font-size:28.0pt;} -->\r\n</style>"
    before = b"<html><head>" + sheet + b"</head><body>\r\n<!--StartFragment-->"
    fragment = b"<p class=MsoTitle>Bridge opens</p>"
    head = b"Version:1.0\r\nStartHTML:%010d\r\nEndHTML:%010d\r\nStartFragment:%010d\r\nEndFragment:%010d\r\n"
    length = len(head % (0, 0, 0, 0))
    start = length + len(before)
    end = start + len(fragment)
    after = b"<!--EndFragment--></body></html>"
    data = head % (length, end + len(after), start, end) + before + fragment + after
    assert read_cf_html(data) == (sheet + fragment, None)


def test_what_an_editor_hands_over_is_read_as_it_is_set() -> None:
    sheet = b"<style><!-- p.MsoNormal {font-size:11.0pt;} p.MsoTitle {font-size:28.0pt;} --></style>"
    lines = [
        "<p class=MsoTitle>Bridge opens after nine years</p><p class=MsoNormal>By Owen Pike, 3 May 2024</p>",
        *(f"<p class=MsoNormal>{text}<o:p></o:p></p>" for text in SENTENCES),
        "<p class=MsoNormal><img width=600 height=400 src='file:///C:/T/clip_image002.jpg'></p>",
        "<p class=MsoCaption><span style='font-size:9.0pt'>The quay at noon. Photo: Nora Welch/AP</span></p>",
    ]
    fragment = "".join(lines).encode()
    head = b"Version:1.0\r\nStartHTML:%010d\r\nEndHTML:%010d\r\nStartFragment:%010d\r\nEndFragment:%010d\r\n"
    length = len(head % (0, 0, 0, 0))
    before = b"<html><head>" + sheet + b"</head><body><!--StartFragment-->"
    start, after = length + len(before), b"<!--EndFragment--></body></html>"
    mime = QMimeData()
    data = head % (length, start + len(fragment) + len(after), start, start + len(fragment)) + before + fragment + after
    mime.setData('application/x-qt-windows-mime;value="HTML Format"', data)
    (arrival,) = (one for one in read_payload(taken(mime).payloads[0]) if isinstance(one, Arrival))
    article = arrival.draft.article
    assert article.headline == "Bridge opens after nine years"
    assert (article.byline, article.published) == (("Owen Pike",), "2024-05-03")
    assert article.body == SENTENCES
    (photo,) = article.photos
    assert (photo.caption, photo.url, photo.sha256) == ("The quay at noon.", None, None)
    assert photo.credit is not None
    assert photo.credit.photographer == "Nora Welch"


def test_windows_html_with_wrong_offsets_is_taken_whole() -> None:
    data = b"Version:0.9\r\nStartFragment:99999\r\nEndFragment:5\r\nSourceURL:about:blank\r\n<p>Text</p>"
    assert read_cf_html(data) == (b"<p>Text</p>", None)


def test_safari_tells_the_page_in_its_archive() -> None:
    archive = plistlib.dumps({"WebMainResource": {"WebResourceURL": "https://post.example/1"}}, fmt=plistlib.FMT_BINARY)
    mime = raw(text__html=PAGE.encode())
    mime.setData("com.apple.webarchive", archive)
    assert taken(mime).payloads[0].url == "https://post.example/1"


@pytest.mark.parametrize("archive", [b"", b"<?xml", b"bplist00junk", plistlib.dumps([1])])
def test_a_broken_archive_costs_only_the_address(archive: bytes) -> None:
    mime = raw(text__html=PAGE.encode())
    mime.setData("com.apple.webarchive", archive)
    (payload,) = taken(mime).payloads
    assert payload.url is None


def test_files_are_paths_and_nothing_else(tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a b.html")), QUrl.fromLocalFile(str(tmp_path))])
    mime.setText("file:///somewhere")
    assert taken(mime) == Handover(paths=(tmp_path / "a b.html", tmp_path))
    assert taken(mime, plain=True).payloads[0].data == b"file:///somewhere"


def test_files_copied_in_gnome_are_paths() -> None:
    mime = raw()
    mime.setData("x-special/gnome-copied-files", b"copy\nfile:///home/x/a%20b.txt\n")
    assert taken(mime).paths == (Path("/home/x/a b.txt"),)


@pytest.mark.usefixtures("qapp")
def test_a_picture_alone_is_handed_over_as_one() -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    mime = QMimeData()
    mime.setImageData(image)
    (payload,) = taken(mime).payloads
    assert payload.type == "image/png"
    assert payload.data.startswith(b"\x89PNG")
    given = raw(image__jpeg=b"\xff\xd8\xff")
    assert taken(given).payloads[0].type == "image/jpeg"


@pytest.mark.usefixtures("qapp")
def test_the_real_clipboard_takes_part() -> None:
    QGuiApplication.clipboard().setText("Headline\n\nText")
    assert taken(QGuiApplication.clipboard().mimeData()).payloads[0].data == b"Headline\n\nText"


@pytest.mark.parametrize("text", ["", "  \n\t"])
def test_nothing_is_nothing(text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    assert not taken(mime)
    assert not taken(QMimeData())


def test_own_clippings_are_not_taken_for_new_ones() -> None:
    mime = QMimeData()
    mime.setText("A citation")
    mime.setData(OWN_DRAG, b"[1]")
    assert not can_take(mime)
    assert not taken(mime)


def test_half_a_surrogate_does_no_harm() -> None:
    mime = QMimeData()
    mime.setText("a\ud83db")
    assert taken(mime).payloads[0].data.startswith(b"a")


@pytest.mark.parametrize(
    ("text", "page", "is_article"),
    [
        ("harbour fire", "", False),
        ("harbour fire\n\n", "<p>harbour <b>fire</b></p>", False),
        ("https://quay.example/fire", "", False),
        ("Fire at the quay\n\nNobody was hurt.", "", True),
        ("Fire at the quay\rNobody was hurt.", "", True),
        ("Nobody was hurt. " * 40, "", True),
        ("", "<p>harbour fire</p>", True),
        ("", "", False),
    ],
)
def test_words_for_a_field_of_one_line_are_told_from_an_article(text: str, page: str, is_article: bool) -> None:
    mime = QMimeData()
    if text:
        mime.setText(text)
    if page:
        mime.setHtml(page)
    assert holds_article(mime) is is_article


def test_files_and_pictures_are_nothing_for_a_field_of_one_line() -> None:
    files, picture = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile("/tmp/page.html")])
    files.setText("page.html")
    picture.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    assert holds_article(files)
    assert holds_article(picture)
