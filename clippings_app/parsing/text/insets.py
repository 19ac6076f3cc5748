"""What is set into the text of an article, or right behind it, without being of it.

Posts of other people with their signature, buttons and links between the paragraphs, teasers that stand twice,
descriptions of charts, the author's biography, and what an outlet asks of its readers at the end.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.names import is_person, split_byline
from clippings_app.parsing.sentences import ends_sentence
from clippings_app.parsing.text.alternatives import alternatives_above_captions
from clippings_app.parsing.text.boxes import take_out_boxes
from clippings_app.parsing.text.facts import Facts
from clippings_app.parsing.text.furniture import Furniture, furniture_of, is_beside, is_between

_HEAD = 2
_TAIL = 4
_LEAST_BODY = 4
_LONGEST_APPEAL = 900
_LONGEST_OFFER = 200
# What comes by mail.
_LETTERS = re.compile(
    r"\binbox\b|newsletter|postfach|bolet[ií]n|boîte\s+mail|casella\s+di\s+posta|nyhetsbrev|nyhedsbrev", re.IGNORECASE
)
_LEAST_TEASER = 25
_LEAST_BLURB = 60
_LONGEST_CHART = 700
_LONGEST_BIOGRAPHY = 500
# "— Jane Roe (@janeroe) March 3, 2024": how an embedded post is signed.
_SIGNED_POST = re.compile(r"[—–-]\s?\S.{0,80}\(@\w{1,30}\)\s.{0,40}\d{2,4}\W*")
_LINKS_A_POST = re.compile(r"\b(?:pic\.twitter\.com|t\.co)/\w+")
_POST_REACH = 3
_SHORTEST_TITLE = 45
_LONGEST_TITLE = 160
_FEWEST_TITLES = 2
_MOST_TITLES = 4
_GOES_ON = 3
_STOP_WITHIN = re.compile(r"[.!?]\s")
_CHART = re.compile(
    r"(?!(?:the|this|that|one|his|her|their|our|its)\s)(?:an?\s)?(?:\w+\s){0,2}(?:(?:bar|line|pie|area|column)\s)?(?:chart|graph|infographic|diagram)\b[^.]{0,60}\b(?:show(?:s|ing|n)|compar\w+|track\w+)\b|"
    r"(?:an?\s)?map\s(?:showing|entitled|titled|that\sshows)\b|[^.!?]{4,70}\.\san?\s(?:\w+\s){0,2}(?:chart|graph|map)\b[^.]{0,30}\bshow(?:s|ing)\b|"
    r"(?:(?:eine?|die)\s)?(?:grafik|karte|balkendiagramm|liniendiagramm|diagramm)\s(?:zeigt|mit)\b|(?:une?\s)?(?:carte|graphique|infographie)\s(?:montrant|représentant)\b|(?:un\s)?(?:mapa|gráfico)\sque\smuestra\b",
    re.IGNORECASE,
)
_APPEAL = re.compile(
    r"\bsubscribe\s+(?:to|for|here|now|today|and)\b|(?:^|please\s+|would\s+you\s+)consider\s+(?:supporting|making|becoming|donating|a\s+donation)\b|^get\s+(?:access\s+to\b|the\s+latest\b)|^for\s+(?:the\s+latest|more)\s.{0,60}\b(?:news|stories|updates)\b.{0,60}\b(?:download|follow|visit|subscribe|sign)\b|\bwe['’]d\s+(?:like|love)\s+to\s+hear\b|\b(?:support|fund)\s+(?:our|independent|this)\s+(?:[\w-]+\s+)?(?:journalism|reporting|newsroom|work)|make\s+a\s+donation|donate\s+(?:now|today|here)|"
    r"(?:share|tell\s+us|send\s+us)\s+your\s+(?:thoughts|views|opinions?|stor(?:y|ies)|comments)|do\s+you\s+have\s+(?:a\s+(?:news\s+)?(?:tip|story)|information\s+(?:about|to))|download\s+our\s+(?:\w+\s+){0,2}app\b|in\s+(?:the|our)\s+comments(?:\s+section)?\s+below|"
    r"(?:our|free|daily|weekly|this)\s+(?:\w+\s+)?newsletters?\b|(?:straight|directly|right)\s+(?:in)?to\s+your\s+inbox|\bfollow\s+(?:him|her|them|(?-i:[A-Z])[\w.'’-]+(?:\s(?-i:[A-Z])[\w.'’-]+)?)\s+(?:on|at)\s+(?:x|twitter|facebook|instagram|threads|bluesky|mastodon|linkedin)\b|^click\s+here\b|follow\s+us\s+(?:on|at)\s|the\s+views\s+expressed\s+(?:here|in\s+this)|"
    r"\b(?:unser\w*|der|den|zum|im|tägliche[rn]?|kostenlose[rn]?)\s+(?:[\w&-]+[\s-]+){0,3}newsletter\b|newsletter\s+(?:abonnieren|anmelden|bestellen|informiert|zu\b)|(?:unterstützen|fördern)\s+sie\s+(?:uns|unsere|unabhängig)|\bunterstütze\s+(?:uns|unser\w*|unabhängig\w*)\b|^gefällt\s+(?:dir|ihnen|euch)\s+(?:unser\w*|diese[rs]?|der|das|die)\b|\b(?:brauchen\s+wir|wir\s+(?:brauchen|bitten\s+um|hoffen\s+auf))\s+(?:deine|ihre|eure)\s+(?:finanzielle\s+)?(?:unterstützung|hilfe|spende)\b|werden\s+sie\s+mitglied|jetzt\s+(?:abonnieren|testen|spenden|bestellen|anmelden)|"
    r"(?:wochen|monate?)\s+(?:kostenlos|gratis|lang)\b.{0,20}(?:test|les)|kostenlos\s+(?:testen|bestellen|herunterladen|registrieren)|(?:testen|abonnieren)\s+sie\s+(?:für|jetzt|uns|die|den)|diskutieren\s+sie\s+mit|(?:schreiben|sagen|schicken)\s+sie\s+uns|teile?\s+(?:uns\s+)?dein\w*\s+(?:tipps?|meinung|erfahrung)\w*|ihre\s+meinung\s+(?:in\s+den|zählt|interessiert)|"
    r"leserkommentare\s|kommentarfunktion\s|nicht\s+(?:unbedingt\s+)?(?:die|der|mit\s+der)\s+(?:meinung|ansicht|auffassung|haltung)\s+(?:der|unserer)\s+redaktion|in\s+unserer\s+(?:[\w-]+\s)?app\b|spenden?konto|"
    r"abonnez-vous|inscrivez-vous|soutenez(?:-nous|\s+(?:notre|une|le|la))|faites\s+un\s+don|recevez\s+(?:chaque|tous|toute|gratuitement)|téléchargez\s+(?:l['’]|notre)\s?(?:appli|app)|(?:notre|votre)\s+newsletter|n['’]engagent?\s+que\s+(?:leurs?|son|ses)\s+auteure?s?\b|réagissez\s|donnez(?:-nous)?\s+votre\s+avis|"
    r"suscr[ií]b(?:ete|ase|anse|irte)\b|nuestr[oa]\s+bolet[ií]n\b|(?:nuestr[oa]|el|la)\s+newsletter\b|ap[óo]yanos|hazte\s+(?:socio|suscriptor)|haz\s+(?:una|tu)\s+donación|descarga\s+(?:la|nuestra)\s+app|d[ée]janos\s+tu|no\s+(?:reflejan?|representan?)\s+necesariamente\s+(?:la|el)\s+(?:opinión|punto|postura|línea|posición)|s[ií]guenos\b|"
    r"inscreva-se|siga-nos|nossa\s+newsletter|baixe\s+(?:o|nosso)\s+aplicativo|iscriviti\b|sostieni\s+(?:il|la|ci)|non\s+(?:riflett|rispecchi|rappresent)\w+\s+necessariamente\s+(?:la|le|l['’])\s?(?:opinion|posizion|line)\w*|seguici\b|scarica\s+l['’]app|la\s+nostra\s+newsletter|"
    r"abonneer\s+(?:je|u|nu)|meld\s+je\s+(?:aan|nu)|schrijf\s+je\s+in|steun\s+(?:ons|onze)|volg\s+ons|prenumerera\s+på|anmäl\s+dig|stöd\s+(?:oss|vår)|abonner\s+på|meld\s+deg\s+på|tilmeld\s+dig|støtt\s+(?:oss|os|vår|vores)|tips\s+oss|tipsa\s+oss|har\s+du\s+(?:tips|et\s+tip)|tilaa\s+(?:uutiskirje|lehti)|"
    r"zapisz\s+się\s+(?:na|do)|zaprenumeruj|wesprzyj\s+(?:nas|nasz)|śledź\s+nas|przihlaste\s+se\s+k|odebírejte\b|podpořte\s+(?:nás|naši)|sledujte\s+nás|iratkozz?on\s+fel|támogass[ao]\b|abone\s+ol(?:un)?\b|abonelik\s+için\b|bültenimiz|takip\s+edin|bizi\s+destekle|"
    r"подпи(?:шитесь|сывайтесь|саться)\s+на|поддержите\s+(?:нас|наш|редакцию)|присылайте\s+(?:нам|свои)|підпи(?:шіться|суйтесь)\s+на|підтримайте\s+(?:нас|наш)|εγγραφείτε\s+στο|ακολουθήστε\s|στηρίξτε\s|"
    r"הצטרפו\s+אלינו|עקבו\s+אחרינו|לניוזלטר|יש\s+לכם\s+(?:מידע|סיפור)|اشترك(?:وا)?\s+(?:في\s+(?:نشرت|قنات)|الآن)|تابعونا\b|ادعمونا\s|حمّ?ل(?:وا)?\s+تطبيق|نشرتنا|"
    r"メールマガジン|ニュースレター(?:に|を|の)|購読(?:の)?(?:お申し込み|登録)|会員登録|ご意見(?:・ご感想)?をお寄せ|欢迎(?:订阅|关注|下载)|歡迎(?:訂閱|追蹤|下載)|请关注(?:我们|本)|扫描?二维码|點擊訂閱|뉴스레터|구독(?:하기|을|하세요)|제보(?:하기|는|를\s+기다)|후원(?:하기|해\s*주)|ติดตามข่าวสาร|สมัครรับ(?:ข่าว|จดหมาย|ข้อมูล)|กดติดตาม|đăng\s+ký\s+(?:nhận\s+(?:bản\s+)?tin|theo\s+dõi)|theo\s+dõi\s+(?:chúng|trang)|berlangganan\b|ikuti\s+(?:kami|berita)|dukung\s+(?:kami|jurnalisme)",
    re.IGNORECASE,
)
# What is told of people as well ("hopes to become a full member", "MKs supported …") is a bid only where it opens a
# sentence: there it is an imperative.
_BID = re.compile(
    r"(?:^|[.!?]\s+|:\s+)(?:please\s+|click\s+(?:here\s+)?to\s+)?(?:sign\s+up|register)\s+(?:to|for|here|now|today|and)\b|(?:^|[.!?]\s+)(?:please\s+)?(?:become\s+a\s+(?:\w+\s+)?(?:member|subscriber|supporter|patron)\b|let\s+us\s+know\b|(?:get|be)\s+in\s+touch\s+(?:with|by|at|via)|download\s+the\s+(?:\w+\s+){0,2}app\b|follow\s+our\s)|"
    r"(?:^|[.!?]\s+|jetzt\s+)mitglied\s+(?:bei\s+.{2,40}\s+)?werden|(?:^|[.!?]\s+)(?:assine\s+(?:a|o|já|nossa)|apoie\s+(?:o|a|nosso)|abbonati\b|הירשמו\s|הצטרפו\s+ל|תמכו\s+ב|רוצים\s+לקבל)",
    re.IGNORECASE,
)
# What an outlet says of itself and of its pages, below any article.
_HOUSE = re.compile(
    r"these\sstatements\shave\snot\sbeen\sevaluated\sby\b|\bnot\sintended\sto\sdiagnose\b|(?:content|information|article|web\s?site|site|material)s?\s(?:is|are)\snot\s(?:intended\sto|a\ssubstitute)\b|^consult\s(?:your|a)\s(?:physician|doctor)\sand\b|\bare\s(?:registered\strademarks\sof\b|trademarks\sof\s(?:their\b|.{2,60}\b(?:inc|llc|ltd|corp|gmbh|affiliates|subsidiaries)\b))|^\W?results\s(?:may\s)?vary\b|"
    r"^the\s(?:information|content|material)s?\s(?:provided\s|contained\s|published\s)?(?:on|in|at)\s(?:this|our)\s(?:web\s?site|site|blog|page)\b|\bis\snot\sresponsible\sfor\s(?:the\s)?(?:opinions?|content|statements?|views?)\b.{0,80}\b(?:contributors|external\s(?:web)?sites|guest\sauthors|commenters)\b|"
    r"^(?:this\s(?:entry|post)\swas\s(?:posted|published|filed)\s(?:on|in|by|under)|you\scan\sfollow\sany\s(?:responses|comments)|(?:posted\sin\s(?-i:[A-Z])|filed\sunder\b)[^.!?]{0,100}$)|"
    r"^(?:die\s(?:inhalte|informationen)\s(?:auf\s)?dieser\s(?:web)?seite|dieser\s(?:eintrag|beitrag)\swurde\s.{0,80}\b(?:veröffentlicht|getaggt|abgelegt|verschlagwortet)\b|veröffentlicht\s(?:in|unter)\s(?-i:[A-ZÄÖÜ])[^.!?]{0,100}$|(?:erstellt|geschrieben|verfasst)\sam\s.{5,60}\babgelegt\s(?:unter|in))|"
    r"^(?:cette\sentrée\sa\sété\spubliée|esta\sentrada\sfue\spublicada|(?:publié\sdans|publicado\se[nm]|pubblicato\sin|geplaatst\sin)\s(?-i:[A-Z])[^.!?]{0,100}$|este\spost\sfoi\spublicado|questo\sarticolo\sè\sstato\spubblicato\sin|"
    r"dit\sbericht\s(?:is|werd)\sgeplaatst|detta\sinlägg\s(?:postades|publicerades)|dette\sindlæg\sblev|dette\sinnlegget\sble|ten\swpis\szostał|запись\sопубликована\sв)",
    re.IGNORECASE,
)
# "Zur Autorin: Jane Roe …"; in a talk, what the author says stands behind the word as well, and begins with no name.
_OPENS_ABOUT_AUTHOR = re.compile(
    r"(?:(?:zum|zur|über\s(?:den|die)|about\sthe|à\spropos\sde\sl['’]|sobre\s(?:el|la|o|a))\s?)?(?:autor(?:in)?(?:[:*_]in)?|authors?|auteure?|autore|autrice)\s?[:：]\s?(?:(?:prof|dr|dipl)\S*\s)*(?P<name>\w\S*\s\S+)",
    re.IGNORECASE,
)
# "Read more", and nothing else: below the title of another article.
_LEADS_ON = re.compile(
    r"(?:read|see|learn)\smore|weiterlesen|mehr\slesen|lire\s(?:plus|la\ssuite)|(?:leer|ver)\smás|(?:leia|ver)\smais|leggi\s(?:di\spiù|tutto)|lees\s(?:meer|verder)|l[eäæ]s\smere?|czytaj\swięcej",
    re.IGNORECASE,
)
# What somebody else says the text reports: no outlet speaks so of itself.
_REPORTED = re.compile(
    r"\b(?:said|says|told|ruled|warned|according\sto|sagten?|erklärten?|teilten?|hieß|laut|a\sdit|a\sdéclaré|selon|dijo|dijeron|según|disse|segundo|ha\sdetto|secondo|zei|sa|sade)\b",
    re.IGNORECASE,
)
_LONGEST_HOUSE = 600
_FEWEST_NOTES = 3
# "Über Jane Roe", "About the author": above what is told of who wrote it.
_ABOUT_AUTHOR = re.compile(
    r"(?:(?:über|about|sobre|acerca\sde|su|sull|over|om|o|об?)\s|à\spropos\sde\s|à\spropos\sd['’])?"
    r"(?:(?:(?:den|die|der|dem|zum|zur|the|le|la|el|il|o|a)\s|l['’])?(?:autor(?:in|a|en|innen|e)?(?:[:*_]in(?:nen)?)?|authors?|auteure?s?|autore|autrice|författaren|forfatteren|person)\W{0,2}|"
    r"(?P<name>.{4,60}))",
    re.IGNORECASE,
)
# "The harbour is closed again. more", "Storm at the pier. 12 March 2024 | 0:21 min": how a page ends what it offers.
_OFFERED = re.compile(
    r"(?<=[.!?…”“\"])\s(?:mehr|weiter|weiterlesen|more|read\smore|plus|lire\sla\ssuite|más|leer\smás|mais|leia\smais|continua|meer|lees\smeer|les\smer|läs\smer|læs\smere|więcej|czytaj\swięcej|více|devamı|далее|подробнее)\s?[»›>→]?$|"
    r"\s\|\s(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\s(?:min(?:uten|utes?)?\.?|std\.?))?$"
)
_QUOTED = re.compile(r"[“„«\"][^”“»\"]{0,600}[”“»\"]")


def take_out_insets(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Label what is not of the text as what it is; `labels` is changed in place."""
    alternatives_above_captions(facts, labels)
    take_out_boxes(facts, labels)
    _buttons(facts, labels)
    _posts(facts, labels)
    take_out_linked_titles(facts, labels)
    _described_charts(facts, labels)
    _teasers_twice(facts, labels)
    _biography(facts, labels)
    _titles_above_links(facts, labels)
    _of_the_house(facts, labels)
    _about_the_author(facts, labels)
    _offers_of_letters(facts, labels)
    _appeals(facts, labels)


