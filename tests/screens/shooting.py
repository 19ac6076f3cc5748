"""Makes the reference pictures of the window anew, and those of the manual.

    python tests/screens/shooting.py             every look and state into tests/screens/references
    python tests/screens/shooting.py --manual    the pictures of docs/manual.md into docs/images

Look at what has changed (`git diff` shows pictures in most viewers) before it is committed.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from comparing import keep, small
from palettes import save_small

HERE = Path(__file__).resolve().parent
REFERENCES = HERE / "references"
IMAGES = HERE.parents[1] / "docs" / "images"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a window is shown."""

    theme: str
    language: str
    scale: float

    @property
    def name(self) -> str:
        return f"{self.theme}-{self.language}-{self.scale:g}x"


LOOKS = tuple(
    Look(theme=theme, language=language, scale=scale)
    for theme in ("light", "dark")
    for language in ("en", "he")
    for scale in (1, 2)
)

MANUAL = {
    "window": ("light", "en", "article"),
    "dark": ("dark", "en", "article"),
    "review": ("light", "en", "review"),
    "tagging": ("light", "en", "tag-entry"),
    "search": ("light", "en", "search"),
    "go-to": ("dark", "en", "go-to"),
    "overview": ("light", "en", "overview"),
    "incident": ("light", "en", "incident"),
    "compare": ("dark", "en", "compare"),
    "export": ("light", "en", "export"),
    "hebrew": ("light", "he", "article"),
    "german": ("dark", "de", "table"),
}
"""Pictures of the manual: theme, language and state of each."""
_MANUAL_SCALE = 1.25


def shoot(look: Look, out: Path) -> dict[str, Any]:
    """Make the pictures of one look; what is known of them: places of parts by state, and the fonts.

    Args:
        look: In a process of its own, for a scale is for good.
        out: Gets a PNG a state.
    """
    command = [sys.executable, str(HERE / "scenes.py"), "--theme", look.theme, "--language", look.language]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "LC_", "LANG"))}
    environment |= {
        "QT_SCALE_FACTOR": f"{look.scale:g}",
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
    done = subprocess.run(
        [*command, "--out", str(out)], env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    if done.returncode:
        raise RuntimeError(f"{look.name}: {done.stderr[-3000:]}")
    known: dict[str, Any] = json.loads((out / "boxes.json").read_text(encoding="utf-8"))
    return known


def shoot_all(looks: Sequence[Look], folder: Path) -> Iterator[tuple[Look, Path, dict[str, Any]]]:
    """Make the pictures of several looks, two at a time: each look with its own folder, and what is known of it."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        known = [(look, folder / look.name, pool.submit(shoot, look, folder / look.name)) for look in looks]
        for look, out, told in known:
            yield look, out, told.result()


def write_references() -> None:
    """Every look and state, and what is known of them."""
    known: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        for look, out, told in shoot_all(LOOKS, Path(folder)):
            known[look.name] = told
            for picture in sorted(out.glob("*.png")):
                keep(small(picture), REFERENCES / look.name / picture.name)
            sys.stdout.write(f"{look.name}\n")
    text = json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True)
    (REFERENCES / "boxes.json").write_text(_rows(text) + "\n", encoding="utf-8")


def _rows(text: str) -> str:
    """JSON with a list in a line."""
    return re.sub(r"\[\s+([\d\s,.-]+?)\s+\]", lambda found: "[" + " ".join(found[1].split()) + "]", text)


def write_manual() -> None:
    """The pictures of the manual."""
    with tempfile.TemporaryDirectory() as folder:
        pairs = sorted({(theme, language) for theme, language, _ in MANUAL.values()})
        looks = [Look(theme=theme, language=language, scale=_MANUAL_SCALE) for theme, language in pairs]
        for shown, out, _ in shoot_all(looks, Path(folder)):
            for name, scene in ((n, s) for n, (t, k, s) in MANUAL.items() if (t, k) == (shown.theme, shown.language)):
                size = save_small(out / f"{scene}.png", IMAGES / f"{name}.png")
                sys.stdout.write(f"{name}.png: {size // 1000} kB\n")


def main() -> int:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--manual", action="store_true")
    if parser.parse_args().manual:
        write_manual()
    else:
        write_references()
    return 0


if __name__ == "__main__":
    sys.exit(main())
