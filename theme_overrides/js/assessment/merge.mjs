// Two workbooks into one, by an import. Nothing of either is lost.

import { numberProblem, readWorkbook } from "./saved_file.mjs";
import { capitalised, counted, listed } from "./words.mjs";

/**
 * @typedef {import("../guide_types.mjs").Guide} Guide
 * @typedef {import("./saved_file.mjs").Workbook} Workbook
 */

/**
 * @typedef {{added: number, replaced: number, kept: number}} Counts - of the assessments in the file
 * @typedef {{text: string, saved: Workbook}} SavedFile
 */

/**
 * Both workbooks together. Of two assessments with one id, and of two plans, the one from the workbook saved later stays.
 * @param {Workbook} here
 * @param {Workbook} other
 * @returns {{workbook: Workbook, counts: Counts}}
 */
export function merged(here, other) {
  const otherIsNewer = savedTime(other) > savedTime(here);
  const [older, newer] = otherIsNewer ? [here, other] : [other, here];
  const known = new Set(here.assessments.map(({ id }) => id));
  const theirs = new Map(other.assessments.map((assessment) => [assessment.id, assessment]));
  const mine = here.assessments.map((assessment) => (otherIsNewer && theirs.get(assessment.id)) || assessment);
  const added = other.assessments.filter(({ id }) => !known.has(id));
  const met = other.assessments.length - added.length;
  return {
    workbook: { ...older, ...present(newer), assessments: [...mine, ...added] },
    counts: { added: added.length, replaced: otherIsNewer ? met : 0, kept: otherIsNewer ? 0 : met },
  };
}

/**
 * The workbook after importing texts, and for each a sentence that says what came of it. They are merged in the order in which
 * they were saved, so it does not matter in which they are given. Where nothing can be imported, the workbook is the very same.
 * @param {Workbook} here
 * @param {string[]} texts
 * @param {Guide} guide
 * @returns {{workbook: Workbook, sentences: string[]}}
 */
export function imported(here, texts, guide) {
  const read = texts.map((text) => readWorkbook(text, guide));
  const sentences = read.map(({ problem }) => problem ?? "");
  const files = read.flatMap(({ workbook }, n) => (workbook ? [{ n, text: texts[n], saved: workbook }] : []));
  let workbook = here;
  for (const { n, saved } of files.sort(bySavedTime)) {
    const outcome = withFile(workbook, saved);
    workbook = outcome.workbook;
    sentences[n] = outcome.sentence;
  }
  return { workbook, sentences };
}

/** @param {Workbook} here @param {Workbook} other @returns {{workbook: Workbook, sentence: string}} */
function withFile(here, other) {
  const { workbook, counts } = merged(here, other);
  const tooMany = numberProblem(workbook.assessments.length);
  if (tooMany) return { workbook: here, sentence: tooMany };
  return { workbook, sentence: countsSentence(counts, planWords(here, other, workbook)) };
}

/** The oldest first; of two saved at the same time, always the same one. @param {SavedFile} a @param {SavedFile} b */
function bySavedTime(a, b) {
  return savedTime(a.saved) - savedTime(b.saved) || (a.text < b.text ? -1 : 1);
}

/** What became of the plan in the file; "" where it holds none, or the same. @param {Workbook} here @param {Workbook} other @param {Workbook} both */
function planWords(here, other, both) {
  if (!other.plan || JSON.stringify(here.plan) === JSON.stringify(other.plan)) return "";
  if (!here.plan) return "its plan added";
  return both.plan === other.plan ? "its plan, which was saved later, has taken the place of yours" : "your plan, which was saved later, stays";
}

/** @param {Counts} counts @param {string} plan - what became of the plan */
function countsSentence({ added, replaced, kept }, plan) {
  const parts = [
    added ? `${counted(added, "assessment")} added` : "",
    replaced ? `${counted(replaced, "assessment")} replaced by the newer one in the file` : "",
    kept ? `${counted(kept, "assessment")} here already` : "",
    plan,
  ].filter(Boolean);
  return `${capitalised(listed(parts) || "the file holds no assessment")}.`;
}

/** When a workbook was saved; one that does not say is the oldest. @param {Workbook} workbook */
function savedTime({ saved_at: savedAt }) {
  const time = typeof savedAt === "string" ? Date.parse(savedAt) : Number.NaN;
  return Number.isNaN(time) ? -Infinity : time;
}

/** A key that is empty in one workbook does not hide that of the other. @param {Workbook} workbook */
function present(workbook) {
  return Object.fromEntries(Object.entries(workbook).filter(([, value]) => value !== null && value !== undefined));
}
