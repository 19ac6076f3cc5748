"""Forty clippings of every kind, about events that never happened, for the golden file of citation styles."""

from typing import Any

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Clipping

SHEET, ONLINE = "The Morning Sheet", "https://sheet.example"

_LONG = (
    "Council votes by nine to eight, after a sitting of eleven hours that was broken off twice, to rebuild the old "
    "swing bridge at Orrinport in timber and not in steel, to pay for it from the harbour dues of the next fourteen "
    "years, to leave the toll house where it stands, to name the new footway after the ferryman who rowed the town "
    "across through the winter of the great ice, and to ask the county for the rest of the money, which the county has "
    "said three times in writing that it does not have and will not borrow for a bridge that opens"
)

FIELDS: tuple[dict[str, Any], ...] = (
    # newspapers
    {"headline": "Fire guts harbour warehouse", "byline": ("Lotte Varga",), "publisher": SHEET, "published": "2024-03-05", "url": f"{ONLINE}/fire", "language": "en", "section": "Local"},
    {"headline": "Fire guts harbour warehouse", "byline": ("Lotte Varga",), "publisher": SHEET, "published": "2024-03-05", "language": "en", "section": "Local", "publisher_place": "Orrinport", "edition": "Late Edition", "pages": "A1"},
    {"headline": "Divers search the basin", "byline": ("Lotte Varga",), "publisher": SHEET, "published": "2024-03-06", "url": f"{ONLINE}/divers", "language": "en"},
    {"headline": "Ferry strike enters second week", "byline": ("Ann Lee", "Bo Ek"), "publisher": "Orrinport Herald", "published": "2023-11-12", "url": "https://herald.example/strike", "language": "en-gb"},
    {"headline": "Three towns, one river", "byline": ("Ann Lee", "Bo Ek", "Cy Dunn"), "publisher": "Orrinport Herald", "published": "2023-11", "url": "https://herald.example/river", "language": "en"},
    {"headline": "Flood maps redrawn", "byline": ("Ann Lee", "Bo Ek", "Cy Dunn", "Di Fox"), "publisher": "Orrinport Herald", "published": "2022", "url": "https://herald.example/maps", "language": "en"},
    {"headline": "Mayor resigns", "publisher": SHEET, "published": "2021-07-01", "url": f"{ONLINE}/mayor", "language": "en"},
    {"headline": "The year on the river", "publisher": SHEET, "url": f"{ONLINE}/year", "language": "en"},
    {"headline": "Clockmaker, 91, winds the town hall", "byline": ("Lotte Varga",), "publisher": SHEET, "published": "XXXX-08-08", "url": f"{ONLINE}/clock", "language": "en"},
    {"headline": "Tide tables for the coming season", "byline": ("Staff Reporter",), "publisher": SHEET, "published": "2024-21", "language": "en"},
    # names
    {"headline": "Old quarrel, new fence", "byline": ("Sammy Davis Jr.",), "publisher": SHEET, "published": "2020-02-29", "url": f"{ONLINE}/fence", "language": "en"},
    {"headline": "Dike wardens meet", "byline": ("Ludwig van der Berg",), "publisher": SHEET, "published": "2020-05-04", "url": f"{ONLINE}/dike", "language": "en"},
    {"headline": "A vineyard under the viaduct", "byline": ("María de la Cruz", "Jean-Luc d'Aubigny"), "publisher": SHEET, "published": "2020-06-01", "url": f"{ONLINE}/vineyard", "language": "en"},
    {"headline": "Guards count the lamps", "byline": ("Kim Hong-Ji",), "publisher": SHEET, "published": "2019-10-10", "url": f"{ONLINE}/lamps", "language": "en"},
    {"headline": "Harbour dues to double", "byline": ("Editorial Board",), "publisher": SHEET, "published": "2019-10-11", "url": f"{ONLINE}/dues", "language": "en"},
    {"headline": "Storm warning lifted", "byline": ("J. R. Ellery III",), "publisher": SHEET, "published": "2019-12-31", "url": f"{ONLINE}/storm", "language": "en"},
    # agencies and sites that print no paper
    {"headline": "Grain ship runs aground", "byline": ("Reuters",), "publisher": "Reuters", "published": "2024-01-15", "url": "https://wire.example/grain", "language": "en"},
    {"headline": "Grain ship freed", "byline": ("Reuters",), "publisher": SHEET, "published": "2024-01-17", "url": f"{ONLINE}/freed", "language": "en"},
    {"headline": "Pilots refuse the channel", "byline": ("Ann Lee",), "publisher": "Associated Press", "published": "2024-01-18T09:30:00Z", "url": "https://wire.example/pilots", "language": "en"},
    {"headline": "What we know of the grounding", "publisher": "BBC News", "published": "2024-01-16", "url": "https://news.example/known", "language": "en"},
    {"headline": "Lighthouse for sale", "byline": ("Bo Ek",), "publisher": "BBC News", "url": "https://news.example/lighthouse", "language": "en"},
    {"headline": "Cranes of the upper basin", "byline": ("Cy Dunn",), "publisher": "orrinport.example", "published": "2018-04", "url": "https://orrinport.example/cranes", "language": "en"},
    {"headline": "An address and nothing else", "url": "https://nobody.example/page", "language": "en"},
    # magazines
    {"headline": "The last lamplighter", "byline": ("Di Fox",), "publisher": "The New Yorker", "published": "2017-09-04", "url": "https://weekly.example/lamplighter", "language": "en"},
    {"headline": "Who owns the foreshore?", "byline": ("Di Fox",), "publisher": "The Economist", "published": "2017-09-09", "language": "en", "volume": "424", "issue": "9057", "pages": "30–32"},
    # broadcast, press releases, blogs
    {"headline": "Voices from the quay", "byline": ("Bo Ek",), "publisher": "NPR", "published": "2022-05-05", "url": "https://radio.example/transcripts/quay", "language": "en"},
    {"headline": "Council opens tender for footway", "publisher": "Orrinport Council", "published": "2022-08-01", "url": "https://council.example/press-releases/footway", "language": "en"},
    {"headline": "Ropeworks names new director", "byline": ("Orrin Ropeworks",), "publisher": "Business Wire", "published": "2022-08-02", "url": "https://releases.example/ropeworks", "language": "en"},
    {"headline": "Notes on a drained dock", "byline": ("Cy Dunn",), "publisher": "Dockside", "published": "2016-02-03", "url": "https://dockside.blogspot.com/2016/02/notes.html", "language": "en"},
    {"headline": "Why I count gulls", "publisher": "Gull Blog", "published": "2016-03-03", "url": "https://gulls.example/why", "language": "en"},
    # headlines
    {"headline": "‘No one slept’: harbour watch tells of “the longest night”", "byline": ("Ann Lee",), "publisher": SHEET, "published": "2015-05-05", "url": f"{ONLINE}/night", "language": "en"},
    {"headline": 'Is this the "safest" bridge in the county?', "byline": ("Ann Lee",), "publisher": SHEET, "published": "2015-05-06", "url": f"{ONLINE}/safest", "language": "en"},
    {"headline": _LONG, "byline": ("Bo Ek",), "publisher": SHEET, "published": "2015-06-07", "url": f"{ONLINE}/bridge", "language": "en"},
    {"headline": "Dues up 50% & more: <what> it costs_", "byline": ("Bo Ek",), "publisher": SHEET, "published": "2015-07-08", "url": f"{ONLINE}/a_b%20c?x=%C3%A9&y=~2", "language": "en"},
    # other languages and scripts
    {"headline": "Brücke bleibt bis Ostern gesperrt – „ein Unding“", "byline": ("Käthe Öhler",), "publisher": "Orriner Bote", "published": "2014-03-02", "url": "https://bote.example/bruecke", "language": "de"},
    {"headline": "Le pont restera fermé jusqu'à Pâques", "byline": ("Élodie Brûlé",), "publisher": "Le Courrier d'Orrin", "published": "2014-03-03", "url": "https://courrier.example/pont", "language": "fr"},
    {"headline": "الجسر مغلق حتى الربيع", "byline": ("ليلى حداد",), "publisher": "صحيفة الميناء", "published": "2014-03-04", "url": "https://mina.example/bridge", "language": "ar"},
    {"headline": "הגשר סגור עד האביב?", "byline": ("דוד כהן",), "publisher": "עיתון הנמל", "published": "2014-03-05", "url": "https://namal.example/bridge", "language": "he"},
    {"headline": "橋は春まで通行止め", "byline": ("金弘志",), "publisher": "港新聞", "published": "2014-03-06", "url": "https://minato.example/bridge", "language": "ja"},
    {"headline": "다리는 봄까지 통제된다", "byline": ("한소라",), "publisher": "항구일보", "published": "2014-03-07", "url": "https://hanggu.example/bridge", "language": "ko"},
)  # fmt: skip

CLIPPINGS = tuple(
    Clipping(
        id=number,
        uid=f"00000000-0000-4000-8000-{number:012}",
        article=ParsedArticle(**fields),
        added="2024-04-01T07:00:00+00:00",
        notes=("My own words\non it.", "And a second note.") if number == 1 else (),
    )
    for number, fields in enumerate(FIELDS, start=1)
)
