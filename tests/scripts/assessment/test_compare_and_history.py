"""Self beside others, and beside oneself of earlier."""

from assessments import assessment, tony

COMPARE = "(assessments) => m.comparison(assessments, guide, '2026-06-01', () => 0)"
ONE = "stakeholder-engagement"
NO_HABITS: dict[str, list] = {"blind": [], "other": [], "seldom": []}


def rated(who: str, level: str, comment: str = "", **derailers: str):
    rating = {"level": level} | ({"evidence": comment} if comment else {})
    ticked = {derailer.replace("_", "-"): often for derailer, often in derailers.items()}
    return assessment({}, ticked) | {"id": f"{who}-{level}-{comment}", "rater": {"group": who}, "ratings": {ONE: rating}}


def compared(run, *assessments):
    found = run(COMPARE, list(assessments))
    return found, next(row for row in found["rows"] if row["capability"] == ONE)


def test_two_peers_are_counted_and_neither_shown_nor_part_of_any_figure(run):
    peers = [rated("peer", "specialist", "seen", unresponsive="often")] * 2
    found, row = compared(run, rated("self", "expert"), *peers, rated("manager", "expert"))
    assert next(g for g in found["groups"] if g["group"] == "peer") == {"group": "peer", "count": 2, "missing": 1, "shown": False}
    assert (row["groups"], row["others"], row["comments"], found["habits"]) == ({"manager": 2}, 2, [], NO_HABITS)


def test_three_peers_are_shown_together_with_their_comments_shuffled(run):
    peers = [rated("peer", level, comment) for level, comment in (("specialist", "a"), ("expert", "b"), ("master-expert", "c"))]
    _, row = compared(run, rated("self", "expert"), *peers)
    assert (row["groups"]["peer"], row["difference"]) == (2, 0)
    assert [comment["text"] for comment in row["comments"]] == ["b", "c", "a"]
    assert set(row["comments"][0]) == {"group", "text"}


def test_a_capability_that_fewer_than_three_peers_rated_has_no_figure(run):
    peers = [rated("peer", level) for level in ("expert", "expert", "not-my-work")]
    _, row = compared(run, rated("self", "expert"), *peers)
    assert (row["groups"], row["others"], row["difference"]) == ({}, None, None)


def unrated(who: str, **derailers: str):
    return rated(who, "not-my-work", "seen", **derailers)


def test_a_file_without_any_level_counts_for_nobody(run):
    others = [rated("peer", "expert", "seen", unresponsive="often"), unrated("peer"), unrated("peer"), unrated("manager")]
    found, row = compared(run, rated("self", "expert"), *others)
    assert [(group["count"], group["shown"]) for group in found["groups"]] == [(0, False), (1, False), (0, False)]
    assert (row["groups"], row["comments"], found["habits"], found["unrated"]) == ({}, [], NO_HABITS, 3)
    assert run("(found) => m.groupSentences(found)", found)[-1] == "Three files without any level are not counted."


def test_comments_and_habits_of_a_capability_need_three_of_the_group_who_rated_it(run):
    def elsewhere(name: str):
        return assessment({"solutioning": "expert"}) | {"id": name, "rater": {"group": "peer"}}

    peers = [rated("peer", "expert", comment, unresponsive="often") for comment in "abc"]
    found, row = compared(run, *peers[:2], elsewhere("x"), elsewhere("y"))
    assert (row["comments"], found["habits"]) == ([], NO_HABITS)
    found, row = compared(run, *peers, elsewhere("x"), elsewhere("y"))
    assert len(row["comments"]) == 3
    assert [(seen["seen"], seen["of"]) for seen in found["habits"]["other"]] == [(3, 3)]


def test_a_peer_who_did_not_rate_a_capability_is_not_heard_about_it(run):
    peers = [rated("peer", "expert", comment) for comment in "abc"]
    other = assessment({"solutioning": "expert"}, {"unresponsive": "often"}, rater={"group": "peer"})
    other["ratings"][ONE] = {"level": "not-my-work", "evidence": "d"}
    found, row = compared(run, *peers, other)
    assert (sorted(comment["text"] for comment in row["comments"]), found["habits"]) == (["a", "b", "c"], NO_HABITS)


def test_the_managers_answers_are_shown_as_the_managers(run):
    _, row = compared(run, rated("self", "master-expert"), rated("manager", "specialist", "ask Kim"))
    assert (row["groups"], row["comments"]) == ({"manager": 1}, [{"group": "manager", "text": "ask Kim"}])


