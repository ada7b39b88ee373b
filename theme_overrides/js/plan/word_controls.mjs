// What the controls of a Word file say: the visible text of each, by its tag.

const WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** Ends the tag of a control that stands there a second time, and its title. */
export const COPY_MARK = " (again)";
/** What stands in a row of its own, which can be copied and deleted in Word. */
const ROW_TAG = /^(areas\.\d{1,3}\.activities|check_ins)\.\d{1,3}\.(\w+)$/;

/** @param {string | null} text @returns {Document | null} */
export function parsedXml(text) {
  // No part of a Word file has a document type; a hostile one could use it to grow without end.
  if (text === null || text.includes("<!DOCTYPE")) return null;
  const xml = new DOMParser().parseFromString(text, "application/xml");
  return xml.querySelector("parsererror") ? null : xml;
}

/**
 * The text of each control by its tag. A row that was copied in Word brings tags that are there already; it gets the next number. Any
 * other control with the tag of one before it is kept under a tag that no field has.
 * @param {Document} xml
 * @returns {Map<string, string>}
 */
export function controlTexts(xml) {
  const controls = [...xml.getElementsByTagNameNS(WORD_NAMESPACE, "sdt")].flatMap(controlText);
  /** @type {Map<string, string>} */
  const texts = new Map();
  const copies = controls.filter(({ tag, text }) => texts.has(tag) || !texts.set(tag, text));
  /** @type {Map<Element | null, string>} */
  const starts = new Map();
  for (const { tag, text, row } of copies) {
    const [, list, field] = ROW_TAG.exec(tag) ?? [];
    if (list && !starts.has(row)) starts.set(row, `${list}.${listLength([...texts.keys()], list)}`);
    texts.set(list ? `${starts.get(row)}.${field}` : `${tag}${COPY_MARK}`, text);
  }
  return texts;
}

/**
 * One control; none in a row that was deleted while changes are tracked.
 * @param {Element} control @returns {{tag: string, text: string, row: Element | null}[]}
 */
function controlText(control) {
  const tag = firstIn(control, "tag")?.getAttributeNS(WORD_NAMESPACE, "val");
  const content = [...control.children].find(({ localName }) => localName === "sdtContent");
  const row = control.closest("tr");
  if (!tag || !content || row?.querySelector(":scope > trPr > del")) return [];
  return [{ tag, text: firstIn(control, "showingPlcHdr") ? "" : textIn(content), row }];
}

/** An element among the properties of a control. @param {Element} control @param {string} name */
function firstIn(control, name) {
  const properties = [...control.children].find(({ localName }) => localName === "sdtPr");
  return properties?.getElementsByTagNameNS(WORD_NAMESPACE, name)[0];
}

/** The visible text: a line for each paragraph and break. @param {Element} content */
function textIn(content) {
  const walker = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_ELEMENT, visible);
  let text = "";
  let paragraphs = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const name = /** @type {Element} */ (node).localName;
    if (name === "p" && paragraphs++) text += "\n";
    if (name === "t") text += node.textContent;
    if (name === "br" || name === "cr") text += "\n";
    if (name === "tab") text += "\t";
    if (name === "noBreakHyphen") text += "\u2011";
  }
  return text;
}

/** What was deleted while changes are tracked is not visible; properties hold tab stops, which are no tabs. @param {Node} node */
function visible(node) {
  const hidden = ["del", "moveFrom", "pPr", "rPr", "sdtPr"].includes(/** @type {Element} */ (node).localName);
  return hidden ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
}

/** How many places a list has to have for these tags. @param {string[]} tags @param {string} list */
export function listLength(tags, list) {
  const form = new RegExp(`^${list.replaceAll(".", "\\.")}\\.(\\d{1,3})\\.`);
  return Math.min(200, tags.reduce((count, tag) => Math.max(count, Number(form.exec(tag)?.[1] ?? -1) + 1), 0));
}
