"""Writes a bibliography in the formats that others read: pure functions from values to text."""
