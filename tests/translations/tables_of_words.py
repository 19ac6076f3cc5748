"""Follows a table of words in the source: which words its values can be, wherever they are put together."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from clippings_app.exporters import losses


def values_of(table: ast.expr, module: ast.Module) -> list[str] | None:
    """The words that the values of a table can be; its keys are names within the program.

    Args:
        table: An expression that gives a mapping to words, or to tuples with words in them.
        module: Where it stands; names in it are looked up there, and functions in the module of losses too.

    Returns:
        None when the source does not say.
    """
    match table:
        case ast.Constant(value=value):
            return [value] if isinstance(value, str) else []
        case ast.Dict(values=values):
            return _all(values, module)
        case ast.Tuple(elts=parts):
            return [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
        case ast.IfExp(body=first, orelse=second) | ast.BinOp(left=first, op=ast.BitOr(), right=second):
            return _all((first, second), module)
        case ast.DictComp(generators=[ast.comprehension(iter=ast.Call(func=ast.Attribute(value=held, attr="items")))]):
            return values_of(held, module)
        case ast.Name(id=name):
            given = list(_given(name, module))
            return _all(given, module) if given else None
        case ast.Call(func=ast.Name(id=name)):
            return _returned(name, module)
    return None


def _all(parts: Iterable[ast.expr], module: ast.Module) -> list[str] | None:
    found: list[str] = []
    for part in parts:
        texts = values_of(part, module)
        if texts is None:
            return None
        found += texts
    return found


def _given(name: str, tree: ast.AST) -> Iterator[ast.expr]:
    """What is put under a name, or into the table of that name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                held = target.value if isinstance(target, ast.Subscript) else target
                if isinstance(held, ast.Name) and held.id == name:
                    yield node.value


def _returned(name: str, module: ast.Module) -> list[str] | None:
    """What a function gives back, of this module or of that of losses."""
    for tree in (module, ast.parse(Path(losses.__file__).read_text(encoding="utf-8"))):
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and node.name == name:
                within = ast.Module(body=node.body, type_ignores=[])
                backs = (each.value for each in ast.walk(node) if isinstance(each, ast.Return) and each.value)
                return _all(backs, within)
    return None
