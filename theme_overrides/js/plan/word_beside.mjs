// What a Word file says beside its text: at the head and the foot of its pages, and in notes. No field of the plan holds it.

import { wordDocument } from "./word_lines.mjs";

/** @typedef {{where: string, text: string, isHeld: boolean}} TextBeside */

const WHERES = new Map([["header", "Head of the pages"], ["footer", "Foot of the pages"], ["footnotes", "Footnote"], ["endnotes", "Footnote"]]);
const PARTS_BESIDE_MOST = 20;
const FOOT_VERSION = /\b[0-9a-f]{12}\b/;
const PAGE_NUMBER = /\s*Page \d+ of \d+\s*$/;

/**
 * @param {string[]} names - of all parts @param {(name: string) => Promise<Document | null>} part @param {import("./plan_fields.mjs").PlanForm} form
 * @returns {Promise<TextBeside[]>}
 */
export async function textsBeside(names, part, form) {
  /** The same foot may stand in the file once for every kind of page. @type {Map<string, TextBeside>} */
  const found = new Map();
  const parts = names.flatMap((name) => {
    const where = WHERES.get(/^word\/([a-z]+)\d{0,3}\.xml$/.exec(name)?.[1] ?? "");
    return where ? [{ name, where }] : [];
  });
  for (const { name, where } of parts.slice(0, PARTS_BESIDE_MOST)) {
    const xml = await part(name);
    for (const { text } of xml ? wordDocument(xml).lines : []) {
      if (!isOwnFoot(text, form)) found.set(`${where}: ${text}`, { where, text, isHeld: false });
    }
  }
  return [...found.values()];
}

/** The foot of a document of this guide, whichever version made it; and the number of a page. @param {string} text @param {import("./plan_fields.mjs").PlanForm} form */
function isOwnFoot(text, { word: { foot } }) {
  const words = text.replace(PAGE_NUMBER, "").trim();
  return !/[^\d\s]/.test(words) || words.replace(FOOT_VERSION, "") === foot.replace(FOOT_VERSION, "");
}
