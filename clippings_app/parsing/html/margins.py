"""What stands among an article's paragraphs and by its own words is none of them; and what stands there as they do."""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice, takewhile

from clippings_app.parsing.dates import find_date
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.body import is_promotion
from clippings_app.parsing.html.bylines import in_other_furniture
from clippings_app.parsing.html.picture_addresses import leads_to_picture
from clippings_app.parsing.html.tree import Element, is_element, text_of
from clippings_app.parsing.names import is_person
from clippings_app.parsing.read_also import READ_ALSO
from clippings_app.parsing.sources import listed_sources
from clippings_app.parsing.text.furniture import Furniture, furniture_of, is_beside

# "Read also: …" with a link, in the languages of the press.
_READ_ALSO = re.compile(
    rf"\W{{0,3}}(?:{READ_ALSO})"
    r"(?P<behind>\s*(?:[:：>»–—-]|\.{3}|…)|\s|$)",
    re.IGNORECASE,
)
# To another page of the house, with a link: "Also on kurier.example The council meets", "Also: See our coverage".
_ALSO = re.compile(r"\W{0,3}also\s*(?::|(?:on|from|at)\s+(?=[\w-]+\.\w{2,}\b|[A-Z]))", re.IGNORECASE)
# What asks readers to pass an article on, or to turn to the rest of what an agency has.
_PASS_ON = re.compile(
    r"\W*(?:(?:(?:do|did) you )?(?:like|liked|enjoy|enjoyed) (?:(?:this|our|reading this) (?:article|story|post|piece|report|review|recipe|column|interview|essay|blog|content|coverage|journalism|work|reporting|newsletter|video|podcast)|what you(?:['’]re| are| have|['’]ve)? (?:read|see|saw|seen|reading|seeing))\b[^.!?]{0,40}\?|(?:please )?share (?:this|it)\b.{0,30}\bfriends?\b|teilen sie diesen (?:artikel|beitrag)|follow\b.{0,40}\bcoverage\b.{0,80}\s(?:https?://|www\.)\S+\W*$)",
    re.IGNORECASE,
)
# The end of an article by its own word; what follows is for editors, or for the machine that passed it on.
_END = re.compile(
    r"\W{0,20}(?:ends?|#\s?#\s?#|-30-|notes? (?:to|for) editors?|ende der mitteilung|fin du communiqué|fin del comunicado|fine comunicato|انتهای (?:پیام|خبر|گزارش)\S*|انتهى|(?:конец|кінець) (?:сообщения|повідомлення))\W{0,20}",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\W{0,3}(?:presse-?kontakte?|pressestelle|rückfragen(?: an| bitte an)?|(?:media|press) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))|contacts? (?:presse|médias)|contactos? (?:de |para )?(?:prensa|imprensa)|contatti stampa|ufficio stampa|perscontact|pressekontakter?|presskontakt(?:er)?|kontakt dla mediów)(?:\W|$)",
    re.IGNORECASE,
)
# The headings above the form for comments, as content systems have them in the languages of the press.
_LEAVE_COMMENT = re.compile(
    r"\W*(?:(?:leave|post|add|write|submit) (?:a|your) (?:reply|comment|response)|(?:schreiben? sie|schreibe?|hinterlassen? sie|hinterlasse?) (?:einen|ihren|deinen) kommentar|einen kommentar (?:schreiben|hinterlassen)|(?:laisser|laissez|écrire|ajouter) un commentaire|(?:deja|dejar|escribe|escribir|añadir|agregar|publicar) (?:un comentario|una respuesta|tu comentario)|lascia un commento|(?:deixe?|deixar|escreva|adicionar) (?:um comentário|uma resposta|o seu comentário)|(?:geef|plaats|schrijf) (?:een|uw|je) reactie|(?:добавить|оставить|написать) комментарий|залишити (?:коментар|відповідь)|dodaj komentarz|zostaw komentarz|napisz komentarz|bir (?:yanıt|cevap|yorum) yazın|yorum (?:yaz|yap|ekle)|tinggalkan (?:balasan|komentar)|(?:اترك|أضف|اكتب) (?:تعليق\S{0,3}|رد\S{0,2})|(?:ارسال|دیدگاهتان را) (?:یک )?(?:پاسخ|دیدگاه|بنویسید)|(?:כתיבת|הוספת|השאירו|כתבו) תגובה|コメントを(?:残す|書く|投稿する?)|(?:답글|댓글) (?:남기기|쓰기|달기)|để lại (?:một )?bình luận|lämna ett svar|skriv en kommentar|legg igjen en kommentar|lasă un (?:răspuns|comentariu)|发表(?:评论|回复)|發表(?:評論|回應)|αφήστε (?:μια απάντηση|ένα σχόλιο))\W*",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"\W{0,3}(?:posted|written|published|filed|submitted) by:?\s\S.{1,60}?\s(?:at|on)\s|(?:eingestellt|veröffentlicht|geschrieben|gepostet|verfasst) von:?\s\S.{1,60}?\s(?:um|am)\s|(?:publicado|escrito|enviado) por:?\s\S.{1,60}?\s(?:en|el|a las|em|às)\s|(?:publié|posté|écrit) par:?\s\S.{1,60}?\s(?:le|à)\s|(?:pubblicato|scritto|inviato) da:?\s\S.{1,60}?\s(?:alle|il)\s",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"@\w|\[at\]|\[email|\b(?:tel(?:ef(?:on|ono?|oon))?|(?:tele)?phone|fon|mobile?)\b\W{0,4}(?:(?:n[or]|number|nummer)\W{1,3})?\d{2}|\+\d\d"
    r"|(?<!\d)\d{3,9}[ /–-]{1,3}\d{5}",
    re.IGNORECASE,
)
_MOSTLY_LINK = 0.8
_MAILING = re.compile(
    r"unsubscribe|manage (?:your )?(?:preferences|subscription)|view (?:this (?:email )?)?in (?:your )?browser|you(?:['’]re| are)? receiv(?:ed|ing) this|newsletter abbestellen|vom newsletter abmelden|im browser (?:ansehen|öffnen|anzeigen)|se désabonner|voir dans le navigateur|darse de baja|ver en el navegador|disiscriv\w+|cancelar (?:a )?(?:inscrição|subscrição)|uitschrijven|avregistrera dig|avmeld|отписаться|відписатися",
    re.IGNORECASE,
)
_PRINTED_FROM = re.compile(
    r"\W*(?:find this (?:article|story|page) at|(?:article|story|page) printed from|this (?:article|story|page) was (?:printed|downloaded) from|printed from|url (?:of|to) (?:this )?(?:article|page)|(?:source|article) url|adresse (?:de cet article|dieses artikels)|permalink)\b.{0,40}(?:https?://|www\.)",
    re.IGNORECASE,
)
# What stands where an advert is shown, or was.
_ADVERT = re.compile(
    r"\W*(?:(?:story|article) continues (?:below|after) (?:the )?(?:ad(?:vert(?:isement)?)?)|advertisements?|advertising|publicité|(?:la )?suite (?:de l['’]article )?après (?:cette|la) publicité|publicidade?|pubblicità|(?:l['’]articolo )?continua dopo la pubblicità|anzeige|werbung|(?:externer|eingebetteter) inhalt|(?:external|embedded) content|contenu externe|contenido externo|conteúdo externo|reklam[ea]?|reklāma|annonse?r?|advertentie|mainos|реклама|διαφήμιση|إعلان|تبلیغات|פרסומת|विज्ञापन|বিজ্ঞাপন|விளம்பரம்|โฆษณา|quảng cáo|iklan|広告|廣告|广告|광고)\W*",
    re.IGNORECASE,
)
# The title of a player or of pictures that a script puts below it.
_PLAYER_TITLE = re.compile(
    r"\W{0,3}(?:(?:gallery|galerie|galería|galleria|galeria|bilderstrecke|fotostrecke|fotogalerie|diaporama|in pictures)\s*:|(?:zobacz|obejrzyj) (?:wideo|film)|(?:en|im|in|em) vid[eé]o\s*[:,]|vídeo\s*:|(?:watch|see) (?:the )?video\s*:)\s*\S",
    re.IGNORECASE,
)
# A plea to those who read to the end, which asks for money or for a name.
_TO_THE_END = re.compile(
    r"\byou(?:['’]ve| have)? (?:made it|read|come|got(?:ten)?) this far|chegou até aqui|llegaste hasta (?:acá|aquí)|bis hierher gelesen|(?:êtes arrivée?s?|avez lu) jusqu['’]ici|arrivat[oaie] fin qui",
    re.IGNORECASE,
)
_SUPPORT = re.compile(
    r"\b(?:apoiar|apoie|apoy[ae]r?|donate|support us|spenden|unterstützen|soutenez|soutenir|sostieni)\b", re.IGNORECASE
)
_QUOTED = re.compile(r"[\"“”„«»]")  # whoever is quoted asks for something else
# What a page speaks of when it speaks of itself.
_OF_PAGE = re.compile(
    r"cookies|\b(?:inhalte?n?|embed|inbox|newsletter|subscribing|signing up)\b|this (?:web)?site|rights reserved|rechte vorbehalten|reservad[oa]s|réservés|riservat[ia]|©|copyright",
    re.IGNORECASE,
)
_NOW = re.compile(r"jetzt ", re.IGNORECASE)
# What an outlet writes on as it happens, linked from a line in brackets.
_AS_IT_HAPPENS = re.compile(r"newsblog|live-?(?:blog|ticker)|live blog|minute by minute", re.IGNORECASE)
_ABOUT_AUTHOR = re.compile(
    r"\W*(?:about the (?:authors?|writers?)|über (?:den|die) autor(?:in|innen|en)?|(?:à propos|au sujet) de l['’]aute?u?r(?:e|ice)?|sobre (?:el|la|o|a) autora?|l['’]autore|over de auteur|om (?:forfatteren|författaren)|o autorze|об авторе|про автора)\W*",
    re.IGNORECASE,
)
_OLD_BROWSER = re.compile(
    r"(?:outdated|unsupported|veralteten|alten) (?:web ?)?browser|browser (?:is|ist|wird) (?:out of date|outdated|not supported|no longer supported|veraltet|nicht (?:mehr )?unterstützt)|navigateur (?:est )?(?:obsolète|trop ancien)|navigateur n['’]est (?:plus|pas) (?:à jour|pris en charge)|(?:navegador|browser) (?:está )?(?:desactualizado|desatualizado|obsoleto|non aggiornato|verouderd)|устаревш\w{1,4} браузер",
    re.IGNORECASE,
)
_SCRIPT = re.compile(
    r"\W{0,3}(?:\(\s?(?:async )?function ?\(|\(\(\) => \{|function ?\w{0,30}\(\w{0,30}\) ?\{|window\.\w{1,40} ?= ?(?:[\[{(\x22'!\d]|\w{1,30}[.(;]|function|new |true|false|null)|document\.addEventListener\()"
)
_HERE = re.compile(r"\W*(?:aqu[ií]|here|hier|ici|qui|acá)\W*", re.IGNORECASE)
_BRACKETS = {"[": "]", "(": ")"}
_ADDRESS_BEHIND = re.compile(r"(?:^|\s)(?:https?://|www\.)\S+$")
_SENTENCE_END = re.compile(r"[.!?…。！？।؟][\"'”’»)\]]*$")
_STOP = re.compile(r"[.!?。！？।؟]\s")
# References are given as bare addresses, and cells of tables hold measures: "http://…", "5 minutes".
_FACTS = re.compile(r"https?:|www\.|\d", re.IGNORECASE)
_LONGEST_READ_ALSO = 250
_LEAST_PHRASE = 8
_LONGEST_MAILING = 300
_LONGEST_ADVERT = 60
_LONGEST_MASTHEAD = 100
_LEAST_LINKED = 0.3
_LEAST_ROW = 2
_MOST_OF_ROW = 0.7
_LEAST_TITLE = 20
_FARTHEST_CARD = 2
_MOST_OF_CARD = 3
_MOST_ON_CARDS = 0.3  # of the text
_LEAST_BEFORE_END = 2
_LONGEST_SUBHEADING = 120
_LEAST_PROSE = 40
_LEAST_WEIGHT = 0.1
_LEAST_ITEM = 0.3
_MOST_LINKED = 0.3
_LEAST_ALIKE = 3
_NEARLY = 0.3
_MOST_IN_BOX = 2  # a heading with a rule above it
_LONGEST_LEAD_IN = 100
_LONGEST_CONTACT = 30
_LONGEST_POSTED = 120
_MOST_BEHIND_CONTACT = 0.25
_MOST_ABOVE = 0.3
_LEAST_LEFT = 200
_MOST_PRESENTED = 0.4
_SUBHEADINGS = ("h2", "h3", "h4")


