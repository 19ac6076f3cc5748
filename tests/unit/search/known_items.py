"""Clippings that resemble one another, and what a person who remembers one of them types.

Nothing here happened. Each group tells of like things in several ways, so that the words asked for stand in many
clippings: as the matter of one, in passing in others.
"""

from typing import NamedTuple

from clippings_app.domain.indexing import IndexDocument
from clippings_app.domain.query import TextField


class Clipped(NamedTuple):
    """A clipping: what it is called here, and its words by field; `day` is the day number of its publication."""

    name: str
    day: int
    headline: str
    body: str
    deck: str = ""
    caption: str = ""
    credit: str = ""
    byline: str = ""
    publisher: str = ""
    note: str = ""


CLIPPINGS = (
    # The dock of Saltgate
    Clipped("dock-fire", 738_000, "Fire destroys warehouse at Saltgate dock", "Flames rose over the harbour before dawn. Five people were treated for smoke. The warehouse held paper and paint.", deck="Five treated for smoke, nobody killed", caption="The warehouse on Tuesday morning.", credit="Photo: Lotte Varga/The Orrin Courier", publisher="The Orrin Courier"),
    Clipped("dock-inquiry", 738_020, "Inquiry blames wiring", "The fire at Saltgate dock began in a switch box, the inquiry found. Wiring in the warehouse had not been looked at for eleven years.", deck="Report on the Saltgate fire", publisher="The Orrin Courier"),
    Clipped("dock-plans", 738_400, "Flats planned for Saltgate", "Where the warehouse stood until the fire, two hundred flats are to be built. The dock itself stays with the port.", publisher="Northern Ledger"),
    Clipped("dock-strike", 737_500, "Dock workers strike for a third day", "No ship was unloaded at Saltgate on Thursday. The union of dock workers asks for two people on every crane. A fire drill was put off.", byline="Jon Ferrar", publisher="Northern Ledger"),
    Clipped("dock-museum", 736_000, "A museum for the old dock", "Cranes, ropes and the diary of a dock master: the museum at Saltgate opens in May. Smoke once lay over all of it.", byline="Ilse Marn"),
    Clipped("fire-school", 738_010, "Fire in a school kitchen", "Children of the Weir Lane school were sent home after a fire in the kitchen. Nobody was hurt. The brigade had come from the dock.", publisher="Weir Lane Gazette"),
    Clipped("fire-law", 737_900, "What the new fire law asks of owners", "Every warehouse must have two ways out. Owners of docks, mills and stores have until spring. The law names no fines.", deck="Questions and answers"),
    Clipped("fire-forest", 736_900, "Forest fire burns for a week", "Above Tarnfell the forest burned for the seventh day. Smoke was seen from the harbour. Two hundred firefighters were there.", caption="Smoke over Tarnfell.", credit="Photo: Piet Odum/North Wire"),
    # Crossings of the Kolva pass
    Clipped("pass-soldier", 738_100, "Soldier walks over the Kolva pass", "A young soldier crossed the border at the Kolva pass in the snow and asked for asylum. He had walked for two nights.", deck="Second crossing this year", publisher="Border Post"),
    Clipped("pass-denial", 738_102, "Guards deny that a soldier fled", "Nobody has crossed the pass, the border guard said. The soldier had lost his way in the snow and came back.", publisher="Kolva Today"),
    Clipped("pass-history", 736_500, "Twelve crossings in forty years", "The first soldier walked over in 1981. Asylum was given to nine. The last crossing before this year was in 2017.", deck="The Kolva pass and those who left by it"),
    Clipped("pass-road", 737_000, "Snow closes the road to the pass", "The road to the Kolva pass is closed until March. Border guards will be flown in. Skiers were asked to turn back.", publisher="Kolva Today"),
    Clipped("pass-trade", 737_300, "Trade over the pass doubles", "Twice as many lorries as last year crossed the border at Kolva. Timber leads, soldiers count them.", publisher="Northern Ledger"),
    Clipped("asylum-court", 738_300, "Court grants asylum to deserter", "The man who had come over the mountains in the snow may stay. The court found that he would be shot. His name was not given.", byline="Mira Solen"),
    Clipped("soldier-letter", 737_800, "A soldier's letters home", "He wrote every week from the border. The letters, found in an attic, speak of snow, bread and a dog.", byline="Ilse Marn", publisher="Weekend Review"),
    # Votes and mayors
    Clipped("mayor-elected", 737_700, "Orrin elects Dana Prewitt mayor", "Dana Prewitt won with four thousand votes more than Hal Boone. She starts in January.", deck="First woman in the office", caption="Dana Prewitt on election night.", credit="Photo: Lotte Varga/The Orrin Courier"),
    Clipped("mayor-bridge", 738_250, "New bridge opened by the mayor", "Mayor Dana Prewitt cut the ribbon on Sunday. The bridge joins Orrin and Weir Lane. It cost nine million.", caption="The bridge on Sunday.", credit="Photo: Sam Oduya/North Wire"),
    Clipped("bridge-closed", 738_350, "Bridge closed after cracks are found", "Four months after it was opened the bridge at Weir Lane is closed. Cracks as long as a hand were found in two piers.", deck="Engineers to look at all piers"),
    Clipped("boone-trial", 738_260, "Boone in court over votes", "Hal Boone, who lost to Dana Prewitt, is said to have bought votes. He denies it. The court goes on in June.", byline="Mira Solen", publisher="The Orrin Courier"),
    Clipped("boone-profile", 736_700, "Hal Boone, the man from the mill", "He began as a miller and wants to be mayor. A portrait of a quiet man with loud friends.", byline="Jon Ferrar"),
    Clipped("council-budget", 738_150, "Council passes budget by one vote", "The council of Orrin spends less on roads and more on schools. The mayor had asked for neither.", publisher="The Orrin Courier"),
    # Cables and ships
    Clipped("cable-cut", 738_200, "Undersea cable Teyra-2 is cut", "The cable between Teyra and the mainland was cut on Friday night. Half the island was without telephone. A ship had dragged its anchor.", deck="Half an island without telephone", publisher="North Wire"),
    Clipped("cable-ship", 738_203, "Tanker held off Teyra", "The coast guard has boarded the tanker Ostrava Star. Its anchor is missing. It had passed over the cable on Friday.", caption="The Ostrava Star off Teyra.", credit="Photo: Coast Guard/Handout"),
    Clipped("cable-repair", 738_230, "Repair takes three weeks", "A ship from Bremen is to lift the cable off Teyra. The ends lie a kilometre apart. Storms may delay it.", publisher="Teyra Herald"),
    Clipped("cable-first", 735_000, "How the first cable came to the island", "In 1921 men carried the cable ashore at Teyra on their shoulders. The telephone rang for the first time in the church.", byline="Ilse Marn"),
    Clipped("star-sold", 736_200, "Ostrava Star sold again", "The tanker has its fifth owner in six years. It sails under the flag of nobody knows whom.", publisher="Shipping List"),
    Clipped("ferry-captain", 737_100, "The captain who would not sail", "The ferry to Teyra stayed in port for a day because its captain did not like the sky. He was right: two ships were lost.", byline="Jon Ferrar"),
    # Others
    Clipped("dam-burst", 737_950, "Dam bursts above Tarnfell", "Water three metres high went through the upper town. Eleven people are missing. The dam was built in 1963.", deck="Eleven missing", publisher="North Wire", note="Compare the report of 2011 on cracks in the dam."),
    Clipped("dam-report", 734_500, "Report warned of cracks in the dam", "Engineers who looked at the dam above Tarnfell found cracks. The owner speaks of old news.", publisher="Northern Ledger"),
    Clipped("wolf", 738_120, "Wolf seen in Weir Lane", "A wolf crossed the school yard at noon. The children were inside. It is the first in a century.", caption="The wolf, seen from the kitchen.", credit="Photo: private"),
    Clipped("bread", 737_600, "Bread costs twice what it did", "Bakers of Orrin blame the mill, the mill blames the harvest. A loaf costs four.", publisher="The Orrin Courier"),
    Clipped("orchestra", 738_050, "Orchestra plays to an empty hall", "Snow kept everybody at home but the players. They played the whole of it, and a second time.", byline="Ilse Marn", publisher="Weekend Review"),
    Clipped("hafen", 738_001, "Großbrand im Hafen von Orrin", "Eine Lagerhalle am Saltgate-Kai ist abgebrannt. Fünf Menschen wurden behandelt. Die Feuerwehr kam mit achtzig Leuten.", publisher="Küstenbote"),
    Clipped("hafen-streik", 737_501, "Streik legt Hafen lahm", "Am Saltgate-Kai wurde am Donnerstag kein Schiff gelöscht. Die Feuerwehr übte ohne Kräne.", publisher="Küstenbote"),
    Clipped("hebrew-pass", 738_101, "חייל חצה את הגבול במעבר קולבה", "חייל צעיר חצה את הגבול בשלג וביקש מקלט. הוא הלך שני לילות.", publisher="דבר הגבול"),
    Clipped("hebrew-snow", 737_001, "השלג סגר את הכביש למעבר", "הכביש למעבר קולבה סגור עד מרץ. חייל נשלח להזהיר את הנוסעים בגבול.", publisher="דבר הגבול"),
    Clipped("japanese-cable", 738_201, "海底ケーブル「テイラ2」が切断", "島の半分で電話が使えなくなった。船がいかりを引きずったとみられる。", publisher="北方通信"),
    Clipped("japanese-ship", 738_204, "タンカーを拿捕、テイラ沖", "いかりのない船が見つかった。金曜に海底ケーブルの上を通っていた。", publisher="北方通信"),
)  # fmt: skip

