"""Text and HTML into clean text with offsets; what was cut and why."""
