// The script of every page: starts the component of each element that names one in data-module.

import { startFold } from "../browse/fold.mjs";
import { startBrowse } from "../browse/idea_list.mjs";
import { startSheet } from "../browse/idea_sheet.mjs";
import { dataOf, elementsIn } from "../dom/parts.mjs";
import { sayFailures } from "../dom/say_failures.mjs";
import { startSearchBox } from "../browse/search_box.mjs";
import { startSituations } from "../browse/situation_list.mjs";
import { startWordsToSay } from "../browse/words_to_say.mjs";

const COMPONENTS = new Map([
  ["browse", startBrowse], ["fold", startFold], ["search-box", startSearchBox], ["sheet", startSheet], ["situations", startSituations],
  ["words-to-say", startWordsToSay],
]);

sayFailures();
for (const root of elementsIn(document, "[data-module]", HTMLElement)) {
  const start = COMPONENTS.get(dataOf(root, "module"));
  if (!start) throw new Error(`There is no component named ${root.dataset.module}`);
  start(root);
  // A part that a browser is too old for is not shown as if it worked.
  root.dataset.ready = "";
}
