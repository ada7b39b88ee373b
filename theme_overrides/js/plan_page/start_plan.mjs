// The second script of the self-assessment page, which loads with the view of the plan, after the data of its form.

import { startPlan } from "./plan_view.mjs";

globalThis.growthGuideStartPlan = startPlan;
