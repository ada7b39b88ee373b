"""What mkdocs.yml says of us: the links to the repository, and all else that is ours."""
