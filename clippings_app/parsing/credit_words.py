"""The words of credit lines in the languages of the press: for a picture, for a credit, for rights; and those that name nobody."""

# ruff: noqa: E501 - lists of words read better in long lines

import re

# Words for a picture: with a colon or a bar behind them they label a credit.
PICTURE = (
    r"photos?|(?:file|archive|stock|handout|pool)\s+(?:photos?|photographs?|pictures?|images?)|composites?|photo\s?montage|fotomontage|collage|kollage|koláž|kolaż|kolaž|kolaj|kollázs|kollasj|kollaasi|kolase|kolāža|koliažas|(?:foto|фото)?кол+аж|foto(?:koláž|kolaż|kolaž)|κολάζ|コラージュ|콜라주|كولاج|fotomonta(?:je|ggio|gem|ż)|фотомонтаж|archieffoto|archiefbeeld|beeld|illustratiefoto|arkivfoto|arkivbild(?:e)?|illustrasjonsfoto|illustrationsfoto|genrebild|pressefoto|zdjęcie\s+(?:ilustracyjne|archiwalne)|φωτ\.?|foto\s+d['’]archivio|photos?\s+d['’]archives?|foto\s+de\s+archivo|foto\s+arsip|ảnh\s+(?:minh\s+họa|tư\s+liệu)|архивное\s+фото|photograph|photographs|photographies?|photo\s+credits?|pictures?|images?|foto|fotos|fotografie|bild|bilder|symbolbild|symbolfoto|archivbild|archivfoto|"
    r"titelbild|aufmacherbild|vorschaubild|beitragsbild|teaserbild|grafik|graphics?|infografik|illustrations?|screenshots?|video|fotografía|fotografia|imagen|imágenes|imagem|immagine|"
    r"fotoğraf|fotoğraflar|görsel|zdjęcie|zdj|fot|snímek|fotó|kép|kuva|kuvat|valokuva|billede|bilde|illustrasjon|фото|фотография|фотографії|иллюстрация|снимка|скриншот|"
    r"φωτογραφία|φωτό|صورة|الصورة|صور|تصوير|عدسة|عکس|צילום|צילומים|תצלום|תמונה|צילום מסך|फोटो|तस्वीर|ภาพ|ภาพถ่าย|ảnh|hình|foto-foto|gambar|picha|isithombe|umfanekiso|"
    r"ছবি|আলোকচিত্র|छायाचित्र|படம்|புகைப்படம்|فوٹو|تصویر|фотографија|fotografija|nuotrauka|nuotr\.|visualisierung|rendering|zeichnung|karikatur|dessin|drawing|ilustración|ilustração|ilustracja|illustrazione|infographie|infografía|"
    r"ljósmynd(?:ir)?|mynd(?:ir)?|argazki(?:a|ak)|imatge|фотаздымак|фота|сурет|լուսանկար(?:ը|ներ)?|ֆոտո|ფოტო|ఫోటో|ఫొటో|చిత్రం|ፎቶ|hoto|hotuna|wêne|وێنە|انځور|તસવીર|ફોટો|ਤਸਵੀਰ|ਫੋਟੋ|ചിത്രം|ഫോട്ടോ|ಚಿತ್ರ|grianghraf|lluniau|llun|фотографије|снимка|slika|fotka|larawan|sawir|fotoğrafı|foto[sz]?(?=\s*:)|"
    r"写真|撮影|画像|摄影|攝影|图片|圖片|图|圖|照片|사진|그래픽|사진제공"
)
# Words for a credit itself.
CREDIT_WORD = (
    r"(?:photos?|images?|pictures?|fotos?)(?=\s+via\s+(?-i:[A-ZÀ-Þ@]))|"
    r"credits?(?:\s+line)?|crédits?(?:\s*[:-]?\s*photos?)?|crédito(?:s)?|credito|(?:staff\s+)?photos?\s+by|photographs?\s+by|picture\s+by|pictures\s+by|image\s+by|images\s+by|photographed\s+by|illustration\s+by|"
    r"bildnachweis|bildquelle|fotocredit|bildrechte|fotografin|fotograf|photographers?|photographe|fotógrafo|fotografo|photography(?:\s+by)?|image\s+credits?|picture\s+credits?|"
    r"(?:image|photo|picture)\s+(?:copyright|rights)|image\s+source|photo\s+source|source\s+images?|photo\s+illustration\s+by|photo\s+prise\s+par(?:\s+l[ae]s?|\s+l['’])?|source\s+photo|photo\s+courtesy(?:\s+of)?|(?:foto|bild|photo|fotos|photos|fotograf[ií]as?|fotografi[ae]|photographies?|imagen|imagem|beeld)\s+(?:von|de|di|av|af|par|por)(?=\s+(?-i:[A-ZÀ-Þ@]))|ảnh\s+của|dok(?:umentasi)?\.|"
    r"source|quelle|fuente|fonte|kilde|källa|źródło|zdroj|kaynak|источник|מקור|المصدر|图片来源|圖片來源|照片来源|照片來源|图源|圖源|写真提供|画像提供|写真出典|사진\s*출처|사진\s*제공|출처|出典|来源|來源|ที่มาภาพ|ภาพจาก|nguồn\s+ảnh|sumber\s+foto|источник\s+фото|фото\s+предоставлено|מקור\s+(?:ה?תמונה|צילום)|مصدر\s+الصورة|提供"
)
# That nobody may print it again: it stands behind credits and names nobody.
ALL_RESERVED = (
    r"all rights reserved|alle rechte vorbehalten|tous droits réservés|(?:todos los )?derechos reservados|(?:todos os )?direitos reservados|"
    r"tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|her hakkı saklıdır|כל הזכויות שמורות|جميع الحقوق محفوظة"
)
# Rights words by the flag they mean (`clippings_app.domain.article.CREDIT_FLAGS`).
FLAG_WORDS = {
    "file": r"(?:foto|immagine|immagini)? ?di repertorio|archieffoto|archiefbeeld|photos? d['’]archives?|fot[oe] d['’]archivio|file photograph|φωτογραφία αρχείου|φωτο(?:γραφια)? αρχειου|صورة أرشيفية|عکس آرشیوی|फ़?ाइल फ़?ोटो|फाइल फोटो|ảnh tư liệu|фото (?:з|из) архив[уа]|з архіву|zdjęcie archiwalne|arkistokuva|arşiv fotoğrafı|תמונת ארכיון|צילום ארכיון|foto arsip|arsip|อแฟ้มภาพ|file(?:\s+(?:photo|pic|picture|image|foto))?|archiv(?:bild|foto|aufnahme)?|archive(?:s|\s+photo)?|archivo|imagen de archivo|foto de archivo|d['’]archives?|archivio|arquivo|arkiv(?:foto|bild|bilde)?|archief|archiwum|archiwalne|"
            r"arşiv|архив(?:ное фото)?|из архива|архів|αρχείο|αρχείου|أرشيف(?:ية)?|الأرشيف|ארכיון|ארכיב|資料(?:写真)?|资料(?:图|图片)?|資料照片?|자료(?:사진)?|dok\.?|dokumentasi|แฟ้มภาพ|filephoto|stock photo|archív(?:na|ne)?(?: fot\w+)?|archivní (?:foto|snímek)|arhiv(?:a|ska|ski|e)?|архива|arhivă|archyv(?:as|o)(?: nuotr\.?)?|arhīv[sa]|arhiiv(?:i|ifoto)?|arxiv|arxiu|artxibo(?:a|koa)?|արխիվ|არქივი|мұрағат|maktaba|picha (?:ya|za) maktaba|úr safni|safnmynd|ফাইল (?:ছবি|ফটো)|فائل فوٹو|கோப்புப் ?படம்|ఫైల్ ఫోటో|gambar fail|(?:foto )?arkivi",
    "pool": r"pool(?:\s+(?:photo|photograph|picture|pic|image|foto|bild|via))?|photo pool|pool-foto|代表(?:撮影)?|공동취재(?:단|사진)?|пул",
    "handout": r"especial|(?:submitted|contributed)(?: photo)?|istimewa|ist\.|пресслужба \w+|пресслужб\w+|דוברות|hand-?\s?out(?:\s+(?:photo|picture|image|foto))?|hand out|supplied(?:\s+(?:photo|image))?|provided|zvg\.?|z\.\s?v\.\s?g\.|ho|dr|d\.r\.|pr-?(?:video|foto|bild)?|entregada|udlevering|pressefoto|pressebild|press(?:e)?bild|press photo|presse|"
               r"press[ -]?(?:office|service|department)|press(?:estelle|eamt|edienst|abteilung|tjänst|tjeneste)|service (?:de )?(?:presse|communication)|gabinete de (?:prensa|comunicaci[óo]n)|oficina de prensa|servicio de prensa|ufficio stampa|"
               r"assessoria de (?:imprensa|comunicação)|gabinete de imprensa|persdienst|persvoorlichting|biuro prasowe|biura prasowego|tiskov(?:é|ého) odděleni?í?|basın (?:ofisi|bürosu|müşavirliği)|пресс-(?:служб|центр|бюро)\w*|прес-служб\w*|المكتب (?:الإعلامي|الصحفي)|広報[部課室]?|홍보(?:실|팀|부)|보도자료|"
               r"materiały prasowe|mat\. prasowe|basın bülteni|полученное фото|handout/.*|配布",
    "courtesy": r"courtesy(?:\s+(?:photo|image|picture))?|cortes[ií]a|cortesia|divulgação|cedida|באדיבות המצולם|באדיבות המשפחה|提供写真|bereitgestellt",
    "screenshot": r"ảnh chụp màn hình|(?:视频|視頻|影片|画面|畫面|网页|電視)截[图圖]|скріншот(?: (?:із|з) відео)?|(?:방송\s?|TV\s?|유튜브\s?|영상\s?)?(?:화면\s?)?캡처|screen\s?-?(?:shot|grab|capture|dump)s?|skjermdump|skärmdump|skærmbillede|bildschirmfoto|captura(?:s)?(?: de (?:pantalla|tela|vídeo|video))?|capture(?:s)? d['’][ée]crans?|captures d['’][ée]crans?|schermata|ekran görüntüsü|zrzut ekranu|скриншот|צילום מסך|لقطة شاشة|スクリーンショット|截图|截圖|캡처|화면\s?캡처|tangkapan layar|kuvakaappaus|képernyő(?:kép|fotó)|captură (?:de )?(?:ecran|video)|snimka zaslona|screenshot|snímka obrazovky|snímek obrazovky|posnetek zaslona|ekrana attēls|ekrano nuotrauka|ekraanitõmmis|skjáskot|skjáskjöt|captura de pantalla|ekran şəkli|скрыншот|скриншот(?: от видео)?|екранна снимка|στιγμιότυπο(?: οθόνης| από βίντεο)?|স্ক্রিনশট|اسکرین شاٹ|picha ya skrini|สกรีนช็อต|ảnh chụp từ clip",
    "illustration": r"(?:foto|imagen|imagem|immagine|fotografía) ilustrativa|(?:foto )?ter illustratie|photo illustration|zdjęcie ilustracyjne|ảnh minh họa|ilustrasi|ilustrační (?:foto|snímek)|ilustračn[éáý] (?:foto|snímka|obrázok)|ilustracija|илустрација|ilustrativna fotografija|илустративна фотографија|ілюстрація|ілюстративне фото|иллюстративное фото|илюстрация|illusztráció|kuvituskuva|illustratiivne (?:foto|pilt)|ilustratīvs (?:foto|attēls)|asociatyvi(?:nė)? nuotr(?:auka|\.)|fotografie ilustrativă|imagine ilustrativă|foto ilustrativă|ছবি: প্রতীকী|প্রতীকী ছবি|gambar hiasan|illustrasjonsfoto|illustrationsfoto|illustratie(?:foto|beeld)?|genrebild|(?:иллюстративное|ілюстративне) фото|(?:תמונת |צילום )?אילוסטרציה|イメージ(?:写真|画像)?|示意[图圖]|illustrations?|illustrasjon|visualisierung|zeichnung|dessin|drawing|ilustracja|grafik|graphics?|infographic|infografik|ilustra(?:ción|ção|tion)|illustrazione|symbolbild|symbolfoto|sujetbild|çizim|иллюстрация|איור|אילוסטרציה|図|イラスト|일러스트|그래픽|render(?:ing)?|cartoon|karikatur",
    "composite": r"composite(?:\s+(?:photo|image))?|collage|montage|photo\s?montage|fotomontage|bildmontage|montaje|fotomontaje|fotomontaggio|montagem|colagem|kolaj|kola[żž]|koláž|kollaasi|kollasj|kollázs|колаж|коллаж|κολάζ|קולאז['׳’]?|kolase|koliažas|kolāža|фотоколаж|фотоколлаж|fotokoláž|fotokolaż|montáž|montaż|фотомонтаж|كولاج|コラージュ|拼图|拼圖|合成|콜라주|합성",
    "ai-generated": r"(?:(?:an? |this )?(?:image|picture|illustration|photo) (?:was )?)?(?:generated|created|made|produced) (?:with|by|using) (?:the help of )?(?:ai|artificial intelligence)|image générée? par (?:l['’])?(?:ia|intelligence artificielle)|imagen (?:generada|creada) (?:con|por|mediante) (?:ia|inteligencia artificial)|imagem (?:gerada|criada) (?:por|com) (?:ia|inteligência artificial)|immagine (?:generata|creata|realizzata) con l['’](?:intelligenza artificiale|ia|ai)|"
                    r"(?:beeld |afbeelding )?(?:gemaakt|gegenereerd) (?:met|door) ai|изображение (?:создано|сгенерировано) (?:нейросетью|ии)|(?:создано|сгенерировано) нейросетью|(?:зображення )?(?:створено|згенеровано) ші|yapay zek[âa] ile (?:oluşturul|üretil|hazırlan)\w+|ai生成(?:图片|圖片|画像|图)?|ai 생성(?: 이미지)?|صورة مولدة بالذكاء الاصطناعي|تصویر ساخته‌?شده با هوش مصنوعی|(?:ki|ai)-bild|(?:skapad|laget|lavet|genereret|generert) (?:med|av|af) (?:ai|ki)|"
                    r"wygenerowan\w+ przez (?:ai|si)|(?:תמונה )?נוצרה? (?:באמצעות|בעזרת) (?:ai|בינה מלאכותית)|ảnh (?:tạo bởi|do) ai(?: tạo)?|(?:gambar )?dibuat dengan ai|εικόνα τεχνητής νοημοσύνης|ai[- ]generated(?:\s+image)?|generated (?:by|with|using) ai|ki[- ]generiert(?:es bild)?|mit ki (?:erstellt|generiert)|erstellt mit ki|bild erstellt mit ki|midjourney|dall[·.-]?e(?: \d)?|stable diffusion|firefly|généré(?:e)? par (?:l['’])?ia|generad[ao] (?:con|por) ia|gerad[ao] por ia|chatgpt|yapay zeka|נוצר ב-?ai|aiで生成|ai生成|ai 생성",
    "video-frame": r"(?:im[aá]gen(?:es)?|capturas?|fotos?) (?:capturad[ao]s? )?de(?:l)? v[ií]deo|frame (?:da(?:l)? )?video|fermo immagine(?: da(?:l)? video)?|still from (?:a |the )?video|кадр из видео|кадр з відео|captura de vídeo|video(?:\s|-)?(?:frame|still|grab|capture|screenshot)|frame grab|still(?: image)? from video|videostill|standbild|fotograma|fermo immagine|кадр(?: из)? видео|vidéo",
    "satellite": r"satellite(?:\s+(?:image|photo|imagery))?|satellitenbild|imagen de satélite|image satellite|спутниковый снимок|צילום לוויין|صورة أقمار صناعية|衛星画像|卫星图",
    "social-media": r"social media|soziale medien|redes socia(?:le|i)s|réseaux sociaux|sosyal medya|mạng xã hội|social network(?:s)?|соцсети|רשתות חברתיות|(?:מתוך )?(?:ה?רשתות|רשתות) ה?חברתיות|שימוש לפי סעיף 27 ?א?'?|מדיה חברתית|مواقع التواصل|sns|社交媒体",
}  # fmt: skip
# What stands in the place of a name and names nobody.
FILLER = re.compile(
    r"^(?:photo|foto|bild|image|picture|video|vidéo|vídeo|видео|відео|eigen foto|eigene(?:s|r)? (?:foto|bild|aufnahme)|own photo|eget (?:foto|bilde?)|foto propia|photo personnelle|oma kuva|সংগৃহীত|by|von|de|por|par|the|and|und|all|crown copyright|copyright|网络|網路|網絡|互联网|독자|시민|유족|제보자|본인|読者|遺族|本人|読者提供|读者|讀者|网友|網友|受访者|受訪者|家屬|家属|當事人|afp photo by|撮影|攝影|摄影|写真|图|圖|摄|攝|reprodução"
    r"|(?:cc|creative commons)(?:[ -]?(?:by|0|zero)\b.*)?|public domain|gemeinfrei|domaine public"
    r"|(?:\w+ )?licen[cs]e|hersteller(?:foto|bild)?|werks?(?:foto|bild)?|manufacturer|fabricante|constructeur|fabrikant"
    r"|(?:lizenz|licen[cs]e|licenza|licencia|licença)\b.*|(?:bild)?ausschnitt|cropped|detail|bearbeitet\b.*|edited\b.*|modifié\w*|recortada?"
    # that nobody knows who it was
    r"|(?:(?:the )?(?:photographer|author|artist|source)|fotograf(?:in|en|o|a)?|photographe|auteur|aut(?:h?or|ore?)|fotógrafo|автор|фотограф)?\s?(?:is )?(?:unknown|unbekannt(?:er fotograf)?|ukjent(?: fotograf)?|ukendt(?: fotograf)?|okänd(?: fotograf)?|onbekend|inconnue?|desconocid[oa]|desconhecid[oa]|sconosciut[oa]|tuntematon|nieznany|neznámý|ismeretlen|necunoscut|nežinomas|bilinmiyor|неизвест\w+|невідом\w+|άγνωστος|anonymous|anonym|anonyme|anónimo)"
    r"|(?:unknown|anonymous) (?:photographer|author|artist)|撮影者不明|作者不明|作者不詳|佚名|작자 ?미상|촬영자 ?미상|غير معروف|לא ידוע|אלמוני|अज्ञात"
    r"|privat\w*|family(?: photo| picture| handout| album)?|the family|fotos? (?:de )?famili\w+|photo de famille|arquivo pessoal|archivo (?:personal|particular|privado|familiar)|archivio (?:privato|personale)|(?:collection|archives?) (?:personnelles?|privées?)|(?:la |por la )?familia|(?:la )?famille|familie|archiwum prywatne|(?:из )?личного архива|личный архив|особистий архів|ארכיון (?:פרטי|המשפחה|אישי)|המשפחה|אלבום (?:פרטי|משפחתי)|من الأسرة|[A-Z]{0,4}\d{5,}"
    r"|stringer|staff|freelance|contributor|\S+@\S+\.\w+)$",
    re.IGNORECASE,
)
# "Photo by the author": who that is the byline says.
AUTHOR_HIMSELF = re.compile(
    r"(?:the )?author|автор(?:а|ки)|(?:(?:de )?l['’])?auteure?|(?:dell['’])?autore|(?:del? |da |do )?autora?|(?:des )?(?:autors|verfassers)|(?:der )?(?:autorin|verfasserin)",
    re.IGNORECASE,
)
# Whose full stop ends no sentence: "Crews pass St. Brannock", "with Dr. Jane Roe".
_TITLE_CUT_SHORT = re.compile(
    r"(?<!\w)(?:st|ste|mr|mrs|ms|mx|dr|dra|prof|gov|sen|rep|gen|lt|sgt|cpl|capt|cmdr|col|maj|adm|mt|ft|no|nr|vs|rev|hon|fr|sr|sra|hr|mme|mlle|ing|mgr|msgr|dipl|min)\.[\"”»’)]?\s*$",
    re.IGNORECASE,
)
_LONGEST_TITLE = 8


