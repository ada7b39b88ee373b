// The script at the end of an idea's page: the idea goes into the plan, and out again.

import { elementIn } from "../dom/parts.mjs";
import { startAdding } from "../browse/idea_adding.mjs";
import { openStore } from "../workbook/storage.mjs";

startAdding(elementIn(document, "[data-returning=idea]", HTMLElement), openStore(() => localStorage));
