"""What a clipping rests on, as cards: values in, values out."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from clippings_app.domain.article import (
    Evidence,
    IncidentMention,
    LinkedSource,
    Origin,
    ParsedArticle,
    Photo,
    PhotoCredit,
    SourceKind,
)
from clippings_app.domain.clipping import Clipping, ClippingRow, HeldSource, IncidentTag, Original, Role
from clippings_app.ui.kind_words import kind_words as kind_words_of
from clippings_app.ui.language import counted
from clippings_app.ui.models.cards import Badge, Card, CardLine
from clippings_app.ui.widgets.cards import MENU
from clippings_app.ui.widgets.dates import spoken_date
from clippings_app.ui.widgets.filters import language_words
from clippings_app.ui.widgets.text import isolated, joined

if TYPE_CHECKING:
    from clippings_app.library import Related

Images = Callable[[str], QImage | None]

_KIND_ICONS = {SourceKind.LINK: "link", SourceKind.LISTED: "list", SourceKind.ATTRIBUTED: "quote"}
_ORIGIN_ICONS = {Origin.USER: "person", Origin.TEXT: "document"}
_SHOWN_FIELDS = (
    "headline", "deck", "byline", "dateline", "publisher", "published", "modified", "section",
    "publisher_place", "edition", "pages", "volume", "issue", "url", "language",
)  # fmt: skip
_SHOWN_BOILERPLATE = 8


def _tr(text: str) -> str:
    return QCoreApplication.translate("evidence", text)


def host_of(url: str) -> str:
    """The site of an address as a reader knows it, without "www."."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def kind_words(kind: SourceKind) -> str:
    """How an article names a source, in words."""
    return {
        SourceKind.LINK: _tr("Link in the text"),
        SourceKind.LISTED: _tr("Listed"),
        SourceKind.ATTRIBUTED: _tr("Attributed"),
    }[kind]


def role_words(role: Role) -> str:
    """A role in words."""
    return {
        Role.PRIMARY: _tr("Primary"),
        Role.FOLLOW_UP: _tr("Follow-up"),
        Role.BACKGROUND: _tr("Background"),
        Role.DENIAL: _tr("Denial"),
    }[role]


def flag_words(flag: str) -> str:
    """A flag of a credit in words, as picture desks say it."""
    return {
        "ai-generated": _tr("made by AI"),
        "composite": _tr("composite"),
        "courtesy": _tr("courtesy"),
        "file": _tr("file"),
        "handout": _tr("handout"),
        "illustration": _tr("illustration"),
        "pool": _tr("pool"),
        "satellite": _tr("satellite"),
        "screenshot": _tr("screenshot"),
        "social-media": _tr("social media"),
        "video-frame": _tr("video frame"),
    }.get(flag, flag.replace("-", " "))


def held_badge(held: HeldSource) -> Badge:
    """Whether the library has it."""
    if not held.held:
        return Badge(text=_tr("Not held"), tone="muted", icon="not-held")
    text = _tr("Held") if held.matched_by == "url" else _tr("Outlet held")
    if len(held.held) > 1:
        text += f" ({len(held.held)})"
    return Badge(text=text, tone="accent_text", icon="held", action="held")


def can_be_fetched(held: HeldSource) -> bool:
    """Whether a source has a page of its own that the library has not."""
    return held.matched_by != "url" and (held.source.url or "").startswith(("http://", "https://"))


def fetch_badge() -> Badge:
    """A press fetches the page of a source."""
    return Badge(text=_tr("Fetch"), tone="accent_text", icon="import", action="fetch")


def address_line(url: str) -> CardLine:
    """Where a source's page is; a press opens it."""
    return CardLine(text=host_of(url), icon="external", label=url, action="link")


