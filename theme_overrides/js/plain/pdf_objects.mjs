// The objects of a PDF, as far as a filled-in form needs them. Tables of places are not read: programs get them wrong, and every object
// says its own number. The last one with a number counts, so what was saved onto the end of a file takes the place of what was there.

import { isList, isReference, nameIn, pdfValue } from "./pdf_values.mjs";
import { CAN_UNPACK, inflated } from "./zip.mjs";

/**
 * @typedef {import("./pdf_values.mjs").PdfDictionary} PdfDictionary
 * @typedef {import("./pdf_values.mjs").PdfReading} PdfReading
 * @typedef {import("./pdf_values.mjs").PdfValue} PdfValue
 * @typedef {{values: Map<number, PdfValue>, isLocked: boolean}} PdfObjects
 * @typedef {{dictionary: PdfDictionary, from: number, to: number}} PdfStream
 */

const PDF_BYTES_MOST = 4_000_000;
const OBJECTS_MOST = 50_000;
const UNPACKED_MOST = 8_000_000;
const STREAMS_MOST = 5_000;

const OBJECT = /(\d{1,7})[\s\0]{1,9}\d{1,5}[\s\0]{1,9}obj(?![a-z])/g;

/**
 * Every object of a PDF by its number; null when there are more than in any form.
 * @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<PdfObjects | null>}
 */
export async function pdfObjects(bytes) {
  if (bytes.length > PDF_BYTES_MOST || !CAN_UNPACK) return null;
  const text = byteText(bytes);
  /** @type {[number, PdfValue | PdfStream][]} */
  const found = [];
  OBJECT.lastIndex = 0;
  for (let match = OBJECT.exec(text); match; match = OBJECT.exec(text)) {
    const reading = { text, at: OBJECT.lastIndex, depth: 0 };
    const value = pdfValue(reading);
    const stream = value instanceof Map ? streamAt(reading, value) : null;
    found.push([Number(match[1]), stream ?? value ?? null]);
    if (found.length > OBJECTS_MOST) return null;
    OBJECT.lastIndex = stream?.to ?? reading.at;
  }
  return { values: await withPacked(found, bytes), isLocked: /\/Encrypt\s{1,9}\d{1,7} \d{1,5} R/.test(text) };
}

/** Every byte as a character of the same number, below 256. @param {Uint8Array} bytes */
function byteText(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** The stream that follows its dictionary. @param {PdfReading} reading @param {PdfDictionary} dictionary @returns {PdfStream | null} */
function streamAt({ text, at }, dictionary) {
  const [whole] = /^[\s\0]{0,9}stream\r?\n?/.exec(text.slice(at, at + 20)) ?? [];
  if (!whole) return null;
  const from = at + whole.length;
  const length = dictionary.get("Length");
  const isSound = typeof length === "number" && length >= 0 && /^\s{0,2}endstream/.test(text.slice(from + length, from + length + 11));
  if (isSound) return { dictionary, from, to: from + length };
  const end = text.indexOf("endstream", from);
  return { dictionary, from, to: end < 0 ? text.length : end };
}

/**
 * All objects, with those that are packed into streams, in the order of the file.
 * @param {[number, PdfValue | PdfStream][]} found @param {Uint8Array<ArrayBuffer>} bytes
 */
async function withPacked(found, bytes) {
  /** @type {Map<number, PdfValue>} */
  const values = new Map();
  const numbers = new Map(found.flatMap(([n, one]) => (typeof one === "number" ? [[n, one]] : [])));
  let [left, streams] = [UNPACKED_MOST, STREAMS_MOST];
  for (const [n, one] of found) {
    if (!isStream(one)) {
      values.set(n, one);
      continue;
    }
    values.set(n, one.dictionary);
    if (nameIn(one.dictionary.get("Type")) !== "ObjStm" || left <= 0 || streams-- <= 0) continue;
    const unpacked = await unpackedStream(one, bytes, numbers, left);
    left -= unpacked?.length ?? 0;
    if (unpacked) for (const [inner, value] of packedObjects(byteText(unpacked), one.dictionary)) values.set(inner, value);
  }
  return values;
}

/** @param {PdfStream} stream @param {Uint8Array<ArrayBuffer>} bytes @param {Map<number, number>} numbers @param {number} most */
async function unpackedStream({ dictionary, from, to }, bytes, numbers, most) {
  const given = dictionary.get("Length");
  const length = isReference(given) ? numbers.get(given.ref) : to - from;
  const body = bytes.subarray(from, Math.min(to, from + (length ?? to - from)));
  const filter = dictionary.get("Filter");
  const filters = (isList(filter) ? filter.list : [filter]).flatMap((one) => nameIn(one) ?? []);
  if (!filters.length) return body;
  return filters.join() === "FlateDecode" ? inflated(body, most, "deflate") : null;
}

/** What a stream of objects holds: pairs of number and place, then the objects. @param {string} text @param {PdfDictionary} dictionary */
function packedObjects(text, dictionary) {
  const [first, count] = ["First", "N"].map((key) => dictionary.get(key));
  if (typeof first !== "number" || typeof count !== "number" || first < 0) return [];
  const pairs = text.slice(0, first).trim().split(/\s+/).slice(0, 2 * Math.min(count, OBJECTS_MOST)).map(Number);
  const reading = { text, at: first, depth: 0 };
  /** @type {[number, PdfValue][]} */
  const objects = [];
  for (let n = 0; n + 1 < pairs.length; n += 2) {
    // Objects may not lie over each other: reading one and the same a thousand times takes long.
    if (!(first + pairs[n + 1] >= reading.at)) continue;
    reading.at = first + pairs[n + 1];
    objects.push([pairs[n], pdfValue(reading) ?? null]);
  }
  return objects;
}

/** @param {PdfValue | PdfStream | undefined} value @returns {value is PdfStream} */
function isStream(value) {
  return Boolean(value && typeof value === "object" && "dictionary" in value);
}