ASKED = (
    ("saltgate fire", "dock-fire"),
    ("warehouse fire", "dock-fire"),
    ("fire saltgate dock", "dock-fire"),
    ("saltgate smoke", "dock-fire"),
    ("fire wiring", "dock-inquiry"),
    ("saltgate fire report", "dock-inquiry"),
    ("inquiry fire", "dock-inquiry"),
    ("saltgate flats", "dock-plans"),
    ("dock strike", "dock-strike"),
    ("strike saltgate", "dock-strike"),
    ("ferrar dock", "dock-strike"),
    ("dock museum", "dock-museum"),
    ("school fire", "fire-school"),
    ("fire law warehouse", "fire-law"),
    ("forest fire smoke", "fire-forest"),
    ("tarnfell fire", "fire-forest"),
    ("soldier kolva pass", "pass-soldier"),
    ("soldier snow asylum", "pass-soldier"),
    ("soldier crossed border", "pass-soldier"),
    ("guards soldier", "pass-denial"),
    ("border guard said", "pass-denial"),
    ("kolva crossings", "pass-history"),
    ("kolva road snow", "pass-road"),
    ("border lorries", "pass-trade"),
    ("asylum court", "asylum-court"),
    ("soldier letters", "soldier-letter"),
    ("dana prewitt", "mayor-elected"),
    ("prewitt boone votes", "mayor-elected"),
    ("mayor bridge", "mayor-bridge"),
    ("bridge cracks", "bridge-closed"),
    ("bridge weir lane", "bridge-closed"),
    ("hal boone", "boone-profile"),
    ("boone court", "boone-trial"),
    ("boone votes", "boone-trial"),
    ("orrin budget", "council-budget"),
    ("teyra cable", "cable-cut"),
    ("cable cut", "cable-cut"),
    ("island telephone", "cable-cut"),
    ("tanker teyra", "cable-ship"),
    ("ostrava star anchor", "cable-ship"),
    ("ostrava star", "star-sold"),
    ("cable repair", "cable-repair"),
    ("first cable", "cable-first"),
    ("captain ferry", "ferry-captain"),
    ("dam tarnfell", "dam-burst"),
    ("dam cracks", "dam-report"),
    ("wolf school", "wolf"),
    ("varga dock", "dock-fire"),
    ("varga prewitt", "mayor-elected"),
    ("oduya bridge", "mayor-bridge"),
    ("bread mill", "bread"),
    ("großbrand hafen", "hafen"),
    ("feuerwehr saltgate", "hafen"),
    ("streik hafen", "hafen-streik"),
    ("חייל הגבול", "hebrew-pass"),
    ("השלג", "hebrew-snow"),
    ("海底ケーブル", "japanese-cable"),
    ("テイラ タンカー", "japanese-ship"),
)


def documents() -> list[IndexDocument]:
    """The clippings as the index takes them; ids are their places in `CLIPPINGS`, from 1."""
    return [
        IndexDocument(
            id=number,
            text={field: value for field in TextField if (value := getattr(each, field.value, ""))},
            published_first=each.day,
            published_last=each.day,
        )
        for number, each in enumerate(CLIPPINGS, 1)
    ]
