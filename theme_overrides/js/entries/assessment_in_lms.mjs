// The script of the workbook inside a learning system, which is told when the learner says that they are done, and where nothing is
// stored unless the learner chooses it.

import { CHOSEN_KEY, openChosenStore } from "../workbook/chosen_store.mjs";
import { findApi } from "../lms/find_api.mjs";
import { openLesson } from "../lms/lesson.mjs";
import { part } from "../dom/parts.mjs";
import { startKeepingChoice } from "../assessment_page/keeping_choice.mjs";
import { sayFailures } from "../dom/say_failures.mjs";
import { startPage } from "../assessment_page/page.mjs";

const page = document.querySelector("[data-assessment]");

/** @param {HTMLElement} root */
function startInLms(root) {
  const store = openChosenStore(() => localStorage);
  const meetOtherTab = startKeepingChoice(root, store, startPage(root, store, {}));
  addEventListener("storage", ({ key }) => {
    if (key === CHOSEN_KEY || key === null) meetOtherTab();
  });
  part(root, "in-lms").hidden = false;
  startLesson(root);
}

/** @param {HTMLElement} root */
function startLesson(root) {
  const lesson = openLesson(findApi(window), () => performance.now());
  const said = part(root, "lesson");
  const finish = part(root, "lesson-finish");
  const saySo = () => {
    said.textContent = lesson.sentence();
    part(root, "lesson-finishing").hidden = !lesson.mayFinish();
  };
  const begin = () => {
    lesson.begin();
    saySo();
  };
  finish.addEventListener("click", () => {
    lesson.finish();
    saySo();
    said.focus();
  });
  begin();
  addEventListener("pagehide", lesson.end);
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) begin();
  });
}

sayFailures();
if (page instanceof HTMLElement) startInLms(page);