def cuts_title(text: str) -> bool:
    """Whether the full stop at the end of a text is that of a title cut short, as in "with Dr."."""
    return _TITLE_CUT_SHORT.search(text[-_LONGEST_TITLE:]) is not None


# "Erdogans Copyright an meinem Buchtitel": the word in a sentence labels nothing.
_SPEAKS_OF_RIGHTS = re.compile(
    r"copyright\s+(?!(?:by|of|bei|von|der|die|de|du|di|the|and|und|©|\(c\)|dpa|epd|dapd|ddp|picture|imago|ullstein)\b)"
    r"(?=\S+\s+\S+\s+\S)(?-i:[a-zà-ÿ])",
    re.IGNORECASE,
)


def speaks_of_rights(text: str) -> bool:
    """Whether a text goes on from the word "copyright" as a sentence does, not with whose it is."""
    return _SPEAKS_OF_RIGHTS.match(text) is not None


_SHOWN = r"(?:写真|図版|画像|図表|動画|映像|イラスト|グラフィック)"
_SHOWN_FIRST = re.compile(rf"{_SHOWN}(?:[・･/／]{_SHOWN})*\s+(?=\S)")
"""In scripts without blanks between words, one behind such a word parts it from the caption."""


def without_kind(caption: str) -> str:
    """A caption without the words for what is shown that its page prints before each: "写真・図版　The quay"."""
    kind = _SHOWN_FIRST.match(caption)
    return caption[kind.end() :] if kind else caption
