// The plan on one page: this week, each area in short, who asks and when next.

import { levelName } from "../assessment/explanation.mjs";
import { rankOf } from "../assessment/scoring.mjs";
import { onePage } from "../plan/one_page.mjs";
import { askingWords, firstActWords, headWords, measureWords, moreWords } from "../plan/one_page_words.mjs";
import { nothingDueWords, shortWords, tickWords, weekActWords, weekHeading } from "../plan/one_page_words.mjs";
import { withActivity } from "../plan/plan.mjs";
import { setDomain } from "../dom/marks.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { actsWithRoom } from "../plain/week_words.mjs";
import { domainOfArea, nameOfArea } from "./plan_areas_view.mjs";
import { keepTyped, offerUndo, todayHere } from "./plan_editor.mjs";

/**
 * @typedef {import("../plan/one_page.mjs").AreaInShort} AreaInShort
 * @typedef {import("../plan/one_page.mjs").WeekAct} WeekAct
 * @typedef {import("../plan/plan.mjs").PlanArea} PlanArea
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 */

/** A page has no room for more; the others unfold at a tap. */
const ACTS_AT_MOST = 4;

/** What was ticked on this page stays among the acts of the week, whatever its day. @type {WeakMap<PlanEditor, Set<string>>} */
const TICKED = new WeakMap();
/** Whose acts of the week were unfolded. @type {WeakSet<PlanEditor>} */
const UNFOLDED = new WeakSet();

/** @param {PlanEditor} editor */
export function startOnePage(editor) {
  part(editor.root, "week-unfold").addEventListener("click", () => {
    const { week: { acts } } = shownPage(editor);
    const folded = actsShown(editor, acts);
    UNFOLDED.add(editor);
    showOnePage(editor);
    document.getElementById(`plan-week-${acts.findIndex((act) => !folded.includes(act))}`)?.focus();
  });
}

/** Shows the head and the bar, which stand in every depth. @param {PlanEditor} editor */
export function showPlanFrame(editor) {
  const { root, plan, form, keeper, shown, depth } = editor;
  const today = todayHere();
  const area = plan.areas[shown];
  const facts = depth === "parts" && area
    ? `Area ${shown + 1} of ${plan.areas.length}: ${nameOfArea(area)}`
    : headWords(plan, keeper.workbook().owner?.name ?? "", today);
  part(root, "plan-facts").textContent = plan.areas.length ? facts : "";
  part(root, "plan-asking").textContent = askingWords(plan, form, today);
  const next = plan.areas.length > 1 ? plan.areas[(shown + 1) % plan.areas.length] : null;
  part(root, "next-area-line").hidden = !next;
  part(root, "next-area-name").textContent = next ? nameOfArea(next) : "";
}

/** @param {PlanEditor} editor */
export function showOnePage(editor) {
  const focused = document.activeElement?.id;
  const { week, areas: short } = shownPage(editor);
  showWeek(editor, week);
  const areas = editor.plan.areas.map((area, n) => areaView(editor, area, short[n]));
  part(editor.root, "areas-in-short").replaceChildren(...areas);
  // What had the focus was made anew.
  if (focused?.startsWith("plan-week-")) document.getElementById(focused)?.focus();
}

/** @param {PlanEditor} editor */
function shownPage(editor) {
  return onePage(editor.plan, todayHere(), TICKED.get(editor));
}

/** @param {PlanEditor} editor @param {WeekAct[]} acts */
function actsShown(editor, acts) {
  const isSettled = (/** @type {WeekAct} */ { activity: { id, state } }) => state === "done" && !TICKED.get(editor)?.has(id);
  return actsWithRoom(acts, UNFOLDED.has(editor) ? acts.length : ACTS_AT_MOST, isSettled);
}

