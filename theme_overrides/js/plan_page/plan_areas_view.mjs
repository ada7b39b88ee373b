// The areas as tabs, and the ideas of the one that is shown.

import { withIdea, withoutIdea } from "../plan/offers.mjs";
import { withArea, withoutArea } from "../plan/plan.mjs";
import { startForNew } from "../plan/start.mjs";
import { organisationOf, ownMark, setDomain } from "../assessment_page/marks.mjs";
import { copyOf, part } from "../parts.mjs";
import { ideaWithTexts, keepChanged, letFocusGo, makePlanId, sayOfPlan, shownArea, todayHere } from "./plan_desk.mjs";

/**
 * @typedef {import("../guide_types.mjs").Guide} Guide
 * @typedef {import("./plan_desk.mjs").Desk} Desk
 * @typedef {import("../plan/plan.mjs").PlanArea} PlanArea
 */

const DOMAIN_CLASS = /^dom-/;

/** @param {Desk} desk */
export function startPlanAreas(desk) {
  part(desk.root, "add-idea").addEventListener("click", async () => {
    const area = shownArea(desk);
    const idea = await ideaWithTexts(desk, chosenIdea(desk, "more-ideas"));
    if (!area || !idea) {
      sayOfPlan(desk, "Choose an idea first.");
      return;
    }
    const start = startForNew(desk.plan, todayHere());
    const plan = withArea(desk.plan, area.id, (old) => withIdea(old, idea, start, makePlanId));
    keepChanged(desk, plan, `Idea ${idea.number} is in this area: its issues, results and actions stand below.`, "plan-more-ideas");
  });
  part(desk.root, "drop-area").addEventListener("click", () => {
    const area = shownArea(desk);
    if (!area) return;
    desk.shown = Math.max(0, desk.shown - 1);
    keepChanged(desk, withoutArea(desk.plan, area.id), `“${nameOfArea(area)}” is out of the plan.`);
  });
}

/** Shows the tabs, and the ideas of the area. @param {Desk} desk */
export function fillPlanAreas(desk) {
  const { root, plan, guide } = desk;
  const most = desk.form.areas_at_most;
  const free = plan.areas.length && plan.areas.length < most ? [emptyTab(desk)] : [];
  part(root, "area-tabs").replaceChildren(...plan.areas.map((area, n) => areaTab(desk, area, n)), ...free);
  const area = shownArea(desk);
  inkOf(part(root, "planpage"), area && domainOfArea(desk, area));
  if (!area) return;
  part(root, "area-ideas").replaceChildren(...area.ideas.map((id) => areaIdea(desk, area, id)));
  const others = guide.ideas.filter(({ id, capability }) => (
    !area.ideas.includes(id) && (!area.capability || capability === area.capability)
  ));
  fillIdeas(desk, "more-ideas", others);
}

/**
 * Fills a select with ideas, by capability.
 * @param {Desk} desk @param {string} name @param {Guide["ideas"]} ideas
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

/** @param {Desk} desk @param {string} name @returns {string} */
export function chosenIdea({ root }, name) {
  return part(root, name, HTMLSelectElement).value;
}

/** @param {PlanArea} area @returns {string} */
export function nameOfArea(area) {
  return area.title.trim() || "An area without a name";
}

/** Brings an area to the front. @param {Desk} desk @param {number} n */
export function showAreaAt(desk, n) {
  desk.shown = n;
  desk.choosing = false;
  letFocusGo();
  desk.fill();
  document.getElementById(`plan-tab-${n}`)?.focus();
}

/** What changes in a tab while one writes. @param {Desk} desk */
export function refreshTabs({ root, plan }) {
  plan.areas.forEach((area, n) => {
    const tab = part(root, "area-tabs").children[n];
    if (tab) part(tab, "tab-name").textContent = nameOfArea(area);
  });
}

/** @param {Desk} desk @param {PlanArea} area @param {number} n */
function areaTab(desk, area, n) {
  const tab = copyOf(part(desk.root, "area-tab", HTMLTemplateElement));
  const button = part(tab, "tab");
  button.id = `plan-tab-${n}`;
  part(tab, "tab-number").textContent = String(n + 1);
  part(tab, "tab-name").textContent = nameOfArea(area);
  const domain = domainOfArea(desk, area);
  if (domain) setDomain(tab, domain);
  else tab.querySelector(".mark")?.remove();
  if (n === desk.shown && !desk.choosing) button.setAttribute("aria-current", "true");
  button.addEventListener("click", () => showAreaAt(desk, n));
  return tab;
}

/** @param {Desk} desk */
function emptyTab(desk) {
  const tab = copyOf(part(desk.root, "area-tab", HTMLTemplateElement));
  const button = part(tab, "tab");
  const count = desk.plan.areas.length;
  button.id = `plan-tab-${count}`;
  button.classList.add("empty");
  tab.querySelector(".mark")?.remove();
  part(tab, "tab-number").textContent = String(count + 1);
  part(tab, "tab-name").textContent = count === 1 ? "Add a second area, or leave it at one" : "Add another area, or leave it at these";
  if (desk.choosing) button.setAttribute("aria-current", "true");
  button.addEventListener("click", () => {
    desk.choosing = true;
    letFocusGo();
    desk.fill();
    document.getElementById(button.id)?.focus();
  });
  return tab;
}

/** @param {Desk} desk @param {PlanArea} area @param {string} id */
function areaIdea(desk, area, id) {
  const view = copyOf(part(desk.root, "area-idea", HTMLTemplateElement));
  const known = desk.guide.ideas.find((idea) => idea.id === id);
  const title = known?.title ?? id;
  part(view, "idea-number").textContent = known ? String(known.number) : "";
  const link = part(view, "idea-title", HTMLAnchorElement);
  link.textContent = title;
  if (known && desk.way !== null) link.href = desk.way + known.url;
  link.after(...ownMark(id, desk.guide));
  part(view, "take-out-name").textContent = `: ${title}`;
  part(view, "take-out").addEventListener("click", async () => {
    const idea = await ideaWithTexts(desk, id);
    const without = (/** @type {PlanArea} */ old) => (
      idea ? withoutIdea(old, idea) : { ...old, ideas: old.ideas.filter((one) => one !== id) }
    );
    keepChanged(desk, withArea(desk.plan, area.id, without), `“${title}” is out, with the texts of it that you left unchanged.`, "plan-more-ideas");
  });
  return view;
}

/** @param {Desk} desk @param {PlanArea} area @returns {string | undefined} */
function domainOfArea({ guide }, { capability }) {
  return guide.capabilities.find(({ id }) => id === capability)?.domain;
}

/** @param {HTMLElement} page @param {string | undefined} domain */
function inkOf(page, domain) {
  const wanted = domain ? [`dom-${domain}`] : [];
  // One that is taken away and given back has the browser style the whole plan again.
  page.classList.remove(...[...page.classList].filter((name) => DOMAIN_CLASS.test(name) && !wanted.includes(name)));
  page.classList.add(...wanted);
}
