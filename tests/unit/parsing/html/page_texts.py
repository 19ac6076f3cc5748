"""Invented articles in several languages, and their paragraphs as markup, for pages of every make."""

from collections.abc import Iterable

HEADLINE = "Millbrook pumping station to close after cracks are found"
DECK = "Taps in the lower valley ran brown for months before anyone looked at the valves."
TEXT = (
    (
        "The county water board voted on Tuesday night to shut the Millbrook pumping station after inspectors"
        " found hairline cracks in two of its four intake valves."
    ),
    (
        "Residents of the lower valley had complained since February that their taps ran brown after every "
        "heavy rain, and that letters to the board went unanswered."
    ),
    (
        "“We should have listened sooner,” said Dorothea Finch, who chairs the board, at the end of a meeting"
        " that lasted almost five hours and drew two hundred people."
    ),
    (
        "Replacing the valves will cost about $3.4 million, according to an estimate by the engineering firm "
        "Harlow & Pike, and could take until next autumn."
    ),
    (
        "Until then the valley will be supplied from the Carrow reservoir, which stands at 71 percent of its "
        "capacity after a wet spring."
    ),
    ("The board meets again on June 12 to decide whether households will be paid back a part of their bills."),
)
GERMAN = (
    (
        "Der Kreistag hat am Dienstagabend beschlossen, das Pumpwerk in Mühlbrück stillzulegen, nachdem "
        "Prüfer feine Risse in zwei der vier Ventile gefunden hatten."
    ),
    (
        "Anwohner im unteren Tal hatten sich seit Februar beklagt, dass ihr Wasser nach jedem starken Regen "
        "braun aus der Leitung kam und Briefe an das Amt ohne Antwort blieben."
    ),
    (
        "„Wir hätten früher zuhören müssen“, sagte die Vorsitzende Dorothea Finke am Ende einer Sitzung, die "
        "fast fünf Stunden dauerte und zweihundert Menschen anzog."
    ),
    (
        "Neue Ventile kosten nach einer Schätzung des Büros Harlau etwa 3,4 Millionen Euro, der Einbau könnte"
        " bis zum nächsten Herbst dauern."
    ),
    (
        "Bis dahin wird das Tal aus dem Speicher am Karrensee versorgt, der nach einem nassen Frühjahr zu 71 "
        "Prozent gefüllt ist."
    ),
)
ARABIC = (
    (
        "صوت مجلس المياه في المقاطعة مساء الثلاثاء على إغلاق محطة الضخ بعد أن عثر المفتشون على تشققات دقيقة "
        "في صمامين من صماماتها الأربعة."
    ),
    (
        "وكان سكان الوادي الأسفل قد اشتكوا منذ فبراير من أن المياه تخرج من صنابيرهم بنية اللون بعد كل مطر "
        "غزير، وأن رسائلهم إلى المجلس بقيت دون رد."
    ),
    (
        "وقالت رئيسة المجلس سعاد الفارس في ختام جلسة استمرت نحو خمس ساعات وحضرها مئتا شخص: كان علينا أن نصغي "
        "في وقت أبكر."
    ),
    (
        "وستكلف الصمامات الجديدة نحو ثلاثة ملايين دينار وفق تقديرات المكتب الهندسي، وقد يستغرق تركيبها حتى "
        "الخريف المقبل."
    ),
)
KOREAN = (
    "군 수도위원회는 화요일 밤 네 개의 취수 밸브 가운데 두 개에서 미세한 균열이 발견되자 물다리 양수장을 폐쇄하기로 의결했다.",
    "하류 주민들은 지난 2월부터 큰비가 올 때마다 수도꼭지에서 갈색 물이 나오고 위원회에 보낸 편지에도 답이 없었다고 호소해 왔다.",
    "위원장 방수진 씨는 거의 다섯 시간 동안 이어진 회의를 마치며 “더 일찍 귀를 기울였어야 했다”고 말했다.",
    "밸브 교체에는 약 34억 원이 들 것으로 보이며 공사는 내년 가을까지 이어질 수 있다.",
)
THAI = (
    ("คณะกรรมการประปาของจังหวัดลงมติเมื่อคืนวันอังคารให้ปิดสถานีสูบน้ำสะพานน้ำ หลังผู้ตรวจสอบพบรอยร้าวเล็ก ๆ ในวาล์วสองตัวจากทั้งหมดสี่ตัว"),
    ("ชาวบ้านในหุบเขาตอนล่างร้องเรียนตั้งแต่เดือนกุมภาพันธ์ว่าน้ำประปากลายเป็นสีน้ำตาลทุกครั้งที่ฝนตกหนัก และจดหมายที่ส่งไปไม่เคยได้รับคำตอบ"),
    ("“เราควรรับฟังให้เร็วกว่านี้” ประธานคณะกรรมการกล่าวในตอนท้ายของการประชุมซึ่งกินเวลาเกือบห้าชั่วโมงและมีผู้เข้าร่วมสองร้อยคน"),
    ("การเปลี่ยนวาล์วจะมีค่าใช้จ่ายราวสามล้านสี่แสนบาทตามการประเมินของบริษัทวิศวกรรม และอาจใช้เวลาจนถึงปลายปีหน้า"),
)
HEBREW = (
    (
        "מועצת המים של המחוז הצביעה ביום שלישי בערב בעד סגירת תחנת השאיבה, לאחר שמפקחים מצאו סדקים דקים "
        "בשניים מארבעת השסתומים שלה."
    ),
    (
        "תושבי העמק התחתון התלוננו מאז פברואר שהמים בברזים יוצאים חומים אחרי כל גשם כבד, ושמכתביהם אל המועצה "
        "נותרו ללא מענה."
    ),
    "״היינו צריכים להקשיב מוקדם יותר״, אמרה יושבת ראש המועצה דורית פינק בתום ישיבה שנמשכה כמעט חמש שעות.",
    "החלפת השסתומים תעלה כשלושה מיליון שקלים לפי הערכת המשרד ההנדסי, ועשויה להימשך עד הסתיו הבא.",
)


def told(paragraphs: Iterable[str], attributes: str = "") -> str:
    """Paragraphs as elements, with attributes."""
    return "\n".join(f"<p{attributes}>{text}</p>" for text in paragraphs)
