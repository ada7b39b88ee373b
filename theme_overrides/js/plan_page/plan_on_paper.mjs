// The plan, and the sheet for the manager, as elements that are printed.

import { sectionOf } from "../plan/plan_fields.mjs";

/**
 * @typedef {import("../plan/manager_sheet.mjs").ManagerSheet} ManagerSheet
 * @typedef {import("../plan/plan_fields.mjs").PlanForm} PlanForm
 * @typedef {import("../plan/plan_paper.mjs").Edition} Edition
 * @typedef {import("../plan/plan_paper.mjs").Entry} Entry
 * @typedef {import("../plan/plan_paper.mjs").PaperActivity} PaperActivity
 * @typedef {import("../plan/plan_paper.mjs").PaperArea} PaperArea
 * @typedef {import("../plan/plan_paper.mjs").PlanPaper} PlanPaper
 */

/** @param {PlanPaper} paper @param {PlanForm} form @param {Edition} edition @returns {HTMLElement[]} */
export function planOnPaper(paper, form, edition) {
  const isShort = edition === "short";
  const titleOf = (/** @type {string} */ id) => sectionOf(form, id).title;
  const checkIns = tableOf(form.check_ins.fields.map(({ label }) => label), paper.checkInRows.map((row) => row.map((text) => [text])), "paper-rows");
  return [
    headOf(paper.title, paper.owner, paper.about),
    ...(paper.strengths ? [partOf("Strengths to build on", [paragraphOf(paper.strengths)])] : []),
    ...(isShort ? areasInShort(paper.areas, titleOf("activities")) : paper.areas.flatMap((area) => wholeArea(area, form))),
    ...(paper.accountability.length ? [partOf(titleOf("accountability"), [factsOf(paper.accountability)])] : []),
    partOf(form.check_ins.title, [checkIns]),
    element("div", "paper-end", [
      partOf("Questions for my manager", [roomFor(form.manager_questions)]),
      element("div", "paper-signs", [...form.signatures, "Date"].map((text) => paragraphOf(text))),
    ]),
    paragraphOf(paper.foot, "paper-foot"),
  ];
}

/** @param {ManagerSheet} sheet @returns {HTMLElement[]} */
export function sheetOnPaper(sheet) {
  const minutes = sheet.agenda.reduce((sum, point) => sum + point.minutes, 0);
  const listed = sheet.parts.map(({ heading, entries, short }) => (
    partOf(heading, short
      ? [tableOf([], entries.flat().map(({ label, text }) => [[label], [text]]))]
      : entries.map((list) => factsOf(list.map((entry) => ({ ...entry, id: "", isList: false })))))
  ));
  return [
    headOf(sheet.title, sheet.opening, []), ...listed, partOf("Questions for you", [roomFor(sheet.questions)]),
    partOf(`Our ${minutes} minutes`, [tableOf([], sheet.agenda.map((point) => [[`${point.minutes} minutes`], [point.do]]))]),
    partOf("What we agree", [roomFor(sheet.agreements)]), paragraphOf(sheet.foot, "paper-foot"),
  ];
}

/** @param {string} title @param {string} below @param {Entry[]} facts */
function headOf(title, below, facts) {
  return element("header", "paper-head", [
    element("h1", "", [title]), ...(below ? [paragraphOf(below, "paper-owner")] : []), ...(facts.length ? [factsOf(facts, "paper-row")] : []),
  ]);
}

/** The areas beside each other, and all their activities by day. @param {PaperArea[]} areas @param {string} title @returns {HTMLElement[]} */
function areasInShort(areas, title) {
  const activities = areas.flatMap((area) => area.activities);
  activities.sort((a, b) => (a.date || "9").localeCompare(b.date || "9"));
  const rows = activities.map((activity) => {
    const [date, ...others] = ["date", "when", "minutes"].map((id) => activity.entries.find((entry) => entry.id === id)?.text ?? "");
    return [[date], [actWords(activity)], [others[0]], [others[1] && `${others[1]} min`]];
  });
  const list = element("ol", "paper-areas", areas.map((area) => (
    element("li", "", [element("h2", "", [area.title]), factsOf(withoutTitle(area.about)), ...measuresOf(area)])
  )));
  return [...(areas.length ? [list] : []), ...(rows.length ? [partOf(title, [tableOf([], rows, "paper-acts")])] : [])];
}

/** @param {PaperArea} area @param {PlanForm} form @returns {HTMLElement[]} */
function wholeArea(area, form) {
  const acts = area.activities.map((activity) => element("div", "paper-act", [
    element("h4", "", [actWords(activity)]), ...(activity.entries.length ? [factsOf(activity.entries, "paper-row")] : []),
  ]));
  return [
    element("h2", "paper-area", [area.title]), factsOf(withoutTitle(area.about)), ...measuresOf(area),
    ...area.situations.map(({ title, entries }) => partOf(title, [factsOf(entries)], "h3")),
    ...(acts.length ? [partOf(sectionOf(form, "activities").title, acts, "h3")] : []),
  ];
}

/** What is counted, each with today's number and the goal. @param {PaperArea} area @returns {HTMLElement[]} */
function measuresOf(area) {
  return area.measures.map((entries) => {
    const [first, ...numbers] = entries;
    const line = numbers.map(({ label, text }) => `${label}: ${text}`).join(", ");
    return element("dl", "paper-measure", [element("dt", "", [first.label]), element("dd", "", [first.text, ...(line ? [paragraphOf(line, "fine")] : [])])]);
  });
}

/** @param {PaperActivity} activity */
function actWords({ what, state }) {
  return state ? `${what} (${state})` : what;
}

/** @param {Entry[]} entries */
function withoutTitle(entries) {
  return entries.filter(({ id }) => id !== "title");
}

/** @param {string} heading @param {HTMLElement[]} content @param {"h2" | "h3"} [level] */
function partOf(heading, content, level = "h2") {
  return element("section", "paper-part", [element(level, "", [heading]), element("div", "", content)]);
}

/** @param {Entry[]} entries @param {string} [style] */
function factsOf(entries, style = "") {
  return element("dl", `paper-facts ${style}`.trim(), entries.map(({ label, text, isList }) => (
    element("div", "", [element("dt", "", [label]), ...(isList ? text.split("\n") : [text]).map((line) => element("dd", "", [line]))])
  )));
}

/** @param {string[]} heads @param {string[][][]} rows - of each row the cells, of each cell the lines @param {string} [style] */
function tableOf(heads, rows, style = "") {
  const head = heads.length ? [element("thead", "", [element("tr", "", heads.map((label) => scoped(element("th", "", [label]))))])] : [];
  const body = rows.map((cells) => element("tr", "", cells.map((lines) => element("td", "", lines))));
  return element("table", `paper-table ${style}`.trim(), [...head, element("tbody", "", body)]);
}

/** Questions, each with room to answer. @param {string[]} questions */
function roomFor(questions) {
  return tableOf([], questions.map((question) => [[question], [""]]), "paper-room");
}

/** @param {HTMLElement} head */
function scoped(head) {
  head.setAttribute("scope", "col");
  return head;
}

/** @param {string} text @param {string} [style] */
function paragraphOf(text, style = "") {
  return element("p", style, [text]);
}

/** @param {string} name @param {string} style @param {(string | HTMLElement)[]} content */
function element(name, style, content) {
  const made = document.createElement(name);
  if (style) made.className = style;
  made.append(...content);
  return made;
}
