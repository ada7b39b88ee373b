// What the files of the guide call themselves. Pages that only look at what is stored need no more of it.

export const FORMAT = "growth-workbook";
export const VERSION = 2;
export const SUMMARY_FORMAT = "growth-summary";
