r"""TeX's ways to write accents, special letters and signs, as Unicode.

Commands: the LaTeX Companion, chapter on fonts (tables of accents and of text symbols), the TeXbook, chapter 9.
"""

import re
import unicodedata

_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331", "t": "\u0361",
}  # fmt: skip
_SIGNS = {
    "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø",
    "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "dj": "đ", "DJ": "Đ", "th": "þ", "TH": "Þ",
    "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶", "dag": "†", "ddag": "‡", "pounds": "£", "euro": "€", "EUR": "€",
    "texteuro": "€", "textsterling": "£", "textyen": "¥", "textcent": "¢", "textdollar": "$", "copyright": "©",
    "textcopyright": "©", "textregistered": "®", "texttrademark": "™", "textdegree": "°", "degree": "°",
    "textsection": "§", "textparagraph": "¶", "textbullet": "•", "textperiodcentered": "·", "ldots": "…",
    "dots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—", "textquoteleft": "‘",
    "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "textquotesingle": "'",
    "textquotedbl": '"', "quotedblbase": "„", "quotesinglbase": "‚", "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘",
    "flqq": "«", "frqq": "»", "flq": "‹", "frq": "›", "guillemotleft": "«", "guillemotright": "»",
    "guillemetleft": "«", "guillemetright": "»", "guilsinglleft": "‹", "guilsinglright": "›", "textbackslash": "\\",
    "backslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`", "textbraceleft": "{",
    "textbraceright": "}", "lbrace": "{", "rbrace": "}", "textless": "<", "textgreater": ">", "textbar": "|",
    "textunderscore": "_", "textexclamdown": "¡", "textquestiondown": "¿", "textnumero": "№", "textonehalf": "½",
    "textonequarter": "¼", "textthreequarters": "¾", "texttimes": "×", "times": "×", "textdiv": "÷", "pm": "±",
    "textpm": "±", "textmu": "µ", "mu": "μ", "alpha": "α", "beta": "β", "gamma": "γ", "rightarrow": "→",
    "textrightarrow": "→", "textleftarrow": "←", "quad": " ", "qquad": " ", "par": "\n\n", "newline": " ",
    "textvisiblespace": " ", "slash": "/", "TeX": "TeX", "LaTeX": "LaTeX", "textordfeminine": "ª",
    "textordmasculine": "º", "ordfeminine": "ª", "ordmasculine": "º", "textasteriskcentered": "*",
}  # fmt: skip
_TEX = re.compile(
    r"""
    \\(?:
      (?P<accent>["'`^~=.])[ ]*
        (?:\{[ ]*\\?(?P<braced>[^\W\d_])[ ]*\}|\\?(?P<bare>[^\W\d_])|\{[ ]*\}
        |\{(?P<stacked>\\["'`^~=.][ ]*\{?[^\W\d_]\}?)\})
      |(?P<letter>[cvHkrubdt])
        (?:[ ]*\{[ ]*\\?(?P<in_braces>[^\W\d_])[ ]*\}|[ ]+\\?(?P<spaced>[^\W\d_])(?![A-Za-z]*\s*\{))
      |href[ ]*\{[^{}]*\}
      |enquote\*?[ ]*\{(?P<quoted>[^{}]*)\}
      |(?P<word>[A-Za-z]+)\*?(?:[ ]+|\{\}|(?=[^A-Za-z*])|$)
      |(?P<sign>.)
    )
    |(?P<dashes>-{2,3}(?!-))|(?P<guard>-\{\}(?=-))
    |(?P<quotes>``|'')|(?P<tie>~)|(?P<brace>[{}])|(?P<math>\$)
    """,
    re.VERBOSE | re.DOTALL,
)
_ANY = re.compile(r"[\\{}$~]|--|``|''")
_PLAIN_SIGNS = {
    "-": "",
    "/": "",
    ",": " ",
    ";": " ",
    ":": " ",
    "!": "",
    "\\": " ",
    "@": "",
    "(": "",
    ")": "",
    "\n": " ",
}
_URL_ESCAPES = re.compile(r"\{?\\(?:(textasciitilde|~)(?:\{\}|\s)?|([_&%#$]))\}?")
_URL_WRAPPER = re.compile(r"\s*\\(?:url|path|nolinkurl)\s*\{(.*)\}\s*", re.DOTALL)


def plain(text: str) -> str:
    """A value without TeX: accents put together, commands and the braces that group taken away."""
    if not _ANY.search(text):
        return text
    return unicodedata.normalize("NFC", _TEX.sub(_replaced, text))


def _replaced(found: re.Match[str]) -> str:
    if found["brace"] or found["math"]:
        return ""
    if found["accent"] or found["letter"]:
        return _accented(found)
    if found["word"]:
        # A command that is not known sets its argument in another font, and the argument stays.
        return _SIGNS.get(found["word"], "")
    if found["sign"]:
        return _PLAIN_SIGNS.get(found["sign"], found["sign"])
    if found["dashes"]:
        return "–" if len(found["dashes"]) == 2 else "—"
    if found["quotes"]:
        return "“" if found["quotes"] == "``" else "”"
    if found["quoted"] is not None:
        return f"“{plain(found['quoted'])}”"
    return {"guard": "-", "tie": " "}.get(str(found.lastgroup), "")


def _accented(found: re.Match[str]) -> str:
    base = (
        plain(found["stacked"])
        if found["stacked"]
        else found["braced"] or found["bare"] or found["in_braces"] or found["spaced"] or ""
    )
    return unicodedata.normalize("NFC", base + _ACCENTS[found["accent"] or found["letter"]]) if base else ""


def address(text: str) -> str:
    r"""An address as verbatim fields hold it, and as managers escape it all the same: `\url{a\_b}`, `{\~{}}x`."""
    wrapped = _URL_WRAPPER.fullmatch(text)
    return _URL_ESCAPES.sub(lambda found: "~" if found[1] else found[2], wrapped[1] if wrapped else text).strip()


def parts(text: str, mark: re.Pattern[str]) -> list[str]:
    """A value split at a mark that stands outside of braces."""
    if "{" not in text:
        return mark.split(text)
    pieces, depth, last = [], 0, 0
    for found in re.finditer(rf"[{{}}]|{mark.pattern}", text, mark.flags):
        if found[0] == "{":
            depth += 1
        elif found[0] == "}":
            depth = max(depth - 1, 0)
        elif not depth:
            pieces.append(text[last : found.start()])
            last = found.end()
    return [*pieces, text[last:]]
