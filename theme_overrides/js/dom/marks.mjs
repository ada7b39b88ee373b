// The small signs of the book, filled into copies of templates; and lists of sentences.

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 */

const NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** Under which a capability stands in the model. @param {string} capability @param {Guide} guide @returns {string} */
export function numeralOf(capability, guide) {
  return NUMERALS[guide.capabilities.findIndex(({ id }) => id === capability)] ?? "";
}

/** Gives a copy the ink and the mark of a domain. @param {HTMLElement} element @param {string} domain */
export function setDomain(element, domain) {
  element.classList.add(`dom-${domain}`);
  element.querySelector(".mark use")?.setAttribute("href", `#m-${domain}`);
}

/** The organisation that has added an idea; "" for the guide's own. @param {string} id @param {Guide} guide @returns {string} */
export function organisationOf(id, { organisation }) {
  return organisation?.ideas.includes(id) ? organisation.name : "";
}

/** Says of an idea that an organisation has added it; of the guide's own, nothing. @param {string} id @param {Guide} guide @returns {HTMLElement[]} */
export function organisationMark(id, guide) {
  const organisation = organisationOf(id, guide);
  if (!organisation) return [];
  const mark = document.createElement("span");
  mark.className = "own";
  mark.textContent = `From ${organisation}`;
  return [mark];
}

/** An idea by its number, one of an organisation by its title, in a sentence. @param {{id: string, number: number, title: string}} idea @param {Guide} guide @returns {string} */
export function numberedIdea({ id, number, title }, guide) {
  const organisation = organisationOf(id, guide);
  return organisation ? `“${title}” of ${organisation}` : `idea ${number}`;
}

/** Fills a list with sentences. @param {HTMLElement} list @param {string[]} lines */
export function fillList(list, lines) {
  list.replaceChildren(...lines.map((line) => {
    const entry = document.createElement("li");
    entry.textContent = line;
    return entry;
  }));
}

/**
 * Leads a link to an address of the guide. A file that stands alone has no way there; its names stay plain text.
 * @param {HTMLAnchorElement} link
 * @param {string} name
 * @param {string | null} address - null where there is no guide around the page
 */
export function fillLink(link, name, address) {
  link.textContent = name;
  if (address) link.href = address;
}
