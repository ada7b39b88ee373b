// In the depth of everything: the areas that are not being changed, in their places before and after the one that is, as one reads them.

import { planPaper } from "../plan/plan_paper.mjs";
import { setDomain } from "../dom/marks.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { domainOfArea, nameOfArea, showAreaAt } from "./plan_areas_view.mjs";
import { areaToRead } from "./plan_to_read.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../plan/plan_paper.mjs").PaperArea} PaperArea
 */

/** @param {PlanEditor} editor */
export function fillOtherAreas(editor) {
  const { root, plan, form, depth, shown } = editor;
  const papers = depth === "everything" ? planPaper(plan, form, { edition: "full" }).areas : [];
  const views = papers.map((paper, n) => (n === shown ? null : areaWhole(editor, paper, n)));
  part(root, "areas-before").replaceChildren(...views.slice(0, shown).flatMap((view) => view ?? []));
  part(root, "areas-after").replaceChildren(...views.slice(shown).flatMap((view) => view ?? []));
}

/** @param {PlanEditor} editor @param {PaperArea} paper @param {number} n */
function areaWhole(editor, paper, n) {
  const area = editor.plan.areas[n];
  const view = copyOf(part(editor.root, "area-to-read-template", HTMLTemplateElement));
  const domain = domainOfArea(editor, area);
  if (domain) setDomain(view, domain);
  else view.querySelector(".mark")?.remove();
  part(view, "read-name").textContent = nameOfArea(area);
  const about = paper.about.filter(({ id }) => id !== "title");
  part(view, "read-parts").replaceChildren(...areaToRead(editor.root, { ...paper, title: null, about }));
  part(view, "read-change-name").textContent = `: ${nameOfArea(area)}`;
  part(view, "read-change").addEventListener("click", () => showAreaAt(editor, n));
  return view;
}
