"""The tables whose rows make up a library, for what treats rows alike: the journal, undo, and comparing dumps.

Left out are tables that follow from these: `outlet_alias`, `topic_member`, `index_queue`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table as the journal sees it.

    Attributes:
        name: Its name.
        columns: All columns, in order.
        key: The columns of its primary key, whole numbers all.
        of_clipping: Whether the first column of the key is a clipping's id.
        tags: Whether it holds topics, incidents or saved searches.
        used_by: Columns of other tables that name its rows. Rows of such a table are made on the way (an outlet, a
            topic that a tag names) and may have been taken up by somebody else since; undo leaves those alone.
        tallies: Columns that only count. Undo puts them back like all others, but is not refused because somebody has
            counted on: an import under way counts the same lines as whoever files an article meanwhile. Nor where an
            old name means something else since: it is a name in use again when the change is taken back.
    """

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...] = ("id",)
    of_clipping: bool = False
    tags: bool = False
    used_by: tuple[tuple[str, str], ...] = ()
    tallies: frozenset[str] = frozenset()


TABLES: tuple[Table, ...] = (
    Table(
        name="outlet",
        columns=("id", "name", "key", "keys"),
        used_by=(("clipping", "publisher_id"), ("photo", "agency_id"), ("photo", "distributor_id")),
    ),
    Table(
        name="person",
        columns=("id", "name", "key"),
        used_by=(("byline", "person_id"), ("photo", "photographer_id")),
    ),
    Table(
        name="original",
        columns=("id", "sha256", "type", "name"),
        used_by=(("clipping", "original_id"), ("further_original", "original_id")),
    ),
    Table(
        name="topic",
        columns=("id", "parent_id", "name", "key", "colour", "favourite"),
        tags=True,
        used_by=(("topic", "parent_id"), ("clipping_topic", "topic_id")),
    ),
    Table(
        name="incident",
        columns=(
            "id", "name", "key", "date", "first_day", "last_day", "date_printed", "place", "status", "summary",
        ),
        tags=True,
        used_by=(("clipping_incident", "incident_id"), ("incident_participant", "incident_id")),
    ),
    Table(
        name="incident_participant",
        columns=("incident_id", "position", "name"),
        key=("incident_id", "position"),
        tags=True,
    ),
    Table(
        name="clipping",
        columns=(
            "id", "uid", "starred", "filed", "trashed", "added", "added_ms", "headline", "headline_sort", "publisher",
            "publisher_id", "published", "published_first", "published_last", "modified", "language", "section",
            "dateline", "url", "url_key", "original_id", "text_hash", "photo_count", "uncredited_count", "deck",
            "disclosures", "body", "mentions", "boilerplate", "provenance", "publisher_place", "edition", "pages",
            "volume", "issue",
        ),
        of_clipping=True,
    ),
    Table(
        name="byline",
        columns=("clipping_id", "position", "name", "person_id"),
        key=("clipping_id", "position"),
        of_clipping=True,
    ),
    Table(
        name="photo",
        columns=(
            "clipping_id", "position", "caption", "credit", "photographer", "photographer_id", "agency", "agency_id",
            "distributor", "distributor_id", "flags", "alt", "url", "sha256", "after_paragraph",
        ),
        key=("clipping_id", "position"),
        of_clipping=True,
    ),
    Table(
        name="source",
        columns=("clipping_id", "position", "name", "kind", "url", "paragraph"),
        key=("clipping_id", "position"),
        of_clipping=True,
    ),
    Table(
        name="note",
        columns=("clipping_id", "position", "text"),
        key=("clipping_id", "position"),
        of_clipping=True,
    ),
    Table(
        name="clipping_topic",
        columns=("clipping_id", "topic_id"),
        key=("clipping_id", "topic_id"),
        of_clipping=True,
        tags=True,
    ),
    Table(
        name="clipping_incident",
        columns=("clipping_id", "incident_id", "role"),
        key=("clipping_id", "incident_id"),
        of_clipping=True,
        tags=True,
    ),
    Table(
        name="further_original",
        columns=("clipping_id", "position", "original_id"),
        key=("clipping_id", "position"),
        of_clipping=True,
    ),
    Table(
        name="former_name",
        columns=("id", "kind", "parent", "key", "named"),
        tallies=frozenset({"named"}),
    ),
    Table(
        name="taken_off",
        columns=("id", "clipping_id", "kind", "key"),
    ),
    Table(
        name="highlight",
        columns=(
            "clipping_id", "position", "uid", "quote", "prefix", "suffix", "first", "last", "colour", "made",
        ),
        key=("clipping_id", "position"),
        of_clipping=True,
    ),
    Table(
        name="learnt_line",
        columns=(
            "id", "text", "key", "site", "publisher", "outlet", "marked", "used", "last_used", "active", "trusted",
        ),
        tallies=frozenset({"used", "last_used"}),
    ),
    Table(
        name="saved_search",
        columns=("id", "name", "key", "query"),
        tags=True,
    ),
)  # fmt: skip

BY_NAME = {table.name: table for table in TABLES}
