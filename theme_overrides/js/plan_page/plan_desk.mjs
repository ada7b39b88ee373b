// The plan that is being written: what is shown of it, and how it is kept. Every part of the view gets this desk.

import { currentId } from "../assessment/aliases.mjs";
import { withPlan } from "../assessment/earlier_plans.mjs";
import { newId } from "../assessment/ids.mjs";
import { localDay } from "../plan/dates.mjs";
import { newPlan } from "../plan/plan.mjs";
import { readPlan } from "../plan/read_plan.mjs";
import { dropCaret, part } from "../parts.mjs";
import { addIdeaTexts } from "./idea_texts.mjs";

/**
 * @typedef {import("../guide_types.mjs").Guide} Guide
 * @typedef {import("../assessment_page/keeper.mjs").Keeper} Keeper
 * @typedef {import("../plan/plan.mjs").Plan} Plan
 * @typedef {import("../plan/plan.mjs").PlanArea} PlanArea
 * @typedef {import("../plan/plan_fields.mjs").PlanIdea} PlanIdea
 * @typedef {import("./idea_texts.mjs").LoadedForm} LoadedForm
 */

/**
 * @typedef {{root: HTMLElement, guide: Guide, form: LoadedForm, keeper: Keeper, way: string | null, plan: Plan, kept: unknown,
 *   shown: number, choosing: boolean, pending: string | null, openActs: Set<string>, shared: Set<string>, before: Plan | null,
 *   filled: boolean, fill: () => void}} Desk
 * `kept`: the plan in the workbook from which `plan` was read; `shown`: the number of the area that is shown; `pending`: an idea for
 * which an area has to be chosen; `filled`: the fields that are shown are those of `plan`; `fill` shows the whole plan anew.
 */

const NO_TEXTS = "The texts of an idea could not be loaded. Try again when you are online.";

/** @returns {string} */
export function makePlanId() {
  return newId((bytes) => crypto.getRandomValues(bytes));
}

/** The day on which the page is read. @returns {string} */
export function todayHere() {
  return localDay(new Date());
}

/**
 * Reads the plan of the workbook, under the ids of today. A damaged one is left as it is until a new one is begun.
 * @param {Desk} desk
 */
export function adoptPlan(desk) {
  // What could be undone would undo more than that now.
  endUndo(desk);
  const { plan: stored } = desk.keeper.workbook();
  const { plan, problem } = stored ? readPlan(stored, makePlanId) : { plan: newPlan({ id: makePlanId() }), problem: null };
  desk.kept = stored;
  desk.filled = false;
  const before = desk.plan.id;
  desk.plan = withIdeasOfToday(plan ?? newPlan({ id: makePlanId() }), desk.guide);
  desk.shown = Math.max(0, Math.min(desk.shown, desk.plan.areas.length - 1));
  if (desk.plan.id !== before) desk.shared.clear();
  if (problem) sayOfPlan(desk, problem);
}

/** Keeps what was typed into a field; what is shown stays. @param {Desk} desk @param {Plan} plan */
export function keepTyped(desk, plan) {
  desk.plan = plan;
  desk.kept = plan;
  endUndo(desk);
  desk.keeper.change(withPlan(desk.keeper.workbook(), plan));
}

/**
 * Keeps a plan of another shape, shows it anew, and offers to undo it.
 * @param {Desk} desk @param {Plan} plan @param {string} sentence - what was done
 * @param {string} [focus] - the id of the element to go to; else one stays, or is told
 */
export function keepChanged(desk, plan, sentence, focus) {
  const before = desk.plan;
  const had = letFocusGo();
  keepReshaped(desk, plan);
  offerUndo(desk, before, sentence);
  const target = document.getElementById(focus ?? had ?? "");
  (target?.checkVisibility() ? target : part(desk.root, "plan-said")).focus();
}

/**
 * Takes the focus away before anything changes. A browser lays out the page when what has the focus goes; now that costs nothing.
 * @returns {string | undefined} the id of what had it
 */
