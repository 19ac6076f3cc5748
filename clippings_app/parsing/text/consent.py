"""What programs that ask for consent to cookies print on a page; copied with it, it reads like paragraphs.

They all say the same few things, several one after the other: that the page stores and reads something on the device,
what for, and that one may refuse. An article on cookies says one of these at most in the first person.
"""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from collections.abc import Sequence

from clippings_app.parsing.text.facts import Facts

_REACH = 4  # lines: the name of a kind of cookie, its switch, and what it is for
_FEWEST = 2
# One of these stands in whatever says so; of nearly every other line none does, and the long pattern need not be tried.
_HINTS = (
    "cookie", "kakor", "kapsler", "ciasteczek", "çerez", "クッキー", "쿠키", "ملفات", "עוגיות", "on your device", "on a device",
    "storage or access", "speicherung oder", "gerät", "consent", "zustimmung", "einwilligung", "stockage ou", "almacenamiento o",
    "archiviazione tecnica", "opslag of", "armazenamento", "przechowywanie lub",
)  # fmt: skip
_SAYS = re.compile(
    # That they are used.
    r"\b(?:we|our\s(?:partners|site|website))\s(?:\w+\s){0,4}(?:use|uses|store|process)\s(?:\w+\s){0,4}cookies\b|\bthis\s(?:web\s?)?site\suses\s(?:\w+\s)?cookies\b|\bcookies\sare\s(?:small\s)?text\sfiles\b|"
    r"\b(?:wir|unsere\s(?:partner|seite|website))\s(?:\w+\s){0,5}(?:verwenden|nutzen|setzen|speichern|benutzen)\s(?:\w+[\s,]+){0,6}cookies\b|\b(?:verwenden|nutzen|setzen|benutzen)\swir\s(?:\w+[\s,]+){0,4}cookies\b|\bdiese\s(?:web\s?)?(?:seite|site)\s(?:verwendet|nutzt|benutzt|setzt)\s(?:\w+\s)?cookies\b|"
    r"\bnous\s(?:\w+\s){0,4}(?:utilisons|stockons|déposons)\s(?:\w+\s){0,5}cookies\b|\bce\ssite\s(?:web\s)?utilise\sdes\scookies\b|\b(?:utilizamos|usamos)\s(?:\w+\s){0,3}cookies\b|\beste\s(?:sitio|site)\s(?:web\s)?(?:usa|utiliza)\scookies\b|"
    r"\b(?:utilizziamo|usiamo)\s(?:\w+\s){0,4}cookie\b|\bquesto\ssito\s(?:web\s)?(?:utilizza|usa)\s(?:i\s)?cookie\b|\bwij?\s(?:\w+\s){0,3}gebruiken\s(?:\w+\s){0,3}cookies\b|\bdeze\s(?:web)?site\sgebruikt\scookies\b|"
    r"\bvi\s(?:använder|bruker|bruger|benytter|anvender)\s(?:\w+\s){0,4}(?:cookies|kakor|informasjonskapsler)\b|\b(?:używamy|wykorzystujemy|korzystamy\sz)\s(?:\w+\s){0,2}(?:cookies|ciasteczek)\b|\bpoužíváme\s(?:\w+\s){0,2}cookies?\b|"
    r"\b(?:мы\sиспользуем|сайт\sиспользует|ми\sвикористовуємо|сайт\sвикористовує)\s(?:файл[иы]\s)?cookies?\b|χρησιμοποιούμε\s(?:\w+\s)?cookies|çerez(?:ler)?\skullan|(?:クッキー|cookie)\s?(?:（[^）]*）)?を(?:使用|利用)して|쿠키를\s사용|使用\s?cookies?|نستخدم\sملفات|משתמש(?:ים|ת)?\sב(?:קובצי\s)?(?:עוגיות|cookies)|"
    # What they do on the device.
    r"\bstore\sand(?:/or|\sor)?\s(?:/\s?or\s)?access\sinformation\son\s(?:a|your)\sdevice\b|\btechnical\sstorage\sor\saccess\b|\btechnische\sspeicherung\soder\sder\szug(?:ang|riff)\b|\bgeräteinformationen\szu\sspeichern\b|\binformationen\sauf\seinem\s(?:end)?gerät\b|"
    r"\bstockage\sou\sl['’]accès\stechnique\b|\balmacenamiento\so\sacceso\stécnico\b|\barchiviazione\stecnica\so\sl['’]accesso\b|\btechnische\sopslag\sof\stoegang\b|\barmazenamento\s(?:ou|e)\s(?:o\s)?acesso\stécnico\b|\bprzechowywanie\slub\sdostęp\stechniczny\b|"
    r"\bcookies?\b.{0,80}\b(?:essential|strictly\snecessary|functional|analytical|are\sused\sto|is\sset\sby|help\sus)\b|\b(?:essential|strictly\snecessary|functional|analytical|marketing|performance|advertisement)\scookies\s(?:are|help|allow|enable|track)\b|"
    r"\b(?:notwendige|essenzielle|funktionale|technisch\snotwendige|marketing-?|statistik-?)\s?cookies\s(?:sind|helfen|ermöglichen|werden|erfassen|dienen)\b|\blos?\scookies?\s(?:\w+\s)?(?:necesari|estrictamente|funcional|analític)|\bles\scookies\s(?:\w+\s)?(?:nécessaires|fonctionnels|strictement|analytiques)|"
    # That one may refuse.
    r"\b(?:withdraw(?:ing)?|manage|give|refuse)\s(?:your\s)?(?:cookie\s)?consent\b|\bcookie\s?-?(?:settings|preferences|einstellungen|richtlinie|policy)\b.{0,80}\b(?:change|click|ändern|klick\w+|anpassen|withdraw|widerruf\w*)\b|"
    r"\b(?:deine|ihre|eure)\s(?:zustimmung|einwilligung)\s(?:\w+\s){0,3}(?:nicht\serteil\w+|widerruf\w+|zurückzieh\w+)|\bvotre\sconsentement\b.{0,60}\bcookies?\b|\b(?:tu|su)\sconsentimiento\b.{0,60}\bcookies?\b|\bil\s(?:tuo|suo)\sconsenso\b.{0,60}\bcookie\b",
    re.IGNORECASE,
)


def consent_lines(facts: Sequence[Facts]) -> list[int]:
    """The lines of every run in which two and more say what such programs say, from the first of them to the last."""
    runs: list[list[int]] = []
    for i in (i for i, fact in enumerate(facts) if _says_so(fact.text)):
        if runs and i - runs[-1][-1] <= _REACH:
            runs[-1].append(i)
        else:
            runs.append([i])
    return [line for run in runs if len(run) >= _FEWEST for line in range(run[0], run[-1] + 1)]


def _says_so(text: str) -> bool:
    folded = text.casefold()
    return any(hint in folded for hint in _HINTS) and _SAYS.search(text) is not None
