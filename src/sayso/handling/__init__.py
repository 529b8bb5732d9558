"""Markings and who may know what: pure."""
