/**
 * A page that only leads to other pages: its way around, names of its columns, a list of titles with their days. It holds
 * no text of its own, so no title, no part.
 *
 *     首页 > 政务公开 > 通知公告
 *     关于印发2031年工作要点的通知 2031-03-05
 *     关于做好防汛工作的通知 2031-02-21
 *     上一页 1 2 3 下一页 尾页
 *     版权所有：青禾县人民政府办公室
 *
 * What it is not: a page with a line that says something (a sentence, a label with its value, a number with its text), or
 * one whose only line with a day is its title.
 */
import { documentType } from '../../lexicon/document-types.js';
import { isImprint, isPager } from '../../lexicon/site-words.js';
import type { Unit } from '../pieces/unit.js';

/** The name of a column: 人事信息, 政务公开 | 办事服务. One that ends in a 文种 and is longer may be a title. */
const NAME = /^[\p{L}·]{2,12}(?:\s?[|｜ ]\s?[\p{L}·]{2,12}){0,11}$/u;
const LONGEST_WITH_TYPE = 8;

/** A title in a list, with its day behind or before it: …的通知 2031-03-05, [03-05] …的通知 */
const DAY = '[\\[（(【]?(?:(?:19|20)\\d\\d[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?[\\]）)】]?';
const ENTRY = new RegExp(`^[•·]?\\s?(?:${DAY}\\s?[^。；：:]{4,80}|[^。；：:]{4,80}?\\s?${DAY})$`);

/** One title with its day is the page's own text. */
const FEWEST = 2;

/** Says whether what a page's furniture leaves only leads to other pages. */
export function onlyLeads(units: readonly Unit[]): boolean {
  const lines = units.map((unit) => (unit.kind === 'text' ? unit.view.text : null));
  const own = lines.filter((line) => line === null || !(isImprint(line) || isPager(line)));
  return own.length >= FEWEST && own.every((line) => line !== null && (isName(line) || ENTRY.test(line)));
}

const isName = (line: string): boolean => NAME.test(line) && (line.length <= LONGEST_WITH_TYPE || documentType(line) === null);
