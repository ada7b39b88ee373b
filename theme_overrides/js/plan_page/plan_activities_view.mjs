// The activities of the area: what each says at a glance, what it still lacks, and its fields.

import { repeatWords, stateWords, timeWords } from "../plan/activity_words.mjs";
import { sourceOf } from "../plan/offers.mjs";
import { movedActivity, newActivity, withActivity, withArea } from "../plan/plan.mjs";
import { isDay, shownDate } from "../plan/dates.mjs";
import { gapsOf, secondLook } from "../plan/second_look.mjs";
import { fillList, numberedIdea } from "../assessment_page/marks.mjs";
import { withValueAt } from "../plan/plan_fields.mjs";
import { copyOf, elementsIn, part } from "../parts.mjs";
import { keepChanged, keepTyped, makePlanId, shownArea, todayHere, wholeTag } from "./plan_desk.mjs";
import { fillPlanFields, numberedCopy } from "./plan_fields_view.mjs";
import { showOffers } from "./plan_offers_view.mjs";

/**
 * @typedef {import("../plan/plan.mjs").Activity} Activity
 * @typedef {import("./plan_desk.mjs").Desk} Desk
 */

/** The activity that each view shows, and how many ideas were known by then. @type {WeakMap<Element, {activity: Activity, known: number}>} */
const SHOWN_ACTIVITY = new WeakMap();

/** @param {Desk} desk */
export function startPlanActivities(desk) {
  part(desk.root, "add-activity").addEventListener("click", () => {
    const area = shownArea(desk);
    if (!area) return;
    const activity = newActivity({ id: makePlanId() });
    desk.openActs.add(activity.id);
    const plan = withArea(desk.plan, area.id, (old) => ({ ...old, activities: [...old.activities, activity] }));
    keepChanged(desk, plan, "An empty activity stands at the end.", `plan-area-activities-${area.activities.length}-what`);
  });
}

/**
 * Makes the views of the activities; what they say comes with refreshPlanActivities. Those before the first that changed stay.
 * @param {Desk} desk
 */
export function fillPlanActivities(desk) {
  const activities = shownArea(desk)?.activities ?? [];
  const list = part(desk.root, "acts");
  const views = viewsOf(desk);
  const changed = views.findIndex((view, m) => SHOWN_ACTIVITY.get(view)?.activity !== activities[m]);
  const same = changed < 0 ? views.length : changed;
  views.slice(same).forEach((view) => view.remove());
  list.append(...activities.slice(same).map((activity, m) => activityView(desk, activity, same + m)));
}

/** What changes in the activities, and in the hints, while one writes. @param {Desk} desk */
export function refreshPlanActivities(desk) {
  const activities = shownArea(desk)?.activities ?? [];
  viewsOf(desk).forEach((view, m) => {
    if (activities[m]) showActivity(desk, view, activities[m], m);
  });
  const hints = secondLook(desk.plan, desk.form.areas_at_most, todayHere());
  part(desk.root, "second").hidden = !hints.length;
  fillList(part(desk.root, "second-list"), hints.map(({ sentence }) => sentence));
}

/** Opens the fields of an activity, and goes to one of them. @param {Desk} desk @param {number} m @param {string} field */
export function goToActivity(desk, m, field) {
  const view = viewsOf(desk)[m];
  const activity = shownArea(desk)?.activities[m];
  if (activity) unfold(desk, view, activity, m);
  document.getElementById(`plan-area-activities-${m}-${field}`)?.focus();
}

/** The views of the activities, in their order. @param {Desk} desk */
function viewsOf(desk) {
  return elementsIn(part(desk.root, "acts"), ":scope > li", HTMLElement);
}

/** @param {Desk} desk @param {Activity} activity @param {number} m */
function activityView(desk, activity, m) {
  const view = copyOf(part(desk.root, "act", HTMLTemplateElement));
  const { id } = activity;
  const fields = part(view, "act-fields", HTMLDetailsElement);
  fields.addEventListener("toggle", () => {
    if (fields.open) unfold(desk, view, activity, m);
    else desk.openActs.delete(id);
  });
  if (desk.openActs.has(id)) unfold(desk, view, activity, m);
  const done = part(view, "act-done", HTMLInputElement);
  done.id = `plan-done-${m}`;
  done.addEventListener("change", () => keepTyped(desk, withActivity(desk.plan, id, { state: done.checked ? "done" : "open" })));
  return view;
}

/** Opens the fields of an activity, which are made when they are first wanted. @param {Desk} desk @param {HTMLElement} view @param {Activity} activity @param {number} m */
function unfold(desk, view, activity, m) {
  const fields = part(view, "act-fields", HTMLDetailsElement);
  desk.openActs.add(activity.id);
  if (fields.childElementCount === 1) {
    const form = numberedCopy(copyOf(part(desk.root, "act-form", HTMLTemplateElement)), m);
    fillPlanFields(desk, form);
    startChanges(desk, form, activity, m);
    fields.append(form);
    refreshForm(desk, view, m);
  }
  fields.open = true;
}

