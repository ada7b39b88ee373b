// Days as the saved file holds them (2026-03-01) and as people write them (1 March 2026).

const IN_WORDS = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** The day of a moment where the reader is. @param {Date} moment @returns {string} */
export function dayOf(moment) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** @param {string} date @returns {string} */
export function dateWords(date) {
  return IN_WORDS.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}