def source_card(key: int, held: HeldSource, headlines: Mapping[int, str]) -> Card:
    """A linked source: name, how and where it is cited, whether the library holds it."""
    source = held.source
    lines = [CardLine(text=source.name, style="title", lines=3), CardLine(text=_cited(source))]
    menu: list[tuple[str, str]] = []
    if source.paragraph:
        menu.append(("paragraph", _tr("Show in the article")))
    if source.url:
        lines.append(address_line(source.url))
        menu.append(("link", _tr("Open the link")))
    if held.held:
        title = headlines.get(held.held[0])
        if title:
            lines.append(CardLine(text=title, style="strong", lines=2, label=_tr("Held clipping"), action="held"))
        menu.append(("held", _tr("Open the held clipping beside this one")))
    badges = [held_badge(held)]
    if can_be_fetched(held):
        badges.append(fetch_badge())
        menu.append(("fetch", _tr("Fetch the page and review it")))
    return Card(
        key=key,
        icon=_KIND_ICONS[source.kind],
        lines=tuple(lines),
        badges=tuple(badges),
        action=menu[0][0] if menu else "",
        menu=tuple(menu),
    )


def _cited(source: LinkedSource) -> str:
    return joined((kind_words(source.kind), f"¶{source.paragraph}" if source.paragraph else None))


def source_cards(held: Sequence[HeldSource], headlines: Mapping[int, str]) -> list[Card]:
    """All linked sources, in order; the key is the place."""
    return [source_card(place, one, headlines) for place, one in enumerate(held)]


def related_cards(related: "Related") -> list[Card]:
    """Clippings that print the same text, then those that are alike; the key is the clipping's id."""
    cards: list[Card] = []
    for heading, rows in (
        (
            _tr("The same text elsewhere"),
            [(row, _tr("{0} % the same").format(round(100 * share))) for row, share in related.same_text],
        ),
        (_tr("About the same things"), [(row, "") for row in related.alike]),
    ):
        if rows:
            cards.append(Card(key=heading, kind="heading", lines=(CardLine(text=heading, style="title"),)))
            cards += [_related_card(row, words) for row, words in rows]
    return cards


def _related_card(row: ClippingRow, words: str) -> Card:
    lines = [CardLine(text=row.headline or _tr("Untitled"), style="title", lines=3)]
    if told := joined((row.publisher, spoken_date(row.published))):
        lines.append(CardLine(text=told))
    return Card(
        key=row.id,
        icon="document",
        lines=tuple(lines),
        badges=(Badge(text=words, icon="copy"),) if words else (),
        action="compare",
        menu=(("compare", _tr("Compare side by side")), ("open", _tr("Open"))),
    )


def credit_card(
    key: int, photo: Photo, image: QImage | None, elsewhere: Mapping[tuple[str, str], int] | None = None
) -> Card:
    """A picture: caption, the credit as printed, and who that is.

    Args:
        key: Of the card.
        photo: The picture.
        image: It, where its bytes are held.
        elsewhere: In how many other clippings a photo is by the same, as in `Related.credits`; None while that is not
            known.
    """
    credit = photo.credit
    lines = []
    caption = photo.caption or photo.alt
    if caption:
        lines.append(CardLine(text=caption, style="body", lines=3, label=_tr("Caption")))
    badges: list[Badge] = []
    if credit is None:
        badges.append(Badge(text=_tr("No credit"), tone="warning", icon="no-credit"))
    else:
        lines.append(CardLine(text=credit.printed, style="small", lines=2, label=_tr("Credit as printed")))
        for action, name, more in _makers(credit):
            icon, label = {
                "photographer": ("person", _tr("Photographer")),
                "agency": ("agency", _tr("Agency")),
                "distributor": ("external", _tr("Distributor")),
            }[action]
            count = (elsewhere or {}).get(("photographer" if action == "photographer" else "agency", name))
            tip = f"{label}. {more if count != 0 else _tr('No other clipping has a photo of theirs.')}"
            shown = _tr("via {0}").format(name) if action == "distributor" else name
            text = joined((shown, counted(count, "%Ln more", "%Ln more"))) if count else shown
            lines.append(CardLine(text=text, style="strong", lines=2, icon=icon, label=tip, action=action))
        badges += [Badge(text=flag_words(flag)) for flag in sorted(credit.flags)]
    has_image = image is not None and not image.isNull()
    return Card(
        key=key,
        icon="" if has_image else "camera",
        lines=tuple(lines),
        badges=tuple(badges),
        image=image if has_image else None,
        action="photo",
        menu=(("photo", _tr("Show in the article")), *photo_menu(photo, has_picture=has_image)),
        tip=_tr("A click shows it in the article, Space looks at it large.") if has_image else "",
    )


