import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.domain.edtf import parse_edtf
from clippings_app.domain.errors import QuerySyntaxError
from clippings_app.domain.query import (
    And,
    Cites,
    DateKind,
    DateRange,
    Everything,
    Fuzzy,
    Has,
    IncidentIs,
    Is,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    State,
    TextField,
    TopicIs,
    Trait,
    Word,
)
from clippings_app.domain.query_language import (
    FIELD_NAMES,
    format_query,
    names_in,
    open_ended,
    parse_query,
    quoted,
    with_names,
)

A, B, C = Word(text="a"), Word(text="b"), Word(text="c")


def published(start: str | None, end: str | None) -> DateRange:
    return DateRange(
        kind=DateKind.PUBLISHED,
        start=parse_edtf(start) if start else None,
        end=parse_edtf(end) if end else None,
    )


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", Everything()),
        ("   ", Everything()),
        ("a b", And(parts=(A, B))),
        ("a AND b", And(parts=(A, B))),
        ("a OR b c", Or(parts=(A, And(parts=(B, C))))),
        ("(a OR b) c", And(parts=(Or(parts=(A, B)), C))),
        ("a (b c)", And(parts=(A, B, C))),
        ("a or b", And(parts=(A, Word(text="or"), B))),
        ("-a", Not(part=A)),
        ("NOT a", Not(part=A)),
        ("a -(b OR c)", And(parts=(A, Not(part=Or(parts=(B, C)))))),
        ("--a", Not(part=Not(part=A))),
        ("a - b", And(parts=(A, Word(text="-"), B))),
        ('"a b"', Phrase(text="a b")),
        ("“a b”", Phrase(text="a b")),
        ('"a b"~5', Phrase(text="a b", within=5)),
        (r'"say \"a\" \\ b"', Phrase(text='say "a" \\ b')),
        ("wor*", Prefix(text="wor")),
        ("wrod~", Fuzzy(text="wrod")),
        ("wrod~1", Fuzzy(text="wrod")),
        ('credit:"Hong-Ji"', Phrase(text="Hong-Ji", field=TextField.CREDIT)),
        ("HEADLINE:a", Word(text="a", field=TextField.HEADLINE)),
        ("alt:bord*", Prefix(text="bord", field=TextField.ALT)),
        ("headline:(a OR b)", Or(parts=(Word(text="a", field=TextField.HEADLINE),
                                       Word(text="b", field=TextField.HEADLINE)))),
        ("note:(a -b)", And(parts=(Word(text="a", field=TextField.NOTE),
                                   Not(part=Word(text="b", field=TextField.NOTE))))),
        ("headline:(a body:b)", And(parts=(Word(text="a", field=TextField.HEADLINE),
                                           Word(text="b", field=TextField.BODY)))),
        ("topic:border", TopicIs(text="border")),
        ('topic:"Security/Defections"', TopicIs(text="Security/Defections")),
        ("topic:(x OR y)", Or(parts=(TopicIs(text="x"), TopicIs(text="y")))),
        ('incident:"Goseong crossing"', IncidentIs(text="Goseong crossing")),
        ('cites:"Al Arabiya"', Cites(text="Al Arabiya")),
        ("published:2017..2020", published("2017", "2020")),
        ("published:2017..", published("2017", None)),
        ("published:..2017-05", published(None, "2017-05")),
        ("published:2017", published("2017", "2017")),
        ("published:2017/2019", published("2017/2019", "2017/2019")),
        ("published:201X", published("201X", "201X")),
        ("published:2024-08-20T09:30:00+09:00", published("2024-08-20T09:30:00+09:00", "2024-08-20T09:30:00+09:00")),
        ("before:2017", published(None, "2016-12-31")),
        ("after:2017-02", published("2017-03-01", None)),
        ("added:2024-08-20", DateRange(kind=DateKind.ADDED, start=parse_edtf("2024-08-20"),
                                       end=parse_edtf("2024-08-20"))),
        ("is:Starred", Is(state=State.STARRED)),
        ("-is:trash", Not(part=Is(state=State.TRASH))),
        ("has:ai", Has(trait=Trait.AI)),
        ("10:30", Word(text="10:30")),
        ("https://example.org/a?b=c", Word(text="https://example.org/a?b=c")),
        ("Seoul: a", And(parts=(Word(text="Seoul:"), A))),
        ("a/b:c", Word(text="a/b:c")),
        ('צה"ל', Word(text='צה"ל')),
        ("北朝鮮 국경", And(parts=(Word(text="北朝鮮"), Word(text="국경")))),
    ],
)  # fmt: skip
def test_a_query_is_read_as_a_person_means_it(text: str, tree: Query) -> None:
    assert parse_query(text) == tree
    assert parse_query(format_query(tree)) == tree


