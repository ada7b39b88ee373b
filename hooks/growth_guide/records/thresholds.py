"""Every figure that the content is held to, with its reason. The rules of ``check`` and the report read them here."""

WORDS_OF_AN_IDEA = (280, 560)
"""At least and at most, over all parts that ``record_texts.parts`` yields. Below, the actions lose when, with whom and how long;
above, a page no longer fits on two printed sheets and nobody reads it before a meeting."""

WORDS_OF_FORMS_AND_WORDS = (60, 240)
"""At least and at most, over the sheet, the words to say and what to try. Below, the reader has to invent what the page asks for;
above, a form no longer fits beside the act that needs it."""

WORDS_OF_AN_EXAMPLE = (50, 100)
"""Room for the situation, what was done and what changed; a story longer than that hides the idea."""

WORDS_OF_A_GUIDE = (300, 450)
"""At least and at most, over all that a situation says. Below, it says what everybody says; above, nobody in trouble reads it."""

LEAST_ENTRIES = {("Situation", "ideas"): 3, ("Situation", "related"): 1}
"""By class and key of a list, how many entries an editor writes at least. An organisation may leave fewer by what it hides."""

WORDS_OF_A_PHRASE = (2, 9)
"""One word is a topic and not a trouble; nobody types more than nine into a search box."""

WORDS_OF_A_SENTENCE = 30
"""At most. A longer one has to be read twice, above all by those who read in a second language or by ear."""

WORDS_OF_A_LONG_SENTENCE = 25
"""A longer one is worth a second look."""

MEDIAN_WORDS_OF_A_SENTENCE = (12, 16)
"""Over all ideas; the report shows it. Below, it reads like telegrams; above, like a contract."""

SHARE_OF_SENTENCES_THAT_BEGIN_ASIDE = 0.1
"""At most, of those in examples and issues: a reader who has to hold something in mind before the subject comes gets lost.
Six well-known public guides on the same matters have 7 per cent."""

READING_LEVEL_OF_A_PAGE = 9.0
"""Flesch-Kincaid grade at most: nine years of school, as a good newspaper. The readers know their own trade and not the
writer's, they are tired, and many have English as a second language."""

USES_OF_A_PROFESSION = 10
"""At most. Beyond a tenth of the examples the guide seems to be written for one trade."""

PROFESSIONS = 60
"""At least, in a released guide: every reader should find somebody near to their own work."""

WORDS_IN_A_ROW_SHARED = 8
"""So many words in a row that stand in two ideas are an error: one of the two was copied."""

WORDS_IN_A_ROW_NOTED = 6
"""So many are a remark; most are common turns of speech, some are a sentence that was written twice."""

LIKENESS_OF_TWO_IDEAS = 0.35
"""At most; the cosine of ``similarity``. Above, two ideas give the same advice, and one of them has to go or to change."""

WORDS_TO_JUDGE_A_PAGE = 100
"""At least, before a reading level is told: on fewer a single long word decides."""

IDEAS_AGAINST_A_DERAILER = 2
"""At least in a released guide: who sees a derailer in themselves deserves a choice. Until then fewer are a remark, so that a
derailer can be added before the ideas that help against it."""

MINUTES_OF_THE_TALK = 30
"""Pages and sheets speak of half an hour."""

QUESTIONS_TO_A_MANAGER = 5
"""Pages and sheets speak of five."""

IDEAS_OF_A_RELEASE = 102
"""At least: what the first release held. A reader who comes back finds no fewer."""
