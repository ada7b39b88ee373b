// Tags and tables: which tag a place has where the reading stands, and which place the column of a table.

import { labelKey } from "./plan_places.mjs";

/**
 * @typedef {import("./plan_places.mjs").Place} Place
 * @typedef {import("./plan_places.mjs").PlanPlaces} PlanPlaces
 */

/** The places of the columns of each table that has a row of heads. @param {import("./word_lines.mjs").WordLine[]} lines @param {PlanPlaces} places */
export function headsOfTables(lines, { labels, stops }) {
  /** @type {Map<number, Map<number, string[]>>} */
  const rows = new Map();
  for (const { cell, text, control } of lines) {
    if (cell?.row !== 0) continue;
    /** @type {Map<number, string[]>} */
    const columns = rows.get(cell.table) ?? new Map();
    rows.set(cell.table, columns.set(cell.column, [...(columns.get(cell.column) ?? []), control ? "\n" : labelKey(text)]));
  }
  /** @type {Map<number, Map<number, Place>>} */
  const heads = new Map();
  for (const [table, columns] of rows) {
    const isHead = columns.size > 1 && [...columns.values()].every(([key, more]) => more === undefined && (labels.has(key) || stops.has(key)));
    const found = [...columns].flatMap(([n, [key]]) => (labels.get(key) ?? []).slice(0, 1).map((place) => /** @type {[number, Place]} */ ([n, place])));
    if (isHead && found.length) heads.set(table, new Map(found));
  }
  return heads;
}

/** The list in which a place stands; "" for what stands once. @param {{at: Map<string, number>}} reading @param {Place} place @returns {string} */
export function listOfPlace(reading, { path }) {
  if (!path.includes("{m}")) return path.startsWith("areas.{n}.") && path.split(".").length === 3 ? "areas" : "";
  return path.slice(0, path.indexOf(".{m}")).replace("{n}", String(reading.at.get("areas") ?? 0));
}

/** The tag of a place where the reading stands. @param {{at: Map<string, number>}} reading @param {Place} place */
export function tagOf(reading, place) {
  const list = listOfPlace(reading, place);
  return place.path.replace("{n}", String(reading.at.get("areas") ?? 0)).replace("{m}", String(reading.at.get(list) ?? 0));
}

/** @param {Place} place */
export function startOf({ path }) {
  return path.slice(0, path.lastIndexOf(".") + 1);
}

/** @param {import("./word_lines.mjs").WordCell} cell */
export function rowKey({ table, row }) {
  return `${table}.${row}`;
}
