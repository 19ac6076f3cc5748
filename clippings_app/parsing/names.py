"""Names of people and of organisations as the press prints them: bylines, and which kind a name is.

A name is taken for a person's only on positive grounds, since a wrong person is worse than none.
"""

# ruff: noqa: E501 - lists of words read better in long lines

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from clippings_app.parsing.given_names import is_given_name, is_heading, is_no_name
from clippings_app.resource_files import resource

_PARTICLES = frozenset(
    [
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "das",
        "du",
        "des",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "bint",
        "ben",
        "abu",
        "ter",
        "ten",
        "zu",
        "zum",
        "zur",
        "af",
        "av",
        "y",
        "e",
        "i",
        "do",
        "san",
        "st",
        "o'",
        "d'",
        "vom",
        "'t",
        "op",
        "ap",
        "het",
        "ez",
        "ó",
        "ní",
        "nic",
        "ui",
        "uí",
        "thị",
        "văn",
        "hữu",
    ],
)
# Compounds of languages that write them in one word: "Stadtarchiv", "Kunstmuseums".
_ENDS_OF_HOUSES = (
    "archiv",
    "archivs",
    "museum",
    "museums",
    "museet",
    "arkivet",
    "bibliothek",
    "biblioteket",
    "verwaltung",
    "präsidium",
    "direktion",
    "ministerium",
    "behörde",
    "zeitung",
    "anzeiger",
    "tidningen",
    "avisen",
    "dagblad",
    "verband",
    "feuerwehr",
    "polizei",
)
_NEVER_FIRST = frozenset(["zu", "zum", "zur", "op", "ap", "do", "y", "e", "i", "het", "ez", "ó", "ní"])
# "Sven in 't Veld", "Jan uit den Bogaard": two small words, the first of which no other name has.
_FROM_THERE = re.compile(r"(?<=\w )(?:in ['’]t|uit (?:den|de|['’]t))(?= [A-Z])")
# Behind these a word is the name of where the family came from, whatever else it means: "van der Meer".
_FAMILY_LED = re.compile(r"(?<= )(?:van (?:der|den)) (?P<from>\w+)$")
# "Gutachten zur Lage" is no name: with this small word only old families are.
_FAMILY_ZUR = re.compile(
    r"(?<=\w) zur (?:Bonsen|Borg|Hausen|Hellen|Horst|Lippe|Linden?|Loye|Megede|Mühlen|Nedden|Nieden|Oven|Strassen|Westen)$"
)
# Small words of one language that are names of another: "Nic Quill", "Bikas Das", "Wang Bin", "Kong Le".
_GIVEN = frozenset({"Ben", "Nic"})
_FAMILIES = frozenset({"Das", "Bin", "San", "Le", "Van", "Du", "Do", "Di"})
_MOST_WORDS = 5
_LONGEST_NAME = 300  # characters of five words, and the signs around them
_SUFFIXES = frozenset({"II", "III", "IV", "Jr", "Sr"})
_NAME_TOKEN = r"(?:[^\W\d_](?:[\w’'ʼ`.-]*[\w.])?)"
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){2,4}")  # "K.-D."
_KOREAN_SURNAMES = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
# "The Harbour Ledger", "La Gaceta del Estrecho", "Le Phare de la Côte": titles, not names; "Le Van Thanh" is a name.
_TITLE_SHAPE = re.compile(
    r"(?:the|die|das)\s|(?:l[aeo]|les|el|l[oa]s|il|i|gli|der|o|os|as)\s.*\s(?:de|del|du|des|della|dello|di|d[oa]s?|von|vom|am|zu[mr]?)\s|"
    r"l[aeo]s?\s.*\sd['’]\w|[^\W\d_]+-[a-zà-ÿ]\S*\s(?:d['’]\w|d[eu]s?\s)|\w+(?:ый|ое|ые|ная|ская)\s",
    re.IGNORECASE,
)
_LONGEST_UNSPACED = 20
_HAN_ORGANISATION = re.compile(
    r"[社局庁廳省署党部会會所院校店館馆团團組组网網報报台県縣市町区國国府]$|新聞|通信|提供|編集|記者会|公司|集团|集團"
    r"|中国|视觉|視覺|东方|東方|新华|央视|截图|截圖|資料|资料|图片|圖片|照片|画像|生成|官方|消防|警察|警方|海保|防衛|自衛|大学|大學|病院|医院|醫院|官邸|議会|する$|して$|こちら|ください|ログイン|スクラップ|タイムライン|記事|印刷|写真|動画|一覧|会社|案内|概要|情報|災害|特集|連載|社説|速報|天気|番組|経済|政治|国際|社会|健康|教育|科学|芸能|新着|最新|注目|人気|企画|お知らせ|スポーツ|ニュース|サイト|体育|财经|財經|娱乐|娛樂|科技|国内|國內|专题|專題|视频|影音|专栏|專欄|评论|評論|首页|首頁|検索|登録|会員|閉じる|[公更投掲配作][開新稿載信成]日"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownNames:
    """The agencies, picture distributors and social platforms we know by name; keys are folded.

    Attributes:
        agencies: News agencies and outlets, by every spelling, with their usual name.
        agencies_as_printed: The same, with the spellings as they are printed.
        distributors: Picture libraries and platforms that pass pictures on, likewise.
        platforms: Social networks, folded.
        places: Places whose names look like a person's, folded.
        organisation_words: Words that no person's name has, lower case.
    """

    agencies: Mapping[str, str]
    agencies_as_printed: Mapping[str, str]
    distributors: Mapping[str, str]
    platforms: frozenset[str]
    places: frozenset[str]
    organisation_words: frozenset[str]

    def usual(self, name: str) -> str | None:
        """The usual name of an agency or distributor; None where we do not know it."""
        key = fold(name)
        return self.agencies.get(key) or self.distributors.get(key) or self.distributors.get(_run_together(key))

    def distributes(self, name: str) -> bool:
        """Whether it passes pictures on, however it is spelled: "Getty Images", "GettyImages", "gettyimages.com"."""
        return fold(name) in self.distributors or _run_together(fold(name)) in self.distributors


@cache
def known_names() -> KnownNames:
    """The lists of `resources/parsing/agencies.json`."""
    lists = json.loads(resource("parsing", "agencies.json").read_text("utf-8"))
    return KnownNames(
        agencies=_by_spelling(lists["agencies"]),
        agencies_as_printed={
            spelling: name for name, others in lists["agencies"].items() for spelling in (name, *others)
        },
        distributors={
            key: name
            for spelling, name in _by_spelling(lists["distributors"]).items()
            for key in (_run_together(spelling), spelling)
        },
        platforms=frozenset(map(fold, lists["platforms"])),
        places=frozenset(map(fold, lists["places"])),
        organisation_words=frozenset(unicodedata.normalize("NFC", word) for word in lists["organisation_words"]),
    )


def _by_spelling(table: Mapping[str, list[str]]) -> dict[str, str]:
    return {fold(spelling): name for name, others in table.items() for spelling in (name, *others)}


def _run_together(key: str) -> str:
    return key.removesuffix(".com").replace(" ", "").replace("-", "")


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """A name for comparing: compatibility forms, no accents, no case, single spaces, no leading "the"."""
    plain = name.casefold()
    if not plain.isascii():
        plain = "".join(char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char))
    words = " ".join(plain.replace("’", "'").split()).strip(" .,;:")
    return words.removeprefix("the ")