@pytest.mark.parametrize(
    ("text", "position", "problem"),
    [
        ('a "b c', 2, "this quote is not closed"),
        ("a (b", 2, "this parenthesis is not closed"),
        ("a (", 2, "this parenthesis is not closed"),
        ("a)", 1, "this parenthesis closes nothing"),
        (")", 0, "this parenthesis closes nothing"),
        ("()", 0, "there is nothing between the parentheses"),
        ('""', 0, "there is nothing between the quotes"),
        ("a OR", 2, "OR needs something on both sides"),
        ("OR a", 0, "OR needs something on both sides"),
        ("a OR OR b", 5, "OR needs something on both sides"),
        ("(a OR)", 3, "OR needs something on both sides"),
        ("a AND", 2, "AND needs something on both sides"),
        ("AND", 0, "AND needs something on both sides"),
        ("a NOT", 2, "NOT needs something after it"),
        ("-OR b", 1, "a minus cannot stand before OR"),
        ("headlin:x", 0, "unknown field 'headlin': did you mean headline?"),
        ("a author:Kim", 2, "unknown field 'author': did you mean byline?"),
        ("nosuch:x", 0, "unknown field 'nosuch': put it in quotes to search for the words"),
        ("headline:", 9, "headline: needs something after it, without a space"),
        ("headline: x", 9, "headline: needs something after it, without a space"),
        ("headline:-x", 9, "put the minus before the field: -headline:"),
        ("published:soon", 10, "published: needs an EDTF date such as 2017, 2024-08, 2024-08-20 or 2019/2021"),
        ("published:2020..2017", 10, "published: needs a range that begins before it ends"),
        ("published:..", 10, "published: needs a date on one side of .. at least"),
        ("published:XXXX-08-08", 10, "published: needs a date with its year"),
        ("before:../2017", 7, "before: needs a date that is not open on that side"),
        ("after:9999", 6, "after: needs a date within the calendar's years"),
        ("is:read", 3, "is: takes starred, inbox, trash"),
        ("has:legs", 4, "has: takes photo, credit, note, ai, date, topic, incident, highlight"),
        ("wo*rd", 2, "* can stand only at the end of a word"),
        ("word~2", 4, "~ after a word allows one edit; a number belongs after a phrase"),
        ('"a b"~', 5, "~ after a phrase needs a number of words from 1 to 999"),
        ('"a b"~1000', 5, "~ after a phrase needs a number of words from 1 to 999"),
        ("topic:bord*", 10, "* works for words of the text, not in topic:"),
        ("a  (b  'c\"", 9, "this quote is not closed"),
    ],
)
def test_an_error_says_what_and_where(text: str, position: int, problem: str) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        parse_query(text)
    assert (caught.value.query, caught.value.position, caught.value.problem) == (text, position, problem)


pieces = st.sampled_from([
    "a", "b", "wörd", "北朝鮮", '"', "(", ")", " ", " ", "-", "OR", "AND", "NOT", "headline:", "topic:", "published:",
    "2017", "..", "/", "~", "~3", "*", "is:", "trash", "\\", "“", "”", "צ", "cites:", "x:", "before:", "has:", "ai",
])  # fmt: skip


def read_or_error(text: str) -> Query | QuerySyntaxError:
    try:
        return parse_query(text)
    except QuerySyntaxError as error:
        return error


