"""The table of claim types, attribution, factuality and extraction."""
