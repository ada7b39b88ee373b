// The script at the end of a page whose idea or situation goes into the plan, and out again.

import { dataOf, elementIn } from "../dom/parts.mjs";
import { startIdeaAdding } from "../browse/idea_adding.mjs";
import { startSituationAdding } from "../browse/situation_adding.mjs";
import { openStore } from "../workbook/storage.mjs";

const root = elementIn(document, "[data-returning=idea], [data-returning=situation]", HTMLElement);
const start = dataOf(root, "returning") === "idea" ? startIdeaAdding : startSituationAdding;
start(root, openStore(() => localStorage));