def _body(labels: Sequence[LineLabel]) -> list[int]:
    return [i for i, label in enumerate(labels) if label is LineLabel.BODY]


def _buttons(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """What every page says is no part of one article's text, nor its deck."""
    for i, fact in enumerate(facts):
        is_text = labels[i] in (LineLabel.BODY, LineLabel.DECK)
        is_offer = _OFFERED.search(fact.text) is not None or _is_link_in_brackets(fact.text)
        if is_text and (fact.furniture or is_offer or is_beside(fact.text) or is_between(fact.text)):
            labels[i] = LineLabel.BOILERPLATE


def _is_link_in_brackets(text: str) -> bool:
    """Whether a line is a link to more in brackets: "[Related: Storm at the pier]", "(Lea también: …)"."""
    inner = text[1:-1].strip()
    if not (text[0] in "([（【" and text[-1] in ")]）】" and inner) or any(sign in inner for sign in "()[]（）【】"):
        return False
    return furniture_of(inner) in (Furniture.MORE, Furniture.FOLLOW) or is_between(inner)


def take_out_linked_titles(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Take two to four titles one below the other between paragraphs for links to other articles.

    A sub-heading stands alone and is shorter; a list has bullets, small letters or stops, or a colon above it.
    """
    line = 1
    while line < len(facts):
        end = line
        while end < len(facts) and labels[end] is LineLabel.BODY and _is_title(facts[end]):
            end += 1
        above = facts[line - 1]
        opens = labels[line - 1] is LineLabel.BODY and above.prose and not above.text.endswith((":", "："))
        below = range(end, min(len(facts), end + _GOES_ON))
        goes_on = any(labels[i] is LineLabel.BODY and facts[i].prose for i in below)
        all_ask = all(facts[i].prose for i in range(line, end))  # questions of the text itself, one after the other
        if _FEWEST_TITLES <= end - line <= _MOST_TITLES and opens and goes_on and not all_ask:
            labels[line:end] = [LineLabel.BOILERPLATE] * (end - line)
        line = max(end, line + 1)


def _is_title(fact: Facts) -> bool:
    text = fact.text
    asks = text.endswith("?") and not _STOP_WITHIN.search(text)
    is_open = text[0].isupper() and not text.endswith((":", "：", ";", ",", ".", "。")) and not fact.captioned
    return is_open and _SHORTEST_TITLE <= fact.weight <= _LONGEST_TITLE and (not fact.prose or asks)


def _posts(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """An embedded post: its signature, and above it the line with the post's link, or the one line that is its text."""
    body = _body(labels)
    for i in range(body[0] + 1, body[-1] + 1) if body else ():
        if labels[i] not in (LineLabel.BODY, LineLabel.BOILERPLATE) or not _SIGNED_POST.fullmatch(facts[i].text):
            continue
        labels[i] = LineLabel.BOILERPLATE
        above = range(max(0, i - _POST_REACH), i)
        linked = next((j for j in above if _LINKS_A_POST.search(facts[j].text)), i - 1)
        for j in range(max(0, linked), i):
            if labels[j] is LineLabel.BODY:
                labels[j] = LineLabel.BOILERPLATE


def _described_charts(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """The alternative text of a chart or a map says what it is: "Bar chart showing the catch of each port"."""
    for i in _body(labels)[1:]:
        if facts[i].weight <= _LONGEST_CHART and _CHART.match(facts[i].text):
            labels[i] = LineLabel.BOILERPLATE


def _teasers_twice(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """A title and its blurb that stand together twice: a page shows its teasers again, no paragraph."""
    pairs = Counter((one.text, other.text) for one, other in pairwise(facts) if one.copies > 1 and other.copies > 1)
    for i, (one, other) in enumerate(pairwise(facts)):
        title, blurb = one.weight >= _LEAST_TEASER and not one.prose, other.prose and other.weight >= _LEAST_BLURB
        if pairs[one.text, other.text] < 2 or not title or not blurb:
            continue
        for j in (i, i + 1):
            if labels[j] is LineLabel.BODY:
                labels[j] = LineLabel.BOILERPLATE


def _biography(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Among the last paragraphs, one that opens with the author's whole name tells of the author.

    So does the very last where the name has a word or two before it: "The captain Jane Roe is …".
    """
    body = _body(labels)
    signed = [facts[i].text for i, label in enumerate(labels) if label is LineLabel.BYLINE]
    authors = [name for text in signed for name in split_byline(text) if len(name.split()) > 1 and is_person(name)]
    for i in body[max(_LEAST_BODY, len(body) - _TAIL) :]:
        text = facts[i].text
        before = r"(?:[^\W\d_]+\s){0,3}" if i == body[-1] else ""
        about = _OPENS_ABOUT_AUTHOR.match(text) if len(text) <= _LONGEST_BIOGRAPHY else None
        if about and is_person(about["name"].rstrip(",.;")):
            labels[i] = LineLabel.BOILERPLATE
        if len(text) <= _LONGEST_BIOGRAPHY and any(
            re.match(rf"{before}{re.escape(name)}[\s,]", text) for name in authors
        ):
            labels[i] = LineLabel.BOILERPLATE


def _titles_above_links(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """What has no stop and stands right above "Read more" is the title of what is to be read."""
    for i, (fact, below) in enumerate(pairwise(facts)):
        is_open = fact.prose or ends_sentence(fact.text) or fact.text.endswith((":", "：", ";", ","))
        if labels[i] is LineLabel.BODY and not is_open and _LEADS_ON.fullmatch(below.text):
            labels[i] = LineLabel.BOILERPLATE


def _about_the_author(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """The last paragraph below a line that says that it tells of the author, or that is the author's name alone."""
    body = _body(labels)
    if len(body) <= _LEAST_BODY or len(facts[body[-1]].text) > _LONGEST_HOUSE or not facts[body[-1]].prose:
        return
    above = facts[body[-1] - 1].text
    signed = {
        name for i, label in enumerate(labels) if label is LineLabel.BYLINE for name in split_byline(facts[i].text)
    }
    about = _ABOUT_AUTHOR.fullmatch(above)
    name = about["name"] if about else above
    is_author = name in signed if signed else name != above  # "Über Jane Roe" may be told of whom the text is on
    told = name is None or (is_author and len(name.split()) > 1 and (name in signed or is_person(name)))
    if told:
        labels[body[-1]] = LineLabel.BOILERPLATE
        if labels[body[-1] - 1] in (LineLabel.BODY, LineLabel.CAPTION):
            labels[body[-1] - 1] = LineLabel.BOILERPLATE


def _of_the_house(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """What stands below every article of an outlet, from the last paragraph up: its limits, where a post is filed."""
    body = _body(labels)
    while len(body) > _LEAST_BODY:
        last = next((i for i in reversed(body[-_TAIL:]) if _is_of_the_house(facts[i].text)), None)
        if last is None:
            return
        labels[last] = LineLabel.BOILERPLATE
        body.remove(last)


def take_out_house_notes(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Label three and more notes of the house in a row as none of the text's: a page's foot is no article."""
    line = 0
    while line < len(facts):
        end = line
        while end < len(facts) and labels[end] in (LineLabel.BODY, LineLabel.CAPTION) and _is_note(facts[end]):
            end += 1
        if end - line >= _FEWEST_NOTES:
            labels[line:end] = [LineLabel.BOILERPLATE] * (end - line)
        line = max(end, line + 1)


def _is_note(fact: Facts) -> bool:
    return _is_of_the_house(fact.text) or fact.credit or "©" in fact.text


def _is_of_the_house(text: str) -> bool:
    own = _QUOTED.sub('""', text) if len(text) <= _LONGEST_HOUSE else ""
    return _HOUSE.search(own) is not None and _REPORTED.search(own) is None


def _offers_of_letters(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Among the first two paragraphs, what offers letters: "Sign up to the Harbour Letter, straight to your inbox."."""
    body = _body(labels)
    for i in body[:_HEAD] if len(body) > _LEAST_BODY else ():
        if len(facts[i].text) <= _LONGEST_OFFER and _LETTERS.search(facts[i].text) and _asks_readers(facts[i].text):
            labels[i] = LineLabel.BOILERPLATE


def _appeals(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Among the last paragraphs, what asks the reader to subscribe, to give or to write; with its title above."""
    body = _body(labels)
    for place in range(max(_LEAST_BODY, len(body) - _TAIL), len(body)):
        i = body[place]
        if len(facts[i].text) > _LONGEST_APPEAL or not _asks_readers(facts[i].text):
            continue
        labels[i] = LineLabel.BOILERPLATE
        above = body[place - 1]
        if above == i - 1 and not facts[above].prose and labels[above] is LineLabel.BODY:
            labels[above] = LineLabel.BOILERPLATE


def _asks_readers(text: str) -> bool:
    """Whether the outlet itself asks something; what is quoted or reported somebody else said."""
    own = _QUOTED.sub('""', text)
    return bool(_APPEAL.search(own) or _BID.search(own)) and _REPORTED.search(own) is None
