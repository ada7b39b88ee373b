// The texts of ideas, which are a script for each capability. A file that stands alone carries all of them inside.

import { pageGlobal } from "../plain/page_globals.mjs";
import { runScript } from "../dom/run_script.mjs";

/**
 * @typedef {import("../plan/plan_fields.mjs").PlanForm & {idea_scripts?: Record<string, string>, files_script?: string}} LoadedForm
 * @typedef {{growthGuideIdeas?: import("../plan/plan_fields.mjs").PlanIdea[]}} IdeaGlobals - of the capability whose script ran last
 */

/** @type {typeof globalThis & IdeaGlobals} */
const IDEA_GLOBALS = globalThis;

/**
 * Adds the texts of a capability's ideas to the form.
 * @param {LoadedForm} form
 * @param {string} capability
 * @param {string | null} siteRoot - the way there; null in a file that stands alone
 * @returns {Promise<void>}
 */
export async function addIdeaTexts(form, capability, siteRoot) {
  const address = form.idea_scripts?.[capability];
  if (!address || siteRoot === null) return;
  await runScript(siteRoot + address, () => form.ideas.push(...pageGlobal(IDEA_GLOBALS, "growthGuideIdeas")));
}
