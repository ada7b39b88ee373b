// What the saved file calls itself. Pages that only look at what is stored need no more of it.

export const FORMAT = "growth-workbook";
export const VERSION = 2;
