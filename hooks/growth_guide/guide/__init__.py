"""The sound guide and its hand-written pages."""
