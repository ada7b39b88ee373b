"""Every rule that sound content keeps: one small function each, named as the rule."""
