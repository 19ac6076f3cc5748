import pytest
from reference_files import article, detail, draft, drafts, headlines, read

from clippings_app.importers.arrival import Arrival
from clippings_app.importers.references import tex

BIBLATEX = r"""
% Encoding: UTF-8
@string{sheet = "The Morning " # {Sheet}}
@preamble{"\newcommand{\noop}[1]{}"}
@comment{jabref-meta: databaseType:biblatex;}

@article{varga2025,
  entrysubtype = {newspaper},
  author    = {van der Berg, Ludwig and Davis, Jr., Sammy and {North Wire Agency} and Anna de la Cruz and others},
  title     = {{Ferry} strike ends: 5\% rise for {R\&D}},
  subtitle  = {A {N}ight},
  journaltitle = sheet,
  date      = {2025-03-11},
  urldate   = {2025-03-12},
  url       = {https://sheet.example/a_b%20c?x=1&y=~2#z},
  langid    = {ngerman},
  keywords  = {ferries, {Ships, large}, A/B},
  abstract  = {Crews go back
               to work.},
  annotation = {Ask the union.

                Then the owner.},
  file      = {:ferry.pdf:PDF},
}
"""


def entry(*fields: str, kind: str = "article") -> str:
    return f"@{kind}{{key,\n  title = {{A title}},\n" + "".join(f"  {each},\n" for each in fields) + "}\n"


def test_every_field_of_a_biblatex_entry_finds_its_place() -> None:
    found = draft(BIBLATEX)
    told = found.article
    assert told.headline == "Ferry strike ends: 5% rise for R&D: A Night"
    assert told.byline == ("Ludwig van der Berg", "Sammy Davis Jr.", "North Wire Agency", "Anna de la Cruz")
    assert (told.publisher, told.published, told.language) == ("The Morning Sheet", "2025-03-11", "de")
    assert told.url == "https://sheet.example/a_b%20c?x=1&y=~2#z"
    assert told.deck == "Crews go back to work."
    assert found.added == "2025-03-12T00:00:00+00:00"
    assert found.topics == ("ferries", "Ships, large", "A∕B")
    assert found.notes == ("Ask the union.\n\nThen the owner.",)


def test_the_bytes_of_each_entry_are_kept_as_they_stood() -> None:
    (found,) = read(BIBLATEX, "all.bib")
    assert isinstance(found, Arrival)
    assert found.name == "all.bib#1"
    assert found.original is not None
    assert found.original.decode() == BIBLATEX[BIBLATEX.index("@article") :].strip()
    assert found.original_type == "application/x-bibtex"


def test_an_online_entry_and_one_of_old_bibtex() -> None:
    online = article(entry("organization = {Meduza}", "url = {https://m.example/}", "date = {2024-08}", kind="online"))
    assert (online.publisher, online.published) == ("Meduza", "2024-08")
    old = article(entry(r"howpublished = {\url{https://m.example/a\_b}}", "year = 2024", "month = aug", kind="misc"))
    assert (old.url, old.published, old.publisher) == ("https://m.example/a_b", "2024-08", None)


