// Workbooks into one, by an import. Nothing of any is lost, and what may be somebody else's is asked about first.

import { isSamePlan, isSamePlanAtAnotherTime, isWritten, withEarlierPlans } from "./earlier_plans.mjs";
import { numberProblem, readWorkbook } from "./saved_file.mjs";
import { sortedAnswers } from "./rating_answers.mjs";
import { roundsTogether } from "./rating_rounds.mjs";
import { filesOfOwner, isPersonal, workbookContents } from "./file_owner.mjs";
import { capitalised, counted, listed } from "../plain/words.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("./saved_file.mjs").Workbook} Workbook
 * @typedef {import("./file_owner.mjs").Contents} Contents
 * @typedef {import("./file_owner.mjs").SavedFile} SavedFile
 */

/**
 * @typedef {{added: number, replaced: number, kept: number}} Counts - of the assessments in the file
 * @typedef {{workbook: Workbook, sentence: string, notes: string[]}} FileOutcome - the very same workbook when nothing was taken
 * @typedef {"take" | "keep-plan" | "take-plan" | "nothing"} ImportChoice - about a file: take it in; the same, and which of two plans stands;
 *   or take nothing of it
 * @typedef {{text: string, n: number, isOwn: boolean, choices: ImportChoice[], here: Contents, file: Contents}} ImportQuestion - about a file, by
 *   its text; `isOwn`: it is known to be the reader's own, and only asked which plan stands
 */

export const NOTHING_TAKEN = "Nothing was taken from this file.";

/**
 * The workbook after importing texts, and for each a sentence that says what came of it. They are merged in the order in which
 * they were saved, so it does not matter in which they are given. Where nothing can be imported, the workbook is the very same.
 * As long as something has to be chosen, nothing is taken of any: `question` says what, and the choice comes with the next call.
 * @param {Workbook} here
 * @param {string[]} texts
 * @param {Guide} guide
 * @param {Map<string, ImportChoice>} [choices] - by the text of the file
 * @returns {{workbook: Workbook, sentences: string[], notes: string[], question: ImportQuestion | null}} - `notes`: what is to be known of
 *   answers that were taken, each once
 */
export function importTexts(here, texts, guide, choices = new Map()) {
  const read = texts.map((text) => readWorkbook(text, guide));
  const sentences = read.map(({ problem }) => problem ?? "");
  const files = read.flatMap(({ workbook }, n) => (workbook ? [{ n, text: texts[n], saved: workbook }] : [])).sort(bySavedTime);
  const chosen = (/** @type {SavedFile} */ { text }) => choices.get(text);
  const own = filesOfOwner(here, files, (file) => (chosen(file) ? chosen(file) !== "nothing" : null));
  let workbook = here;
  /** @type {Set<string>} */
  const notes = new Set();
  for (const file of files) {
    const open = openChoices(workbook, file.saved, own.has(file), chosen(file));
    if (open.length) return { workbook: here, sentences, notes: [], question: questionAbout(workbook, file, guide, own.has(file), open) };
    const outcome = isPersonal(file.saved) ? withFile(workbook, file.saved, chosen(file)) : withAnswers(workbook, file.saved);
    workbook = outcome.workbook;
    outcome.notes.forEach((note) => notes.add(note));
    sentences[file.n] = outcome.sentence;
  }
  return { workbook, sentences, notes: [...notes], question: null };
}

/**
 * What has to be chosen about a file; nothing when all is clear.
 * @param {Workbook} here @param {Workbook} other @param {boolean} isOwn @param {ImportChoice} [choice] @returns {ImportChoice[]}
 */
function openChoices(here, other, isOwn, choice) {
  if (!isPersonal(other) || choice === "nothing") return [];
  if (isConflict(here.plan, other.plan)) return choice && choice !== "take" ? [] : ["keep-plan", "take-plan", "nothing"];
  return isOwn || choice ? [] : ["take", "nothing"];
}

/**
 * @param {Workbook} here
 * @param {SavedFile} file @param {Guide} guide @param {boolean} isOwn @param {ImportChoice[]} choices @returns {ImportQuestion}
 */
function questionAbout(here, { n, text, saved }, guide, isOwn, choices) {
  return { text, n, isOwn, choices, here: workbookContents(here, guide), file: workbookContents(saved, guide) };
}

/** Whether one of two plans would have to give way that is not the other at another time. @param {unknown} mine @param {unknown} theirs */
function isConflict(mine, theirs) {
  return isWritten(mine) && isWritten(theirs) && !isSamePlanAtAnotherTime(mine, theirs);
}

