/** Whole notices: a covering letter or none, the plan, its annexes, the imprint. */
import fc from 'fast-check';
import type { Notice } from '../../src/index.js';
import type { Item, Outline } from '../fixtures/outline.js';
import { drawLadder, type LadderSpec, ladder } from './ladder.js';
import { dateText } from './numerals.js';
import { line, type Passage, type Place, type SaidPart, type SaidTask } from './passage.js';
import { type DutiesSpec, drawDuties, drawMonthly, duties, type MonthlySpec, monthly } from './tables.js';
import { paragraph, place } from './words.js';

type SaidNotice = Omit<Notice, 'spans'>;

/** A document and what it says. */
export interface Generated {
  readonly outline: Outline;
  readonly says: { readonly notice: SaidNotice; readonly parts: SaidPart[]; readonly tasks: (SaidTask & { id: string })[] };
}

type Content =
  | { readonly kind: 'ladder'; readonly spec: LadderSpec }
  | { readonly kind: 'monthly'; readonly spec: MonthlySpec }
  | { readonly kind: 'duties'; readonly spec: DutiesSpec };

const ladderContent = ladder.map((spec): Content => ({ kind: 'ladder', spec }));
const tableContent = fc.oneof(
  monthly.map((spec): Content => ({ kind: 'monthly', spec })),
  duties.map((spec): Content => ({ kind: 'duties', spec })),
);

function drawContent(content: Content, where: Place): Passage {
  if (content.kind === 'ladder') return drawLadder(content.spec, where);
  return content.kind === 'monthly' ? drawMonthly(content.spec, where) : drawDuties(content.spec, where);
}

interface Cover {
  readonly letterhead: boolean;
  readonly number: { readonly brackets: readonly [string, string]; readonly serial: number } | null;
  readonly signatories: readonly string[];
  readonly named: boolean;
  readonly marked: boolean;
  readonly addressees: readonly string[];
  readonly body: readonly string[];
  readonly issuers: readonly string[];
  readonly day: number;
  readonly chineseDate: boolean;
  readonly note: string | null;
  readonly imprint: { readonly copied: readonly string[]; readonly printed: boolean } | null;
  /** How the plan is called below the letter: not at all, 附件, or 附件1. */
  readonly planIs: 'bare' | 'annex';
}

const addressee = fc.constantFrom(
  '各乡镇人民政府',
  '各县（市、区）人民政府',
  '局机关各科室',
  '各直属单位',
  '县政府各部门、各直属机构',
  '各中小学校',
);
/** Where no ， divides them, 、 does (contract). */
const addressees = fc
  .uniqueArray(addressee, { minLength: 1, maxLength: 3 })
  .filter((list) => list.length > 1 || !list[0]?.includes('各部门、'));

const cover = fc.record<Cover>({
  letterhead: fc.boolean(),
  number: fc.option(
    fc.record({
      brackets: fc.constantFrom(['〔', '〕'], ['〔', '〕'], ['[', ']'], ['（', '）']),
      serial: fc.integer({ min: 1, max: 120 }),
    }),
    { freq: 4 },
  ),
  signatories: fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom('高叔同', '魏澜', '欧阳晴'), { minLength: 1, maxLength: 2 })),
  named: fc.boolean(),
  marked: fc.boolean(),
  addressees,
  body: fc.array(paragraph, { maxLength: 1 }),
  issuers: fc.uniqueArray(fc.constantFrom('教育局', '财政局', '人力资源和社会保障局', '人民政府办公室', '卫生健康委员会'), {
    minLength: 1,
    maxLength: 3,
  }),
  day: fc.integer({ min: 1, max: 27 }),
  chineseDate: fc.boolean(),
  note: fc.constantFrom(null, null, '（此件公开发布）', '（此件依申请公开）'),
  imprint: fc.option(
    fc.record({
      copied: fc.uniqueArray(fc.constantFrom('县委办公室', '县人大常委会办公室', '县政协办公室', '县法院', '市教育局'), { maxLength: 4 }),
      printed: fc.boolean(),
    }),
  ),
  planIs: fc.constantFrom('bare', 'bare', 'annex'),
});

interface Spec {
  readonly where: string;
  readonly year: number;
  readonly cover: Cover | null;
  readonly planKind: string;
  readonly intro: readonly string[];
  readonly plan: Content;
  readonly annexes: readonly { readonly kind: string; readonly content: Content }[];
  /** Which of a title's joints end a line. */
  readonly cuts: readonly boolean[];
  readonly settings: Outline['settings'];
}

