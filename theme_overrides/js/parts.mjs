// The parts of a component: elements with data-part, found once at the start.

/**
 * The element below `root` with this data-part. Throws when the page lacks it: a page and its script belong together.
 * @param {ParentNode} root
 * @param {string} name
 * @returns {HTMLElement}
 */
export function part(root, name) {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!found) throw new Error(`The page lacks the part ${name}`);
  return found;
}

/**
 * A copy of what a template holds.
 * @param {HTMLTemplateElement} template
 * @returns {HTMLElement}
 */
export function copyOf(template) {
  return template.content.firstElementChild.cloneNode(true);
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
