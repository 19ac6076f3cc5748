import json
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clippings_app.domain.errors import BrokenInput, ClippingsError
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.read import read_payload
from clippings_app.importers.recognition import kind_of

POCKET = """title,url,time_added,tags,status
"Strike, again",https://sheet.example/port?a=1,1724146215,labour|ports,unread
https://sheet.example/bare,https://sheet.example/bare,1724146216,,archive
"""
INSTAPAPER = """URL,Title,Selection,Folder,Timestamp,Tags
https://sheet.example/port,Strike at the port,"The union said
it would stay out.",Archive,1724146215,"[""labour"", ""ports""]"
https://sheet.example/ferry,"The ""last"" ferry",,Ferries,1724146216,[]
https://sheet.example/quay,Quay,,Starred,1724146217,[]
"""
RAINDROP = """id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
7,Strike at the port,Call them,"Dockers walk out, again.",https://sheet.example/port,Work/Ports,"labour, unions",2024-08-20T09:30:15.000Z,https://sheet.example/c.jpg,"Highlight: stay out",true
8,Unsorted one,,,https://sheet.example/other,Unsorted,,2024-08-20T09:30:15.000Z,,,false
"""
READER = """Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
Strike at the port,https://sheet.example/port,01x,"['labour']",2024-08-20 09:30:15+00:00,1.0,archive,True
"""
BOOKMARKS = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
    <DL><p>
        <DT><A HREF="https://sheet.example/port?a=1&amp;b=2" ADD_DATE="1724146215" ICON="data:image/png;base64,AA==" TAGS="labour,ports">Strike &amp; lockout</A>
        <DD>Call the
union
        <DT><H3>Press</H3>
        <DL><p>
            <DT><H3>TCP/IP</H3>
            <DL><p>
                <DT><A HREF="https://sheet.example/net">Net</A>
            </DL><p>
            <DT><A HREF="javascript:alert(1)">Clip it</A>
        </DL><p>
    </DL><p>
    <DT><A HREF="https://sheet.example/top">Top</A>
