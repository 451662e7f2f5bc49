/** Whole notices: a covering letter or none, the plan, its annexes, the imprint. */
import fc from 'fast-check';
import type { Item, Outline } from '../fixtures/outline.js';
import {
  type CoverSpec,
  coverBody,
  coverItems,
  coverSpec,
  coverTitle,
  type Issued,
  imprintItems,
  type SaidNotice,
  saidCover,
  untold,
} from './cover.js';
import { drawLadder, type LadderSpec, ladder } from './ladder.js';
import { dateText } from './numerals.js';
import { line, type Passage, type Place, type SaidPart, type SaidTask } from './passage.js';
import { type DutiesSpec, drawDuties, drawMonthly, duties, type MonthlySpec, monthly } from './tables.js';
import { paragraph, place } from './words.js';

/** A document and what it says. */
export interface Generated {
  readonly outline: Outline;
  readonly says: { readonly notice: SaidNotice; readonly parts: SaidPart[]; readonly tasks: (SaidTask & { id: string })[] };
}

type TableSpec = { readonly kind: 'monthly'; readonly spec: MonthlySpec } | { readonly kind: 'duties'; readonly spec: DutiesSpec };
/** What a part holds: text, below it perhaps a table with a caption of its own; or a table. */
type Content =
  | { readonly kind: 'text'; readonly spec: LadderSpec; readonly intro: readonly string[]; readonly below: TableSpec | null }
  | TableSpec;

const tableSpec: fc.Arbitrary<TableSpec> = fc.oneof(
  monthly.map((spec): TableSpec => ({ kind: 'monthly', spec })),
  duties.map((spec): TableSpec => ({ kind: 'duties', spec })),
);
const text: fc.Arbitrary<Content> = fc.record({
  kind: fc.constant('text' as const),
  spec: ladder,
  intro: fc.array(paragraph, { maxLength: 2 }),
  below: fc.option(tableSpec, { freq: 2 }).map((one) => one),
});

interface Spec {
  readonly where: string;
  readonly year: number;
  readonly cover: CoverSpec | null;
  readonly planKind: string;
  readonly plan: Content;
  /** The plan stands below 附件, as an annex does. */
  readonly labelled: boolean;
  /** A plan without a letter is dated below its title. */
  readonly dated: boolean;
  readonly annexes: readonly Content[];
  /** Which of a title's joints end a line. */
  readonly cuts: readonly boolean[];
  readonly encoding: string;
  readonly lineEnd: string;
  readonly tables: string;
  readonly docx: readonly string[];
  readonly html: readonly string[];
}

/** Kinds of plans, with the 文种 that their titles end in. */
const PLANS: Readonly<Record<string, string>> = { 工作要点: '要点', 工作计划: '计划', 重点工作实施方案: '方案', 重点工作安排: '安排' };
const ANNEXES = ['重点任务分工表', '课题调研安排', '月度工作安排表'];
const CAPTION = '重点项目推进表';

const spec: fc.Arbitrary<Spec> = fc.record({
  where: place,
  year: fc.integer({ min: 2026, max: 2039 }),
  cover: fc.option(coverSpec, { freq: 4 }),
  planKind: fc.constantFrom(...Object.keys(PLANS)),
  plan: fc.oneof({ arbitrary: text, weight: 4 }, { arbitrary: tableSpec, weight: 1 }),
  labelled: fc.boolean(),
  dated: fc.boolean(),
  annexes: fc.array(fc.oneof({ arbitrary: tableSpec, weight: 3 }, { arbitrary: text, weight: 1 }), { maxLength: ANNEXES.length }),
  cuts: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'gb18030', 'utf-16le-bom', 'utf-16be-bom'),
  lineEnd: fc.constantFrom('lf', 'crlf'),
  tables: fc.constantFrom('word', 'tsv', 'pipes'),
  docx: fc.constantFrom(['typed'], ['lists'], ['lists', 'cells'], ['lists', 'run-on']),
  html: fc.constantFrom(['portal', 'utf-8'], ['trs', 'gbk'], ['nested', 'gbk'], ['bare', 'utf-8']),
});

/** Any notice that the generator can make. */
export const notice: fc.Arbitrary<Generated> = spec.map(drawNotice);

interface DrawnPart {
  readonly items: readonly Item[];
  readonly part: SaidPart;
  readonly tasks: readonly SaidTask[];
}

