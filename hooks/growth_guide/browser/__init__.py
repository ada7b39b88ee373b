"""What scripts need to know: the assessment, the plan, the search index."""
