"""Read-later services that keep the text: Omnivore and wallabag."""

import json
from collections.abc import Callable, Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from clippings_app.domain.errors import BrokenInput, ClippingsError
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.read import read_payload
from clippings_app.importers.recognition import kind_of

Pack = Callable[[Mapping[str, bytes]], bytes]
CONTENT = (
    '<div id="readability-content"><h1>Ferry line closes</h1>'
    "<p>The last ferry across the sound tied up on Wednesday night, and will not sail again, the company said.</p>"
    '<figure><img src="https://quay.example/f.jpg"><figcaption>At its last berth. Photo: Jo Brandt</figcaption></figure>'
    "<p>The company said that the tunnel had taken its passengers – and that it could not go on.</p></div>"
)
OMNIVORE = {
    "id": "1",
    "slug": "ferry-line-closes-18f",
    "title": "Ferry line closes",
    "description": "Sixty years end.",
    "author": "By Per Holm",
    "url": "https://quay.example/ferry",
    "state": "Archived",
    "readingProgress": 100,
    "labels": ["Ports", "Norway"],
    "savedAt": "2024-08-20T09:30:15.123Z",
    "publishedAt": "2024-08-19T00:00:00.000Z",
}
WALLABAG = {
    "is_archived": 1,
    "is_starred": 0,
    "user_name": "me",
    "tags": ["Ports", {"id": 1, "label": "Norway", "slug": "norway"}],
    "id": 7,
    "title": "Ferry line closes",
    "url": "https://quay.example/ferry",
    "content": CONTENT,
    "created_at": "2024-08-20T09:30:15+0000",
    "published_at": "2024-08-19T06:00:00+0200",
    "published_by": ["Per Holm"],
    "annotations": [{"text": "Ask them", "quote": "the tunnel had taken\nits passengers", "ranges": []}, "none"],
    "language": "en_GB",
}


def read(data: bytes) -> list[Arrival | Failure]:
    return list(read_payload(Payload(data=data, name="export")))


def one(data: bytes) -> Arrival:
    (found,) = read(data)
    assert isinstance(found, Arrival), found
    return found


def test_omnivore_keeps_text_and_highlights_beside_its_list(pack: Pack) -> None:
    second = OMNIVORE | {"slug": "none", "title": "", "url": "https://quay.example/other", "state": "Active"}
    arrivals = read(
        pack(
            {
                "metadata_0_to_20.json": json.dumps([OMNIVORE, "broken", second]).encode(),
                "content/ferry-line-closes-18f.html": CONTENT.encode(),
                "content/unlisted.html": b"<p>Not listed</p>",
                "highlights/ferry-line-closes-18f.md": b"> the tunnel had taken\n\nAsk them\n",
            }
        )
    )
    ferry, broken, other = arrivals
    assert isinstance(ferry, Arrival)
    article = ferry.draft.article
    assert article.headline == "Ferry line closes"
    assert article.deck == "Sixty years end."
    assert article.byline == ("Per Holm",)
    assert article.url == "https://quay.example/ferry"
    assert article.published == "2024-08-19"
    assert [text[:10] for text in article.body] == ["The last f", "The compan"]
    assert article.photos[0].url == "https://quay.example/f.jpg"
    assert ferry.draft.topics == ("Ports", "Norway")
    assert ferry.draft.notes == ("> the tunnel had taken\n\nAsk them",)
    assert ferry.draft.filed
    assert ferry.draft.added == "2024-08-20T09:30:15+00:00"
    assert (ferry.original, ferry.original_type) == (CONTENT.encode(), "text/html")
    assert isinstance(broken, Failure)
    assert isinstance(broken.error, BrokenInput)
    assert isinstance(other, Arrival)
    assert other.draft.article.headline == "https://quay.example/other"
    assert not other.draft.filed
    assert other.original == json.dumps(second).encode()
    assert other.name == "export/metadata_0_to_20.json#3"


def test_a_list_of_omnivore_by_itself_is_a_list_of_links() -> None:
    data = json.dumps([OMNIVORE], indent=1).encode()
    assert kind_of(data) is Kind.OMNIVORE
    arrival = one(data)
    assert arrival.draft.article.body == ()
    assert arrival.draft.article.url == "https://quay.example/ferry"
    assert arrival.original_type == "application/x-omnivore+json"


def test_wallabag_keeps_text_tags_and_annotations() -> None:
    data = json.dumps([WALLABAG]).encode()
    assert kind_of(data) is Kind.WALLABAG
    arrival = one(data)
    article = arrival.draft.article
    assert article.headline == "Ferry line closes"
    assert article.byline == ("Per Holm",)
    assert article.published is not None
    assert article.published.startswith("2024-08-19T06:00")
    assert article.language == "en"
    assert len(article.body) == 2
    assert arrival.draft.topics == ("Ports", "Norway")
    assert arrival.draft.notes == ("> the tunnel had taken\n> its passengers\n\nAsk them",)
    assert arrival.draft.filed
    assert not arrival.draft.starred
    assert arrival.draft.added == "2024-08-20T09:30:15+00:00"
    assert (arrival.original, arrival.original_type) == (data, "application/x-wallabag+json")
    assert arrival.name == "export#1"


def test_of_many_entries_each_is_its_own_original_and_can_be_read_again() -> None:
    _, second = read(json.dumps([WALLABAG, WALLABAG | {"title": "Other"}]).encode())
    assert isinstance(second, Arrival)
    assert second.original == json.dumps(WALLABAG | {"title": "Other"}).encode()
    (again,) = read_payload(Payload(data=second.original, name="kept", type=second.original_type))
    assert isinstance(again, Arrival)
    assert again.draft.article == second.draft.article


def test_an_entry_without_text_is_a_link_and_a_bad_one_does_not_stop_the_others() -> None:
    bad = WALLABAG | {"title": "", "url": "javascript:x"}
    empty = WALLABAG | {"content": "<p> </p>", "title": "", "is_starred": True}
    found = read(json.dumps([bad, empty, WALLABAG]).encode())
    assert [type(each) for each in found] == [Failure, Arrival, Arrival]
    assert isinstance(found[1], Arrival)
    assert found[1].draft.starred
    assert found[1].draft.article.headline == "https://quay.example/ferry"


def test_broken_characters_do_no_harm() -> None:
    data = json.dumps([WALLABAG | {"title": "Ferry \ud83d", "content": CONTENT + "\ud83d\x00"}]).encode()
    assert (one(data).draft.article.headline or "").startswith("Ferry")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("https://x.example/"),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["label", "name", "text", "quote"]), inner)
    ),
    max_leaves=4,
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whatever_stands_in_an_entry_only_known_errors_come_of_it(data: st.DataObject) -> None:
    whole = dict(data.draw(st.sampled_from([OMNIVORE, WALLABAG])))
    for key in data.draw(st.lists(st.sampled_from(sorted(whole)), max_size=5)):
        whole[key] = data.draw(VALUES)
    whole |= {"slug": whole.get("slug", "a"), "is_archived": whole.get("is_archived", 0)}
    for each in read(json.dumps([whole]).encode()):
        assert isinstance(each, Arrival) or isinstance(each.error, ClippingsError)
