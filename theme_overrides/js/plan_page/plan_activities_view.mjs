// The activities of the area: what each says at a glance, what it still lacks, and its fields.

import { repeatWords, stateWords, timeWords, actTitle } from "../plan/activity_words.mjs";
import { sourceOf } from "../plan/offers.mjs";
import { movedActivity, newActivity, withActivity, withArea } from "../plan/plan.mjs";
import { isDay, shownDate } from "../plain/dates.mjs";
import { activityGaps, secondLook } from "../plan/second_look.mjs";
import { fillList, numberedIdea } from "../dom/marks.mjs";
import { copyOf, elementAround, elementsIn, part } from "../dom/parts.mjs";
import { keepChanged, keepTyped, makePlanId, shownArea, todayHere } from "./plan_editor.mjs";
import { fillPlanFields, numberedCopy } from "./plan_fields_view.mjs";
import { startNotes } from "./plan_notes_view.mjs";
import { isSlip } from "./slips_view.mjs";

/**
 * @typedef {import("../plan/plan.mjs").Activity} Activity
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 */

/** The activity that each view shows, and how many ideas were known by then. @type {WeakMap<Element, {activity: Activity, known: number}>} */
const SHOWN_ACTIVITY = new WeakMap();

/** @param {PlanEditor} editor */
export function startPlanActivities(editor) {
  part(editor.root, "add-activity").addEventListener("click", () => {
    const area = shownArea(editor);
    if (!area) return;
    const activity = newActivity({ id: makePlanId() });
    editor.openActs.add(activity.id);
    const plan = withArea(editor.plan, area.id, (old) => ({ ...old, activities: [...old.activities, activity] }));
    keepChanged(editor, plan, "An empty activity stands at the end.", `plan-area-activities-${area.activities.length}-what`);
  });
}

/**
 * Makes the views of the activities; what they say comes with refreshPlanActivities. Those before the first that changed stay.
 * @param {PlanEditor} editor
 */
export function fillPlanActivities(editor) {
  const activities = shownArea(editor)?.activities ?? [];
  const list = part(editor.root, "acts");
  const views = viewsOf(editor);
  const changed = views.findIndex((view, m) => SHOWN_ACTIVITY.get(view)?.activity !== activities[m]);
  const same = changed < 0 ? views.length : changed;
  views.slice(same).forEach((view) => view.remove());
  list.append(...activities.slice(same).map((activity, m) => activityView(editor, activity, same + m)));
}

/** What changes in the activities, and in the hints, while one writes. @param {PlanEditor} editor */
export function refreshPlanActivities(editor) {
  const activities = shownArea(editor)?.activities ?? [];
  viewsOf(editor).forEach((view, m) => {
    if (activities[m]) showActivity(editor, view, activities[m], m);
  });
  const hints = secondLook(editor.plan, editor.form.areas_at_most, todayHere());
  part(editor.root, "second").hidden = !hints.length;
  fillList(part(editor.root, "second-list"), hints.map(({ sentence }) => sentence));
}

/** Opens the fields of an activity, and goes to one of them. @param {PlanEditor} editor @param {number} m @param {string} field */
export function goToActivity(editor, m, field) {
  const view = viewsOf(editor)[m];
  const activity = shownArea(editor)?.activities[m];
  if (activity) unfold(editor, view, activity, m);
  document.getElementById(`plan-area-activities-${m}-${field}`)?.focus();
}

/** The views of the activities, in their order. @param {PlanEditor} editor */
function viewsOf(editor) {
  return elementsIn(part(editor.root, "acts"), ":scope > li", HTMLElement);
}

/** @param {PlanEditor} editor @param {Activity} activity @param {number} m */
function activityView(editor, activity, m) {
  const view = copyOf(part(editor.root, "act", HTMLTemplateElement));
  const { id } = activity;
  const fields = part(view, "act-fields", HTMLDetailsElement);
  fields.addEventListener("toggle", () => {
    if (fields.open) unfold(editor, view, activity, m);
    else editor.openActs.delete(id);
    const shown = shownArea(editor)?.activities[m];
    if (shown) showWhat(view, shown);
  });
  startNotes(editor, view, activity, m);
  part(view, "take-act-out").addEventListener("click", () => takeOut(editor, id, m));
  if (editor.openActs.has(id)) unfold(editor, view, activity, m);
  const done = part(view, "act-done", HTMLInputElement);
  done.id = `plan-done-${m}`;
  done.addEventListener("change", () => keepTyped(editor, withActivity(editor.plan, id, { state: done.checked ? "done" : "open" })));
  return view;
}

/** @param {PlanEditor} editor @param {string} id @param {number} m */
function takeOut(editor, id, m) {
  const area = shownArea(editor);
  if (!area) return;
  const without = withArea(editor.plan, area.id, (old) => ({ ...old, activities: old.activities.filter((one) => one.id !== id) }));
  keepChanged(editor, without, "The activity is out of the plan.", `plan-done-${m}`);
}

/**
 * Opens the fields of an activity, which are made when they are first wanted.
 * @param {PlanEditor} editor @param {HTMLElement} view @param {Activity} activity @param {number} m
 */