def is_known_outlet(name: str) -> bool:
    """Whether it is an agency or distributor that we know by name."""
    return known_names().usual(name) is not None


def is_person(name: str) -> bool:
    """Whether a printed name is a person's: by its shape, and no heading, house or town of two words."""
    return has_shape_of_name(name) and not is_heading(name)


def has_shape_of_name(name: str) -> bool:
    """Whether a printed name is shaped like a person's.

    Latin, Cyrillic and Greek: two to five words, capitalised but for particles, no word of an organisation. Chinese and
    Japanese: two to six characters without one that ends an organisation's name. Korean: two to four syllables.
    """
    name = name.strip().replace("\u200c", "")  # the non-joiner within a Persian name
    known = known_names()
    if (
        not name
        or len(name) > _LONGEST_NAME
        or any(char.isdigit() or char in "@/&|:：;_#©+→" for char in name)
        or known.usual(name)
        or fold(name) in known.platforms
        or fold(name) in known.places
    ):
        return False
    if _script(name) == "han":
        return 2 <= len(
            name.replace(" ", "").replace("\u3000", "").replace("・", "")
        ) <= 6 and not _HAN_ORGANISATION.search(name)
    if _script(name) == "hangul":
        # "국방부", "서울시" are offices and towns; hardly a given name ends so, but that of a Kim, Park or Choi may.
        return (name[-1] not in "부청처시측팀과읍군" or _KOREAN_IN_BU.fullmatch(name) is not None) and bool(
            re.fullmatch(rf"(?:[{_KOREAN_SURNAMES}]|남궁|황보|선우|제갈)[가-힣]{{1,2}}", name)
        )
    if _TITLE_SHAPE.match(name):
        return False
    words = _FROM_THERE.sub("van", name.replace(",", " ")).split()
    is_long = len(words) > _MOST_WORDS
    if is_long and (len(words) > _MOST_WORDS + 2 or any(word.lower() in _PARTICLES for word in words[:2])):
        return False
    led = _FAMILY_LED.search(name)
    meant = words[:-1] if led else words
    if zur := _FAMILY_ZUR.search(name):
        meant = name[: zur.start()].split()
    if len(words) < 2 or any(map(_organisational, meant)):
        return False
    if _script(name) == "caseless":
        if is_long:
            return False  # where no capitals tell, a headline of six words is as good a name
        # The Arabic article opens family names, but hardly a given name. What has no spaces between words is no name.
        return (
            max(map(len, words)) <= _LONGEST_UNSPACED
            and (not words[0].startswith("ال") or words[0] == "الياس")
            and all(char.isalpha() or unicodedata.category(char)[0] == "M" or char in " '’\"״׳־.-" for char in name)
        )
    return _capitalised(words)


