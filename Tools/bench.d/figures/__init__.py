"""A file for each group of figures."""