@pytest.mark.parametrize(
    ("fields", "published"),
    [
        (["date = {2024-08-20}"], "2024-08-20"),
        (["date = {2024-08-20T09:30:00Z}"], "2024-08-20T09:30:00Z"),
        (["date = {2019/2021}"], "2019/2021"),
        (["date = {2019/}"], "2019/.."),
        (["date = {/2021}"], "../2021"),
        (["date = {2017~}"], "2017~"),
        (["date = {201X}"], "201X"),
        (["date = {2024-23}"], "2024-23"),
        (["year = {2024}", "month = aug", "day = {20}"], "2024-08-20"),
        (["year = {2024}", 'month = aug # "~20"'], "2024-08-20"),
        (["year = {2024}", 'month = "20~" # aug'], "2024-08-20"),
        (["year = {2024}", "month = {August}"], "2024-08"),
        (["year = {2024}", "month = {agosto}"], "2024-08"),
        (["year = 2024", "month = 8"], "2024-08"),
        (["year = {2024}", "month = {jul/aug}"], "2024"),
        (["year = {c2010}"], "2010"),
        (["year = {n.d.}"], None),
        (["urldate = {2024-08-20}"], None),
        (["addendum = {dated August 8 (year not stated)}"], "XXXX-08-08"),
    ],
)
def test_dates_keep_the_precision_they_have(fields: list[str], published: str | None) -> None:
    assert article(entry(*fields)).published == published


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (r"M{\"u}ller", "Müller"), (r"M\"uller", "Müller"), (r"M\"{u}ller", "Müller"), (r"Ha\v{c}ek", "Haček"),
        (r"\v Cesk\'a", "Česká"), (r"Gar\c{c}on", "Garçon"), (r"na{\"\i}ve", "naïve"), (r"na\"{\i}ve", "naïve"),
        (r"Stra{\ss}e", "Straße"), (r"\O{}rsted", "Ørsted"), (r"{\AA}se", "Åse"), (r"\L ódź", "Łódź"),
        (r"a \& b \% c \$ d \# e \_ f", "a & b % c $ d # e _ f"), (r"\{x\}", "{x}"), ("1--2---3", "1–2—3"),
        (r"-{}-", "--"), ("``so''", "“so”"), (r"a~b", "a b"), (r"\emph{Titanic} sails", "Titanic sails"),
        (r"\textquotedblleft{}so\textquotedblright{}", "“so”"), (r"\textasciitilde{}\textbackslash{}", "~\\"),
        (r"\enquote{so} it", "“so” it"), (r"\href{https://a.example}{here}", "here"), (r"\TeX nician", "TeXnician"),
        (r"H$_2$O", "H_2O"), (r"\'{}", ""), ("日本 ünïcode", "日本 ünïcode"), (r"Erd\H{o}s, Nguy\~{\^e}n", "Erdős, Nguyễn"),
    ],
)  # fmt: skip
def test_accents_and_commands_of_tex_are_read(written: str, read_as: str) -> None:
    assert tex.plain(written) == read_as


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Anna Berg", "Anna Berg"), ("Berg, Anna", "Anna Berg"), ("de la Cruz, María", "María de la Cruz"),
        ("{Smith and Sons}", "Smith and Sons"), ("{Barnes and} Noble", "Barnes and Noble"), ("Reuters", "Reuters"),
        (r"M{\"u}ller, J{\"u}rgen", "Jürgen Müller"), ("Kim, Hong-Ji", "Kim Hong-Ji"), ("김, 홍지", "김홍지"),
        ("family=Harman, given=Hans, prefix=von", "Hans von Harman"), ("{Knuth, D. and others}", "Knuth, D. and others"),
    ],
)  # fmt: skip
def test_names_are_said_as_a_byline_says_them(written: str, said: str) -> None:
    assert article(entry(f"author = {{{written}}}")).byline == (said,)


def test_values_stand_in_braces_quotes_or_alone() -> None:
    told = article('@ARTICLE ( key, title = "A {"}quoted{"} title" , year = 2024, journal = jnl # " Extra" )')
    assert (told.headline, told.published, told.publisher) == ('A "quoted" title', "2024", "jnl Extra")


def test_sloppy_entries_are_read() -> None:
    assert article("@article{title = {No key}, year = 2020}").headline == "No key"
    assert article("@article{key,\n title = {No comma}\n year = {2020}\n}").published == "2020"
    assert article("@article{key, title = {T}, % a remark\n % another\n year = {2020}, }").published == "2020"
    assert article("@article{a key, title = {First}, title = {Second}}").headline == "First"


def test_a_broken_entry_is_named_and_the_others_go_on() -> None:
    text = (
        entry()
        + "@article{bad,\n  title = {Never {closed},\n  year = 2020\n}\n\n"
        + entry()
        + "@misc{x, title = }\n"
        + entry()
    )
    found = read(text, "all.bib")
    assert headlines(found) == ["A title", None, "A title", None, "A title"]
    assert found[1].name == "all.bib#2"
    assert detail(found[1]).endswith("is not closed: a brace or a parenthesis is missing")
    assert "record 4 (“x”) has no value in the field “title”" in detail(found[3])
    (nothing,) = read("@book{k, author = {Somebody}}")
    assert detail(nothing) == "record 1 (“k”) has neither a title nor an address"


def test_comments_are_left_alone_unless_they_never_end() -> None:
    assert headlines(read("@comment{" + entry() + "}\n" + entry())) == ["A title"]
    assert headlines(read(entry() + "@comment{ never closed\n" + entry())) == ["A title", "A title"]
    assert headlines(read("write to me@home (evenings)\n" + entry())) == ["A title"]


def test_abbreviations_that_double_themselves_are_stopped() -> None:
    strings = "@string{a0 = {0123456789}}\n"
    strings += "".join(f"@string{{a{n} = a{n - 1} # a{n - 1}}}\n" for n in range(1, 40))
    found = read(strings + entry("journal = a39") + entry())
    assert headlines(found)[-1] == "A title"


def test_groups_of_jabref_are_topics_and_its_comments_notes() -> None:
    found = draft(
        entry("groups = {Press > Ferries, Later}", "comment = {Ring the port}", "keywords = {a; b}", "creationdate = {2024-08-20T10:00:00}")
    )  # fmt: skip
    assert found.topics == ("Press/Ferries", "Later", "a", "b")
    assert found.notes == ("Ring the port",)
    assert found.added == "2024-08-20T10:00:00+00:00"


def test_keywords_of_jabref_that_hold_one_another_make_a_path() -> None:
    assert draft(entry("keywords = {Border > North, a/b, c}")).topics == ("Border/North", "a∕b", "c")