def _organisational(word: str) -> bool:
    known = known_names()
    bare = word.strip("().,'’").lower()
    return (
        bare in known.organisation_words
        or bare.endswith(_ENDS_OF_HOUSES)
        or (len(bare) > 2 and fold(word) in known.agencies)
        or "." in bare[2:-1].replace(".-", "")
    )


def _capitalised(words: list[str]) -> bool:
    names = [
        word for number, word in enumerate(words) if word.lower() not in _PARTICLES or (word in _GIVEN and not number)
    ]
    if len(words) == 2 and words[1] in _FAMILIES and is_given_name(words[0]):
        names = words
    if len(names) < 2 and not (names and len(words) >= 3):
        return False
    if words[-1].lower() in _PARTICLES and len(names) < 2:
        return False
    if words[0].lower() in _NEVER_FIRST and words[1].lower() in _PARTICLES:
        return False  # "Zu den Angeboten von Lego" leads somewhere
    if not all(_name_word(word) for word in words if word.lower() not in _PARTICLES or word[0].isupper()):
        return False
    names = names[:-1] if names[-1].rstrip(".") in _SUFFIXES and len(names) > 2 else names
    shouted = [word for word in names if len(word) > 1 and word.isupper() and "." not in word]
    # "VS Tristach", "EU Kommission": capitals beside ordinary words are an abbreviation; "Kim HONG-JI" is a custom.
    return (
        not shouted or len(shouted) == len([w for w in names if len(w) > 1]) or all(len(word) > 3 for word in shouted)
    )


def _name_word(word: str) -> bool:
    if not re.fullmatch(_NAME_TOKEN + r"\.?", word):
        return False
    if word.endswith(".") and len(word) > 4 and not _INITIALS.fullmatch(word):
        return False  # an abbreviation such as "Inst."; initials are shorter
    return word[0].isupper() or bool(re.match(r"(?:d|l|o|al|el|mc|de|von)[’'-]?[A-ZÀ-Þ]", word))


def _script(name: str) -> str:
    if name.isascii():
        return "cased" if any(map(str.isalpha, name)) else "none"
    letters = [char for char in name if char.isalpha()]
    if not letters:
        return "none"
    if any("\uac00" <= char <= "\ud7a3" for char in letters):
        return "hangul"
    if all("\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" or char in "々ー" for char in letters):
        return "han"
    # Georgian has capitals for whole lines alone: no name begins with one.
    return (
        "cased"
        if any(char.lower() != char.upper() and not "\u10d0" <= char <= "\u10ff" for char in letters)
        else "caseless"
    )


# ---------------------------------------------------------------- bylines