def is_furniture(block: Block) -> bool:
    """Whether a likely paragraph leads elsewhere: to another article, out of a mailing, to where a page was printed."""
    return (
        _leads_elsewhere(block)
        or _is_around_articles(block)
        or _is_of_mailing(block)
        or block.zone.consent
        or block.zone.cookies
        or _is_script(block)
    )


def _is_script(block: Block) -> bool:
    """Whether it is a script that a page shows by mistake; a text on scripts sets them as code."""
    if not _SCRIPT.match(block.text):
        return False
    return block.tag not in ("pre", "code") and next(block.element.iter("pre", "code"), None) is None


def _leads_elsewhere(block: Block) -> bool:
    text = block.text
    if _is_row_of_links(block) or _is_bracketed_link(block):
        return True
    if len(text) >= _LONGEST_READ_ALSO:
        return False
    if found := _READ_ALSO.match(text):
        is_led = found["behind"].strip() or found.end() >= len(text)
        is_open = not _SENTENCE_END.search(text) or found["behind"].strip() in ("...", "…")
        leads_here = any(_HERE.fullmatch(one) for one, _ in block.links)
        if block.link_share >= _LEAST_LINKED or (is_led and is_open) or leads_here:
            return True
    return bool(_PASS_ON.match(text)) or (block.link_share >= _LEAST_LINKED and bool(_ALSO.match(text)))


