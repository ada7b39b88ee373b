// The script at the head of every page.

import { startReturning } from "../browse/returning_reader.mjs";

startReturning();
