"""What the program remembers between two starts. Nothing in it is needed: every value has a default.

A file that cannot be read is set aside under another name, never written over, so that hand-made settings are not lost.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from clippings_app.places import config_folder
from clippings_app.saving import output_failures, save

VERSION = 1
THEMES = ("auto", "light", "dark")
LANGUAGES = ("system", "en", "de", "he")
_MOST_SESSIONS = 20
_Record = TypeVar("_Record", "ExportChoices", "Session", "BrowserChoices", "ListLook")
_Of = TypeVar("_Of")
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportChoices:
    """What was chosen in the export dialog last.

    Attributes:
        format: A key of the export formats.
        group_by: A value of `GroupBy`.
        order: A value of `EntryOrder`.
        style: Name of a CSL style.
        deck: And all the others up to `loss_note`: what `ExportOptions` has under the same name.
        folder: Where the last file went; "" for the platform's documents.
    """

    format: str = "biblatex"
    group_by: str = "incident"
    order: str = "newest"
    style: str = "chicago-author-date"
    deck: bool = True
    notes: bool = False
    quotations: bool = False
    credits: bool = True
    thumbnails: bool = True
    sources: bool = True
    chronology: bool = True
    archive: bool = False
    retrieved: bool = False
    hashes: bool = False
    originals: bool = False
    loss_note: bool = True
    folder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Where a person was in one library.

    Attributes:
        query: The words searched for.
        filters: What narrows the search beside them, as queries.
        sort: The value of an `Order`.
        clipping: The clipping shown; 0 for none.
        recent: What was gone to last, newest first, as the go-to field names it.
        scroll: How far its article was scrolled, 0 to 1.
        searches: What was searched for last, newest first, as queries.
    """

    query: str = ""
    filters: tuple[str, ...] = ()
    sort: str = "newest"
    clipping: int = 0
    recent: tuple[str, ...] = ()
    scroll: float = 0.0
    searches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLook:
    """How close the list's rows stand, and what they tell besides headline, publisher and date.

    Attributes:
        compact: A line for the headline and one for publisher and date, nothing else but the picture.
        snippet: The passage that was found, or the article's opening.
        tags: Topics and incidents.
        picture: A picture, where there is one.
        added: When it came into the library.
        table: A table with columns in the place of rows that tell all this.
    """

    compact: bool = False
    snippet: bool = True
    tags: bool = True
    picture: bool = True
    added: bool = False
    table: bool = False

    @property
    def shows_passages(self) -> bool:
        """Whether rows show what was found in their texts."""
        return self.snippet and not self.compact and not self.table

    @property
    def shows_pictures(self) -> bool:
        """Whether rows show pictures."""
        return self.picture and not self.table


