import { describe, expect, it } from 'vitest';
import { check, type PlanDocument, parse } from '../../src/index.js';
import { type Patch, patched, patchIn } from '../../src/plan/patch.js';
import { isCorrectable } from '../../src/plan/value-paths.js';

const NOTICE = '某某县2031年工作要点\n\n一、抓好春耕生产\n3月底前完成农资储备。\n二、办好科技节\n（责任单位：县科技局）\n';

const read = async (): Promise<PlanDocument> => (await parse(new TextEncoder().encode(NOTICE), { withText: true })).document;

const patchFor = ({ source }: PlanDocument, ...corrections: Patch['corrections']): Patch => ({ patchVersion: '1', source, corrections });

const codes = (all: readonly { readonly code: string }[]): string[] => all.map(({ code }) => code);

describe('a patch', () => {
  it('changes what it corrects and nothing else, and is told in the document', async () => {
    const document = await read();
    const one = { path: 'tasks[0].departments', before: ['县科技局'], after: ['县科技局', '县教育局'] };
    const { document: corrected, wrong } = patched(document, patchFor(document, one));
    expect(wrong).toEqual([]);
    expect(corrected.tasks[0]?.departments).toEqual(['县科技局', '县教育局']);
    expect(corrected.corrections).toEqual([one]);
    const { corrections: _, ...rest } = corrected;
    expect({ ...rest, tasks: [] }).toEqual({ ...document, tasks: [] });
    expect(document.tasks[0]?.departments).toEqual(['县科技局']);
  });

  it('is refused whole where it was made for other bytes, another value or no value, or breaks the schema', async () => {
    const document = await read();
    const good = { path: 'tasks[0].departments', before: ['县科技局'], after: [] };
    const refusals = [
      [{ ...patchFor(document, good), source: { path: null, sha256: '0'.repeat(64) } }, 'patch:other'],
      [patchFor(document, good, { path: 'tasks[0].leaders', before: ['甲'], after: [] }), 'patch:before'],
      [patchFor(document, good, { path: 'tasks[9].leaders', before: [], after: [] }), 'patch:path'],
      [patchFor(document, good, { path: 'tasks[0].month', before: null, after: 13 }), 'patch:value'],
      [patchFor(document, good, { path: 'tasks[0].content', before: document.tasks[0]?.content, after: '' }), 'patch:value'],
    ] as const;
    for (const [patch, code] of refusals) {
      const { document: left, wrong } = patched(document, patch);
      expect(codes(wrong)).toEqual([code]);
      expect(left).toBe(document);
    }
  });

  it('reaches what was read, not where, from what or how it was counted', () => {
    const yes = ['notice.title', 'publication.source', 'parts[0].year', 'parts[1].sections[0].sections[2].heading', 'tasks[3].deadline'];
    const no = [
      'notice.spans',
      'publication.fields',
      'source.sha256',
      'coverage.assigned',
      'tasks[0].key',
      'tasks[0].spans',
      '__proto__.x',
      'text',
    ];
    expect(yes.filter((path) => !isCorrectable(path))).toEqual([]);
    expect(no.filter(isCorrectable)).toEqual([]);
  });

  it('is named where it is no patch', () => {
    const said = (text: string) => codes(patchIn(new TextEncoder().encode(text)).wrong);
    expect(said('{')).toEqual(['patch:json']);
    expect(said('{"corrections":[]}')).toEqual(['patch:form']);
    expect(said(`{"patchVersion":"1","source":{"path":null,"sha256":"${'a'.repeat(64)}"},"corrections":[]}`)).toEqual([]);
  });
});

describe('check', () => {
  it('holds corrections against the document, and their words against its text', async () => {
    const document = await read();
    const corrected = (after: string[]) =>
      patched(document, patchFor(document, { path: 'tasks[0].departments', before: ['县科技局'], after })).document;
    expect(check(corrected(['县 科技局']))).toEqual([]);
    expect(check(corrected(['县教育局']))).toMatchObject([
      { code: 'check:correction-unread', severity: 'warning', details: { words: '县教育局' } },
    ]);
    const changed = { ...corrected(['县科技局']), tasks: document.tasks.map((task) => ({ ...task, departments: ['他人'] })) };
    expect(codes(check(changed))).toEqual(['check:correction']);
  });
});
