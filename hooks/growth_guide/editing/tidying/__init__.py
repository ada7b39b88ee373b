"""A record in its one canonical form, whoever saved it."""
