// The plan that is being written: what is shown of it, and how it is kept. Every part of the view gets this editor.

import { currentId } from "../workbook/aliases.mjs";
import { withPlan } from "../workbook/earlier_plans.mjs";
import { newId } from "../plain/ids.mjs";
import { localDay } from "../plain/dates.mjs";
import { newPlan } from "../plan/plan.mjs";
import { readPlan } from "../plan/read_plan.mjs";
import { sayMissing } from "../dom/load_again.mjs";
import { dropCaret, isShown, part } from "../dom/parts.mjs";
import { addIdeaTexts } from "./idea_texts.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 * @typedef {import("../plan/plan.mjs").Plan} Plan
 * @typedef {import("../plan/plan.mjs").PlanArea} PlanArea
 * @typedef {import("../plan/plan_fields.mjs").PlanIdea} PlanIdea
 * @typedef {import("./idea_texts.mjs").LoadedForm} LoadedForm
 */

/**
 * @typedef {{root: HTMLElement, guide: Guide, form: LoadedForm, keeper: WorkbookKeeper, siteRoot: string | null, plan: Plan, kept: unknown,
 *   shown: number, choosing: boolean, pending: string | null, openActs: Set<string>, shared: Set<string>, before: Plan | null,
 *   filled: boolean, depth: string, fill: () => void, goToDepth: (depth: string) => void}} PlanEditor
 * `kept`: the plan in the workbook from which `plan` was read; `shown`: the number of the area that is shown; `pending`: an idea for
 * which an area has to be chosen; `filled`: the fields that are shown are those of `plan`; `depth`: how much of
 * it is wanted, "page", "parts" or "everything"; `fill` shows the whole plan anew.
 */

const NO_TEXTS = "The texts of an idea could not be loaded.";

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
 * @param {PlanEditor} editor
 */
export function adoptPlan(editor) {
  // What could be undone would undo more than that now.
  endUndo(editor);
  const { plan: stored } = editor.keeper.workbook();
  const { plan, problem } = stored ? readPlan(stored, makePlanId, editor.form) : { plan: newPlan({ id: makePlanId() }), problem: null };
  editor.kept = stored;
  editor.filled = false;
  const { owner } = editor.keeper.workbook();
  part(editor.root, "plan-name", HTMLInputElement).value = owner?.name ?? "";
  part(editor.root, "plan-role", HTMLInputElement).value = typeof owner?.role === "string" ? owner.role : "";
  const before = editor.plan.id;
  editor.plan = withIdeasOfToday(plan ?? newPlan({ id: makePlanId() }), editor.guide);
  editor.shown = Math.max(0, Math.min(editor.shown, editor.plan.areas.length - 1));
  if (editor.plan.id !== before) editor.shared.clear();
  if (problem) sayOfPlan(editor, problem);
}

/** Keeps what was typed into a field; what is shown stays. @param {PlanEditor} editor @param {Plan} plan */
export function keepTyped(editor, plan) {
  editor.plan = plan;
  editor.kept = plan;
  endUndo(editor);
  editor.keeper.change(withPlan(editor.keeper.workbook(), plan));
}

/**
 * Keeps a plan of another shape, shows it anew, and offers to undo it.
 * @param {PlanEditor} editor @param {Plan} plan @param {string} sentence - what was done
 * @param {string} [focus] - the id of the element to go to; else one stays, or is told
 */
export function keepChanged(editor, plan, sentence, focus) {
  const before = editor.plan;
  const had = releaseFocus();
  keepReshaped(editor, plan);
  offerUndo(editor, before, sentence);
  const target = document.getElementById(focus ?? had ?? "");
  (target && isShown(target) ? target : part(editor.root, "plan-said")).focus();
}

/**
 * Takes the focus away before anything changes. A browser lays out the page when what has the focus goes; now that costs nothing.
 * @returns {string | undefined} the id of what had it
 */
export function releaseFocus() {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement) focused.blur();
  dropCaret();
  return focused?.id;
}

/** Keeps a plan of another shape, and shows it anew. @param {PlanEditor} editor @param {Plan} plan */
export function keepReshaped(editor, plan) {
  editor.filled = false;
  keepTyped(editor, plan);
}

