/** Finds a table of HTML on its own in a text: converters of PDF leave such tables in Markdown, and put a whole page round each. */
export const HTML_TABLE =
  /(?:<html>\s{0,4}<body>\s{0,4})?<table[\s>](?:(?!<\/?table)[\s\S])*<\/table>(?:\s{0,4}<\/body>\s{0,4}<\/html>)?/gi;
