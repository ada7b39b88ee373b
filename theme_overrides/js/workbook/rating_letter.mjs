// What somebody can write to those whom they ask for a rating.

import { numberWord } from "../plain/words.mjs";
import { answerName, formName } from "./rating_names.mjs";

/**
 * The words to copy into a mail, with the names of the two files and with what is true of who can read the answer.
 * @param {string} name - of who asks @param {import("./rating_rounds_check.mjs").Invitation} invitation @param {number} questions
 * @returns {string}
 */
export function ratingLetter(name, invitation, questions) {
  const number = numberWord(questions);
  return [
    `Would you tell me how you see my work? There are ${number} questions. They take about ten minutes.`,
    `1. Save the attached file, ${formName(name, invitation)}, on your computer. Then click it twice: it opens in your browser and needs no `
      + "network. In the preview of a mail program it does not work.",
    "2. Answer what you have seen. Leave out what you cannot say.",
    `3. Save the file ${answerName(name, invitation.number)} at the end, and send it back to me.`,
    `I can read the file that you send back, and so can anybody who gets hold of it. ${shownWords(invitation)} `
      + "Please write nothing that you would not say to me.",
    `Thank you.\n${name}`,
  ].join("\n\n");
}

/** How the page shows the answer. @param {import("./rating_rounds_check.mjs").Invitation} invitation */
function shownWords({ group }) {
  if (group === "manager") return "My page shows what you answer as my manager’s answer.";
  return "My page shows such answers only together, from three of a group on, and hides them below three.";
}