def _is_around_articles(block: Block) -> bool:
    """Whether it is what pages say beside any article: of players, gifts, adverts, comments and sharing.

    A whole sentence without a link may be the article's own: "By continuing to fire, they broke the truce." So may a
    heading that opens as an invitation does: "Jetzt ermittelt die Polizei".
    """
    text = block.text
    if len(text) < _LONGEST_MASTHEAD and _PLAYER_TITLE.match(text) and not _SENTENCE_END.search(text):
        return True
    if _TO_THE_END.search(text) and not _QUOTED.search(text) and (is_promotion(text) or _SUPPORT.search(text)):
        return True
    if len(text) < _LONGEST_ADVERT and _ADVERT.fullmatch(text):
        return True
    if len(text) < _LEAST_PHRASE or _FACTS.match(text):
        return False
    kind = furniture_of(text)
    is_own = kind is Furniture.MORE or not block.links  # "Read more slowly, she said."
    is_sentence = is_own and _SENTENCE_END.search(text) and not (kind is Furniture.OTHER and _OF_PAGE.search(text))
    may_be_heading = not block.links and _NOW.match(text)
    return (kind is not None and not is_sentence and not may_be_heading) or is_beside(text)


def _is_of_mailing(block: Block) -> bool:
    text = block.text
    is_mailing = len(text) < _LONGEST_MAILING and len(_MAILING.findall(text)) > (0 if block.links else 1)
    return is_mailing or bool(_PRINTED_FROM.match(text))


