// The script of the form in which somebody rates a colleague.

import { startRating } from "../assessment_page/rating_view.mjs";

startRating();
