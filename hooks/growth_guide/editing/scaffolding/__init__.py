"""A new record to fill in, every key explained."""
