"""What a text is made of: inline Markdown, words, search terms, likeness."""
