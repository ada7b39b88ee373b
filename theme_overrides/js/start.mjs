// The script of every page: starts the component of each element that names one in data-module.

import { startBrowse } from "./browse.mjs";
import { dataOf, elementsIn } from "./parts.mjs";
import { startSearchBox } from "./search_box.mjs";
import { startSituations } from "./situations.mjs";

const COMPONENTS = new Map([["browse", startBrowse], ["search-box", startSearchBox], ["situations", startSituations]]);

for (const root of elementsIn(document, "[data-module]", HTMLElement)) {
  const start = COMPONENTS.get(dataOf(root, "module"));
  if (!start) throw new Error(`There is no component named ${root.dataset.module}`);
  start(root);
}
