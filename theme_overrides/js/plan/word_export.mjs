// The plan as a Word file: the template's own fragments, their controls filled in by tag, and the plan's data inside,
// as far as the edition shows it.

import { stateInBrackets } from "./activity_words.mjs";
import { shownDate } from "../plain/dates.mjs";
import { shownValue, taggedFields, valueAt } from "./plan_fields.mjs";
import { checkInRows, nextCheckIns, planTitle, strengthWords } from "./plan_paper.mjs";
import { handedOn, saidOf } from "./plan_said.mjs";
import { shownData, withActsByDay } from "./shown_data.mjs";
import { wellFormed } from "../plain/well_formed.mjs";
import { zipFile } from "../plain/zip.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 * @typedef {import("./plan_paper.mjs").PaperAbout} PaperAbout
 */

export const PLAN_DATA_NAMESPACE = "urn:growth-guide:plan:1";
/** @type {Record<string, string>} */
const XML_SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const TAG = /<w:tag w:val="([^"]+)"\/>/g;
const CONTROL = /<w:sdt>.*?<\/w:sdt>/gs;
const TEXT = /<!--text:([^>]*)-->/g;
/** A part without a part inside it. */
const PART = /<!--part-->((?:(?!<!--part-->).)*?)<!--\/part-->/gs;
/** Ends the tag of a text that nobody wrote: the day of a check-in to come. */
const SUGGESTED = "?";
const FILLED = "<!--filled-->";

/**
 * The bytes of the Word file.
 * @param {Plan} plan
 * @param {PlanForm} form
 * @param {PaperAbout & {page?: "a4" | "letter"}} [options]
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export function wordFile(plan, form, { page = "a4", ...about } = {}) {
  const { parts, pages } = form.word;
  const [width, height] = pages[page];
  const document = parts["word/document.xml"].replace("{width}", String(width)).replace("{height}", String(height));
  const edition = about.edition ?? "short";
  const body = wordBody(plan, form, about);
  const start = `<plan edition="${edition}" besides="${xmlText(JSON.stringify(textsBesides(plan, about)))}" xmlns`;
  return zipFile({
    ...parts,
    "word/document.xml": document.replace("<!--body-->", () => body),
    "docProps/core.xml": parts["docProps/core.xml"].replace(xmlText(form.title), () => xmlText(planTitle(form, about.name ?? ""))),
    "customXml/item1.xml": parts["customXml/item1.xml"].replace("<plan xmlns", () => start)
      .replace("</plan>", () => `${xmlText(dataText(edition === "short" ? dataOfBody(plan, body) : handedOn(saidOf(plan))))}</plan>`),
  });
}

/**
 * The body of the document.
 * @param {Plan} whole
 * @param {PlanForm} form
 * @param {PaperAbout} [about]
 * @returns {string}
 */
export function wordBody(whole, form, about = {}) {
  const edition = about.edition ?? "short";
  const plan = edition === "short" ? withActsByDay(saidOf(whole)) : saidOf(whole);
  const { both, [edition]: own } = form.word.fragments;
  const { body, area, measure, activity, check_in: checkIn } = { ...both, ...own };
  const areas = plan.areas.map(({ measures, activities }, n) => (
    put(area, {
      "<!--measure-->": repeated(measure, measures), "<!--activity-->": repeated(activity, activities), "{n}": String(n), "{area}": String(n + 1),
    })
  ));
  const rows = checkInRows(plan, form, about.today ?? "");
  return filled(put(body, { "<!--area-->": areas.join(""), "<!--check_in-->": repeated(checkIn, rows) }), textsByTag(plan, form, about, rows));
}

/** The data of the short edition, which shows a part of the plan. @param {Plan} plan @param {string} body */
function dataOfBody(plan, body) {
  return shownData(withActsByDay(saidOf(plan)), [...body.matchAll(TAG)].map(([, tag]) => tag));
}

/**
 * What stands in the document and not in the plan, so that it is not taken for somebody's words when the document comes back.
 * @param {Plan} plan @param {PaperAbout} about
 */
function textsBesides(plan, { role = "", strengths = [], today = "" }) {
  return [role.trim(), shownDate(today), strengthWords(strengths), ...nextCheckIns(plan, today).map(shownDate)].filter(Boolean);
}

