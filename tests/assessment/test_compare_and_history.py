"""Self beside others, and beside oneself of earlier."""

from assessments import assessment, tony

COMPARE = "(assessments) => m.comparison(assessments, guide, '2026-06-01', () => 0)"
ONE = "stakeholder-engagement"


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
    assert (row["groups"], row["others"], row["comments"], found["derailers"]) == ({"manager": 2}, 2, [], [])


def test_three_peers_are_shown_together_with_their_comments_shuffled(run):
    peers = [rated("peer", level, comment) for level, comment in (("specialist", "a"), ("expert", "b"), ("master-expert", "c"))]
    _, row = compared(run, rated("self", "expert"), *peers)
    assert (row["groups"]["peer"], row["difference"]) == (2, 0)
    assert [comment["text"] for comment in row["comments"]] == ["b", "c", "a"]
    assert set(row["comments"][0]) == {"group", "text"}


def test_a_capability_that_fewer_than_three_peers_rated_has_no_figure(run):
    peers = [rated("peer", level) for level in ("expert", "expert", "not-my-work")]
    _, row = compared(run, rated("self", "expert"), *peers)
    assert (row["groups"]["peer"], row["others"], row["difference"]) == (None, None, None)


def test_the_managers_answers_are_shown_as_the_managers(run):
    _, row = compared(run, rated("self", "master-expert"), rated("manager", "specialist", "ask Kim"))
    assert (row["groups"], row["comments"]) == ({"manager": 1}, [{"group": "manager", "text": "ask Kim"}])


def test_higher_than_others_is_a_blind_spot_and_lower_a_hidden_strength(run):
    blind, row = compared(run, rated("self", "master-expert"), rated("manager", "specialist"))
    assert (blind["blindSpots"], blind["hiddenStrengths"], blind["differences"]) == ([row], [], [row])
    hidden, row = compared(run, rated("self", "specialist"), rated("manager", "expert"))
    assert (hidden["blindSpots"], hidden["hiddenStrengths"]) == ([], [row])
    assert run("(row) => m.differenceSentence(row, guide)", row) == (
        "Stakeholder Engagement: you see yourself lower than others do (you 1.0, others 2.0 on average)."
    )


def test_derailers_that_others_see_and_oneself_does_not_are_told(run):
    manager = rated("manager", "expert", unresponsive="occasionally", poor_external_networks="often")
    found, _ = compared(run, rated("self", "expert", unresponsive="often"), manager)
    assert {seen["derailer"] for seen in found["derailers"]} == {"unresponsive", "poor-external-networks"}
    assert found["unseen"] == [{"derailer": "poor-external-networks", "self": "never", "seen": 1, "of": 1}]
    sentence = run("(seen) => m.seenSentence(seen, guide)", found["unseen"][0])
    assert sentence == "“Poor external networks”: seen by one of one; you did not tick it."


def test_how_many_are_missing_is_said_in_words(run):
    words = "(groups) => groups.map(m.groupSentence)"
    groups = compared(run, rated("peer", "expert"), rated("manager", "expert"))[0]["groups"]
    assert run(words, groups) == [
        "One manager answered.",
        "One peer answered; two more are needed before these answers are shown, together.",
        "No stakeholder has answered yet.",
    ]


def test_without_an_own_assessment_there_is_nothing_to_compare(run):
    found, row = compared(run, rated("manager", "expert", unresponsive="often"))
    assert (row["self"], row["difference"], found["unseen"]) == (None, None, [])


def test_fifty_snapshots_and_thirty_raters_are_compared_as_one_would_by_hand(run):
    mine = [rated("self", "expert") | {"id": f"s{n}", "date": f"2026-01-{n % 28 + 1:02}"} for n in range(50)]
    others = [rated("peer", "specialist") | {"id": f"p{n}"} for n in range(30)]
    assert compared(run, *mine, *others)[1]["difference"] == 1


# Over time


def ids_in_order(run, dated):
    return [one["id"] for one in run("(all) => m.snapshots(all, '2026-06-01')", dated)]


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
    change = run("([a, b]) => m.changeBetween(a, b, guide)", [earlier, later])
    assert change["lines"] == [
        "Solutioning: not rated this time.",
        "Stakeholder Engagement: up from Specialist to Expert.",
        "Collaboration: new, at Expert.",
        "No longer ticked: “Difficult to deal with” and “Poor external networks”.",
        "Newly ticked: “Unresponsive to client requests”.",
    ]
    assert run("(a) => m.changeBetween(a, a, guide).lines", earlier) == ["Nothing moved since last time."]


def test_shares_are_told_in_words_or_in_figures_never_in_both(run):
    seen = "([seen, of]) => m.seenSentence({derailer: 'buried', self: 'never', seen, of}, guide)"
    assert "seen by two of ten;" in run(seen, [2, 10])
    assert "seen by 2 of 12;" in run(seen, [2, 12])