export function letFocusGo() {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement) focused.blur();
  dropCaret();
  return focused?.id;
}

/** Keeps a plan of another shape, and shows it anew. @param {Desk} desk @param {Plan} plan */
export function keepReshaped(desk, plan) {
  desk.filled = false;
  keepTyped(desk, plan);
}

/**
 * Says something of the plan. What could be undone before cannot be any longer: the button stands beside another sentence now.
 * @param {Desk} desk @param {string} sentence
 */
export function sayOfPlan(desk, sentence) {
  desk.before = null;
  part(desk.root, "plan-undo").hidden = true;
  part(desk.root, "plan-said").textContent = sentence;
  // No class: the theme has rules on "no class", so that a browser styles all below an element anew when its classes change.
  document.documentElement.toggleAttribute("data-plan-says", sentence !== "");
}

/** Says what was done, and offers to undo it. @param {Desk} desk @param {Plan} before @param {string} sentence */
export function offerUndo(desk, before, sentence) {
  sayOfPlan(desk, sentence);
  desk.before = before;
  part(desk.root, "plan-undo").hidden = false;
}

/** @param {Desk} desk */
export function startUndo(desk) {
  part(desk.root, "plan-undo").addEventListener("click", () => {
    const { before } = desk;
    if (!before) return;
    desk.shown = Math.max(0, Math.min(desk.shown, before.areas.length - 1));
    keepReshaped(desk, before);
    sayOfPlan(desk, "Undone: the plan is as it was.");
    part(desk.root, "plan-said").focus();
  });
}

/** @param {Desk} desk */
function endUndo(desk) {
  if (desk.before) sayOfPlan(desk, "");
}

/** The area that is shown. @param {Desk} desk @returns {PlanArea | undefined} */
export function shownArea(desk) {
  return desk.plan.areas[desk.shown];
}

/** "area" at the start of a tag is the area that is shown. @param {Desk} desk @param {string} tag @returns {string} */
export function wholeTag(desk, tag) {
  return tag.startsWith("area.") ? `areas.${desk.shown}.${tag.slice("area.".length)}` : tag;
}

/**
 * An idea with all its texts; undefined for what is none. Says so when its texts do not come, and ends in an error.
 * @param {Desk} desk @param {string} id @returns {Promise<PlanIdea | undefined>}
 */
export async function ideaWithTexts(desk, id) {
  const known = desk.guide.ideas.find((idea) => idea.id === id);
  try {
    if (known) await addIdeaTexts(desk.form, known.capability, desk.way);
  } catch (error) {
    sayOfPlan(desk, NO_TEXTS);
    throw error;
  }
  return desk.form.ideas.find((idea) => idea.id === id);
}

/** Loads the texts of all ideas that the plan names; says so when they do not come. @param {Desk} desk @returns {Promise<void>} */
export async function loadPlannedIdeas(desk) {
  const { plan, guide, form, way } = desk;
  const ideas = new Set(plan.areas.flatMap((area) => [...area.ideas, ...area.activities.map((one) => one.from_idea)]));
  const capabilities = new Set(guide.ideas.filter(({ id }) => ideas.has(id)).map(({ capability }) => capability));
  const loading = [...capabilities].map((capability) => addIdeaTexts(form, capability, way));
  await Promise.all(loading).catch(() => {
    // What was done last, and how to undo it, is worth more.
    if (!desk.before) sayOfPlan(desk, NO_TEXTS);
  });
}

/** @param {Plan} plan @param {Guide} guide @returns {Plan} */
function withIdeasOfToday(plan, guide) {
  const ideaOfToday = (/** @type {string} */ id) => currentId("ideas", id, guide);
  const areas = plan.areas.map((area) => ({
    ...area,
    // One that took the place of another may stand there already.
    ideas: [...new Set(area.ideas.map(ideaOfToday))],
    capability: area.capability && currentId("capabilities", area.capability, guide),
    activities: area.activities.map((one) => ({ ...one, from_idea: one.from_idea && ideaOfToday(one.from_idea) })),
  }));
  return { ...plan, areas };
}
