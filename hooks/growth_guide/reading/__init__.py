"""A file as data with places, and what is said of it."""
