// What if a habit were dropped, or an answer higher? Nothing of it is saved.

import { allTicked, NEVER, withDerailer } from "../assessment/answers.mjs";
import { raisable, whatIf, withRaised } from "../assessment/what_if.mjs";
import { copyOf, elementIn, elementsIn, part } from "../parts.mjs";
import { fillList } from "./marks.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../guide_types.mjs").Guide} Guide
 * @typedef {import("../assessment/what_if.mjs").Raisable} Raisable
 */

/**
 * @param {HTMLElement} root
 * @param {Guide} guide
 * @returns {(assessment: Assessment) => void} shows what there is to play with, and nothing played yet
 */
export function startWhatIf(root, guide) {
  /** The one that the reader plays with; nothing can be pressed before there is one. @type {Assessment} */
  let played;
  const show = (/** @type {Assessment} */ assessment) => {
    played = assessment;
    showChoices(root, assessment, guide);
    showRaised();
  };
  const showRaised = () => {
    fillLevels(root, played, guide);
    showLines(root, played, guide);
  };
  part(root, "dropped").addEventListener("change", () => showLines(root, played, guide));
  part(root, "raise-what").addEventListener("change", showRaised);
  part(root, "raise-to").addEventListener("change", () => showLines(root, played, guide));
  part(root, "as-it-is").addEventListener("click", () => show(played));
  return show;
}

/** What can be dropped, and what can be raised. @param {HTMLElement} root @param {Assessment} assessment @param {Guide} guide */
function showChoices(root, assessment, guide) {
  const ticked = allTicked(assessment, guide);
  const template = part(root, "drop", HTMLTemplateElement);
  const legend = elementIn(part(root, "dropped"), "legend", HTMLElement);
  part(root, "dropped").replaceChildren(legend, ...ticked.map(({ derailer, often }) => {
    const label = copyOf(template);
    elementIn(label, "input", HTMLInputElement).value = derailer.id;
    part(label, "drop-name").textContent = `${derailer.name}, ${often}`;
    return label;
  }));
  part(root, "dropped").hidden = !ticked.length;
  const answers = raisable(assessment, guide);
  part(root, "raise-what").replaceChildren(new Option("nothing", ""), ...guide.capabilities.flatMap(({ id, name }) => (
    raiseOptions(name, answers.filter(({ capability }) => capability.id === id))
  )));
}

/** A capability, or a group of it as a whole and its roles. @param {string} name @param {Raisable[]} answers @returns {HTMLElement[]} */
function raiseOptions(name, answers) {
  const hasRoles = answers.some(({ role }) => role);
  const whole = hasRoles ? `${name} as a whole` : name;
  const options = answers.map((answer) => new Option(answer.role?.name ?? whole, valueOf(answer)));
  if (!hasRoles) return options;
  const group = document.createElement("optgroup");
  group.label = name;
  group.append(...options);
  return [group];
}

/** @param {Raisable} answer */
function valueOf({ capability, role }) {
  return role?.id ?? capability.id;
}

/** What the reader raises. @param {HTMLElement} root @param {Assessment} assessment @param {Guide} guide */
function chosenToRaise(root, assessment, guide) {
  const { value } = part(root, "raise-what", HTMLSelectElement);
  return raisable(assessment, guide).find((answer) => valueOf(answer) === value);
}

/** Only levels above the present answer. @param {HTMLElement} root @param {Assessment} assessment @param {Guide} guide */
function fillLevels(root, assessment, guide) {
  const chosen = chosenToRaise(root, assessment, guide);
  const above = chosen ? guide.levels.slice(chosen.rank + 1) : [];
  const select = part(root, "raise-to", HTMLSelectElement);
  select.replaceChildren(...above.map(({ id, name }) => new Option(name, id)));
  select.disabled = !above.length;
}

/** @param {HTMLElement} root @param {Assessment} assessment @param {Guide} guide */
function showLines(root, assessment, guide) {
  const chosen = chosenToRaise(root, assessment, guide);
  const to = part(root, "raise-to", HTMLSelectElement).value;
  const dropped = elementsIn(part(root, "dropped"), "input:checked", HTMLInputElement).map(({ value }) => value);
  const without = dropped.reduce((rest, id) => withDerailer(rest, id, NEVER), assessment);
  const changed = chosen && to ? withRaised(without, chosen, to) : without;
  const isPlay = dropped.length > 0 || Boolean(chosen && to);
  fillList(part(root, "what-lines"), isPlay ? whatIf(assessment, changed, guide) : []);
}
