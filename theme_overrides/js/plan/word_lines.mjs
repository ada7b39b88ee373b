// A Word document as lines of visible text, each with the content control, the row and the cell in which it stands; and its comments.

const WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** What is not visible: what was deleted while changes are tracked, what stands in for newer drawings, and properties with tab stops. */
const HIDDEN = new Set(["del", "moveFrom", "Fallback", "pPr", "rPr", "tblPr", "tcPr", "trPr", "instrText"]);
/** @type {Map<string, string>} */
const SIGNS = new Map([["br", "\n"], ["cr", "\n"], ["tab", "\t"], ["noBreakHyphen", "\u2011"]]);
const COMMENTED_CHARACTERS = 300;
/** A plan of three areas has a few thousand tags. */
const TAGS_MOST = 120_000;
const TAG_LENGTH_MOST = 20_000;
const DEPTH_MOST = 500;

/**
 * @typedef {{tag: string, isPrompt: boolean, n: number}} WordControl - `n` counts them; `isPrompt`: nothing was typed into it yet
 * @typedef {{table: number, row: number, column: number}} WordCell
 * @typedef {{text: string, control: WordControl | null, cell: WordCell | null}} WordLine
 * @typedef {{lines: WordLine[], commented: Map<string, string>}} WordDocument - `commented`: the text on which each comment stands
 */

/** Whether a part is small and plain enough to be read. @param {string} text */
function isReadable(text) {
  // No part of a Word file has a document type; a hostile one could use it to grow without end.
  if (/<!DOCTYPE/i.test(text)) return false;
  let tags = 0;
  let depth = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    const end = text.indexOf(">", at);
    tags += 1;
    if (text[at + 1] === "/") depth -= 1;
    else if (text[end - 1] !== "/" && text[at + 1] !== "?" && text[at + 1] !== "!") depth += 1;
    if (tags > TAGS_MOST || depth > DEPTH_MOST || end < 0 || end - at > TAG_LENGTH_MOST) return false;
  }
  return true;
}

/** @param {string | null} text @returns {Document | null} null for what is no XML, or too much of it */
export function parsedXml(text) {
  if (text === null || !isReadable(text)) return null;
  const xml = new DOMParser().parseFromString(text, "application/xml");
  return xml.querySelector("parsererror") ? null : xml;
}

/** @param {Document} xml @returns {WordDocument} */
export function wordDocument(xml) {
  const reader = new LineReader();
  let node = /** @type {Element | null} */ (xml.documentElement);
  while (node) {
    const goesIn = reader.enter(node);
    let next = goesIn ? node.firstElementChild : null;
    // Documents may be nested deeper than functions may call each other.
    while (node && !next) {
      reader.leave(node);
      next = node.nextElementSibling;
      if (!next) node = node.parentElement;
    }
    node = next;
  }
  return { lines: reader.lines, commented: reader.commented };
}

/** Collects lines on the way through a document. */
class LineReader {
  constructor() {
    /** @type {WordLine[]} */
    this.lines = [];
    /** @type {Map<string, string>} */
    this.commented = new Map();
    /** @type {Set<string>} */
    this.open = new Set();
    /** @type {WordControl[]} */
    this.controls = [];
    /** @type {WordCell[]} */
    this.cells = [];
    /** @type {string | null} */
    this.text = null;
    this.tables = 0;
    this.count = 0;
  }

  /** @param {Element} node @returns {boolean} whether to look inside */
  enter(node) {
    const name = node.localName;
    if (HIDDEN.has(name) || (name === "tr" && isDeletedRow(node))) return false;
    if (name === "sdtPr") return false;
    if (name === "sdt") this.enterControl(node);
    else if (name === "tbl") this.cells.push({ table: this.tables++, row: -1, column: -1 });
    else if (name === "tr") this.moveCell({ row: 1 });
    else if (name === "tc") this.moveCell({ column: 1 });
    else if (name === "p") this.endLine(true);
    else if (name === "t") this.add(node.textContent ?? "");
    else if (SIGNS.has(name) && node.getAttributeNS(WORD_NAMESPACE, "type") !== "page") this.add(SIGNS.get(name) ?? "");
    else this.markComment(node);
    return true;
  }

  /** @param {Element} node */
  leave(node) {
    if (node.localName === "p") this.endLine(false);
    else if (node.localName === "tbl") this.cells.pop();
    else if (node.localName === "sdt") this.leaveControl();
  }

  /** @param {Element} node */
  enterControl(node) {
    const properties = [...node.children].find(({ localName }) => localName === "sdtPr");
    const inside = (/** @type {string} */ name) => properties?.getElementsByTagNameNS(WORD_NAMESPACE, name)[0];
    const tag = inside("tag")?.getAttributeNS(WORD_NAMESPACE, "val") ?? "";
    // A control in the middle of a paragraph is a line of its own.
    if (this.text !== null && tag) this.cut();
    this.controls.push({ tag, isPrompt: Boolean(tag && inside("showingPlcHdr")), n: this.count++ });
  }

  leaveControl() {
    if (this.text !== null && this.controls[this.controls.length - 1]?.tag) this.cut();
    this.controls.pop();
  }

  /** @param {{row?: number, column?: number}} step */
  moveCell({ row = 0, column = 0 }) {
    const cell = this.cells[this.cells.length - 1];
    if (cell) this.cells[this.cells.length - 1] = { ...cell, row: cell.row + row, column: row ? -1 : cell.column + column };
  }

  /** @param {string} text */
  add(text) {
    if (this.text === null) this.text = "";
    this.text += text;
    for (const id of this.open) this.commented.set(id, ((this.commented.get(id) ?? "") + text).slice(0, COMMENTED_CHARACTERS));
  }

  /** @param {boolean} begins */
  endLine(begins) {
    if (this.text !== null) this.cut();
    this.text = begins ? "" : null;
  }

  cut() {
    const text = this.text ?? "";
    const control = this.controls.filter(({ tag }) => tag).pop() ?? null;
    if (text || control) this.lines.push({ text, control, cell: this.cells[this.cells.length - 1] ?? null });
    this.text = "";
  }

  /** @param {Element} node */
  markComment(node) {
    const id = node.getAttributeNS(WORD_NAMESPACE, "id");
    if (id === null) return;
    if (node.localName === "commentRangeStart" && this.open.size < 50) this.open.add(id);
    if (node.localName === "commentRangeEnd") this.open.delete(id);
  }
}

/** @param {Element} row */
function isDeletedRow(row) {
  const properties = [...row.children].find(({ localName }) => localName === "trPr");
  return [...(properties?.children ?? [])].some(({ localName }) => localName === "del");
}

/**
 * What reviewers wrote into the margin.
 * @param {Document} xml - word/comments.xml
 * @param {Map<string, string>} commented
 * @returns {{by: string, on: string, text: string}[]}
 */
export function commentsIn(xml, commented) {
  return [...xml.getElementsByTagNameNS(WORD_NAMESPACE, "comment")].slice(0, 500).map((comment) => ({
    by: comment.getAttributeNS(WORD_NAMESPACE, "author") ?? "",
    on: (commented.get(comment.getAttributeNS(WORD_NAMESPACE, "id") ?? "") ?? "").trim(),
    text: [...comment.getElementsByTagNameNS(WORD_NAMESPACE, "p")].map((one) => textIn(one)).join("\n").trim(),
  }));
}

/** @param {Element} paragraph */
function textIn(paragraph) {
  return [...paragraph.getElementsByTagNameNS(WORD_NAMESPACE, "t")].map(({ textContent }) => textContent).join("");
}
