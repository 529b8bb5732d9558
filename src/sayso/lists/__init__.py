"""Sanctions lists: reading what publishers publish, and telling what changed between two versions."""
