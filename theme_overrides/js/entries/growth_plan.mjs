// The second script of the self-assessment page, which loads with the view of the plan, after the data of its form.

import { PAGE_GLOBALS } from "../plain/page_globals.mjs";
import { startPlan } from "../plan_page/plan_view.mjs";

PAGE_GLOBALS.growthGuideStartPlan = startPlan;
