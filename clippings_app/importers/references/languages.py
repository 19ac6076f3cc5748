"""Languages as other formats name them (ISO 639-2, babel, English and own names), as BCP 47."""

import re

# Code; ISO 639-2 codes; names in English, of babel and of the language itself.
_TABLE = """
af afr afrikaans | ar ara arabic العربية | be bel belarusian | bg bul bulgarian български
bn ben bengali bangla | ca cat catalan català | cs ces cze czech čeština | cy cym wel welsh
da dan danish dansk | de deu ger german ngerman deutsch germanb | de-at austrian naustrian
de-ch swissgerman nswissgerman | el ell gre greek polutonikogreek ελληνικά | en eng english | en-au australian
en-ca canadian | en-nz newzealand | en-gb british ukenglish | en-us american usenglish | eo epo esperanto
es spa spanish español castilian | et est estonian | eu eus baq basque | fa fas per persian farsi فارسی
fi fin finnish suomi | fr fra fre french français francais frenchb | fr-ca canadien acadian | ga gle irish
gl glg galician | he heb hebrew עברית | hi hin hindi | hr hrv croatian hrvatski | hu hun hungarian magyar
hy hye arm armenian | id ind indonesian bahasai | is isl ice icelandic | it ita italian italiano
ja jpn japanese 日本語 | ka kat geo georgian | kk kaz kazakh | ko kor korean 한국어 | la lat latin | lt lit lithuanian
lv lav latvian | mk mkd mac macedonian | ms msa may malay bahasam | nb nob | nl nld dut dutch nederlands flemish
nn nno nynorsk | no nor norwegian norsk bokmål | pl pol polish polski | pt por portuguese portuges português
pt-br brazilian brazil | ro ron rum romanian română | ru rus russian русский | sk slk slo slovak
sl slv slovene slovenian | sq sqi alb albanian | sr srp serbian serbianc srpski | sv swe swedish svenska
sw swa swahili | ta tam tamil | th tha thai thaicjk | tl tgl tagalog filipino | tr tur turkish türkçe
uk ukr ukrainian українська | ur urd urdu | uz uzb uzbek | vi vie vietnamese | zh zho chi chinese 中文 mandarin
"""
_CODES = {
    name: words.split()[0]
    for line in _TABLE.split("\n")
    for words in line.split("|")
    if words.strip()
    for name in words.split()
}
_TAG = re.compile(r"[a-z]{2}(?:-[a-z0-9]{2,8}){0,2}")


def language_of(text: str | None) -> str | None:
    """A BCP 47 tag in lower case; None where the language is not known by that name, or several are named."""
    name = " ".join((text or "").lower().split()).replace("_", "-").rstrip(".")
    if name in _CODES:
        return _CODES[name]
    if _TAG.fullmatch(name):
        return name
    base, _, region = name.partition("-")
    return f"{_CODES[base]}-{region}" if len(base) == 3 and base in _CODES and _TAG.fullmatch(f"xx-{region}") else None
