// The script of the page on which summaries become the picture of a team.

import { elementIn } from "../dom/parts.mjs";
import { startTeam } from "../assessment_page/team_view.mjs";

startTeam(elementIn(document, "[data-team]", HTMLElement));
