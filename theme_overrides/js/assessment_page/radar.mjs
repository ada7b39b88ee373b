// The shape of the levels: the present one solid with the marks of the domains, an earlier one dotted behind it, an open ring where
// derailers took a level. A capability without a level breaks the line.

import { rankOf } from "../assessment/scoring.mjs";
import { svgElement } from "../dom/drawing.mjs";
import { numeralOf } from "../dom/marks.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../assessment/answers.mjs").Result} Result
 * @typedef {[number, number]} Point
 */

const MIDDLE_X = 210;
const MIDDLE_Y = 196;
const RADIUS = 132;
const ARC = RADIUS * 1.1;

/**
 * @param {Element} svg
 * @param {Result} result
 * @param {Result | null} before
 * @param {Guide} guide
 * @returns {boolean} whether there is an open ring
 */
export function drawRadar(svg, result, before, guide) {
  const spokes = guide.capabilities.length;
  const ring = (/** @type {number} */ level) => guide.capabilities.map((_, n) => pointAt(n, spokes, RADIUS * level / guide.levels.length));
  const rings = guide.levels.map((_, n) => svgElement("path", { class: `radar-ring r${n + 1}`, d: `${pathOf(ring(n + 1))}Z` }));
  const axes = guide.capabilities.map((_, n) => svgElement("path", { class: "radar-axis", d: pathOf([[MIDDLE_X, MIDDLE_Y], pointAt(n, spokes, RADIUS)]) }));
  const open = guide.capabilities.flatMap(({ id }, n) => openRing(result.capabilities[id], n, guide));
  svg.replaceChildren(
    ...rings, ...axes, ...arcs(guide),
    ...(before ? [line("radar-before", before, guide)] : []),
    line("radar-now", result, guide),
    ...open, ...marks(result, guide), ...ringNames(guide), ...labels(guide),
  );
  return open.length > 0;
}

/** @param {number} spoke @param {number} spokes @param {number} far @returns {Point} */
function pointAt(spoke, spokes, far) {
  const angle = 2 * Math.PI * spoke / spokes;
  return [MIDDLE_X + far * Math.sin(angle), MIDDLE_Y - far * Math.cos(angle)];
}

/** @param {Point[]} points */
function pathOf(points) {
  return points.map(([x, y], n) => `${n ? "L" : "M"}${x.toFixed(1)},${y.toFixed(1)}`).join("");
}

/** Where a level lies on its spoke; null without a level. @param {string | undefined} level @param {number} spoke @param {Guide} guide */
function levelPoint(level, spoke, guide) {
  if (!level) return null;
  return pointAt(spoke, guide.capabilities.length, RADIUS * (rankOf(level, guide) + 1) / guide.levels.length);
}

/** The line through all levels, closed, and broken where one is missing. @param {string} name @param {Result} result @param {Guide} guide */
function line(name, result, guide) {
  const points = guide.capabilities.map(({ id }, n) => levelPoint(result.capabilities[id]?.level, n, guide));
  const parts = points.flatMap((point, n) => {
    const next = points[(n + 1) % points.length];
    return point && next ? [pathOf([point, next])] : [];
  });
  return svgElement("path", { class: name, d: parts.join("") });
}

/** @param {{rated: string, level: string} | undefined} found @param {number} spoke @param {Guide} guide */
function openRing(found, spoke, guide) {
  const point = found && found.rated !== found.level ? levelPoint(found.rated, spoke, guide) : null;
  return point ? [svgElement("circle", { class: "radar-open", cx: point[0].toFixed(1), cy: point[1].toFixed(1), r: 7 })] : [];
}

/** @param {Result} result @param {Guide} guide */
function marks(result, guide) {
  return guide.capabilities.flatMap(({ id, domain }, n) => {
    const point = levelPoint(result.capabilities[id]?.level, n, guide);
    if (!point) return [];
    const place = { x: (point[0] - 8).toFixed(1), y: (point[1] - 8).toFixed(1), width: 16, height: 16 };
    return [svgElement("circle", { class: "radar-paper", cx: point[0].toFixed(1), cy: point[1].toFixed(1), r: 7 }),
      svgElement("use", { class: `radar-mark dom-${domain}`, href: `#m-${domain}`, ...place })];
  });
}

/** The domains as arcs around. @param {Guide} guide */
function arcs(guide) {
  const spokes = guide.capabilities.length;
  return guide.domains.flatMap(({ id }) => {
    const places = guide.capabilities.flatMap(({ domain }, n) => (domain === id ? [n] : []));
    if (!places.length) return [];
    const [from, to] = [places[0] - 0.36, places[places.length - 1] + 0.36];
    const [start, end] = [pointAt(from, spokes, ARC), pointAt(to, spokes, ARC)];
    const isLong = (to - from) / spokes > 0.5 ? 1 : 0;
    const sweep = `A${ARC},${ARC} 0 ${isLong} 1 ${end[0].toFixed(1)},${end[1].toFixed(1)}`;
    return [svgElement("path", { class: `radar-arc dom-${id}`, d: pathOf([start]) + sweep })];
  });
}

/** The names of the rings; on a phone and on paper they stand in the legend, where they are large enough. @param {Guide} guide */
function ringNames(guide) {
  // Inside their ring, between two spokes: marks stand on the rings only.
  return guide.levels.map(({ name }, n) => {
    const y = MIDDLE_Y + RADIUS * (n + 0.5) / guide.levels.length * Math.cos(Math.PI / guide.capabilities.length) + 4;
    return svgElement("text", { class: "radar-level", x: MIDDLE_X, y: y.toFixed(1), "text-anchor": "middle" }, name);
  });
}

/** The names of the capabilities in two lines; on a phone their numerals, as in the table. @param {Guide} guide */
function labels(guide) {
  return guide.capabilities.flatMap(({ id, name }, n) => {
    const [x, y] = pointAt(n, guide.capabilities.length, RADIUS * 1.22);
    const side = Math.abs(x - MIDDLE_X) < 25 ? "middle" : x > MIDDLE_X ? "start" : "end";
    const [first, ...rest] = name.split(" ");
    const top = y + (n === 0 ? -14 : rest.length ? -4 : 5);
    const label = svgElement("text", { class: "radar-lab", "text-anchor": side, x: x.toFixed(1), y: top.toFixed(1) }, first);
    if (rest.length) label.append(svgElement("tspan", { x: x.toFixed(1), dy: 15 }, rest.join(" ")));
    return [label, svgElement("text", { class: "radar-nr", "text-anchor": "middle", x: x.toFixed(1), y: (y + 6).toFixed(1) }, numeralOf(id, guide))];
  });
}