/** Moving, dropping, taking up again and deleting. @param {Desk} desk @param {HTMLElement} form @param {Activity} activity @param {number} m */
function startChanges(desk, form, { id }, m) {
  const reason = part(form, "reason", HTMLInputElement);
  const day = part(form, "move-to", HTMLInputElement);
  const head = `plan-done-${m}`;
  part(form, "move").addEventListener("click", () => {
    if (!isDay(day.value)) day.focus();
    else keepChanged(desk, movedActivity(desk.plan, id, day.value, reason.value), `Moved to ${shownDate(day.value)}.`, head);
  });
  part(form, "drop").addEventListener("click", () => {
    const plan = withActivity(desk.plan, id, { state: "dropped", reason: reason.value });
    keepChanged(desk, plan, reason.value.trim() ? "Dropped, with its reason." : "Dropped. A line on why may help you later.", head);
  });
  part(form, "take-up").addEventListener("click", () => {
    keepChanged(desk, withActivity(desk.plan, id, { state: "open", reason: "" }), "Taken up again.", head);
  });
  part(form, "delete-act").addEventListener("click", () => {
    const area = shownArea(desk);
    if (!area) return;
    const without = withArea(desk.plan, area.id, (old) => ({ ...old, activities: old.activities.filter((one) => one.id !== id) }));
    keepChanged(desk, without, "The activity is deleted.");
  });
}

/** @param {Desk} desk @param {HTMLElement} view @param {Activity} activity @param {number} m */
function showActivity(desk, view, activity, m) {
  const shown = SHOWN_ACTIVITY.get(view);
  const known = desk.form.ideas.length;
  if (shown?.activity !== activity) showFacts(desk, view, activity, m);
  if (shown?.activity !== activity || shown.known !== known) showActivitySource(desk, view, activity);
  SHOWN_ACTIVITY.set(view, { activity, known });
  refreshForm(desk, view, m);
}

/** What changes in the fields of an activity while one writes; nothing while they were never open. @param {Desk} desk @param {HTMLElement} view @param {number} m */
function refreshForm(desk, view, m) {
  const form = part(view, "act-fields").children[1];
  const activity = shownArea(desk)?.activities[m];
  if (!form || !activity) return;
  part(form, "take-up").hidden = activity.state !== "dropped";
  part(form, "drop").hidden = activity.state === "dropped";
  showOffers(desk, form, "activities.measure", (text) => {
    const tag = `area.activities.${m}.measure`;
    keepTyped(desk, withValueAt(desk.plan, wholeTag(desk, tag), text));
    fillPlanFields(desk, form);
    goToActivity(desk, m, "measure");
  });
}

/** @param {Desk} desk @param {HTMLElement} view @param {Activity} activity @param {number} m */
function showFacts(desk, view, activity, m) {
  const { what, measure, feedback_from: feedbackFrom, state } = activity;
  const name = what.trim() || `activity ${m + 1}`;
  view.dataset.state = state;
  part(view, "act-done", HTMLInputElement).checked = state === "done";
  part(view, "act-done-name").textContent = `Done: ${name}`;
  part(view, "act-change-name").textContent = `: ${name}`;
  part(view, "act-what").textContent = what.trim() || "What will you do?";
  const facts = { date: timeWords(activity), measure, feedback_from: feedbackFrom };
  const gaps = state === "dropped" ? [] : gapsOf(activity);
  for (const [field, text] of Object.entries(facts)) {
    const gap = gaps.find((one) => one.field === field);
    const said = field === "date" && gap ? [text, text && " "] : [text];
    part(view, `act-${field}`).replaceChildren(...said, ...(gap ? [gapView(desk, gap.question, name, m, field)] : []));
  }
}

/** Whose the activity is, and what became of it. @param {Desk} desk @param {HTMLElement} view @param {Activity} activity */
function showActivitySource(desk, view, activity) {
  const { what } = activity;
  const idea = sourceOf(what, desk.form.ideas);
  const source = idea ? `from ${numberedIdea(idea, desk.guide)}` : what.trim() && "your words";
  part(view, "act-source").textContent = [source, stateWords(activity), repeatWords(activity)].filter(Boolean).join("; ");
}

/** @param {Desk} desk @param {string} question @param {string} name @param {number} m @param {string} field */
function gapView(desk, question, name, m, field) {
  const button = copyOf(part(desk.root, "gap", HTMLTemplateElement));
  button.textContent = question;
  button.setAttribute("aria-label", `${question} ${name}`);
  button.addEventListener("click", () => goToActivity(desk, m, field));
  return button;
}