def _makers(credit: PhotoCredit) -> Iterator[tuple[str, str, str]]:
    """Who made a photo and passed it on: what leads to their other photos, the name, and that in words."""
    for action, name, words in (
        ("photographer", credit.photographer, _tr("Other photos by {0}")),
        ("agency", credit.agency, _tr("Other photos of {0}")),
        ("distributor", credit.distributor, _tr("Other photos passed on by {0}")),
    ):
        if name:
            yield action, name, words.format(name)


def photo_menu(photo: Photo, *, has_picture: bool) -> tuple[tuple[str, str], ...]:
    """All that can be done with a photo, as action and words, in groups; "" is the line between two.

    Args:
        photo: The photo.
        has_picture: Whether its bytes are held and can be drawn.
    """
    caption = photo.caption or photo.alt
    does: list[tuple[str, str]] = []
    if has_picture:
        does += [("view", _tr("Look at it large")), ("open", _tr("Open in another program")), ("", "")]
        does += [("copy-picture", _tr("Copy the picture"))]
    if caption and photo.credit:
        does += [("copy-words", _tr("Copy caption and credit"))]
    if caption:
        does += [("copy-caption", _tr("Copy the caption"))]
    if photo.credit:
        does += [("copy-credit", _tr("Copy the credit"))]
    does += [("cite", _tr("Copy a citation of the photo"))]
    if has_picture:
        does += [("save", _tr("Save the picture as…"))]
    if photo.credit and (others := list(_makers(photo.credit))):
        does += [("", ""), *((action, words) for action, _name, words in others)]
    return (*does, ("", ""), ("edit", _tr("Edit caption and credit…")))


def credit_cards(
    photos: Sequence[Photo], images: Images | None, elsewhere: Mapping[tuple[str, str], int] | None = None
) -> list[Card]:
    """All pictures, in order; the key is the place."""
    return [
        credit_card(place, photo, images(photo.sha256) if images and photo.sha256 else None, elsewhere)
        for place, photo in enumerate(photos)
    ]


def incident_cards(ties: Sequence[IncidentTag], mentions: Sequence[IncidentMention]) -> list[Card]:
    """The clipping's incidents with their role and sentence, then what else the text reports.

    Keys are ("tie", name) and ("mention", place).
    """
    told = _told(ties, mentions)
    cards = [_tie_card(tie, None if place is None else mentions[place]) for tie, place in zip(ties, told, strict=True)]
    others = [(place, mention) for place, mention in enumerate(mentions) if place not in told]
    if others:
        title = _tr("Also reported in the text") if ties else _tr("Reported in the text")
        cards.append(Card(key="others", kind="heading", lines=(CardLine(text=title),)))
    return cards + [_mention_card(place, mention) for place, mention in others]


def incident_paragraphs(
    ties: Sequence[IncidentTag], mentions: Sequence[IncidentMention]
) -> dict[tuple[str, str | int], int]:
    """The paragraph whose sentence a card shows, by the card's key; cards without one are left out."""
    told = _told(ties, mentions)
    places: dict[tuple[str, str | int], int | None] = {
        ("tie", tie.name): place for tie, place in zip(ties, told, strict=True)
    }
    places |= {("mention", place): place for place in range(len(mentions)) if place not in told}
    return {key: number for key, place in places.items() if place is not None and (number := mentions[place].paragraph)}


def _told(ties: Sequence[IncidentTag], mentions: Sequence[IncidentMention]) -> list[int | None]:
    """For each tie the place of the sentence that tells of it; a sentence tells of one."""
    used: list[int | None] = []
    for tie in ties:
        free = (place for place, mention in enumerate(mentions) if place not in used and _same_event(tie, mention))
        used.append(next(free, None))
    return used


