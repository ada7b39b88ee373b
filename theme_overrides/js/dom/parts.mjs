// The parts of a component, found once at the start. A page and its script belong together: what the page lacks, or has as another
// element than the script expects, is an error at once.

/**
 * The element below `root` with this data-part.
 * @overload
 * @param {ParentNode} root
 * @param {string} name
 * @returns {HTMLElement}
 */
/**
 * The same, as an element of a type.
 * @template {Element} E
 * @overload
 * @param {ParentNode} root
 * @param {string} name
 * @param {new () => E} type
 * @returns {E}
 */
/** @param {ParentNode} root @param {string} name @param {new () => Element} [type] @returns {Element} */
export function part(root, name, type = HTMLElement) {
  return elementIn(root, `[data-part="${name}"]`, type);
}

/**
 * The elements below `root` with these data-parts, by name.
 * @template {string} N
 * @param {ParentNode} root
 * @param {readonly N[]} names
 * @returns {Record<N, HTMLElement>}
 */
export function partsNamed(root, names) {
  const found = /** @type {Record<N, HTMLElement>} */ ({});
  for (const name of names) found[name] = part(root, name);
  return found;
}

/**
 * The first element below `root` that a selector names.
 * @template {Element} E
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => E} type
 * @returns {E}
 */
export function elementIn(root, selector, type) {
  return ofType(root.querySelector(selector), selector, type);
}

/**
 * All elements below `root` that a selector names; there may be none.
 * @template {Element} E
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => E} type
 * @returns {E[]}
 */
export function elementsIn(root, selector, type) {
  return Array.from(root.querySelectorAll(selector), (element) => ofType(element, selector, type));
}

/**
 * The element around another, or the same, that a selector names.
 * @template {Element} E
 * @param {Element} inner
 * @param {string} selector
 * @param {new () => E} type
 * @returns {E}
 */
export function elementAround(inner, selector, type) {
  return ofType(inner.closest(selector), selector, type);
}

/**
 * A copy of what a template holds.
 * @param {HTMLTemplateElement} template
 * @returns {HTMLElement}
 */
export function copyOf({ content, dataset }) {
  const copy = content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error(`The template ${dataset.part} holds no element`);
  return copy;
}

/**
 * What a data attribute of an element says.
 * @param {HTMLElement} element
 * @param {string} key - as in `dataset`
 * @returns {string}
 */
export function dataOf(element, key) {
  const found = element.dataset[key];
  if (found === undefined) throw new Error(`The page lacks data on ${key}`);
  return found;
}

/**
 * @template {Element} E
 * @param {Element | null} found
 * @param {string} what
 * @param {new () => E} type
 * @returns {E}
 */
function ofType(found, what, type) {
  if (!found) throw new Error(`The page lacks ${what}`);
  if (!(found instanceof type)) throw new Error(`${what} is <${found.localName}>, where the script expects ${type.name}`);
  return found;
}

/**
 * Fills a list that lies folded in once it is unfolded, and at once when it is.
 * @param {HTMLDetailsElement} details @param {HTMLElement} list @param {() => HTMLElement[]} makeViews
 */
export function showWhenOpen(details, list, makeViews) {
  const fill = () => list.replaceChildren(...(details.open ? makeViews() : []));
  // A property, so that what was to be shown before is forgotten.
  details.ontoggle = fill;
  fill();
}

/** Takes away the caret that a click left in the text: with every change the browser would look for its place again. */
export function dropCaret() {
  const selection = getSelection();
  if (selection?.isCollapsed) selection.removeAllRanges();
}

/** @typedef {(sentence: string) => HTMLElement} Say - says a sentence, and gives the element in which it stands */

/** Says a sentence in a place for it. @param {HTMLElement} said @param {string} sentence @returns {HTMLElement} the place */
export function sayIn(said, sentence) {
  said.textContent = sentence;
  return said;
}

/** Whether an element is laid out; a browser may be too old to say so itself. @param {Element} element @returns {boolean} */
export function isShown(element) {
  return element.getClientRects().length > 0;
}
