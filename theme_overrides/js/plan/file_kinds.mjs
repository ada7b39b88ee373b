// What a file is that somebody brings, whatever its name says, and where it goes.

import { placedTexts } from "./label_reading.mjs";
import { TALK } from "./manager_sheet.mjs";
import { isPlanForm, pdfForm } from "./pdf_import.mjs";
import { planPlaces } from "./plan_places.mjs";
import { parsedXml, wordDocument } from "./word_lines.mjs";
import { CAN_UNPACK, unzippedText, zipEntries } from "../plain/zip.mjs";

/**
 * @typedef {"saved-file" | "rating" | "rating-form" | "workbook-page" | "guide-page" | "guide-data" | "schema" | "json" | "word-plan"
 *   | "word-form" | "word" | "pdf-plan" | "pdf-print" | "pdf-locked" | "pdf-handout" | "pdf" | "calendar" | "markdown-plan" | "talk-sheet"
 *   | "picture" | "page" | "office" | "lms-package" | "zip" | "text" | "empty" | "unknown"} FileKind
 * @typedef {{kind: FileKind, version: number | null, sentence: string}} KnownFile - `version`: of a saved file
 */

/** @type {Record<FileKind, string>} */
const SENTENCES_OF_KINDS = {
  "saved-file": "This is a saved file of this guide. It is opened here.",
  rating: "This file holds the answers of somebody whom you asked. It belongs to Where I stand: import it there.",
  "rating-form": "This is the form for a rating, and it holds no answers. Ask the person to open it in a browser, answer there, and send back "
    + "the file that the form saves at its end: its name ends in .json.",
  "workbook-page": "This is the growth workbook, the page itself in one file. Open it in your browser. What was answered in it is not inside: "
    + "export it there, and import here the file that comes, whose name ends in .json.",
  "guide-page": "This is a page of the guide, saved from a browser. What you answered is not inside: open the page, export there, and import "
    + "here the file that comes, whose name ends in .json.",
  "guide-data": "This is the guide itself as data, for other programs. It holds nothing of yours.",
  schema: "This file describes a file of the guide, for programs that read it. It holds nothing of yours.",
  json: "This file holds data of another program. Nothing in it can be read here.",
  "word-plan": "This is a growth plan in Word. It is opened here.",
  "word-form": "This is a sheet of this guide, and no growth plan. It is for you to work on: nothing in it is taken over here.",
  word: "This is a Word file, but no growth plan of this guide. Copy its text and paste it here: it becomes notes.",
  "pdf-plan": "This is the form of a growth plan as PDF. It is opened here.",
  "pdf-print": "This is a growth plan as PDF, without fields that can be read here. Open it, copy its text and paste it here, or bring the Word file of the plan.",
  "pdf-locked": "This PDF is locked with a password, so nothing in it can be read here. Open it, copy its text and paste it here.",
  "pdf-handout": "This is a sheet of this guide to print and hand out. It holds nothing of yours, and nothing in it is taken over here.",
  pdf: "This is a PDF, but no growth plan of this guide. Copy its text and paste it here: it becomes notes.",
  calendar: "This is a calendar file, such as a plan makes. It goes into your calendar program: open it there. It is not read here.",
  "markdown-plan": "This is a growth plan as text. It is opened here.",
  "talk-sheet": "This is the sheet for your talk with your manager. It is made from your plan, for reading, and nothing in it is taken over "
    + "here: what you agreed goes into My plan.",
  picture: "This is a picture. Nothing in it can be read here. Type what it says, or paste it as text.",
  page: "This is a web page. Open it in your browser, copy its text, and paste it here: it becomes notes.",
  office: "This file is of another office program. Save it as Word (.docx) there, or copy its text and paste it here.",
  "lms-package": "This is the guide as a package for a learning system. It goes there, by whoever looks after that system.",
  zip: "This is a packed folder. Unpack it first, and bring the file that you mean.",
  text: "This is text, but no growth plan of this guide. It becomes notes.",
  empty: "This file is empty.",
  unknown: "This guide does not know what this file is. Copy its text and paste it here: it becomes notes.",
};
/** @type {[FileKind, string][]} - how the bytes of a file begin */
const BEGINNINGS = [
  ["pdf", "%PDF-"], ["picture", "\u0089PNG"], ["picture", "\u00ff\u00d8\u00ff"], ["picture", "GIF8"], ["picture", "RIFF"], ["picture", "BM"],
  ["picture", "II*\0"], ["picture", "MM\0*"], ["office", "\u00d0\u00cf\u0011\u00e0"], ["office", "{\\rtf"],
];
/** The titles of what describes the files of the guide. */
const SCHEMAS = /^(The Expertship Growth Guide as data|A growth workbook), version \d/;
/** What a handout says of itself, where a PDF holds it as plain text. */
const HANDOUT = "growth-guide-handout";
const BYTES_LOOKED_AT = 5_000_000;
const PART_BYTES = 8_000_000;
const LABELS_OF_A_PLAN = 3;

/**
 * What a file is.
 * @param {Uint8Array<ArrayBuffer> | string} content @param {string} name @param {import("./plan_fields.mjs").PlanForm} form
 * @returns {Promise<KnownFile>}
 */