@pytest.mark.parametrize(
    "note",
    [
        "[Online; accessed 21-August-2024]",
        "(accessed 2024-08-21)",
        "Accessed: 2024-08-21",
        "Retrieved on August 21, 2024.",
    ],
)
def test_a_note_that_only_tells_the_day_of_access_is_none(note: str) -> None:
    found = draft(entry(f"note = {{{note}}}"))
    assert (found.notes, found.added, found.article.published) == ((), "2024-08-21T00:00:00+00:00", None)


def test_a_note_that_begins_like_that_stays_a_note() -> None:
    found = draft(entry("note = {Retrieved from the port archive}"))
    assert (found.notes, found.added) == (("Retrieved from the port archive",), None)
    assert draft(entry("note = {See https://a.example/ too}")).notes == ("See https://a.example/ too",)
    alone = draft(entry("note = {https://a.example/}"))
    assert (alone.notes, alone.article.url) == ((), "https://a.example/")


def test_zotero_writes_a_field_for_each_note_and_the_site_behind_the_title() -> None:
    found = draft(
        entry(
            r"annotation = {{\textless}p{\textgreater}One {\textless}em{\textgreater}thing{\textless}/em{\textgreater}{\textless}/p{\textgreater}}",
            "annotation = {Another}",
            "titleaddon = {The Site}",
            kind="online",
        )
    )
    assert found.notes == ("One *thing*\n\nAnother",)
    assert found.article.publisher == "The Site"


def test_an_entry_of_each_type_names_its_publisher() -> None:
    fields = ("journaltitle = {Sheet}", "publisher = {House}", "institution = {Ministry}")
    kinds = {kind: article(entry(*fields, kind=kind)).publisher for kind in ("article", "book", "report", "online")}
    assert kinds == {"article": "Sheet", "book": "House", "report": "Ministry", "online": "Sheet"}


def test_an_encoding_that_the_file_names_is_used() -> None:
    text = "% Encoding: windows-1250\n" + entry("author = {Dvořák, Jiří}")
    assert drafts(text.encode("cp1250"))[0].article.byline == ("Jiří Dvořák",)


def test_what_an_entry_takes_over_from_another_is_its_own() -> None:
    part, whole = drafts(
        "@incollection{part, title = {The pier}, author = {Lund, Mira}, crossref = {whole}}\n"
        "@collection{whole, title = {Harbours}, editor = {Orde, W.}, date = {2019-05}, publisher = {Orrin Press}}\n"
    )
    assert (part.article.headline, part.article.byline) == ("The pier", ("Mira Lund",))
    assert (part.article.published, part.article.publisher) == ("2019-05", whole.article.publisher)


def test_an_article_is_in_the_issue_that_it_names_and_keeps_its_own_date() -> None:
    found = drafts(
        "@article{a, title = {The pier}, date = {2019-05-03}, crossref = {issue}}\n"
        "@periodical{issue, title = {Tidal Review}, date = {2019-05}}\n"
    )
    assert (found[0].article.publisher, found[0].article.published) == ("Tidal Review", "2019-05-03")


def test_an_entrys_own_year_is_not_lost_to_the_day_of_another() -> None:
    part, _ = drafts(
        "@incollection{a, title = {The pier}, year = 2018, crossref = {b}}\n@collection{b, title = {B}, date = {2019-05}}\n"
    )
    assert part.article.published == "2018"


def test_data_that_several_entries_share_belongs_to_each() -> None:
    (found,) = drafts(
        "@online{a, title = {The pier}, xdata = {shared}}\n@xdata{shared, date = {2020}, url = {https://a.example/}}\n"
    )
    assert (found.article.published, found.article.url) == ("2020", "https://a.example/")


@pytest.mark.parametrize("named", ["a", "b", "nobody", "", "a,b,c", "{a}"])
def test_entries_that_name_each_other_in_a_ring_are_read(named: str) -> None:
    found = drafts(f"@book{{a, title = {{A}}, crossref = {{{named}}}}}\n@book{{b, title = {{B}}, crossref = {{a}}}}\n")
    assert [each.article.headline for each in found] == ["A", "B"]


def test_what_biblatex_says_of_an_article_besides_is_kept() -> None:
    found = draft(
        "@article{a, title = {Ferry line closes}, titleaddon = {The tunnel has taken its passengers}, "
        "journaltitle = {The Quay Times}, issuetitle = {Weekend}, addendum = {Reprinted in the Herald}, date = {2005}}"
    )
    article = found.article
    assert (article.deck, article.section) == ("The tunnel has taken its passengers", "Weekend")
    assert found.notes == ("Reprinted in the Herald",)


def test_an_abstract_and_a_section_go_before_what_may_be_one() -> None:
    found = draft(
        "@article{a, title = {T}, titleaddon = {Letter}, abstract = {The deck}, section = {World}, issuetitle = {Ships}}"
    )
    assert (found.article.deck, found.article.section) == ("The deck", "World")
