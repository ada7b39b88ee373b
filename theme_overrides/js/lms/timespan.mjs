// A span of time as SCORM 1.2 writes it: four digits of hours, minutes, seconds.

/** @param {number} milliseconds @returns {string} such as "0001:02:03" */
export function timespan(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  const digits = (/** @type {number} */ value, /** @type {number} */ width) => String(value).padStart(width, "0");
  return `${digits(Math.floor(seconds / 3600), 4)}:${digits(Math.floor(seconds / 60) % 60, 2)}:${digits(seconds % 60, 2)}`;
}
