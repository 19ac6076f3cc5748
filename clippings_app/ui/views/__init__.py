"""Whole rooms of the window, made of widgets."""
