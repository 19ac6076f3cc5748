"""What articles in further languages of the press print: dates, events, sources, credits and lines of the page."""

import pytest

from clippings_app.parsing.attributions import attributed_sources
from clippings_app.parsing.credits import parse_credit
from clippings_app.parsing.dates import find_dates
from clippings_app.parsing.disclosures import is_disclosure
from clippings_app.parsing.mentions import find_mentions
from clippings_app.parsing.names import split_byline
from clippings_app.parsing.sources import listed_sources
from clippings_app.parsing.text.furniture import is_between

DATES = [
    ("3 KASIM 2024", "tr", "2024-11-03"),
    ("3 EKİM 2024", "tr", "2024-10-03"),
    ("Kasim 3, 2024", None, "2024-11-03"),
    ("3 ΜΑΡΤΙΟΥ 2024", "el", "2024-03-03"),
    ("3. listopada 2024.", "hr", "2024-10-03"),
    ("3. listopada 2024", "cs", "2024-11-03"),
    ("3. prosinca 2024.", "hr", "2024-12-03"),
    ("2024 წლის 3 მარტს", "ka", "2024-03-03"),
    ("2024 жылғы 3 наурызда", "kk", "2024-03-03"),
    ("2024 թվականի մարտի 3-ին", "hy", "2024-03-03"),
    ("մարտի 3-ին", "hy", "XXXX-03-03"),
    ("március 3-án", "hu", "XXXX-03-03"),
    ("kovo 3 d.", "lt", "XXXX-03-03"),
    ("2024ko martxoaren 3an", "eu", "2024-03-03"),
    ("3. ágúst 2024", "is", "2024-08-03"),
    ("3. augustā", "lv", "XXXX-08-03"),
    ("3. augustil", "et", "XXXX-08-03"),
    ("3 de xuño de 2024", "gl", "2024-06-03"),
    ("3 ga Maris, 2024", "ha", "2024-03-03"),
    ("3 avqust 2024", "az", "2024-08-03"),
    ("3'ê Adarê 2024", "ku", "2024-03-03"),
    ("3 జూన్ 2024", "te", "2024-06-03"),
    ("३ जुलै २०२४", "mr", "2024-07-03"),
    ("3 ජූනි 2024", "si", None),
]


@pytest.mark.parametrize(("text", "language", "edtf"), DATES)
def test_dates_are_read_in_the_languages_of_the_press(text: str, language: str | None, edtf: str | None) -> None:
    assert [date.edtf for date in find_dates(text, language=language)] == ([edtf] if edtf else [])


