// What a learning system is told: that the page was opened, and that an assessment is finished. No answer, no level, no plan.

const STATUS = "cmi.core.lesson_status";
const FINISHED = ["completed", "passed"];
const SENTENCES = {
  begun: "Your learning system knows that you have begun. It is told when you have finished an assessment, and nothing else.",
  unheard: "Your learning system did not record that you have begun. It is told when you have finished an assessment, and nothing else.",
  finished: "Your learning system knows that you have finished an assessment.",
  silent: "No learning system answers here. Everything works, but nobody records that you have finished.",
  refused: "Your learning system did not record that you have finished. Export your answers, open this page there again and import them.",
};

/**
 * @typedef {import("./find_api.mjs").LearningSystem} LearningSystem
 * @typedef {{begin: () => void, finish: () => void, end: () => void, sentence: () => string}} Lesson
 * `finish` says that an assessment is finished, `end` that the page is being left; `sentence` tells the reader what is so.
 */

/**
 * @param {LearningSystem | null} api - null when there is none
 * @returns {Lesson}
 */
export function openLesson(api) {
  const state = { sentence: SENTENCES.silent, finished: false };
  const say = (/** @type {string} */ status) => accepts(api, "LMSSetValue", STATUS, status) && accepts(api, "LMSCommit", "");
  return {
    begin: () => {
      if (!accepts(api, "LMSInitialize", "")) return;
      // Who has finished before is not set back.
      state.finished = FINISHED.includes(call(api, "LMSGetValue", STATUS));
      if (state.finished) state.sentence = SENTENCES.finished;
      else state.sentence = say("incomplete") ? SENTENCES.begun : SENTENCES.unheard;
    },
    finish: () => {
      if (state.finished || !api) return;
      state.finished = say("completed");
      state.sentence = state.finished ? SENTENCES.finished : SENTENCES.refused;
    },
    end: () => {
      call(api, "LMSFinish", "");
    },
    sentence: () => state.sentence,
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