def _is_row_of_links(block: Block) -> bool:
    """Whether a paragraph is nothing but links to several articles, one behind the other."""
    if len(block.links) < _LEAST_ROW or block.link_share < _MOST_OF_ROW or block.zone.item or block.heading:
        return False
    lengths = [len(text) for text, _ in block.links]
    return min(lengths) >= _LEAST_TITLE and not _SENTENCE_END.search(block.text)


def _is_bracketed_link(block: Block) -> bool:
    """Whether a paragraph all in brackets is a link to another article, or to where the outlet has news by the minute."""
    text = block.text
    is_whole = _BRACKETS.get(text[:1]) == text[-1:] and text[:1] not in text[1:]
    if not is_whole or not block.links or len(text) > _LONGEST_READ_ALSO or listed_sources(text):
        return False
    is_led = text[:1] == "[" and (is_promotion(text) or _AS_IT_HAPPENS.search(text) is not None)
    linked = max(len(words) for words, _ in block.links)
    if _SENTENCE_END.search(text[1:-1].rstrip()) and not is_led:
        return False  # a whole sentence between two others: "(The office published its findings on Monday.)"
    return is_led or (linked > _MOST_OF_ROW * len(text) and len(text) >= _LEAST_TITLE)


def is_masthead(block: Block) -> bool:
    """Whether a line above the first paragraph is the outlet's name with its address, as a page for printing has it."""
    found = _ADDRESS_BEHIND.search(block.text) if len(block.text) < _LONGEST_MASTHEAD else None
    return found is not None and not _STOP.search(block.text[: found.start()] + " ")


