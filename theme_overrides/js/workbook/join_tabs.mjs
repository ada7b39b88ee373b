// What two tabs hold of one workbook, put together. Both began with what was stored (`was`). What only one of them has changed
// is as that one says, be it an answer that was given or one that was taken back. Where both have changed it, this tab's word
// counts: it is the later one. An assessment or a plan that only this tab still holds stays. Of one plan, areas, acts, measures and
// lines are joined one by one.

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
  // Of two tabs that made an owner, the one that stored it first was right.
  const owner = theirs.owner && { ...theirs.owner, name: String(joinValue(was.owner?.name, mine.owner?.name, theirs.owner.name) ?? "") };
  const rounds = /** @type {Workbook["rounds"]} */ (joinValue(was.rounds, mine.rounds, theirs.rounds));
  const both = { ...theirs, ...mine, ...(rounds && { rounds }), owner: owner ?? mine.owner, assessments: [...added, ...known] };
  return withPlans(both, was, mine, theirs);
}

/**
 * The workbook with the plan that counts, and with the earlier ones of both. Another plan that came in there does not go unseen.
 * @param {Workbook} both @param {Workbook} was @param {Workbook} mine @param {Workbook} theirs @returns {Workbook}
 */
function withPlans(both, was, mine, theirs) {
  const plan = joinPlans(was.plan, mine.plan, theirs.plan);
  const removed = (was.earlier_plans ?? []).filter((one) => !(mine.earlier_plans ?? []).some((other) => isSamePlan(one, other)));
  const added = (theirs.earlier_plans ?? []).filter((one) => !removed.some((other) => isSamePlan(one, other)));
  const lost = isSamePlanAtAnotherTime(plan, theirs.plan) ? [] : [theirs.plan];
  return withEarlierPlans({ ...both, plan }, [...added, ...lost]);
}

/** Two plans are not mixed, only one at two times. @param {unknown} was @param {unknown} mine @param {unknown} theirs @returns {unknown} */
function joinPlans(was, mine, theirs) {
  if (isSamePlan(mine, was)) return theirs || mine;
  return isMap(mine) && isMap(theirs) && isSamePlanAtAnotherTime(mine, theirs) ? joinValue(was, mine, theirs) : mine;
}

/**
 * Records are joined key by key, and lists thing by thing; a text stays whole.
 * @param {unknown} was @param {unknown} mine @param {unknown} theirs
 * @returns {unknown} undefined for what there is no longer
 */
function joinValue(was, mine, theirs) {
  if (mine === was) return theirs;
  if (Array.isArray(mine) && Array.isArray(theirs)) return joinLists(Array.isArray(was) ? was : [], mine, theirs);
  if (!isMap(mine) || !isMap(theirs)) return mine;
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const before = isMap(was) ? was : {};
  const entries = keys.map((key) => [key, joinValue(mapValue(before, key), mapValue(mine, key), mapValue(theirs, key))]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/**
 * The list of this tab, and behind it what came in there. What one of them took out is gone, unless the other has changed it.
 * @param {unknown[]} was @param {unknown[]} mine @param {unknown[]} theirs @returns {unknown[]}
 */
function joinLists(was, mine, theirs) {
  const [before, here, there] = [was, mine, theirs].map((list) => new Map(list.map((one) => [listKey(one), one])));
  const isUnchanged = (/** @type {string} */ key, /** @type {unknown} */ one) => before.has(key) && isSamePlan(before.get(key), one);
  const joined = [...here].filter(([key, one]) => there.has(key) || !isUnchanged(key, one)).map(([key, one]) => (
    there.has(key) ? joinValue(before.get(key), one, there.get(key)) : one
  ));
  return [...joined, ...[...there].filter(([key, one]) => !here.has(key) && !isUnchanged(key, one)).map(([, one]) => one)];
}

/** What tells one thing of a list from the others. @param {unknown} one @returns {string} */
function listKey(one) {
  if (isMap(one) && typeof one.id === "string" && one.id) return `id ${one.id}`;
  if (isMap(one) && typeof one.line === "string") return `line ${String(one.field)} ${one.line}`;
  return isMap(one) && typeof one.uid === "string" ? `uid ${one.uid}` : JSON.stringify(one);
}
