"""Sentences in which an outlet says how an article came about: AI, sponsors, wire copy, corrections."""

import re

_LONGEST = 600

_SELF = (
    r"this\s+(?:article|story|report|piece|text|content|post|translation|column|summary|item|page|podcast|series)|^\W*the\s+(?:article|story)|"
    r"dies(?:er|e|es|em)\s+(?:\w+\s+)?(?:artikel|beitrag|text|bericht|meldung|inhalt|übersetzung|zusammenfassung)|der\s+(?:artikel|beitrag|text)|"
    r"cet(?:te)?\s+(?:article|contenu|texte|traduction|dépêche)|ce\s+(?:contenu|texte|reportage)|est[ea]\s+(?:artículo|noticia|contenido|texto|nota|información|reportaje|traducción|artigo|matéria|reportagem|conteúdo|tradução)|"
    r"quest[oa]\s+(?:articolo|contenuto|testo|traduzione)|dit\s+(?:artikel|bericht|verhaal)|deze\s+(?:tekst|vertaling)|den\s+(?:här\s+artikeln|här\s+texten)|artikeln|denne\s+(?:artikkelen|artikel|saken|teksten)|artiklen|ten\s+(?:artykuł|tekst)|tento\s+(?:článek|text)|"
    r"bu\s+(?:haber|makale|içerik|yazı)|эт(?:а|от)\s+(?:статья|материал|текст|новость)|ця\s+стаття|цей\s+матеріал|(?:הכתבה|הידיעה|המאמר|כתבה\s+זו|הטקסט)|(?:هذا\s+(?:المقال|التقرير|الخبر|المحتوى|النص)|هذه\s+(?:المقالة|الترجمة))|artikel\s+ini|berita\s+ini|bài\s+viết\s+này|"
    r"(?:本|この)(?:文|稿|記事|新闻|新聞|翻訳|报道)|이\s*(?:기사|글|콘텐츠|번역)|본\s*(?:기사|콘텐츠)|บทความนี้|ข่าวนี้|यह\s+(?:लेख|खबर|रिपोर्ट)"
)
_AI = (
    r"artificial\s+intelligence|machine\s+translat\w+|chatgpt|\bgpt-?\d|\bllm\b|language\s+model|large\s+language|automated\s+(?:technology|translation)|automatically\s+(?:generated|translated)|"
    r"künstlich\w*\s+intelligenz|maschinell\w*\s+übersetz\w+|intelligence\s+artificielle|inteligencia\s+artificial|inteligência\s+artificial|intelligenza\s+artificiale|kunstmatige\s+intelligentie|artificiell\s+intelligens|kunstig\s+intelligens|"
    r"sztuczn\w+\s+inteligencj\w+|uměl\w+\s+inteligenc\w+|yapay\s+zek[aâ]\w*|искусственн\w+\s+интеллект\w*|нейросет\w+|штучн\w+\s+інтелект\w*|τεχνητή\w?\s+νοημοσύνη\w?|בינה\s+מלאכותית|الذكاء\s+الاصطناعي|kecerdasan\s+buatan|trí\s+tuệ\s+nhân\s+tạo|人工知能|人工智能|人工智慧|機械翻訳|机器翻译|AI|인공지능|ปัญญาประดิษฐ์"
)
_MADE = (
    r"written|created|generated|produced|translated|drafted|summari[sz]ed|edited|assist\w+|help\s+of|collaboration|partnership|using|powered|prepared|compiled|erstellt|geschrieben|generiert|übersetzt|verfasst|unterstützung|mithilfe|hilfe|zusammengefasst|"
    r"rédigé|généré|traduit|écrit|aide|escrit[oa]|generad[oa]|traducid[oa]|elaborad[oa]|redactad[oa]|ayuda|scritto|generato|tradotto|realizzat[oa]|gerad[oa]|traduzid[oa]|produzid[oa]|geschreven|gegenereerd|vertaald|skriven|skrevet|oversatt|oversat|genererad|översatt|"
    r"napisany|wygenerowan\w+|przetłumaczon\w+|vytvořen\w*|přeložen\w*|yazıldı|hazırlan\w+|oluşturul\w+|çevril\w+|написан\w*|создан\w*|переведен\w*|подготовлен\w*|נכתב\w*|נוצר\w*|תורגמ?\w*|בשיתוף|בסיוע|באמצעות|كتب|أُعد|إعداد|بمساعدة|ترجم\w*|ditulis|dibuat|diterjemahkan|生成|作成|翻訳|翻译|撰写|작성|생성|번역|เขียน|แปล"
)
_COLLABORATION = (
    r"in\s+(?:collaboration|partnership|cooperation)\s+with|produced\s+by\s+.{1,60}(?:on\s+behalf\s+of|for)\b|in\s+zusammenarbeit\s+mit|en\s+(?:collaboration|partenariat)\s+avec|en\s+colaboración\s+con|in\s+collaborazione\s+con|em\s+parceria\s+com|in\s+samenwerking\s+met|"
    r"i\s+samarbete\s+med|i\s+sam(?:arbeid|arbejde)\s+med|we\s+współpracy\s+z|ve\s+spolupráci\s+s|в\s+сотрудничестве\s+с|בשיתוף\s+עם|בשיתוף|بالتعاون\s+مع"
)
_REPUBLISHED = (
    r"(?:originally|first)\s+(?:published|appeared|ran)|republished|syndicated|wire\s+(?:agency|service|copy)|(?:published|appeared)\s+from\s+a|without\s+(?:any\s+)?(?:modification|edit)\w*|agency\s+feed|not\s+been\s+edited|"
    r"(?:zuerst|ursprünglich|erstmals)\s+(?:erschienen|veröffentlicht)|erschien\s+(?:zuerst|zunächst|ursprünglich|im\s+original)|wurde\s+(?:nicht\s+von\s+der\s+redaktion|automatisch|von\s+der\s+\w*agentur)|(?:initialement|d['’]abord)\s+(?:publié|paru)|publicad[oa]\s+originalmente|originalmente\s+publicad[oa]|pubblicato\s+originariamente|"
    r"oorspronkelijk\s+verschenen|впервые\s+опубликован\w*|פורסמ?ה?\s+לראשונה|نشر\s+(?:لأول\s+مرة|في\s+الأصل)|最初に掲載|最初に公開"
)
_CORRECTED = (
    r"(?:has|have|had|was|were)\s+(?:since\s+)?(?:been\s+)?(?:updated|corrected|amended|revised|clarified|edited)|(?:aktualisiert|korrigiert|berichtigt|ergänzt|präzisiert|überarbeitet)|a\s+été\s+(?:corrigé|modifié|actualisé|mis\s+à\s+jour)\w*|ha\s+sido\s+(?:corregid|actualizad|modificad)\w+|"
    r"è\s+stato\s+(?:corretto|aggiornato)|foi\s+(?:corrigid|atualizad)\w+|is\s+(?:gecorrigeerd|aangepast|bijgewerkt)|har\s+(?:rättats|uppdaterats)|(?:er|ble|blev)\s+(?:rettet|oppdatert|opdateret)"
)
_PAID = (
    r"sponsored|paid\s+for\s+by|paid\s+content|paid\s+(?:partnership|post)|branded\s+content|partner\s+content|promotional\s+(?:content|feature)|advertis(?:ement|ing)\s+feature|advertorial|affiliate|earn\s+(?:a|an)\s+(?:\w+\s+)?commission|commission\s+(?:if|when|on)|"
    r"funded\s+by|supported\s+by|gesponsert|bezahlt\w*|anzeige|werbung|provision|sponsorisé|publi-?rédactionnel|patrocinad[oa]|sponsorizzat[oa]|gesponsord|sponsrad|sponset|sponsoreret|sponsorowan\w+|sponzorovan\w+|реклам\w+|партнёрск\w+|спонсор\w+|ממומן|שיווקי|برعاية|廣告|广告|広告|협찬|광고"
)
# Not inside a Latin word: that spares four tries of five.
_ABOUT_ITSELF = re.compile(rf"(?<![A-Za-zÀ-ɏ])(?:{_SELF})", re.IGNORECASE)
_HOW = re.compile(rf"{_COLLABORATION}|{_REPUBLISHED}|{_CORRECTED}|(?:{_PAID})", re.IGNORECASE)
_AI_WORD = re.compile(rf"(?<![A-Za-z])(?:AI|A\.I\.|KI|IA)(?![A-Za-z])|(?i:{_AI})")
_AI_MADE = re.compile(_MADE, re.IGNORECASE)
_OPENING = re.compile(
    r"^\W*(?:corrections?(?:\s+and\s+clarifications?)?|clarification|editor['’]?s['’]?\s+note|editors['’]\s+note|update[sd]?\s+note|note\s+to\s+readers|publisher['’]s\s+note|disclosure|disclaimer|full\s+disclosure|transparency\s+(?:note|notice)|ai\s+(?:disclosure|disclaimer)|"
    r"korrektur(?:hinweis)?|berichtigung|richtigstellung|klarstellung|anm(?:erkung|\.)?\s+d(?:er|\.)\s+red(?:aktion|\.)?|hinweis\s+der\s+redaktion|in\s+eigener\s+sache|transparenzhinweis|ki-hinweis|redaktioneller\s+hinweis|rectificatif|correctif|précision|note\s+de\s+la\s+rédaction|ndlr|fe\s+de\s+(?:erratas|errores)|"
    r"corrección|rectificación|aclaración|nota\s+de(?:l\s+editor|\s+la\s+redacción|\s+redacción|\s+redação|l\s+redactor|\s+editor)|errata(?:\s+corrige)?|rettifica|precisazione|nota\s+della\s+redazione|correctie|rectificatie|naschrift|rättelse|rettelse|retting|sprostowanie|oprava|helyesbítés|düzeltme|исправление|уточнение|"
    r"от\s+редакции|примечание\s+редакции|תיקון|הבהרה|גילוי\s+נאות|הערת\s+(?:המערכת|העורך)|تصحيح|توضيح|تنويه|ملاحظة\s+المحرر|訂正|おわび|お断り|編集部注|更正|编者按|編者按|정정|바로잡습니다|알립니다|편집자\s*주)\s*(?:[:：.—–|-]|\(|$)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"^\W*(?:sponsored(?:\s+(?:content|post|by\b.*))?|paid\s+(?:content|post|partnership)(?:\s+(?:by|with|for)\b.*)?|paid\s+for\s+by\b.*|partner(?:ed)?\s+content|brand(?:ed)?\s+content|advertorial|advertis(?:ement|ing)\s+feature|promoted|promotional\s+content|"
    r"presented\s+by\b.*|in\s+(?:partnership|collaboration)\s+with\b.*|anzeige\s*/\s*advertorial|publireportage|gesponserter\s+(?:inhalt|beitrag)|bezahlter\s+inhalt|verlagsspezial|contenu\s+(?:sponsorisé|partenaire)|publi-?(?:rédactionnel|reportaje|rreportaje)|contenido\s+(?:patrocinado|de\s+marca)|"
    r"contenuto\s+sponsorizzato|conteúdo\s+(?:patrocinado|de\s+marca)|gesponsorde\s+inhoud|annonsinnehåll|annonsørinnhold|annoncørbetalt\s+indhold|materiał\s+(?:sponsorowany|partnera)|komerční\s+sdělení|на\s+правах\s+рекламы|партн[её]рский\s+материал|תוכן\s+(?:שיווקי|ממומן|פרסומי)|محتوى\s+(?:مدعوم|برعاية)|PR記事|스폰서\s*콘텐츠)\W*$",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"(?<![A-Za-zÀ-ɏ])(?:(?:an|in\s+an)\s+earlier\s+version\s+of|a\s+previous\s+version\s+of|in\s+einer\s+(?:früheren|ersten|vorherigen)\s+(?:version|fassung)|une\s+(?:première|précédente)\s+version\s+de|une\s+version\s+(?:antérieure|précédente)|una\s+versión\s+(?:anterior|previa)|una\s+versione\s+precedente|uma\s+versão\s+anterior|"
    r"een\s+eerdere\s+versie|en\s+tidligere\s+(?:versjon|version)|i\s+en\s+tidigare\s+version|в\s+(?:более\s+ранней|первоначальной)\s+версии|בגרסה\s+קודמת|we\s+may\s+(?:earn|receive)\s+(?:a\s+|an\s+)?(?:\w+\s+)?commission|"
    r"(?:may|if\s+you)\s+(?:contain|buy|click).{0,60}(?:affiliate|commission)|"
    r"may\s+earn\s+us\s+(?:a|an)\s+(?:\w+\s+)?commission|(?:sind|handelt\s+es\s+sich\s+um)\s+(?:sogenannte\s+)?affiliate-?links|liens\s+(?:.{1,40}\ssont\s+)?affiliés|enlaces?\s+de\s+afiliad[oa]s|(?:this\s+is|hierbei\s+handelt\s+es\s+sich\s+um)\s+(?:a\s+)?(?:sponsored|paid|bezahlte))",
    re.IGNORECASE,
)
_TRANSLATED = re.compile(
    r"^\W*(?:translated\s+(?:from|by)\b.{0,80}(?:\bAI\b|deepl|google|artificial|machine)|(?:created|written|generated|produced|translated|summarised|summarized)\s+(?:by|with|using)\s+(?:the\s+help\s+of\s+)?(?:generative\s+)?(?:AI|artificial\s+intelligence|ChatGPT)\b|ai-(?:generated|assisted|translated)\b|"
    r"mit\s+(?:hilfe\s+von\s+)?(?:KI|künstlicher\s+intelligenz)\s+(?:erstellt|übersetzt|generiert)|(?:généré|traduit|rédigé)\s+(?:par|avec|à\s+l['’]aide)\b.{0,30}\b(?:IA|intelligence)|(?:generado|traducido|escrito|elaborado)\s+(?:con|por)\b.{0,30}\b(?:IA|inteligencia)|נכתב\s+(?:בסיוע|באמצעות|בעזרת)\s+(?:AI|בינה))",
    re.IGNORECASE,
)


def is_disclosure(text: str) -> bool:
    """Whether a paragraph tells of the article itself: made with AI, paid for, taken from a wire, corrected.

    A sentence that only speaks of such things ("The firm uses AI to write stories") is none: it must mean this article.
    """
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST:
        return False
    if _OPENING.match(text) or _ALONE.match(text) or _EARLIER.search(text) or _TRANSLATED.match(text):
        return True
    itself = _ABOUT_ITSELF.search(text)
    if not itself:
        return False
    by_ai = bool(_AI_WORD.search(text) and _AI_MADE.search(text))
    near = text[max(0, itself.start() - 100) : itself.end() + 200]
    return by_ai or bool(_HOW.search(near))
