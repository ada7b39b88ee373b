// What two tabs hold of one workbook, put together. Both began with what was stored (`was`). What only one of them has changed
// is as that one says, be it an answer that was given or one that was taken back. Where both have changed it, this tab's word
// counts: it is the later one. An assessment or a plan that only this tab still holds stays.

import { isSamePlan, isSamePlanAtAnotherTime, withEarlierPlans } from "./earlier_plans.mjs";
import { mapValue } from "../plain/safe_maps.mjs";
import { isMap } from "./saved_file_check.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("./saved_file.mjs").Workbook} Workbook
 */

/**
 * @param {Workbook} was
 * @param {Workbook} mine
 * @param {Workbook} theirs
 * @returns {Workbook} the very same as theirs when nothing was changed here
 */
export function joinTabs(was, mine, theirs) {
  if (mine === was) return theirs;
  const [before, here, there] = [was, mine, theirs].map(({ assessments }) => new Map(assessments.map((one) => [one.id, one])));
  const added = theirs.assessments.filter(({ id }) => !here.has(id) && !before.has(id));
  const known = mine.assessments.map((one) => {
    const other = there.get(one.id);
    return other ? /** @type {Assessment} */ (joinValue(before.get(one.id), one, other)) : one;
  });
  // This tab's own come last: the last draft is the one that is being answered.
  return withPlans({ ...theirs, ...mine, assessments: [...added, ...known] }, was, mine, theirs);
}

/**
 * The workbook with the plan that counts, and with the earlier ones of both. Another plan that came in there does not go unseen.
 * @param {Workbook} both @param {Workbook} was @param {Workbook} mine @param {Workbook} theirs @returns {Workbook}
 */
function withPlans(both, was, mine, theirs) {
  const plan = (mine.plan === was.plan && theirs.plan) || mine.plan;
  const removed = (was.earlier_plans ?? []).filter((one) => !(mine.earlier_plans ?? []).some((other) => isSamePlan(one, other)));
  const added = (theirs.earlier_plans ?? []).filter((one) => !removed.some((other) => isSamePlan(one, other)));
  const lost = isSamePlanAtAnotherTime(plan, theirs.plan) ? [] : [theirs.plan];
  return withEarlierPlans({ ...both, plan }, [...added, ...lost]);
}

/**
 * Records are joined key by key; a text stays whole.
 * @param {unknown} was @param {unknown} mine @param {unknown} theirs
 * @returns {unknown} undefined for what there is no longer
 */
function joinValue(was, mine, theirs) {
  if (mine === was) return theirs;
  if (!isMap(mine) || !isMap(theirs)) return mine;
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const before = isMap(was) ? was : {};
  const entries = keys.map((key) => [key, joinValue(mapValue(before, key), mapValue(mine, key), mapValue(theirs, key))]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
