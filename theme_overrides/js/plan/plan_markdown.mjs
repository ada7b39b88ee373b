// The plan as Markdown: the headings and labels of the template, without what is empty.

import { planPaper } from "./plan_paper.mjs";
import { sectionOf } from "./plan_fields.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 * @typedef {import("./plan_paper.mjs").Entry} Entry
 * @typedef {import("./plan_paper.mjs").PaperAbout} PaperAbout
 * @typedef {import("./plan_paper.mjs").PaperArea} PaperArea
 */

/**
 * The text of the Markdown file.
 * @param {Plan} plan
 * @param {PlanForm} form
 * @param {PaperAbout} [about]
 * @returns {string}
 */
export function planMarkdown(plan, form, about = {}) {
  const paper = planPaper(plan, form, { edition: "full", ...about });
  const titleOf = (/** @type {string} */ id) => sectionOf(form, id).title;
  const parts = [
    `# ${escapedMarkdown(paper.title)}`, ...(paper.owner ? [escapedMarkdown(paper.owner)] : []), ...paper.about.map(entryLines),
    ...(paper.strengths ? [`**Strengths to build on**  \n${escapedMarkdown(paper.strengths)}`] : []),
    ...headed(`## ${titleOf("areas")}`, paper.areas.flatMap((area) => [`### ${escapedMarkdown(area.title)}`, ...area.about.map(entryLines)])),
    ...paper.areas.flatMap((area) => headed(`## ${escapedMarkdown(area.title)}`, areaLines(area, form))),
    ...headed(`## ${titleOf("accountability")}`, paper.accountability.map(entryLines)),
    ...headed(`## ${form.check_ins.title}`, numbered("### Check-in", paper.checkIns)),
    "## Questions for my manager", form.manager_questions.map((question, n) => `${n + 1}. ${escapedMarkdown(question)}`).join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** A text that Markdown shows as it stands; line ends stay. @param {string} text @returns {string} */
export function escapedMarkdown(text) {
  const line = (/** @type {string} */ one) => one.replace(/[\\`*_[\]<>|~&]/g, "\\$&")
    .replace(/^(\s*)([#+=-])/, "$1\\$2").replace(/^(\s*\d+)(?=[.)])/, "$1\\");
  return text.split("\n").map(line).join("  \n");
}

/** What stands below the heading of an area. @param {PaperArea} area @param {PlanForm} form @returns {string[]} */
function areaLines(area, form) {
  const activities = area.activities.flatMap(({ what, state, entries }, m) => {
    const label = sectionOf(form, "activities").fields[0].label;
    const act = { id: "what", label, text: what, isList: false };
    return [`#### Activity ${m + 1}${state && escapedMarkdown(` (${state})`)}`, ...[...(what ? [act] : []), ...entries].map(entryLines)];
  });
  return [
    ...area.situations.flatMap(({ title, entries }) => [`### ${escapedMarkdown(title)}`, ...entries.map(entryLines)]),
    ...headed(`### ${escapedMarkdown(form.measures.title)}`, area.measures.flat().map(entryLines)),
    ...headed(`### ${escapedMarkdown(sectionOf(form, "activities").title)}`, activities),
  ];
}

/** A heading with what stands below it; nothing when that is nothing. @param {string} heading @param {string[]} below */
function headed(heading, below) {
  return below.length ? [heading, ...below] : [];
}

/** @param {string} heading @param {Entry[][]} lists */
function numbered(heading, lists) {
  return lists.flatMap((entries, n) => [`${heading} ${n + 1}`, ...entries.map(entryLines)]);
}

/** @param {Entry} entry */
function entryLines({ label, text, isList }) {
  const head = `**${escapedMarkdown(label)}**`;
  if (!isList) return `${head}  \n${escapedMarkdown(text)}`;
  return `${head}\n\n${text.split("\n").map((line) => `- ${escapedMarkdown(line)}`).join("\n")}`;
}