_LABELS = re.compile(
    r"^\s*(?:(?:(?:photo(?:graph)?s|pictures|words|text|interview|story|report(?:ing)?)\s+(?:and|&)\s+(?:photo(?:graph)?s|pictures|words|text)|text\s+und\s+(?:fotos?|bilder)|textes?\s+et\s+photos?|textos?\s+y\s+fotos?|testo\s+e\s+foto|tekst\s+(?:og|en|i)\s+(?:foto\w*|beeld|zdjęcia)|text\s+och\s+bild|written|reported|reporting|story|words|text|texte|texto|testo|opinion|analysis|comment|review|interview|report|ein\s+\w+|eine\s+\w+|"
    r"article|kommentar|analyse|reportage|photos?|pictures|video|geschrieben|publicado|escrito|redactado|propos\s+recueillis|(?:blog[ -]?)?beitrag|bericht|protokoll|"
    r"publié|scritto|skrevet|geschreven|tekst|essay|geplaatst|ingediend|a\s+cura|inviato|verfasst|gespeichert|veröffentlicht|erstellt|eingestellt|gepostet|published|created|pubblicato|opublikowane|publicerad|julkaissut|submitted|soumis|enviado|kolumne|column|gastbeitrag|gastkommentar|leitartikel|rezension|glosse|porträt|feature|chronique|"
    r"tribune|entretien|entrevista|crónica|reportaje|anmeldelse|recension|krönika|(?:zeige\s+)?alle\s+beiträge|(?:view\s+)?all\s+posts|posts|"
    r"(?:voir\s+)?tous\s+les\s+articles|(?:ver\s+)?todas\s+las\s+entradas|posted|updated|edited)\s+)?"
    r"(?:(?:mwandishi|marubuci|avtor(?:ica|ji)?|autorica|autorius|autore|autors|parengė|egilea|höfundur|müəllif|авторы|аўтар|аутор(?:ка)?|հեղինակ(?:ը)?|ავტორი|எழுதியவர்|লেখক|প্রতিবেদক|تحریر|مصنف|رپورٹ|ليکوال|لیکوال|wartawan|pewarta|scris|shkruan|napísal[ai]?|pripravil[ai]?|words|pictures|opracowanie|γράφουν?|ρεπορτάζ|نویسنده|گزارش|खबर|bài|penulis)(?=\s*[:՝])|imeandikwa\s+na|(?-i:N[aA])(?=\s+(?-i:[A-Z]{2,}\s[A-Z]{2,}))|scris\s+de|shkruar\s+nga|(?:napísal[ai]?|napisa(?:o|la|li)|написа(?:о|ла|ли)|пиш(?:е|у)|piš[eu])(?=\s*:|\s+(?-i:[A-ZÀ-ÞČĎŠŽŤĆĐА-ЯЉЊЏЂЋЈІЇЄ]))|oprac\.|opracowa(?:ł|ła|li|nie)|γράφ(?:ει|ουν)(?:\s+(?:ο|η|οι))?|(?:by|von|par|door|av|af|de|dal|dalla|da|del)?\s*(?:our|unser(?:em|er)?|notre|nuestr[oa]|nostr[oa]|onze|vår|vores)\s+(?:\w+\s+)?(?:correspondent|reporter|korrespondent(?:en|in)?|corresponsal|inviat[oa]|corrispondente|envoyée?(?:\s+spéciale?)?|verslaggever|redacteur)|(?:interview|protokoll|aufgezeichnet|gespräch|entretien|entrevista|intervista|propos\s+recueillis)(?=\s*:)|by|reda(?:ktion|zione|cción|cção|ktor)(?=\s*:)|rédaction(?=\s*:)|von|vom|par|por|di|af|av|door|autorin/autor|autor(?:[ea]?s?|in|innen)?|auteurs?|autori?|författare|verfasser(?:in)?|przez|autorzy|napsal[ai]?|autoři|"
    r"yazan|yazar|haber(?!\s+merkezi)|oleh|penulis|reporter|tác giả|theo|bởi|author|authors|writer|text|texte|texto|testo|tekst|forfatter|szerző|írta|de|"
    r"автор[ы]?|автори|текст|від|от|του|της|από|συντάκτης|بقلم|توسط|كتب|كتبت|إعداد|تحرير|نوشته|נכתב על ידי|מאת|כתב|כתבת|"
    r"글(?:\s?[·ㆍ,/&]?\s?사진|쓴이)?(?=\s*[:=\s])|작성자|लेखक|द्वारा|โดย|作者|撰文|文|記者|记者|本报记者|取材・文|執筆)(?:・|\s*[:：՝／/=＝|]\s*|\s+|(?<=[\u3040-\u9fff])\s*)",
    re.IGNORECASE,
)
# A label and a name that stand in elements side by side, without a space in the source.
_GLUED_LABEL = re.compile(r"^\s*(?:By|Von|Par|Por)(?=[A-ZÀ-Þ][\w'’.-]+\s+[A-ZÀ-Þ])")
_JOINERS = re.compile(
    r"\s*(?:,|;|·|•|\||／|、|，|\u060c|&|\+|\s/\s)\s*(?:(?:and|und|et|y|og|och|e|i|и|та|ve)\s+)?|"
    r"\s+(?:and|und|et|y|e|og|och|en|i|a|ja|és|és|și|oraz|ir(?=\s(?-i:[A-ZĄČĘĖĮŠŲŪŽ]))|eta|və|և|եւ|და|dhe|и|та|і|και|ve|dan|và|with|mit|avec|con)\s+|\s+[וو](?=\w+(?:[-־'׳]\w+)*\s+\w)|\s+و\s+|\s+और\s+|\s*(?:และ|과|와)\s+",
    re.IGNORECASE,
)
# The part of the site and the keywords that blogs print in one line with the name: "Jane Doe In News", "Jane Doe Tags …".
_FILED_TAIL = re.compile(
    r"(?:^|\s+)(?:In|Posted in|Filed under|Categor(?:y|ies):|Kategorien?:?|Tags?:?|Catégories?:|Categorías?:)\s.*$"
)
_PLACE_TAIL = re.compile(
    r"\s+(?:in|at|from|aus|à|en|em|desde|da|a|i|fra|från|te|uit|w|v|z|в|из|για)\s+[A-ZÀ-ÞА-Я][\w.’' -]*(?:,\s*[A-ZÀ-Þ][\w. -]*)?$",
)
_AFFILIATION = re.compile(r"\s*(?:\((?P<inside>[^()]*)\)|\s+for\s+(?P<outlet>.+)|\s+[|–—-]\s+(?P<after>.+))\s*$")
_ROLE_WORDS = re.compile(
    r"\b(?:reporter|correspondents?|correspondent|editors?|editor-in-chief|staff|writer|journalists?|columnist|bureau|chief|producer|directors?|managers?|"
    r"redakteur(?:in)?|korrespondent(?:in)?|redaktion|volontär(?:in)?|journalist(?:in)?|rédacteur|rédactrice|corresponsal|redactor[a]?|"
    r"inviat[oa]|corrispondente|journaliste|periodista|политический|корреспондент|muhabir[i]?|editör[ü]?|published|updated|min(?:ute)?s?\s+read)\b",
    re.IGNORECASE,
)
# "Role, Correspondent", as the BBC's services print it below "Author, Jane Doe".
_ROLE_LINE = re.compile(
    r"(?:role|rôle|rol|função|cargo|должность|посада|görev|unvan|vai trò|jabatan|صفة|عہدہ|سمت|पदनाम|भूमिका|পদবি|பதவி)\s*[,،:：]\s",
    re.IGNORECASE,
)
# Buttons that stand beside a name, often without a space in the source.
_INVITATION = re.compile(
    r"(?:\s|(?<=[a-zà-ÿ]))(?:Follow(?:ing)?|Folgen|Seguir|Suivre|Segui|Twitter|Facebook|Instagram|LinkedIn|Lesezeit)\s*$|^\s*(?:Follow|Seguir|Suivre)\s+"
)
_CUT_SHORT = re.compile(r"\s(?:[JS]r|[A-ZÀ-Þ])$")  # "Jane Roe Jr.", "Jane R.": the full stop is the name's
_LABEL_BEHIND = re.compile(
    r"(?<=\w)\s+(?:autor(?:in|a)?|author|auteure?|autore|autrice|verfasser(?:in)?)\s*$", re.IGNORECASE
)
_PUBLISHED = re.compile(
    r"\s+(?:(?:last\s+)?(?:published|updated|posted)|veröffentlicht|aktualisiert)(?:\s+(?:on|am))?$", re.IGNORECASE
)
_KOREAN = re.compile(
    r"(?:^|[\s,·/=(\[])([가-힣]{2,4})\s*(?:선임|수석|전문|인턴)?\s*(?:기자|특파원|논설위원|앵커|객원기자|PD)"
)
# "정치부 기자", "취재팀 기자": a desk, which is no name.
_KOREAN_IN_BU = re.compile(r"[김박최][가-힣]부")
_KOREAN_DESK = re.compile(
    r"(?![김박최][가-힣]부$)[가-힣]{1,3}(?:부|팀|뉴스|신문|일보|방송)|편집국|보도국|논설실|본지|현지|전문|수습|담당|인턴|객원|선임"
)
_KOREAN_OF_DESK = re.compile(
    r"(?:^|[\s,·/=(\[])([가-힣]{2,4})\s+[가-힣]{1,4}(?:부|팀)\s*(?:선임|수석|전문|인턴)?\s*기자"
)
_KOREAN_BEHIND_DESK = re.compile(r"^\s*(?:[가-힣]{1,4}(?:부|팀)\s+)?(?:기자|특파원)\s+([가-힣]{2,4})\s*$")
_FIELD = "영화|문학|음악|대중음악|문화|대중문화|미술|시사|정치|경제|사회|스포츠|야구|축구|연극|공연|무용|만화|군사|게임|드라마|방송|음식|여행|과학|법률|역사|건축|패션|사진|출판|교육|의학|재즈|클래식|국제|외교|환경"
# A critic's field stands before the title: "김민수 영화평론가", "영화 평론가 김민수".
_KOREAN_CRITIC = re.compile(
    rf"(?:^|[\s,·/=(\[])(?!(?:{_FIELD})\s*(?:칼럼니스트|평론가))([가-힣]{{2,4}})\s*(?:{_FIELD})?\s*(?:칼럼니스트|평론가)(?![가-힣])"
)
_KOREAN_LED = re.compile(rf"^\s*(?:(?:{_FIELD})\s*)?(?:칼럼니스트|평론가)\s+([가-힣]{{2,4}})(?=\s|$)")
_KOREAN_TOGETHER = re.compile(r"(?<![가-힣])((?:[가-힣]{2,4}\s*[·,]\s*)+[가-힣]{2,4})\s*(?:기자|특파원)")
# Who took the pictures stands in the same line: "By Jane Doe Photographs by John Roe".
_PICTURES_BY = re.compile(
    r"(?<![\s.|/·,–-])[\s.|/·,–-]*(?<=\S)[\s.|/·,–-](?:photograph(?:s|y)?|photos?|pictures?|illustrations?|graphics?|video|fotos?|fotografi(?:e|er|a|as)?|bild(?:er)?|beeld|zdjęcia|фото|снимки|φωτογραφίες|צילום|تصوير)\s*(?:(?:by|von|par|por|di|door|av|af)\s|[:：])\s*\S.*$",
    re.IGNORECASE,
)
# One person did both: "Interview and photos by Jane Doe".
_WORDS_AND_PICTURES = re.compile(
    r"\s*[^\W\d_]+\s+(?:and|&|und|et|y|e|og|och|en|i)\s+(?:photo|picture|foto|bild|beeld|zdjęcia)", re.IGNORECASE
)
# A desk without a name, and agencies in general, are nobody.
_NOBODY = frozenset(
    [
        "redacción",
        "redacao",
        "redação",
        "redaktion",
        "redaktionen",
        "rédaction",
        "redazione",
        "redactie",
        "redakcja",
        "редакция",
        "редакція",
        "newsroom",
        "staff",
        "agencies",
        "agenturen",
        "agences",
        "agencias",
        "agenzie",
        "وكالات",
        "агентства",
        "ajanslar",
        "סוכנויות",
    ]
) | {"la rédaction", "la redacción", "la redazione", "news desk", "web desk", "סוכנויות הידיעות", "the newsroom"}
_CJK_TITLE = re.compile(
    r"\s*(?:本[报報社]|通[讯訊]|[实實]习|實習|責任|责任)?(?:記者|记者|編集委員|特派員|論説委員|編輯|编辑|撰文)\s*|[【】]"
    r"|[^\s／/、，]{0,6}(?:[报報][导導道])(?=$|[】\s])"
)
# Whoever edits, proofreads or checks a text did not write it: "责任编辑：王小明", "校对 王小明".
_CJK_OTHERS = "(?:[记記]者|作者|撰文|[摄攝]影|来源|來源|通[讯訊]员|文字|[图圖]片)"  # begin what is said of others
_CJK_EDITED = re.compile(
    r"[（(【]?\s*(?:(?:本文|本期|责任|責任|实习|實習)\s*(?:编辑|編輯)|(?:编辑|編輯)(?=\s*[:：丨|])|责编|責編|校对|校對|审核|審核|审校|監製|监制)"
    r"\s*[:：丨|]?\s*[\u3400-\u9fff]{2,4}"
    rf"(?:[、\s](?!{_CJK_OTHERS})[\u3400-\u9fff]{{2,3}}(?![\u3400-\u9fff]|\s*[记記]者\s*$))*(?:\s*[)）】])?"
)
# What the picture beside the line is: "Jane Doe Symbolbild".
_PICTURE_TAIL = re.compile(r"\s+(?:symbol|archiv|beispiel)(?:bild|foto)\b.*$", re.IGNORECASE)
# What someone does, behind the name: "Jane Doe Political Editor".
_ROLE_BEHIND = re.compile(
    r"^(?P<name>.+?),?\s+(?:(?:senior|chief|deputy|associate|assistant|political|news|business|sports?|science|health|features?|foreign|national"
    r"|economics?|economy|finance|financial|money|legal|courts?|climate|energy|technology|tech|arts|culture|religion|housing|transport|social|affairs"
    r"|policy|consumer|property|defence|defense|security|europe|asia|africa|regional|rural|coastal|harbour|north|south|east|west|north\s+of\s+england"
    r"|world|local|environment|education|crime|diplomatic|special|staff|managing|executive|digital|data|investigative|freelance|content|hub|audience|creative|art|community|video|picture|group)\s+)*"
    r"(?:reporter|correspondent|editor|writer|staff|journalist|columnist|producer|director|manager)$",
    re.IGNORECASE,
)
_GLUED_BEHIND = re.compile(r"(?P<name>\S.{2,50}[a-zà-ÿ]{3})(?P<word>[A-ZÀ-Þ][a-zà-ÿ]{3,})(?:\s.{0,60})?")
_LONGEST_BYLINE = 10_000
_LONGEST_WITH_ROLE = 250  # longer ones name nobody, and would take the pattern minutes
# Somebody whom the outlet does not name: "Basin Courier staff reporter" is no byline of the outlet's.
_UNNAMED = re.compile(r"\bstaff (?:reporter|writer|correspondent)s?$", re.IGNORECASE)
# "(Basin, special correspondent)" behind a name: the comma parts no names.
_PLACE_AND_ROLE = re.compile(r"\s*\([^(),]{2,40},[^()]{2,60}\)")
_MAIL = re.compile(r"\S+@\S+|https?://\S+|(?<!\w)@\w+")


