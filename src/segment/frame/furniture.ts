/** What belongs to the page and not to the text, told line by line or by all lines together. */

import type { Aside, SourceDocument } from '../../document.js';
import { isWordless } from '../../lexicon/letters.js';
import { isMasthead, isPageMark } from '../../lexicon/page-marks.js';
import { isNavigation, isPath, siteFoot } from '../../lexicon/site-words.js';
import { type TextUnit, type Unit, usualGap } from '../pieces/unit.js';
import { pageNumbers, runningHeads, watermarks } from './page-series.js';
import { onlyLeads } from './way-page.js';

/** Takes page marks, running heads, watermarks, a page's navigation, lone signs and pictures' captions out of a document's units. */
export function withoutFurniture(document: SourceDocument, units: readonly Unit[]): { units: Unit[]; asides: Aside[] } {
  const asides: Aside[] = [];
  const usual = usualGap(units);
  const lines = units.map((unit) => (unit.kind === 'text' ? unit.view.text : ''));
  const told = new Map<number, Aside['reason']>([
    ...each(wayPieces(lines), 'site-furniture'),
    ...each(watermarks(lines), 'watermark'),
    ...each(runningHeads(lines, markedUnits(document, units)), 'running-head'),
    ...each(pageNumbers(lines), 'page-number'),
  ]);
  const kept = units.filter((unit, i) => {
    const isDate = isDatePiece(lines[i - 1] ?? '', lines[i] ?? '');
    const reason = unit.kind === 'text' && !isDate ? (told.get(i) ?? furniture(unit, usual, units[i + 1])) : null;
    if (unit.kind === 'text' && reason) asides.push(...unit.ranges.map((range) => ({ range, reason })));
    return reason === null;
  });
  const isWay = [...document.asides, ...asides].some(({ reason }) => reason === 'site-furniture') || siteFoot(lines) < lines.length;
  return isWay && onlyLeads(kept) ? { units: [], asides: [...asides, ...kept.flatMap(asWay)] } : { units: kept, asides };
}

const each = (places: ReadonlySet<number>, reason: Aside['reason']) => [...places].map((at) => [at, reason] as const);

const asWay = (unit: Unit): Aside[] => (unit.kind === 'text' ? unit.ranges.map((range) => ({ range, reason: 'site-furniture' })) : []);

/** Gives the units before which a page mark was set aside already, and the number of all where one was behind the last. */
function markedUnits({ asides }: SourceDocument, units: readonly Unit[]): Set<number> {
  const marks = asides.flatMap(({ reason, range }) => (reason === 'page-number' ? [range.start] : [])).sort((a, b) => a - b);
  const found = new Set<number>();
  let next = 0;
  units.forEach((unit, i) => {
    const start = unit.kind === 'text' ? unit.ranges[0]?.start : unit.kind === 'table' ? unit.block.range.start : unit.view.offsets[0];
    for (; next < marks.length && (marks[next] as number) < (start ?? 0); next++) found.add(i);
  });
  return next < marks.length ? found.add(units.length) : found;
}

/** Says whether what looks like a page mark is a day below its year, as pages set dates over some lines: 2031 / 05/01 */
const isDatePiece = (above: string, line: string): boolean => /^(?:19|20)\d\d$/.test(above) && /^\d{1,2}\/\d{1,2}$/.test(line);

const WAY_SIGN = /^[>＞»›|｜]$/;
/** So many lines of nothing but > tell a way; a table's cells may be empty. */
const FEWEST_SIGNS = 2;
const LONGEST_PIECE = 12;
/** A page's head has no more lines. */
const HEAD_LINES = 40;

/** Finds the pieces of the way to a page that stands one a line between its signs (首页 / > / 新闻频道 / > / 地方动态), and the page's own day above it. */
function wayPieces(lines: readonly string[]): ReadonlySet<number> {
  const head = lines.slice(0, HEAD_LINES);
  const isSign = (line: string | undefined): boolean => WAY_SIGN.test(line ?? '');
  const isWay = head.filter((line) => /^[>＞»›]$/.test(line)).length >= FEWEST_SIGNS;
  return new Set(
    head.flatMap((line, i) => {
      const isPiece = isWay && line.length <= LONGEST_PIECE && (isSign(lines[i - 1]) || isSign(lines[i + 1]));
      const isDay = DAY.test(line) && [lines[i - 1], lines[i + 1]].some((other) => isNavigation(other ?? ''));
      const isOwner = OWNER.test(line) && isPath(lines[i + 1] ?? ''); // whose page it is
      return isPiece || isDay || isOwner ? [i] : [];
    }),
  );
}

const OWNER = /^[\u4e00-\u9fff]{2,16}(?:[省市县区旗镇乡]|街道|人民政府|[局委办厅院校])$/;
/** What a page says of today: 2031年4月21日 星期一 */
const DAY = /^(?:今天是 ?|[\u4e00-\u9fff]{2,20} ?)?\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日 ?星期[一二三四五六日天]$/;

function furniture(unit: TextUnit, usual: number, next: Unit | undefined): Aside['reason'] | null {
  if (isPageMark(unit.view.text)) return 'page-number';
  if (isMasthead(unit.view.text)) return 'running-head';
  if (isNavigation(unit.view.text)) return 'site-furniture';
  if (isWordless(unit.view.text) && /^.{1,80}$/su.test(unit.view.text)) return 'decoration'; // ★ and rules of a letterhead, “
  return next?.kind !== 'table' && isPictureCaption(unit, usual) ? 'caption' : null;
}

const LONGEST_CAPTION = 60;
/** How a caption tells what a picture shows. */
const SHOWS =
  /^(?:图[为一二三①②③：:\d]|视察|召开|开展|组织|举办|举行|参观|调研|走访|慰问|参加|参与|座谈|活动现场|[^，。]{2,20}(?:现场|合影|掠影|一角)$)/;

/**
 * Says whether a line of text is the caption of a picture that the text has lost: it stands far from its neighbours
 * (`usual` is the text's usual number of empty lines), tells what is seen, and ends no sentence.
 *
 * What is one: 组织委员视察某某工程, three empty lines above. What is none: the same line in a list, a title, a signature.
 */
export function isPictureCaption({ view, hints }: TextUnit, usual: number): boolean {
  if (hints.style === 'caption') return true;
  if (hints.outline !== null || hints.blankBefore < usual + 2 || view.text.length > LONGEST_CAPTION) return false;
  return SHOWS.test(view.text) && !/[。；：:;，,、]$/.test(view.text) && !/(?:通知|意见|方案|计划|要点|安排|报告)$/.test(view.text);
}
