// The areas as tabs, and the ideas of the one that is shown.

import { pacedWords } from "../plan/make_plan.mjs";
import { withoutIdea } from "../plan/offers.mjs";
import { withPacedIdea } from "../plan/paced_plan.mjs";
import { withArea, withoutArea } from "../plan/plan.mjs";
import { organisationMark, organisationOf, setDomain } from "../dom/marks.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { ideaWithTexts, keepChanged, makePlanId, releaseFocus, sayOfPlan, shownArea, todayHere } from "./plan_editor.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../plan/plan.mjs").PlanArea} PlanArea
 */

const DOMAIN_CLASS = /^dom-/;

/** @param {PlanEditor} editor */
export function startPlanAreas(editor) {
  part(editor.root, "add-idea").addEventListener("click", async () => {
    const area = shownArea(editor);
    const idea = await ideaWithTexts(editor, chosenIdea(editor, "more-ideas"));
    if (!area || !idea) {
      sayOfPlan(editor, "Choose an idea first.");
      return;
    }
    const paced = withPacedIdea(editor.plan, area.id, idea, { today: todayHere(), makeId: makePlanId });
    const sentence = `“${idea.title}” is in this area: its issues, results and actions stand below.`;
    keepChanged(editor, paced.plan, `${sentence} ${pacedWords(paced)}`.trim(), "plan-more-ideas");
  });
  part(editor.root, "drop-area").addEventListener("click", () => {
    const area = shownArea(editor);
    if (!area) return;
    editor.shown = Math.max(0, editor.shown - 1);
    keepChanged(editor, withoutArea(editor.plan, area.id), `“${nameOfArea(area)}” is out of the plan.`);
  });
}

/** Shows the tabs, and the ideas of the area. @param {PlanEditor} editor */
export function fillPlanAreas(editor) {
  const { root, plan, guide } = editor;
  const most = editor.form.areas_at_most;
  const free = plan.areas.length && plan.areas.length < most ? [emptyTab(editor)] : [];
  part(root, "area-tabs").replaceChildren(...plan.areas.map((area, n) => areaTab(editor, area, n)), ...free);
  const area = shownArea(editor);
  inkOf(part(root, "planpage"), area && domainOfArea(editor, area));
  if (!area) return;
  part(root, "area-ideas").replaceChildren(...area.ideas.map((id) => areaIdea(editor, area, id)));
  const others = guide.ideas.filter(({ id, capability }) => (
    !area.ideas.includes(id) && (!area.capability || capability === area.capability)
  ));
  fillIdeas(editor, "more-ideas", others);
}

/**
 * Fills a select with ideas, by capability.
 * @param {PlanEditor} editor @param {string} name @param {Guide["ideas"]} ideas
 */
export function fillIdeas({ root, guide }, name, ideas) {
  const groups = guide.capabilities.map((capability) => {
    const group = document.createElement("optgroup");
    group.label = capability.name;
    group.append(...ideas.filter((idea) => idea.capability === capability.id).map(({ id, number, title }) => {
      const organisation = organisationOf(id, guide);
      return new Option(`${number}. ${title}${organisation && `, from ${organisation}`}`, id);
    }));
    return group;
  });
  part(root, name).replaceChildren(new Option("Choose an idea", ""), ...groups.filter((group) => group.childElementCount));
}

/** @param {PlanEditor} editor @param {string} name @returns {string} */
export function chosenIdea({ root }, name) {
  return part(root, name, HTMLSelectElement).value;
}

/** @param {PlanArea} area @returns {string} */
export function nameOfArea(area) {
  return area.title.trim() || "An area without a name";
}

/** Brings an area to the front. @param {PlanEditor} editor @param {number} n */
export function showAreaAt(editor, n) {
  editor.shown = n;
  editor.choosing = false;
  releaseFocus();
  editor.fill();
  document.getElementById(`plan-tab-${n}`)?.focus();
}

/** What changes in a tab while one writes. @param {PlanEditor} editor */
export function refreshTabs({ root, plan }) {
  plan.areas.forEach((area, n) => {
    const tab = part(root, "area-tabs").children[n];
    if (tab) part(tab, "tab-name").textContent = nameOfArea(area);
  });
}

/** @param {PlanEditor} editor @param {PlanArea} area @param {number} n */
function areaTab(editor, area, n) {
  const tab = copyOf(part(editor.root, "area-tab", HTMLTemplateElement));
  const button = part(tab, "tab");
  button.id = `plan-tab-${n}`;
  part(tab, "tab-number").textContent = String(n + 1);
  part(tab, "tab-name").textContent = nameOfArea(area);
  const domain = domainOfArea(editor, area);
  if (domain) setDomain(tab, domain);
  else tab.querySelector(".mark")?.remove();
  if (n === editor.shown && !editor.choosing) button.setAttribute("aria-current", "true");
  button.addEventListener("click", () => showAreaAt(editor, n));
  return tab;
}

/** @param {PlanEditor} editor */
function emptyTab(editor) {
  const tab = copyOf(part(editor.root, "area-tab", HTMLTemplateElement));
  const button = part(tab, "tab");
  const count = editor.plan.areas.length;
  button.id = `plan-tab-${count}`;
  button.classList.add("empty");
  tab.querySelector(".mark")?.remove();
  part(tab, "tab-number").textContent = String(count + 1);
  part(tab, "tab-name").textContent = count === 1 ? "Add a second area, or leave it at one" : "Add another area, or leave it at these";
  if (editor.choosing) button.setAttribute("aria-current", "true");
  button.addEventListener("click", () => {
    editor.choosing = true;
    releaseFocus();
    editor.fill();
    document.getElementById(button.id)?.focus();
  });
  return tab;
}

/** @param {PlanEditor} editor @param {PlanArea} area @param {string} id */
function areaIdea(editor, area, id) {
  const view = copyOf(part(editor.root, "area-idea", HTMLTemplateElement));
  const known = editor.guide.ideas.find((idea) => idea.id === id);
  const title = known?.title ?? id;
  part(view, "idea-number").textContent = known ? String(known.number) : "";
  const link = part(view, "idea-title", HTMLAnchorElement);
  link.textContent = title;
  if (known && editor.siteRoot !== null) link.href = editor.siteRoot + known.url;
  link.after(...organisationMark(id, editor.guide));
  part(view, "take-out-name").textContent = `: ${title}`;
  part(view, "take-out").addEventListener("click", async () => {
    const idea = await ideaWithTexts(editor, id);
    const without = (/** @type {PlanArea} */ old) => (
      idea ? withoutIdea(old, idea) : { ...old, ideas: old.ideas.filter((one) => one !== id) }
    );
    keepChanged(editor, withArea(editor.plan, area.id, without), `“${title}” is out, with the texts of it that you left unchanged.`, "plan-more-ideas");
  });
  return view;
}

/** @param {PlanEditor} editor @param {PlanArea} area @returns {string | undefined} */
export function domainOfArea({ guide }, { capability }) {
  return guide.capabilities.find(({ id }) => id === capability)?.domain;
}

/** @param {HTMLElement} page @param {string | undefined} domain */
function inkOf(page, domain) {
  const wanted = domain ? [`dom-${domain}`] : [];
  // One that is taken away and given back has the browser style the whole plan again.
  page.classList.remove(...[...page.classList].filter((name) => DOMAIN_CLASS.test(name) && !wanted.includes(name)));
  page.classList.add(...wanted);
}