</DL><p>
"""
POCKET_HTML = """<!DOCTYPE html>
<html>
\t<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>Pocket Export</title></head>
\t<body>
\t\t<h1>Unread</h1>
\t\t<ul>
\t\t\t<li><a href="https://sheet.example/port" time_added="1724146215" tags="labour,ports">Strike at the port</a></li>
\t\t</ul>
\t\t<h1>Read Archive</h1>
\t\t<ul><li><a href="https://sheet.example/ferry" time_added="1724146216" tags="">The ferry</a></li></ul>
\t</body>
</html>
"""


def read(text: str | bytes) -> list[Arrival | Failure]:
    data = text.encode() if isinstance(text, str) else text
    return list(read_payload(Payload(data=data, name="links")))


def arrivals(text: str | bytes) -> list[Arrival]:
    found = [each for each in read(text) if isinstance(each, Arrival)]
    assert len(found) == len(read(text))
    return found


def test_pocket_writes_a_table_of_links() -> None:
    first, second = arrivals(POCKET)
    assert first.draft.article.headline == "Strike, again"
    assert first.draft.article.url == "https://sheet.example/port?a=1"
    assert first.draft.article.body == ()
    assert first.draft.article.published is None
    assert first.draft.topics == ("labour", "ports")
    assert first.draft.added == "2024-08-20T09:30:15+00:00"
    assert not first.draft.filed
    assert second.draft.filed
    assert first.original == b'"Strike, again",https://sheet.example/port?a=1,1724146215,labour|ports,unread'
    assert first.original_type == "text/csv"


def test_instapaper_marks_folders_that_are_states() -> None:
    port, ferry, quay = arrivals(INSTAPAPER)
    assert port.draft.notes == ("The union said\nit would stay out.",)
    assert port.draft.topics == ("labour", "ports")
    assert port.draft.filed
    assert ferry.draft.article.headline == 'The "last" ferry'
    assert ferry.draft.topics == ("Ferries",)
    assert quay.draft.starred
    assert quay.draft.topics == ()


def test_raindrop_tells_notes_excerpt_collection_and_favourites() -> None:
    port, other = arrivals(RAINDROP)
    assert port.draft.article.deck == "Dockers walk out, again."
    assert port.draft.notes == ("Call them", "Highlight: stay out")
    assert port.draft.topics == ("Work/Ports", "labour", "unions")
    assert port.draft.starred
    assert (other.draft.topics, other.draft.starred) == ((), False)


def test_reader_tells_where_a_document_stands() -> None:
    (port,) = arrivals(READER)
    assert port.draft.filed
    assert port.draft.topics == ("labour",)
    assert port.draft.added == "2024-08-20T09:30:15+00:00"


@pytest.mark.parametrize(
    "data",
    [
        POCKET.replace(",", ";").replace("Strike; again", "Strike, again").encode(),
        b"\xef\xbb\xbf" + POCKET.encode(),
        POCKET.replace("\n", "\r\n").encode(),
        POCKET.encode("utf-16"),
        b"\n" + POCKET.encode(),
    ],
)
def test_dialects_of_tables(data: bytes) -> None:
    assert kind_of(data) is Kind.LINK_TABLE
    assert [each.draft.article.headline for each in arrivals(data)] == ["Strike, again", "https://sheet.example/bare"]


def test_a_last_row_may_end_in_an_empty_cell_and_without_a_line_end() -> None:
    assert arrivals("url,title,tags\nhttps://sheet.example/x,X,")[0].draft.article.headline == "X"


def test_a_row_without_address_does_not_stop_the_others() -> None:
    found = read(POCKET + "No address,,1724146215,,unread\nLast,https://sheet.example/last,1724146215,,unread\n")
    assert [type(each) for each in found] == [Arrival, Arrival, Failure, Arrival]
    assert isinstance(found[2], Failure)
    assert isinstance(found[2].error, BrokenInput)
    assert found[2].name == "links#3"


def test_a_stray_quotation_mark_costs_one_row_its_quotes_and_no_other_row() -> None:
    rows = '"Open quote,https://sheet.example/1,1724146215,,unread\nNext,https://sheet.example/2,1724146215,,unread\n"Third",https://sheet.example/3,1724146215,,unread\n'
    found = read("title,url,time_added,tags,status\n" + rows)
    urls = [each.draft.article.url for each in found if isinstance(each, Arrival)]
    assert urls[-2:] == ["https://sheet.example/2", "https://sheet.example/3"]


def test_other_tables_and_sentences_are_no_lists_of_links() -> None:
    assert kind_of(b"title,author,year\nA,B,2020\n") is Kind.TEXT
    assert kind_of(b"The title, the url, and the tags: all of it was gone.\n") is Kind.TEXT


def test_folders_of_bookmarks_become_topics() -> None:
    found = read(BOOKMARKS)
    strike, net, script, top = found
    assert isinstance(strike, Arrival)
    assert strike.draft.article.headline == "Strike & lockout"
    assert strike.draft.article.url == "https://sheet.example/port?a=1&b=2"
    assert strike.draft.topics == ("labour", "ports")
    assert strike.draft.notes == ("Call the\nunion",)
    assert strike.draft.added == "2024-08-20T09:30:15+00:00"
    assert isinstance(net, Arrival)
    assert net.draft.topics == ("Press/TCP-IP",)
    assert isinstance(script, Failure)
    assert isinstance(top, Arrival)
    assert top.draft.topics == ()
    assert top.original == b'<A HREF="https://sheet.example/top">Top</A>'
    assert top.original_type == "application/x-netscape-bookmarks"


def test_services_write_bookmark_files_too_with_marks_of_their_own() -> None:
    page = '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://x.example/" DATA-IMPORTANT="true">So\u00adft\u200b</A></DL>'
    (found,) = arrivals(page)
    assert found.draft.starred
    assert found.draft.article.headline == "Soft"


def test_a_file_of_one_link_is_its_own_original() -> None:
    table = b"title,url,tags\nA,https://sheet.example/a,b\n"
    (found,) = arrivals(table)
    assert (found.original, found.name) == (table, "links#1")
    kept = arrivals(BOOKMARKS.replace("javascript:alert(1)", "https://x.example/"))[0]
    assert kept.original is not None
    (again,) = read_payload(Payload(data=kept.original, name="kept", type=kept.original_type))
    assert isinstance(again, Arrival)
    assert again.draft.article == kept.draft.article


def test_pocket_packs_what_was_marked_beside_its_tables(pack: Callable[[Mapping[str, bytes]], bytes]) -> None:
    marks = '[{"url": "https://sheet.example/port?a=1", "title": "x", "highlights": [{"quote": "stay out", "created_at": 1}, 7]}, 8]'
    files = {
        "pocket/part_000000.csv": POCKET.encode(),
        "pocket/annotations/part_000000.json": marks.encode(),
        "pocket/annotations/part_000001.json": b"broken",
    }
    first, second = arrivals(pack(files))
    assert first.draft.notes == ("stay out",)
    assert second.draft.notes == ()
    assert first.name == "links/pocket/part_000000.csv#1"


def test_pocket_once_wrote_a_page() -> None:
    port, ferry = arrivals(POCKET_HTML)
    assert port.draft.topics == ("labour", "ports")
    assert not port.draft.filed
    assert port.draft.added == "2024-08-20T09:30:15+00:00"
    assert ferry.draft.filed
    assert ferry.draft.topics == ()


def test_instapaper_once_wrote_a_page_with_a_heading_for_every_folder() -> None:
    page = (
        "<!DOCTYPE html><html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1><ol>"
        '<li><a href="https://sheet.example/port">Port</a></ol><h1>Ferries</h1><ol>'
        '<li><a href="https://sheet.example/ferry">Ferry</a></ol><h1>Archive</h1><ol></ol></body></html>'
    )
    port, ferry = arrivals(page)
    assert (port.draft.topics, ferry.draft.topics) == ((), ("Ferries",))


def test_folders_nested_without_end_are_cut_and_stay_fast() -> None:
    nested = "<DT><H3>x</H3><DL>" * 5000 + '<DT><A HREF="https://sheet.example/x">X</A>' * 50
    found = arrivals("<!DOCTYPE NETSCAPE-Bookmark-file-1>" + nested)
    assert len(found) == 50
    assert len(found[0].draft.topics[0].split("/")) <= 50


FIREFOX = json.dumps(
    {
        "guid": "root________", "title": "", "type": "text/x-moz-place-container", "root": "placesRoot",
        "children": [
            {
                "title": "Lesezeichen-Symbolleiste", "type": "text/x-moz-place-container", "root": "toolbarFolder",
                "children": [
                    {"title": "Port", "type": "text/x-moz-place", "uri": "https://sheet.example/port",
                     "dateAdded": 1724146215000000, "tags": "labour,ports"},
                    {"type": "text/x-moz-place-separator"},
                    {"title": "Ships", "type": "text/x-moz-place-container", "children": [
                        {"title": "Ferry", "type": "text/x-moz-place", "uri": "https://sheet.example/ferry"},
                        {"title": "Latest", "type": "text/x-moz-place", "uri": "place:sort=8"}]},
                ],
            },
            {"title": "Andere", "type": "text/x-moz-place-container", "root": "unfiledBookmarksFolder"},
        ],
    }
)  # fmt: skip
CHROMIUM = json.dumps(
    {
        "checksum": "0a1b",
        "roots": {
            "bookmark_bar": {"name": "Leiste", "type": "folder", "children": [
                {"name": "Port", "type": "url", "url": "https://sheet.example/port", "date_added": "13368619815000000"},
                {"name": "Ships", "type": "folder", "children": [
                    {"name": "Ferry", "type": "url", "url": "https://sheet.example/ferry", "date_added": "0"}]}]},
            "other": {"name": "Weitere", "type": "folder", "children": []},
        },
        "version": 1,
    },
    indent=3,
)  # fmt: skip
PINBOARD = json.dumps(
    [
        {"href": "https://sheet.example/port", "description": "Port", "extended": "Call\nthem", "meta": "a", "hash": "b",
         "time": "2024-08-20T09:30:15Z", "shared": "no", "toread": "yes", "tags": "labour ports"},
        {"href": "https://sheet.example/ferry", "description": "", "extended": "", "time": "2024-08-20T09:30:16Z", "tags": ""},
    ]
)  # fmt: skip


def test_backups_of_firefox_are_bookmarks() -> None:
    assert kind_of(FIREFOX.encode()) is Kind.BOOKMARKS
    port, ferry, search = read(FIREFOX)
    assert isinstance(port, Arrival)
    assert isinstance(ferry, Arrival)
    assert isinstance(search, Failure)
    assert (port.draft.article.headline, port.draft.article.url) == ("Port", "https://sheet.example/port")
    assert (port.draft.topics, port.draft.added) == (("labour", "ports"), "2024-08-20T09:30:15+00:00")
    assert (ferry.draft.topics, ferry.draft.added) == (("Ships",), None)
    assert ferry.draft.article.body == ()


def test_the_file_of_chromium_is_bookmarks() -> None:
    assert kind_of(CHROMIUM.encode()) is Kind.BOOKMARKS
    port, ferry = arrivals(CHROMIUM)
    assert (port.draft.topics, port.draft.added) == ((), "2024-08-20T09:30:15+00:00")
    assert (ferry.draft.topics, ferry.draft.added) == (("Ships",), None)


def test_an_export_of_pinboard_is_bookmarks() -> None:
    assert kind_of(PINBOARD.encode()) is Kind.BOOKMARKS
    port, ferry = arrivals(PINBOARD)
    assert (port.draft.topics, port.draft.notes) == (("labour", "ports"), ("Call\nthem",))
    assert (port.draft.added, port.draft.article.published) == ("2024-08-20T09:30:15+00:00", None)
    assert ferry.draft.article.headline == "https://sheet.example/ferry"


@pytest.mark.parametrize("text", [FIREFOX, CHROMIUM, PINBOARD])
def test_a_bookmark_that_was_kept_can_be_read_again(text: str) -> None:
    kept = next(each for each in read(text) if isinstance(each, Arrival))
    (again,) = read_payload(Payload(data=kept.original or b"", name="kept", type=kept.original_type))
    assert isinstance(again, Arrival)
    assert again.draft.article == kept.draft.article


@pytest.mark.parametrize(
    "text",
    ['{"guid": "a", "type": "text/x-moz-place-container"}', '{"id": 1, "x": "text/x-moz-place', FIREFOX[:-9],
     '{"title": "text/x-moz-place",' + '"children": [{' * 30_000],
)  # fmt: skip
def test_lists_without_bookmarks_and_broken_ones_are_told(text: str) -> None:
    (found,) = read(text)
    assert isinstance(found, Failure)
    assert isinstance(found.error, BrokenInput)


def test_a_bookmark_file_without_links_is_told() -> None:
    (found,) = read("<!DOCTYPE NETSCAPE-Bookmark-file-1><DL></DL>")
    assert isinstance(found, Failure)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet='",;\n\r\tab|[]1 ', max_size=120))
def test_whatever_stands_in_a_table_only_known_errors_come_of_it(rows: str) -> None:
    for each in read("title,url,time_added,tags,status\n" + rows):
        assert isinstance(each, Arrival) or isinstance(each.error, ClippingsError)


TAGS = st.sampled_from(
    ["<DL>", "</DL>", "<H3>", "</H3>", "<A HREF='https://x.example/'", ">", "</A>", "<DD>", "name", "\"", "'", "<h1>", "&amp;"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(TAGS, max_size=30))
def test_whatever_stands_in_bookmarks_only_known_errors_come_of_it(parts: list[str]) -> None:
    for each in read("<!DOCTYPE NETSCAPE-Bookmark-file-1>" + "".join(parts)):
        assert isinstance(each, Arrival) or isinstance(each.error, ClippingsError)


def test_a_table_of_articles_that_a_person_made_is_read_with_outlet_and_day() -> None:
    table = "Headline;Outlet;Date;URL\nHall burns;The Quay Post;2024-03-12;https://quaypost.example/a\n"
    (found,) = arrivals(table)
    article = found.draft.article
    assert (article.headline, article.publisher, article.published) == ("Hall burns", "The Quay Post", "2024-03-12")
    saved = "title,url,date,tags\nHall burns,https://quaypost.example/a,2024-03-12,Ports\n"
    (found,) = arrivals(saved)
    assert found.draft.article.published is None, "nobody says whose day it is"
