// The plan, the import desk and Word in a file that stands alone, where nothing loads later.

import { giveFileWays } from "../plan_page/plan_file_ways.mjs";
import { openDesk } from "../plan_page/plan_files.mjs";
import { startPlan } from "../plan_page/plan_view.mjs";

/** @type {typeof globalThis & import("../assessment_page/plan_loader.mjs").PlanGlobals & import("../assessment_page/ways_in.mjs").DeskGlobals} */
const PLAN_GLOBALS = globalThis;

PLAN_GLOBALS.growthGuideStartPlan = startPlan;
PLAN_GLOBALS.growthGuideOpenDesk = openDesk;
giveFileWays();