EVENTS = [
    ("Watu watano walifariki dunia katika ajali ya basi huko Larne Jumatatu.", "sw", [("2025-03-10", "Larne")]),
    ("Polisi waliwakamata watu watatu mjini Larne jana.", "sw", [("2025-03-12", "Larne")]),
    ("Mkutano utafanyika Jumatano mjini Larne.", "sw", []),
    ("Abantu abathathu babulewe eLarne ngoMsombuluko.", "zu", [("2025-03-10", "eLarne")]),
    ("Kuboshwe abasolwa ababili eLarne izolo.", "zu", [("2025-03-12", "eLarne")]),
    ("সোমবার ঢাকায় সড়ক দুর্ঘটনায় তিনজন নিহত হয়েছে।", "bn", [("2025-03-10", "ঢাকা")]),
    ("বৃহস্পতিবার পুলিশ লারন জেলায় দুজনকে গ্রেপ্তার করেছে।", "bn", [("2025-03-13", "লারন")]),
    ("پیر کو کراچی میں دھماکے میں تین افراد ہلاک ہوئے۔", "ur", [("2025-03-10", "کراچی")]),
    ("روز دوشنبه در تهران سه نفر کشته شدند.", "fa", [("2025-03-10", "تهران")]),
    ("சென்னையில் திங்கட்கிழமை நடந்த விபத்தில் மூன்று பேர் உயிரிழந்தனர்.", "ta", [("2025-03-10", "சென்னை")]),
    ("హైదరాబాద్\u200cలో సోమవారం జరిగిన ప్రమాదంలో ముగ్గురు మృతి చెందారు.", "te", [("2025-03-10", "హైదరాబాద్")]),
    ("'Yan bindiga sun kashe mutum uku a jihar Larn ranar Litinin.", "ha", [("2025-03-10", "Larn")]),
    ("በአዲስ አበባ ሰኞ ዕለት ሦስት ሰዎች ተገደሉ።", "am", [("2025-03-10", "አዲስ አበባ")]),
    ("Ba người thiệt mạng trong vụ cháy tại Larn hôm qua.", "vi", [("2025-03-12", "Larn")]),
    ("Tiga maut dalam kemalangan di Larn pada Isnin.", "ms", [("2025-03-10", "Larn")]),
    ("เกิดเหตุระเบิดที่จังหวัดลาน เมื่อวานนี้ มีผู้เสียชีวิต 3 คน", "th", [("2025-03-12", "ลาน")]),
    ("Троє людей загинули внаслідок вибуху в Ларні у понеділок.", "uk", [("2025-03-10", "Ларні")]),
    ("У понедељак су у Ларну погинула три човека.", "sr", [("2025-03-10", "Ларну")]),
    ("Tri osobe su poginule u požaru u Larnu u ponedeljak.", "sr", [("2025-03-10", "Larnu")]),
    ("U ponedjeljak su u Larnu uhićena dvojica muškaraca.", "hr", [("2025-03-10", "Larnu")]),
    ("V požaru v Larnu so v ponedeljek umrli trije ljudje.", "sl", [("2025-03-10", "Larnu")]),
    ("Тројца загинаа во пожар во Ларн во понеделник.", "mk", [("2025-03-10", "Ларн")]),
    ("Трима загинаха при пожар в Ларн в понеделник.", "bg", [("2025-03-10", "Ларн")]),
    ("Τρεις σκοτώθηκαν σε έκρηξη στη Λάρνη τη Δευτέρα.", "el", [("2025-03-10", "Λάρνη")]),
    ("Trei oameni au murit luni într-un incendiu la Larn.", "ro", [("2025-03-10", "Larn")]),
    ("Hárman meghaltak hétfőn egy balesetben Larnban.", "hu", [("2025-03-10", None)]),
    ("Március 3-án tűz ütött ki egy raktárban.", "hu", [("2025-03-03", None)]),
    ("Tři lidé zahynuli v pondělí při požáru v Larnu.", "cs", [("2025-03-10", "Larnu")]),
    ("Traja ľudia zahynuli v pondelok pri požiari v Larne.", "sk", [("2025-03-10", "Larne")]),
    ("Kolme ihmistä kuoli maanantaina tulipalossa.", "fi", [("2025-03-10", None)]),
    ("Þrír létust í eldsvoða í Larn á mánudag.", "is", [("2025-03-10", "Larn")]),
    ("Kolm inimest hukkus esmaspäeval tulekahjus.", "et", [("2025-03-10", None)]),
    ("Trīs cilvēki gāja bojā ugunsgrēkā pirmdien.", "lv", [("2025-03-10", None)]),
    ("Trys žmonės žuvo per gaisrą pirmadienį.", "lt", [("2025-03-10", None)]),
    ("Tres persones van morir dilluns en un incendi a Larn.", "ca", [("2025-03-10", "Larn")]),
    ("Tres persoas morreron o luns nun incendio en Larn.", "gl", [("2025-03-10", "Larn")]),
    ("Hiru lagun hil dira astelehenean istripu batean.", "eu", [("2025-03-10", None)]),
    ("თბილისში ორშაბათს აფეთქებას სამი ადამიანი ემსხვერპლა და ორი დაშავდა.", "ka", [("2025-03-10", "თბილისში")]),
    ("Երկուշաբթի օրը պայթյունից երեք մարդ զոհվել է Լառնում։", "hy", [("2025-03-10", "Լառն")]),
    ("Sê kes duşemê li Larn di qezayê de hatin kuştin.", "ku", [("2025-03-10", "Larn")]),
    ("د کابل ښار کې پرون درې کسان ووژل شول.", "ps", [("2025-03-12", "کابل")]),
    ("Bazar ertəsi Larn şəhərində partlayışda üç nəfər həlak olub.", "az", [("2025-03-10", "Larn")]),
    ("Дүйсенбіде Ларн қаласында өрттен үш адам қаза тапты.", "kk", [("2025-03-10", "Ларн")]),
    ("Tre persona vdiqën të hënën në një zjarr në Larn.", "sq", [("2025-03-10", "Larn")]),
    ("Трое чалавек загінулі ў Ларне ў панядзелак.", "be", [("2025-03-10", "Ларне")]),
    ("पुणे शहरात सोमवारी झालेल्या अपघातात तीन जण ठार झाले.", "mr", [("2025-03-10", "पुणे")]),
    ("काठमाडौंमा दुर्घटनामा तीन जनाको मृत्यु भयो।", "ne", [(None, "काठमाडौं")]),
    # words of accidents and attacks that are others as well
    ("Avion je sleteo u Larn u ponedeljak.", "sr", []),
    ("Autobus je u ponedeljak sleteo sa puta kod Larna.", "sr", [("2025-03-10", "Larna")]),
    ("Potresnu ispovijest objavila je u ponedjeljak u Larnu.", "hr", []),
    ("Napadač je u ponedjeljak u Larnu potpisao ugovor.", "hr", []),
    ("Napad se dogodio u ponedjeljak u Larnu.", "hr", [("2025-03-10", "Larnu")]),
    ("V pondelok boli v Larne zrážky.", "sk", []),
    ("Minister je v ponedeljek odstopil v Larnu.", "sl", [("2025-03-10", "Larnu")]),
    ("Делегація прилетіла до Ларна в понеділок.", "uk", []),
    ("Persib ditahan imbang di Larn pada Senin.", "id", []),
    ("Giá vàng rơi xuống mức thấp ở Larn hôm thứ Hai.", "vi", []),
    ("Повреден асансьор беше ремонтиран в понеделник в Ларн.", "bg", []),
    ("Во понеделник во Ларн се повредени се двајца.", "mk", [("2025-03-10", "Ларн")]),
    # words that mean this in one language only
    ("Jana Roe wurde in Larn verletzt.", "de", [(None, "Larn")]),
    ("Danes were arrested in Larn.", "en", [(None, "Larn")]),
    # what is to come, and what is only said of an event
    ("Hi ha hagut un incendi dilluns a Larn.", "ca", [("2025-03-10", "Larn")]),
    ("El govern condemna l'atemptat de dilluns.", "ca", []),
    ("U ponedjeljak će biti uhićeni svi koji ometaju promet.", "hr", []),
    ("Vláda odsúdila pondelkový útok v Larne.", "sk", []),
    ("A múlt héten jártunk a folyónál.", "hu", []),
]


