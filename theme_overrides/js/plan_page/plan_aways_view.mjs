// The days on which the owner of the plan is away: nothing of it falls on them.

import { isDay } from "../plain/dates.mjs";
import { copyOf, elementsIn, part } from "../dom/parts.mjs";
import { keepChanged } from "./plan_editor.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../plan/plan.mjs").PlanTime} PlanTime
 */

// A year outside of these is a slip.
const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2100-12-31";

/** @param {PlanEditor} editor @param {(changes: Partial<PlanTime>) => void} keep */
export function startAways(editor, keep) {
  const list = part(editor.root, "aways");
  list.addEventListener("change", () => {
    const away = spansIn(list).filter(isWholeSpan);
    if (JSON.stringify(away) !== JSON.stringify(editor.plan.time.away)) keep({ away });
    showAwayProblem(editor);
  });
  part(editor.root, "add-away").addEventListener("click", () => {
    list.append(awayView(editor, { from: "", to: "" }, list.childElementCount));
    part(list.lastElementChild ?? list, "away-from").focus();
  });
}

/** Shows the spans of the plan, or an empty one. What is half written stays as long as the plan's are the same. @param {PlanEditor} editor */
export function fillAways(editor) {
  const { away } = editor.plan.time;
  const list = part(editor.root, "aways");
  const isShown = list.childElementCount > 0 && JSON.stringify(spansIn(list).filter(isWholeSpan)) === JSON.stringify(away);
  if (!isShown) list.replaceChildren(...(away.length ? away : [{ from: "", to: "" }]).map((span, n) => awayView(editor, span, n)));
  showAwayProblem(editor);
}

/** @param {PlanEditor} editor @param {{from: string, to: string}} span @param {number} n */
function awayView(editor, { from, to }, n) {
  const view = copyOf(part(editor.root, "away", HTMLTemplateElement));
  const name = n ? `, ${n + 1}` : "";
  for (const [key, day, label] of [["away-from", from, "Away from"], ["away-to", to, "Away to"]]) {
    const field = part(view, key, HTMLInputElement);
    field.value = day;
    field.id = `plan-${key}-${n}`;
    field.setAttribute("aria-label", label + name);
  }
  part(view, "drop-away-name").textContent = `: ${n + 1}`;
  part(view, "drop-away").addEventListener("click", () => {
    view.remove();
    const away = spansIn(part(editor.root, "aways")).filter(isWholeSpan);
    keepChanged(editor, { ...editor.plan, time: { ...editor.plan.time, away } }, "These days away are left out.", "plan-away-from-0");
  });
  return view;
}

/** Says of a span that is half written what it lacks. @param {PlanEditor} editor */
function showAwayProblem({ root }) {
  const open = spansIn(part(root, "aways")).filter((span) => !isWholeSpan(span) && (span.from || span.to));
  const isOdd = open.some(({ from, to }) => from && to);
  const words = isOdd ? "Look at these days once more: they end before they begin, or their year is a slip. They do not count yet."
    : "One of the two days is missing: these days away do not count yet.";
  part(root, "away-problem").textContent = open.length ? words : "";
}

/** @param {HTMLElement} list */
function spansIn(list) {
  return elementsIn(list, ":scope > li", HTMLElement).map((view) => (
    { from: part(view, "away-from", HTMLInputElement).value, to: part(view, "away-to", HTMLInputElement).value }
  ));
}

/** @param {{from: string, to: string}} span */
function isWholeSpan({ from, to }) {
  return isDay(from) && isDay(to) && FIRST_DAY <= from && from <= to && to <= LAST_DAY;
}
