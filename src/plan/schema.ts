/**
 * The schema of the output, version 1: the one source of truth of its types. `schemas/plan-document.schema.json` is
 * generated from it. Names follow GB/T 9704-2012 (公文格式); the Chinese term stands beside each.
 */
import * as z from 'zod';
import { eachNames, type Held, NAME_FIELDS, NOTICE_FIELDS, PUBLICATION_FIELDS } from '../lexicon/fields.js';

const text = z.string();
const optionalText = z.string().nullable();
const texts = z.array(z.string());

export const box = z
  .object({ page: z.int().min(1), x: z.number(), y: z.number(), width: z.number(), height: z.number() })
  .describe('A place on a page: points, from its upper left corner.');

export const span = z
  .object({
    start: z.int().min(0),
    end: z.int().min(0),
    page: z.int().min(1).nullable().describe('The page on which the span starts, from 1; null for a format without pages.'),
    boxes: z.array(box).optional().describe('With --boxes: where it stands on its pages, a box a line; PDF and OFD.'),
  })
  .describe('UTF-16 code units into the reading text, end exclusive.');
const spans = z.array(span);
const spansByField = z.record(z.string(), spans);

export const dateValue = z
  .object({
    raw: text.describe('The date as the document shows it.'),
    iso: optionalText.describe('"2019", "2019-02" or "2019-02-26"; null where no single reading is a date.'),
  })
  .describe('A date (成文日期, 印发日期).');

export const period = z
  .object({
    raw: text,
    from: optionalText.describe('The first month or day, e.g. "2019-03"; "--03" where the year is unknown.'),
    to: optionalText.describe('The last month or day.'),
  })
  .describe('A stretch of time: 3-5月, 上半年, 6月底前.');

export const source = z.object({
  path: optionalText.describe('As given on the command line; null for standard input.'),
  format: text.describe('By content, not by name: docx, txt, html, pdf, …'),
  encoding: optionalText.describe('For txt and html: the encoding that was used.'),
  bytes: z.int().min(0),
  sha256: text.describe('Of the input bytes, in lower-case hexadecimal.'),
  pages: z.int().min(0).nullable(),
  ocr: z
    .object({ engine: text, version: text })
    .nullable()
    .optional()
    .describe('What recognised text in pictures (--ocr); null where nothing did; missing in what versions before 0.6 wrote.'),
});

export const documentNumber = z
  .object({
    raw: text,
    agencyCode: text.describe('机关代字'),
    year: z.int(),
    serial: z.int(),
  })
  .describe('发文字号, e.g. 政协办〔2019〕1号');

export const attachment = z
  .object({
    ordinal: z.int().nullable(),
    title: text,
    href: optionalText.describe("Where the page links it: the attribute's value as it stands."),
  })
  .describe('One line of the 附件说明.');

const HELD = {
  text: () => optionalText,
  list: () => texts,
  date: () => dateValue.nullable(),
  number: () => documentNumber.nullable(),
  attachments: () => z.array(attachment),
} as const;

type Described = Readonly<Record<string, { readonly holds: Held; readonly term: string; readonly more?: string }>>;
type Shape<Fields extends Described> = { [F in keyof Fields]: ReturnType<(typeof HELD)[Fields[F]['holds']]> };

const shapeOf = <Fields extends Described>(fields: Fields): Shape<Fields> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, { holds, term, more = '' }]) => [field, HELD[holds]().describe(term + more)]),
  ) as Shape<Fields>;

export const notice = z
  .object({ ...shapeOf(NOTICE_FIELDS), spans: spansByField.describe('Where each field was read, by its name.') })
  .describe('公文要素: what the official document says about itself.');

export const publication = z
  .object({
    ...shapeOf(PUBLICATION_FIELDS),
    fields: z.record(z.string(), z.string()).describe('Other rows of a catalogue block, e.g. 主题分类, 主题词.'),
    spans: spansByField,
  })
  .describe('What a web page says about its publishing.');

export const paragraph = z.object({ text, span });

export const marker = z.object({
  raw: text.describe('As it stands: "一、", "（一）", "1."'),
  style: text.describe('chinese, chinese-paren, arabic, arabic-paren, circled, chapter, article, decimal, …'),
  ordinal: z.int(),
  automatic: z.boolean().describe("Drawn by the word processor's numbering, not typed."),
});

// Written out, because TypeScript declares the inferred type only one level deep ("elided") in what is published.
export interface Section {
  level: number;
  marker: Marker | null;
  heading: string | null;
  headingSpan: z.infer<typeof span> | null;
  paragraphs: Paragraph[];
  sections: Section[];
  span: z.infer<typeof span>;
}

export const section: z.ZodType<Section> = z.object({
  level: z.int().min(1).describe('Depth in the tree, 1 at the top.'),
  marker: marker.nullable().describe('null for a heading without a number.'),
  heading: optionalText,
  headingSpan: span.nullable().describe('Marker, heading and the mark that closes it.'),
  paragraphs: z.array(paragraph).describe('The text below the heading, before any subsection.'),
  get sections() {
    return z.array(section);
  },
  span,
});