@pytest.mark.parametrize(("text", "language", "events"), EVENTS)
def test_events_are_found_in_the_languages_of_the_press(
    text: str, language: str, events: list[tuple[str | None, str | None]]
) -> None:
    found = find_mentions([text], published="2025-03-13", language=language)
    assert [(mention.date, mention.place) for mention in found] == events


ATTRIBUTIONS = [
    ("Kwa mujibu wa shirika la habari la Reuters, meli hiyo ilizama.", "sw", ["Reuters"]),
    ("Waziri aliiambia BBC kwamba bandari imefungwa.", "sw", ["BBC"]),
    ("Gazeti la Mwananchi liliripoti kwamba daraja limefungwa.", "sw", ["Mwananchi"]),
    ("A cewar BBC, an rufe gadar.", "ha", ["BBC"]),
    ("Kakakin ya shaida wa Reuters cewa an rufe gadar.", "ha", ["Reuters"]),
    ("Samkvæmt Reuters var brúnni lokað.", "is", ["Reuters"]),
    ("Brúnni var lokað, segir í frétt RÚV.", "is", ["RÚV"]),
    ("Reutersi andmetel suleti sild.", "et", ["Reutersi"]),
    ("Sild suleti, kirjutab Postimees.", "et", ["Postimees"]),
    ("Tilts ir slēgts, ziņo aģentūra LETA.", "lv", ["LETA"]),
    ("Tiltas uždarytas, praneša BNS.", "lt", ["BNS"]),
    ("Argia piztu zuen, esan du alkateak.", "eu", []),
    ("Mladina je jezna, piše minister.", "sl", []),
    ("Вясна прыйшла рана, піша Ганна Ро.", "be", []),
    ("Vreme je da se most otvori, piše Ana Ro.", "sr", []),
    ("Zubia itxi dute, Berria egunkariaren arabera.", "eu", ["Berria"]),
    ("El pont és tancat, segons informa El Periódico.", "ca", ["El Periódico"]),
    ("A ponte está pechada, segundo La Voz de Galicia.", "gl", ["La Voz de Galicia"]),
    ("Most je zatvorený, informuje TASR.", "sk", ["TASR"]),
    ("Most je zaprt, poroča STA.", "sl", ["STA"]),
    ("Мост је затворен, преноси Танјуг.", "sr", ["Танјуг"]),
    ("Most je zatvoren, javlja Tanjug.", "sr", ["Tanjug"]),
    ("Мостот е затворен, јавува МИА.", "mk", ["МИА"]),
    ("Мост зачынены, паведамляе БелТА.", "be", ["БелТА"]),
    ("Körpü bağlanıb, AZƏRTAC xəbər verir.", "az", ["AZƏRTAC"]),
    ("Көпір жабылды, деп хабарлайды Қазақпарат.", "kk", ["Қазақпарат"]),
    ("Көпір жабылды, Tengrinews мәліметінше.", "kk", ["Tengrinews"]),
    ("Կամուրջը փակ է, հայտնում է Արմենպրեսը։", "hy", ["Արմենպրեսը"]),
    ("Կամուրջը փակ է, հայտնում է «Ռոյթերս»-ը։", "hy", ["Ռոյթերս"]),
    ("ხიდი დაკეტილია, იუწყება როიტერი.", "ka", ["როიტერი"]),
    ("பாலம் மூடப்பட்டதாக ராய்ட்டர்ஸ் செய்தி நிறுவனம் தெரிவித்துள்ளது.", "ta", ["ராய்ட்டர்ஸ்"]),
    ("వంతెన మూసివేశారని రాయిటర్స్ వార్తా సంస్థ తెలిపింది.", "te", ["రాయిటర్స్"]),
    ("ድልድዩ መዘጋቱን ሮይተርስ ዘግቧል።", "am", ["ሮይተርስ"]),
    ("پل تړل شوی، روټرز خبر ورکړ.", "ps", ["روټرز"]),
    ("Li gorî Rûdaw pir hatiye girtin.", "ku", ["Rûdaw"]),
    ("पूल बंद असल्याचे पीटीआय या वृत्तसंस्थेने दिलेल्या वृत्तात म्हटले आहे.", "mr", ["पीटीआय"]),
    ("Ura është mbyllur, raporton Reuters.", "sq", ["Reuters"]),
    ("خبر رساں ادارے روئٹرز کے مطابق پل بند ہے۔", "ur", ["روئٹرز"]),
    ("Menurut Bernama, jambatan itu ditutup.", "ms", ["Bernama"]),
    ("রয়টার্স জানিয়েছে, সেতুটি বন্ধ।", "bn", ["রয়টার্স"]),
    ("Most je zatvoren, piše Jutarnji list.", "hr", ["Jutarnji list"]),
    ("Most je zavřený, uvedla agentura ČTK.", "cs", ["ČTK"]),
    ("Ibhuloho livaliwe, ngokusho kwe-Reuters.", "zu", ["Reuters"]),
    ("Umphathi utshele i-SABC ukuthi ibhuloho livaliwe.", "zu", ["SABC"]),
    ("Ibhulorho ivaliwe, ngokutsho kwe-AFP.", "xh", ["AFP"]),
    ("Die brug is gesluit, berig Netwerk24.", "af", ["Netwerk24"]),
    ("Volgens Reuters is die brug gesluit.", "af", ["Reuters"]),
    ("पूल बंद असल्याचे पीटीआयने दिलेल्या वृत्तात म्हटले आहे.", "mr", ["पीटीआय"]),
    ("रोयटर्सका अनुसार पुल बन्द छ।", "ne", ["रोयटर्स"]),
    # a name alone is no source
    ("Daraja la Mwananchi limefungwa jana.", "sw", []),
    ("TASR má nové sídlo v Larne.", "sk", []),
    ("Политика у Ларну је шах.", "sr", []),
]


