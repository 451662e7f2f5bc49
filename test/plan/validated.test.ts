import { describe, expect, it } from 'vitest';
import { type PlanDocument, parse, planDocument } from '../../src/index.js';
import { copierOf, type JsonSchema, UNFIT } from '../../src/plan/copier.js';
import { shippedSchema } from '../../src/plan/shipped-schema.js';
import { validated } from '../../src/plan/validated.js';

type Step = string | number;

/** What a value is replaced by: of each type, at the borders of each bound. */
const OTHERS = [undefined, null, '', '一', -1, 0, 1.5, 13, 2 ** 60, Number.NaN, [], {}];
const copy = copierOf(shippedSchema());

/** Lists the way to every value, of those that differ in their numbers alone the first; the whole is the empty way. */
function waysIn(value: unknown, way: readonly Step[] = [], seen: Set<string> = new Set()): (readonly Step[])[] {
  const kind = way.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
  if (seen.has(kind)) return [];
  seen.add(kind);
  const inner = Array.isArray(value) ? value.map((one, i) => [i, one] as const) : Object.entries(value ?? {});
  return [way, ...(typeof value === 'object' ? inner.flatMap(([step, one]) => waysIn(one, [...way, step], seen)) : [])];
}

/** Gives a copy in which another value stands at the end of a way, or none. */
function damaged(value: unknown, [step, ...rest]: readonly Step[], change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  const copied = Array.isArray(value) ? [...value] : { ...(value as object) };
  Object.assign(copied, { [step]: damaged((value as Record<Step, unknown>)[step], rest, change) });
  return copied;
}

/** Changes a value in each way: another in its place, a field more, a field less, its fields turned round. */
const CHANGES: readonly ((value: unknown) => unknown)[] = [
  ...OTHERS.map((other) => () => other),
  (value) => ({ more: 1, ...(value as object) }),
  (value) => Object.fromEntries(Object.entries(value ?? {}).toReversed()),
  (value) => Object.fromEntries(Object.entries(value ?? {}).slice(1)),
];

const TEXT = '青禾县2031年工作要点\n一、抓好春耕\n1.3月召开全会。（责任单位：县教育局；完成时限：3月底前）\n';

/** A document with all that the schema knows, some of which no reading gives. */
async function everything(): Promise<PlanDocument> {
  const { document } = await parse(new TextEncoder().encode(TEXT), { withText: true });
  const [task] = document.tasks;
  const boxes = [{ page: 1, x: 0.5, y: 1, width: 10, height: 2 }];
  const span = { start: 0, end: 4, page: 1, boxes };
  const table: PlanDocument['parts'][number]['tables'][number] = {
    role: 'schedule',
    caption: '表',
    columns: [{ name: '月份', role: 'month' }],
    headerSpan: span,
    rows: [{ cells: [{ text: '1', rowSpan: 1, colSpan: 1, merged: false, span }], span }],
    span,
  };
  return {
    ...document,
    notice: {
      ...document.notice,
      documentNumber: { raw: '青〔2031〕1号', agencyCode: '青', year: 2031, serial: 1 },
      attachments: [{ ordinal: 1, title: '表', href: 'a.docx' }],
    },
    parts: document.parts.map((part) => ({ ...part, tables: [table] })),
    tasks: task ? [{ ...task, fields: { 指导: '县' } }] : [],
    diagnostics: [{ code: 'plan:none', severity: 'info', message: '', span, details: { count: 1, text: '一' } }],
    coverage: { ...document.coverage, unassigned: [{ text: '-', reason: 'decoration', span }] },
    corrections: [{ path: 'tasks[0].month', before: null, after: 3 }],
  };
}

describe('what holds a document against the JSON Schema', () => {
  it('says of each damage what the zod schema says, and gives the same copy of what fits', async () => {
    const document = await everything();
    const verdicts = { fits: 0, unfit: 0 };
    const differing: string[] = [];
    for (const way of waysIn(document))
      for (const [at, change] of CHANGES.entries()) {
        const value = damaged(document, way, change);
        const [ours, theirs] = [copy(value), planDocument.safeParse(value)];
        const same = theirs.success ? JSON.stringify(ours) === JSON.stringify(theirs.data) : ours === UNFIT;
        if (!same || (ours !== UNFIT) !== theirs.success) differing.push(`${way.join('.')} changed by ${at}`);
        verdicts[theirs.success ? 'fits' : 'unfit']++;
      }
    expect(differing).toEqual([]);
    expect(verdicts.fits).toBeGreaterThan(400);
    expect(verdicts.unfit).toBeGreaterThan(1000);
  });

  it('leaves to the zod schema what it says no to, whose words are thrown', async () => {
    const document = await everything();
    const named = damaged(document, ['publication', 'fields'], () => JSON.parse('{"__proto__": "县", "a": "b"}'));
    expect(copy(named)).toBe(UNFIT);
    expect(await validated(named as PlanDocument)).toEqual(planDocument.parse(named));
    const unfit = damaged(document, ['tasks', 0, 'month'], () => 13);
    await expect(validated(unfit as PlanDocument)).rejects.toThrow(/<=12/);
  });

  it('is not made where the schema says what nobody would heed', () => {
    const pattern: object = { type: 'string', pattern: '^t' };
    expect(() => copierOf(pattern as JsonSchema)).toThrow('pattern');
    expect(() => copierOf({ type: 'array' })).toThrow('array');
    const named = (name: string): JsonSchema => ({ type: 'array', items: { $ref: name }, $defs: { month: { type: 'integer' } } });
    expect(copierOf(named('#/$defs/month'))([3, 'March'])).toBe(UNFIT);
    for (const name of ['#/$defs/year', '#']) expect(() => copierOf(named(name))).toThrow(`$ref ${name}`);
  });
});
