"""Sentences in which an outlet says how an article came about: AI, sponsors, wire copy, corrections."""

import re

_LONGEST = 600

_SELF = (
    r"this\s+(?:article|story|report|piece|text|content|post|translation|column|summary|item|page|podcast|series)|^\W*the\s+(?:article|story)(?=\s+(?:has|was|is|had|above|below|first|originally)\b)|"
    r"dies(?:er|e|es|em)\s+(?:\w+\s+)?(?:artikel|beitrag|text|bericht|meldung|inhalt|übersetzung|zusammenfassung)|(?:^|(?<=[.!?]\s))der\s+(?:artikel|beitrag|text)(?!\s+\d)|"
    r"cet(?:te)?\s+(?:article|contenu|texte|traduction|dépêche)|ce\s+(?:contenu|texte|reportage)|est[ea]\s+(?:artículo|noticia|contenido|texto|nota|información|reportaje|traducción|artigo|matéria|reportagem|conteúdo|tradução)|"
    r"quest[oa]\s+(?:articolo|contenuto|testo|traduzione)|dit\s+(?:artikel|bericht|verhaal)|deze\s+(?:tekst|vertaling)|den\s+(?:här\s+artikeln|här\s+texten)|artikeln(?=\s+(?:är|har|uppdater|rätt|översatt|skrev|innehåll|publicerad))|denne\s+(?:artikkelen|artikel|saken|teksten)|artiklen|ten\s+(?:artykuł|tekst)|tento\s+(?:článek|text)|"
    r"bu\s+(?:haber|makale|içerik|yazı)|эт(?:а|от)\s+(?:статья|материал|текст|новость)|ця\s+стаття|цей\s+матеріал|(?:הכתבה|הידיעה|המאמר|כתבה\s+זו|הטקסט)|(?:هذا\s+(?:المقال|التقرير|الخبر|المحتوى|النص)|هذه\s+(?:المقالة|الترجمة))|artikel\s+ini|berita\s+ini|bài\s+viết\s+này|"
    r"(?:本|この)(?:文|稿|記事|新闻|新聞|翻訳|报道)|이\s*(?:기사|글|콘텐츠|번역)|본\s*(?:기사|콘텐츠)|บทความนี้|ข่าวนี้|(?:यह|इस)\s+(?:लेख|खबर|ख़बर|रिपोर्ट|समाचार|कहानी)|ত?এই\s+(?:প্রতিবেদন|নিবন্ধ)\w*|"
    r"این\s+(?:مطلب|مقاله|گزارش|خبر|متن|ترجمه)|(?:το|αυτό\s+το)\s+(?:άρθρο|κείμενο|ρεπορτάζ|δημοσίευμα)|tämä\s+(?:artikkeli|juttu|teksti)|ez\s+a\s+(?:cikk|írás|szöveg)|(?:^|(?<=[.!?]\s))a\s+cikk(?:et|ünk|ünket)?(?!\w)|acest\s+(?:articol|text|material)|ovaj\s+(?:članak|tekst)|ova\s+vijest|овај\s+(?:чланак|текст)|ta\s+članek|to\s+besedilo|tento\s+(?:článok|text)|see\s+(?:artikkel|lugu|tekst)|šis\s+(?:raksts|teksts|straipsnis|tekstas)|þessi\s+(?:grein|frétt)|aquest(?:a)?\s+(?:article|notícia|text|informació)|este\s+artigo|artikulu\s+hau|albiste\s+hau|тази\s+(?:статия|новина|публикация)|този\s+(?:текст|материал)|оваа\s+(?:статија|вест)|гэты\s+(?:артыкул|тэкст)|ეს\s+(?:სტატია|ტექსტი)|այս\s+(?:հոդվածը|նյութը|տեքստը)|bu\s+(?:məqalə|xəbər|mətn)|бұл\s+(?:мақала|мәтін)|இந்தக்?\s+(?:கட்டுரை|செய்தி)|ఈ\s+(?:కథనం|వార్త)|یہ\s+(?:خبر|مضمون|رپورٹ|تحریر)|makala\s+(?:haya|hii)|(?:habari|taarifa|ripoti)\s+hii|ky\s+artikull|tekst\s+ini|(?:bản\s+tin|bản\s+dịch|tin|bài)\s+này|^\W*(?:saken|artikkelen|artiklen|oversettelsen|oversættelsen|översättningen)\s+(?:er|ble|blev|har|är)\b"
)
# These nouns mean this article only where they open the paragraph, and only what is said of machines counts.
_OPENED_BY = (
    r"^\W*(?:текст|материал|статья|новость|заметка|перевод|публикация|матеріал|стаття|переклад|новина|tekst|artykuł|materiał|tłumaczenie|přeloženo|článek|articolo|testo|traduzione|contenuto|article|texte|traduction|contenu|artículo|texto|traducción|nota|contenido|artigo|tradução|conteúdo|matéria|reportagem|"
    r"artikel|bericht|tekst|vertaling|saken|artikkelen|teksten|oversettelsen|artiklen|oversættelsen|texten|översättningen|artikeln|übersetzung|der\s+text|haber|içerik|çeviri|metin|artikel|berita|terjemahan|bài\s+viết|bài\s+dịch|story|translation|text|תרגום|הטקסט|ترجمة|المقال|ترجمه|記事|翻訳|本稿|본문|번역|文章|译文|譯文)(?=[\s:：,])"
)
_AI = (
    r"artificial\s+intelligence|machine\s+translat\w+|translated\s+by\s+(?:a\s+)?machine|chatgpt|\bgpt-?\d|\bllm\b|language\s+model|large\s+language|automated\s+(?:technology|translation)|automatically\s+(?:generated|translated)|"
    r"künstlich\w*\s+intelligenz|maschinell\w*\s+übersetz\w+|intelligence\s+artificielle|inteligencia\s+artificial|inteligência\s+artificial|intelligenza\s+artificiale|kunstmatige\s+intelligentie|umjetn\w+\s+inteligencij\w+|veštačk\w+\s+inteligencij\w+|вештачк\w+\s+интелигенциј\w+|umetn\w+\s+inteligenc\w+|umel\w+\s+inteligenci\w+|mesterséges\s+intelligenci\w+|inteligenț\w+\s+artificial\w+|tekoäly\w*|tehisintellekt\w*|tehisaru\w*|mākslīg\w+\s+intelekt\w+|dirbtini\w+\s+intelekt\w+|gervigreind\w*|intel·ligència\s+artificial|intelixencia\s+artificial|adimen\s+artifizial\w*|изкуствен\w*\s+интелект|вештачка\s+интелигенција|штучн\w+\s+інтэлект\w*|ხელოვნური\s+ინტელექტ\w*|արհեստական\s+բանականութ\w+|süni\s+intellekt\w*|жасанды\s+интеллект\w*|কৃত্রিম\s+বুদ্ধিমত্তা|செயற்கை\s+நுண்ணறிவு|కృత్రిమ\s+మేధ|مصنوعی\s+ذہانت|akili\s+(?:mnemba|bandia)|inteligjenc\w+\s+artificiale|artificiell\s+intelligens|kunstig\s+intelligens|"
    r"sztuczn\w+\s+inteligencj\w+|uměl\w+\s+inteligenc\w+|yapay\s+zek[aâ]\w*|искусственн\w+\s+интеллект\w*|нейросет\w+|штучн\w+\s+інтелект\w*|τεχνητή\w?\s+νοημοσύνη\w?|בינה\s+מלאכותית|الذكاء\s+الاصطناعي|kecerdasan\s+buatan|trí\s+tuệ\s+nhân\s+tạo|人工知能|人工智能|人工智慧|機械翻訳|自動翻訳|机器翻译|機器翻譯|机翻|인공지능|기계\s*번역|자동\s*번역|هوش\s+مصنوعی|ترجمة\s+آلية|ترجمه\s+ماشینی|תרגום\s+(?:מכונה|אוטומטי)|कृत्रिम\s+बुद्धिमत्ता|आर्टिफिशियल\s+इंटेलिजेंस|मशीनी\s+अनुवाद|कृत्रिम\s+मेधा|"
    r"машинн\w+\s+перевод\w*|автоматическ\w+\s+перев\w+|машинн\w+\s+переклад\w*|автоматичн\w+\s+переклад\w*|tłumaczeni\w+\s+(?:maszynow|automatyczn)\w+|automatycznie\s+(?:przetłumaczon|wygenerowan)\w+|makine\s+çevirisi|otomatik\s+(?:olarak\s+)?çevir\w*|μηχανική\s+μετάφραση|αυτόματη\s+μετάφραση|máy\s+dịch|dịch\s+(?:máy|tự\s+động)|terjemahan\s+(?:mesin|otomatis)|"
    r"automatisch\s+(?:übersetzt|erstellt|generiert|vertaald|gegenereerd)|automatis(?:k|erad|eret)\s*(?:oversatt|oversat|översatt|översättning|oversettelse|oversættelse)?|maskin(?:översätt|oversatt|oversettelse|oversat|oversættelse)\w*|traduit\w*\s+(?:automatiquement|par\s+(?:une\s+)?machine)|traduction\s+automatique|traducid[oa]\s+automáticamente|traducción\s+automática|traduzid[oa]\s+automaticamente|tradução\s+automática|"
    r"tradott[oa]\s+automaticamente|traduzione\s+automatica|generad[oa]\s+automáticamente|strojov\w+\s+překla\w+|strojově\s+přelož\w+|konekään\w+|gépi\s+fordítás\w*|deepl|google\s+translate|google\s+traduction|google\s+übersetzer|copilot|gemini|claude|ปัญญาประดิษฐ์"
)
_MADE = (
    r"written|created|generated|produced|translated|drafted|summari[sz]ed|edited|assist\w+|help\s+of|collaboration|partnership|using|powered|prepared|compiled|erstellt|geschrieben|generiert|übersetzt|verfasst|unterstützung|mithilfe|hilfe|zusammengefasst|"
    r"rédigé|généré|traduit|écrit|aide|escrit[oa]|generad[oa]|traducid[oa]|elaborad[oa]|redactad[oa]|ayuda|scritto|generato|tradotto|realizzat[oa]|gerad[oa]|traduzid[oa]|produzid[oa]|geschreven|gegenereerd|vertaald|skriven|skrevet|oversatt|oversat|genererad|översatt|"
    r"överset\w*|översätt\w*|oversette?lse\w*|oversættelse\w*|μεταφρ[αά]\w+|γράφτηκε|δημιουργήθηκε|συντάχθηκε|переклад\w*|створен\w*|підготовлен\w*|написан\w*|перев[её]д\w*|перевод\w*|сгенерирован\w*|tłumacz\w*|přelož\w*|překlad\w*|vertaling|traduction|traducción|traduzione|tradução|translation|übersetzung|çeviri\w*|ترجم\w*|ترجمه|تهیه|نوشته|अनुवाद\w*|लिखा|लिखी|तैयार|dịch|viết|terjemah\w*|disusun|bantuan|תרגום|نبذة|提携|執筆|要約|编译|編譯|輔助|辅助|작성|요약|"
    r"wsparci\w+|powsta(?:ł|ła|ło)|napisany|wygenerowan\w+|przetłumaczon\w+|vytvořen\w*|přeložen\w*|yazıldı|hazırlan\w+|oluşturul\w+|çevril\w+|написан\w*|создан\w*|переведен\w*|подготовлен\w*|נכתב\w*|נוצר\w*|תורגמ?\w*|בשיתוף|בסיוע|באמצעות|كتب|أُعد|إعداد|بمساعدة|ترجم\w*|ditulis|dibuat|diterjemahkan|生成|作成|翻訳|翻译|撰写|작성|생성|번역|เขียน|แปล|napisan\w*|preveden\w*|generiran\w*|generisan\w*|izrađen\w*|nasta(?:o|la|lo)|написан\w*|генерисан\w*|vytvoren\w*|preložen\w*|napísan\w*|készült|készítette|fordít\w+|lefordít\w+|írta|scris\w*|tradus\w*|redactat\w*|kirjoit\w+|kään(?:netty|tänyt)|luotu|tuotettu|laadittu|avulla|kirjutatud|tõlgi\w+|loodud|koostatud|rakstīt\w*|tulkot\w*|izveidot\w*|sagatavot\w*|parašyt\w*|išverst\w*|sukurt\w*|parengt\w*|skrifuð|þýdd|unnin|redacta[td]\w*|traduï[td]\w*|generat\w*|xerad[oa]|idatzi\w*|itzuli\w*|sortu\w*|създаден\w*|генериран\w*|преведен\w*|напісан\w*|створан\w*|დაწერილ\w*|თარგმნ\w*|შექმნ\w*|գրվել\w*|թարգման\w+|ստեղծ\w+|yazıl\w+|tərcümə\w*|жазылған|аударылған|дайындалған|তৈরি|অনূদিত|লেখা|மொழிபெயர்\w*|எழுத\w*|உருவாக்\w*|రూపొంది\w*|అనువ\w*|لکھی|لکھا|ترجمہ|تیار\s+کی|imeandikwa|yameandikwa|imetafsiriwa|yametafsiriwa|imetayarishwa|shkruar|përkthyer"
)
_COLLABORATION = (
    r"part\s+of\s+an?\s+(?:\w+\s+)?(?:collaboration|partnership|joint\s+project)|with\s+(?:the\s+)?(?:financial\s+)?support\s+(?:of|from)|mit\s+(?:finanzieller\s+)?unterstützung\s+(?:von|der|des)|avec\s+le\s+soutien|con\s+(?:el\s+apoyo|il\s+sostegno)|com\s+o\s+apoio|met\s+steun\s+van|za\s+wsparciem|przy\s+wsparciu|за\s+(?:фінансової\s+)?підтримки|при\s+(?:финансовой\s+)?поддержке|"
    r"in\s+(?:collaboration|partnership|cooperation)\s+with|produced\s+by\s+.{1,60}(?:on\s+behalf\s+of|for)\b|in\s+(?:zusammenarbeit|kooperation)\s+mit|en\s+(?:collaboration|partenariat)\s+avec|en\s+colaboración\s+con|in\s+collaborazione\s+con|em\s+parceria\s+com|in\s+samenwerking\s+met|"
    r"i\s+samarbete\s+med|i\s+sam(?:arbeid|arbejde)\s+med|we\s+współpracy\s+z|ve\s+spolupráci\s+s|в\s+сотрудничестве\s+с|בשיתוף\s+עם|בשיתוף|بالتعاون\s+مع"
)
_REPUBLISHED = (
    r"(?:originally|first)\s+(?:published|appeared|ran)|republished|syndicated|wire\s+(?:agency|service|copy)|(?:published|appeared)\s+from\s+a|without\s+(?:any\s+)?(?:modification|edit)\w*|agency\s+feed|not\s+been\s+edited|"
    r"(?:zuerst|ursprünglich|erstmals)\s+(?:erschienen|veröffentlicht)|erschien\s+(?:zuerst|zunächst|ursprünglich|im\s+original)|von\s+(?:der|einer)\s+(?:[\w-]+\s+){1,2}übernommen|(?:nicht|ohne)\s+redaktionell(?:e\s+bearbeitung|\s+bearbeitet)|wurde\s+(?:nicht\s+von\s+der\s+redaktion|automatisch|automatisiert|von\s+der\s+(?:[\w-]+\s+)?[\w-]*agentur)|转载|轉載|전재|(?:initialement|d['’]abord)\s+(?:publié|paru)|publicad[oa]\s+originalmente|originalmente\s+publicad[oa]|pubblicato\s+originariamente|"
    r"oorspronkelijk\s+verschenen|впервые\s+опубликован\w*|פורסמ?ה?\s+לראשונה|نشر\s+(?:لأول\s+مرة|في\s+الأصل)|最初に掲載|最初に公開"
)
_CORRECTED = (
    r"更新(?:されました|しました)|修正(?:されました|しました)|업데이트(?:되었|됐)|수정(?:되었|됐)|(?:has|have|had|was|were)\s+(?:since\s+)?(?:been\s+)?(?:updated|corrected|amended|revised|clarified|edited)|(?:aktualisiert|korrigiert|berichtigt|ergänzt|präzisiert|überarbeitet)|a\s+été\s+(?:corrigé|modifié|actualisé|mis\s+à\s+jour)\w*|ha\s+sido\s+(?:corregid|actualizad|modificad)\w+|"
    r"è\s+stato\s+(?:corretto|aggiornato)|foi\s+(?:corrigid|atualizad)\w+|is\s+(?:gecorrigeerd|aangepast|bijgewerkt)|har\s+(?:rättats|uppdaterats)|(?:er|ble|blev)\s+(?:rettet|oppdatert|opdateret)"
)
_PAID = (
    r"合作推广|推广内容|商业合作|sponsored|paid\s+for\s+by|paid\s+content|paid\s+(?:partnership|post)|branded\s+content|partner\s+content|promotional\s+(?:content|feature)|advertis(?:ement|ing)\s+feature|advertorial|affiliate|earn\s+(?:a|an)\s+(?:\w+\s+)?commission|commission\s+(?:if|when|on)|"
    r"funded\s+by|supported\s+by|gesponsert|bezahlt\w*|anzeige|werbung|provision|sponsorisé|publi-?rédactionnel|patrocinad[oa]|sponsorizzat[oa]|gesponsord|sponsrad|sponset|sponsoreret|sponsorowan\w+|sponzorovan\w+|реклам\w+|партнёрск\w+|спонсор\w+|ממומן|שיווקי|برعاية|廣告|广告|広告|협찬|광고"
)
# Not inside a Latin word: that spares four tries of five.
_ABOUT_ITSELF = re.compile(rf"(?<![A-Za-zÀ-ɏ])(?:{_SELF})", re.IGNORECASE)
_OPENED = re.compile(_OPENED_BY, re.IGNORECASE)
_HOW = re.compile(rf"{_COLLABORATION}|{_REPUBLISHED}|{_CORRECTED}|(?:{_PAID})", re.IGNORECASE)
_AI_WORD = re.compile(rf"(?<![A-Za-z])(?:AI|A\.I\.|KI|IA)(?![A-Za-z])|(?i:{_AI})")
_AI_MADE = re.compile(_MADE, re.IGNORECASE)
_OPENING = re.compile(
    r"^\W*(?:(?:advertis(?:ing|er)|affiliate|sponsor(?:ship)?|ai|funding)\s+disclosure|corrections?(?:\s+and\s+clarifications?)?|clarification|editor['’]?s['’]?\s+note|editors['’]\s+note|update[sd]?\s+note|note\s+to\s+readers|publisher['’]s\s+note|disclosure|disclaimer|full\s+disclosure|transparency\s+(?:note|notice)|ai\s+(?:disclosure|disclaimer)|"
    r"korrektur(?:hinweis)?|berichtigung|richtigstellung|klarstellung|anm(?:erkung|\.)?\s+d(?:er|\.)\s+red(?:aktion|\.)?|hinweis\s+der\s+redaktion|in\s+eigener\s+sache|transparenzhinweis|ki-hinweis|redaktioneller\s+hinweis|rectificatif|correctif|précision|note\s+de\s+la\s+rédaction|ndlr|fe\s+de\s+(?:erratas|errores)|"
    r"corrección|rectificación|aclaración|nota\s+de(?:l\s+editor|\s+la\s+redacción|\s+redacción|\s+redação|l\s+redactor|\s+editor)|errata(?:\s+corrige)?|rettifica|precisazione|nota\s+della\s+redazione|correctie|rectificatie|naschrift|rättelse|rettelse|retting|sprostowanie|korekta|oprava|upřesnění|oikaisu|korjaus|helyesbítés|erată|ispravak|ispravka|popravek|напомена\s+редакције|исправка|spresnenie|leiðrétting|parandus|õiendus|toimetuse\s+märkus|labojums|precizējums|patikslinimas|zuzenketa|rectificació|correcció|nota\s+de\s+la\s+redacció|düzəliş|түзету|ուղղում|շտկում|შესწორება|تصحیح|وضاحت|திருத்தம்|దిద్దుబాటు|दुरुस्ती|masahihisho|marekebisho|korrigjim|папраўка|od\s+redakcie|poznámka\s+redak(?:ce|cie)|napomena\s+(?:redakcije|uredništva)|szerkesztői\s+megjegyzés|nota\s+redacției|от\s+редакцията|διόρθωση|διευκρίνιση|επανόρθωση|виправлення|уточнення|від\s+редакції|поправка|опровержение|اصلاحیه|توضیح|اصلاح|استدراك|تنويه|सुधार|स्पष्टीकरण|भूल\s*सुधार|নোট|সংশোধনী|đính\s+chính|cáo\s+lỗi|ralat|koreksi|catatan\s+redaksi|ghi\s+chú\s+của\s+tòa\s+soạn|zusatz\s+der\s+redaktion|"
    r"note\s+de\s+l['’]éditeur|nota\s+editorial|errat(?:um|a)|préciss?ions?|corrigendum|nota\s+redakcyjna|od\s+redakcji|nota\s+bene\s+redaz|déclaration\s+d['’]intérêts|aclaratoria|"
    r"helyesbítés|düzeltme|исправление|уточнение|"
    r"от\s+редакции|примечание\s+редакции|תיקון|הבהרה|גילוי\s+נאות|הערת\s+(?:המערכת|העורך)|تصحيح|توضيح|تنويه|ملاحظة\s+المحرر|訂正|おわび|お断り|編集部注|更正|编者按|編者按|訂正とおわび|おことわり|勘误|勘誤|更正启事|更正啟事|编者注|編者注|編者註|정정|정정\s*보도|반론\s*보도|정정·반론|바로잡습니다|고침|알립니다|편집자\s*주)\s*(?:[:：.—–|\]】）)-]|\(|$|,?\s(?:[^.:]|(?<=[A-Z][a-z]{2})\.){0,30}\d{1,4}(?:,\s\d{4})?(?:\s?[ap]\.?m\.?)?(?:\s\w{2,4})?:)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"^\W*(?:sponsored(?:\s+(?:content|post|article|story))?(?:\s+by\b.*)?|paid\s+(?:content|post|partnership)(?:\s+(?:by|with|for)\b.*)?|paid\s+for\s+(?:and\s+presented\s+)?by\b.*|partner(?:ed)?\s+content|brand(?:ed)?\s+content|advertorial|advertis(?:ement|ing)\s+feature|promoted|promotional\s+content|"
    r"presented\s+by\b.*|in\s+(?:partnership|collaboration)\s+with\b.*|anzeige\s*/\s*advertorial|publireportage|gesponserter\s+(?:inhalt|beitrag)|bezahlter\s+inhalt|verlagsspezial|contenu\s+(?:sponsorisé|partenaire)|publi-?(?:rédactionnel|reportaje|rreportaje)|contenido\s+(?:patrocinado|de\s+marca)|"
    r"contenuto\s+sponsorizzato|conteúdo\s+(?:patrocinado|de\s+marca)|gesponsorde\s+inhoud|annonsinnehåll|annonsørinnhold|annoncørbetalt\s+indhold|materiał\s+(?:sponsorowany|partnera)|komerční\s+sdělení|на\s+правах\s+рекламы|партн[её]рский\s+материал|תוכן\s+(?:שיווקי|ממומן|פרסומי)|محتوى\s+(?:مدعوم|برعاية)|PR記事|スポンサード(?:コンテンツ)?|タイアップ記事|提供記事|스폰서\s*콘텐츠|광고성\s*기사|제작\s*지원|赞助内容|贊助內容|推广内容|廣編特輯|商业推广|प्रायोजित(?:\s+(?:सामग्री|लेख))?|nội\s+dung\s+(?:được\s+)?tài\s+trợ|konten\s+(?:bersponsor|berbayar)|advertorial\s*[|·-]?.*|"
    r"(?:gesponserte[rs]?|bezahlte[rs]?)\s+(?:inhalt|beitrag|artikel|anzeige)\b.*|sonderveröffentlichung.*|in\s+kooperation\s+mit\b.*|contenu\s+(?:sponsorisé|partenaire|de\s+marque|proposé\s+par)\b.*|article\s+(?:partenaire|sponsorisé)\b.*|en\s+partenariat\s+avec\b.*|contenido\s+(?:patrocinado|de\s+marca|promocionado|ofrecido\s+por)\b.*|"
    r"contenuto\s+(?:sponsorizzato|a\s+pagamento|promozionale)\b.*|informazione\s+pubblicitaria.*|in\s+collaborazione\s+con\b.*|conteúdo\s+(?:patrocinado|de\s+marca|publicitário|de\s+responsabilidade)\b.*|apresentado\s+por\b.*|gesponsorde\s+(?:inhoud|bijdrage|artikel)\b.*|partnerbijdrage.*|betaalde\s+inhoud.*|annons(?:innehåll|samarbete|\s+från).*|i\s+samarbete\s+med\b.*|betalt\s+(?:innehåll|innhold|indhold)\b.*|"
    r"annonsørinnhold.*|annoncørbetalt.*|(?:artykuł|materiał|tekst)\s+(?:sponsorowany|partnera|promocyjny|reklamowy)\b.*|komerční\s+(?:sdělení|článek).*|na\s+правах\s+рекламы|(?:спонсорский|рекламный|партн[её]рский)\s+(?:материал|контент|проект)\b.*|(?:спонсорський|рекламний|партнерський)\s+(?:матеріал|контент|проєкт)\b.*|на\s+правах\s+реклами|sponsorlu\s+içerik\b.*|advertorial\s+içerik|ilan\s+içerik|χορηγούμενο\b.*|διαφημιστικό\s+(?:περιεχόμενο|άρθρο)\b.*|"
    r"תוכן\s+(?:שיווקי|ממומן|פרסומי|מקודם)\b.*|בשיתוף\s+\S.{1,60}|(?:محتوى|مادة|إعلان)\s+(?:إعلاني|إعلانية|مدفوع|مدفوعة|ترويجي|برعاية)\b.*|رپورتاژ\s+آگهی.*|plaćeni\s+(?:sadržaj|oglas)|sponzorirani?\s+(?:sadržaj|članak)|sponzorisani?\s+(?:sadržaj|tekst)|спонзорисани\s+(?:садржај|текст)|promotivni\s+(?:sadržaj|tekst|članak)|sponzorovaný\s+(?:obsah|článok|článek)|platená\s+spolupráca|placená\s+spolupráce|placená\s+inzerce|támogatott\s+tartalom|fizetett\s+(?:tartalom|hirdetés)|szponzorált\s+tartalom|conținut\s+(?:sponsorizat|plătit)|articol\s+(?:sponsorizat|publicitar)|kaupallinen\s+yhteistyö\b.*|maksettu\s+sisältö|sisuturundus\w*|reklaamtekst|apmaksāts\s+saturs|reklāmraksts|užsakomasis\s+turinys|turinio\s+rinkodara|remiamas\s+turinys|keypt\s+umfjöllun|contingut\s+(?:patrocinat|promocional|de\s+marca)|eduki\s+(?:babestua|ordaindua)|contido\s+patrocinado|платено\s+(?:съдържание|публикация)|спонсорирано\s+съдържание|рекламна\s+публикация|sponsorlu\s+məzmun|เนื้อหาสนับสนุน\w*|konten\s+promosi|kandungan\s+berbayar|maudhui\s+(?:ya\s+kulipiwa|yaliyodhaminiwa)|بامعاوضہ\s+مواد|اشتہاری\s+مواد|বিজ্ঞাপনী\s+প্রতিবেদন|përmbajtje\s+e\s+sponsorizuar)\W*$",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"(?<![A-Za-zÀ-ɏ])(?:(?:an|in\s+an)\s+earlier\s+version\s+of|a\s+previous\s+version\s+of|in\s+einer\s+(?:früheren|ersten|vorherigen)\s+(?:version|fassung)|une\s+(?:première|précédente)\s+version\s+de|une\s+version\s+(?:antérieure|précédente)|una\s+versión\s+(?:anterior|previa)|una\s+versione\s+precedente|uma\s+versão\s+anterior|"
    r"een\s+eerdere\s+versie|en\s+tidligere\s+(?:versjon|version)|i\s+en\s+tidigare\s+version|в\s+(?:более\s+ранней|первоначальной)\s+версии|בגרסה\s+קודמת|we\s+may\s+(?:earn|receive)\s+(?:a\s+|an\s+)?(?:\w+\s+)?(?:commission|compensation)|"
    r"(?:may|if\s+you)\s+(?:contain|buy|click).{0,60}(?:affiliate|commission)|"
    r"may\s+earn\s+us\s+(?:a|an)\s+(?:\w+\s+)?commission|(?:sind|handelt\s+es\s+sich\s+um)\s+(?:sogenannte\s+)?affiliate-?links|links?\s+sind\s+(?:sogenannte\s+)?\W?affiliate-?links|liens\s+(?:.{1,40}\ssont\s+)?affiliés|enlaces?\s+de\s+afiliad[oa]s|(?:this\s+is|hierbei\s+handelt\s+es\s+sich\s+um)\s+(?:a\s+)?(?:sponsored|paid|bezahlte))",
    re.IGNORECASE,
)
_TRANSLATED = re.compile(
    r"^\W*(?:translated\s+(?:from|by)\b.{0,80}(?:\bAI\b|deepl|google|artificial|machine)|(?:created|written|generated|produced|translated|summarised|summarized)\s+(?:by|with|using)\s+(?:the\s+help\s+of\s+)?(?:generative\s+)?(?:AI|artificial\s+intelligence|ChatGPT)\b|ai-(?:generated|assisted|translated)\b|"
    r"dies\s+ist\s+(?:eine\s+)?(?:(?:maschinelle|maschinell|automatische|automatisierte)\s+|(?:KI|maschinen)-?\s?)(?:erstellte\s+)?übersetzung\b|ceci\s+est\s+une\s+traduction\s+automatique\b|esta\s+es\s+una\s+traducción\s+automática\b|questa\s+è\s+una\s+traduzione\s+automatica\b|esta\s+é\s+uma\s+tradução\s+automática\b|"
    r"dit\s+is\s+een\s+(?:automatische\s+|machine)vertaling\b|d(?:ette\s+er|etta\s+är)\s+en\s+(?:automatisk\s+|maskin)(?:oversettelse|oversættelse|översättning)\b|это\s+(?:машинный|автоматический)\s+перевод\b|це\s+(?:машинний|автоматичний)\s+переклад\b|to\s+(?:jest\s+)?tłumaczenie\s+(?:maszynowe|automatyczne)\b|"
    r"mit\s+(?:hilfe\s+von\s+)?(?:KI|künstlicher\s+intelligenz)\s+(?:erstellt|übersetzt|generiert)|(?:généré|traduit|rédigé)\s+(?:par|avec|à\s+l['’]aide)\b.{0,30}\b(?:IA|intelligence)|(?:generado|traducido|escrito|elaborado)\s+(?:con|por)\b.{0,30}\b(?:IA|inteligencia)|נכתב\s+(?:בסיוע|באמצעות|בעזרת)\s+(?:AI|בינה))",
    re.IGNORECASE,
)
# Fixed phrases that say it wherever they stand.
_PAID_ANYWHERE = re.compile(
    r"\bused\b.{0,40}\b(?:AI|artificial\s+intelligence)\b.{0,60}\b(?:this|our)\s+(?:story|article|report|piece)\b|на\s+правах\s+рекламы|на\s+правах\s+реклами|entgeltliche\s+(?:einschaltung|kooperation)|bezahlte\s+partnerschaft|this\s+(?:post|story|article|content)\s+(?:is|was)\s+(?:sponsored|paid\s+for)|(?:newsroom|editorial\s+(?:staff|team))\s+(?:was|were|had)\s+(?:not\s+involved|no\s+(?:part|role|involvement))\s+in|"
    r"(?:redaktion\s+war\s+(?:nicht|an\s+der\s+\w+\s+nicht)|rédaction\s+n['’]a\s+pas\s+(?:participé|pris\s+part))|paid\s+for\s+by\s+[A-Z]|この記事は(?:広告|プロモーション|PR)を含み|広告を含みます|アフィリエイト(?:広告|リンク)?を(?:利用|含)|(?:쿠팡\s*파트너스|제휴\s*마케팅)|सिंडिकेट(?:ेड)?\s+फ(?:़)?ीड|auto-?generated\s+from\s+(?:a\s+|an\s+)?\w+\s+feed",
    re.IGNORECASE,
)
_COMMISSION = re.compile(
    r"(?:^\W*|[.!?]\s)when\s+you\s+(?:buy|purchase|shop)\b.{0,60}\blinks?\b.{0,60}\b(?:earn|receive)\s+an?\s+(?:\w+\s+)?commission",
    re.IGNORECASE,
)
# The heading of a part of the site, or a link to one; it says nothing of this article.
_LABEL_ALONE = re.compile(
    r"\W*(?:disclaimers?|disclosures?|haftungsausschluss|(?:sponsored|presented|powered)\sby|corrections?|clarifications?|corrections\s(?:and|&)\sclarifications|korrekturen|rectificatifs|correcciones|correzioni|correções|correcties|rettelser|rättelser|sprostowania)\W*",
    re.IGNORECASE,
)
# "The summary was made with AI and read by an editor."
_SUMMARISED = re.compile(
    r"^\W*(?:(?:the\s+|this\s+|these\s+)?(?:key\s+points?|summary|summaries|highlights|takeaways|bullet\s+points?)|(?:die\s+wichtigsten\s+punkte|(?:die(?:se)?\s+)?(?:zusammenfassung|kurzfassung)(?:en)?)|(?:(?:le|ce)\s+)?(?:résumé|points?\s+clés?|synthèse)s?|(?:(?:el|este)\s+)?(?:resumen|claves)|(?:(?:il|questo)\s+)?(?:riassunto|sintesi)|(?:(?:o|este)\s+)?resumo|(?:de(?:ze)?\s+)?samenvatting|sammanfattning(?:en|arna)?|sammendrag(?:et)?|oppsummering(?:en)?|opsummering(?:en)?|resum[eé](?:et)?|streszczenie|podsumowanie|shrnutí|краткое\s+содержание|резюме|стислий\s+зміст|özet(?:i)?|tiivistelmä|(?:この)?要約は?|요약[은이]?|(?:ה)?תקציר|(?:ال|هذا\s+ال)?ملخص)(?:(?!\w)|(?<=[は은이約약]))(?=[^.。]{0,80}(?:\bAI\b|\bA\.I\.|(?<![A-Za-z])AI(?=[がにでをは가로])|\bKI\b|\bIA\b|intelligen|chatgpt|нейросет|yapay\s+zek|ИИ|(?:人工知能)|인공지능|בינה|ذكاء))",
    re.IGNORECASE,
)
# What a site says to its readers below every article: how to report a fault, whose the comments are.
_TO_READERS = re.compile(
    r"\bif\s+you(?:['’]ve|\s+have)?\s+(?:are\s+aware|spot(?:ted)?|see|find|found|notice[d]?|believe|think|would\s+like)\b.{0,80}\b(?:error|mistake|inaccura|correct|typo|wrong)|\bto\s+(?:report|request|suggest|submit)\s+(?:an?\s+)?(?:correction|error|typo|mistake)|"
    r"\b(?:haben\s+sie|hast\s+du)\s+(?:\w+\s+)?(?:fehler|tippfehler)|\b(?:vous\s+avez|avez-vous)\s+(?:\w+\s+)?(?:une\s+)?(?:erreur|faute)|\b(?:has|ha)\s+(?:encontrado|detectado|visto)\s+un\s+error|\bhai\s+trovato\s+un\s+errore|\bencontrou\s+(?:um\s+)?erro|нашли\s+ошибку|"
    r"\b(?:responses|comments|opinions\s+in\s+the\s+comments|reader\s+comments)\b.{0,60}\b(?:below|posted\s+by|by\s+(?:readers|users)|are\s+not\s+(?:provided|those))\b",
    re.IGNORECASE,
)
_TOLD_OF_SUMMARY = re.compile(
    r"\b(?:made|laget|lavet|gjord|gemaakt|fait|hecho|fatto|feit[oa]|zrobion\w+|udělán\w*|сделан\w*)\b", re.IGNORECASE
)
# A label over an advertisement, with nothing that it says of an article.
_LONGEST_BARE = 60
_BARE_WORDS = 3
_SAYS_WHOSE = re.compile(
    r"\b(?:by|with|for|from|of|von|mit|der|par|avec|de|por|con|da|di|av|med|fra|från|for|przez|от)\b", re.IGNORECASE
)
# Notes known by how they begin: "Machine translation. The original is in Norlandic.", "Republished with permission …"
_BEGINS_SO = re.compile(
    # "Update 3 May, 8.05 pm: Added …", "Article mis à jour le 7 janvier 2020.", "(Artikel aktualisiert am 3. Mai)"
    r"^\W*(?:update[sd]?|aktualisiert|mise\sà\sjour|actualizaci[oó]n|aggiornamento)\b[^.:]{0,40}\d[^:]{0,20}:\d?[^:]{0,12}:?\s*(?:added|adds|corrected|corrects|clarified|clarifies|this\s(?:article|story|post))\b|"
    r"^\W*(?:article|texte|artículo|nota|articolo|artigo|artikel|beitrag)\s+(?:mis\sà\sjour|modifié|corrigé|actualizad[oa]|modificad[oa]|aggiornato|atualizad[oa]|aktualisiert|geändert)\s+(?:le|el|il|em|am|la|den)\s(?=.{0,20}\d).{4,40}$|"
    r"^\W*originally\s+(?:published|appeared)\s+(?:on|in|at|by)\s+(?:the\s+)?(?:(?-i:[A-Z])|\d{1,2}\b|(?:19|20)\d\d\W*$)[^,;]{0,100}(?:,\s(?:19|20)\d\d\W*)?$|^\W*(?:all\s+|the\s+|any\s+)?(?:opinions|views)(?:\s+and\s+(?:opinions|views))?\s+(?:are|expressed\b.{0,60}\bare)\s+(?:entirely\s+|solely\s+|strictly\s+)?(?:(?:my|his|her|their)\s+own(?:\W*$|\W+(?:and\s+)?(?:do|does|not)\b)|mine\b|those\s+of\s+the\s+(?:authors?|writers?)|the\s+(?:authors?|writers?)['’])|"
    r"^\W*this\s+(?:post|article|story|review|content|video|piece|page|shop|blog)\s+(?:has\s+been|was)\s+compensated\s+by\b|^\W*i\s+(?:have\s+been|was)\s+compensated\s+(?:by\b.{1,60}\b)?for\s+this\b|^\W*if\s+you\s+(?:buy|purchase|shop|click)\b.{0,60}\b(?:this|our|these|links?)\b.{0,60}\b(?:we|i|(?-i:[A-Z])[\w.]+)\s+(?:may|might|can|will)\s+(?:get|earn|receive|make)\s+(?:a|an|some)\s+(?:small\s+)?(?:share|commission|cut|percentage|fee)|^\W*(?:ftc:?\s+)?we\s+use\s+(?:[\w-]+\s+){0,4}affiliate\s+links|"
    r"^\W*this\s+(?:reporting\s+|journalism\s+)?(?:project|series|reporting|coverage|investigation)\s+(?:was|is|has\s+been)\s+(?:\w+\s+)?(?:produced|supported|made\s+possible|funded|created|reported)\s+(?:in\s+part\s+)?(?:with|by|through)\b.{0,60}\b(?:support|grant|fund|fellowship|help|foundation|institute)|"
    r"^\W*updated\s+(?:with|to\s+(?:add|include|correct|reflect|clarify))\b|^\W*this\s+is\s+an?\s+(?:syndicated|sponsored|partner|machine)\b|^\W*(?:re-?published|reprinted|reproduced)\s+(?:here\s+)?(?:with|by|under)\s+(?:kind\s+)?(?:permission|licen[cs]e)\b|"
    r"^\W*(?:the|our)\s+(?:author|writer|reporter|correspondent)s?\s+(?:travell?ed|flew|stayed|visited)\b.{0,80}\b(?:as\s+(?:an?\s+)?(?:paid\s+)?guests?\s+of|at\s+the\s+(?:invitation|expense)\s+of|courtesy\s+of)|"
    r"^\W*die\s+(?:recherche)?reise\s+(?:wurde|erfolgte)\b.{0,60}\b(?:unterstützt|finanziert|bezahlt|auf\s+einladung)|^\W*(?:le|la|notre)\s+(?:journaliste|reporter|envoyée?\s+spéciale?)\s+(?:a\s+voyagé|était\s+invitée?)\b.{0,60}\b(?:par|invitation)|"
    r"^\W*(?:the|our)\s+(?:author|writer|reporter)s?\s+(?:owns?|holds?)\s+(?:\w+\s+)?(?:shares?|stock|positions?|a\s+stake)|^\W*(?:articles?|contenu|dossier|texte)\s+(?:réalisé|rédigé|produit|proposé)s?\s+(?:en\s+partenariat|avec\s+le\s+soutien|par)\b|^\W*(?:contenido|artículo)\s+(?:elaborado|realizado|producido)\s+(?:en\s+colaboración|con\s+el\s+apoyo|por)\b|"
    r"^\W*(?:articolo|contenuto)\s+(?:realizzato|prodotto)\s+(?:in\s+collaborazione|con\s+il\s+sostegno)|"
    r"^\W*(?:(?:key\s+points?|summary|highlights|takeaways)|(?:die\s+wichtigsten\s+punkte|zusammenfassung|kurzfassung)|(?:résumé|points?\s+clés?|synthèse)|(?:resumen|claves)|(?:riassunto|sintesi)|resumo|samenvatting|sammanfattning|sammendrag|oppsummering|streszczenie|краткое\s+содержание|özet)\b[^.]{0,60}(?:\bAI\b|\bA\.I\.|\bKI\b|l['’]IA\b|\bIA\b|intelligen|chatgpt|нейросет|yapay\s+zek)|"
    r"^\W*(?:this\s+is\s+an?\s+)?(?:automatic|machine|automated|ai)[\s-]+(?:generated\s+)?translat(?:ed|ion)\b|^\W*(?:automatically|machine)[\s-](?:translated|generated)\b|^\W*(?:automatische|maschinelle|ki-?)\s*(?:gestützte\s+)?übersetzung|^\W*automatisch\s+übersetzt|^\W*traduction\s+automatique|^\W*traduit\s+(?:automatiquement|par\s+(?:une?\s+)?(?:machine|ia|deepl|intelligence))|"
    r"^\W*traducción\s+automática|^\W*traducido\s+automáticamente|^\W*traduzione\s+automatica|^\W*tradução\s+automática|^\W*(?:automatische|machine)\s*vertaling|^\W*maskinöversatt|^\W*maskinoversatt|^\W*машинный\s+перевод|^\W*машинний\s+переклад|^\W*机器翻译|^\W*機械翻訳|^\W*自動翻訳|^\W*기계\s*번역|^\W*tłumaczenie\s+(?:maszynowe|automatyczne)|^\W*makine\s+çevirisi|^\W*ترجمة\s+آلية|^\W*תרגום\s+(?:מכונה|אוטומטי)",
    re.IGNORECASE,
)


def is_disclosure(text: str) -> bool:
    """Whether a paragraph tells of the article itself: made with AI, paid for, taken from a wire, corrected.

    A sentence that only speaks of such things ("The firm uses AI to write stories") is none: it must mean this article.
    """
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST or _LABEL_ALONE.fullmatch(text):
        return False
    if text.endswith((":", "：")) and is_bare_label(text):
        return False
    return _tells_of_itself(text) and _TO_READERS.search(text) is None


def _tells_of_itself(text: str) -> bool:
    if _PAID_ANYWHERE.search(text) or _BEGINS_SO.match(text) or ("commission" in text and _COMMISSION.search(text)):
        return True
    if _OPENING.match(text) or _ALONE.match(text) or _EARLIER.search(text) or _TRANSLATED.match(text):
        return True
    if _SUMMARISED.match(text) and (_AI_MADE.search(text) or _TOLD_OF_SUMMARY.search(text)):
        return True
    itself = _ABOUT_ITSELF.search(text)
    if not itself and not _OPENED.match(text):
        return False
    by_ai = bool(_AI_WORD.search(text) and _AI_MADE.search(text))
    if not itself:
        return by_ai
    near = text[max(0, itself.start() - 100) : itself.end() + 200]
    return by_ai or bool(_HOW.search(near))


def is_bare_label(text: str) -> bool:
    """Whether a text is only the label of something paid for and tells nothing of it: "Sponsored content"."""
    is_short = len(text) <= _LONGEST_BARE and len(text.split()) <= _BARE_WORDS and not _SAYS_WHOSE.search(text)
    return is_short and _ALONE.match(text) is not None
