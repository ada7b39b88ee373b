// The suggested growth areas, each with its reason and its ideas.

import { levelName } from "../assessment/explanation.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { levelBadge } from "./level_badge.mjs";
import { fillLink, organisationMark, organisationOf, setDomain } from "../dom/marks.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../plain/guide_types.mjs").Idea} Idea
 * @typedef {import("../assessment/suggestions.mjs").SuggestedArea} SuggestedArea
 */

/**
 * @param {HTMLElement} root
 * @param {SuggestedArea[]} areas
 * @param {Guide} guide
 * @param {string | null} siteRoot
 */
export function showAreas(root, areas, guide, siteRoot) {
  part(root, "areas").replaceChildren(...areas.map((area) => areaView(root, area, guide, siteRoot)));
}

/** @param {HTMLElement} root @param {SuggestedArea} area @param {Guide} guide @param {string | null} siteRoot */
function areaView(root, { capability, step, keeping, reason, ideas }, guide, siteRoot) {
  const view = copyOf(part(root, "area", HTMLTemplateElement));
  const badge = part(root, "badge", HTMLTemplateElement);
  setDomain(view, capability.domain);
  fillLink(part(view, "name", HTMLAnchorElement), capability.name, siteRoot === null ? null : siteRoot + capability.url);
  const { from, to } = stepOf(step, guide);
  if (keeping) part(view, "step").append(levelBadge(badge, to, guide), ", to keep and to pass on");
  else part(view, "step").append(levelBadge(badge, from, guide), " to ", levelBadge(badge, to, guide));
  part(view, "reason").textContent = reason;
  part(view, "area-wanted", HTMLInputElement).value = capability.id;
  part(view, "area-wanted-name").textContent = `: ${capability.name}`;
  const template = part(root, "idea", HTMLTemplateElement);
  part(view, "ideas").replaceChildren(...ideas.map((idea) => ideaView(template, idea, guide, siteRoot)));
  part(view, "ideas").setAttribute("aria-label", `Ideas for ${capability.name}, towards ${levelName(to, guide)}`);
  return view;
}

/** @param {string} id @param {Guide} guide */
function stepOf(id, guide) {
  const step = guide.steps.find((one) => one.id === id);
  if (!step) throw new Error(`The guide lacks the step ${id}`);
  return step;
}

/** @param {HTMLTemplateElement} template @param {Idea} idea @param {Guide} guide @param {string | null} siteRoot */
function ideaView(template, { id, number, title, url, effort }, guide, siteRoot) {
  const view = copyOf(template);
  part(view, "number").textContent = String(number);
  part(view, "number").classList.toggle("long", organisationOf(id, guide) !== "");
  fillLink(part(view, "idea-title", HTMLAnchorElement), title, siteRoot === null ? null : siteRoot + url);
  part(view, "cost").before(...organisationMark(id, guide));
  part(view, "cost").textContent = `${effort.minutes_per_week} min a week, ${effort.weeks} week${effort.weeks === 1 ? "" : "s"}`;
  return view;
}
