"""What changed in meaning between two revisions of the guide, in Markdown, for a reviewer who has never seen YAML."""
