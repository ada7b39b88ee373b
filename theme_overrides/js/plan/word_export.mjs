// The plan as a Word file: the template's own fragments, their controls filled in by tag, and the plan's data inside.

import { stateInBrackets } from "./activity_words.mjs";
import { shownValue, taggedFields, valueAt } from "./plan_fields.mjs";
import { handedOn, saidOf } from "./plan_said.mjs";
import { wellFormed } from "../plain/well_formed.mjs";
import { zipFile } from "../plain/zip.mjs";

/**
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 */

export const PLAN_DATA_NAMESPACE = "urn:growth-guide:plan:1";
/** @type {Record<string, string>} */
const XML_SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const GUIDANCE = /<!--guidance-->.*?<!--\/guidance-->/gs;
const STATE = /<!--state:([^>]*)-->/g;
const CONTROL = /<w:sdt>.*?<\/w:sdt>/gs;

/**
 * The bytes of the Word file.
 * @param {Plan} plan
 * @param {PlanForm} form
 * @param {{page?: "a4" | "letter", name?: string}} [options] - `name`: what stands below the title
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export function wordFile(plan, form, { page = "a4", name = "" } = {}) {
  const [width, height] = form.word.pages[page];
  const body = wordBody(plan, form, name);
  const document = form.word.parts["word/document.xml"].replace("{width}", String(width)).replace("{height}", String(height));
  return zipFile({
    ...form.word.parts,
    "word/document.xml": document.replace("<!--body-->", () => body),
    "customXml/item1.xml": form.word.parts["customXml/item1.xml"].replace("</plan>", () => `${xmlText(dataText(handedOn(saidOf(plan))))}</plan>`),
  });
}

/**
 * The body of the document.
 * @param {Plan} whole
 * @param {PlanForm} form
 * @param {string} name
 * @returns {string}
 */
export function wordBody(whole, form, name) {
  const plan = saidOf(whole);
  const texts = new Map(taggedFields(form, plan).map(({ tag, field }) => [tag, shownValue(field, valueAt(plan, tag))]));
  texts.set("name", name);
  const { body, area, area_row: areaRow, activity, check_in: checkIn } = form.word.fragments;
  const areas = plan.areas.map(({ title, activities }, n) => {
    const rows = activities.map((_, m) => put(activity, { "{m}": String(m) })).join("");
    const heading = title.trim() ? textRun(`: ${shownValue({ kind: "line" }, title)}`) : "";
    return put(area, { "<!--activity-->": rows, "{n}": String(n), "{area}": String(n + 1), "{title}": heading });
  });
  const areaRows = plan.areas.map((_, n) => put(areaRow, { "{n}": String(n), "{area}": String(n + 1) }));
  const checkIns = plan.check_ins.map((_, m) => put(checkIn, { "{m}": String(m) }));
  const slots = { "<!--area_row-->": areaRows.join(""), "<!--area-->": areas.join(""), "<!--check_in-->": checkIns.join("") };
  // What became of an activity stands outside its controls: it is not read back.
  const state = (/** @type {string} */ tag) => stateInBrackets(/** @type {Activity} */ (valueAt(plan, tag)));
  return put(body, slots).replace(CONTROL, (control) => filledControl(control, texts))
    .replace(STATE, (_, /** @type {string} */ tag) => state(tag) && textRun(state(tag))).replace(GUIDANCE, "");
}

/** A text as XML holds it; what XML cannot hold is left out. @param {string} text */
export function xmlText(text) {
  const held = wellFormed(text).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
  return held.replace(/[&<>"]/g, (sign) => XML_SIGNS[sign]);
}

/** The plan as JSON in which every character that XML cannot hold is written as an escape. @param {Plan} plan */
function dataText(plan) {
  // JSON.stringify does so with control characters and halves of characters; these two are left.
  return JSON.stringify(plan).replace(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** @param {string} fragment @param {Record<string, string>} slots */
function put(fragment, slots) {
  return Object.entries(slots).reduce((text, [slot, value]) => text.replaceAll(slot, () => value), fragment);
}

/** @param {string} control @param {Map<string, string>} texts */
function filledControl(control, texts) {
  const tag = /<w:tag w:val="([^"]+)"\/>/.exec(control)?.[1] ?? "";
  const text = texts.get(tag);
  if (!text) return control;
  const prompt = /<w:sdtContent>(.*)<\/w:sdtContent>/s.exec(control)?.[1] ?? "";
  const inner = prompt.startsWith("<w:p>") ? textParagraphs(prompt, text) : textRuns(text);
  const content = () => `<w:sdtContent>${inner}</w:sdtContent>`;
  return control.replace("<w:showingPlcHdr/>", "").replace(/<w:sdtContent>.*<\/w:sdtContent>/s, content);
}

/** One paragraph a line, each looking like that of the prompt. @param {string} prompt @param {string} text */
function textParagraphs(prompt, text) {
  const start = prompt.slice(0, prompt.indexOf("</w:pPr>") + "</w:pPr>".length);
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