def until_end(chosen: Sequence[Block]) -> Sequence[Block]:
    """The likely paragraphs as far as a line such as "– ENDS –" or "Notes to editors", or whom the press may ask.

    So do a heading that asks for a comment and the note on who posted the text and when end it.
    """
    total = behind = sum(len(block.text) for block in chosen)
    for at, block in enumerate(chosen):
        behind -= len(block.text)
        if at < _LEAST_BEFORE_END:
            continue
        is_near_end = behind <= _MOST_BEHIND_CONTACT * total
        if _END.fullmatch(block.text) or (is_near_end and (_is_contact(block) or _opens_comments(block))):
            return chosen[:at]
    return chosen


def _opens_comments(block: Block) -> bool:
    """Whether it asks for a comment in a line by itself, or says who posted the text and when: comments follow."""
    if len(block.text) > _LONGEST_POSTED:
        return False
    return _LEAVE_COMMENT.fullmatch(block.text) is not None or (
        _POSTED.match(block.text) is not None and find_date(block.text) is not None
    )


def _is_contact(block: Block) -> bool:
    """Whether it names whom the press may ask: a head with nothing behind it, or with an address or a number."""
    found = _CONTACT.match(block.text)
    return found is not None and (len(block.text) <= _LONGEST_CONTACT or bool(_REACHED.search(block.text)))


def without_presented(blocks: Sequence[Block], chosen: Sequence[Block]) -> list[Block]:
    """The likely paragraphs without what a box behind them tells of an author, below a link that is the name.

    Where a name stands above other paragraphs too, each says whose entry follows. A heading "About the author" is sure,
    for what stands below it up to the next heading of its rank.
    """
    told = next((block for block in blocks if block.heading and _ABOUT_AUTHOR.fullmatch(block.text)), None)
    behind_heading: list[Block] = []
    if told is not None:  # headings of a lower rank are the authors' names
        ends = (one.index for one in blocks[told.index + 1 :] if one.heading and one.tag <= told.tag)
        end = next(ends, len(blocks))
        behind_heading = [block for block in chosen if told.index < block.index < end]
    if behind_heading and sum(len(one.text) for one in behind_heading) <= _MOST_PRESENTED * sum(
        len(one.text) for one in chosen
    ):
        chosen = [block for block in chosen if block not in behind_heading]
    own = {block.index for block in chosen}
    headed = [
        at
        for at, block in enumerate(chosen)
        if at and block.index - 1 not in own and _is_authors_name(blocks[block.index - 1])
    ]
    first = len(chosen) - len(headed)
    behind = sum(len(block.text) for block in chosen[first:])
    is_box = headed == [*range(first, len(chosen))] and behind <= _MOST_PRESENTED * sum(len(one.text) for one in chosen)
    return list(chosen[:first] if is_box else chosen)


