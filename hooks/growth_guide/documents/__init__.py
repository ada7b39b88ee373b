"""What readers take away: the plan as Word, PDF and Markdown, workshop cards and handouts."""
