"""Finds every string that a person may read in another language, by reading the program's source.

Qt's own lupdate sees `self.tr("…")` alone. This reader also follows the module functions that wrap
`QCoreApplication.translate`, counts (`counted`), the words of errors, and tables of words.
"""

import ast
import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tables_of_words import values_of

from clippings_app.domain import errors
from clippings_app.wording import TEMPLATES, WORDED_FIELDS

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "clippings_app"
ERRORS, COUNTS, DUAL = "errors", "counts", "counts of two"
_NUMBER = re.compile(r"%L?n|^1 \w|\b1 more")
_LETTER = re.compile(r"[^\W\d_]")
_TELLING = frozenset({"counted", "Worded", "Quoted", "QT_TRANSLATE_NOOP", "tr", "translate", "losses"})
"""Functions whose arguments are translated, beside errors and the functions that wrap one of these."""
_FOR_THE_TERMINAL = ("cli", "terminal", "__main__.py", "demo.py", "desktop.py")
"""Rooms whose words no window shows: the command line speaks English."""


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One string.

    Attributes:
        context: By which it is looked up.
        source: The English words; of a count those for many.
        counted: Whether it has plural forms.
    """

    context: str
    source: str
    counted: bool = False


class Untranslatable(Exception):
    """Something is given to be translated whose words are not in the source there."""


@functools.cache
def messages() -> frozenset[Message]:
    """Every string of the program.

    Raises:
        Untranslatable: Naming file and line of each call that cannot be followed.
    """
    sources = {path: path.read_text(encoding="utf-8") for path in _files()}
    contexts = {path: _wrapper_contexts(_tree(path)) for path, text in sources.items() if "translate" in text}
    telling = _TELLING | _ERROR_FIELDS.keys() | {name for wrappers in contexts.values() for name in wrappers}
    tells = re.compile(rf"\b(?:{'|'.join(map(re.escape, telling))})\b")  # taking all files apart takes seconds
    found, complaints = set(_from_tables()), []
    for path in (path for path, text in sources.items() if tells.search(text)):
        reader = _Reader(path, contexts)
        reader.visit(_tree(path))
        found |= reader.found
        complaints += reader.complaints
    if complaints:
        raise Untranslatable("\n".join(complaints))
    return frozenset(found)


def _files() -> list[Path]:
    return sorted(
        path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).parts[0] not in _FOR_THE_TERMINAL
    )  # fmt: skip


@functools.cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


# ---------------------------------------------------------------------- tables
_TABLE_READERS = {
    ("ui/actions.py", "actions"),
    ("domain/system_words.py", ERRORS),
    ("domain/worded.py", ERRORS),
    ("exporters/written.py", ERRORS),
    ("storage/journal.py", ERRORS),
    ("ui/messages.py", ERRORS),
    ("ui/dialogs/reports.py", "HelpDialog"),
    ("ui/language.py", COUNTS),
    ("ui/language.py", DUAL),
    ("ui/kind_words.py", "finds"),
    ("ui/views/list_pane.py", "ListPane"),
    ("ui/views/review_lines.py", "review"),
    ("ui/widgets/dates.py", "dates"),
    ("ui/widgets/topic_colours.py", "topic_colours"),
}
"""Where words are translated that stand in a table; `_from_tables` must give those of each."""


def _from_tables() -> Iterator[Message]:
    from clippings_app.domain.system_words import OTHERWISE
    from clippings_app.domain.system_words import WORDS as SYSTEM_WORDS
    from clippings_app.exporters.losses import _ALWAYS, _BODY
    from clippings_app.exporters.styles import STYLES
    from clippings_app.exporters.write import FORMATS
    from clippings_app.exporters.written import _COUNTED
    from clippings_app.importers.containers import _OTHER_OFFICE
    from clippings_app.importers.data_files import WORDS
    from clippings_app.parsing.encoding import _MAGIC, _RIFF
    from clippings_app.storage.tables import TABLES
    from clippings_app.ui.actions import ACTIONS, MENUS
    from clippings_app.ui.dialogs.reports import _SEARCHES
    from clippings_app.ui.kind_words import _KINDS
    from clippings_app.ui.views.list_pane import _EMPTY_LISTS
    from clippings_app.ui.views.review_lines import _WORDS
    from clippings_app.ui.widgets.dates import _SEASONS
    from clippings_app.ui.widgets.topic_colours import _NAMES

    tables: Iterable[tuple[str, Iterable[str]]] = (
        ("actions", MENUS),
        ("actions", (text for spec in ACTIONS for text in (spec.text, spec.tip) if text)),
        ("HelpDialog", (words for _query, words in _SEARCHES)),
        ("ListPane", (text for _icon, *texts in _EMPTY_LISTS.values() for text in texts)),
        ("finds", _KINDS.values()),
        ("review", _WORDS.values()),
        ("dates", _SEASONS.values()),
        ("topic_colours", _NAMES),
        (ERRORS, (text for pair in TEMPLATES.values() for text in pair)),
        (ERRORS, (each.label for each in FORMATS.values())),
        (ERRORS, STYLES.values()),
        (ERRORS, (*SYSTEM_WORDS.values(), OTHERWISE, errors.LOCKED)),
        (ERRORS, (_COUNTED, *_BODY.values(), *_ALWAYS.values())),
        (ERRORS, (*(kind for _start, kind in _MAGIC), *_RIFF.values())),
        (ERRORS, (*_OTHER_OFFICE.values(), *errors.DOCUMENTS.values(), *WORDS)),
        (ERRORS, ("clipping", *(table.name.replace("_", " ") for table in TABLES if not table.of_clipping))),
    )
    for context, texts in tables:
        for text in texts:
            yield Message(context, text)


# ---------------------------------------------------------------------- source
_ERROR_FIELDS = {
    name: tuple(error.__dataclass_fields__)
    for name, error in vars(errors).items()
    if isinstance(error, type) and issubclass(error, errors.ClippingsError) and hasattr(error, "__dataclass_fields__")
}


_ERROR_FIELDS["RecordError"] = ("detail",)
"""What is wrong with one record of a list; it becomes the detail of a `BrokenInput`."""
_ERROR_FIELDS["_fail"] = ("position", "problem")
"""How the reader of queries raises a `QuerySyntaxError`."""


def _wrapper_contexts(tree: ast.Module) -> dict[str, str]:
    """Module functions that do nothing but translate their argument, with their context."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and _name(call.func) == "translate" and len(call.args) > 1:
                    context, words = call.args[:2]
                    parameters = {argument.arg for argument in node.args.args}
                    if isinstance(context, ast.Constant) and isinstance(words, ast.Name) and words.id in parameters:
                        found[node.name] = str(context.value)
    return found


