"""What an editor may write: the records, the table of their kinds, what they name, and what is said of each key."""
