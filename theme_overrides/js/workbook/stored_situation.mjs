// A situation comes into the stored plan, or leaves it, on its own page: an area named by the trouble, with as much as its owner chose.

import { newActivity } from "../plan/plan.mjs";
import { withIdea } from "../plan/offers.mjs";
import { holdsIdea, textWith, textWithout, withoutOffered } from "./stored_plan.mjs";
import { isStoredMap, textIn } from "./stored_text.mjs";

/**
 * @typedef {import("./stored_change.mjs").Changed} Changed
 * @typedef {import("./stored_change.mjs").Moment} Moment
 * @typedef {import("./stored_plan.mjs").OfferedIdea} OfferedIdea
 * @typedef {import("./stored_text.mjs").StoredMap} StoredMap
 * @typedef {import("../plan/plan.mjs").Activity} Activity
 * @typedef {import("../plan/plan.mjs").PlanArea} PlanArea
 */

/**
 * @typedef {{id: string, ids: string[], title: string, first_hour: {short: string, minutes: number}, ideas: OfferedIdea[],
 *   areas_at_most: number}} OfferedSituation - a situation as its page offers it; `ids`: its own and those that it once had
 * @typedef {{firstHour: boolean, ideas: OfferedIdea[]}} ChosenParts - what of it is to go into the plan
 */

/**
 * The stored text with what was chosen of a situation. An idea that stands in another area of the plan stays there, and comes but once.
 * @param {string | null} text @param {OfferedSituation} situation @param {ChosenParts} chosen @param {Moment} moment @returns {Changed}
 */
export function textWithSituation(text, situation, chosen, moment) {
  const { id, title, areas_at_most } = situation;
  return textWith(text, {
    isIn: (area) => isOf(area, situation), fits: (area) => area.title === title && !area.capability && !area.situation,
    made: { title, capability: null }, areas_at_most,
    grow: (area, begun, areas) => {
      const hour = chosen.firstHour && !area.activities.some(({ what }) => what === situation.first_hour.short) ? [firstHour(situation, begun)] : [];
      /** @type {PlanArea} */
      const named = { ...area, situation: { id, since: begun.today }, activities: [...area.activities, ...hour] };
      const ideas = chosen.ideas.filter((idea) => !areas.some((one) => holdsIdea(one, idea)));
      return ideas.reduce((one, idea) => withIdea(one, idea, begun), named);
    },
  }, moment);
}

/**
 * The stored text without a situation: its ideas leave the area that it made, and its first hour does where it stands as it came.
 * @param {string | null} text @param {OfferedSituation} situation @param {Moment} moment @returns {Changed}
 */
export function textWithoutSituation(text, situation, moment) {
  const stays = (/** @type {Activity} */ { what, state, notes }) => what !== situation.first_hour.short || state !== "open" || notes.length > 0;
  const shrink = (/** @type {PlanArea} */ { situation: _situation, ...area }) => (
    situation.ideas.reduce((one, idea) => withoutOffered(idea)(one), { ...area, activities: area.activities.filter(stays) })
  );
  return textWithout(text, { title: situation.title, isIn: (area) => isOf(area, situation), shrink }, moment);
}

/** An act of this very day, whenever the plan begins; in short, as a plan is shown to others and the page may speak of danger. @param {OfferedSituation} situation @param {Moment} moment @returns {Activity} */
function firstHour({ first_hour: { short, minutes } }, { today, makeId }) {
  return newActivity({ id: makeId(), what: short, short, when: "today", date: today, paced: today, minutes });
}

/** @param {StoredMap} area @param {OfferedSituation} situation */
function isOf({ situation: held }, { ids }) {
  return isStoredMap(held) && ids.includes(textIn(held, "id"));
}
