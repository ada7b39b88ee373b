"""Renaming and retiring a record: every file that names it is changed, and nothing else in those files."""
