// What somebody hands in for the picture of a team: which files are summaries, which of them count, and what the others are and where
// they belong.

import { summaryContent } from "../assessment/team_picture.mjs";
import { atFirstSight } from "../plan/first_sight.mjs";
import { readSummary } from "./team_summary.mjs";

/**
 * @typedef {import("../assessment/team_picture.mjs").Summary} Summary
 * @typedef {import("./brought_files.mjs").BroughtFile} BroughtFile
 * @typedef {import("./brought_files.mjs").RefusedFile} RefusedFile
 * @typedef {{name: string, summary: Summary, said: string}} HandedSummary - `name`: of its file; `said`: what two of them are compared by
 * @typedef {{counted: Summary[], remarks: {name: string, sentence: string}[]}} HandedTogether
 */

const ASK_FOR_ONE = "Ask for a summary instead: its owner saves it below their results.";
const NO_SUMMARY = "This is no summary of this guide, and nothing of it was read.";
/** @type {Partial<Record<import("../plan/first_sight.mjs").FileKind, string>>} */
const WHERE_IT_BELONGS = {
  "saved-file": `This is a person’s saved file, with all their answers and their plan. It belongs to Where I stand, and to them alone: give it back, and delete it here. ${ASK_FOR_ONE}`,
  rating: "These are somebody’s answers about a colleague. They belong to that colleague, who opens them in Where I stand. Send them on, and delete them here.",
  "guide-data": "This is the guide itself as data, for other programs. It holds nothing of anybody.",
  calendar: "This is a calendar file. It belongs to a calendar program.",
  empty: "This file is empty. Ask for it anew.",
};
const DOCUMENTS = ["zip", "pdf", "office", "text"];
const IS_DOCUMENT = `This is a document, and no summary. If it is somebody’s growth plan, it belongs to My plan, and to them alone: give it back, and delete it here. ${ASK_FOR_ONE}`;
const IS_BROKEN = "This file cannot be read: it is damaged, or no summary of this guide. Ask for it anew.";

/**
 * @param {BroughtFile} brought @param {import("./team_summary.mjs").SummaryGuide} guide
 * @returns {HandedSummary | RefusedFile}
 */
export function handedSummary({ name, content }, guide) {
  const { kind, text } = atFirstSight(content, name);
  if (kind !== "summary") return { name, problem: whereItBelongs(kind, name) };
  const { summary, problem } = readSummary(text, guide);
  return summary ? { name, summary, said: summaryContent(summary) } : { name, problem };
}

/** @param {import("../plan/first_sight.mjs").FileKind} kind @param {string} name */
function whereItBelongs(kind, name) {
  if (kind === "text" && /\.json$/i.test(name)) return IS_BROKEN;
  return DOCUMENTS.includes(kind) ? IS_DOCUMENT : WHERE_IT_BELONGS[kind] ?? NO_SUMMARY;
}

/**
 * Which of the summaries count, and what is to be said of the others. Two of one random number are one file, which counts once; if they
 * differ, one was changed by hand and neither counts. Two that say the same under different numbers may be of two people.
 * @param {HandedSummary[]} handed
 * @returns {HandedTogether}
 */
export function handedTogether(handed) {
  /** @type {HandedTogether} */
  const together = { counted: [], remarks: [] };
  handed.forEach((one, n) => {
    const sentence = reasonAgainst(one, handed, n);
    if (sentence) return together.remarks.push({ name: one.name, sentence });
    const alike = handed.slice(0, n).find(({ said }) => said === one.said);
    if (alike) together.remarks.push({ name: one.name, sentence: alikeSentence(alike.name) });
    return together.counted.push(one.summary);
  });
  return together;
}

/** Why a summary does not count; null when it does. @param {HandedSummary} one @param {HandedSummary[]} handed @param {number} n - its place */
function reasonAgainst(one, handed, n) {
  const { summary: { random, levels }, said } = one;
  const twins = handed.filter(({ summary }, place) => place !== n && summary.random === random);
  const changed = twins.find((twin) => twin.said !== said);
  if (changed) return `This summary and ${changed.name} are one, but do not say the same: one was changed by hand. Neither counts. Ask for it anew.`;
  if (!Object.keys(levels).length) return "This summary holds no level, and does not count.";
  return twins.some((twin) => handed.indexOf(twin) < n) ? "This summary is here already. It counts once." : null;
}

/** @param {string} name - of the other file */
function alikeSentence(name) {
  return `This summary says the same as ${name}. Two people can be alike, or one has saved twice: ask. Both count, but towards the five only once.`;
}
