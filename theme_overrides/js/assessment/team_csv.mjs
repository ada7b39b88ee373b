// The numbers of a team's picture as CSV, a line for each number: no more than the picture shows.

import { numberInWords } from "./team_picture.mjs";

/** What a sheet of figures would take for a formula. */
const FORMULA = /^[=+\-@\t]/;

/** @param {import("./team_picture.mjs").TeamPicture} picture @param {import("./team_picture.mjs").TeamGuide} guide @returns {string} */
export function pictureCsv({ rows, habits }, guide) {
  const names = new Map(guide.capabilities.map(({ id, name }) => [id, name]));
  const lines = [
    ["Kind", "Capability", "Level or habit", "People"],
    ...rows.flatMap(({ capability, numbers }) => (
      numbers.map((number, n) => ["Level", capability.name, guide.levels[n].name, numberInWords(number)])
    )),
    ...habits.map(({ derailer, number }) => ["Habit", names.get(derailer.capability) ?? "", derailer.name, numberInWords(number)]),
  ];
  return lines.map((line) => `${line.map(csvCell).join(",")}\r\n`).join("");
}

/** @param {string} text */
function csvCell(text) {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