def _constants(tree: ast.Module) -> dict[str, str]:
    """Texts that a module keeps under a name."""
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _literals(node: ast.expr) -> list[str] | None:
    """The texts an expression can be; None when the source does not say."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        first, second = _literals(node.body), _literals(node.orelse)
        return None if first is None or second is None else first + second
    return None


class _Reader(ast.NodeVisitor):
    def __init__(self, path: Path, contexts: dict[Path, dict[str, str]]) -> None:
        self.found: set[Message] = set()
        self.complaints: list[str] = []
        self._path = path
        self._short = path.relative_to(PACKAGE).as_posix()
        self._wrappers = dict(contexts.get(path, {}))
        self._contexts = contexts
        self._module = _tree(path)
        self._constants = _constants(self._module)
        self._classes: list[str] = []
        self._functions: list[str] = []

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = (node.module or "").removeprefix("clippings_app.").replace(".", "/")
        wrappers = self._contexts.get(PACKAGE / f"{module}.py", {})
        for alias in node.names:
            if alias.name in wrappers:
                self._wrappers[alias.asname or alias.name] = wrappers[alias.name]

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._functions.append(node.name)
        self.generic_visit(node)
        self._functions.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = _name(node.func)
        if name == "counted" and len(node.args) == 3:
            self._take_count(node)
        elif name in ("Worded", "Quoted") and node.args:
            self._take_worded(node)
        elif name == "QT_TRANSLATE_NOOP":
            self._take(str(ast.literal_eval(node.args[0])), node.args[1], node)
        elif isinstance(node.func, ast.Attribute) and name == "tr":
            self._take(self._classes[-1] if self._classes else "", node.args[0], node)
        elif name == "translate" and "QCoreApplication" in ast.dump(node.func):
            context = _literals(node.args[0]) or [DUAL]
            self._take(context[0], node.args[1], node)
        elif isinstance(node.func, ast.Name) and name in self._wrappers:
            self._take(self._wrappers[name], node.args[0], node)
        elif name == "losses":
            self._take_losses(node)
        elif name in _ERROR_FIELDS:
            self._take_error(_ERROR_FIELDS[name], node)

    def _take(self, context: str, words: ast.expr, node: ast.Call) -> None:
        texts = _literals(words)
        if texts is not None:
            if any(_NUMBER.search(text) for text in texts) and context not in (COUNTS, DUAL):
                self._complain(node, "a number decides the form: use counted()")
            self.found |= {Message(context, text) for text in texts}
        elif (self._short, context) not in _TABLE_READERS and not self._is_wrapper():
            self._complain(node, "what is translated here is no text that stands here; see docs/translating.md")

    def _is_wrapper(self) -> bool:
        return bool(self._functions) and self._functions[-1] in self._contexts.get(self._path, {})

    def _take_count(self, node: ast.Call) -> None:
        one, many = _literals(node.args[1]), _literals(node.args[2])
        if one is None or many is None:
            self._complain(node, "counted() needs both of its texts here")
        elif "%Ln" not in one[0] + many[0] or "%Ln" not in many[0]:
            self._complain(node, "counted() puts the number where %Ln stands")
        else:
            self.found.add(Message(COUNTS, many[0], counted=True))

    def _take_worded(self, node: ast.Call) -> None:
        if self._short != "domain/worded.py":
            self._take(ERRORS, node.args[0], node)

    def _take_error(self, names: tuple[str, ...], node: ast.Call) -> None:
        given = dict(zip(names, node.args, strict=False)) | {word.arg: word.value for word in node.keywords if word.arg}
        for name, value in given.items():
            if name in WORDED_FIELDS:
                constant = self._constants.get(value.id, "") if isinstance(value, ast.Name) else ""
                texts = [text for text in _literals(value) or (constant,) if _LETTER.search(text)]
                self.found |= {Message(ERRORS, text) for text in texts}
                if isinstance(value, ast.JoinedStr) and _LETTER.search("".join(_plain_parts(value))):
                    self._complain(node, f"the words of {name} have values in them: make it a Worded")

    def _take_losses(self, node: ast.Call) -> None:
        for table in (word.value for word in node.keywords if word.arg in ("more", "unasked")):
            texts = values_of(table, self._module)
            if texts is None:
                self._complain(node, "the words of a loss stand in no table that can be followed")
            self.found |= {Message(ERRORS, text) for text in texts or ()}

    def _complain(self, node: ast.AST, what: str) -> None:
        self.complaints.append(f"clippings_app/{self._short}:{getattr(node, 'lineno', 0)}: {what}")


def _plain_parts(node: ast.JoinedStr) -> Iterator[str]:
    return (str(part.value) for part in node.values if isinstance(part, ast.Constant))


if __name__ == "__main__":
    import sys

    for message in sorted(messages()):
        sys.stdout.write(f"{message}\n")
