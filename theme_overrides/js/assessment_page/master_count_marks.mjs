// "Two of the five that make a Master Expert", as marks. The words beside it say the same.

import { svgElement } from "../dom/drawing.mjs";

const WIDTH = 18;

/** @param {Element} svg @param {number} reached @param {number} needed */
export function showMasterCount(svg, reached, needed) {
  const marks = Math.max(reached, needed);
  svg.setAttribute("width", String(marks * WIDTH));
  svg.setAttribute("height", "20");
  svg.replaceChildren(...Array.from({ length: marks }, (_, n) => svgElement("use", {
    href: n < reached ? "#r-3" : "#r-0", x: n * WIDTH, y: 0, width: 16, height: 20,
  })));
}