def _is_authors_name(block: Block) -> bool:
    """Whether a line is nothing but a link to an author's page (https://microformats.org/wiki/rel-author)."""
    links = (link for link in block.element.iter("a") if "author" in (link.get("rel") or "").lower().split())
    return block.link_share > _MOSTLY_LINK and next(links, None) is not None and is_person(block.text)


def without_those_above(blocks: Sequence[Block], chosen: Sequence[Block], title: Block | None) -> list[Block]:
    """The likely paragraphs without the few that stand above the headline: greetings, what a site says of itself.

    What it says there to readers whose browser is too old goes however long it is; so do lists of what is new, which
    sites print once more below.

    Args:
        blocks: All of the page.
        chosen: The likely paragraphs.
        title: The headline, where it is shown.
    """
    if title is None or not title.heading:
        return list(chosen)
    chosen = [block for block in chosen if block.index >= title.index or not _OLD_BROWSER.search(block.text)]
    chosen = _without_those_twice(blocks, chosen, title)
    below = [block for block in chosen if block.index >= title.index]
    told = sum(len(block.text) for block in below if block is not title)
    above = sum(len(block.text) for block in chosen if block.index < title.index)
    return below if above and above <= _MOST_ABOVE * told else list(chosen)


def _without_those_twice(blocks: Sequence[Block], chosen: Sequence[Block], title: Block) -> list[Block]:
    """The likely paragraphs without items of lists that stand above the headline and in the same words below it."""
    above = {block.text for block in chosen if block.index < title.index and block.zone.item}
    twice = {block.text for block in blocks[title.index :] if block.zone.item} & above if above else set()
    left = [block for block in chosen if block.text not in twice]
    return left if sum(len(block.text) for block in left) >= _LEAST_LEFT else list(chosen)


def without_cards(chosen: Sequence[Block]) -> list[Block]:
    """The likely paragraphs without what stands in the card of another article: its picture and its title lead there.

    Such a card has a box of its own between the paragraphs, with two links to one page: one around a picture, one with
    words. Boxes that hold much of the text are the article itself: a list of places to see, or its only paragraph.
    """
    held = Counter(box for block in chosen for box in islice(block.element.iterancestors(), _FARTHEST_CARD))

    def is_of_card(block: Block) -> bool:
        boxes = islice(block.element.iterancestors(), _FARTHEST_CARD)
        alone = takewhile(lambda box: held[box] == 1 and box.tag in ("div", "aside", "section"), boxes)
        return not block.links and not block.heading and any(map(_is_card, alone))

    others = [block for block in chosen if not is_of_card(block)]
    whole, left = (sum(len(block.text) for block in blocks) for blocks in (chosen, others))
    return others if whole - left <= _MOST_ON_CARDS * whole else list(chosen)


def _is_card(box: Element) -> bool:
    links = list(islice(box.iter("a"), _MOST_OF_CARD + 1))
    pictured = {link.get("href") for link in links if next(link.iter("img", "amp-img"), None) is not None}
    titled = {link.get("href") for link in links if len(text_of(link)) >= _LEAST_TITLE}
    return len(links) <= _MOST_OF_CARD and any(href and not leads_to_picture(href) for href in pictured & titled)


def without_lead_ins(blocks: Sequence[Block], chosen: Sequence[Block]) -> list[Block]:
    """The likely paragraphs without lines that only lead to links which are left out: "More on this:"."""
    own = {block.index for block in chosen}

    def leads_out(block: Block) -> bool:
        after = blocks[block.index + 1 : block.index + 3]
        is_open = block.text.endswith((":", "：")) and len(block.text) <= _LONGEST_LEAD_IN
        return is_open and bool(after) and all(one.index not in own and one.link_share > _MOSTLY_LINK for one in after)

    return [block for block in chosen if not leads_out(block)]


