// The picture of a team as the page shows it: a map of dots, the same as a table, habits, and ideas for a workshop.

import { levelName } from "../assessment/explanation.mjs";
import { numberInWords, PEOPLE_AT_LEAST } from "../assessment/team_picture.mjs";
import { svgElement } from "../dom/drawing.mjs";
import { fillLink, setDomain } from "../dom/marks.mjs";
import { copyOf, dataOf, part } from "../dom/parts.mjs";
import { counted, numberWord } from "../plain/words.mjs";

/**
 * @typedef {import("../assessment/team_picture.mjs").LevelRow} LevelRow
 * @typedef {import("../assessment/team_picture.mjs").ShownNumber} ShownNumber
 * @typedef {import("../assessment/team_picture.mjs").TeamGuide} TeamGuide
 * @typedef {import("../assessment/team_picture.mjs").TeamPicture} TeamPicture
 * @typedef {import("../assessment/team_picture.mjs").WorkshopArea} WorkshopArea
 */

const NOT_SHOWN = "–";
const MIDDLE = 20;
const RADIUS = 18;

/** What a page holds that shows no picture: it is not to be found in what is hidden either. @type {TeamPicture} */
const NO_PICTURE = { people: 0, rows: [], habits: [], areas: [] };

/** @param {HTMLElement} root @param {TeamPicture | null} shown @param {TeamGuide} guide */
export function showTeamPicture(root, shown, guide) {
  const picture = shown ?? NO_PICTURE;
  part(root, "picture").hidden = !shown;
  const toRoot = dataOf(root, "team").replace(/index\.html$/, "");
  const template = (/** @type {string} */ name) => part(root, name, HTMLTemplateElement);
  const least = numberWord(PEOPLE_AT_LEAST);
  part(root, "about").textContent = `Made from ${counted(picture.people, "summary", "summaries")}. Each holds what one person said about themselves. `
    + "Do not lay it beside another picture of the same team: the difference can be one person.";
  part(root, "not-shown").textContent = `${NOT_SHOWN} means not shown: fewer than ${least} people or nobody, or a number from which that of one or two `
    + "could be worked out. “Or more” hides whether one or two stand elsewhere, or left the capability out.";
  part(root, "map").setAttribute("aria-label", "Dots for the number of people at each level, capability by capability. The table below says the same.");
  part(root, "map").replaceChildren(mapHead(template("map-row"), guide), ...picture.rows.map((row) => mapRow(root, row, picture.people)));
  part(root, "level-rows").replaceChildren(...picture.rows.map((row) => levelRow(template("level-row"), row, toRoot)));
  const hasHabits = picture.habits.length > 0;
  part(root, "no-habits").hidden = hasHabits;
  part(root, "habit-table").hidden = !hasHabits;
  part(root, "habit-rows").replaceChildren(...picture.habits.map(({ derailer, number }) => {
    const view = copyOf(template("habit-row"));
    fillLink(part(view, "name", HTMLAnchorElement), derailer.name, toRoot + derailer.url);
    part(view, "capability").textContent = guide.capabilities.find(({ id }) => id === derailer.capability)?.name ?? "";
    part(view, "number").textContent = numberInWords(number);
    return view;
  }));
  part(root, "no-areas").hidden = picture.areas.length > 0;
  part(root, "areas").replaceChildren(...picture.areas.map((area) => areaView(root, area, toRoot, guide)));
}

/** @param {HTMLTemplateElement} template @param {TeamGuide} guide */
function mapHead(template, { levels }) {
  const view = copyOf(template);
  view.classList.add("team-heads");
  view.append(...levels.map(({ name }) => Object.assign(document.createElement("span"), { className: "fine", textContent: name })));
  return view;
}

/** @param {HTMLElement} root @param {LevelRow} row @param {number} people */
function mapRow(root, { capability, numbers }, people) {
  const view = copyOf(part(root, "map-row", HTMLTemplateElement));
  setDomain(view, capability.domain);
  part(view, "name").textContent = capability.name;
  view.append(...numbers.map((number) => {
    const cell = copyOf(part(root, "map-cell", HTMLTemplateElement));
    const dot = part(cell, "dot", SVGElement);
    if (number) dot.append(...dotOf(number, people));
    part(cell, "number").textContent = number ? numberInWords(number) : NOT_SHOWN;
    return cell;
  }));
  return view;
}

/** Its area goes with the number; a broken ring around it says "or more". @param {ShownNumber} number @param {number} whole */
function dotOf({ people, orMore }, whole) {
  const radius = RADIUS * Math.sqrt(people / whole);
  const at = { cx: MIDDLE, cy: MIDDLE };
  return [
    svgElement("circle", { ...at, class: "team-dot", r: radius.toFixed(1) }),
    ...(orMore ? [svgElement("circle", { ...at, class: "team-more", r: RADIUS })] : []),
  ];
}

/** @param {HTMLTemplateElement} template @param {LevelRow} row @param {string} toRoot */
function levelRow(template, { capability, numbers }, toRoot) {
  const view = copyOf(template);
  fillLink(part(view, "name", HTMLAnchorElement), capability.name, toRoot + capability.url);
  view.append(...numbers.map((number) => Object.assign(document.createElement("td"), { textContent: numberInWords(number) })));
  return view;
}

/** @param {HTMLElement} root @param {WorkshopArea} area @param {string} toRoot @param {TeamGuide} guide */
function areaView(root, { capability, from, to, number, ideas }, toRoot, guide) {
  const view = copyOf(part(root, "area", HTMLTemplateElement));
  fillLink(part(view, "name", HTMLAnchorElement), capability.name, toRoot + capability.url);
  part(view, "step").textContent = `From ${levelName(from, guide)} to ${levelName(to, guide)}, which would help ${numberInWords(number)} people.`;
  part(view, "ideas").replaceChildren(...ideas.map((idea) => {
    const line = copyOf(part(root, "idea", HTMLTemplateElement));
    fillLink(part(line, "title", HTMLAnchorElement), `${idea.number}. ${idea.title}`, toRoot + idea.url);
    part(line, "kind").textContent = `${idea.kind}, ${idea.effort.minutes_per_week} minutes a week, ${counted(idea.effort.weeks, "week")}`;
    return line;
  }));
  return view;
}
