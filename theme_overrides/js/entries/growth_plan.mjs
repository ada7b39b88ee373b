// The second script of the self-assessment page, which loads with the view of the plan, after the data of its form.

import { startPlan } from "../plan_page/plan_view.mjs";

/** @type {typeof globalThis & import("../assessment_page/plan_loader.mjs").PlanGlobals} */
const PLAN_GLOBALS = globalThis;

PLAN_GLOBALS.growthGuideStartPlan = startPlan;
