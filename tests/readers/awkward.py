"""Clippings that are hard to write: characters that formats take for their own, odd dates, many scripts, nothing at all."""

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from clippings_app.domain.article import ParsedArticle, Photo, PhotoCredit
from clippings_app.domain.clipping import Clipping, IncidentTag, Role

SHEET = "The Morning Sheet"


def clipping(headline: str | None, about: dict[str, Any] | None = None, **fields: Any) -> Clipping:
    """A clipping by its headline and fields of its article."""
    whole = Clipping(
        id=1,
        uid="00000000-0000-4000-8000-000000000001",
        article=ParsedArticle(headline=headline, **fields),
        added="2024-04-01T07:00:00+00:00",
    )
    return replace(whole, **(about or {}))


FIRE = IncidentTag(name="Fire, at {dock}; 5% & more", role=Role.PRIMARY, date="2024", place="Orrinport")
AWKWARD = (
    clipping("100% of {braces} & $5 #1 _under_ ~tilde ^hat \\back", publisher="A {odd} Sheet & Co", section="A{B", published="2024-01-02", url="https://x.example/a{b}c%20d\\e?q=1&r=#f"),
    clipping("lone } brace then {", byline=("Smith, John, Jr.", "O'Brien and Sons"), publisher=SHEET, published="2017?"),
    clipping("ﬁnance oﬃce ﬂoats ﬀ", byline=("Ræder Ørsted",), publisher=SHEET, published="2019/2021"),
    clipping(f"W{'o' * 497}rd", publisher=SHEET, published="201X"),
    clipping(" ".join(["Long"] * 100), publisher=SHEET, published="2024-23"),
    clipping("control \x00\x07\x1b\ufffe chars\u2028 here", {"notes": ("line one\nline two\n\npara @misc{x,}", "TY  - JOUR\nER  - ")}, publisher=SHEET),
    clipping("Emoji 🛶 and 𝔘𝔫𝔦 letters", publisher=SHEET, published="XXXX-08-08"),
    clipping("Mixed עברית and العربية with English", byline=("דוד כהן", "Ann Lee"), publisher=SHEET, published="2024-08-20T09:30:00+09:00", language="he"),
    clipping("Ελληνικά και Кириллица", publisher="Газета", published="../2021", language="ru"),
    clipping("สะพานปิดถึงฤดูใบไม้ผลิ", publisher="ข่าวท่าเรือ", language="th"),
    clipping("Who counts the gulls?", byline=("Di Fox",), publisher="The Economist", published="2017-09", section="Britain", url="https://economist.example/gulls"),
    clipping("Ferry freed", byline=("Reuters",), publisher="Reuters", published="2024-01-17T06:00:00Z", section="World", url="https://wire.example/freed"),
    clipping("@comment at the start", {"topics": ("A, b; c", "Security/Défections", "100% {x}")}, publisher="@sheet"),
    clipping("", publisher="", url="https://e.example/"),
    clipping(None),
    clipping("quotes \"straight\" ‘single’ “double” «guillemets»", publisher=SHEET, byline=("Jean-Luc d'Aubigny",)),
    clipping("Ferry line closes after sixty years", {"topics": ("Ports/Ferries",), "notes": ("First.", "Second.\n\nMore.")}, publisher="The Quay Times", byline=("Per van der Holm", "Sam Lund Jr."), published="2005-03-03", section="Metro", publisher_place="Halden", edition="Late Edition (East Coast)", pages="B1–B4", url="https://quay.example/ferry", language="en"),
    clipping("Who counts the boats?", publisher="The Economist", published="2005-03", section="Britain", publisher_place="London", pages="12–14", volume="432", issue="9157"),
    clipping("Strike spreads", byline=("Reuters",), publisher="Reuters", published="2024-01-17", section="World", publisher_place="Oslo", edition="Morning", pages="1", url="https://wire.example/strike"),
    clipping(
        "Dashes -- and --- and – and —",
        {"incidents": (FIRE,), "topics": ("Fires",)},
        publisher=SHEET,
        deck="Second\nline & <more>",
        photos=(Photo(caption="c", credit=PhotoCredit(printed="Photo: A & B/{Pool} 100%")),),
    ),
)  # fmt: skip

_OWN = "%&$#_{}~^\\@<>|*`=;,:\"'“”‘’«»-–—/()[]!?."
_SCRIPTS = "abcXYZ éßøŁçğ ﬁﬂ αβγ Жд שלום سلام 橋春止 다리 สะ हि \u0301"
_BREAKS = "\n\r\t\x00\x0b\x1f\x7f\x85\u2028\u2029\ufeff\u200b\u200f\u00ad\u00a0\ufffe"
texts = st.text(
    st.one_of(
        st.sampled_from(_OWN),
        st.sampled_from(_SCRIPTS),
        st.sampled_from(_SCRIPTS),
        st.sampled_from(_BREAKS),
        st.characters(exclude_categories=("Cs", "Co", "Cn")),
    ),
    max_size=40,
)
"""Anything that may stand in a headline, and things that may not but do."""
_DATES = (None, "2024", "2024-08", "2024-08-20", "2017~", "2019/2021", "201X", "2024-23", "XXXX-08-08")
_lists = st.lists(texts.filter(str.strip), max_size=2).map(tuple)


def _any_clipping(headline: str, topics: tuple[str, ...], notes: tuple[str, ...], fields: dict[str, Any]) -> Clipping:
    return clipping(headline, {"topics": topics, "notes": notes}, **fields)


_clippings = st.builds(
    _any_clipping,
    texts,
    _lists,
    _lists,
    st.fixed_dictionaries(
        {
            "publisher": texts,
            "byline": _lists,
            "section": st.none() | texts,
            "deck": st.none() | texts,
            "published": st.sampled_from(_DATES),
        }
    ),
)
lists_of_clippings = st.lists(_clippings, min_size=8, max_size=8)
"""Clippings that say anything."""

a_few = settings(
    max_examples=10,
    phases=[Phase.generate],  # each starts a program: making a failure smaller would take very long
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