def split_byline(text: str) -> tuple[str, ...]:
    """The names of a byline: "By Jane Doe in Seoul and John Roe, Reuters" → Jane Doe, John Roe, Reuters.

    Labels, places, dates, roles and addresses go; an agency printed as author stays.
    """
    if _ROLE_LINE.match(text) or len(text) > _LONGEST_BYLINE:
        return ()
    if (korean := _korean_reporters(text)) or _KOREAN.fullmatch(text.strip()):
        return korean
    text = text if _WORDS_AND_PICTURES.match(text) else _PICTURES_BY.sub("", text)
    rest = _MAIL.sub(" ", " ".join(_GLUED_LABEL.sub("", text).split()))
    rest = without_place_and_role(rest)
    rest = rest if rest.isascii() else _CJK_TITLE.sub(" ", _CJK_EDITED.sub(" ", rest))
    rest = _LABELS.sub("", rest.strip(), count=1) if _LABELS.match(rest.strip()) else rest.strip()
    names: list[str] = []
    for part in _JOINERS.split(rest):
        name = _bare_name(part or "")
        is_rest = part is not rest and _is_rest(name)
        if name and name not in names and not is_rest and (not names or is_author(name)):
            names.append(name)
    return tuple(names)


_DESCRIBES = frozenset({"report", "reports", "service", "services", "wire", "wires", "agency", "agencies", "agenturen"})


