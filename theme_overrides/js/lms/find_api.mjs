// Where a learning system (LMS) of the standard SCORM 1.2 can be spoken to: an object named API in a window above the page, or in the
// one that opened it.

/** Windows that are looked into, so that windows which opened each other do not make an endless way. */
const FARTHEST = 50;

/**
 * @typedef {Record<"LMSInitialize" | "LMSGetValue" | "LMSSetValue" | "LMSCommit" | "LMSFinish", (...values: string[]) => unknown>}
 *   LearningSystem - its functions may throw, and answer anything
 */

/**
 * The object through which the learning system is spoken to; null when none can be reached.
 * @param {Window} start - the window of the page
 * @returns {LearningSystem | null}
 */
export function findApi(start) {
  /** @type {Window | null} */
  let place = start;
  for (let steps = 0; place && steps < FARTHEST; steps += 1) {
    const api = apiOf(place);
    if (api) return api;
    place = nextAfter(place);
  }
  return null;
}

/** @param {Window & {API?: LearningSystem}} place @returns {LearningSystem | null} */
function apiOf(place) {
  try {
    return place.API?.LMSInitialize ? place.API : null;
  } catch {
    // A window of another origin may not be looked into; the one above it perhaps may.
    return null;
  }
}

/** @param {Window} place @returns {Window | null} */
function nextAfter(place) {
  return place.parent && place.parent !== place ? place.parent : place.opener;
}
