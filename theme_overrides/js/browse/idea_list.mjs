// All ideas with filters. What is chosen stands in the address, as in #kind=artefact&minutes=1-15, and from there in the page:
// so a bookmark, a shared link and the back button need nothing more. Without script the page is the whole list.

import { bandsOf, chosenFilters, FILTER_GROUPS, filterIdeas, IDEA_ORDERS } from "../search/idea_filters.mjs";
import { copyOf, elementIn, elementsIn, part } from "../dom/parts.mjs";

const DESK = "(min-width: 60em)";
/** The fragment when nothing is chosen: an empty one would lead to the top of the page. */
const NOTHING_CHOSEN = "all";
/** @type {Record<string, string>} */
const ORDER_NAMES = { effort: "The least effort first", number: "In the order of their numbers" };

/**
 * Start the filters. `root` holds the form, the bar above the results, and the ideas in their sections.
 * @param {HTMLElement} root
 */
export function startBrowse(root) {
  const form = part(root, "form", HTMLFormElement);
  const ideas = ideasIn(root, form);
  const show = () => showChosen(root, form, ideas);
  addEventListener("hashchange", () => {
    // The way past the head of the page, say, chooses nothing.
    if (!document.getElementById(location.hash.slice(1))) show();
  });
  root.addEventListener("change", () => follow(form)); // the order stands outside the form
  form.addEventListener("submit", (event) => event.preventDefault());
  part(root, "clear").addEventListener("click", () => clearAll(root, form));
  part(root, "surprise").addEventListener("click", () => surprise(ideas));
  keepOpenAtTheDesk(part(root, "box", HTMLDetailsElement));
  part(root, "jump").hidden = true;
  for (const name of ["form", "bar"]) part(root, name).hidden = false;
  show();
}

/** @typedef {import("../search/idea_filters.mjs").FilteredIdea & {element: HTMLElement, list: HTMLElement}} ListedIdea */

/**
 * The ideas of the page in the order of their paths.
 * @param {HTMLElement} root @param {HTMLFormElement} form
 * @returns {ListedIdea[]}
 */
function ideasIn(root, form) {
  const bands = (/** @type {string} */ group) => elementsIn(form, `[name=${group}]`, HTMLInputElement).map(({ value }) => value);
  const [minuteBands, weekBands] = [bands("minutes"), bands("weeks")];
  return elementsIn(root, "section[data-capability]", HTMLElement).flatMap((section) => {
    const list = elementIn(section, "ol", HTMLElement);
    return elementsIn(list, ".entry", HTMLElement).map((element) => {
      const facts = { ...section.dataset, ...element.dataset };
      const values = Object.fromEntries(FILTER_GROUPS.map((group) => [group, facts[group]?.split(" ") ?? []]));
      const [minutes, weeks] = [Number(facts.minutes), Number(facts.weeks)];
      values.minutes = bandsOf(minutes, minuteBands);
      values.weeks = bandsOf(weeks, weekBands);
      return { element, list, number: Number(facts.number), minutes, weeks, values };
    });
  });
}

/** Write what the form holds into the address; from there it comes back through hashchange. @param {HTMLFormElement} form */
function follow(form) {
  const params = new URLSearchParams([...paramsOf(form)].filter(([, value]) => value));
  location.hash = params.toString() || NOTHING_CHOSEN;
}

/** What the form holds. @param {HTMLFormElement} form */
function paramsOf(form) {
  return new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

/** Show what the address says. @param {HTMLElement} root @param {HTMLFormElement} form @param {ListedIdea[]} ideas */
function showChosen(root, form, ideas) {
  fillForm(form, new URLSearchParams(location.hash.slice(1)));
  // What the form does not know has fallen away.
  const known = paramsOf(form);
  const chosen = chosenFilters(known);
  const { fitting, counts } = filterIdeas(ideas, chosen);
  const wanted = new Set(fitting);
  for (const idea of ideas) idea.element.hidden = !wanted.has(idea);
  putInOrder(root, ideas, known.get("sort") ?? "");
  showCounts(form, counts);
  showFilters(root, form);
  part(root, "none").hidden = fitting.length > 0;
  part(root, "surprise").hidden = fitting.length === 0;
  part(root, "status").textContent = chosen.size ? `${fitting.length} of ${ideas.length} ideas` : `${ideas.length} ideas`;
}

/** @param {HTMLFormElement} form @param {URLSearchParams} params */
function fillForm(form, params) {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = params.getAll(control.name).includes(control.value);
    if (control instanceof HTMLSelectElement) {
      const asked = params.get(control.name) ?? "";
      control.value = [...control.options].some(({ value }) => value === asked) ? asked : "";
    }
  }
}

