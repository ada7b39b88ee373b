// What the scripts of a page leave for each other on globalThis: data that the generator makes, and the start of a script that
// loads later. Each is missing until its script has run.

/**
 * @typedef {object} PageGlobals
 * @property {import("./guide_types.mjs").Guide} [growthGuideAssessment]
 * @property {import("./open_index.mjs").SearchIndex} [growthGuideSearchIndex]
 * @property {import("./plan_page/idea_texts.mjs").LoadedForm} [growthGuidePlan]
 * @property {string} [growthGuidePackedPlan] - the same, packed, in a file that stands alone
 * @property {import("./plan/plan_fields.mjs").PlanIdea[]} [growthGuideIdeas] - of the capability whose script ran last
 * @property {string} [growthGuideRatingForm] - packed
 * @property {typeof import("./plan_page/plan_view.mjs").startPlan} [growthGuideStartPlan]
 * @property {(key: string) => {color?: {scheme?: string}} | null} [__md_get] - from the theme, as is the next
 * @property {(key: string, value: {index: number, color: Record<string, string>}) => void} [__md_set]
 */

/** @type {typeof globalThis & PageGlobals} */
export const PAGE_GLOBALS = globalThis;

/**
 * What a script has left under a name. Throws when it has not run.
 * @template {keyof PageGlobals} N
 * @param {N} name
 * @returns {NonNullable<PageGlobals[N]>}
 */
export function pageGlobal(name) {
  const found = PAGE_GLOBALS[name];
  if (found === undefined) throw new Error(`No script has set ${name}`);
  return found;
}