function unfold(editor, view, activity, m) {
  const fields = part(view, "act-fields", HTMLDetailsElement);
  editor.openActs.add(activity.id);
  if (fields.childElementCount === 1) {
    const form = numberedCopy(copyOf(part(editor.root, "act-form", HTMLTemplateElement)), m);
    fillPlanFields(editor, form);
    startChanges(editor, form, activity, m);
    fields.append(form);
    refreshForm(editor, view, m);
  }
  fields.open = true;
}

/**
 * Moving, dropping and taking up again.
 * @param {PlanEditor} editor @param {HTMLElement} form @param {Activity} activity @param {number} m
 */
function startChanges(editor, form, { id }, m) {
  const reason = part(form, "reason", HTMLInputElement);
  const day = part(form, "move-to", HTMLInputElement);
  const head = `plan-done-${m}`;
  part(form, "move").addEventListener("click", () => {
    if (!isDay(day.value) || isSlip(day)) day.focus();
    else keepChanged(editor, movedActivity(editor.plan, id, day.value, reason.value), `Moved to ${shownDate(day.value)}.`, head);
  });
  part(form, "drop").addEventListener("click", () => {
    const plan = withActivity(editor.plan, id, { state: "dropped", reason: reason.value });
    keepChanged(editor, plan, reason.value.trim() ? "Dropped, with its reason." : "Dropped. A line on why may help you later.", head);
  });
  part(form, "take-up").addEventListener("click", () => {
    keepChanged(editor, withActivity(editor.plan, id, { state: "open", reason: "" }), "Taken up again.", head);
  });
}

/** @param {PlanEditor} editor @param {HTMLElement} view @param {Activity} activity @param {number} m */
function showActivity(editor, view, activity, m) {
  const shown = SHOWN_ACTIVITY.get(view);
  const known = editor.form.ideas.length;
  if (shown?.activity !== activity) showFacts(editor, view, activity, m);
  if (shown?.activity !== activity || shown.known !== known) showActivitySource(editor, view, activity);
  SHOWN_ACTIVITY.set(view, { activity, known });
  refreshForm(editor, view, m);
}

/**
 * What changes in the fields of an activity while one writes; nothing while they were never open.
 * @param {PlanEditor} editor @param {HTMLElement} view @param {number} m
 */
function refreshForm(editor, view, m) {
  const form = part(view, "act-fields").children[1];
  const activity = shownArea(editor)?.activities[m];
  if (!form || !activity) return;
  part(form, "take-up").hidden = activity.state !== "dropped";
  part(form, "drop").hidden = activity.state === "dropped";
}

/** @param {PlanEditor} editor @param {HTMLElement} view @param {Activity} activity @param {number} m */
function showFacts(editor, view, activity, m) {
  const { measure, feedback_from: feedbackFrom, state } = activity;
  const name = actTitle(activity) || `activity ${m + 1}`;
  view.dataset.state = state;
  part(view, "act-done", HTMLInputElement).checked = state === "done";
  part(view, "act-done-name").textContent = `Done: ${name}`;
  for (const button of ["act-change", "note-act", "take-act-out"]) part(view, `${button}-name`).textContent = `: ${name}`;
  showWhat(view, activity);
  const facts = { date: timeWords(activity), measure, feedback_from: feedbackFrom };
  const gaps = state === "dropped" ? [] : activityGaps(activity, Boolean(shownArea(editor)?.measures.length));
  for (const [field, text] of Object.entries(facts)) {
    const gap = gaps.find((one) => one.field === field);
    const said = field === "date" && gap ? [text, text && " "] : [text];
    part(view, `act-${field}`).replaceChildren(...said, ...(gap ? [gapView(editor, gap.question, name, m, field)] : []));
    elementAround(part(view, `act-${field}`), "div", HTMLElement).hidden = !text && !gap;
  }
}

/** The short title while the act is folded, the whole of it when it is open. @param {HTMLElement} view @param {Activity} activity */
function showWhat(view, activity) {
  const whole = part(view, "act-fields", HTMLDetailsElement).open && activity.what.trim();
  part(view, "act-what").textContent = whole || actTitle(activity) || "What will you do?";
}

/** Whose the activity is, and what became of it. @param {PlanEditor} editor @param {HTMLElement} view @param {Activity} activity */
function showActivitySource(editor, view, activity) {
  const { what } = activity;
  const idea = sourceOf(what, editor.form.ideas);
  const source = idea ? `from ${numberedIdea(idea, editor.guide)}` : what.trim() && "your words";
  part(view, "act-source").textContent = [source, stateWords(activity), repeatWords(activity)].filter(Boolean).join("; ");
}

/** @param {PlanEditor} editor @param {string} question @param {string} name @param {number} m @param {string} field */
function gapView(editor, question, name, m, field) {
  const button = copyOf(part(editor.root, "gap", HTMLTemplateElement));
  button.textContent = question;
  button.setAttribute("aria-label", `${question} ${name}`);
  button.addEventListener("click", () => goToActivity(editor, m, field));
  return button;
}
