import type { Block, Fact, Range, TextBlock } from '../../document.js';
import { catalogueOf, isCatalogue, isLabel, pair } from './catalogue.js';
import type { Content } from './content.js';
import { ancestors, type Element } from './dom.js';
import { type Field, factOf, fieldsIn } from './fields.js';
import { endsArticle, isImprint, isMenu, isSponsor, isTool } from './furniture.js';
import { findHeading, type Heading, isRepeated } from './heading.js';
import type { Head } from './metas.js';
import type { Line } from './render.js';

/** Holds what became of a page's lines: the text's blocks, facts, and for all the rest the ranges set aside. */
export interface Zones {
  readonly blocks: readonly Block[];
  readonly facts: readonly Fact[];
}

/** Holds the sorting of a page: for each line, whether it belongs to the text. */
interface Sorting {
  readonly content: Content;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly shown: readonly string[];
  /** Lines of the text. */
  readonly body: Set<number>;
  /** Lines that facts were read from. */
  readonly stated: Set<number>;
  readonly facts: Fact[];
}

/** How far above the text, and below it, a line may state its publishing. */
const ABOVE = 12;
const BELOW = 6;

/**
 * Sorts a page's lines: what stands in the article's element is its text, but for the page's heading, the line that
 * states its publishing, a catalogue block and the tools at its ends; what stands outside is the site's.
 */
export function sortLines(text: string, lines: readonly Line[], head: Head, content: Content): Zones {
  const shown = lines.map((line) => text.slice(line.range.start, line.range.end));
  const inside = lines.flatMap((line, index) => (line.within && !line.furniture ? [index] : []));
  const page: Sorting = { text, content, lines, shown, body: new Set(inside), stated: new Set(), facts: [] };
  const first = inside[0] ?? lines.length;
  readCatalogues(page, first);
  const heading = headingAbove(page, first, head) ?? headingWithin(page, first, head);
  trimStart(page, heading);
  trimEnd(page, content.guessed);
  grow(page, heading);
  statePublishing(page, heading);
  return { blocks: settle(page, heading), facts: page.facts };
}

function isText(line: Line | undefined): boolean {
  return line?.block.kind === 'text';
}

/** Reads catalogue blocks: tables anywhere, runs of labelled lines before the text. */
function readCatalogues(page: Sorting, first: number): void {
  for (const [index, line] of page.lines.entries()) {
    const facts = line.block.kind === 'table' ? catalogueOf(page.text, line.block) : null;
    if (facts) state(page, [index], facts);
  }
  let run: number[] = [];
  for (let index = 0; index <= page.lines.length && index < first + 40; index++) {
    if (isText(page.lines[index]) && !page.stated.has(index) && isRow(page, index, run)) {
      run.push(index);
      continue;
    }
    readRun(page, run);
    if (index > first && run.length === 0) break;
    run = [];
  }
}

/** Says whether a line is a row of a catalogue block: a label, a labelled value, or the value of the label before it. */
function isRow(page: Sorting, index: number, run: readonly number[]): boolean {
  const shown = page.shown[index] ?? '';
  if (shown.length > 300) return false;
  const fields = fieldsIn(page.text, (page.lines[index] as Line).range);
  if (fields.some((field) => !field.tool) && startsLabelled(page, index, fields)) return true;
  if (isLabel(shown)) return true;
  return run.at(-1) === index - 1 && isLabel(page.shown[index - 1] ?? '');
}

const startsLabelled = (page: Sorting, index: number, fields: readonly Field[]): boolean =>
  fields[0]?.range.start === page.lines[index]?.range.start;

function readRun(page: Sorting, run: readonly number[]): void {
  const facts: Fact[] = [];
  for (let at = 0; at < run.length; at++) {
    const index = run[at] ?? 0;
    const piece = { shown: page.shown[index] ?? '', range: (page.lines[index] as Line).range };
    if (!isLabel(piece.shown)) {
      facts.push(
        ...fieldsIn(page.text, piece.range)
          .filter((field) => !field.tool)
          .map(factOf),
      );
      continue;
    }
    const next = run[at + 1];
    const value =
      next === undefined || isLabel(page.shown[next] ?? '') || fieldsIn(page.text, (page.lines[next] as Line).range).length > 0
        ? null
        : next;
    facts.push(pair(piece, value === null ? null : { shown: page.shown[value] ?? '', range: (page.lines[value] as Line).range }));
    if (value !== null) at++;
  }
  if (isCatalogue(facts)) state(page, run, facts);
}

function state(page: Sorting, indexes: readonly number[], facts: readonly Fact[]): void {
  for (const index of indexes) {
    page.stated.add(index);
    page.body.delete(index);
  }
  page.facts.push(...facts);
}

function headingAbove(page: Sorting, first: number, head: Head): Heading | null {
  return findHeading(page.text, page.lines, 0, first, head);
}

/** Looks for the heading at the start of the article's element, before anything that is text. */
function headingWithin(page: Sorting, first: number, head: Head): Heading | null {
  let to = first;
  while (to < page.lines.length && to < first + 10 && (page.shown[to] ?? '').length < 120) to++;
  return findHeading(page.text, page.lines, first, to, head);
}

/** Sets aside what stands in the article's element before its text: path, tools, menus, the line that states the publishing. */
function trimStart(page: Sorting, heading: Heading | null): void {
  for (const index of [...page.body].sort((a, b) => a - b)) {
    const line = page.lines[index] as Line;
    const shown = page.shown[index] ?? '';
    if (heading && index < heading.first) page.body.delete(index);
    else if (heading && index <= heading.last) continue;
    else if (isMenu(line, shown) || isTool(page.text, line, shown) || publishing(page, index)) page.body.delete(index);
    else return;
  }
}

