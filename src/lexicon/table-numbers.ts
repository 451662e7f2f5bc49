/** The number that a table's caption begins with, and its words: 表2 管理类任务, 附表一：…; a sentence speaks of it (表2中…，…), a form's name has none (表扬…). */
const NUMBERED =
  /^(?:附\s?)?表\s?(?:\d{1,2}(?:[-—–.．]\d{1,2})?|[一二三四五六七八九十]{1,3})(?:[\s：:、]{0,4}(?![年月日元个项次名位份张])[^，。；\s]{2,30})?$/;

/** Says whether a line is the numbered caption of a table, blanks between its number and its words or nothing but the number. */
export const isNumberedCaption = (line: string): boolean => NUMBERED.test(line.trim());