def _same_event(tie: IncidentTag, mention: IncidentMention) -> bool:
    return bool(tie.date and mention.date and (tie.date.startswith(mention.date) or mention.date.startswith(tie.date)))


def _tie_card(tie: IncidentTag, mention: IncidentMention | None) -> Card:
    lines = [CardLine(text=tie.name, style="title", lines=2)]
    if tie.date or tie.place:
        lines.append(CardLine(text=joined((spoken_date(tie.date), tie.place))))
    menu = [("incident", _tr("Show all its clippings"))]
    if mention:
        cited = f"¶{mention.paragraph}" if mention.paragraph else ""
        tip = _tr("Sentence") + (f" {cited}" if cited else "")
        lines.append(CardLine(text=mention.text, style="body", lines=4, label=tip, action=_paragraph_action(mention)))
    menu += [(f"role:{role.value}", _tr("Role: {0}").format(role_words(role))) for role in Role]
    return Card(
        key=("tie", tie.name),
        icon="incident",
        lines=tuple(lines),
        badges=(Badge(text=role_words(tie.role), tone="accent_text", icon="chevron-down", action=MENU),),
        action="incident",
        menu=tuple(menu),
    )


def _paragraph_action(mention: IncidentMention) -> str:
    return f"paragraph:{mention.paragraph}" if mention.paragraph else ""


def _mention_card(place: int, mention: IncidentMention) -> Card:
    cited = f"¶{mention.paragraph}" if mention.paragraph else None
    head = joined((spoken_date(mention.date), mention.place, cited)) or _tr("Undated")
    action = _paragraph_action(mention)
    return Card(
        key=("mention", place),
        icon="calendar",
        tone="muted",
        lines=(CardLine(text=head), CardLine(text=mention.text, style="body", lines=4)),
        badges=(Badge(text=_tr("Make an incident"), tone="accent_text", icon="add", action="split"),),
        action=action,
        menu=(
            *(((action, _tr("Show in the article")),) if action else ()),
            ("split", _tr("Make an incident of it…")),
        ),
    )


def provenance_cards(clipping: Clipping) -> list[Card]:
    """Where each field was read, what a person corrected, what was left out, and what it all came from."""
    article = clipping.article
    cards = [
        _field_card(name, article, evidence)
        for name in _ordered(article.provenance)
        if (evidence := article.provenance[name]) is not None
    ]
    if article.boilerplate:
        cards.append(_boilerplate_card(article.boilerplate))
    cards.append(_original_card(clipping))
    cards += [_further_card(original) for original in clipping.further_originals]
    return cards


def _ordered(names: Iterable[str]) -> list[str]:
    known = [name for name in _SHOWN_FIELDS if name in set(names)]
    return known + sorted(set(names) - set(known))


def field_words(name: str) -> str:
    """A field's name in words."""
    return {
        "headline": _tr("Headline"),
        "deck": _tr("Deck"),
        "byline": _tr("Byline"),
        "dateline": _tr("Dateline"),
        "publisher": _tr("Publisher"),
        "published": _tr("Published"),
        "modified": _tr("Modified"),
        "section": _tr("Section"),
        "publisher_place": _tr("Place of publication"),
        "edition": _tr("Edition"),
        "pages": _tr("Pages"),
        "volume": _tr("Volume"),
        "issue": _tr("Issue"),
        "url": _tr("Address"),
        "language": _tr("Language"),
        "body": _tr("Body"),
        "photos": _tr("Photos"),
        "sources": _tr("Sources"),
        "disclosures": _tr("Disclosures"),
    }.get(name, name.capitalize())


def print_words(article: ParsedArticle) -> list[str]:
    """Where it stood in print, as far as that is known: city, edition, pages, volume, issue."""
    named = (
        ("{0}", article.publisher_place),
        ("{0}", article.edition),
        (_tr("p. {0}"), article.pages),
        (_tr("vol. {0}"), article.volume),
        (_tr("no. {0}"), article.issue),
    )
    return [words.format(isolated(value)) for words, value in named if value]


