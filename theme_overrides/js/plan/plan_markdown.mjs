// The plan as Markdown, in the same form as the template.

import { stateInBrackets } from "./activity_words.mjs";
import { sectionOf, shownValue } from "./plan_fields.mjs";
import { saidOf } from "./plan_said.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan_fields.mjs").PlanField} PlanField
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 */

/**
 * The text of the Markdown file.
 * @param {Plan} plan
 * @param {PlanForm} form
 * @param {string} [name] - what stands below the title
 * @returns {string}
 */
export function planMarkdown(plan, form, name = "") {
  const { areas, ...whole } = saidOf(plan);
  const titles = new Map(form.sections.map(({ id, title }) => [id, escapedMarkdown(title)]));
  const fields = (/** @type {string} */ id, /** @type {Record<string, unknown>} */ holder) => fieldLines(sectionOf(form, id).fields, holder);
  const area = (/** @type {number} */ n) => `Area ${n + 1}${titled(areas[n].title)}`;
  const parts = [
    `# ${escapedMarkdown(form.title)}`, `*${escapedMarkdown(form.promise)}*`, ...(name ? [escapedMarkdown(name)] : []),
    ...fieldLines(form.about, whole),
    `## 1. ${titles.get("areas")}`, ...areas.flatMap((one, n) => [`### ${area(n)}`, ...fields("areas", one)]),
    ...areas.flatMap((one, n) => [
      `## ${area(n)}`,
      `### 2. ${titles.get("current")}`, ...fields("current", one.current),
      `### 3. ${titles.get("desired")}`, ...fields("desired", one.desired),
      `### 4. ${titles.get("activities")}`,
      ...one.activities.flatMap((activity, m) => [`#### Activity ${m + 1}${escapedMarkdown(stateInBrackets(activity))}`, ...fields("activities", activity)]),
    ]),
    `## 5. ${titles.get("accountability")}`, ...fields("accountability", whole.accountability),
    `## ${escapedMarkdown(form.check_ins.title)}`,
    ...whole.check_ins.flatMap((checkIn, n) => [`### Check-in ${n + 1}`, ...fieldLines(form.check_ins.fields, checkIn)]),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** A text that Markdown shows as it stands; line ends stay. @param {string} text @returns {string} */
export function escapedMarkdown(text) {
  const line = (/** @type {string} */ one) => one.replace(/[\\`*_[\]<>|~&]/g, "\\$&")
    .replace(/^(\s*)([#+=-])/, "$1\\$2").replace(/^(\s*\d+)(?=[.)])/, "$1\\");
  return text.split("\n").map(line).join("  \n");
}

/** @param {string} title */
function titled(title) {
  return title ? `: ${escapedMarkdown(title)}` : "";
}

/** @param {PlanField[]} fields @param {Record<string, unknown>} holder */
function fieldLines(fields, holder) {
  return fields.map((field) => {
    const [label, text] = [`**${escapedMarkdown(field.label)}**`, shownValue(field, holder[field.id])];
    if (!text) return label;
    if (field.kind !== "list") return `${label}  \n${escapedMarkdown(text)}`;
    return `${label}\n\n${text.split("\n").map((line) => `- ${escapedMarkdown(line)}`).join("\n")}`;
  });
}
