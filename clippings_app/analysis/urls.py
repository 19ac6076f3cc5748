"""When two addresses are the same page."""

import re
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = frozenset(
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid", "igsh",
        "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "ref", "ref_src", "referrer", "cmpid", "cmp", "ocid",
        "smid", "taid", "ito", "ns_campaign", "ns_mchannel", "ns_source", "ns_linkname", "xtor", "spm", "share",
        "feature", "guccounter", "guce_referrer", "guce_referrer_sig", "at_medium", "at_campaign", "at_custom1",
        "at_custom2", "at_custom3", "at_custom4", "__twitter_impression", "partner", "sh", "wt_mc",
    },
)  # fmt: skip
_TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "hsa_", "oly_")
_OTHER_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:(?!//|\d)")
_DEFAULT_PORTS = {"http": 80, "https": 443}


@lru_cache(maxsize=512)
def url_key(url: str) -> str | None:
    """The part of a web address that tells which page it is.

    Scheme, "www.", default port, fragment, a closing slash and parameters that only track the reader are dropped; other
    parameters are sorted.

    Returns:
        A key to compare, not to open; None when it is no address of a web page.
    """
    url = url.strip()
    try:
        parts = urlsplit(url if "://" in url else f"https://{url.removeprefix('//')}")
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None
    if (
        _OTHER_SCHEME.match(url)
        or parts.scheme not in _DEFAULT_PORTS
        or not host
        or "." not in host
        or len(url.split()) != 1
        or "\0" in url
    ):
        return None
    host = host.removeprefix("www.")
    if port is not None and port != _DEFAULT_PORTS[parts.scheme]:
        host = f"{host}:{port}"
    pairs = parse_qsl(parts.query, keep_blank_values=True) if parts.query else []
    query = urlencode(sorted(pair for pair in pairs if not _tracks(pair[0])))
    return host + parts.path.rstrip("/") + (f"?{query}" if query else "")


def _tracks(parameter: str) -> bool:
    name = parameter.casefold()
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)
