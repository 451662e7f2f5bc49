/** The covering letter that issues a plan, and the imprint (版记) below everything. */
import fc from 'fast-check';
import type { Notice } from '../../src/index.js';
import type { Item } from '../fixtures/outline.js';
import { dateText } from './numerals.js';
import { line } from './passage.js';
import { paragraph } from './words.js';

export type SaidNotice = Omit<Notice, 'spans'>;

export interface CoverSpec {
  readonly security: Pick<Notice, 'copyNumber' | 'classification' | 'urgency'>;
  readonly letterhead: boolean;
  readonly number: { readonly brackets: readonly string[]; readonly serial: number } | null;
  readonly signatories: readonly string[];
  /** The title begins with the issuer's name, and holds the plan's in 《》. */
  readonly named: boolean;
  readonly marked: boolean;
  readonly addressees: readonly string[];
  readonly body: readonly string[];
  readonly issuers: readonly string[];
  readonly day: number;
  readonly chineseDate: boolean;
  readonly note: string | null;
  /** How the 附件说明 writes its entries. */
  readonly entry: { readonly mark: string; readonly quoted: boolean };
  readonly imprint: { readonly copied: readonly string[]; readonly printed: 'by date' | 'date by' | null };
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

const issuer = fc.constantFrom('教育局', '财政局', '人力资源和社会保障局', '人民政府办公室', '卫生健康委员会');
const copied = fc.constantFrom('县委办公室', '县人大常委会办公室', '县政协办公室', '县法院', '市教育局');

export const coverSpec = fc.record<CoverSpec>({
  security: fc.record({
    copyNumber: fc.constantFrom(null, null, '000012'),
    classification: fc.constantFrom(null, null, '秘密★1年'),
    urgency: fc.constantFrom(null, null, '特急', '加急'),
  }),
  letterhead: fc.boolean(),
  number: fc.option(
    fc.record({
      brackets: fc.constantFrom(['〔', '〕'], ['〔', '〕'], ['[', ']'], ['（', '）']),
      serial: fc.integer({ min: 1, max: 120 }),
    }),
    { freq: 4 },
  ),
  signatories: fc.uniqueArray(fc.constantFrom('高叔同', '魏澜', '欧阳晴'), { maxLength: 2 }),
  named: fc.boolean(),
  marked: fc.boolean(),
  addressees,
  body: fc.array(paragraph, { maxLength: 1 }),
  issuers: fc.uniqueArray(issuer, { minLength: 1, maxLength: 3 }),
  day: fc.integer({ min: 1, max: 27 }),
  chineseDate: fc.boolean(),
  note: fc.constantFrom(null, null, '（此件公开发布）', '（此件依申请公开）', '（联系人：魏澜，联系电话：000-87654321）'),
  entry: fc.record({ mark: fc.constantFrom('.', '.', '．', '、'), quoted: fc.boolean() }),
  imprint: fc.record({ copied: fc.uniqueArray(copied, { maxLength: 4 }), printed: fc.constantFrom(null, 'by date', 'by date', 'date by') }),
});

/** What a letter must know of what it issues. */
export interface Issued {
  readonly where: string;
  readonly year: number;
  /** The plan's title, | where a line may end. */
  readonly plan: string;
  /** What the 附件说明 names. */
  readonly named: readonly string[];
}

/** A notice that says nothing of itself but its title. */
export const untold = (title: string, documentType: string): SaidNotice => ({
  copyNumber: null,
  classification: null,
  urgency: null,
  letterhead: null,
  documentNumber: null,
  signatories: [],
  title: title.replaceAll('|', ''),
  documentType,
  addressees: [],
  issuers: [],
  issuedOn: null,
  attachments: [],
  note: null,
  copiedTo: [],
  printedBy: null,
  printedOn: null,
});

/** Gives a letter's title, | where a line may end. */
export function coverTitle({ named, marked, issuers }: CoverSpec, { where, plan }: Issued): string {
  const issued = marked ? `《${plan}》` : plan;
  return `${named && issuers.length === 1 ? `${where}${issuers[0]}|` : ''}关于印发|${issued}|的通知`;
}

/** Gives the paragraphs of a letter's body. */
export function coverBody({ body }: CoverSpec, { plan }: Issued): string[] {
  return [...body, `现将《${plan.replaceAll('|', '')}》印发给你们，请结合实际认真贯彻落实。`];
}

/** Says what a letter says of itself. */
export function saidCover(spec: CoverSpec, issued: Issued): SaidNotice {
  const { where, year, named } = issued;
  const { number, imprint, chineseDate } = spec;
  const issuers = spec.issuers.map((name) => where + name);
  const date = (month: number, chinese: boolean) => {
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(spec.day).padStart(2, '0')}`;
    return { raw: dateText(iso, chinese), iso };
  };
  const code = `${where.charAt(0)}政办`;
  return {
    ...untold(coverTitle(spec, issued), '通知'),
    ...spec.security,
    letterhead: spec.letterhead ? `${issuers[0]}文件` : null,
    documentNumber: number && {
      raw: `${code}${number.brackets[0]}${year}${number.brackets[1]}${number.serial}号`,
      agencyCode: code,
      year,
      serial: number.serial,
    },
    signatories: number ? [...spec.signatories] : [],
    addressees: [...spec.addressees],
    issuers,
    issuedOn: date(3, chineseDate),
    attachments: named.map((title, i) => ({
      ordinal: named.length > 1 ? i + 1 : null,
      title: spec.entry.quoted ? `《${title}》` : title,
      href: null,
    })),
    note: spec.note,
    copiedTo: [...imprint.copied],
    printedBy: imprint.printed && (issuers[0] ?? null),
    printedOn: imprint.printed && date(4, false),
  };
}

/** Draws a letter; `titleLines` are the lines of its title. */
export function coverItems(spec: CoverSpec, issued: Issued, said: SaidNotice, titleLines: readonly string[]): Item[] {
  const { copyNumber, classification, urgency } = said;
  const signed = said.signatories.length > 0 ? `　　　　签发人：${said.signatories.join('　')}` : '';
  return [
    ...[copyNumber, classification, urgency].flatMap((text) => (text === null ? [] : [line(text, 'security')])),
    ...(said.letterhead ? [line(said.letterhead, 'letterhead')] : []),
    ...(said.documentNumber ? [line(said.documentNumber.raw + signed, 'number')] : []),
    ...titleLines.map((text) => line(text, 'title')),
    line(`${said.addressees.join('，')}：`, 'to'),
    ...coverBody(spec, issued).map((text) => line(text)),
    ...said.attachments.map(({ ordinal, title }, i) =>
      line(
        `${i === 0 ? '附件：' : ''}${ordinal === null ? '' : `${ordinal}${spec.entry.mark}`}${title}`,
        i === 0 ? 'attachment' : 'attachment-next',
      ),
    ),
    ...said.issuers.map((name) => line(name, 'sign')),
    line(said.issuedOn?.raw ?? '', 'sign'),
    ...(said.note ? [line(said.note, 'note')] : []),
  ];
}

/** Draws the imprint. */
export function imprintItems({ imprint }: CoverSpec, said: SaidNotice): Item[] {
  const [by, on] = [said.printedBy ?? '', said.printedOn?.raw ?? ''];
  const printed = imprint.printed === 'by date' ? `${by}　　　　　${on}印发` : `${on}　　　　　${by}印发`;
  return [
    ...(said.copiedTo.length > 0 ? [line(`抄送：${said.copiedTo.join('，')}。`, 'imprint')] : []),
    ...(said.printedOn ? [line(printed, 'imprint')] : []),
  ];
}
