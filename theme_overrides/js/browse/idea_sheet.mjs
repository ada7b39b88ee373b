// The sheet of an idea: a table for another program, or printed alone.

import { copied, sayCopied } from "../dom/copying.mjs";
import { exportOnPaper } from "../dom/printing.mjs";
import { part, sayIn } from "../dom/parts.mjs";

/** Start the form of an idea. @param {HTMLElement} root */
export function startSheet(root) {
  const table = part(root, "table", HTMLTableElement);
  const copy = part(root, "copy");
  const print = part(root, "print");
  const ofCopying = part(root, "copied");
  const ofPrinting = part(root, "said");
  copy.hidden = print.hidden = false;
  copy.addEventListener("click", () => {
    const rows = cellsOf(table);
    sayCopied(copy, ofCopying, copied(table, { text: asText(rows), html: asTable(rows) }));
  });
  print.addEventListener("click", () => printAlone(root, (sentence) => sayIn(ofPrinting, sentence)));
}

/**
 * The cells row by row, the names of the columns first; without what small screens say again in each cell.
 * @param {HTMLTableElement} table
 * @returns {string[][]}
 */
function cellsOf(table) {
  return Array.from(table.rows, (row) => Array.from(row.cells, (cell) => (
    Array.from(cell.childNodes, (node) => (node instanceof HTMLElement && node.getAttribute("aria-hidden") === "true" ? "" : node.textContent)).join("").trim()
  )));
}

/** For a mail of plain text and for a sheet of figures. @param {string[][]} rows */
function asText(rows) {
  return rows.map((row) => row.join("\t")).join("\n");
}

/** For Word and Excel, with lines that show the empty cells. @param {string[][]} rows */
function asTable(rows) {
  const table = document.createElement("table");
  table.setAttribute("border", "1");
  rows.forEach((row, n) => {
    const line = table.insertRow();
    for (const text of row) line.append(Object.assign(document.createElement(n ? "td" : "th"), { textContent: text }));
  });
  return new XMLSerializer().serializeToString(table);
}

/** @param {HTMLElement} root @param {(sentence: string) => HTMLElement} say */
function printAlone(root, say) {
  const page = document.documentElement;
  const printed = new AbortController();
  const restore = () => {
    page.classList.remove("sheet-alone");
    printed.abort();
  };
  // A frame may pass over the wish to print without a word; but who presses anything has no window to print from before them.
  for (const event of ["afterprint", "pointerdown", "keydown"]) addEventListener(event, restore, { signal: printed.signal });
  exportOnPaper(say, {
    instead: "save the sheet as Word, and print it there.", layOut: () => page.classList.add("sheet-alone"),
  }).catch(restore);
}