export const columnRole = z.enum(['ordinal', 'month', 'content', 'leader', 'department', 'support', 'member', 'deadline', 'time', 'other']);

export const cell = z.object({
  text,
  rowSpan: z.int().min(1),
  colSpan: z.int().min(1),
  merged: z.boolean().describe('Repeats the cell that covers it; its span is null.'),
  span: span.nullable(),
});

export const table = z.object({
  role: z.enum(['schedule', 'assignments', 'other']),
  caption: optionalText,
  columns: z.array(z.object({ name: text, role: columnRole })),
  headerSpan: span.nullable().describe('Caption and header rows, those repeated on later pages apart.'),
  rows: z.array(z.object({ cells: z.array(cell), span })).describe('Body rows only, one cell a column.'),
  span,
});

export const part = z.object({
  kind: z.enum(['notice', 'plan', 'annex', 'report', 'article']),
  ordinal: z.int().nullable().describe('附件1 -> 1'),
  title: optionalText,
  titleSpan: span.nullable(),
  year: z.int().nullable().describe("The plan's year, where its title states one."),
  paragraphs: z.array(paragraph).describe('Before the first heading.'),
  sections: z.array(section),
  tables: z.array(table),
  span,
});

export const task = z
  .object({
    id: text.describe('"t1", "t2", … in document order.'),
    key: text.describe(
      "Stays when the document grows: a hash of its part's title, path, ordinal and content; a second of the same ends in -2.",
    ),
    ordinal: z.int().nullable(),
    content: text.min(1).describe('What is to be done, without its marker and its period note.'),
    month: z.int().min(1).max(12).nullable().describe('The row of a monthly table that it stands in.'),
    period: period.nullable(),
    deadline: period.nullable().describe('完成时间, 完成时限'),
    ...eachNames((field) => texts.describe(NAME_FIELDS[field].words)),
    fields: z.record(z.string(), z.string()).describe('Any other labelled value, as it stands.'),
    path: texts.describe('Titles and headings above it, outermost first.'),
    origin: z.enum(['table', 'block', 'inline']),
    inferred: z.boolean().describe('Its borders were worked out, not stated.'),
    spans: spansByField,
    span,
  })
  .describe('A work item that has a month, a deadline, a leader or a department.');

// Described apart, the two stay a choice (anyOf); a list of types is what ajv's strict mode refuses.
const detail = z.union([text.describe('As the document has it.'), z.number().describe('A count, an offset, an ordinal.')]);

export const diagnosticEntry = z.object({
  code: text.describe('Stable; names the rule that speaks.'),
  severity: z.enum(['error', 'warning', 'info']),
  message: text,
  span: span.nullable(),
  details: z.record(z.string(), detail).describe('The values that the message names.'),
});

export const coverage = z
  .object({
    characters: z.int().min(0).describe('Characters of the reading text, white space apart.'),
    assigned: z.int().min(0),
    unassigned: z.array(z.object({ text, reason: text, span })),
  })
  .describe('The ledger: every character is assigned or set aside.');

const anything = z.unknown().describe('null, text, a number, a list of texts, a date, a period: what the schema allows there.');

export const correction = z
  .object({
    path: text.describe('The way to the value: "tasks[3].departments".'),
    before: anything,
    after: anything,
  })
  .describe('A value that a patch changed; its spans are those of the value that was read.');

export const planDocument = z
  .object({
    schemaVersion: z.literal('1'),
    generator: z.object({ name: z.literal('plan-parse'), version: text }),
    source,
    notice,
    publication,
    parts: z.array(part).describe('The texts that the document carries, in reading order.'),
    tasks: z.array(task),
    diagnostics: z.array(diagnosticEntry),
    coverage,
    corrections: z.array(correction).optional().describe('What a patch changed, where one was applied.'),
    text: text.optional().describe('The reading text that every span points into.'),
  })
  .describe('One input document, read by plan-parse.');

export type PlanDocument = z.infer<typeof planDocument>;
export type Source = z.infer<typeof source>;
export type Notice = z.infer<typeof notice>;
export type Publication = z.infer<typeof publication>;
export type Part = z.infer<typeof part>;
export type Marker = z.infer<typeof marker>;
export type Paragraph = z.infer<typeof paragraph>;
export type Table = z.infer<typeof table>;
export type Column = Table['columns'][number];
export type ColumnRole = z.infer<typeof columnRole>;
export type Row = Table['rows'][number];
export type Cell = z.infer<typeof cell>;
export type Task = z.infer<typeof task>;
export type Box = z.infer<typeof box>;
export type Span = z.infer<typeof span>;
export type Period = z.infer<typeof period>;
export type DateValue = z.infer<typeof dateValue>;
export type Diagnostic = z.infer<typeof diagnosticEntry>;
export type Correction = z.infer<typeof correction>;
export type Coverage = z.infer<typeof coverage>;