def test_higher_than_others_is_a_blind_spot_and_lower_a_hidden_strength(run):
    blind, row = compared(run, rated("self", "master-expert"), rated("manager", "specialist"))
    assert (blind["blindSpots"], blind["hiddenStrengths"], blind["differences"]) == ([row], [], [row])
    hidden, row = compared(run, rated("self", "specialist"), rated("manager", "expert"))
    assert (hidden["blindSpots"], hidden["hiddenStrengths"]) == ([], [row])
    assert run("(row) => m.differenceSentence(row)", row) == (
        "Stakeholder Engagement: you see yourself at 1.0, your manager sees you at 2.0."
    )


def test_others_are_told_by_their_average_and_a_manager_alone_as_the_manager(run):
    def told(*others) -> tuple[str, str]:
        found, row = compared(run, rated("self", "master-expert"), *others)
        sentence = "([found, row]) => [m.farthestSentence(found), m.differenceSentence(row)]"
        return tuple(run(sentence, [found, row]))

    manager = rated("manager", "expert")
    assert told(manager) == (
        "Your answers and your manager's are farthest apart in Stakeholder Engagement.",
        "Stakeholder Engagement: you see yourself at 3.0, your manager sees you at 2.0.",
    )
    assert told(manager, *[rated("peer", "expert")] * 3) == (
        "Your answers and theirs are farthest apart in Stakeholder Engagement.",
        "Stakeholder Engagement: you see yourself at 3.0, others see you at 2.0 on average.",
    )


def test_figures_have_one_decimal_and_are_compared_as_they_are_shown(run):
    peers = [rated("peer", "specialist")] * 8 + [rated("peer", "expert")] * 7
    _, row = compared(run, rated("self", "expert"), *peers)
    assert (row["groups"]["peer"], row["others"], row["difference"]) == (1.5, 1.5, 0.5)
    assert run("(row) => m.differenceSentence(row)", row).endswith("yourself at 2.0, others see you at 1.5 on average.")
    assert run("() => [1, 1.6, null].map(m.figureWords)") == ["1.0", "1.6", "–"]


def test_who_sees_a_habit_is_told_and_the_manager_is_named(run):
    def told(seen: int, of: int, manager: bool) -> str:
        habit = {"name": "Slow", "self": "never", "seen": seen, "of": of, "manager": manager}
        return run("(habit) => m.seenSentence(habit)", habit).split(": ")[1]

    assert told(1, 1, True) == told(1, 9, True) == "your manager sees it."
    assert told(3, 9, True) == "seen by three of nine, your manager among them."
    assert told(3, 9, False) == "seen by three of nine."


def test_the_biggest_differences_are_named_once_in_one_sentence(run):
    def told(*levels: str):
        one, other = assessment({ONE: levels[0]}), rated("manager", levels[1])
        return run("([all]) => m.farthestSentence(m.comparison(all, guide, '2026-06-01', () => 0))", [[one, other]])

    assert told("expert", "specialist") == "Your answers and your manager's are farthest apart in Stakeholder Engagement."
    assert told("expert", "expert") == "In no capability are the answers half a level apart."
    assert told("not-my-work", "expert") == "No capability is rated by you and by others yet."


def peers_of_whom(number: int, of: int, **derailers: str):
    return [rated("peer", "expert", **(derailers if n < number else {})) for n in range(of)]


def habit_lists(run, *assessments) -> list[str]:
    habits = compared(run, *assessments)[0]["habits"]
    return [name for name in NO_HABITS if "unresponsive" in [seen["derailer"] for seen in habits[name]]]


def test_a_habit_is_a_blind_spot_when_a_third_and_two_people_tick_it_and_oneself_does_not(run):
    mine = rated("self", "expert")
    for number, of, where in ((1, 3, "seldom"), (2, 6, "blind"), (2, 7, "seldom"), (3, 7, "blind"), (5, 30, "seldom")):
        assert habit_lists(run, mine, *peers_of_whom(number, of, unresponsive="often")) == [where], (number, of)


def test_a_habit_that_the_one_manager_ticks_and_oneself_does_not_is_a_blind_spot(run):
    manager = rated("manager", "expert", unresponsive="occasionally")
    assert habit_lists(run, rated("self", "expert"), manager, *peers_of_whom(0, 9)) == ["blind"]
    other = rated("manager", "expert")
    assert habit_lists(run, rated("self", "expert"), manager, other, *peers_of_whom(0, 9)) == ["seldom"]


