// A plan from text that somebody pasted: our Markdown, or what a form of ours looks like as text. Anything else is kept whole, as notes.

import { broughtPlan, withTypedTexts } from "./brought_plan.mjs";
import { placedTexts } from "./label_reading.mjs";
import { newPlan } from "./plan.mjs";
import { labelKey, planPlaces } from "./plan_places.mjs";
import { closersOf } from "./word_import.mjs";

/**
 * @typedef {import("./label_reading.mjs").DocumentLine} DocumentLine
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 */

const CHARACTERS_OF_A_TEXT = 2_000_000;
const LABELS_OF_A_FORM = 3;
const LABEL = /^\*\*((?:[^*\\]|\\.){1,200}?):?\*\*:?\s*(.*)$/;

/**
 * What a text says.
 * @param {string} text @param {PlanForm} form @param {import("./word_import.mjs").ReadingOptions} options
 * @returns {import("./brought_plan.mjs").BroughtPlan | import("./brought_plan.mjs").NoPlan}
 */
export function readPlanText(text, form, { makeId, today }) {
  if (text.length > CHARACTERS_OF_A_TEXT) {
    return { plan: null, problem: `This text is longer than ${CHARACTERS_OF_A_TEXT / 1e6} million characters. Nothing was changed.` };
  }
  const empty = newPlan({ id: makeId() });
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const places = planPlaces(form);
  const isOurs = (/** @type {string} */ line) => places.labels.has(labelKey(LABEL.exec(line)?.[1] ?? ""));
  const isMarkdown = lines.filter(isOurs).length >= LABELS_OF_A_FORM;
  const placed = placedTexts(lines.flatMap((line) => textLines(line, isMarkdown)), places, closersOf(form));
  if (placed.labels < LABELS_OF_A_FORM) return broughtPlan({ ...empty, notes: text.trim() && text }, null);
  const left = placed.left.map((one) => ({ ...one, isHeld: false }));
  return withTypedTexts({ ...broughtPlan(empty, null), notUnderstood: left }, placed.texts, form, today, makeId);
}

/** A line of a text; a label with what stands behind it are two. @param {string} raw @param {boolean} isMarkdown @returns {DocumentLine[]} */
function textLines(raw, isMarkdown) {
  const line = raw.replace(/\s+$/, "");
  const plain = (/** @type {string} */ text, /** @type {boolean | undefined} */ isLabel) => {
    const item = /^\s*(?:[-*•]|\d{1,2}\.)\s+(.*)$/.exec(text)?.[1];
    return { text: unescapedMarkdown(text), control: null, cell: null, isLabel, ...(item === undefined ? {} : { item: unescapedMarkdown(item) }) };
  };
  if (!isMarkdown) return [plain(line.replace(/^#{1,6} /, ""), undefined)];
  const heading = /^#{1,6} +(.*)$/.exec(line);
  if (heading) return [plain(heading[1], true)];
  const label = LABEL.exec(line);
  if (label) return [plain(label[1], true), ...(label[2] ? [plain(label[2], false)] : [])];
  const prompt = /^\*((?:[^*\\]|\\.)+)\*$/.exec(line);
  return [plain(prompt ? prompt[1] : line, false)];
}

/** @param {string} text */
function unescapedMarkdown(text) {
  return text.replace(/\\([\\`*_[\]<>|~&#+=.)-])/g, "$1");
}
