// The third script of the self-assessment page, which loads when a file is brought in or a Word file is wanted.

import { giveFileWays } from "../plan_page/plan_file_ways.mjs";

giveFileWays();
