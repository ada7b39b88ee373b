// Home for a returning reader: what is due this week, in the place of the ten minutes.

import { numberWord } from "../plain/words.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { lateWords, nextWords } from "../workbook/glance_words.mjs";
import { actsWithRoom, dayAndYear, dueWords, weekWords } from "../plain/week_words.mjs";
import { capitalised } from "../plain/words.mjs";
import { carryOnLink } from "./menu_view.mjs";

/**
 * @typedef {import("../workbook/glance.mjs").Glance} Glance
 * @typedef {import("../workbook/glance.mjs").GlanceAct} GlanceAct
 * @typedef {import("../workbook/glance.mjs").GlancePlan} GlancePlan
 */

const ACTS_AT_MOST = 4;

/**
 * @param {HTMLElement} root @param {Glance | null} glance @param {string} today
 * @param {(act: GlanceAct, isDone: boolean) => boolean} tick - whether it is kept
 */
export function fillHome(root, glance, today, tick) {
  part(root, "ten").hidden = glance !== null;
  part(root, "mine").hidden = glance === null;
  root.setAttribute("aria-labelledby", glance ? "mine" : "ten");
  if (!glance) return;
  const acts = glance.plan?.acts.map((act) => ({ ...act })) ?? [];
  const count = () => {
    part(root, "mine-head").textContent = headOf(glance, acts, today);
    say(part(root, "late"), capitalised(lateWords(acts)));
  };
  // What is ticked stays in its place, and is no longer counted.
  const tickHere = (/** @type {GlanceAct} */ act, /** @type {boolean} */ isDone) => {
    const isKept = tick(act, isDone);
    if (isKept) act.isDone = isDone;
    count();
    return isKept;
  };
  count();
  const more = acts.length - ACTS_AT_MOST;
  const shown = actsWithRoom(acts, ACTS_AT_MOST, ({ isDone }) => isDone);
  part(root, "acts").replaceChildren(...shown.map((act, n) => actView(root, act, n, today, tickHere)));
  const next = glance.plan ? nextWords(glance.plan, today) : "";
  say(part(root, "next"), more > 0 ? `And ${numberWord(more)} more, in your plan` : next);
  fillWays(root, glance);
}

/** @param {Glance} glance @param {GlanceAct[]} acts @param {string} today */
function headOf({ plan, draft, assessed }, acts, today) {
  if (plan) return capitalised(weekWords(acts));
  return draft ? "You have begun to see where you stand" : `You have results of ${dayAndYear(assessed, today)}`;
}

/** The first way that there is becomes the main button. @param {HTMLElement} root @param {Glance} glance */
function fillWays(root, { plan, draft, assessed }) {
  const question = part(root, "to-question");
  if (draft) question.textContent = carryOnLink(draft.name);
  const ways = [{ link: part(root, "to-plan"), is: plan }, { link: question, is: draft }, { link: part(root, "to-results"), is: assessed }];
  const shown = ways.filter(({ is }) => is).map(({ link }) => link).slice(0, 2);
  for (const { link } of ways) {
    link.hidden = !shown.includes(link);
    link.className = link === shown[0] ? "btn" : "more";
  }
}

/**
 * @param {HTMLElement} root @param {GlanceAct} act @param {number} n @param {string} today
 * @param {(act: GlanceAct, isDone: boolean) => boolean} tick
 */
function actView(root, act, n, today, tick) {
  const view = copyOf(part(root, "act", HTMLTemplateElement));
  const box = part(view, "done", HTMLInputElement);
  const what = part(view, "what", HTMLLabelElement);
  const when = part(view, "when");
  if (act.domain) view.classList.add(`dom-${act.domain}`);
  box.id = what.htmlFor = `week-${n}`;
  when.id = `week-${n}-when`;
  box.setAttribute("aria-describedby", when.id);
  what.textContent = act.words || "An act without words";
  box.checked = act.isDone;
  when.textContent = dueWords(act, today);
  box.addEventListener("change", () => {
    if (!tick(act, box.checked)) box.checked = !box.checked;
    when.textContent = dueWords(act, today);
  });
  return view;
}

/** @param {HTMLElement} line @param {string} words */
function say(line, words) {
  line.textContent = words && `${words.replace(/\.$/, "")}.`;
  line.hidden = !words;
}
