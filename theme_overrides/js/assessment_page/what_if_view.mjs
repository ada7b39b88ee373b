// What if a habit were dropped, or an answer higher? Nothing of it is saved.

import { allTicked, NEVER, withDerailer, withLevel } from "../assessment/answers.mjs";
import { rankOf, ratedLevel } from "../assessment/scoring.mjs";
import { whatIf } from "../assessment/what_if.mjs";
import { copyOf, part } from "../parts.mjs";
import { fillList } from "./marks.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../assessment/answers.mjs").Guide} Guide
 */

/** The assessment of each root that the reader plays with. @type {WeakMap<HTMLElement, Assessment>} */
const PLAYED_WITH = new WeakMap();

/** @param {HTMLElement} root @param {Guide} guide */
export function startWhatIf(root, guide) {
  part(root, "dropped").addEventListener("change", () => showLines(root, guide));
  part(root, "raise-what").addEventListener("change", () => {
    fillLevels(root, guide);
    showLines(root, guide);
  });
  part(root, "raise-to").addEventListener("change", () => showLines(root, guide));
  part(root, "as-it-is").addEventListener("click", () => {
    const assessment = PLAYED_WITH.get(root);
    if (assessment) showWhatIf(root, assessment, guide);
  });
}

/** @param {HTMLElement} root @param {Assessment} assessment @param {Guide} guide */
export function showWhatIf(root, assessment, guide) {
  PLAYED_WITH.set(root, assessment);
  const ticked = allTicked(assessment, guide);
  const template = /** @type {HTMLTemplateElement} */ (part(root, "drop"));
  const legend = /** @type {HTMLElement} */ (part(root, "dropped").firstElementChild);
  part(root, "dropped").replaceChildren(legend, ...ticked.map(({ derailer, often }) => {
    const label = copyOf(template);
    /** @type {HTMLInputElement} */ (label.querySelector("input")).value = derailer.id;
    part(label, "drop-name").textContent = `${derailer.name}, ${often}`;
    return label;
  }));
  part(root, "dropped").hidden = !ticked.length;
  const raisable = guide.capabilities.filter((capability) => rankNow(assessment, capability, guide) < guide.levels.length - 1);
  fillOptions(part(root, "raise-what"), [["", "nothing"], ...raisable.map(({ id, name }) => [id, name])]);
  fillLevels(root, guide);
  showLines(root, guide);
}

/** Only levels above the present answer. @param {HTMLElement} root @param {Guide} guide */
function fillLevels(root, guide) {
  const assessment = PLAYED_WITH.get(root);
  const id = /** @type {HTMLSelectElement} */ (part(root, "raise-what")).value;
  const capability = guide.capabilities.find((one) => one.id === id);
  const above = assessment && capability ? guide.levels.slice(rankNow(assessment, capability, guide) + 1) : [];
  fillOptions(part(root, "raise-to"), above.map((level) => [level.id, level.name]));
  /** @type {HTMLSelectElement} */ (part(root, "raise-to")).disabled = !above.length;
}

/** @param {Assessment} assessment @param {import("../assessment/answers.mjs").Capability} capability @param {Guide} guide */
function rankNow(assessment, capability, guide) {
  return rankOf(ratedLevel(assessment, capability, guide) ?? "", guide);
}

/** @param {HTMLElement} root @param {Guide} guide */
function showLines(root, guide) {
  const assessment = PLAYED_WITH.get(root);
  if (!assessment) return;
  const what = /** @type {HTMLSelectElement} */ (part(root, "raise-what")).value;
  const to = /** @type {HTMLSelectElement} */ (part(root, "raise-to")).value;
  const dropped = [...part(root, "dropped").querySelectorAll("input:checked")].map((box) => /** @type {HTMLInputElement} */ (box).value);
  const without = dropped.reduce((rest, id) => withDerailer(rest, id, NEVER), assessment);
  const changed = what && to ? withLevel(without, what, to) : without;
  const isPlay = dropped.length > 0 || Boolean(what && to);
  fillList(part(root, "what-lines"), isPlay ? whatIf(assessment, changed, guide).lines : []);
}

/** @param {HTMLElement} select @param {string[][]} options */
function fillOptions(select, options) {
  select.replaceChildren(...options.map(([value, name]) => new Option(name, value)));
}
