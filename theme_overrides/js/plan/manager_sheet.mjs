// What a manager gets to prepare: the questions, an agenda, and of the plan only what its owner ticked. Its owner speaks in it, and
// "you" is the manager.

import { stateWords, timeWords } from "./activity_words.mjs";
import { sectionOf, shownValue } from "./plan_fields.mjs";
import { escapedMarkdown } from "./plan_markdown.mjs";
import { saidOf } from "./plan_said.mjs";

/**
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan_fields.mjs").PlanField} PlanField
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 */

/**
 * @typedef {{key: string, label: string}} Share - a part of the plan that can be ticked
 * @typedef {{key: string, heading: string, entries: {label: string, text: string}[][], short?: boolean}} SharedPart
 * `entries`: a list for each activity or check-in, else one list; `short`: each list is a single line
 * @typedef {{title: string, opening: string, questions: string[], agenda: {minutes: number, do: string}[], parts: SharedPart[],
 *   agreements: string[], foot: string}} ManagerSheet
 */

/** How the title of every sheet begins. */
export const TALK = "To prepare our talk";
/** What has to be agreed, with room to write. */
const AGREEMENTS = ["What we agree", "Support that you promise, and by when", "Our first check-in"];

/** The parts of a plan that can be shared, each by itself. @param {Plan} plan @param {PlanForm} form @returns {Share[]} */
export function shareableParts(plan, form) {
  return allParts(plan, form).map(({ key, heading }) => ({ key, label: heading }));
}

/**
 * The sheet with what is shared, and nothing else of the plan.
 * @param {Plan} plan
 * @param {PlanForm} form
 * @param {Set<string>} shared - keys of parts
 * @param {{name?: string, role?: string}} [owner] - whose plan it is
 * @returns {ManagerSheet}
 */
export function managerSheet(plan, form, shared, { name = "", role = "" } = {}) {
  const parts = allParts(plan, form).filter(({ key }) => shared.has(key));
  const { manager_questions: questions, agenda } = form;
  const whose = [name, role].map((text) => text.trim()).filter(Boolean).join(", ");
  return {
    title: name.trim() ? `${TALK}: ${form.title} of ${name.trim()}` : `${TALK}: ${form.title}`,
    opening: `${whose ? `From ${whose}. ` : ""}I bring my plan to our talk and ask you to think about these questions before.`,
    questions, agenda, parts, agreements: AGREEMENTS, foot: form.word.foot,
  };
}

/** The sheet as Markdown. @param {ManagerSheet} sheet @returns {string} */
export function managerSheetMarkdown(sheet) {
  const minutes = sheet.agenda.reduce((sum, point) => sum + point.minutes, 0);
  const agenda = sheet.agenda.map((point) => `- ${point.minutes} minutes: ${escapedMarkdown(point.do)}`);
  const lines = [
    `# ${escapedMarkdown(sheet.title)}`, escapedMarkdown(sheet.opening),
    ...sheet.parts.flatMap(({ heading, entries }) => [
      `## ${escapedMarkdown(heading)}`,
      ...entries.map((list) => list.map(markdownLine).join("\n")),
    ]),
    "## Questions for you", sheet.questions.map((question, n) => `${n + 1}. ${escapedMarkdown(question)}`).join("\n"),
    `## Our ${minutes} minutes`, agenda.join("\n"),
    ...sheet.agreements.map((label) => `## ${label}`),
  ];
  return `${lines.join("\n\n")}\n`;
}

/** @param {Plan} whole @param {PlanForm} form @returns {SharedPart[]} parts that hold a text */
function allParts(whole, form) {
  const plan = saidOf(whole);
  const names = plan.areas.map(({ title }, n) => title.trim() || `Area ${n + 1}`);
  const areas = plan.areas.flatMap((area, n) => {
    const name = names.indexOf(names[n]) === names.lastIndexOf(names[n]) ? names[n] : `${n + 1}. ${names[n]}`;
    const about = (/** @type {string} */ id, /** @type {Record<string, unknown>[]} */ holders) => {
      const { title, fields: own } = sectionOf(form, id);
      const fields = id === "areas" ? [...own, ...form.levels] : own;
      // By the area's id: its place may be another's tomorrow, and a tick would show what was never ticked.
      return sharedPartOf(`areas.${area.id}.${id}`, id === "areas" ? name : `${name}: ${title}`, fields, holders);
    };
    const situations = [about("current", [area.current]), about("desired", [area.desired])];
    const measures = sharedPartOf(`areas.${area.id}.measures`, `${name}: ${form.measures.title}`, form.measures.fields, area.measures);
    const activities = { ...about("activities", []), short: true, entries: area.activities.map(inShort).filter((list) => list.length) };
    return [about("areas", [area]), ...situations, measures, activities];
  });
  const accountability = sectionOf(form, "accountability");
  const all = [
    ...areas, sharedPartOf("accountability", accountability.title, accountability.fields, [plan.accountability]),
    sharedPartOf("check_ins", form.check_ins.title, form.check_ins.fields, plan.check_ins),
  ];
  return all.filter(({ entries }) => entries.length);
}

/** @param {string} key @param {string} heading @param {PlanField[]} fields @param {Record<string, unknown>[]} holders @returns {SharedPart} */
function sharedPartOf(key, heading, fields, holders) {
  return { key, heading, entries: holders.map((holder) => written(fields, holder)).filter((list) => list.length) };
}

/** @param {PlanField[]} fields @param {Record<string, unknown>} holder */
function written(fields, holder) {
  const texts = fields.map((field) => ({ label: field.label, text: shownValue(field, holder[field.id]) }));
  return texts.filter(({ text }) => text.trim());
}

/** An activity in a line: what, when, and what became of it. @param {Activity} activity */
function inShort(activity) {
  const label = activity.what.split("\n").map((line) => line.trim()).filter(Boolean).join("; ");
  const text = [timeWords(activity), stateWords(activity)].filter(Boolean).join("; ");
  return label ? [{ label, text }] : [];
}

/** @param {{label: string, text: string}} entry */
function markdownLine({ label, text }) {
  return `- **${escapedMarkdown(label)}**${text && `: ${inOneLine(text)}`}`;
}

/** @param {string} text */
function inOneLine(text) {
  return escapedMarkdown(text.split("\n").filter((line) => line.trim()).join("; "));
}