@pytest.mark.parametrize(("text", "language", "names"), ATTRIBUTIONS)
def test_sources_of_sentences_are_found_in_the_languages_of_the_press(
    text: str, language: str, names: list[str]
) -> None:
    assert [source.name for source in attributed_sources([text], language)] == names


CREDITS = [
    ("Foto: Jana Nováková (archív)", "Jana Nováková", None, {"file"}),
    ("Ljósmynd: Jón Jónsson", "Jón Jónsson", None, set()),
    ("Mynd/Jón Jónsson", "Jón Jónsson", None, set()),
    ("Լուսանկարը՝ Անի Ռո", "Անի Ռո", None, set()),
    ("ფოტო: ნინო რო", "ნინო რო", None, set()),
    ("Picha: Maktaba", None, None, {"file"}),
    ("Argazkia: Ane Roe", "Ane Roe", None, set()),
    ("Фото: Јана Ро / Танјуг", "Јана Ро", "Танјуг", set()),
    ("ছবি: ফাইল ছবি", None, None, {"file"}),
    ("Foto: ilustrační snímek", None, None, {"illustration"}),
    # one name only; firms, towns and houses are called so too
    ("Foto: Rizal", "Rizal", None, set()),
    ("Foto: Rizal/Antara", "Rizal", "Antara", set()),
    ("Foto: Mercedes", None, "Mercedes", set()),
    ("Foto: Valencia", None, "Valencia", set()),
    ("Photo: May", None, "May", set()),
    ("Foto: Harbour", None, "Harbour", set()),
    ("Quelle: Maria", None, "Maria", set()),
    # whoever put pictures together
    ("Kolase: Rizal", "Rizal", None, {"composite"}),
    ("Коллаж: Анна Ро", "Анна Ро", None, {"composite"}),
    ("Коллаж: Заря", None, "Заря", {"composite"}),
    ("Fotomontaje: Jane Doe / Harbour Post", "Jane Doe", "Harbour Post", {"composite"}),
    ("Koláž: Jana Roe", "Jana Roe", None, {"composite"}),
    ("コラージュ：山田太郎", "山田太郎", None, {"composite"}),
]