/** A text as XML holds it; what XML cannot hold is left out. @param {string} text */
export function xmlText(text) {
  const held = wellFormed(text).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
  return held.replace(/[&<>"]/g, (sign) => XML_SIGNS[sign]);
}

/**
 * What stands in the document, by the tag of its control or of the place for a text.
 * @param {Plan} plan @param {PlanForm} form @param {PaperAbout} about @param {string[][]} checkIns @returns {Map<string, string>}
 */
function textsByTag(plan, form, about, checkIns) {
  const { edition = "short", name = "", role = "", strengths = [], today = "" } = about;
  const texts = new Map(taggedFields(form, plan).map(({ tag, field }) => [tag, shownValue(field, valueAt(plan, tag))]));
  for (const [tag, text] of Object.entries({ name, role, date: shownDate(today), strengths: strengthWords(strengths) })) texts.set(tag, text);
  const room = checkIns.slice(plan.check_ins.length);
  room.forEach(([day], m) => texts.set(`check_ins.${plan.check_ins.length + m}.${form.check_ins.fields[0].id}${SUGGESTED}`, day));
  plan.areas.forEach(({ activities }, n) => activities.forEach((activity, m) => {
    const tag = `areas.${n}.activities.${m}`;
    texts.set(`${tag}.state`, stateInBrackets(activity));
    if (edition === "full" || !activity.short.trim()) return;
    texts.set(`${tag}.short`, activity.short);
    texts.delete(`${tag}.what`);
  }));
  return texts;
}

/** The plan as JSON in which every character that XML cannot hold is written as an escape. @param {Plan} plan */
function dataText(plan) {
  // JSON.stringify does so with control characters and halves of characters; these two are left.
  return JSON.stringify(plan).replace(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** @param {string} fragment @param {unknown[]} list */
function repeated(fragment, list) {
  return list.map((_, m) => put(fragment, { "{m}": String(m) })).join("");
}

/** @param {string} fragment @param {Record<string, string>} slots */
function put(fragment, slots) {
  return Object.entries(slots).reduce((text, [slot, value]) => text.replaceAll(slot, () => value), fragment);
}

/** The body with its texts, without the parts in which nothing is filled in. @param {string} empty @param {Map<string, string>} texts */
function filled(empty, texts) {
  let body = empty.replace(CONTROL, (control) => filledControl(control, texts)).replace(TEXT, (_, /** @type {string} */ tag) => {
    const text = texts.get(tag);
    return text ? FILLED + textRun(text) : "";
  });
  while (body.includes("<!--part-->")) body = body.replace(PART, (_, /** @type {string} */ part) => (part.includes(FILLED) ? part : ""));
  return body.replace(/<!--[^>]*-->/g, "").replace(/<\/w:tcPr><\/w:tc>/g, "</w:tcPr><w:p/></w:tc>");
}

/** What is only suggested is still the prompt of its control. @param {string} control @param {Map<string, string>} texts */
function filledControl(control, texts) {
  const tag = /<w:tag w:val="([^"]+)"\/>/.exec(control)?.[1] ?? "";
  const text = texts.get(tag);
  const shown = text || texts.get(tag + SUGGESTED);
  if (!shown) return control;
  const room = /<w:sdtContent>(.*)<\/w:sdtContent>/s.exec(control)?.[1] ?? "";
  const inner = room.startsWith("<w:p>") ? textParagraphs(room, shown) : textRuns(shown);
  const content = () => `<w:sdtContent>${inner}</w:sdtContent>`;
  const written = text ? control.replace("<w:showingPlcHdr/>", "") : control;
  return FILLED + written.replace(/<w:sdtContent>.*<\/w:sdtContent>/s, content);
}

/** One paragraph a line, each looking like that of the room. @param {string} room @param {string} text */
function textParagraphs(room, text) {
  const start = room.slice(0, room.indexOf("</w:pPr>") + "</w:pPr>".length);
  return text.split("\n").map((line) => `${start}${textRuns(line)}</w:p>`).join("");
}

/** @param {string} text */
function textRuns(text) {
  return text.split("\n").map(textRun).join("<w:r><w:br/></w:r>");
}

/** @param {string} text */
function textRun(text) {
  const pieces = text.split("\t").map((piece) => `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`);
  return `<w:r>${pieces.join("<w:tab/>")}</w:r>`;
}
