// Where one stands with the plan today.

import { shownDate } from "../plain/dates.mjs";
import { nextTime, planProgress } from "../plan/plan_progress.mjs";
import { selfAssessments } from "../assessment/history.mjs";
import { capitalised, counted, listed } from "../plain/words.mjs";
import { copyOf, part, showWhenOpen } from "../dom/parts.mjs";
import { goToActivity } from "./plan_activities_view.mjs";
import { showAreaAt } from "./plan_areas_view.mjs";
import { todayHere } from "./plan_editor.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../plan/plan.mjs").Activity} Activity
 */

/** @param {PlanEditor} editor */
export function showPlanProgress(editor) {
  const { root, plan } = editor;
  const today = todayHere();
  // A date that is still to come, from a wrong clock, is no day on which one has assessed oneself.
  const past = selfAssessments(editor.keeper.workbook().assessments, today).filter(({ date }) => date.slice(0, 10) <= today);
  const assessed = past.pop()?.date ?? "";
  const { late, due, later, undated, done, dropped, nextCheckIn, checkInIsLate, assessAgain } = planProgress(plan, today, assessed);
  part(root, "plan-progress").hidden = !plan.areas.length;
  const counts = [
    [done, "done"], [late, "late"], [due, "due within a week"], [later, "later"], [undated, "without a date"], [dropped, "dropped"],
  ].filter(([list]) => list.length).map(([list, word]) => `${list.length} ${word}`);
  const all = [late, due, later, undated, done, dropped].reduce((sum, list) => sum + list.length, 0);
  const checkIn = nextCheckIn ? ` ${checkInIsLate ? "A check-in was due on" : "Next check-in on"} ${shownDate(nextCheckIn)}.` : "";
  part(root, "plan-progress-line").textContent = `${capitalised(counted(all, "activity", "activities"))}${all ? `: ${listed(counts)}` : ""}.${checkIn}`;
  const details = part(root, "plan-progress-due", HTMLDetailsElement);
  details.hidden = !late.length && !due.length;
  showWhenOpen(details, part(root, "plan-progress-list"), () => [
    ...late.map((one) => lineOf(editor, one, "late, ", today)), ...due.map((one) => lineOf(editor, one, "", today)),
  ]);
  part(root, "plan-progress-again").hidden = !assessAgain;
  const words = nextCheckIn ? `The next one: ${shownDate(nextCheckIn)}.` : "";
  part(root, "next-check-in").textContent = words;
}

/** @param {PlanEditor} editor @param {Activity} activity @param {string} word @param {string} today */
function lineOf(editor, activity, word, today) {
  const view = copyOf(part(editor.root, "choice-button", HTMLTemplateElement));
  const button = part(view, "choose-one");
  button.textContent = `${activity.what.trim() || "An activity without words"} (${word}${shownDate(nextTime(activity, today, editor.plan) ?? "")})`;
  button.addEventListener("click", () => {
    const n = editor.plan.areas.findIndex(({ activities }) => activities.some(({ id }) => id === activity.id));
    if (n < 0) return;
    showAreaAt(editor, n);
    goToActivity(editor, editor.plan.areas[n].activities.findIndex(({ id }) => id === activity.id), "what");
  });
  return view;
}
