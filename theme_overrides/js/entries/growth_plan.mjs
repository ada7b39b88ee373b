// The second script of the self-assessment page, which loads with the view of the plan, after the data of its form.

import { openDesk } from "../plan_page/plan_files.mjs";
import { startPlan } from "../plan_page/plan_view.mjs";

/** @type {typeof globalThis & import("../assessment_page/plan_loader.mjs").PlanGlobals & import("../assessment_page/ways_in.mjs").DeskGlobals} */
const PLAN_GLOBALS = globalThis;

PLAN_GLOBALS.growthGuideStartPlan = startPlan;
PLAN_GLOBALS.growthGuideOpenDesk = openDesk;
