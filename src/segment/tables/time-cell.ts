/** What stands in the cell of a column that is a time: work, a sign that the row's own work is done then, a figure, a time. */

import { isTime } from '../../lexicon/calendar-times.js';
import { withoutMeasures } from '../../lexicon/measures.js';
import type { GridCell } from './grid.js';

/** √ ● ■: done then. A stroke or a cross says that nothing is. */
const SIGNS = /^[√✓✔☑✅●■◆▲★○◎◇△☆▉█\s]+$/u;

/** Says whether a cell holds a sign alone, or the time itself (6月底前): its row's own work is done then. */
export function holdsSigns({ view }: GridCell): boolean {
  return SIGNS.test(view.text) || isTime(view.text);
}

/** Says whether a cell holds figures or amounts alone: 20, 3.5%, 20万元, 约300人次, —. */
export function holdsFigures({ view }: GridCell): boolean {
  return !/[\p{L}]/u.test(withoutMeasures(view.text).replace(/[约近超达共计至≥≤]|[一二三四五六七八九十百千万]+/gu, ''));
}
