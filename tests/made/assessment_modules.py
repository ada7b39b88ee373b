"""Which modules of the assessment and of the saved file never touch the page, by their paths."""

PURE = (
    *(f"assessment/{name}" for name in (
        "answers", "compare", "compare_words", "explanation", "history", "result_sentences", "scoring", "situations_for",
        "suggestions", "team_csv", "team_picture", "what_if",
    )),
    *(f"workbook/{name}" for name in (
        "aliases", "drafts", "earlier_plans", "file_owner", "handed_summaries", "import_files", "join_tabs", "rating_answers",
        "rating_names", "rating_rounds", "saved_file", "saved_file_check", "storage", "team_summary",
    )),
    *(f"plain/{name}" for name in ("computed_once", "ids", "words")),
)  # fmt: skip
