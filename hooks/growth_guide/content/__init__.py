"""Which files there are, and all of them read."""