/** @param {PlanEditor} editor @param {import("../plan/one_page.mjs").Week} week */
function showWeek(editor, week) {
  const { root } = editor;
  const shown = actsShown(editor, week.acts);
  const more = week.acts.length - shown.length;
  part(root, "week-head").textContent = weekHeading(week);
  part(root, "week-nothing").hidden = week.acts.length > 0;
  part(root, "week-nothing").textContent = week.acts.length ? "" : nothingDueWords(week, todayHere());
  part(root, "week").replaceChildren(...shown.map((act, n) => weekActView(editor, act, n)));
  part(root, "week-more").hidden = !more;
  part(root, "week-unfold").textContent = more ? moreWords(more) : "";
}

/** @param {PlanEditor} editor @param {WeekAct} act @param {number} n */
function weekActView(editor, act, n) {
  const view = copyOf(part(editor.root, "week-act", HTMLTemplateElement));
  const domain = domainOfArea(editor, act.area);
  if (domain) setDomain(view, domain);
  const box = part(view, "week-done", HTMLInputElement);
  const label = part(view, "week-what", HTMLLabelElement);
  box.id = `plan-week-${n}`;
  box.checked = act.activity.state === "done";
  box.setAttribute("aria-describedby", `plan-week-${n}-when`);
  label.htmlFor = box.id;
  label.textContent = shortWords(act.activity);
  part(view, "week-when").id = `plan-week-${n}-when`;
  part(view, "week-when").textContent = weekActWords(act, todayHere());
  box.addEventListener("change", () => tick(editor, act, box.checked));
  return view;
}

/** @param {PlanEditor} editor @param {WeekAct} act @param {boolean} isDone */
function tick(editor, { activity }, isDone) {
  const before = editor.plan;
  TICKED.set(editor, new Set([...TICKED.get(editor) ?? [], activity.id]));
  keepTyped(editor, withActivity(before, activity.id, { state: isDone ? "done" : "open" }));
  offerUndo(editor, before, tickWords(activity, isDone));
}

/** @param {PlanEditor} editor @param {PlanArea} area @param {AreaInShort} short */
function areaView(editor, area, short) {
  const view = copyOf(part(editor.root, "area-in-short", HTMLTemplateElement));
  const domain = domainOfArea(editor, area);
  if (domain) setDomain(view, domain);
  else view.querySelector(".mark")?.remove();
  part(view, "name").textContent = nameOfArea(area);
  showLevels(editor, part(view, "levels"), area);
  part(view, "rows").replaceChildren(...rowsOf(editor, short));
  return view;
}

/** @param {PlanEditor} editor @param {HTMLElement} line @param {PlanArea} area */
function showLevels({ root, guide }, line, { level_now: now, level_wanted: wanted }) {
  const template = part(root, "short-level", HTMLTemplateElement);
  const levels = [now, wanted].filter((level) => guide.levels.some(({ id }) => id === level));
  line.hidden = !levels.length;
  const views = levels.map((level) => {
    const view = copyOf(template);
    view.querySelector("use")?.setAttribute("href", `#r-${rankOf(String(level), guide) + 1}`);
    part(view, "level-name").textContent = levelName(String(level), guide);
    return view;
  });
  if (now && now === wanted) line.replaceChildren(views[0], ", to keep and to pass on");
  else line.replaceChildren(...views.flatMap((view, n) => (n ? [" to ", view] : [view])));
}

/** @param {PlanEditor} editor @param {AreaInShort} short */
function rowsOf({ root }, { why, isBegun, first, measure, tellers }) {
  const today = todayHere();
  const rows = [
    ["Why", why, ""],
    [isBegun ? "Next act" : "First act", first ? shortWords(first.activity) : "", first ? firstActWords(first, today) : ""],
    ["I count", measure?.count.trim() ?? "", measure ? measureWords(measure) : ""],
    ["Can tell me", tellers.join("; "), ""],
  ];
  return rows.filter(([, text]) => text).map(([name, text, facts]) => {
    const row = copyOf(part(root, "short-row", HTMLTemplateElement));
    part(row, "row-name").textContent = name;
    part(row, "row-text").textContent = text;
    part(row, "row-facts").textContent = facts;
    return row;
  });
}
