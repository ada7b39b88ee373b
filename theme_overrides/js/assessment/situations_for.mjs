// The situations that an assessment leads to: those of the ticked derailers first, then those of the suggested areas.

import { allTicked } from "./answers.mjs";
import { suggestedAreas } from "./suggestions.mjs";

const SITUATIONS_AT_MOST = 3;

/**
 * @param {import("./answers.mjs").Assessment} assessment
 * @param {import("../plain/guide_types.mjs").Guide} guide
 * @returns {import("../plain/guide_types.mjs").Situation[]} the nearest first; those that are equal as the guide has them
 */
export function situationsFor(assessment, guide) {
  const ticked = new Set(allTicked(assessment, guide).map(({ derailer }) => derailer.id));
  const areas = suggestedAreas(assessment, guide).map(({ capability }) => capability.id);
  const near = guide.situations.map((situation) => ({
    situation, ticks: situation.derailers.filter((id) => ticked.has(id)).length, area: areas.indexOf(situation.capability),
  })).filter(({ ticks, area }) => ticks > 0 || area >= 0);
  // One that no area leads to comes after those that one does.
  const place = (/** @type {number} */ area) => (area < 0 ? areas.length : area);
  near.sort((a, b) => b.ticks - a.ticks || place(a.area) - place(b.area));
  return near.slice(0, SITUATIONS_AT_MOST).map(({ situation }) => situation);
}