def with_those_between(blocks: Sequence[Block], chosen: Sequence[Block], weights: Sequence[float]) -> list[Block]:
    """The likely paragraphs with the sub-headings right above them, and prose that stands in the same box as they do."""
    own = {block.index for block in chosen}
    if not own:
        return list(chosen)
    first, last = min(own), max(own)
    counted = Counter(box for block in chosen if (box := _body_box(block)) is not None)
    boxes = {box for box, times in counted.items() if times >= (1 if box[2] else _LEAST_ALIKE)}
    lists = _lists_of(blocks, own)
    added = [
        block
        for block in blocks
        if block.index not in own
        and not (block.zone.outside or block.zone.hidden or block.zone.caption)
        and not in_other_furniture(block, chosen[0])
        and (
            (first < block.index < last and _is_subheading(block, blocks, own))
            or (
                block.index > first
                and not block.zone.furniture
                and _is_like_prose(block, weights)
                and _body_box(block) in boxes
            )
            or (first < block.index < last and _is_left_out(block, blocks, own, weights))
        )
    ]
    added += [
        block
        for block in blocks
        if block.index not in own
        and block.tag == "li"
        and block.element.getparent() in lists
        and weights[block.index] > _LEAST_ITEM
        and block.link_share < _MOST_LINKED
        and block not in added
    ]
    return sorted((*chosen, *added), key=lambda block: block.index)


def _is_left_out(block: Block, blocks: Sequence[Block], own: set[int], weights: Sequence[float]) -> bool:
    """Whether it is prose set like the paragraph above or below it in the same box, which the weights nearly took."""
    if weights[block.index] < _NEARLY or not _is_like_prose(block, weights) or block.links:
        return False
    near = (blocks[at] for at in (block.index - 1, block.index + 1) if at in own)
    parent = block.element.getparent()
    return any(one.tag == block.tag == "p" and one.element.getparent() is parent for one in near)


def _lists_of(blocks: Sequence[Block], own: set[int]) -> set[Element]:
    """The lists of which most items are likely paragraphs: a short item is one as the long ones are."""
    parents = {block.index: block.element.getparent() for block in blocks if block.tag == "li"}
    items = Counter(parent for parent in parents.values() if parent is not None)
    chosen = Counter(parent for index, parent in parents.items() if index in own and parent is not None)
    return {parent for parent, times in chosen.items() if times > 1 and 2 * times >= items[parent]}


def _is_subheading(block: Block, blocks: Sequence[Block], own: set[int]) -> bool:
    """Whether it is a heading in the same box with a paragraph right below, or with only furniture between.

    Where everything has a box of its own, a heading's and a paragraph's stand in one.
    """
    if block.tag not in _SUBHEADINGS or len(block.text) > _LONGEST_SUBHEADING or block.links or is_furniture(block):
        return False
    parent = block.element.getparent()
    if block.index + 1 in own:
        box = blocks[block.index + 1].element.getparent()
        if box is None or parent is None:
            return False
        is_boxed = len(parent) <= _MOST_IN_BOX and parent is not box and parent.getparent() is box.getparent()
        return box is parent or is_boxed
    below = next((one for one in block.element.itersiblings() if is_element(one)), None)
    if below is None or below.tag in ("ul", "ol"):
        return False
    following = next((one for one in blocks[block.index + 1 :] if not one.zone.furniture), None)
    return following is not None and following.index in own and following.element.getparent() is parent


def _is_like_prose(block: Block, weights: Sequence[float]) -> bool:
    """Whether it is a whole sentence that the weights did not rule out."""
    return (
        len(block.text) >= _LEAST_PROSE
        and weights[block.index] > _LEAST_WEIGHT
        and block.link_share < _MOST_LINKED
        and block.tag in ("p", "div", "section")
        and _SENTENCE_END.search(block.text) is not None
        and not is_promotion(block.text)
        and not (block.zone.byline or block.zone.credit or block.zone.item or block.zone.deck)
    )


def _body_box(block: Block) -> tuple[str, Element, bool] | None:
    """How a paragraph and its like are set, the box they stand in, and whether that is named as a body.

    Where it is not, only boxes that stand for paragraphs count: of `p` the weights know enough.
    """
    parent = block.element.getparent()
    name = (block.element.get("class") or "").split()
    if parent is None:
        return None
    if name and block.zone.body:
        return name[0], parent, True
    return ("", parent, False) if block.tag == "section" and not name else None