@dataclass(frozen=True, slots=True, kw_only=True)
class BrowserChoices:
    """How pages come from the browser's extension.

    Attributes:
        enabled: Whether they do at all.
        port: On the loopback address, 1024 to 65535.
        token: 256 random bits in URL-safe Base64, which the extension must know; "" before it was first switched on.
        origins: Extensions that are paired, the newest last.
    """

    enabled: bool = False
    port: int = 47821
    token: str = ""
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings.

    Attributes:
        theme: One of `THEMES`.
        language: One of `LANGUAGES`.
        text_size: Of the article, in points; 0 for the theme's own.
        geometry: The window's place, as Qt words it, in hexadecimal.
        timeline: Whether the dates of what is found are shown as bars above the list.
        list_look: The rows of the list.
        columns: Of the table, in order, each with its width in pixels after a colon; none for the usual ones.
        splitters: Sizes in pixels by the splitter's name.
        export: The export dialog.
        browser: Pages from the browser.
        watched: The folder whose new files go into a library, by the library's folder.
        sessions: By library folder.
        notify: Whether the end of a long job is told while another window is in front.
    """

    theme: str = "auto"
    language: str = "system"
    text_size: float = 0.0
    geometry: str = ""
    timeline: bool = True
    list_look: ListLook = field(default_factory=ListLook)
    columns: tuple[str, ...] = ()
    splitters: Mapping[str, tuple[int, ...]] = field(default_factory=lambda: MappingProxyType({}))
    export: ExportChoices = field(default_factory=ExportChoices)
    browser: BrowserChoices = field(default_factory=BrowserChoices)
    watched: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    sessions: Mapping[str, Session] = field(default_factory=lambda: MappingProxyType({}))
    notify: bool = True

    def with_session(self, library: str, session: Session) -> "Settings":
        """The settings with one library's session; the longest unused ones are forgotten."""
        others = {name: kept for name, kept in self.sessions.items() if name != library}
        newest = dict([*others.items(), (library, session)][-_MOST_SESSIONS:])
        return replace(self, sessions=newest)

    def beside(self, written: "Settings", library: str) -> "Settings":
        """These settings of a window on one library, with what other windows have written of theirs since."""

        def joined(ours: Mapping[str, _Of], theirs: Mapping[str, _Of]) -> dict[str, _Of]:
            own = {library: ours[library]} if library in ours else {}
            return {name: kept for name, kept in theirs.items() if name != library} | own

        return replace(
            self,
            sessions=joined(self.sessions, written.sessions),
            watched=joined(self.watched, written.watched),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """Settings with what became of their file.

    Attributes:
        settings: Defaults where the file had none.
        set_aside: Where an unreadable file went; None when all was well.
    """

    settings: Settings
    set_aside: Path | None = None


def settings_file() -> Path:
    """The settings' place in the platform's config folder."""
    return config_folder() / "settings.toml"


def load_settings(path: Path, *, sets_aside: bool = True) -> Loaded:
    """Read settings, tolerantly: unknown keys are passed over, values of the wrong kind become the default.

    Args:
        path: The file.
        sets_aside: Whether one that cannot be read gets another name; who asks for that tells it.
    """
    broken = partial(_set_aside, path) if sets_aside else lambda: None
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return Loaded(settings=Settings())
    except UnicodeDecodeError:
        return Loaded(settings=Settings(), set_aside=broken())
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return Loaded(settings=Settings(), set_aside=broken())
    return Loaded(settings=_read(data))


def save_settings(settings: Settings, path: Path) -> None:
    """Write settings, whole or not at all, for nobody else to read: the browser's token is in them.

    Raises:
        NotWritable: If the folder or file cannot be written.
        DiskFull: If there is no room.
    """
    import tomli_w

    plain = replace(  # `asdict` goes into dictionaries only
        settings,
        splitters=dict(settings.splitters),
        watched=dict(settings.watched),
        sessions=dict(settings.sessions),
    )
    data = asdict(plain) | {"version": VERSION}
    with output_failures(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    save(path, tomli_w.dumps(data).encode(), private=True)


def _set_aside(path: Path) -> Path | None:
    for number in range(1, 1000):
        place = path.with_name(f"{path.stem}.broken-{number}{path.suffix}")
        if not place.exists():
            try:
                path.rename(place)
            except PermissionError:
                return None
            return place
    return None


def _read(data: Mapping[str, Any]) -> Settings:
    plain = Settings()
    theme, language = data.get("theme"), data.get("language")
    sessions = {
        name: replace(
            _like(Session(), value),
            recent=_texts(value.get("recent")),
            filters=_texts(value.get("filters")),
            searches=_texts(value.get("searches")),
        )
        for name, value in _table(data, "sessions").items()
        if isinstance(value, Mapping)
    }
    return replace(
        plain,
        theme=theme if theme in THEMES else plain.theme,
        language=language if language in LANGUAGES else plain.language,
        text_size=_number(data.get("text_size"), plain.text_size),
        geometry=data["geometry"] if isinstance(data.get("geometry"), str) else plain.geometry,
        timeline=data.get("timeline") is not False,
        list_look=_like(ListLook(), _table(data, "list_look")),
        columns=_texts(data.get("columns")),
        splitters={name: sizes for name, value in _table(data, "splitters").items() if (sizes := _sizes(value))},
        export=_like(ExportChoices(), _table(data, "export")),
        browser=_browser(_table(data, "browser")),
        watched={name: kept for name, kept in _table(data, "watched").items() if isinstance(kept, str) and kept},
        sessions=sessions,
        notify=data["notify"] if isinstance(data.get("notify"), bool) else plain.notify,
    )


def _table(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = data.get(name)
    return value if isinstance(value, Mapping) else {}


def _sizes(value: object) -> tuple[int, ...]:
    fits = isinstance(value, list) and all(type(size) is int and 0 <= size < 100_000 for size in value)
    return tuple(value) if fits and isinstance(value, list) else ()


def _texts(value: object) -> tuple[str, ...]:
    return tuple(text for text in value if isinstance(text, str)) if isinstance(value, list) else ()


def _browser(data: Mapping[str, Any]) -> BrowserChoices:
    """What was chosen; a token that is none of ours is forgotten, and without one nothing is switched on."""
    told, usual = _like(BrowserChoices(), data), BrowserChoices()
    token = told.token if _TOKEN.fullmatch(told.token) else ""
    return BrowserChoices(
        enabled=told.enabled and bool(token),
        port=told.port if 1024 <= told.port <= 65535 else usual.port,
        token=token,
        origins=_texts(data.get("origins")),
    )


def _number(value: object, default: float) -> float:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else default


def _like(default: _Record, data: Mapping[str, Any]) -> _Record:
    """A record with those values of `data` that are of the same kind as its defaults."""
    fitting = {
        each.name: data[each.name]
        for each in fields(default)
        if each.name in data and type(data[each.name]) is type(getattr(default, each.name))
    }
    return replace(default, **fitting)