const settings: fc.Arbitrary<Outline['settings']> = fc.record({
  txt: fc.tuple(
    fc.constantFrom('utf-8', 'utf-8-bom', 'gb18030', 'utf-16le-bom', 'utf-16be-bom'),
    fc.constantFrom('lf', 'crlf'),
    fc.constantFrom('word'),
  ),
  docx: fc.constantFrom(['typed'], ['lists'], ['lists', 'cells'], ['lists', 'run-on']),
  html: fc.constantFrom(['portal', 'utf-8'], ['trs', 'gbk'], ['nested', 'gbk'], ['bare', 'utf-8']),
});

const ANNEX_KINDS = ['重点任务分工表', '课题调研安排', '月度工作安排表', '联系点名单'];

const spec: fc.Arbitrary<Spec> = fc.record({
  where: place,
  year: fc.integer({ min: 2026, max: 2039 }),
  cover: fc.option(cover, { freq: 4 }),
  planKind: fc.constantFrom('工作要点', '工作计划', '重点工作实施方案', '重点工作安排'),
  intro: fc.array(paragraph, { maxLength: 2 }),
  plan: fc.oneof({ arbitrary: ladderContent, weight: 4 }, { arbitrary: tableContent, weight: 1 }),
  annexes: fc
    .array(fc.oneof({ arbitrary: tableContent, weight: 3 }, { arbitrary: ladderContent, weight: 1 }), { maxLength: 3 })
    .map((list) => list.map((content, i) => ({ kind: ANNEX_KINDS[i] ?? '', content }))),
  cuts: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  settings,
});

/** Any notice that the generator can make. */
export const notice: fc.Arbitrary<Generated> = spec.map(drawNotice);

/** Cuts a title into lines at those of its joints (|) that are wanted. */
function titleLines(title: string, cuts: readonly boolean[]): string[] {
  const pieces = title.split('|');
  const lines = [pieces[0] ?? ''];
  pieces.slice(1).forEach((piece, i) => {
    if (cuts[i]) lines.push(piece);
    else lines[lines.length - 1] += piece;
  });
  return lines;
}

const TYPES: Readonly<Record<string, string>> = { 工作要点: '要点', 工作计划: '计划', 重点工作实施方案: '方案', 重点工作安排: '安排' };

function drawNotice({ where, year, cover: letter, planKind, intro, plan, annexes, cuts, settings: how }: Spec): Generated {
  const items: Item[] = [];
  const parts: SaidPart[] = [];
  const tasks: SaidTask[] = [];
  const planTitle = `${where}${year}年|${planKind}`;
  const bare = planTitle.replace('|', '');
  const annexTitles = annexes.map(({ kind }) => `${year}年${kind}`);
  const labelled = letter?.planIs === 'annex';
  const named = [...(labelled ? [bare] : []), ...annexTitles];
  const ordinalOf = (at: number): number | null => (named.length > 1 ? at + 1 : null);
  const said = saidNotice(
    letter,
    where,
    year,
    letter ? coverTitle(letter, where, planTitle) : planTitle,
    letter ? '通知' : (TYPES[planKind] ?? ''),
    named,
  );
  if (letter) {
    const title = coverTitle(letter, where, planTitle);
    items.push(...coverItems(letter, said, title, cuts));
    parts.push({
      kind: 'notice',
      ordinal: null,
      title: said.title,
      year,
      paragraphs: bodyOf(letter, bare).map((text) => ({ text })),
      sections: [],
      tables: [],
    });
  }
  const add = (
    kind: SaidPart['kind'],
    ordinal: number | null,
    title: string,
    lines: readonly string[],
    label: string | null,
    content: Content,
    before: readonly string[],
  ) => {
    const passage = drawContent(content, { title, year });
    items.push(
      ...(label === null ? [] : [line(label, 'annex')]),
      ...lines.map((text) => line(text, 'title')),
      ...before.map((text) => line(text)),
      ...passage.items,
    );
    parts.push({
      kind,
      ordinal,
      title,
      year,
      paragraphs: [...before.map((text) => ({ text })), ...passage.paragraphs],
      sections: passage.sections,
      tables: passage.tables,
    });
    tasks.push(...passage.tasks);
  };
  const label = (at: number): string => (ordinalOf(at) === null ? '附件' : `附件${at + 1}`);
  add(
    'plan',
    labelled ? ordinalOf(0) : null,
    bare,
    titleLines(planTitle, cuts),
    labelled ? label(0) : null,
    plan,
    plan.kind === 'ladder' ? intro : [],
  );
  annexes.forEach(({ content }, i) => {
    const at = labelled ? i + 1 : i;
    add('annex', ordinalOf(at), annexTitles[i] ?? '', [annexTitles[i] ?? ''], label(at), content, []);
  });
  if (letter) items.push(...imprintItems(letter, said));
  return {
    outline: { settings: how, items },
    says: { notice: said, parts, tasks: tasks.map((task, i) => ({ ...task, id: `t${i + 1}` })) },
  };
}