@pytest.mark.parametrize(("line", "photographer", "agency", "flags"), CREDITS)
def test_credits_are_read_in_the_languages_of_the_press(
    line: str, photographer: str | None, agency: str | None, flags: set[str]
) -> None:
    credit = parse_credit(line)
    assert credit is not None
    assert (credit.photographer, credit.agency, set(credit.flags)) == (photographer, agency, flags)


def test_what_a_collage_shows_is_no_credit() -> None:
    assert parse_credit("Коллаж: как его сделать дома из старых газет") is None
    assert parse_credit("Montage: 30 Minuten") is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Na JOHN DOE", ("JOHN DOE",)),
        ("Imeandikwa na Jane Doe", ("Jane Doe",)),
        ("Пише: Јана Ро", ("Јана Ро",)),
        ("Pišu Jana Roe i John Doe", ("Jana Roe", "John Doe")),
        ("Höfundur: Jón Jónsson", ("Jón Jónsson",)),
        ("Հեղինակ՝ Անի Ռո", ("Անի Ռո",)),
        ("ავტორი: ნინო რო", ("ნინო რო",)),
        ("Scris de Ana Roe", ("Ana Roe",)),
        ("Müəllif: Aysel Ro", ("Aysel Ro",)),
        ("Jonas Ro ir Ona Do", ("Jonas Ro", "Ona Do")),
        ("Na Velké řece", ("Na Velké řece",)),
    ],
)
def test_bylines_are_parted_in_the_languages_of_the_press(line: str, names: tuple[str, ...]) -> None:
    assert split_byline(line) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Mənbə: APA", ["APA"]),
        ("Fonts: Berria, Gara", ["Berria", "Gara"]),
        ("Աղբյուր՝ Արմենպրես", ["Արմենպրես"]),
        ("წყარო: BBC", ["BBC"]),
        ("Iturria: Berria", ["Berria"]),
        ("Majiya: BBC, DW", ["BBC", "DW"]),
    ],
)
def test_closing_lists_are_known_in_the_languages_of_the_press(line: str, names: list[str]) -> None:
    assert [source.name for source in listed_sources(line)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Ovaj tekst je preveden uz pomoć umjetne inteligencije.",
        "Ez a cikk mesterséges intelligencia segítségével készült.",
        "Tämä juttu on käännetty tekoälyn avulla.",
        "Makala haya yametafsiriwa kwa kutumia akili mnemba.",
        "Тази статия е преведена с помощта на изкуствен интелект.",
        "Sponzorovaný obsah",
        "Leiðrétting: Brúin er opin.",
    ],
)
def test_disclosures_are_known_in_the_languages_of_the_press(text: str) -> None:
    assert is_disclosure(text)


