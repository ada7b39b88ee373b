// A plan from the PDF form of the guide, as any program saved it: the fields by their names, and what somebody wrote onto its pages.

import { broughtPlan, withTypedTexts } from "./brought_plan.mjs";
import { newPlan } from "./plan.mjs";
import { isPlanTag } from "./word_import.mjs";
import { pdfObjects } from "../plain/pdf_objects.mjs";
import { isList, isReference, nameIn } from "../plain/pdf_values.mjs";

/**
 * @typedef {import("../plain/pdf_objects.mjs").PdfObjects} PdfObjects
 * @typedef {import("../plain/pdf_values.mjs").PdfDictionary} PdfDictionary
 * @typedef {import("../plain/pdf_values.mjs").PdfValue} PdfValue
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 * @typedef {{fields: Map<string, string>, written: string[], comments: {by: string, on: string, text: string}[], isLocked: boolean}} PdfForm
 *   - `fields`: by tag; `written`: onto the pages, beside the fields
 */

const FIELDS_LEAST = 3;
const NOTES_MOST = 500;
const UNREADABLE = "A text that cannot be read here. Copy it from the PDF.";
/** Where the encoding of a PDF is not that of its bytes: ISO 32000-1, annex D. */
const OTHER_LETTERS = new Map([
  ...[..."˘ˇˆ˙˝˛˚˜"].map((letter, n) => /** @type {[string, string]} */ ([String.fromCharCode(0x18 + n), letter])),
  ...[..."•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž"].map((letter, n) => /** @type {[string, string]} */ ([String.fromCharCode(0x80 + n), letter])),
  ["\u00a0", "€"],
]);

/**
 * What stands in the fields of a PDF, and what was written beside them; null when it holds too much to be looked at.
 * @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<PdfForm | null>}
 */
export async function pdfForm(bytes) {
  const objects = await pdfObjects(bytes);
  if (!objects) return null;
  /** @type {PdfForm} */
  const form = { fields: new Map(), written: [], comments: [], isLocked: objects.isLocked };
  for (const annotation of annotationsOf(objects)) {
    const kind = nameIn(annotation.get("Subtype"));
    if (kind === "Widget") readPdfField(form, objects, annotation);
    else if (kind !== "Link" && kind !== "Popup") readPdfNote(form, objects, annotation, kind === "FreeText");
  }
  return form;
}

/** Whether the fields are those of the guide's own form. @param {PdfForm} form */
export function isPlanForm({ fields }) {
  return [...fields.keys()].filter(isPlanTag).length >= FIELDS_LEAST;
}

/**
 * What a filled-in form says.
 * @param {Uint8Array<ArrayBuffer>} bytes @param {PlanForm} form @param {import("./word_import.mjs").ReadingOptions} options
 * @returns {Promise<import("./brought_plan.mjs").BroughtPlan | import("./brought_plan.mjs").NoPlan>}
 */
export async function readPdfFile(bytes, form, { makeId, today }) {
  const pdf = await pdfForm(bytes);
  if (!pdf || !isPlanForm(pdf)) return { plan: null, problem: "This is no form of a growth plan. Nothing was changed." };
  const { fields, written, comments } = pdf;
  const texts = new Map([...fields].filter(([tag]) => isPlanTag(tag)));
  const others = [...fields].filter(([tag, text]) => !isPlanTag(tag) && text.trim()).map(([tag, text]) => ({ where: questionOf(tag, form), text }));
  const beside = written.map((text) => ({ where: "Written on the page", text }));
  const left = [...others, ...beside].map((one) => ({ ...one, isHeld: false }));
  const base = { ...broughtPlan(newPlan({ id: makeId() }), null), notUnderstood: left, comments };
  return withTypedTexts(base, texts, form, today, makeId);
}

/** The manager's question that a field answers; of any other field its name. @param {string} tag @param {PlanForm} form */
function questionOf(tag, { manager_questions: questions }) {
  const [, n] = /^questions\.(\d{1,2})$/.exec(tag) ?? [];
  return questions[Number(n)] ?? tag;
}

/** All that lies on the pages. What is in the file and on no page was taken off. @param {PdfObjects} objects @returns {PdfDictionary[]} */
function annotationsOf(objects) {
  /** @type {Set<PdfDictionary>} */
  const found = new Set();
  for (const page of objects.values.values()) {
    if (!(page instanceof Map) || nameIn(page.get("Type")) !== "Page") continue;
    const list = resolved(objects, page.get("Annots"));
    for (const one of isList(list) ? list.list : []) {
      const annotation = resolved(objects, one);
      if (annotation instanceof Map) found.add(annotation);
    }
  }
  return [...found];
}

/** @param {PdfForm} form @param {PdfObjects} objects @param {PdfDictionary} widget */
function readPdfField({ fields }, objects, widget) {
  // A program may hold the field and its place on the page apart.
  const parent = resolved(objects, widget.get("Parent"));
  const inherited = (/** @type {string} */ key) => resolved(objects, widget.get(key) ?? (parent instanceof Map ? parent.get(key) : null));
  const [name, value] = [pdfText(inherited("T")), inherited("V")];
  if (name) fields.set(name.replaceAll("-", "."), value === null ? "" : pdfText(value) ?? UNREADABLE);
}

/** @param {PdfForm} form @param {PdfObjects} objects @param {PdfDictionary} note @param {boolean} isOnPage */
function readPdfNote({ written, comments }, objects, note, isOnPage) {
  const text = pdfText(resolved(objects, note.get("Contents")))?.trim();
  if (!text || written.length + comments.length >= NOTES_MOST) return;
  if (isOnPage) written.push(text);
  else comments.push({ by: pdfText(resolved(objects, note.get("T"))) ?? "", on: "", text });
}

/** @param {PdfObjects} objects @param {PdfValue | undefined} value @returns {PdfValue} */
function resolved({ values }, value) {
  return (isReference(value) ? values.get(value.ref) : value) ?? null;
}

/** The text of a string; null for what is none. @param {PdfValue} value @returns {string | null} */
function pdfText(value) {
  if (value === null || typeof value !== "object" || !("bytes" in value)) return null;
  const { bytes } = value;
  const encoding = { "\u00fe\u00ff": "utf-16be", "\u00ff\u00fe": "utf-16le", "\u00ef\u00bb": "utf-8" }[bytes.slice(0, 2)];
  const text = encoding ? new TextDecoder(encoding).decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)))
    : [...bytes].map((sign) => OTHER_LETTERS.get(sign) ?? sign).join("");
  return text.replace(/\r\n?/g, "\n");
}
