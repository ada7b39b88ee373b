// How often the owner of a plan reports: held by an id such as weeks-2, or in words of their own.

import { howOftenReadings } from "./typed_rhythms.mjs";
import { understoodReading } from "./typed_values.mjs";

/** Names of rhythms, by id. @typedef {Record<string, string>} RhythmNames */

/**
 * What is held for a text: the id of a rhythm of the form by its name, else of the one rhythm that the words say; other words stay.
 * @param {string} text @param {RhythmNames} names @returns {string}
 */
export function heldRhythm(text, names) {
  const words = text.trim().toLowerCase();
  const named = Object.keys(names).find((id) => names[id].toLowerCase() === words);
  return named ?? understoodReading(howOftenReadings(text))?.value?.toString() ?? text;
}
