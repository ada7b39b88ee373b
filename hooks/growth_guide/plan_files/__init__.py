"""The Personal Growth Plan as files: Word, PDF and Markdown, blank and filled in, all from ``plan.yml``."""
