"""Characters that are no part of what anybody writes."""

CONTROLS = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
"""The inside of a class, for a regular expression: all control characters (Unicode's Cc) but tabs and ends of lines."""