@pytest.mark.parametrize("line", ["Hirdetés", "Prikaži više", "বিজ্ঞাপন", "Soma zaidi", "Εμφάνιση περισσότερων"])
def test_what_pages_print_between_paragraphs_is_known_in_the_languages_of_the_press(line: str) -> None:
    assert is_between(line)


@pytest.mark.parametrize(
    "line",
    [
        "Story continues after advertisement",
        "Scroll down to continue reading",
        "Der Artikel wird nach der Anzeige fortgesetzt",
        "Nach der Werbung weiterlesen",
        "La suite après cette publicité",
        "Continúa después de la publicidad",
        "Continua após a publicidade",
        "Continua dopo la pubblicità",
        "Tekst gaat verder onder de advertentie",
        "Artikkelen fortsetter under annonsen",
        "Artiklen fortsætter efter annoncen",
        "Artikeln fortsätter efter annonsen",
        "Продолжение после рекламы",
        "Dalsza część artykułu pod reklamą",
        "Clique aqui para seguir o canal do Diário do Cais",
        "Read: The pilots of the northern pier",
        "Lire : la mairie rouvre le port",
        "A cikk a hirdetés után folytatódik",
        "Articolul continuă după publicitate",
        "Ouvir artigo 00:00 05:12",
        "استمع للمقال 02:48",
        "Artikel vorlesen lassen",
        "Carregando...",
        "Se resten af billederne",
        "Alle 32 Bilder ansehen",
        "Нашли опечатку? Выделите фрагмент и нажмите Ctrl+Enter.",
        "Fehler gefunden? Jetzt melden.",
        "Mohlo by vás zajímat",
        "بیشتر بخوانید:",
    ],
)
def test_that_the_text_goes_on_below_and_what_leads_to_another_is_between(line: str) -> None:
    assert is_between(line)


@pytest.mark.parametrize(
    "line",
    [
        "The story continues to grow.",
        "Read: he could, and did, for an hour.",
        "Click here, said the pilot",
        "Lies: a list",
        "Loading the ferry took an hour.",
        "Listen to the article, he said, and weep.",
        "Fehler gefunden hat niemand.",
    ],
)
def test_what_only_opens_so_is_not_between(line: str) -> None:
    assert not is_between(line)
