"""What an editor may write: the kinds of record, and what their keys point to."""
