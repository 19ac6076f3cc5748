"""Reads articles out of bytes and text.

Pure functions: no network, no clock; the only files read are our own resources.
"""
