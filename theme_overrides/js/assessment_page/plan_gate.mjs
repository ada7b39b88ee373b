// The plan has a script of its own, which loads when its view is first opened.

import { PAGE_GLOBALS, pageGlobal } from "../page_globals.mjs";
import { part } from "../parts.mjs";
import { runScript } from "../run_script.mjs";
import { unpacked } from "../unpack.mjs";

/**
 * @typedef {import("../guide_types.mjs").Guide} Guide
 * @typedef {import("./keeper.mjs").Keeper} Keeper
 */

/**
 * @param {HTMLElement} root - the section
 * @param {Guide} guide
 * @param {Keeper} keeper
 * @param {{way: string | null, address: string | null}} places - the way to the site's root; the script, null where it is inside
 * @returns {(idea?: string | null) => Promise<void>} shows the plan as it is now; puts an idea into it when one is named
 */
export function openPlanLater(root, guide, keeper, { way, address }) {
  /** @type {((idea?: string | null) => Promise<void>) | null} */
  let show = null;
  return async (idea = null) => {
    // Once it is here the plan is shown at once: whoever changes it looks for what is shown right after.
    if (!show) {
      const came = await load(address).then(() => true, () => false);
      part(root, "plan-missing").hidden = came;
      if (!came) return;
    }
    show ??= pageGlobal("growthGuideStartPlan")(root, guide, keeper, way);
    await show(idea);
  };
}

/** A file that stands alone carries the data of the plan inside. @param {string | null} address - of the script */
async function load(address) {
  if (!PAGE_GLOBALS.growthGuideStartPlan && address) await runScript(address);
  const packed = PAGE_GLOBALS.growthGuidePackedPlan;
  if (packed) PAGE_GLOBALS.growthGuidePlan ??= JSON.parse(await unpacked(packed));
}