function coverTitle({ named, marked, issuers }: Cover, where: string, planTitle: string): string {
  const issued = marked ? `《${planTitle}》` : planTitle;
  return `${named && issuers.length === 1 ? `${where}${issuers[0]}|` : ''}关于印发${issued}的通知`;
}

const bodyOf = ({ body }: Cover, planTitle: string): string[] => [...body, `现将《${planTitle}》印发给你们，请结合实际认真贯彻落实。`];

const DOCUMENT = { copyNumber: null, classification: null, urgency: null };

function saidNotice(
  letter: Cover | null,
  where: string,
  year: number,
  title: string,
  documentType: string,
  named: readonly string[],
): SaidNotice {
  const bare = title.replaceAll('|', '');
  if (!letter)
    return {
      ...DOCUMENT,
      letterhead: null,
      documentNumber: null,
      signatories: [],
      title: bare,
      documentType,
      addressees: [],
      issuers: [],
      issuedOn: null,
      attachments: [],
      note: null,
      copiedTo: [],
      printedBy: null,
      printedOn: null,
    };
  const { number, imprint, day, chineseDate } = letter;
  const code = `${where.charAt(0)}政办`;
  const iso = (month: number) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const issuers = letter.issuers.map((name) => where + name);
  const printed = imprint?.printed ? { raw: dateText(iso(4), false), iso: iso(4) } : null;
  return {
    ...DOCUMENT,
    letterhead: letter.letterhead ? `${issuers[0]}文件` : null,
    documentNumber: number && {
      raw: `${code}${number.brackets[0]}${year}${number.brackets[1]}${number.serial}号`,
      agencyCode: code,
      year,
      serial: number.serial,
    },
    signatories: number ? [...letter.signatories] : [],
    title: bare,
    documentType,
    addressees: [...letter.addressees],
    issuers,
    issuedOn: { raw: dateText(iso(3), chineseDate), iso: iso(3) },
    attachments: named.map((title, i) => ({ ordinal: named.length > 1 ? i + 1 : null, title })),
    note: letter.note,
    copiedTo: imprint ? [...imprint.copied] : [],
    printedBy: printed && (issuers[0] ?? null),
    printedOn: printed,
  };
}

function coverItems(letter: Cover, said: SaidNotice, title: string, cuts: readonly boolean[]): Item[] {
  const planTitle = /印发《?(.*?)》?的通知/.exec(said.title ?? '')?.[1] ?? '';
  const signed = said.signatories.length > 0 ? `　　　　签发人：${said.signatories.join('　')}` : '';
  const many = said.attachments.length > 1;
  return [
    ...(said.letterhead ? [line(said.letterhead, 'letterhead')] : []),
    ...(said.documentNumber ? [line(said.documentNumber.raw + signed, 'number')] : []),
    ...titleLines(title, cuts).map((text) => line(text, 'title')),
    line(`${said.addressees.join('，')}：`, 'to'),
    ...bodyOf(letter, planTitle).map((text) => line(text)),
    ...said.attachments.map(({ ordinal, title: name }, i) =>
      line(`${i === 0 ? '附件：' : ''}${many ? `${ordinal}.` : ''}${name}`, i === 0 ? 'attachment' : 'attachment-next'),
    ),
    ...said.issuers.map((name) => line(name, 'sign')),
    line(said.issuedOn?.raw ?? '', 'sign'),
    ...(said.note ? [line(said.note, 'note')] : []),
  ];
}

function imprintItems(_: Cover, said: SaidNotice): Item[] {
  return [
    ...(said.copiedTo.length > 0 ? [line(`抄送：${said.copiedTo.join('，')}。`, 'imprint')] : []),
    ...(said.printedOn ? [line(`${said.printedBy}　　　　　${said.printedOn.raw}印发`, 'imprint')] : []),
  ];
}
