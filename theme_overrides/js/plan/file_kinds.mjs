// What a file is that somebody brings, whatever its name says, and where it goes.

import { atFirstSight, BYTES_LOOKED_AT } from "./first_sight.mjs";
import { placedTexts } from "./label_reading.mjs";
import { TALK } from "./manager_sheet.mjs";
import { isPlanForm, pdfForm } from "./pdf_import.mjs";
import { planPlaces } from "./plan_places.mjs";
import { parsedXml, wordDocument } from "./word_lines.mjs";
import { CAN_UNPACK, unzippedText, zipEntries } from "../plain/zip.mjs";

/**
 * @typedef {import("./first_sight.mjs").FileKind} FileKind
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
  summary: "This is a summary for the picture of a team. Hand it to whoever makes that picture, on the page A picture of your team.",
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
const PART_BYTES = 8_000_000;
const LABELS_OF_A_PLAN = 3;

/**
 * What a file is.
 * @param {Uint8Array<ArrayBuffer> | string} content @param {string} name @param {import("./plan_fields.mjs").PlanForm} form
 * @returns {Promise<KnownFile>}
 */
export async function kindOfFile(content, name, form) {
  const { kind, version, text } = atFirstSight(content, name);
  if (kind === "zip" && typeof content !== "string") return known(await kindOfZip(content, form));
  if (kind === "pdf" && typeof content !== "string") return known(await kindOfPdf(content, form));
  if (kind !== "text") return known(kind, version);
  if (text.startsWith(`# ${TALK}: `)) return known("talk-sheet");
  return known(isPlanText(text, form) ? "markdown-plan" : "text");
}

/** @param {FileKind} kind @param {number | null} [version] @returns {KnownFile} */
function known(kind, version = null) {
  return { kind, version, sentence: SENTENCES_OF_KINDS[kind] };
}

/** @param {string} text @param {import("./plan_fields.mjs").PlanForm} form */
function isPlanText(text, form) {
  const lines = text.slice(0, BYTES_LOOKED_AT).split(/\r?\n/).map((line) => (
    { text: line.replace(/^#{1,6} |^\*\*(?=.{1,200}\*\*)|\*\*$/g, "").trim(), control: null, cell: null }
  ));
  return placedTexts(lines, planPlaces(form), []).labels >= LABELS_OF_A_PLAN;
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
