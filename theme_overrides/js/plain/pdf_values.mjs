// The values of which a PDF is made: numbers, names, strings, lists, dictionaries. No place of a text is read twice, whatever it holds.

/**
 * @typedef {{ref: number}} PdfReference
 * @typedef {Map<string, PdfValue>} PdfDictionary - keys without their stroke
 * @typedef {{bytes: string}} PdfString - a character a byte
 * @typedef {{name: string}} PdfName
 * @typedef {{list: PdfValue[]}} PdfList
 * @typedef {number | PdfString | PdfName | PdfReference | PdfDictionary | PdfList | null} PdfValue
 * @typedef {{text: string, at: number, depth: number}} PdfReading
 */

const DEPTH_MOST_IN_PDF = 60;
const SPACE = /[\s\0]*(?:%[^\r\n]{0,200}[\r\n][\s\0]*)*/y;
/** A mark, a name, a reference, a number, a string of hexadecimal digits, or a word. */
const TOKEN = /<<|>>|[[\](]|\/[^\s\0()<>[\]{}/%]*|(\d{1,7})\s{1,9}\d{1,5}\s{1,9}R(?![a-zA-Z])|[+-]?[\d.]+|<[\da-fA-F\s]*>|[a-z]+/y;
const ESCAPES = new Map([["n", "\n"], ["r", "\r"], ["t", "\t"], ["b", "\b"], ["f", "\f"]]);

/** The value where the reading stands; undefined for what is none. @param {PdfReading} reading @returns {PdfValue | undefined} */
export function pdfValue(reading) {
  const { text } = reading;
  SPACE.lastIndex = reading.at;
  SPACE.exec(text);
  TOKEN.lastIndex = SPACE.lastIndex;
  const match = TOKEN.exec(text);
  reading.at = match ? TOKEN.lastIndex : SPACE.lastIndex;
  if (!match) return undefined;
  const [token, reference] = match;
  if (reference) return { ref: Number(reference) };
  if (token === "(") return stringAt(reading);
  if (token === "<<" || token === "[") return recordAt(reading, token);
  if (token.startsWith("/")) return { name: token.slice(1) };
  if (token.startsWith("<")) return { bytes: hexBytes(token) };
  if (/^[+-]?[\d.]/.test(token)) return Number(token) || 0;
  return token === "null" || token === "true" || token === "false" ? null : undefined;
}

/** A dictionary or a list, up to its end or to what cannot be read. @param {PdfReading} reading @param {string} opener @returns {PdfValue | undefined} */
function recordAt(reading, opener) {
  if (reading.depth >= DEPTH_MOST_IN_PDF) return undefined;
  reading.depth += 1;
  /** @type {PdfValue[]} */
  const list = [];
  for (let value = pdfValue(reading); value !== undefined; value = pdfValue(reading)) list.push(value);
  reading.depth -= 1;
  if (opener === "[") return { list };
  /** @type {PdfDictionary} */
  const dictionary = new Map();
  for (let n = 0; n + 1 < list.length; n += 2) dictionary.set(nameIn(list[n]) ?? "", list[n + 1]);
  return dictionary;
}

/** A string in round brackets, which may hold such brackets. @param {PdfReading} reading @returns {PdfString} */
function stringAt(reading) {
  const { text } = reading;
  let [bytes, open] = ["", 1];
  for (; reading.at < text.length; reading.at += 1) {
    const sign = text[reading.at];
    if (sign === "\\") bytes += escaped(reading);
    else {
      open += sign === "(" ? 1 : sign === ")" ? -1 : 0;
      if (!open) break;
      bytes += sign;
    }
  }
  reading.at += 1;
  return { bytes };
}

/** What an escape stands for; the reading stands at its last sign after it. @param {PdfReading} reading */
function escaped(reading) {
  const next = reading.text.slice(reading.at + 1, reading.at + 4);
  const octal = /^[0-7]{1,3}/.exec(next)?.[0];
  const lineEnd = /^(?:\r\n?|\n)/.exec(next)?.[0];
  reading.at += (octal ?? lineEnd ?? next.slice(0, 1)).length;
  if (octal) return String.fromCharCode(parseInt(octal, 8) & 0xff);
  return lineEnd ? "" : ESCAPES.get(next[0]) ?? next.slice(0, 1);
}

/** @param {string} token */
function hexBytes(token) {
  const digits = token.replace(/[<>\s]/g, "");
  return digits.replace(/../g, (two) => String.fromCharCode(parseInt(two, 16)));
}

/** @param {PdfValue | undefined} value @returns {value is PdfReference} */
export function isReference(value) {
  return Boolean(value && typeof value === "object" && "ref" in value);
}

/** @param {PdfValue | undefined} value @returns {value is PdfList} */
export function isList(value) {
  return Boolean(value && typeof value === "object" && "list" in value);
}

/** @param {PdfValue | undefined} value @returns {string | null} */
export function nameIn(value) {
  return value && typeof value === "object" && "name" in value ? value.name : null;
}
