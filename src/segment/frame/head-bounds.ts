/** A head has no more lines, a page's catalogue included; further down these elements are text. */
export const HEAD_LINES = 60;
/** A number further inside a line refers to another document. */
export const HEAD_CHARACTERS = 200;
