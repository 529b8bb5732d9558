"""Comparing names with the listings of sanctions lists: an index over them, and hits that say why."""
