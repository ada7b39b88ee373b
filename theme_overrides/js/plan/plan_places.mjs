// Where a text of a document belongs in the plan: the labels of the form, and all else that the guide itself writes into its documents.
// Labels come from the form and from the controls of the Word file, so that a document may be laid out in any way.

import { sectionOf } from "./plan_fields.mjs";

/**
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 * @typedef {import("./plan_fields.mjs").PlanField} PlanField
 * @typedef {{path: string, field: PlanField}} Place - `path`: a tag with {n} for the area and {m} for the place in a list
 * @typedef {{labels: Map<string, Place[]>, heads: Map<string, string>, silent: Set<string>, prompts: Set<string>, stops: Set<string>}} PlanPlaces
 *   - `heads`: headings of sections, with the start of their paths; `silent`: guidance; `prompts`: what stands in an empty field; `stops`: what
 *   the guide writes besides, after which no field is open
 */

/** A text as labels are compared: a number before it, a colon after it and the looks of quotation marks say nothing. @param {string} text @returns {string} */
export function labelKey(text) {
  return text.normalize("NFKC").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").trim()
    .replace(/^\d{1,2}\.? +(?=\S)/, "").replace(/ ?:$/, "").toLowerCase();
}

/** @param {PlanForm} form @returns {PlanPlaces} */
export function planPlaces(form) {
  const fragments = textsInside(form.word.fragments).join("");
  const controls = [...fragments.matchAll(/<w:sdt>.*?<\/w:sdt>/gs)].map(([control]) => control);
  const known = formPlaces(form);
  const paths = new Set(known.map(({ path }) => path));
  const places = [...known, ...controls.map(controlPlace).filter(({ path }) => path && !paths.has(path) && paths.add(path))];
  /** @type {Map<string, Place[]>} */
  const labels = new Map();
  for (const place of places) labels.set(labelKey(place.field.label), [...(labels.get(labelKey(place.field.label)) ?? []), place]);
  const guidance = [...fragments.matchAll(/<!--guidance-->.*?<!--\/guidance-->/gs)].flatMap(([part]) => paragraphTexts(part));
  const outside = paragraphTexts(fragments.replace(/<w:sdt>.*?<\/w:sdt>/gs, "").replace(/<!--guidance-->.*?<!--\/guidance-->/gs, ""));
  const silent = [...guidance, form.title, form.promise, ...guidanceOf(form)];
  const stops = [...outside, ...form.signatures, ...form.manager_questions, ...form.agenda.map((point) => point.do), "Date"];
  return {
    labels, heads: headPaths(form), silent: keySet(silent), stops: keySet(stops.map((text) => text.replace(/\{\w+\}/g, ""))),
    prompts: keySet([...controls.flatMap(paragraphTexts), ...places.map(({ field }) => field.help)]),
  };
}

/** The start of the path of each section. @type {Record<string, string>} */
const STARTS = {
  areas: "areas.{n}.", current: "areas.{n}.current.", desired: "areas.{n}.desired.", activities: "areas.{n}.activities.{m}.",
  accountability: "accountability.",
};

/** @param {PlanForm} form @returns {Place[]} */
function formPlaces(form) {
  const at = (/** @type {string} */ start, /** @type {PlanField[]} */ fields) => fields.map((field) => ({ path: start + field.id, field }));
  return [
    ...at("", form.word.owner), ...at("", form.about), ...at("areas.{n}.", form.levels), ...at("areas.{n}.measures.{m}.", form.measures.fields),
    ...Object.keys(STARTS).flatMap((id) => at(STARTS[id], sectionOf(form, id).fields)),
    ...at("check_ins.{m}.", form.check_ins.fields),
  ];
}

/** @param {PlanForm} form */
function headPaths(form) {
  return new Map([
    ...form.sections.map(({ id, title }) => /** @type {[string, string]} */ ([labelKey(title), STARTS[id] ?? ""])),
    [labelKey(form.measures.title), "areas.{n}.measures.{m}."], [labelKey(form.check_ins.title), "check_ins.{m}."],
  ]);
}

/** @param {PlanForm} form */
function guidanceOf({ sections, check_ins: checkIns }) {
  return [...sections.flatMap(({ help, questions }) => [help, ...questions]), checkIns.help];
}

/** What a control of the Word file says of its own place. @param {string} control @returns {Place} */
function controlPlace(control) {
  const value = (/** @type {string} */ name) => unescapedXml(new RegExp(`<w:${name} w:val="([^"]*)"`).exec(control)?.[1] ?? "");
  const path = value("tag");
  const label = value("alias").replace(/^(?:area|check-in) \{\w+\}(?:, \w+ \{\w+\})?: /i, "");
  return { path, field: { id: path.split(".").pop() ?? "", label, help: "", kind: "line" } };
}

/** Every text in a value, however deep. @param {unknown} value @returns {string[]} */
function textsInside(value) {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(textsInside) : [];
}

/** The text of each paragraph in a piece of WordprocessingML; of a piece within one, its own. @param {string} xml */
function paragraphTexts(xml) {
  return xml.split(/<\/w:p>/).map((one) => unescapedXml([...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join("")));
}

/** @param {string} text */
function unescapedXml(text) {
  return text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
}

/** @param {string[]} texts */
function keySet(texts) {
  return new Set(texts.map(labelKey).filter(Boolean));
}
