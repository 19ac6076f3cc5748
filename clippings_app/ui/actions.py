"""One table of everything a person can do, with its words, key, icon and place in the menus."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from clippings_app.ui.icons import icon


class Needs(Enum):
    """What must be there before an action makes sense.

    KEPT and TRASHED are a selection outside of the trash and in it; TRASH is that anything is in the trash.
    """

    NOTHING = auto()
    LIBRARY = auto()
    SELECTION = auto()
    ONE = auto()
    KEPT = auto()
    TRASHED = auto()
    TRASH = auto()
    ITSELF = auto()
    """Who does it says when it can be done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """One action.

    Attributes:
        name: Its object name, by which drivers and tests find it.
        text: In the menu, with its mnemonic.
        menu: The menu it stands in.
        keys: Key sequences. Never the platform's lists: on some, one key stands in several of them (Ctrl+D deletes).
        icon: One of ours; "" for none.
        needs: When it can be used.
        tip: What it does, where the text does not tell.
        apart: Whether a line stands above it.
        checked: Whether it has a check mark at first; None for what has none.
    """

    name: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.LIBRARY
    tip: str = ""
    apart: bool = False
    checked: bool | None = None


MENUS = ("&File", "&Edit", "&Clipping", "&View", "&Help")

ACTIONS = (
    ActionSpec(name="import-files", text="&Import files…", menu="&File", keys=("Ctrl+O",), icon="import"),
    ActionSpec(name="import-folder", text="Import a f&older…", menu="&File", keys=("Ctrl+Shift+O",)),
    ActionSpec(name="import-link", text="Import a &web page…", menu="&File", keys=("Ctrl+L",), icon="link"),
    ActionSpec(
        name="export", text="&Export a bibliography…", menu="&File", keys=("Ctrl+E",), icon="export", apart=True,
    ),
    ActionSpec(
        name="print", text="Prin&t…", menu="&File", keys=("Ctrl+P",), icon="print", needs=Needs.SELECTION,
        tip="Print the selected clippings, or the incident in sight",
    ),
    ActionSpec(name="backup", text="&Back up the library…", menu="&File"),
    ActionSpec(
        name="restore-backup", text="&Restore a backup…", menu="&File", needs=Needs.NOTHING,
        tip="Bring a library back from its backup, into a folder of its own",
    ),
    ActionSpec(
        name="choose-library", text="Open another &library…", menu="&File", needs=Needs.NOTHING,
        tip="Open the library of another folder",
    ),
    ActionSpec(
        name="preferences", text="&Preferences…", menu="&File", keys=("Ctrl+,",), icon="settings",
        needs=Needs.NOTHING, apart=True,
    ),
    ActionSpec(name="quit", text="&Quit", menu="&File", keys=("Ctrl+Q",), needs=Needs.NOTHING, apart=True),
    ActionSpec(name="undo", text="&Undo", menu="&Edit", keys=("Ctrl+Z",), icon="undo"),
    ActionSpec(name="redo", text="&Redo", menu="&Edit", keys=("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo"),
    ActionSpec(
        name="paste", text="&Paste an article", menu="&Edit", keys=("Ctrl+V", "Shift+Ins"), icon="paste", apart=True,
    ),
    ActionSpec(name="paste-plain", text="Paste as p&lain text", menu="&Edit", keys=("Ctrl+Shift+V",)),
    ActionSpec(name="review-draft", text="&Go on reviewing", menu="&Edit", keys=("F4",)),
    ActionSpec(
        name="learnt-lines", text="Lines l&eft out…", menu="&Edit",
        tip="Lines that are left out of an outlet’s articles because you left them out before",
    ),
    ActionSpec(
        name="duplicates", text="&Duplicates…", menu="&Edit",
        tip="Clippings that are here more than once, to be made one",
    ),
    ActionSpec(
        name="copy-citation", text="&Copy the citation", menu="&Edit", keys=("Ctrl+Shift+C",), icon="quote",
        needs=Needs.SELECTION,
    ),
    ActionSpec(name="find", text="&Find", menu="&Edit", keys=("Ctrl+F",), icon="search", apart=True),
    ActionSpec(
        name="recent-searches", text="Recent searc&hes…", menu="&Edit", keys=("Ctrl+Shift+S",),
        tip="What was searched for last, to be searched for again",
    ),
    ActionSpec(
        name="find-in-article", text="Find &in the article", menu="&Edit", keys=("Ctrl+Shift+F",), needs=Needs.ONE,
    ),
    ActionSpec(
        name="next-hit", text="&Next hit", menu="&Edit", keys=("F3", "Ctrl+G"),
        tip="The next place in the article that the search means; in a comparison, the next underlined sentence",
    ),
    ActionSpec(name="previous-hit", text="Pre&vious hit", menu="&Edit", keys=("Shift+F3", "Ctrl+Shift+G")),
    ActionSpec(
        name="go-to", text="Go &to…", menu="&Edit", keys=("Ctrl+K",),
        tip="Go to a clipping, topic, incident, search or command by a few letters",
    ),
    ActionSpec(
        name="save-search", text="&Keep this search…", menu="&Edit", keys=("Ctrl+Shift+K",), icon="saved-search",
    ),
    ActionSpec(
        name="file", text="&File out of the inbox", menu="&Clipping", keys=("Ctrl+Return",), icon="check",
        needs=Needs.SELECTION,
    ),
    ActionSpec(name="tag", text="&Tag…", menu="&Clipping", keys=("Ctrl+T",), icon="topic", needs=Needs.SELECTION),
    ActionSpec(name="star", text="&Star", menu="&Clipping", keys=("Ctrl+D",), icon="star", needs=Needs.SELECTION),
    ActionSpec(name="edit", text="&Edit details…", menu="&Clipping", keys=("F2",), icon="edit", needs=Needs.SELECTION),
    ActionSpec(
        name="review-again", text="Re&view it once more…", menu="&Clipping", keys=("Shift+F4",), needs=Needs.ONE,
        tip="Its lines, as they were filed: say of each what it is",
    ),
    ActionSpec(
        name="highlight", text="&Highlight the passage", menu="&Clipping", keys=("Ctrl+Shift+H",), icon="highlight",
        needs=Needs.ONE, apart=True, tip="Mark the selected words; on a marked passage, take the mark away",
    ),
    ActionSpec(
        name="highlight-yellow", text="Mark in yel&low", menu="&Clipping", keys=("Alt+1",), needs=Needs.ONE,
    ),
    ActionSpec(
        name="highlight-green", text="M&ark in green", menu="&Clipping", keys=("Alt+2",), needs=Needs.ONE,
    ),
    ActionSpec(
        name="highlight-blue", text="Mark in bl&ue", menu="&Clipping", keys=("Alt+3",), needs=Needs.ONE,
    ),
    ActionSpec(
        name="highlight-pink", text="Mark in pin&k", menu="&Clipping", keys=("Alt+4",), needs=Needs.ONE,
    ),
    ActionSpec(
        name="passage-note", text="&Write a note on the passage", menu="&Clipping", keys=("Ctrl+Shift+M",), icon="note",
        needs=Needs.ONE, tip="Write a note that leads back to the selected words",
    ),
    ActionSpec(
        name="compare", text="&Compare side by side", menu="&Clipping", keys=("Ctrl+B",), icon="compare",
        needs=Needs.ONE, apart=True, tip="Two selected clippings, or one and its last version or first held source",
    ),
    ActionSpec(name="open-page", text="&Open the web page", menu="&Clipping", icon="external", needs=Needs.ONE),
    ActionSpec(name="save-original", text="Save the origi&nal…", menu="&Clipping", needs=Needs.ONE),
    ActionSpec(
        name="trash", text="Move to the t&rash", menu="&Clipping", keys=("Del",), icon="trash",
        needs=Needs.KEPT, apart=True,
    ),
    ActionSpec(
        name="restore", text="Take &back out of the trash", menu="&Clipping", keys=("Ctrl+R",), icon="undo",
        needs=Needs.TRASHED,
    ),
    ActionSpec(
        name="purge", text="Delete for &good…", menu="&Clipping", keys=("Shift+Del",), needs=Needs.TRASHED,
    ),
    ActionSpec(name="empty-trash", text="Empt&y the trash…", menu="&Clipping", needs=Needs.TRASH),
    ActionSpec(name="add-topic", text="New to&pic…", menu="&Clipping", icon="add", apart=True),
    ActionSpec(name="add-incident", text="New &incident…", menu="&Clipping", icon="incident"),
    ActionSpec(
        name="as-it-came", text="&As it came in", menu="&View", keys=("Ctrl+I",), icon="document", needs=Needs.ONE,
        tip="The page or text this clipping was read from",
    ),
    ActionSpec(
        name="overview", text="&Overview", menu="&View", keys=("F5",), icon="overview",
        tip="What the list holds from afar: when, which topics, whose",
    ),
    ActionSpec(
        name="back", text="&Back", menu="&View", keys=("Alt+Left",), needs=Needs.ITSELF, apart=True,
        tip="To what was shown before a link, a search or another list was followed",
    ),
    ActionSpec(name="forward", text="For&ward", menu="&View", keys=("Alt+Right",), needs=Needs.ITSELF),
    ActionSpec(name="next", text="&Next clipping", menu="&View", keys=("Alt+Down",)),
    ActionSpec(name="previous", text="&Previous clipping", menu="&View", keys=("Alt+Up",)),
    ActionSpec(
        name="larger", text="&Larger article", menu="&View", keys=("Ctrl++", "Ctrl+="), needs=Needs.NOTHING,
        apart=True,
    ),
    ActionSpec(name="smaller", text="&Smaller article", menu="&View", keys=("Ctrl+-",), needs=Needs.NOTHING),
    ActionSpec(name="normal-size", text="No&rmal size", menu="&View", keys=("Ctrl+0",), needs=Needs.NOTHING),
    ActionSpec(
        name="full-screen", text="&Full screen", menu="&View", keys=("F11",), needs=Needs.ONE,
        tip="The article alone on the whole screen; Escape leads back", checked=False,
    ),
    ActionSpec(
        name="sidebar-shown", text="S&idebar", menu="&View", keys=("F9",), needs=Needs.NOTHING, apart=True,
        checked=True,
    ),
    ActionSpec(
        name="timeline-shown", text="&Timeline", menu="&View", keys=("F7",), needs=Needs.NOTHING, checked=True,
    ),
    ActionSpec(
        name="evidence-shown", text="&Evidence", menu="&View", keys=("F8",), needs=Needs.NOTHING, checked=True,
    ),
    ActionSpec(
        name="compact-list", text="&Compact list", menu="&View", keys=("F6",), needs=Needs.NOTHING, checked=False,
    ),
    ActionSpec(
        name="table-list", text="Table with colu&mns", menu="&View", keys=("Shift+F6",), needs=Needs.NOTHING,
        checked=False, tip="The list as a table above the article: sort, choose and move its columns by their header",
    ),
    ActionSpec(name="keys", text="&Keys and searching", menu="&Help", keys=("F1",), icon="info", needs=Needs.NOTHING),
    ActionSpec(
        name="activity-log", text="&What was done lately…", menu="&Help", needs=Needs.NOTHING,
        tip="The log that a report of a crash quotes; it stays on this computer, and can be deleted",
    ),
    ActionSpec(name="about", text="&About Clippings", menu="&Help", needs=Needs.NOTHING),
)  # fmt: skip

LIST_MENU = (
    ("file", "tag", "star", "edit"),
    ("copy-citation", "export", "print"),
    ("compare", "as-it-came", "open-page"),
    ("trash", "restore", "purge"),
)
"""What the list's context menu offers, with lines between; what makes no sense at the moment is left out."""


_IN_REVIEW = ("file", "tag")
_OF_INCIDENT = ("print",)


def make_actions(owner: QWidget, does: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """Make every action of the table and add it to a widget, so that its key works in the whole window.

    Args:
        owner: The window.
        does: What each does, by name; every name of the table must be in it.
    """
    made = {}
    for spec in ACTIONS:
        action = QAction(_tr(spec.text), owner)
        action.setObjectName(spec.name)
        action.setShortcuts(shortcuts_of(spec))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        if spec.checked is not None:
            action.setCheckable(True)
            action.setChecked(spec.checked)
        tip = _tr(spec.tip) if spec.tip else plain_text(_tr(spec.text))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({keys})" if keys else tip)
        action.setEnabled(spec.needs is not Needs.ITSELF)
        action.triggered.connect(lambda _checked=False, do=does[spec.name]: do())
        owner.addAction(action)
        made[spec.name] = action
    return made


def shortcuts_of(spec: ActionSpec) -> list[QKeySequence]:
    """An action's key sequences."""
    return [QKeySequence(key) for key in spec.keys]


def key_words(name: str) -> str:
    """The first key of an action, as the platform writes it; "" for an action without one."""
    spec = next(spec for spec in ACTIONS if spec.name == name)
    sequences = shortcuts_of(spec)
    return sequences[0].toString(QKeySequence.SequenceFormat.NativeText) if sequences else ""


def fill_menu_bar(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Put all actions into their menus."""
    menus = {name: bar.addMenu(_tr(name)) for name in MENUS}
    for spec in ACTIONS:
        if spec.apart:
            menus[spec.menu].addSeparator()
        menus[spec.menu].addAction(actions[spec.name])
    return menus


def fill_list_menu(rows: QWidget, actions: Mapping[str, QAction]) -> None:
    """Give the list what its context menu offers."""
    for number, group in enumerate(LIST_MENU):
        if number:
            line = QAction(rows)
            line.setSeparator(True)
            rows.addAction(line)
        rows.addActions([actions[name] for name in group])


def say_star(action: QAction, *, starred: bool) -> None:
    """Let the action of the star say what it does to a clipping, and show it."""
    words = _tr("Take the &star away") if starred else _tr("&Star")
    action.setText(words)
    action.setIcon(icon("star-filled", "accent") if starred else icon("star"))
    action.setToolTip(f"{plain_text(words)} ({key_words('star')})")


def enable(
    actions: Mapping[str, QAction],
    *,
    selected: int,
    ready: bool,
    in_trash: bool = False,
    trash: int = 0,
    reviewing: bool = False,
    incident: bool = False,
) -> None:
    """Let those be used that make sense now.

    Args:
        actions: All of them, by name.
        selected: How many clippings are selected.
        ready: Whether the library is open.
        in_trash: Whether the selected clippings are in the trash.
        trash: How many clippings are there.
        reviewing: Whether a review is shown; it is filed and tagged with the same keys as a clipping. What is selected
            in the list behind it is out of reach meanwhile: nobody sees what would be done to it.
        incident: Whether an incident is shown.
    """
    selected = 0 if reviewing else selected
    for spec in ACTIONS:
        match spec.needs:
            case Needs.NOTHING:
                usable = True
            case Needs.LIBRARY:
                usable = ready
            case Needs.SELECTION:
                usable = ready and selected > 0
            case Needs.ONE:
                usable = ready and selected in (1, 2) if spec.name == "compare" else ready and selected == 1
            case Needs.KEPT:
                usable = ready and selected > 0 and not in_trash
            case Needs.TRASHED:
                usable = ready and selected > 0 and in_trash
            case Needs.TRASH:
                usable = ready and trash > 0
            case Needs.ITSELF:
                continue
        usable = usable or (ready and spec.name in (_IN_REVIEW if reviewing else _OF_INCIDENT if incident else ()))
        actions[spec.name].setEnabled(usable)


def plain_text(text: str) -> str:
    """A menu's text without its mnemonic and dots."""
    return text.replace("&", "").removesuffix("…")


def menu_words(menu: str) -> str:
    """A menu's words, with their mnemonic."""
    return _tr(menu)


def _tr(text: str) -> str:
    return QCoreApplication.translate("actions", text)


def key_table() -> Iterable[tuple[str, str]]:
    """What every key does, for the help."""
    for spec in ACTIONS:
        if sequences := shortcuts_of(spec):
            yield sequences[0].toString(QKeySequence.SequenceFormat.NativeText), plain_text(_tr(spec.text))
        if spec.name == "tag":  # whose actions are made where the topics are known
            yield "1 – 9", _tr("Tag with the topic that has this key")
