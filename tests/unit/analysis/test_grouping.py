from clippings_app.analysis.grouping import group
from clippings_app.domain.article import IncidentMention, ParsedArticle
from clippings_app.domain.bibliography import EntryOrder, Group, GroupBy
from clippings_app.domain.clipping import Clipping, Incident, IncidentTag


def clipping(
    number: int,
    published: str | None = None,
    publisher: str | None = None,
    topics: tuple[str, ...] = (),
    incidents: tuple[IncidentTag, ...] = (),
) -> Clipping:
    article = ParsedArticle(headline=str(number), published=published, publisher=publisher)
    return Clipping(id=number, uid=str(number), article=article, topics=topics, incidents=incidents)


def outline(groups: tuple[Group, ...]) -> list[tuple[str, tuple[int, ...]]]:
    return [(each.title, each.entries) for each in groups]


def test_without_grouping_there_is_one_group_newest_first_and_undated_last() -> None:
    found = [
        clipping(1, "2017"),
        clipping(2),
        clipping(3, "2024-08-20"),
        clipping(4, "2024-08-20T09:30+09:00"),
        clipping(5, "2024-08-20T23:10Z"),
        clipping(6, "XXXX-08-08"),
    ]
    assert outline(group(found, GroupBy.NONE, {})) == [("", (5, 4, 3, 1, 2, 6))]
    assert outline(group([], GroupBy.NONE, {})) == [("", ())]


def test_topics_stand_in_the_order_of_the_tree_and_untagged_last() -> None:
    found = [
        clipping(1, topics=("Security/Defections", "élan")),
        clipping(2),
        clipping(3, topics=("Security",)),
        clipping(4, topics=("Security Council",)),
        clipping(5, topics=("Economy",)),
    ]
    assert [title for title, _ in outline(group(found, GroupBy.TOPIC, {}))] == [
        "Economy", "élan", "Security", "Security/Defections", "Security Council", "",
    ]  # fmt: skip


def test_incidents_are_newest_first_and_brought_along() -> None:
    known = {"Old": Incident(name="Old", date="2017", place="Sea"), "Undated": Incident(name="Undated")}
    old, new, undated = (
        IncidentTag(name="Old"),
        IncidentTag(name="New", date="2024-08-20", place="Bay"),
        IncidentTag(name="Undated"),
    )
    groups = group(
        [clipping(1, incidents=(old, new)), clipping(2, incidents=(undated, undated)), clipping(3)],
        GroupBy.INCIDENT,
        known,
    )
    assert outline(groups) == [("New", (1,)), ("Old", (1,)), ("Undated", (2,)), ("", (3,))]
    assert groups[0].incident == Incident(name="New", date="2024-08-20", place="Bay")
    assert groups[1].incident is known["Old"]
    assert groups[3].incident is None


def test_publishers_by_alphabet_and_years_newest_first() -> None:
    found = [
        clipping(1, "2017", "zeit"),
        clipping(2, "2024-08", "Ärzteblatt"),
        clipping(3, "2019/..", "Bild"),
        clipping(4),
    ]
    assert [title for title, _ in outline(group(found, GroupBy.PUBLISHER, {}))] == ["Ärzteblatt", "Bild", "zeit", ""]
    assert [title for title, _ in outline(group(found, GroupBy.YEAR, {}))] == ["2024", "2019", "2017", ""]


def _by(number: int, byline: str | None, published: str | None, publisher: str | None = None) -> Clipping:
    names = (byline,) if byline else ()
    article = ParsedArticle(headline=f"{number}", byline=names, published=published, publisher=publisher)
    return Clipping(id=number, uid=str(number), article=article)


def test_within_a_heading_entries_stand_by_date_or_author_or_as_they_came() -> None:
    clippings = [
        _by(1, "Zoë Zander", "2020"), _by(2, "Ludwig van der Berg", "2021"), _by(3, None, "2019", "Évening Sheet"),
        _by(4, "Zoë Zander", "2018"), _by(5, None, None), _by(6, "Kim Hong-Ji", "2018-05-01T09:30"),
        _by(7, "Kim Hong-Ji", "2018-05-01T08:15"),
    ]  # fmt: skip

    def order(order: EntryOrder) -> tuple[int, ...]:
        (only,) = group(clippings, GroupBy.NONE, {}, order)
        return only.entries

    assert order(EntryOrder.GIVEN) == (1, 2, 3, 4, 5, 6, 7)
    assert order(EntryOrder.NEWEST) == (2, 1, 3, 6, 7, 4, 5)
    assert order(EntryOrder.OLDEST) == (4, 7, 6, 3, 1, 2, 5)
    assert order(EntryOrder.AUTHOR) == (3, 7, 6, 2, 4, 1, 5)


def test_an_incident_brings_what_its_clippings_report_in_order_of_time() -> None:
    def told(number: int, *mentions: IncidentMention) -> Clipping:
        article = ParsedArticle(headline=f"{number}", published=f"2024-01-0{number}", mentions=mentions)
        return Clipping(id=number, uid=str(number), article=article, incidents=(IncidentTag(name="Fire"),))

    first = IncidentMention(text="Smoke rose from the quay.", date="2024-01-01", paragraph=3)
    wire = IncidentMention(text="Smoke rose from the Quay.", date="2024-01-01", paragraph=1)
    earlier = IncidentMention(text="The sprinklers failed before.", date="2017")
    yearless = IncidentMention(text="On a day in August.", date="XXXX-08-08")
    vague = IncidentMention(text="Some time ago.")
    clippings = [told(2, wire, earlier, vague), told(1, yearless, first), _by(9, None, "2024")]
    fire, rest = group(clippings, GroupBy.INCIDENT, {})
    assert [(each.date, each.clipping, each.paragraph) for each in fire.chronology] == [
        ("2017", 2, None), ("2024-01-01", 1, 3), ("XXXX-08-08", 1, None),
    ]  # fmt: skip
    assert rest.chronology == ()
    assert group(clippings, GroupBy.YEAR, {})[0].chronology == ()
