// What a learning system is told: that the page was opened, for how long it was open, and that the learner is done, when the learner
// says so. No answer, no level, no plan.

import { timespan } from "./timespan.mjs";

const LESSON_STATUS = "cmi.core.lesson_status";
const SESSION_TIME = "cmi.core.session_time";
const LESSON_DONE = ["completed", "passed"];
const LESSON_SENTENCES = {
  silent: "No learning system answers here. Everything works, but nobody records that you have finished.",
  begun: "Your learning system knows that you have begun.",
  unheard: "Your learning system did not record that you have begun.",
  finished: "Your learning system knows that you have finished.",
  refused: "Your learning system did not record that you have finished. Try again. If it stays so, export your answers, close this page, open it there again and import them.",
};

/**
 * @typedef {import("./find_api.mjs").LearningSystem} LearningSystem
 * @typedef {{begin: () => void, finish: () => void, end: () => void, sentence: () => string, mayFinish: () => boolean}} Lesson
 * `finish` says that the learner is done, `end` that the page is being left; `sentence` tells the reader what is so; `mayFinish`:
 * whether there is a learning system that could still be told.
 */

/**
 * @param {LearningSystem | null} api - null when there is none
 * @param {() => number} now - milliseconds since whenever
 * @returns {Lesson}
 */
export function openLesson(api, now) {
  /** @type {{is: keyof typeof LESSON_SENTENCES, isOpen: boolean, since: number}} */
  const lesson = { is: "silent", isOpen: false, since: now() };
  const tellTime = () => accepts(api, "LMSSetValue", SESSION_TIME, timespan(now() - lesson.since));
  // Whether it takes the time does not matter to the learner.
  const isTold = (/** @type {string} */ status) => accepts(api, "LMSSetValue", LESSON_STATUS, status) && (tellTime(), accepts(api, "LMSCommit", ""));
  const begin = () => {
    lesson.isOpen = accepts(api, "LMSInitialize", "");
    if (!lesson.isOpen) return;
    lesson.since = now();
    // Who has finished before is not set back.
    if (LESSON_DONE.includes(call(api, "LMSGetValue", LESSON_STATUS))) lesson.is = "finished";
    else lesson.is = isTold("incomplete") ? "begun" : "unheard";
  };
  return {
    begin,
    finish: () => {
      if (!lesson.isOpen) begin();
      if (lesson.is !== "finished") lesson.is = lesson.isOpen && isTold("completed") ? "finished" : "refused";
    },
    end: () => {
      if (!lesson.isOpen) return;
      tellTime();
      call(api, "LMSFinish", "");
      lesson.isOpen = false;
    },
    sentence: () => LESSON_SENTENCES[lesson.is],
    mayFinish: () => api !== null && lesson.is !== "finished",
  };
}

/** @param {LearningSystem | null} api @param {keyof LearningSystem} name @param {...string} values @returns {string} "" when there is no answer */
function call(api, name, ...values) {
  try {
    return api ? String(api[name](...values)) : "";
  } catch {
    return "";
  }
}

/** @param {LearningSystem | null} api @param {keyof LearningSystem} name @param {...string} values @returns {boolean} */
function accepts(api, name, ...values) {
  return call(api, name, ...values) === "true";
}
