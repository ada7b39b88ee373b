// Which ideas fit what was chosen, and how many each choice would give. Pure; never touches the page.

/** The groups of filters. Within a group one of the chosen values is enough; all groups with a chosen value must agree. */
export const FILTER_GROUPS = ["domain", "capability", "role", "step", "minutes", "weeks", "kind", "derailer"];

/**
 * @typedef {Map<string, Set<string>>} ChosenFilters the chosen values of each group that has any
 * @typedef {{number: number, minutes: number, weeks: number, values: Record<string, string[]>}} FilteredIdea
 *   `values` holds for each group the values that the idea has
 */

/**
 * What an address's fragment chooses; words that are no group are passed over.
 * @param {URLSearchParams} params
 * @returns {ChosenFilters}
 */
export function chosenFilters(params) {
  const groups = FILTER_GROUPS.filter((group) => params.getAll(group).some(Boolean));
  return new Map(groups.map((group) => [group, new Set(params.getAll(group).filter(Boolean))]));
}

/**
 * The ideas that fit; and for each choice, as "group=value", how many would fit with it, the other groups left as they are.
 * @template {FilteredIdea} I
 * @param {I[]} ideas
 * @param {ChosenFilters} chosen
 * @returns {{fitting: I[], counts: Map<string, number>}}
 */
export function filterIdeas(ideas, chosen) {
  /** @type {I[]} */
  const fitting = [];
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const idea of ideas) {
    const against = [...chosen].filter(([group, wanted]) => !idea.values[group].some((value) => wanted.has(value)));
    if (!against.length) fitting.push(idea);
    // An idea that one group alone keeps out would come in by another choice of that group.
    const open = against.length ? against.map(([group]) => group) : FILTER_GROUPS;
    if (against.length > 1) continue;
    for (const group of open) {
      for (const value of idea.values[group]) counts.set(`${group}=${value}`, (counts.get(`${group}=${value}`) ?? 0) + 1);
    }
  }
  return { fitting, counts };
}

/**
 * The band, such as "16-30" or "61-", that a number falls into.
 * @param {number} number
 * @param {string[]} bands
 * @returns {string[]} one band, or none
 */
export function bandsOf(number, bands) {
  return bands.filter((band) => {
    const [from, to] = band.split("-");
    return number >= Number(from) && (to === "" || number <= Number(to));
  });
}

/**
 * How two ideas stand to each other when all are put in one order.
 * @type {Record<string, (a: FilteredIdea, b: FilteredIdea) => number>}
 */
export const IDEA_ORDERS = {
  number: (a, b) => a.number - b.number,
  effort: (a, b) => a.minutes * a.weeks - b.minutes * b.weeks || a.number - b.number,
};