/**
 * Says something of the plan. What could be undone before cannot be any longer: the button stands beside another sentence now.
 * @param {PlanEditor} editor @param {string} sentence
 * @returns {HTMLElement} in which it stands
 */
export function sayOfPlan(editor, sentence) {
  const said = part(editor.root, "plan-said");
  editor.before = null;
  part(editor.root, "plan-undo").hidden = true;
  said.textContent = sentence;
  // No class: the theme has rules on "no class", so that a browser styles all below an element anew when its classes change.
  document.documentElement.toggleAttribute("data-plan-says", sentence !== "");
  return said;
}

/** Says what was done, and offers to undo it. @param {PlanEditor} editor @param {Plan} before @param {string} sentence */
export function offerUndo(editor, before, sentence) {
  sayOfPlan(editor, sentence);
  editor.before = before;
  part(editor.root, "plan-undo").hidden = false;
}

/** @param {PlanEditor} editor */
export function startUndo(editor) {
  part(editor.root, "plan-undo").addEventListener("click", () => {
    const { before } = editor;
    if (!before) return;
    editor.shown = Math.max(0, Math.min(editor.shown, before.areas.length - 1));
    keepReshaped(editor, before);
    sayOfPlan(editor, "Undone: the plan is as it was.");
    part(editor.root, "plan-said").focus();
  });
}

/** @param {PlanEditor} editor */
function endUndo(editor) {
  if (editor.before) sayOfPlan(editor, "");
}

/** The area that is shown. @param {PlanEditor} editor @returns {PlanArea | undefined} */
export function shownArea(editor) {
  return editor.plan.areas[editor.shown];
}

/** "area" at the start of a tag is the area that is shown. @param {PlanEditor} editor @param {string} tag @returns {string} */
export function wholeTag(editor, tag) {
  return tag.startsWith("area.") ? `areas.${editor.shown}.${tag.slice("area.".length)}` : tag;
}

/**
 * An idea with all its texts; undefined for what is none. Says so when its texts do not come, and ends in an error.
 * @param {PlanEditor} editor @param {string} id @returns {Promise<PlanIdea | undefined>}
 */
export async function ideaWithTexts(editor, id) {
  const known = editor.guide.ideas.find((idea) => idea.id === id);
  try {
    if (known) await addIdeaTexts(editor.form, known.capability, editor.siteRoot);
  } catch (error) {
    sayNoTexts(editor, error);
    throw error;
  }
  return editor.form.ideas.find((idea) => idea.id === id);
}

/** Loads the texts of all ideas that the plan names; says so when they do not come. @param {PlanEditor} editor @returns {Promise<void>} */
export async function loadPlannedIdeas(editor) {
  const { plan, guide, form, siteRoot } = editor;
  const ideas = new Set(plan.areas.flatMap((area) => [...area.ideas, ...area.activities.map((one) => one.from_idea)]));
  const capabilities = new Set(guide.ideas.filter(({ id }) => ideas.has(id)).map(({ capability }) => capability));
  const loading = [...capabilities].map((capability) => addIdeaTexts(form, capability, siteRoot));
  await Promise.all(loading).catch((/** @type {unknown} */ error) => {
    // What was done last, and how to undo it, is worth more.
    if (!editor.before) sayNoTexts(editor, error);
  });
}

/** @param {PlanEditor} editor @param {unknown} error */
function sayNoTexts(editor, error) {
  sayMissing((sentence) => sayOfPlan(editor, sentence), error, { what: NO_TEXTS, isStored: editor.keeper.isStored() });
}

/** @param {Plan} plan @param {Guide} guide @returns {Plan} */
function withIdeasOfToday(plan, guide) {
  const ideaOfToday = (/** @type {string} */ id) => currentId("ideas", id, guide);
  const areas = plan.areas.map((area) => ({
    ...area,
    // One that took the place of another may stand there already.
    ideas: [...new Set(area.ideas.map(ideaOfToday))],
    since: Object.fromEntries(Object.entries(area.since).map(([id, day]) => [ideaOfToday(id), day])),
    capability: area.capability && currentId("capabilities", area.capability, guide),
    activities: area.activities.map((one) => ({ ...one, from_idea: one.from_idea && ideaOfToday(one.from_idea) })),
  }));
  return { ...plan, areas };
}
