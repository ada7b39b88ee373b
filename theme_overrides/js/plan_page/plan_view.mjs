// The plan: opened with the view, kept with every change.

import { part } from "../parts.mjs";
import { fillPlanActivities, refreshPlanActivities, startPlanActivities } from "./plan_activities_view.mjs";
import { fillPlanAreas, refreshTabs, startPlanAreas } from "./plan_areas_view.mjs";
import { fillPlanCheckIns, startPlanCheckIns } from "./plan_check_ins_view.mjs";
import { fillPlanChoice, startPlanChoice, takeIdea } from "./plan_choice_view.mjs";
import { adoptPlan, loadPlannedIdeas, startUndo } from "./plan_desk.mjs";
import { startPlanExports } from "./plan_exports_view.mjs";
import { fillPlanFields, showLineSources, showListsOffers, startPlanFields } from "./plan_fields_view.mjs";
import { showShares, startPlanManager } from "./plan_manager_view.mjs";
import { showSources } from "./plan_offers_view.mjs";
import { startPlanPrint } from "./plan_print.mjs";
import { showStanding } from "./plan_standing_view.mjs";
import { startPlanWord } from "./plan_word_view.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Guide} Guide
 * @typedef {import("../assessment_page/keeper.mjs").Keeper} Keeper
 * @typedef {import("./plan_desk.mjs").Desk} Desk
 */

/**
 * @param {HTMLElement} root - the section
 * @param {Guide} guide
 * @param {Keeper} keeper
 * @param {string | null} way - to the site's root
 * @returns {(idea?: string | null) => Promise<void>} shows the plan as it is now; puts an idea into it when one is named
 */
export function startPlan(root, guide, keeper, way) {
  const desk = openDesk(root, guide, keeper, way);
  return async (idea = null) => {
    showPlan(desk);
    if (!idea) return;
    await loadPlannedIdeas(desk);
    await pageLoaded();
    await takeIdea(desk, idea);
  };
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
  const desk = /** @type {Desk} */ ({
    root, guide, form: globalThis.growthGuidePlan, keeper, way, kept: {}, shown: 0, choosing: false, pending: null,
    openActs: new Set(), shared: new Set(), before: null,
    filled: false,
  });
  desk.fill = () => fillPlan(desk);
  part(root, "plan-form").addEventListener("submit", (event) => event.preventDefault());
  const starts = [
    startUndo, startPlanFields, startPlanAreas, startPlanChoice, startPlanActivities, startPlanCheckIns, startPlanExports,
    startPlanManager, startPlanPrint, startPlanWord,
  ];
  for (const start of starts) start(desk);
  part(root, "plan-works").hidden = false;
  return desk;
}

/** Shows what is kept; only what depends on the texts when the fields are there already. @param {Desk} desk */
function showPlan(desk) {
  if (desk.kept !== desk.keeper.workbook().plan) {
    adoptPlan(desk);
    fillPlan(desk);
  } else if (desk.filled) {
    fillPlanChoice(desk);
    refreshPlan(desk);
  } else {
    fillPlan(desk);
  }
}

/** @param {Desk} desk */
function fillPlan(desk) {
  const { root, plan } = desk;
  desk.filled = true;
  fillPlanAreas(desk);
  fillPlanChoice(desk);
  part(root, "plan-form").hidden = !plan.areas.length || desk.choosing;
  for (const name of ["plan-after", "exports"]) part(root, name).hidden = !plan.areas.length;
  if (plan.areas.length) fillPlanFields(desk, part(root, "plan-form"));
  fillPlanActivities(desk);
  fillPlanCheckIns(desk);
  refreshPlan(desk);
  const known = desk.form.ideas.length;
  loadPlannedIdeas(desk).then(() => {
    // Whose a text is, and what else is on offer, is known once the ideas' texts are here.
    if (desk.form.ideas.length === known) return;
    showLineSources(desk);
    refreshPlan(desk);
  });
}

/** @param {Desk} desk */
function refreshPlan(desk) {
  refreshTabs(desk);
  refreshPlanActivities(desk);
  showSources(desk, part(desk.root, "area-form"));
  showListsOffers(desk);
  showStanding(desk);
  showShares(desk);
}
