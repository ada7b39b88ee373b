// Where one stands with the plan today.

import { shownDate } from "../plan/dates.mjs";
import { nextTime, standingOf } from "../plan/standing.mjs";
import { snapshots } from "../assessment/history.mjs";
import { capitalised, counted, listed } from "../assessment/words.mjs";
import { copyOf, part, showWhenOpen } from "../parts.mjs";
import { goToActivity } from "./plan_activities_view.mjs";
import { showAreaAt } from "./plan_areas_view.mjs";
import { todayHere } from "./plan_desk.mjs";

/**
 * @typedef {import("./plan_desk.mjs").Desk} Desk
 * @typedef {import("../plan/plan.mjs").Activity} Activity
 */

/** @param {Desk} desk */
export function showStanding(desk) {
  const { root, plan, form } = desk;
  const today = todayHere();
  // A date that is still to come, from a wrong clock, is no day on which one has assessed oneself.
  const past = snapshots(desk.keeper.workbook().assessments, today).filter(({ date }) => date.slice(0, 10) <= today);
  const assessed = past.pop()?.date ?? "";
  const { late, due, later, undated, done, dropped, nextCheckIn, checkInIsLate, assessAgain } = standingOf(plan, form, today, assessed);
  part(root, "standing").hidden = !plan.areas.length;
  const counts = [
    [done, "done"], [late, "late"], [due, "due within a week"], [later, "later"], [undated, "without a date"], [dropped, "dropped"],
  ].filter(([list]) => list.length).map(([list, word]) => `${list.length} ${word}`);
  const all = [late, due, later, undated, done, dropped].reduce((sum, list) => sum + list.length, 0);
  const checkIn = nextCheckIn ? ` ${checkInIsLate ? "A check-in was due on" : "Next check-in on"} ${shownDate(nextCheckIn)}.` : "";
  part(root, "standing-line").textContent = `${capitalised(counted(all, "activity", "activities"))}${all ? `: ${listed(counts)}` : ""}.${checkIn}`;
  const details = part(root, "standing-due", HTMLDetailsElement);
  details.hidden = !late.length && !due.length;
  showWhenOpen(details, part(root, "standing-list"), () => [
    ...late.map((one) => lineOf(desk, one, "late, ", today)), ...due.map((one) => lineOf(desk, one, "", today)),
  ]);
  part(root, "standing-again").hidden = !assessAgain;
  const words = nextCheckIn ? `The next one: ${shownDate(nextCheckIn)}.` : "";
  part(root, "next-check-in").textContent = words;
}

/** @param {Desk} desk @param {Activity} activity @param {string} word @param {string} today */
function lineOf(desk, activity, word, today) {
  const view = copyOf(part(desk.root, "choice-button", HTMLTemplateElement));
  const button = part(view, "choose-one");
  button.textContent = `${activity.what.trim() || "An activity without words"} (${word}${shownDate(nextTime(activity, today) ?? "")})`;
  button.addEventListener("click", () => {
    const n = desk.plan.areas.findIndex(({ activities }) => activities.some(({ id }) => id === activity.id));
    if (n < 0) return;
    showAreaAt(desk, n);
    goToActivity(desk, desk.plan.areas[n].activities.findIndex(({ id }) => id === activity.id), "what");
  });
  return view;
}
