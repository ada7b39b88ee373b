// What the sentences about a result are made of: how the capabilities stand beside each other, and what the habits do to them.

import { allTicked, hasOpenQuestion, roleAnswers, tickedDerailers } from "./answers.mjs";
import { levelsLost, rankOf, score, topLevel } from "./scoring.mjs";
import { suggestedAreas } from "./suggestions.mjs";

/**
 * @typedef {import("./answers.mjs").Assessment} Assessment
 * @typedef {import("./answers.mjs").Ticked} Ticked
 * @typedef {import("../plain/guide_types.mjs").Capability} Capability
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("./suggestions.mjs").SuggestedArea} SuggestedArea
 */

/**
 * @typedef {{capability: Capability, rated: string, level: string, rank: number, lost: number, marks: number, ticked: Ticked[]}} Standing
 * A capability with a level. `rank`: the place of its level, from 0; `lost`: how many levels its habits cost; `marks`: how many they
 * would cost if there were enough levels below.
 * @typedef {{guide: Guide, standings: Standing[], isAlike: boolean, highest: Standing[], lowest: Standing[], costly: Standing[],
 *   waiting: Standing[], above: Standing[], roles: {name: string, level: string}[], ticked: Ticked[], unanswered: Capability[],
 *   isPartial: boolean, first: Standing | null}} Profile
 * `isAlike`: every level is the same; `costly`: habits cost a level, those that cost most first; `waiting`: they would, but there is no
 * level below; `above`: the work was rated above every level that is left; `roles`: those that were answered above it;
 * `unanswered`: capabilities without an answer; `isPartial`: a question is open; `first`: where the suggestions begin
 */

/** @param {Assessment} assessment @param {Guide} guide @param {SuggestedArea[]} [areas] - the suggestions, where they are known @returns {Profile} */
export function resultProfile(assessment, guide, areas = suggestedAreas(assessment, guide)) {
  const standings = standingsOf(assessment, guide);
  const ranks = standings.map(({ rank }) => rank);
  const [most, least] = [Math.max(...ranks), Math.min(...ranks)];
  const first = areas[0]?.capability.id;
  return {
    guide, standings, isAlike: most === least,
    highest: standings.filter(({ rank }) => rank === most),
    lowest: standings.filter(({ rank }) => rank === least),
    costly: standings.filter(({ lost }) => lost > 0).sort((a, b) => b.lost - a.lost || b.marks - a.marks),
    waiting: standings.filter(({ lost, marks }) => marks > 0 && lost === 0).sort((a, b) => b.marks - a.marks),
    above: aboveOf(standings, most, guide),
    roles: rolesAbove(assessment, most, guide),
    ticked: allTicked(assessment, guide),
    unanswered: guide.capabilities.filter((capability) => isUnanswered(assessment, capability)),
    isPartial: guide.capabilities.some((capability) => hasOpenQuestion(assessment, capability)),
    first: standings.find(({ capability }) => capability.id === first) ?? null,
  };
}

/** @param {Assessment} assessment @param {Guide} guide @returns {Standing[]} in the order of the model */
function standingsOf(assessment, guide) {
  const { capabilities } = score(assessment, guide);
  return guide.capabilities.flatMap((capability) => {
    const found = capabilities[capability.id];
    if (!found) return [];
    const marks = Math.floor(found.points / guide.rules.points_per_level_lost);
    const ticked = tickedDerailers(assessment, capability.id, guide);
    return [{ capability, rated: found.rated, level: found.level, rank: rankOf(found.level, guide), lost: levelsLost(found, guide), marks, ticked }];
  });
}

/** Where the work itself was rated highest, if that is above every level. @param {Standing[]} standings @param {number} most @param {Guide} guide */
function aboveOf(standings, most, guide) {
  const best = Math.max(...standings.map(({ rated }) => rankOf(rated, guide)));
  return best > most ? standings.filter(({ rated }) => rankOf(rated, guide) === best) : [];
}

/** @param {Assessment} assessment @param {number} most @param {Guide} guide @returns {{name: string, level: string}[]} those at the highest level answered */
function rolesAbove(assessment, most, guide) {
  const answers = guide.capabilities.flatMap((capability) => roleAnswers(assessment, capability));
  const best = Math.max(...answers.map(({ answer }) => rankOf(answer, guide)));
  if (best <= most || most < 0) return [];
  return answers.filter(({ answer }) => rankOf(answer, guide) === best).map(({ role, answer }) => ({ name: role.name, level: answer }));
}

/** @param {Assessment} assessment @param {Capability} capability */
function isUnanswered(assessment, capability) {
  return hasOpenQuestion(assessment, capability) && roleAnswers(assessment, capability).length === 0;
}

/** Whether a standing is at the highest level. @param {Standing} standing @param {Guide} guide */
export function isAtTop({ level }, guide) {
  return level === topLevel(guide);
}
