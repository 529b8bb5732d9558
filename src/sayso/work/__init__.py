"""Running a function over many documents: in this process or in a local pool."""