def test_a_habit_that_oneself_ticks_too_is_no_blind_spot_and_stands_in_one_list(run):
    mine = rated("self", "expert", unresponsive="often")
    for number in (1, 9):
        assert habit_lists(run, mine, *peers_of_whom(number, 9, unresponsive="often")) == ["other"]
    (seen,) = compared(run, mine, *peers_of_whom(3, 9, unresponsive="often"))[0]["habits"]["other"]
    sentence = run("(seen) => m.seenSentence(seen)", seen)
    assert sentence == "“Unresponsive to client requests”: seen by three of nine; you ticked it as often."


def test_how_many_are_missing_is_said_in_words(run):
    def told(*others) -> list[str]:
        return run("(found) => m.groupSentences(found)", compared(run, *others)[0])

    assert told(rated("peer", "expert"), rated("manager", "expert")) == [
        "Your manager answered.",
        "One peer answered; two more are needed before these answers are shown, together.",
        "No stakeholder has answered yet.",
    ]
    assert told()[0] == "Your manager has not answered yet."
    assert told(*[rated("manager", "expert")] * 2)[0] == "Two managers answered."


def test_without_an_own_assessment_there_is_nothing_to_compare(run):
    found, row = compared(run, rated("manager", "expert", unresponsive="often"))
    assert (found["assessed"], row["self"], row["difference"], found["habits"]["blind"]) == (False, None, None, [])
    (seen,) = found["habits"]["other"]
    assert run("(seen) => m.seenSentence(seen)", seen) == "“Unresponsive to client requests”: your manager sees it."


def test_fifty_snapshots_and_thirty_raters_are_compared_as_one_would_by_hand(run):
    mine = [rated("self", "expert") | {"id": f"s{n}", "date": f"2026-01-{n % 28 + 1:02}"} for n in range(50)]
    others = [rated("peer", "specialist") | {"id": f"p{n}"} for n in range(30)]
    assert compared(run, *mine, *others)[1]["difference"] == 1


# Over time


def ids_in_order(run, dated):
    return [one["id"] for one in run("(all) => m.selfAssessments(all, '2026-06-01')", dated)]


def test_snapshots_are_the_finished_assessments_of_oneself_in_order_of_date(run):
    dated = [
        tony() | {"id": "late", "date": "2026-05-01"}, tony() | {"id": "early", "date": "2025-05-01"},
        tony() | {"id": "draft", "draft": True}, rated("peer", "expert"),
    ]  # fmt: skip
    assert ids_in_order(run, dated) == ["early", "late"]


def test_a_date_to_come_counts_as_today_and_cannot_hide_what_comes_after(run):
    dated = [tony() | {"id": name, "date": date} for name, date in (
        ("earlier today", "2026-06-01"), ("wrong clock", "2099-01-01"), ("worse clock", "2098-01-01T09:00"),
        ("later today", "2026-06-01"), ("yesterday", "2026-05-31T23:00"),
    )]  # fmt: skip
    assert ids_in_order(run, dated) == ["yesterday", "earlier today", "wrong clock", "worse clock", "later today"]


def test_what_moved_since_last_time_is_said_in_words(run):
    earlier = tony()
    later = tony() | {"derailers": {"unresponsive": "occasionally"}}
    later["ratings"] = later["ratings"] | {"solutioning": {"level": "not-my-work"}, "collaboration": {"level": "expert"}}
    assert run("([a, b]) => m.changeBetween(a, b, guide)", [earlier, later]) == [
        "Solutioning: not rated this time.",
        "Stakeholder Engagement: up from Specialist to Expert.",
        "Collaboration: new, at Expert.",
        "No longer ticked: “Difficult to deal with” and “Poor external networks”.",
        "Newly ticked: “Unresponsive to client requests”.",
    ]
    assert run("(a) => m.changeBetween(a, a, guide)", earlier) == ["Nothing moved since last time."]


def test_shares_are_told_in_words_or_in_figures_never_in_both(run):
    seen = "([seen, of]) => m.seenSentence({name: 'Buried', self: 'never', seen, of})"
    assert "seen by two of ten." in run(seen, [2, 10])
    assert "seen by 2 of 12." in run(seen, [2, 12])
