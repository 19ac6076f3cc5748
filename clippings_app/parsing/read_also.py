"""The words that lead to another article, in the languages of the press: "Read also", "Weiterlesen"."""

# ruff: noqa: E501 - lists of words read better in long lines

READ_ALSO = (
    r"(?:read|see|watch) (?:also|more|next)|also read|related(?: (?:story|stories|articles?|news))?|more on this|don['’]t miss|"
    r"lesen sie (?:auch|mehr|dazu)|lies auch|mehr (?:zum thema|dazu)|auch interessant|das (?:thema )?(?:könnte|dürfte) (?:dich|sie|euch) auch interessieren|vorschau auf den nächsten (?:artikel|beitrag)|you (?:may|might) also (?:like|be interested in)|(?:à )?lire (?:aussi|également)|voir aussi|lea? también|lee también|también(?=\s*:)|también (?:puedes?|lea)(?: leer| interesarle)?|notas? relacionadas?|para (?:leer|conocer) (?:sobre )?(?:más|otr[oa]s)|mir[ae](?: también)?(?=\s*:)|(?:te|le) puede interesar|(?:ver|vea|véase) también|leer más|"
    r"leia (?:também|mais|ainda)|veja (?:também|mais)|saiba mais|leggi anche|potrebbe interessarti|lees (?:ook|meer|verder)|les også|læs (?:også|mere)|läs (?:också|även|mer)|lue (?:myös|lisää)|czytaj (?:też|także|więcej)|zobacz (?:też|także|również)|"
    r"čtěte (?:také|i|dále)|čítajte (?:aj|tiež)|přečtěte si|kapcsolódó(?: cikk\w*)?|olvas(?:sa|d) (?:el|még|tovább)|loe (?:ka|lisaks|veel)|lasi(?:et)? arī|(?:taip pat )?skaitykite(?: taip pat)?|cit(?:i[țţt]i?|e[șşs]te) [șşs]i|pročitajte|preberite|"
    r"читайте (?:также|ещё|еще|далее)|читайте (?:також|ще)|диви[тс]\w+ також|прочетете|διαβάστε (?:επίσης|ακόμη|ακόμα|και|περισσότερα)|ilgili haber\w*|bunu da oku\w*|ayrıca oku\w*|اقرأ(?:وا)? أيض\w*|إقرأ أيض\w*|بیشتر بخوانید|همچنین بخوانید|קראו (?:גם|עוד)|עוד בנושא|לקריאה נוספת|"
    r"(?:यह|ये|इसे) भी पढ़ें|और पढ़ें|खबरें और भी हैं|আরও পড়ুন|আরো পড়ুন|(?:இதையும்|மேலும்) படி\S*|อ่านข่าว(?:เพิ่มเติม|ที่เกี่ยวข้อง)|อ่านเพิ่มเติม|อ่านต่อ|ข่าวที่เกี่ยวข้อง|xem thêm|đọc thêm|>> xem|baca juga|相关(?:阅读|新闻|报道)|延伸[閱阅][讀读]|更多[新報报]\S|相關新聞|あわせて読みたい|関連記事|【関連】|funda (?:nalokhu|okuningi|olunye udaba(?: lapha)?)|soma (?:pia|zaidi)|pia soma|karanta kuma|lestu (?:einnig|meira)|lesa meira|sjá einnig|llegi(?:u|r) també|llegeix també|et pot interessar|le tamén|irakurri (?:gehiago|ere)|irakurri, halaber|həmçinin oxu\w*|тағы(?: да)? оқыңыз|оқи отырыңыз|կարդա(?:ցեք|լ) նա(?:և|եւ)|წაიკითხეთ (?:აგრეთვე|ასევე|მეტი)|(?:ఇవి|ఇది) కూడా చదవండి|हे(?:ही)? वाचा|આ પણ વાંચો|ਇਹ ਵੀ ਪੜ੍ਹੋ|ಇದನ್ನೂ ಓದಿ|ഇതും വായിക്കുക|(?:یہ|مزید) (?:بھی )?پڑھ(?:یں|یے)|lexo (?:edhe|gjithashtu|më shumë)|прочитајте|чытайце (?:таксама|яшчэ)|यो पनि पढ्नुहोस्|basahin (?:din|rin)|ተጨማሪ ያንብቡ|관련\s?(?:기사|뉴스)"
)
"""To one on the same or on another matter."""

READ_ON = r"(?:read|more) (?:on|here)|weiterlesen|mehr lesen|lire la suite|en savoir plus|ver más|per saperne di più|läs mer|les mer|devamını oku|اقرأ المزيد"
"""To the rest of one, or to more of it."""