@given(st.one_of(st.lists(pieces, max_size=12).map("".join), st.text(max_size=30)))
def test_whatever_can_be_read_is_written_so_that_it_reads_the_same(text: str) -> None:
    tree = read_or_error(text)
    if isinstance(tree, QuerySyntaxError):
        assert 0 <= tree.position <= len(text)
        assert tree.problem
        return
    written = format_query(tree)
    assert parse_query(written) == tree
    assert format_query(parse_query(written)) == written


@given(st.text(min_size=1, max_size=20).filter(str.strip), st.sampled_from([TopicIs, IncidentIs, Cites]))
def test_any_name_can_be_asked_for(name: str, kind: type[TopicIs]) -> None:
    query = And(parts=(kind(text=name), A))
    assert parse_query(format_query(query)) == query


@pytest.mark.parametrize("name", FIELD_NAMES)
def test_every_field_reads_something(name: str) -> None:
    value = {"is": "inbox", "has": "photo", "published": "2017", "before": "2017", "after": "2017", "added": "2017"}
    assert not isinstance(parse_query(f"{name}:{value.get(name, 'x')}"), Word) or name in set(TextField)


def test_trees_that_no_query_gives_are_written_too() -> None:
    assert format_query(Word(text="two words")) == '"two words"'
    assert format_query(And(parts=(A,))) == "a"
    assert format_query(And(parts=(Everything(), A))) == "a"
    assert format_query(And(parts=(Or(parts=(A, B)), Not(part=And(parts=(A, B)))))) == "(a OR b) -(a b)"


@pytest.mark.parametrize(
    ("typed", "begun"),
    [
        ("warehouse sprink", "warehouse sprink*"),
        ("headline:ferr", "headline:ferr*"),
        ("quay OR wareh", "quay OR wareh*"),
        ("כב", "כב*"),
        ("a", None),
        ("quay ", None),
        ("quay -ferr", None),
        ("-ferr", None),
        ("topic:Harb", None),
        ("published:2017", None),
        ("ferr*", None),
        ("ferr~", None),
        ('"ferry to', None),
        ('"ferry"', None),
        ("(quay", None),
        ("", None),
    ],
)
def test_the_last_word_typed_may_be_the_beginning_of_one(typed: str, begun: str | None) -> None:
    assert open_ended(typed) == begun


@pytest.mark.parametrize("nested", ["(" * 20_000, "-" * 20_000 + "a", "NOT " * 20_000 + "a", "(" * 51 + "a" + ")" * 51])
def test_a_query_that_is_nested_without_end_is_refused(nested: str) -> None:
    with pytest.raises(QuerySyntaxError, match="more than 50"):
        parse_query(nested)


def test_a_query_may_be_nested_fifty_deep_and_as_long_as_wanted() -> None:
    assert parse_query("(" * 49 + "a" + ")" * 49) == parse_query("a")
    assert len(parse_query("(a) -b " * 500).parts) == 1000  # type: ignore[union-attr]


@given(st.text(st.sampled_from('ab "\\“:()é'), min_size=1, max_size=12).filter(str.strip))
def test_a_name_is_one_value_of_a_query_whatever_stands_in_it(name: str) -> None:
    query = f"-topic:{quoted(name)} incident:{quoted(name)} x"
    parsed = parse_query(query)
    assert isinstance(parsed, And)
    assert parsed.parts[1] == parse_query(f"incident:{quoted(name)}") == IncidentIs(text=name)
    assert names_in(query) == {("topic", name), ("incident", name)}
    anew = with_names(query, {("incident", name): 'The "Sea"'})
    assert names_in(anew) == {("topic", name), ("incident", 'The "Sea"')}


def test_a_name_whose_quotes_were_blanks_is_known_still() -> None:
    assert names_in('topic:"The  Sea  book"') == {("topic", "The  Sea  book")}


@pytest.mark.timeout(20)
def test_backslashes_without_a_closing_quote_are_looked_through_once() -> None:
    assert names_in('topic:"' + "\\" * 5000) == set()
    assert names_in(r'topic:"a\b\\" incident:"\"c\""') == {("topic", "a\\b\\"), ("incident", '"c"')}