function drawNotice(one: Spec): Generated {
  const { where, year, cover, annexes } = one;
  const plan = `${where}${year}年|${one.planKind}`;
  const labelled = cover !== null && one.labelled;
  const titles = annexes.map((_, i) => `${year}年${ANNEXES[i]}`);
  const issued: Issued = { where, year, plan, named: [...(labelled ? [plan.replace('|', '')] : []), ...titles] };
  const ordinal = (at: number): number | null => (issued.named.length > 1 ? at + 1 : null);
  const said = cover ? saidCover(cover, issued) : plainNotice(one, plan);
  const label = (at: number): Item => line(`附件${ordinal(at) ?? ''}`, 'annex');
  const parts = [
    ...(cover ? [drawCover(cover, issued, said, one.cuts)] : []),
    drawPart(
      'plan',
      labelled ? ordinal(0) : null,
      titleLines(plan, one.cuts),
      one.plan,
      year,
      labelled ? [label(0)] : [],
      dateItems(said, cover),
    ),
    ...annexes.map((content, i) => {
      const at = labelled ? i + 1 : i;
      return drawPart('annex', ordinal(at), [titles[i] ?? ''], content, year, [label(at)], []);
    }),
  ];
  const items = [...parts.flatMap((part) => part.items), ...(cover ? imprintItems(cover, said) : [])];
  const tasks = parts.flatMap((part) => part.tasks).map((task, i) => ({ ...task, id: `t${i + 1}` }));
  return { outline: { settings: settingsOf(one, items), items }, says: { notice: said, parts: parts.map(({ part }) => part), tasks } };
}

/** A plan without a letter says only its title, and perhaps below it when it was made. */
function plainNotice({ year, planKind, dated }: Spec, plan: string): SaidNotice {
  const iso = `${year}-01-15`;
  return { ...untold(plan, PLANS[planKind] ?? ''), issuedOn: dated ? { raw: dateText(iso, false), iso } : null };
}

function dateItems({ issuedOn }: SaidNotice, cover: CoverSpec | null): Item[] {
  return cover || !issuedOn ? [] : [line(`（${issuedOn.raw}）`, 'subtitle')];
}

function drawCover(cover: CoverSpec, issued: Issued, said: SaidNotice, cuts: readonly boolean[]): DrawnPart {
  const items = coverItems(cover, issued, said, titleLines(coverTitle(cover, issued), cuts));
  const paragraphs = coverBody(cover, issued).map((one) => ({ text: one }));
  return {
    items,
    part: { kind: 'notice', ordinal: null, title: said.title, year: issued.year, paragraphs, sections: [], tables: [] },
    tasks: [],
  };
}

function drawPart(
  kind: SaidPart['kind'],
  ordinal: number | null,
  lines: readonly string[],
  content: Content,
  year: number,
  above: readonly Item[],
  below: readonly Item[],
): DrawnPart {
  const title = lines.join('');
  const { items, tasks, ...said } = drawContent(content, { title, year });
  return {
    items: [...above, ...lines.map((one) => line(one, 'title')), ...below, ...items],
    part: { kind, ordinal, title, year, ...said },
    tasks,
  };
}

function drawContent(content: Content, where: Place): Passage {
  if (content.kind !== 'text') return drawTable(content, where);
  const { intro, below } = content;
  const tree = drawLadder(content.spec, where);
  const table = below ? captioned(below, where) : null;
  return {
    items: [...intro.map((one) => line(one)), ...tree.items, ...(table?.items ?? [])],
    paragraphs: intro.map((one) => ({ text: one })),
    sections: tree.sections,
    tables: table?.tables ?? [],
    tasks: [...tree.tasks, ...(table?.tasks ?? [])],
  };
}

const drawTable = (table: TableSpec, where: Place): Passage =>
  table.kind === 'monthly' ? drawMonthly(table.spec, where) : drawDuties(table.spec, where);

/** Draws a table below text: its caption closes the sections, and ends the path of its tasks (contract: Tasks). */
function captioned(spec: TableSpec, where: Place): Passage {
  const caption = `${where.year}年${CAPTION}`;
  const { items, tables, tasks, ...rest } = drawTable(spec, where);
  return {
    ...rest,
    items: [line(caption, 'caption'), ...items],
    tables: tables.map((table) => ({ ...table, caption })),
    tasks: tasks.map((task) => ({ ...task, path: [where.title, caption, ...task.path.slice(1)] })),
  };
}

/** Cuts a title into at most four lines, at those of its joints (|) that are wanted. */
function titleLines(title: string, cuts: readonly boolean[]): string[] {
  const [first = '', ...pieces] = title.split('|');
  const lines = [first];
  pieces.forEach((piece, i) => {
    if (cuts[i] && lines.length < 4) lines.push(piece);
    else lines[lines.length - 1] += piece;
  });
  return lines;
}

/**
 * Only Word's form of a table as text shows cells of several paragraphs, and only columns between tabs what stands over
 * several columns of a header: a document that has both has no text of its own.
 */
function settingsOf({ encoding, lineEnd, tables, docx, html }: Spec, items: readonly Item[]): Outline['settings'] {
  const own = items.filter((item) => item.kind === 'table');
  const rows = own.flatMap(({ rows: all }) => all);
  const grouped = own.some(({ headerRows }) => headerRows > 1);
  const long = rows.flat().some((cell) => typeof cell === 'object' && cell.length > 1);
  const simple = rows.flat().every((cell) => typeof cell === 'object' && cell.length === 1);
  if (grouped && long) return { docx, html };
  return { txt: [encoding, lineEnd, grouped ? 'tsv' : simple ? tables : 'word'], docx, html };
}