/**
 * With what others answered, as far as it is about the owner and no copy.
 * @param {Workbook} here @param {Workbook} file @returns {FileOutcome}
 */
function withAnswers(here, file) {
  const sorted = sortedAnswers(here, file);
  if (!sorted.taken.length && sorted.told.length) return { workbook: here, sentence: sorted.told.join(" "), notes: [] };
  const { workbook, sentence } = withFile(sorted.here, { ...file, assessments: sorted.taken });
  const isRefused = workbook === sorted.here;
  return { workbook: isRefused ? here : workbook, sentence: [sentence, ...sorted.told].join(" "), notes: isRefused ? [] : sorted.notes };
}

/** @param {Workbook} here @param {Workbook} other @param {ImportChoice} [choice] @returns {FileOutcome} */
function withFile(here, other, choice) {
  if (choice === "nothing") return { workbook: here, sentence: NOTHING_TAKEN, notes: [] };
  const { workbook, counts } = merged(here, other, choice);
  const tooMany = numberProblem(workbook.assessments.length);
  if (tooMany) return { workbook: here, sentence: tooMany, notes: [] };
  return { workbook, sentence: countsSentence(counts, planWords(here, other, workbook)), notes: [] };
}

/**
 * Both workbooks together. Of two assessments with one id, and of one plan at two times, the one from the workbook saved later
 * stands; of two plans, the chosen one. The other plan is kept as an earlier one.
 * @param {Workbook} here
 * @param {Workbook} other
 * @param {ImportChoice} [choice]
 * @returns {{workbook: Workbook, counts: Counts}}
 */
function merged(here, other, choice) {
  const otherIsNewer = savedTime(other) > savedTime(here);
  const [older, newer] = otherIsNewer ? [here, other] : [other, here];
  const known = new Set(here.assessments.map(({ id }) => id));
  const theirs = new Map(other.assessments.map((assessment) => [assessment.id, assessment]));
  const mine = here.assessments.map((assessment) => (otherIsNewer && theirs.get(assessment.id)) || assessment);
  const added = other.assessments.filter(({ id }) => !known.has(id));
  const met = other.assessments.length - added.length;
  const { plan, before } = plansOf(here, other, isConflict(here.plan, other.plan) ? choice === "take-plan" : otherIsNewer);
  // An owner stays who they are, whatever they take in; answers of others say of nobody whose page it is.
  const owner = here.owner ?? (isPersonal(other) ? other.owner : undefined);
  const [{ owner: _older, ...first }, { owner: _newer, ...then }] = [older, newer];
  const rounds = roundsTogether(older.rounds, newer.rounds);
  const both = { ...first, ...present(then), ...rounds, ...(owner && { owner }), plan, assessments: [...mine, ...added] };
  return {
    workbook: withEarlierPlans(both, [...(older.earlier_plans ?? []), ...(newer.earlier_plans ?? []), before]),
    counts: { added: added.length, replaced: otherIsNewer ? met : 0, kept: otherIsNewer ? 0 : met },
  };
}

/**
 * The plan that stands, and the one to keep besides. What the same plan was earlier is kept only when it stood here.
 * @param {Workbook} here @param {Workbook} other @param {boolean} takesOther
 */
function plansOf(here, other, takesOther) {
  if (!isWritten(here.plan)) return { plan: other.plan ?? here.plan, before: undefined };
  if (takesOther && isWritten(other.plan)) return { plan: other.plan, before: here.plan };
  return { plan: here.plan, before: isConflict(here.plan, other.plan) ? other.plan : undefined };
}

/** The oldest first; of two saved at the same time, always the same one. @param {SavedFile} a @param {SavedFile} b */
function bySavedTime(a, b) {
  return savedTime(a.saved) - savedTime(b.saved) || (a.text < b.text ? -1 : 1);
}

/** What became of the plan in the file; "" where it holds none, or the same. @param {Workbook} here @param {Workbook} other @param {Workbook} both */
function planWords(here, other, both) {
  if (!isWritten(other.plan) || isSamePlan(here.plan, other.plan)) return "";
  if (!isWritten(here.plan)) return "its plan added";
  return both.plan === other.plan
    ? "its plan stands now, and the one before is kept under My data"
    : isConflict(here.plan, other.plan) ? "your plan stays, and that of the file is kept under My data" : "your plan, which was saved later, stays";
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
