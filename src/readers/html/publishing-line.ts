import type { Fact } from '../../document.js';
import { isPageLabel } from '../../lexicon/publishing-labels.js';
import { factOf, fieldsIn } from './fields.js';
import { lineAt, type Sorting, shownAt } from './sorting.js';

const DATE =
  /^[\s【[(（|]*((?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?:\s{0,4}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?)(?=$|[\s】\])）【[(（|])/;

/**
 * Reads a line that states an article's publishing: labelled fields (发布时间：… 来源：… 字体：大 中 小), or a date without
 * a label, which is taken for the 发布时间. Null for any other line; empty for one of tools only.
 */
export function publishingOf(page: Sorting, index: number): Fact[] | null {
  const line = lineAt(page, index);
  const shown = shownAt(page, index);
  if (line.block.kind === 'table' || shown.length > 300) return null;
  const fields = fieldsIn(page.text, line.range);
  const before = page.text.slice(line.range.start, fields[0]?.range.start ?? line.range.end);
  const date = DATE.exec(before)?.[1];
  if (!date && (fields.length === 0 || before.replace(/[\s【[(（|]/g, '').length > 12)) return null;
  if (date && before.trim().length > date.length + 30) return null;
  const facts = fields.filter((field) => !field.tool || field.counter).map(factOf);
  if (!date) return facts;
  const start = line.range.start + before.indexOf(date);
  return [{ label: '发布时间', value: date, range: { start, end: start + date.length } }, ...facts];
}

/** Says whether a line inside the article's element states its publishing beyond doubt. */
export function statesPublishing(page: Sorting, index: number): boolean {
  const facts = publishingOf(page, index);
  if (!facts) return false;
  const fields = fieldsIn(page.text, lineAt(page, index).range);
  if (fields.some((field) => field.tool || isPageLabel(field.label))) return true;
  return fields.length === 0 && /^\S*\d[-/.]\d/.test(shownAt(page, index));
}
