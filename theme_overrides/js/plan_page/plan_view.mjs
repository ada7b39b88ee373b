// The plan: opened with the view, kept with every change.

import { pageGlobal } from "../plain/page_globals.mjs";
import { elementIn, part } from "../dom/parts.mjs";
import { newPlan } from "../plan/plan.mjs";
import { fillPlanActivities, refreshPlanActivities, startPlanActivities } from "./plan_activities_view.mjs";
import { fillPlanAreas, refreshTabs, startPlanAreas } from "./plan_areas_view.mjs";
import { fillPlanCheckIns, startPlanCheckIns } from "./plan_check_ins_view.mjs";
import { addNamedIdea } from "./plan_adding_view.mjs";
import { fillPlanChoice, startPlanChoice } from "./plan_choice_view.mjs";
import { adoptPlan, loadPlannedIdeas, makePlanId, startUndo } from "./plan_editor.mjs";
import { startPlanExports } from "./plan_exports_view.mjs";
import { fillPlanFields, showLineSources, startPlanFields } from "./plan_fields_view.mjs";
import { showShares, startPlanManager } from "./plan_manager_view.mjs";
import { fillPlanMeasures, startPlanMeasures } from "./plan_measures_view.mjs";
import { showNotesForCheckIn } from "./plan_notes_view.mjs";
import { showOffers } from "./plan_offers_view.mjs";
import { startPlanPrint } from "./plan_print.mjs";
import { fillOtherAreas } from "./plan_other_areas_view.mjs";
import { showDepth, startDepths } from "./plan_depth_view.mjs";
import { makeFromResults } from "./plan_making_view.mjs";
import { showOnePage, showPlanFrame, startOnePage } from "./plan_page_view.mjs";
import { showPlanProgress } from "./plan_progress_view.mjs";
import { showSources } from "./plan_sources_view.mjs";
import { fillPlanTime, startPlanTime } from "./plan_time_view.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../plain/plan_wish.mjs").PlanWish} PlanWish
 */

/** @type {typeof globalThis & {growthGuidePlan?: import("./idea_texts.mjs").LoadedForm}} */
const FORM_GLOBALS = globalThis;

/** The parts of the plan that lie below what is seen first. */
const BELOW = "form .planpart:not(:first-child)";
const FIRST = "[data-part=area-form] > :first-child";

/**
 * @param {HTMLElement} root - the section
 * @param {Guide} guide
 * @param {WorkbookKeeper} keeper
 * @param {string | null} siteRoot - the way there; null in a file that stands alone
 * @returns {(wish?: PlanWish) => Promise<void>} shows the plan as it is now, and as it is wished
 */
export function startPlan(root, guide, keeper, siteRoot) {
  const editor = openEditor(root, guide, keeper, siteRoot);
  const page = part(root, "planpage");
  return async ({ idea = null, isChosenHere = false, depth = null, make = null } = {}) => {
    const isDeeper = depth !== null && depth !== editor.depth && !editor.filled;
    editor.depth = depth ?? editor.depth;
    if (root.hidden || isDeeper) page.dataset.opening = "";
    const opening = "opening" in page.dataset;
    showPlan(editor, opening ? fillTop : fillPlan);
    if (opening) openRest(editor);
    if (make) await makeFromResults(editor, make);
    if (!idea) return;
    await pageLoaded();
    await addNamedIdea(editor, idea, isChosenHere);
  };
}

/**
 * Shows what lies below what is seen first: a frame later, as a large plan takes long to fill and to lay out.
 * @param {PlanEditor} editor
 */
function openRest(editor) {
  requestAnimationFrame(() => setTimeout(() => {
    if (editor.filled) showRest(editor);
    else fillRest(editor);
  }));
}

/** @param {PlanEditor} editor */
function showRest({ root }) {
  part(root, "planpage").removeAttribute("data-opening");
}

/** Until then the browser may still go to the fragment of the address, and take the focus away. @returns {Promise<void>} */
function pageLoaded() {
  return new Promise((resolve) => {
    if (document.readyState === "complete") resolve();
    else addEventListener("load", () => resolve(), { once: true });
  });
}

