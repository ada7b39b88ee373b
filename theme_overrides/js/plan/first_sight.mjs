// What a file is at first sight: by how it begins, and as data by what it calls itself. Whether a document is a plan of the guide only
// file_kinds.mjs can tell.

/**
 * @typedef {"saved-file" | "rating" | "rating-form" | "summary" | "workbook-page" | "guide-page" | "guide-data" | "schema" | "json" | "word-plan"
 *   | "word-form" | "word" | "pdf-plan" | "pdf-print" | "pdf-locked" | "pdf-handout" | "pdf" | "calendar" | "markdown-plan" | "talk-sheet"
 *   | "picture" | "page" | "office" | "lms-package" | "zip" | "text" | "empty" | "unknown"} FileKind
 * @typedef {{kind: FileKind, version: number | null, text: string}} SeenFile - `version`: of a saved file; `text`: what is in it, if that is text
 */

/** @type {[FileKind, string][]} - how the bytes of a file begin */
const BEGINNINGS = [
  ["zip", "PK"], ["pdf", "%PDF-"], ["picture", "\u0089PNG"], ["picture", "\u00ff\u00d8\u00ff"], ["picture", "GIF8"], ["picture", "RIFF"],
  ["picture", "BM"], ["picture", "II*\0"], ["picture", "MM\0*"], ["office", "\u00d0\u00cf\u0011\u00e0"], ["office", "{\\rtf"],
];
/** The titles of what describes the files of the guide. */
const SCHEMAS = /^(The Expertship Growth Guide as data|A growth workbook|A growth summary), version \d/;
/** What a handout says of itself, where a PDF holds it as plain text. */
const HANDOUT = "growth-guide-handout";
export const BYTES_LOOKED_AT = 5_000_000;

/** @param {Uint8Array<ArrayBuffer> | string} content @param {string} name @returns {SeenFile} */
export function atFirstSight(content, name) {
  if (!content.length) return seenAs("empty");
  if (typeof content === "string") return textAtFirstSight(content, name);
  const start = String.fromCharCode(...content.subarray(0, 16));
  const found = BEGINNINGS.find(([, beginning]) => start.startsWith(beginning))?.[0];
  if (found) return seenAs(found === "pdf" && isHandout(content) ? "pdf-handout" : found);
  const text = new TextDecoder().decode(content.subarray(0, BYTES_LOOKED_AT));
  return text.includes("\0") ? seenAs("unknown") : textAtFirstSight(text, name);
}

/** @param {FileKind} kind @param {string} [text] @param {number | null} [version] @returns {SeenFile} */
function seenAs(kind, text = "", version = null) {
  return { kind, version, text };
}

/** @param {string} text @param {string} name @returns {SeenFile} */
function textAtFirstSight(text, name) {
  const words = text.replace(/^\ufeff/, "").trimStart();
  if (!words) return seenAs("empty");
  if (/^BEGIN:VCALENDAR/i.test(words)) return seenAs("calendar");
  if (/^[{[]/.test(words)) return kindOfData(words);
  if (/^<svg\b|^<\?xml[^>]*>\s*<svg\b/i.test(words)) return seenAs("picture");
  if (/^<(!doctype html|html)\b/i.test(words) || /\.html?$/i.test(name)) return seenAs(kindOfPage(words));
  return seenAs("text", words);
}

/** What a page of the guide says of itself in its marks. @param {string} text @returns {FileKind} */
function kindOfPage(text) {
  if (/<script type="application\/json" id="request">/.test(text)) return "rating-form";
  if (!/<div class="[^"]*" data-assessment[ =>]/.test(text)) return "page";
  return /class="alone-head"/.test(text) ? "workbook-page" : "guide-page";
}

/** @param {string} text @returns {SeenFile} */
function kindOfData(text) {
  const data = jsonIn(text);
  if (data === undefined) return seenAs("text", text);
  const whole = /** @type {Record<string, unknown>} */ (data && typeof data === "object" ? data : {});
  const { format, version, assessments, plan, rounds } = whole;
  if (typeof whole.$schema === "string" && SCHEMAS.test(String(whole.title))) return seenAs("schema");
  if (format === "growth-guide") return seenAs("guide-data");
  if (format === "growth-summary") return seenAs("summary", text);
  if (format !== "growth-workbook") return seenAs("json");
  /** @type {{rater?: {group?: unknown}}[]} */
  const given = Array.isArray(assessments) ? assessments : [];
  const isOfOthers = given.length > 0 && !plan && !(Array.isArray(rounds) && rounds.length) && given.every((one) => (one?.rater?.group ?? "self") !== "self");
  return seenAs(isOfOthers ? "rating" : "saved-file", text, typeof version === "number" ? version : null);
}

/** @param {string} text @returns {unknown} */
function jsonIn(text) {
  try {
    return text.length > BYTES_LOOKED_AT ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {Uint8Array} bytes */
function isHandout(bytes) {
  return new TextDecoder().decode(bytes.subarray(0, BYTES_LOOKED_AT)).includes(HANDOUT);
}