/** Sets aside what stands in the article's element below its text: from the first line on that begins such things. */
function trimEnd(page: Sorting, guessed: boolean): void {
  const order = [...page.body].sort((a, b) => a - b);
  let cut = order.length;
  for (let at = order.length - 1; at >= 0; at--) {
    const index = order[at] ?? 0;
    const line = page.lines[index] as Line;
    const shown = page.shown[index] ?? '';
    if (endsArticle(shown) || isTool(page.text, line, shown) || isMenu(line, shown)) cut = at;
    else if (guessed && isSponsor(shown) && cut <= at + 4 && order.slice(cut).some((below) => isImprint(page.shown[below] ?? ''))) cut = at;
    else if (!isText(line) || shown.length > 60 || /。/.test(shown)) break;
  }
  for (const index of order.slice(cut)) page.body.delete(index);
}

/** Takes in plain lines that stand between heading and text, or right below the text beside its element (a signature). */
function grow(page: Sorting, heading: Heading | null): void {
  const order = [...page.body].sort((a, b) => a - b);
  const [first, last] = [order.find((index) => !heading || index > heading.last), order.at(-1)];
  if (first === undefined || last === undefined) return;
  if (heading) for (let index = heading.last + 1; index < first; index++) if (isPlain(page, index)) page.body.add(index);
  for (let index = last + 1; index < page.lines.length && isPlain(page, index); index++) {
    if (!isBeside(page.lines[index] as Line, page.content.element)) return;
    page.body.add(index);
  }
}

/** Says whether a line stands in the element that holds the article's element. */
function isBeside(line: Line, content: Element): boolean {
  for (const above of ancestors(line.element)) if (above === content.parent) return true;
  return false;
}

/** Says whether a line outside the article's element is neither menu, tool, label nor named as a part of the site. */
function isPlain(page: Sorting, index: number): boolean {
  const line = page.lines[index] as Line;
  const shown = page.shown[index] ?? '';
  if (line.furniture || page.stated.has(index) || line.linked > 0 || endsArticle(shown) || isImprint(shown)) return false;
  return !isTool(page.text, line, shown) && publishing(page, index) === null;
}

const DATE =
  /^\s*((?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?:\s{0,4}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?)(?=$|[\s【[(（|])/;

/** Reads the line that states an article's publishing: labelled fields, tools, a date without a label; null for any other line. */
function publishing(page: Sorting, index: number): Fact[] | null {
  const line = page.lines[index];
  const shown = page.shown[index] ?? '';
  if (!line || line.block.kind === 'table' || shown.length > 300) return null;
  const fields = fieldsIn(page.text, line.range);
  const before = page.text.slice(line.range.start, fields[0]?.range.start ?? line.range.end);
  const date = DATE.exec(before)?.[1];
  if (!date && (fields.length === 0 || before.replace(/[\s【[（(|]/g, '').length > 12)) return null;
  const facts = fields.filter((field) => !field.tool).map(factOf);
  if (!date) return facts;
  const start = line.range.start + before.indexOf(date);
  if (fields.length === 0 && before.trim().length > date.length + 30) return null;
  return [{ label: '发布时间', value: date, range: { start, end: start + date.length } }, ...facts];
}

/** States what the lines between heading and text, and those right below it, say of the publishing. */
function statePublishing(page: Sorting, heading: Heading | null): void {
  const order = [...page.body].sort((a, b) => a - b).filter((index) => !heading || index > heading.last);
  const [first, last] = [order[0] ?? page.lines.length, order.at(-1) ?? page.lines.length];
  const from = heading ? heading.last + 1 : Math.max(0, first - ABOVE);
  const labelled = (index: number): boolean => fieldsIn(page.text, (page.lines[index] as Line).range).some((field) => !field.tool);
  for (let index = from; index < page.lines.length && index <= last + BELOW; index++) {
    const line = page.lines[index] as Line;
    if (page.body.has(index) || page.stated.has(index) || line.linked > 20) continue;
    if (index > first && !labelled(index)) continue;
    const facts = isImprint(page.shown[index] ?? '') ? null : publishing(page, index);
    if (facts && facts.length > 0) state(page, [index], facts);
  }
}

/** Makes the blocks of the text; a heading that the text does not repeat is its title, one that it does is a fact. */
function settle(page: Sorting, heading: Heading | null): Block[] {
  const order = [...page.body].sort((a, b) => a - b);
  if (!heading) return order.map((index) => (page.lines[index] as Line).block);
  const own = Array.from({ length: heading.last - heading.first + 1 }, (_, at) => heading.first + at);
  const rest = order.filter((index) => !own.includes(index));
  const texts = rest.slice(0, 40).map((index) => page.shown[index] ?? '');
  if (isRepeated(heading.value, texts)) {
    page.facts.push({ label: 'title', value: heading.value, range: heading.range });
    return rest.map((index) => (page.lines[index] as Line).block);
  }
  const titled = own.map((index) => asTitle((page.lines[index] as Line).block as TextBlock));
  const blocks = [...titled, ...rest.map((index) => (page.lines[index] as Line).block)];
  return blocks.sort((a, b) => startOf(a) - startOf(b));
}

const asTitle = (block: TextBlock): TextBlock => ({ ...block, hints: { ...block.hints, outline: 1, style: 'title' } });

const startOf = (block: Block): number => (block.kind === 'table' ? block.range.start : (block.ranges[0] as Range).start);