/** @param {HTMLElement} root @param {Guide} guide @param {WorkbookKeeper} keeper @param {string | null} siteRoot @returns {PlanEditor} */
function openEditor(root, guide, keeper, siteRoot) {
  /** @type {PlanEditor} */
  const editor = {
    root, guide, form: pageGlobal(FORM_GLOBALS, "growthGuidePlan"), keeper, siteRoot, plan: newPlan({ id: makePlanId() }), kept: {}, shown: 0,
    choosing: false, pending: null, openActs: new Set(), shared: new Set(), before: null, filled: false, depth: "page",
    fill: () => fillPlan(editor), goToDepth: (depth) => elementIn(part(root, "depths"), `[data-depth="${depth}"]`, HTMLAnchorElement).click(),
  };
  part(root, "plan-form").addEventListener("submit", (event) => event.preventDefault());
  const starts = [
    startUndo, startDepths, startPlanFields, startPlanAreas, startPlanChoice, startPlanActivities, startPlanMeasures, startPlanTime,
    startOnePage, startPlanCheckIns, startPlanExports, startPlanManager, startPlanPrint,
  ];
  for (const start of starts) start(editor);
  part(root, "plan-works").hidden = false;
  return editor;
}

/**
 * Shows what is kept; only what depends on the texts when the fields are there already.
 * @param {PlanEditor} editor @param {(editor: PlanEditor) => void} fill
 */
function showPlan(editor, fill) {
  if (editor.kept !== editor.keeper.workbook().plan) adoptPlan(editor);
  showDepth(editor);
  if (!editor.filled || !showsForm(editor)) {
    fill(editor);
    return;
  }
  fillPlanChoice(editor);
  fillOtherAreas(editor);
  refreshPlan(editor);
}

/** On one page there is no form. @param {PlanEditor} editor */
function showsForm({ plan, depth }) {
  return depth !== "page" || !plan.areas.length;
}

/** @param {PlanEditor} editor */
function fillPlan(editor) {
  fillTop(editor);
  fillRest(editor);
}

/** Fills what is seen first. @param {PlanEditor} editor */
function fillTop(editor) {
  const { root, plan } = editor;
  showDepth(editor);
  fillPlanAreas(editor);
  fillPlanChoice(editor);
  showPlanFrame(editor);
  part(root, "plan-form").hidden = !plan.areas.length || editor.choosing;
  for (const name of ["plan-after", "exports"]) part(root, name).hidden = !plan.areas.length;
  if (!showsForm(editor)) {
    showOnePage(editor);
    return;
  }
  if (plan.areas.length) fillPlanFields(editor, elementIn(root, FIRST, HTMLElement));
  showPlanProgress(editor);
}

/** @param {PlanEditor} editor */
function fillRest(editor) {
  const { root, plan } = editor;
  if (!showsForm(editor)) {
    showRest(editor);
    return;
  }
  editor.filled = true;
  if (plan.areas.length) root.querySelectorAll(BELOW).forEach((section) => fillPlanFields(editor, section));
  fillPlanActivities(editor);
  fillPlanMeasures(editor);
  fillPlanTime(editor);
  fillPlanCheckIns(editor);
  refreshPlanActivities(editor);
  showOffers(editor);
  showShares(editor);
  fillOtherAreas(editor);
  showRest(editor);
  const known = editor.form.ideas.length;
  loadPlannedIdeas(editor).then(() => {
    // Whose a text is, and what else is on offer, is known once the ideas' texts are here. A plan not filled yet gets them then.
    if (!editor.filled || editor.form.ideas.length === known) return;
    showLineSources(editor);
    refreshPlan(editor);
  });
}

/** What changes while one writes. @param {PlanEditor} editor */
function refreshPlan(editor) {
  refreshTabs(editor);
  showPlanFrame(editor);
  refreshPlanActivities(editor);
  showSources(editor, part(editor.root, "area-form"));
  showOffers(editor);
  showNotesForCheckIn(editor);
  showPlanProgress(editor);
  showShares(editor);
}
