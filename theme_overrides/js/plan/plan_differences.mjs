// What differs between the plan on the page and one that is to take its place. Areas and activities are compared by their ids.

import { shownValue, taggedFields, valueAt } from "./plan_fields.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 * @typedef {(id: string) => string} IdeaTitle
 * @typedef {{title: string, before: string, after: string}} Difference
 */

/** Whether there is not a word in a plan. @param {PlanForm} form @param {Plan} plan @returns {boolean} */
export function isBlankPlan(form, plan) {
  return [...textsByPlace(form, plan, (id) => id).values()].every(({ text }) => !text);
}

/**
 * What a Word file would replace of the plan that is here, apart from what was changed in Word: that is listed as such.
 * @param {PlanForm} form @param {Plan} here
 * @param {{plan: Plan, taken: Plan}} file - the plan of the file, and the same with what was changed in Word
 * @param {IdeaTitle} ideaTitle
 * @returns {Difference[]}
 */
export function replacedTexts(form, here, { plan, taken }, ideaTitle) {
  if (isBlankPlan(form, here)) return [];
  const changedHere = new Set(differences(form, here, plan, ideaTitle).map(({ place }) => place));
  return differences(form, here, taken, ideaTitle).filter(({ place }) => changedHere.has(place));
}

/**
 * In the order of the first plan.
 * @param {PlanForm} form @param {Plan} here @param {Plan} next @param {IdeaTitle} ideaTitle
 * @returns {(Difference & {place: string})[]}
 */
function differences(form, here, next, ideaTitle) {
  const [before, after] = [here, next].map((plan) => textsByPlace(form, plan, ideaTitle));
  return [...new Map([...before, ...after])].flatMap(([place, { title }]) => {
    const [old, now] = [before.get(place)?.text ?? "", after.get(place)?.text ?? ""];
    return old === now ? [] : [{ place, title: before.get(place)?.title ?? title, before: old, after: now }];
  });
}

/**
 * All that one can read of a plan. A place has an id in its name instead of a number: the number changes when something before it goes.
 * @param {PlanForm} form @param {Plan} plan @param {IdeaTitle} ideaTitle
 * @returns {Map<string, {title: string, text: string}>}
 */
function textsByPlace(form, plan, ideaTitle) {
  const texts = new Map(taggedFields(form, plan).map(({ tag, field, title }) => (
    [placeOf(plan, tag), { title, text: shownValue(field, valueAt(plan, tag)) }]
  )));
  plan.areas.forEach(({ id, ideas, activities }, n) => {
    texts.set(`#${id}.ideas`, { title: `Area ${n + 1}: Ideas`, text: ideas.map(ideaTitle).join("\n") });
    activities.forEach(({ id: activity, state, reason }, m) => {
      const text = state === "open" ? "" : [state, reason].filter(Boolean).join(": ");
      texts.set(`#${activity}.state`, { title: `Area ${n + 1}, activity ${m + 1}: State`, text });
    });
  });
  return texts;
}

/** @param {Plan} plan @param {string} tag */
function placeOf({ areas }, tag) {
  const [, n, list, m] = /^areas\.(\d+)(?:\.(activities|measures)\.(\d+))?/.exec(tag) ?? [];
  if (n === undefined) return tag;
  const area = areas[Number(n)];
  const start = list ? `areas.${n}.${list}.${m}` : `areas.${n}`;
  return `#${list ? area[/** @type {"activities" | "measures"} */ (list)][Number(m)].id : area.id}${tag.slice(start.length)}`;
}