/**
 * By path under their capabilities, else all in one list.
 * @param {HTMLElement} root @param {ListedIdea[]} ideas @param {string} sort
 */
function putInOrder(root, ideas, sort) {
  const section = part(root, "in-order");
  if (section.dataset.sort !== sort) {
    const list = elementIn(section, "ol", HTMLElement);
    const ordered = sort ? [...ideas].sort(IDEA_ORDERS[sort]) : ideas;
    for (const idea of ordered) (sort ? list : idea.list).append(idea.element);
    section.dataset.sort = sort;
    part(section, "order").textContent = ORDER_NAMES[sort] ?? "";
  }
  for (const each of root.querySelectorAll("section")) each.hidden = !each.querySelector(".entry:not([hidden])");
}

/** The number beside each choice. @param {HTMLFormElement} form @param {Map<string, number>} counts */
function showCounts(form, counts) {
  const count = (/** @type {string} */ group, /** @type {string} */ value) => counts.get(`${group}=${value}`) ?? 0;
  for (const label of elementsIn(form, "label.opt", HTMLLabelElement)) {
    const { name, value } = elementIn(label, "input", HTMLInputElement);
    part(label, "number").textContent = String(count(name, value));
  }
  for (const select of form.querySelectorAll("select")) {
    for (const option of elementsIn(select, "optgroup option", HTMLOptionElement)) {
      option.textContent = `${option.dataset.name} (${count(select.name, option.value)})`;
    }
  }
}

/** The chosen filters as buttons that take them away. @param {HTMLElement} root @param {HTMLFormElement} form */
function showFilters(root, form) {
  const list = part(root, "chosen");
  const chosen = elementsIn(form, "input:checked, optgroup option:checked", HTMLElement);
  const focused = [...list.children].findIndex((entry) => entry.contains(document.activeElement));
  list.replaceChildren(...chosen.map((choice) => filterButton(root, form, choice)));
  list.hidden = part(root, "clear").hidden = chosen.length === 0;
  part(root, "count").textContent = chosen.length ? `${chosen.length} chosen` : "";
  // Whoever took a filter away stays among the filters.
  if (focused >= 0) (list.querySelectorAll("button")[Math.min(focused, chosen.length - 1)] ?? part(root, "surprise")).focus();
}

/** @param {HTMLElement} root @param {HTMLFormElement} form @param {HTMLElement} choice */
function filterButton(root, form, choice) {
  const entry = copyOf(part(root, "remove", HTMLTemplateElement));
  part(entry, "name").textContent = choice.dataset.name ?? "";
  elementIn(entry, "button", HTMLElement).addEventListener("click", () => {
    const select = choice.closest("select");
    if (select) select.value = "";
    if (choice instanceof HTMLInputElement) choice.checked = false;
    follow(form);
  });
  return entry;
}

/** The order stays. @param {HTMLElement} root @param {HTMLFormElement} form */
function clearAll(root, form) {
  const sort = elementIn(root, "[name=sort]", HTMLSelectElement);
  const { value } = sort;
  form.reset();
  sort.value = value;
  follow(form);
  part(root, "surprise").focus();
}

/** Open any idea of those that are shown. @param {ListedIdea[]} ideas */
function surprise(ideas) {
  const shown = ideas.filter(({ element }) => !element.hidden);
  shown[Math.floor(Math.random() * shown.length)].element.querySelector("a")?.click();
}

/** On a phone the filters are one line that opens; beside the list they stand open. @param {HTMLDetailsElement} box */
function keepOpenAtTheDesk(box) {
  const desk = matchMedia(DESK);
  const fit = () => {
    box.open = desk.matches;
  };
  desk.addEventListener("change", fit);
  fit();
}
