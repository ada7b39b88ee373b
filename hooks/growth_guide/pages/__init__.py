"""Every page of the site as Markdown."""
