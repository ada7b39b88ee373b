// The plan: opened with the view, kept with every change.

import { pageGlobal } from "../plain/page_globals.mjs";
import { elementIn, part } from "../dom/parts.mjs";
import { newPlan } from "../plan/plan.mjs";
import { fillPlanActivities, refreshPlanActivities, startPlanActivities } from "./plan_activities_view.mjs";
import { fillPlanAreas, refreshTabs, startPlanAreas } from "./plan_areas_view.mjs";
import { fillPlanCheckIns, startPlanCheckIns } from "./plan_check_ins_view.mjs";
import { fillPlanChoice, startPlanChoice, takeIdea } from "./plan_choice_view.mjs";
import { adoptPlan, loadPlannedIdeas, makePlanId, startUndo } from "./plan_desk.mjs";
import { startPlanExports } from "./plan_exports_view.mjs";
import { fillPlanFields, showLineSources, showListsOffers, startPlanFields } from "./plan_fields_view.mjs";
import { showShares, startPlanManager } from "./plan_manager_view.mjs";
import { showSources } from "./plan_offers_view.mjs";
import { startPlanPrint } from "./plan_print.mjs";
import { showStanding } from "./plan_progress_view.mjs";
import { startPlanWord } from "./plan_word_view.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../workbook/keeper.mjs").Keeper} Keeper
 * @typedef {import("./plan_desk.mjs").Desk} Desk
 */

/** @type {typeof globalThis & {growthGuidePlan?: import("./idea_texts.mjs").LoadedForm}} */
const FORM_GLOBALS = globalThis;

/** The parts of the plan that lie below what is seen first. */
const BELOW = "form .planpart:not(:first-child)";
const FIRST = "[data-part=area-form] > :first-child";

/**
 * @param {HTMLElement} root - the section
 * @param {Guide} guide
 * @param {Keeper} keeper
 * @param {string | null} way - to the site's root
 * @returns {(idea?: string | null) => Promise<void>} shows the plan as it is now; puts an idea into it when one is named
 */
export function startPlan(root, guide, keeper, way) {
  const desk = openDesk(root, guide, keeper, way);
  const page = part(root, "planpage");
  return async (idea = null) => {
    if (root.hidden) page.dataset.opening = "";
    const opening = "opening" in page.dataset;
    showPlan(desk, opening ? fillTop : fillPlan);
    if (opening) openRest(desk);
    if (!idea) return;
    await pageLoaded();
    await takeIdea(desk, idea);
    // The page opened again, or gone back to, must not add the idea once more.
    if (location.hash === `#add=${idea}`) history.replaceState(null, "", "#plan");
  };
}

/** Shows what lies below what is seen first: a frame later, as a large plan takes long to fill and to lay out. @param {Desk} desk */
function openRest(desk) {
  requestAnimationFrame(() => setTimeout(() => {
    if (desk.filled) showRest(desk);
    else fillRest(desk);
  }));
}

/** @param {Desk} desk */
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

/** @param {HTMLElement} root @param {Guide} guide @param {Keeper} keeper @param {string | null} way @returns {Desk} */
function openDesk(root, guide, keeper, way) {
  /** @type {Desk} */
  const desk = {
    root, guide, form: pageGlobal(FORM_GLOBALS, "growthGuidePlan"), keeper, way, plan: newPlan({ id: makePlanId() }), kept: {}, shown: 0,
    choosing: false, pending: null, openActs: new Set(), shared: new Set(), before: null, filled: false, fill: () => fillPlan(desk),
  };
  part(root, "plan-form").addEventListener("submit", (event) => event.preventDefault());
  const starts = [
    startUndo, startPlanFields, startPlanAreas, startPlanChoice, startPlanActivities, startPlanCheckIns, startPlanExports,
    startPlanManager, startPlanPrint, startPlanWord,
  ];
  for (const start of starts) start(desk);
  part(root, "plan-works").hidden = false;
  return desk;
}

/**
 * Shows what is kept; only what depends on the texts when the fields are there already.
 * @param {Desk} desk @param {(desk: Desk) => void} fill
 */
function showPlan(desk, fill) {
  if (desk.kept !== desk.keeper.workbook().plan) {
    adoptPlan(desk);
    fill(desk);
  } else if (desk.filled) {
    fillPlanChoice(desk);
    refreshPlan(desk);
  } else {
    fill(desk);
  }
}

/** @param {Desk} desk */
function fillPlan(desk) {
  fillTop(desk);
  fillRest(desk);
}

/** Fills what is seen first. @param {Desk} desk */
function fillTop(desk) {
  const { root, plan } = desk;
  fillPlanAreas(desk);
  fillPlanChoice(desk);
  part(root, "plan-form").hidden = !plan.areas.length || desk.choosing;
  for (const name of ["plan-after", "exports"]) part(root, name).hidden = !plan.areas.length;
  if (plan.areas.length) fillPlanFields(desk, elementIn(root, FIRST, HTMLElement));
  showStanding(desk);
}

/** @param {Desk} desk */
function fillRest(desk) {
  const { root, plan } = desk;
  desk.filled = true;
  if (plan.areas.length) root.querySelectorAll(BELOW).forEach((section) => fillPlanFields(desk, section));
  fillPlanActivities(desk);
  fillPlanCheckIns(desk);
  refreshPlanActivities(desk);
  showListsOffers(desk);
  showShares(desk);
  showRest(desk);
  const known = desk.form.ideas.length;
  loadPlannedIdeas(desk).then(() => {
    // Whose a text is, and what else is on offer, is known once the ideas' texts are here. A plan not filled yet gets them then.
    if (!desk.filled || desk.form.ideas.length === known) return;
    showLineSources(desk);
    refreshPlan(desk);
  });
}

/** What changes while one writes. @param {Desk} desk */
function refreshPlan(desk) {
  refreshTabs(desk);
  refreshPlanActivities(desk);
  showSources(desk, part(desk.root, "area-form"));
  showListsOffers(desk);
  showStanding(desk);
  showShares(desk);
}
