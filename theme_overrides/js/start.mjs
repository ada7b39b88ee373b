// The script of every page: starts the component of each element that names one in data-module.

import { startBrowse } from "./browse.mjs";
import { startSearchBox } from "./search_box.mjs";
import { startSituations } from "./situations.mjs";

const COMPONENTS = new Map([["browse", startBrowse], ["search-box", startSearchBox], ["situations", startSituations]]);

for (const root of document.querySelectorAll("[data-module]")) {
  const start = COMPONENTS.get(root.dataset.module);
  if (!start) throw new Error(`There is no component named ${root.dataset.module}`);
  start(root);
}
