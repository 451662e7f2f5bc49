/** What stands in the cell of a column that is a time: work, a sign that the row's own work is done then, a figure, a time. */
import { isTime } from '../../lexicon/calendar-times.js';
import type { GridCell } from './grid.js';

/** √ ● ■: done then. A stroke or a cross says that nothing is. */
const SIGNS = /^[√✓✔☑✅●■◆▲★○◎◇△☆▉█\s]+$/u;
const UNITS =
  /[亿万千百余多]?(?:元|个|人|户|亩|吨|件|家|所|座|辆|次|项|米|台|套|处|条|名|张|份|株|棵|头|篇|场|期|批|天|分|平方米|公里|千米|公顷|立方米|千瓦时|人次|百分点|㎡|km|kg)/gu;

/** Says whether a cell holds a sign alone, or the time itself (6月底前): its row's own work is done then. */
export function holdsSigns({ view }: GridCell): boolean {
  return SIGNS.test(view.text) || isTime(view.text);
}

/** Says whether a cell holds figures or amounts alone: 20, 3.5%, 20万元, 约300人次, —. */
export function holdsFigures({ view }: GridCell): boolean {
  return !/[\p{L}]/u.test(view.text.replace(UNITS, '').replace(/[约近超达共计至≥≤]|[一二三四五六七八九十百千万]+/gu, ''));
}
