"""The schemas, from the first on."""
