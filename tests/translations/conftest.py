"""Translations need Qt, but no display."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
