"""The spaCy pipeline and what is added to it: names, dates, quantities, places, coreference."""