def _is_rest(name: str) -> bool:
    """Whether a part of a line is no name but the rest of a description: "news service reports" behind "Staff and"."""
    words = name.split()
    return len(words) > 1 and all(map(str.islower, words)) and not _DESCRIBES.isdisjoint(words)


def without_place_and_role(text: str) -> str:
    """A byline without what stands in brackets behind a name and has a comma: "Jane Doe (Basin, envoyée spéciale)"."""
    return _PLACE_AND_ROLE.sub(" ", text)


def _korean_reporters(text: str) -> tuple[str, ...]:
    """The names before the word for a reporter; several share one: "김민수·이영희 기자"."""
    together = [name for names in _KOREAN_TOGETHER.findall(text) for name in re.split(r"\s*[·,]\s*", names)]
    patterns = (_KOREAN, _KOREAN_CRITIC, _KOREAN_LED, _KOREAN_OF_DESK, _KOREAN_BEHIND_DESK)
    alone = (name for pattern in patterns for name in pattern.findall(text))
    return tuple(name for name in dict.fromkeys([*together, *alone]) if not _KOREAN_DESK.fullmatch(name))


_AGENCY = re.compile(
    r"(?:[^\W\d_a-z][\w’'-]+\s){1,3}(?:(?:News|Press)\s(?:Agency|Service)|Newswire)|"
    r"(?:Nachrichtenagentur|Presseagentur|Agence(?:\sde\spresse)?|Agencia(?:\sde\snoticias)?|Agenzia|Agência|Агентство|Агенція)"
    r"(?:\s[^\W\d_a-zа-яіїє][\w’'-]+){1,3}"
)


