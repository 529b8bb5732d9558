"""Places of a text on earth: a gazetteer that ships with Sayso, and the way from a name to one entry of it."""