export async function kindOfFile(content, name, form) {
  if (!content.length) return known("empty");
  if (typeof content === "string") return kindOfText(content, name, form);
  const start = latinText(content.subarray(0, 16));
  if (start.startsWith("PK")) return known(await kindOfZip(content, form));
  const found = BEGINNINGS.find(([, beginning]) => start.startsWith(beginning))?.[0];
  if (found === "pdf" && isHandout(content)) return known("pdf-handout");
  if (found === "pdf") return known(await kindOfPdf(content, form));
  if (found) return known(found);
  const text = new TextDecoder().decode(content.subarray(0, BYTES_LOOKED_AT));
  return text.includes("\0") ? known("unknown") : kindOfText(text, name, form);
}

/** @param {FileKind} kind @param {number | null} [version] @returns {KnownFile} */
function known(kind, version = null) {
  return { kind, version, sentence: SENTENCES_OF_KINDS[kind] };
}

/** @param {string} text @param {string} name @param {import("./plan_fields.mjs").PlanForm} form @returns {KnownFile} */
function kindOfText(text, name, form) {
  const words = text.replace(/^\ufeff/, "").trimStart();
  if (!words) return known("empty");
  if (/^BEGIN:VCALENDAR/i.test(words)) return known("calendar");
  if (/^[{[]/.test(words)) return kindOfData(words);
  if (/^<svg\b|^<\?xml[^>]*>\s*<svg\b/i.test(words)) return known("picture");
  if (/^<(!doctype html|html)\b/i.test(words) || /\.html?$/i.test(name)) return known(kindOfPage(words));
  if (words.startsWith(`# ${TALK}: `)) return known("talk-sheet");
  const lines = words.slice(0, BYTES_LOOKED_AT).split(/\r?\n/).map((line) => (
    { text: line.replace(/^#{1,6} |^\*\*(?=.{1,200}\*\*)|\*\*$/g, "").trim(), control: null, cell: null }
  ));
  return known(placedTexts(lines, planPlaces(form), []).labels >= LABELS_OF_A_PLAN ? "markdown-plan" : "text");
}

/** What a page of the guide says of itself in its marks. @param {string} text @returns {FileKind} */
function kindOfPage(text) {
  if (/<script type="application\/json" id="request">/.test(text)) return "rating-form";
  if (!/<div class="[^"]*" data-assessment[ =>]/.test(text)) return "page";
  return /class="alone-head"/.test(text) ? "workbook-page" : "guide-page";
}

/** @param {string} text @returns {KnownFile} */
function kindOfData(text) {
  const data = jsonIn(text);
  if (data === undefined) return known("text");
  const whole = /** @type {Record<string, unknown>} */ (data && typeof data === "object" ? data : {});
  const { format, version, assessments, plan, rounds } = whole;
  if (typeof whole.$schema === "string" && SCHEMAS.test(String(whole.title))) return known("schema");
  if (format === "growth-guide") return known("guide-data");
  if (format !== "growth-workbook") return known("json");
  /** @type {{rater?: {group?: unknown}}[]} */
  const given = Array.isArray(assessments) ? assessments : [];
  const isOfOthers = given.length > 0 && !plan && !(Array.isArray(rounds) && rounds.length) && given.every((one) => (one?.rater?.group ?? "self") !== "self");
  return known(isOfOthers ? "rating" : "saved-file", typeof version === "number" ? version : null);
}

/** @param {string} text @returns {unknown} */
function jsonIn(text) {
  try {
    return text.length > BYTES_LOOKED_AT ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {import("./plan_fields.mjs").PlanForm} form @returns {Promise<FileKind>} */
async function kindOfZip(bytes, form) {
  const entries = zipEntries(bytes);
  if (!entries) return "unknown";
  const document = entries.get("word/document.xml");
  if (entries.has("imsmanifest.xml")) return "lms-package";
  if (!document) return [...entries.keys()].some((name) => /^(mimetype|content\.xml|xl\/|ppt\/)/.test(name)) ? "office" : "zip";
  if (!CAN_UNPACK) return "word";
  const xml = parsedXml(await unzippedText(bytes, document, PART_BYTES));
  if (!xml) return "word";
  const { lines } = wordDocument(xml);
  const hasTags = lines.some(({ control }) => control && /^(areas\.\d|accountability\.)/.test(control.tag));
  if (hasTags || placedTexts(lines, planPlaces(form), []).labels >= LABELS_OF_A_PLAN) return "word-plan";
  const styles = entries.get("word/styles.xml");
  const looks = styles ? await unzippedText(bytes, styles, PART_BYTES) : null;
  return looks?.includes('w:styleId="PlanTable"') ? "word-form" : "word";
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {import("./plan_fields.mjs").PlanForm} form @returns {Promise<FileKind>} */
async function kindOfPdf(bytes, { title }) {
  const pdf = await pdfForm(bytes);
  if (pdf?.isLocked) return "pdf-locked";
  if (pdf && isPlanForm(pdf)) return "pdf-plan";
  // The title of a PDF stands in it as plain text.
  const text = new TextDecoder().decode(bytes.subarray(0, BYTES_LOOKED_AT));
  return text.includes(`>${title}`) || text.includes(`(${title}`) ? "pdf-print" : "pdf";
}

/** @param {Uint8Array} bytes */
function isHandout(bytes) {
  return new TextDecoder().decode(bytes.subarray(0, BYTES_LOOKED_AT)).includes(HANDOUT);
}

/** @param {Uint8Array} bytes */
function latinText(bytes) {
  return String.fromCharCode(...bytes);
}
