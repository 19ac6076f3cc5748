"""Clippings: press clippings with their sources, photo credits and incidents, kept on one's own machine."""

__version__ = "0.1.0"
