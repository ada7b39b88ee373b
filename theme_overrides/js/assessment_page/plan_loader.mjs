// The plan has a script of its own, which loads when its view is first opened.

import { pageGlobal } from "../plain/page_globals.mjs";
import { sayMissing } from "../dom/load_again.mjs";
import { part, sayIn } from "../dom/parts.mjs";
import { runScript } from "../dom/run_script.mjs";
import { unpackedText } from "../dom/packed_text.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 */

/**
 * @typedef {import("../plain/plan_wish.mjs").PlanWish} PlanWish
 * @typedef {(wish?: PlanWish) => Promise<void>} ShowPlan - as it is now, and as it is wished
 * @typedef {object} PlanGlobals
 * @property {(root: HTMLElement, guide: Guide, keeper: WorkbookKeeper, siteRoot: string | null) => ShowPlan} [growthGuideStartPlan]
 * @property {unknown} [growthGuidePlan] - the data of its form
 * @property {string} [growthGuidePackedPlan] - the same, packed, in a file that stands alone
 */

/** @type {typeof globalThis & PlanGlobals} */
const PLAN_GLOBALS = globalThis;
const NO_FORM = "The form of the plan could not be loaded.";

/**
 * @param {HTMLElement} root - the section
 * @param {Guide} guide
 * @param {WorkbookKeeper} keeper
 * @param {{siteRoot: string | null, address: string | null}} places - the way to the site's root; the script, null where it is inside
 * @returns {ShowPlan}
 */
export function loadPlanWhenShown(root, guide, keeper, { siteRoot, address }) {
  /** @type {ShowPlan | null} */
  let show = null;
  return async (wish = {}) => {
    // Once it is here the plan is shown at once: whoever changes it looks for what is shown right after.
    if (!show) {
      const missing = part(root, "plan-missing");
      try {
        await loadPlanScript(address);
      } catch (error) {
        missing.hidden = false;
        const say = (/** @type {string} */ sentence) => sayIn(missing, sentence);
        sayMissing(say, error, { what: NO_FORM, isStored: keeper.isStored() });
        return;
      }
      missing.hidden = true;
    }
    show ??= pageGlobal(PLAN_GLOBALS, "growthGuideStartPlan")(root, guide, keeper, siteRoot);
    await show(wish);
  };
}

/** A file that stands alone carries the data of the plan inside. @param {string | null} address - of the script */
export async function loadPlanScript(address) {
  if (!PLAN_GLOBALS.growthGuideStartPlan && address) await runScript(address);
  const packed = PLAN_GLOBALS.growthGuidePackedPlan;
  if (packed) PLAN_GLOBALS.growthGuidePlan ??= JSON.parse(await unpackedText(packed));
}
