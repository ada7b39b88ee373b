// The stored text as data, for pages that are not made for it: read once, at a bounded cost, and believed in nothing.

import { FORMAT, VERSION } from "./file_format.mjs";

/** @typedef {Record<string, unknown>} StoredMap - what may hold anything */

/** A longer text takes longer to read than a page may wait, and nobody has written it. */
export const CHARACTERS_MOST = 2_000_000;
const AREAS_MOST = 30;
const ACTS_MOST = 200;

/**
 * What is stored; null for nothing, and for what is none of ours, damaged, of a later guide, or too long.
 * @param {string | null} text @returns {StoredMap | null}
 */
export function openedText(text) {
  if (!text || text.length > CHARACTERS_MOST) return null;
  try {
    /** @type {unknown} */
    const file = JSON.parse(text);
    return isStoredMap(file) && file.format === FORMAT && (file.version === VERSION || file.version === 1) ? file : null;
  } catch {
    return null;
  }
}

/** The areas of a plan; null where it is none, or larger than any. @param {unknown} plan @returns {StoredMap[] | null} */
export function areasIn(plan) {
  if (!isStoredMap(plan) || !Array.isArray(plan.areas) || plan.areas.length > AREAS_MOST || !plan.areas.every(isStoredMap)) return null;
  return plan.areas.every((area) => listIn(area, "activities").length <= ACTS_MOST) ? plan.areas : null;
}

/** The records of a list. @param {StoredMap} holder @param {string} key @returns {StoredMap[]} */
export function listIn(holder, key) {
  const list = holder[key];
  return Array.isArray(list) ? list.filter(isStoredMap) : [];
}

/** The texts of a list. @param {StoredMap} holder @param {string} key @returns {string[]} */
export function textsIn(holder, key) {
  const list = holder[key];
  return Array.isArray(list) ? list.filter((/** @type {unknown} */ one) => typeof one === "string") : [];
}

/** @param {StoredMap} holder @param {string} key @returns {string} "" for what is no text */
export function textIn(holder, key) {
  const text = holder[key];
  return typeof text === "string" ? text : "";
}

/** @param {unknown} value @returns {value is StoredMap} */
export function isStoredMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
