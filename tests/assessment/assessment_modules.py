"""Where the pure modules lie, and which they are: those that never touch the page."""

from project import ROOT

MODULES = ROOT / "theme_overrides" / "js" / "assessment"
PURE = (
    "aliases", "answers", "compare", "compare_words", "drafts", "earlier_plans", "explanation", "history", "ids", "join", "merge",
    "once", "saved_file", "saved_file_check", "scoring", "storage", "suggestions", "what_if", "whose", "words",
)  # fmt: skip