def is_author(name: str) -> bool:
    """Whether it can stand in a byline by itself: a person, or an agency that we know or that says it is one."""
    return is_person(name) or is_known_outlet(name) or _AGENCY.fullmatch(name) is not None


def has_byline_label(text: str) -> bool:
    """Whether a line begins as bylines do: "By …", "Von …", "מאת …"."""
    text = text.lstrip()
    if _LABELS.match(text) or _GLUED_LABEL.match(text) or _KOREAN.search(text):
        return True
    return bool(_KOREAN_CRITIC.search(text) or _KOREAN_LED.match(text))


def without_label_behind(text: str) -> str:
    """A name without the word for an author that is printed behind it: "Jane Doe Author"; "Jane Autor" is her name."""
    rest = _LABEL_BEHIND.sub("", text)
    return rest if " " in _LABELS.sub("", rest.strip(), count=1).strip() else text


def _bare_name(part: str) -> str:
    name = without_label_behind(_INVITATION.sub("", part))
    name = _PUBLISHED.sub("", name.strip(' .,;:：|–—-*•\u200e\u200f"“”'))
    if (tail := _AFFILIATION.search(name)) and tail.start() > 0:
        head, after = name[: tail.start()], tail["after"] or ""
        name = after if is_person(after) and not is_person(head) else head  # "Basin Courier - Jane Doe"
    name = _PLACE_TAIL.sub("", _PICTURE_TAIL.sub("", _FILED_TAIL.sub("", name)))
    name = _LABELS.sub("", name, count=1) if _LABELS.match(name + " ") and len(name.split()) > 2 else name
    if name.strip().lower() in _NOBODY:
        return ""
    name = _once(_without_role(_without_glued(name)))
    if any(char.isdigit() for char in name) or _ROLE_WORDS.search(name) or len(name) > 60:
        return ""
    name = name.strip(" .,;:|–—-").strip()
    return f"{name}." if _CUT_SHORT.search(name) and f"{name}." in part else name


def _once(name: str) -> str:
    """A name that is printed twice in one line, for wide and for narrow screens."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half > 1 and words[:half] == words[half:] else name


def _without_glued(name: str) -> str:
    """A name without the word that stands in an element right behind it: "Jane DoeTravel"; "Jane McTravel" is whole."""
    found = _GLUED_BEHIND.fullmatch(name)
    return found["name"] if found and is_no_name(found["word"]) and is_person(found["name"]) else name


def _without_role(name: str) -> str:
    """A name without the role or the agency that is printed behind it in one line."""
    if len(name) > _LONGEST_WITH_ROLE:
        return name
    found = _ROLE_BEHIND.match(name) if _ROLE_WORDS.search(name) else None
    # "Harbour English Staff" is a desk, not somebody called Harbour English.
    if found and is_known_outlet(found["name"]) and not _UNNAMED.search(name):
        return found["name"]  # "Reuters Staff"
    if found and is_person(found["name"]) and not name.lower().endswith("staff"):
        return found["name"]
    words = name.split()
    for size in (1, 2, 3):
        head, tail = " ".join(words[:-size]), " ".join(words[-size:])
        if is_known_outlet(tail) and is_person(head):
            return head
    return name
