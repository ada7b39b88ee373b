// When the owner of the plan has time: days, a time of day, days away; below it what the calendar will hold, and its file.

import { exportFile } from "../dom/exports.mjs";
import { calendarFile } from "../plan/calendar.mjs";
import { plannedTimes } from "../plan/calendar_times.mjs";
import { movedWords, withMovedTime } from "../plan/paced_plan.mjs";
import { TIME_OF_DAY } from "../plan/plan.mjs";
import { nextActs } from "../plan/time_words.mjs";
import { copyOf, elementsIn, part } from "../dom/parts.mjs";
import { keepReshaped, keepTyped, loadPlannedIdeas, offerUndo, sayOfPlan, todayHere } from "./plan_editor.mjs";
import { fillAways, startAways } from "./plan_aways_view.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../plan/plan.mjs").PlanTime} PlanTime
 * @typedef {import("../plan/calendar.mjs").Alarm} Alarm
 */

const ACTS_SHOWN = 3;
const NO_TIMES = "No activity has a day that is still to come, so there is nothing for the calendar.";

/** @param {PlanEditor} editor */
export function startPlanTime(editor) {
  const { root } = editor;
  const section = part(root, "plan-time");
  const keep = (/** @type {Partial<PlanTime>} */ changes) => keepTime(editor, changes);
  for (const box of dayBoxes(section)) {
    box.addEventListener("change", () => keep({ days: dayBoxes(section).filter(({ checked }) => checked).map(({ value }) => value) }));
  }
  const time = part(section, "time-of-day", HTMLInputElement);
  part(section, "time-all-day").addEventListener("change", () => keep({ at: "" }));
  part(section, "time-at").addEventListener("change", () => {
    time.value ||= TIME_OF_DAY;
    keep({ at: time.value });
  });
  // A time that is half typed or taken away is none yet; the one before stays.
  time.addEventListener("change", () => {
    if (time.value) keep({ at: time.value });
    fillTimeOfDay(editor);
  });
  startAways(editor, keep);
  // What is shown follows when a field is left, here or at an act: while one writes it would speak over the writing.
  root.addEventListener("change", () => showNextTimes(editor));
  part(section, "save-calendar").addEventListener("click", () => saveCalendar(editor));
}

/** @param {PlanEditor} editor @param {Partial<PlanTime>} changes */
function keepTime(editor, changes) {
  const before = editor.plan;
  const { plan, moved } = withMovedTime(before, changes, todayHere());
  if (!moved && plan.review === before.review) return keepTyped(editor, plan);
  keepReshaped(editor, plan);
  if (moved) offerUndo(editor, before, movedWords(moved));
}

/** @param {PlanEditor} editor */
export function fillPlanTime(editor) {
  fillTimeOfDay(editor);
  fillAways(editor);
  showNextTimes(editor);
}

/** @param {PlanEditor} editor */
function fillTimeOfDay({ root, plan: { time } }) {
  for (const box of dayBoxes(root)) box.checked = time.days.includes(box.value);
  part(root, "time-all-day", HTMLInputElement).checked = !time.at;
  part(root, "time-at", HTMLInputElement).checked = Boolean(time.at);
  if (time.at) part(root, "time-of-day", HTMLInputElement).value = time.at;
}

/** @param {ParentNode} within */
function dayBoxes(within) {
  return elementsIn(within, "[data-part=time-day]", HTMLInputElement);
}

/** The acts that come next, as they will stand in the calendar. @param {PlanEditor} editor */
function showNextTimes(editor) {
  const { root, plan } = editor;
  const acts = nextActs(plannedTimes(plan), todayHere(), ACTS_SHOWN);
  const list = part(root, "time-list");
  const shown = JSON.stringify(acts);
  if (list.dataset.shown === shown) return;
  list.dataset.shown = shown;
  part(root, "time-head").textContent = acts.length ? "So it will stand in your calendar:" : NO_TIMES;
  list.replaceChildren(...acts.map(({ what, when }) => {
    const line = copyOf(part(root, "time-line", HTMLTemplateElement));
    part(line, "time-what").textContent = what;
    part(line, "time-when").textContent = when;
    return line;
  }));
}

/** Saves the file, and keeps in the plan what was in it: what is moved or taken out later is moved or taken out there as well. @param {PlanEditor} editor */
function saveCalendar(editor) {
  const { root, plan, form } = editor;
  const say = (/** @type {string} */ sentence) => sayOfPlan(editor, sentence);
  if (!plannedTimes(plan).length && !plan.calendar.events.length) {
    say(NO_TIMES);
    return;
  }
  const alarm = /** @type {Alarm} */ (part(root, "alarm", HTMLSelectElement).value);
  exportFile(say, {
    name: `personal-growth-plan-${todayHere()}.ics`, type: "text/calendar",
    content: async () => {
      await loadPlannedIdeas(editor);
      const { text, exported } = calendarFile(plan, form, { now: new Date(), base: baseOf(editor), alarm });
      keepTyped(editor, { ...editor.plan, calendar: exported });
      return text;
    },
  });
}

/** The address of the site, for links to its ideas; "" for a file that lies on somebody's machine. @param {PlanEditor} editor */
function baseOf({ siteRoot }) {
  return siteRoot !== null && location.protocol.startsWith("http") ? new URL(siteRoot || ".", document.baseURI).href : "";
}