def origin_words(evidence: Evidence, *, places: bool = True) -> str:
    """Where a value was read, in words; with `places` the characters too."""
    words = {
        Origin.TEXT: _tr("Read from the text"),
        Origin.JSON_LD: _tr("Read from the page’s JSON-LD"),
        Origin.META: _tr("Read from the page’s meta tags"),
        Origin.HTML: _tr("Read from the page"),
        Origin.FILE: _tr("Read from the file’s metadata"),
        Origin.USER: _tr("Corrected by you"),
    }[evidence.origin]
    if evidence.origin == Origin.USER and evidence.at:
        words = _tr("Corrected by you, {0}").format(spoken_date(evidence.at))
    if places and evidence.start is not None and evidence.end is not None:
        return joined((words, _tr("characters {0}–{1}").format(evidence.start, evidence.end)))
    return words


def _field_card(name: str, article: ParsedArticle, evidence: Evidence) -> Card:
    lines = [CardLine(text=field_words(name), style="strong")]
    value = _value_words(getattr(article, name, None))
    if value:
        told = _said(name, value)
        written = _tr("Written as {0}").format(value) if told != value else ""
        lines.append(CardLine(text=told, style="body", lines=2, tip=written))
    lines.append(CardLine(text=origin_words(evidence), lines=2))
    if evidence.machine is not None or evidence.machine_value is not None:
        was = _said(name, _value_words(evidence.machine_value)) or _tr("nothing")
        lines.append(CardLine(text=_tr("Read by machine: {0}").format(was), lines=2))
    tone = "accent" if evidence.origin == Origin.USER else "muted"
    return Card(key=name, icon=_ORIGIN_ICONS.get(evidence.origin, "link"), tone=tone, lines=tuple(lines), kind="plain")


def _said(name: str, value: str) -> str:
    """A field's value as a reader says it: a date in words, a language by its name."""
    if name in ("published", "modified"):
        return spoken_date(value, long=True)
    return language_words(value) if name == "language" and value else value


def _value_words(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, (list, tuple)) and all(isinstance(part, str) for part in value):
        return ", ".join(value[:6])
    return ""


def _boilerplate_card(lines: Sequence[str]) -> Card:
    shown = [CardLine(text=line) for line in lines[:_SHOWN_BOILERPLATE]]
    if len(lines) > _SHOWN_BOILERPLATE:
        more = counted(len(lines) - _SHOWN_BOILERPLATE, "and %Ln more line", "and %Ln more lines")
        shown.append(CardLine(text=more))
    title = CardLine(text=_tr("Left out as boilerplate"), style="strong")
    return Card(key="boilerplate", icon="filter", tone="muted", lines=(title, *shown), kind="plain")


def _original_card(clipping: Clipping) -> Card:
    original = clipping.original
    lines = [CardLine(text=_tr("Original"), style="strong")]
    if original is None:
        lines.append(CardLine(text=_tr("Typed in by hand; there is no original."), lines=2))
    else:
        lines += _original_lines(original)
    if clipping.added:
        lines.append(CardLine(text=_tr("Added {0}").format(spoken_date(clipping.added, long=True))))
    return Card(key="original", icon="provenance", tone="muted", lines=tuple(lines), kind="plain")


def _original_lines(original: Original) -> Iterator[CardLine]:
    yield CardLine(text=original.name or _tr("Pasted text"), style="body", lines=2)
    kind = kind_words_of(original.type.partition(";")[0]) or original.type
    yield CardLine(text=joined((kind, f"SHA-256 {original.sha256[:12]}…")), label=original.sha256)


def _further_card(original: Original) -> Card:
    """One that came with a clipping that is one with this by now."""
    title = CardLine(text=_tr("Original of a clipping made one with this"), style="strong", lines=2)
    lines = (title, *_original_lines(original))
    menu = (("save", _tr("Save the original…")),)
    return Card(
        key=original.sha256, icon="provenance", tone="muted", lines=lines, kind="plain", action="save", menu=menu,
        tip=_tr("Save the original…"),
    )  # fmt: skip
