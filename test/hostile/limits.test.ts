import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import { withLimit } from '../../src/cli/limit-option.js';
import { LIMITS, type Limits } from '../../src/limits.js';
import { parse } from '../../src/parse.js';
import { folder, NOTICE, run } from '../cli/run.js';
import { makeParts, p, pack, tc } from '../readers/docx/make.js';
import { makePdf, show } from '../readers/pdf/make.js';
import { lyingPackage } from './lying-package.js';

const HERE = folder();
const docx = (body: string): Uint8Array => pack(makeParts(body));
const rows = (count: number): string => `<table>${'<tr><td>甲<td>乙<td>丙'.repeat(count)}</table>`;
const page = (body: string): string => `<meta charset=utf-8><div id=zoom><p>青禾县2031年工作要点</p>${body}</div>`;
const line = { content: show(80, 700, '青禾县二〇三一年工作要点') };
const rule = '80 600 m 500 600 l S\n';
/** A long notice: seconds of work, and hundreds of megabytes. */
const LONG = `${NOTICE}${Array.from({ length: 60_000 }, (_, i) => `${i + 1}.抓好第${i}项工作。（责任单位：县科技局）\n`).join('')}`;

/** More bytes than are free of the ratio, which pack to a hundredth, and little to read. */
const ROOMY = Array.from({ length: 15_000 }, (_, i) => `<w:p/><!--${String(i).padStart(8).repeat(150)}-->`).join('');

/** A PDF of one packed stream. */
function packedPdf(dictionary: string, size: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(size, 32)).toString('latin1');
  const head = `%PDF-1.4\n1 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  return new Uint8Array(Buffer.from(`${head}${packed}\nendstream\nendobj\n%%EOF`, 'latin1'));
}

/** For each limit: a value, a document that goes over it, and whether what was read before is given. */
const CASES: Record<keyof Limits, readonly (readonly [value: number, document: string | Uint8Array, given: boolean])[]> = {
  bytes: [[100, NOTICE, false]],
  unpacked: [
    [2_000, docx(p('抓好春耕生产。'.repeat(200))), false],
    [50_000, packedPdf('/Type /ObjStm', 60_000), false],
  ],
  part: [
    [2_000, docx(p('抓好春耕生产。'.repeat(200))), false],
    [50_000, packedPdf('/Length1 60000', 60_000), false],
  ],
  ratio: [[2, docx(ROOMY), false]],
  entries: [[2, docx(p('正文')), false]],
  depth: [[20, docx(`${'<w:tbl><w:tr><w:tc>'.repeat(10)}${p('底')}${'</w:tc></w:tr></w:tbl>'.repeat(10)}`), false]],
  nesting: [[20, page(`${'<div>'.repeat(30)}正文`), true]],
  elements: [[50, docx(p('正文').repeat(50)), false]],
  tags: [[50, page('<p>正文'.repeat(60)), false]],
  attributes: [
    [3, page('<p a b c d>正文'), false],
    [20, docx(`<w:p ${Array.from({ length: 21 }, (_, i) => `a${i}="1"`).join(' ')}/>`), false],
  ],
  cells: [
    [10, page(rows(4)), true],
    [10, docx(`<w:tbl>${`<w:tr>${tc('甲')}${tc('乙')}</w:tr>`.repeat(6)}</w:tbl>`), true],
    [10, `青禾县2031年工作要点\n${'月份\t工作\t单位\n'.repeat(4)}`, true],
  ],
  row: [[3, docx(`<w:tbl><w:tr>${tc('甲').repeat(4)}</w:tr></w:tbl>`), false]],
  pages: [[1, makePdf(line, line), true]],
  stream: [[50_000, packedPdf('/Type /ObjStm', 60_000), false]],
  glyphs: [[5, makePdf(line), true]],
  strokes: [[5, makePdf({ content: line.content + rule.repeat(9) }), true]],
  text: [[20, NOTICE, false]],
  items: [[2, NOTICE, false]],
  time: [[1, LONG, false]],
  ocr: [], // pictures only: test/readers/ocr
  memory: [[24, LONG, false]],
};

const bytesOf = (document: string | Uint8Array): Uint8Array =>
  typeof document === 'string' ? new TextEncoder().encode(document) : document;
const all = Object.entries(CASES).flatMap(([name, cases]) => cases.map((one, at) => [name, at, ...one] as const));

describe('a document over a limit', () => {
  it.each(all.filter(([, , , document]) => document !== LONG))('%s: document %i, limit %i', async (name, _, value, document, given) => {
    const { document: read, diagnostics } = await parse(bytesOf(document), { limits: { [name]: value } });
    const over = diagnostics.find(({ code }) => code === `limit:${name}`);
    expect(over).toMatchObject({ details: { limit: value, value: expect.any(Number) } });
    expect(over?.details['value']).toBeGreaterThanOrEqual(value);
    expect(read.parts.length > 0).toBe(given);
  });

  it.each(all.filter(([, , , document]) => document === LONG))('%s of the program itself: document %i, limit %i', (name, at, value) => {
    const file = join(HERE, `${name}${at}`);
    writeFileSync(file, LONG);
    const { code, stdout, stderr } = run(['--limit', `${name}=${value}`, '--diagnostics', 'json', file]);
    expect(JSON.parse(stderr)).toMatchObject({ code: `limit:${name}`, severity: 'error', details: { limit: value, value } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it('is read where the limit allows it', async () => {
    for (const name of Object.keys(LIMITS) as (keyof Limits)[]) {
      const [, document = LONG] = CASES[name][0] ?? [];
      if (document === LONG || name === 'unpacked' || name === 'part' || name === 'stream') continue;
      const { diagnostics } = await parse(bytesOf(document));
      expect(diagnostics.map(({ code }) => code)).not.toContain(`limit:${name}`);
    }
  });
});

describe('what the command line says of limits', () => {
  it.each(['size=1', 'bytes', 'bytes=0', 'bytes=-1', 'bytes=1e3', 'bytes='])('--limit %s is wrong', (limit) => {
    expect(() => withLimit(limit, undefined)).toThrow(InvalidArgumentError);
  });

  it('holds for each of several', () => {
    const { stderr } = run(['--limit', 'bytes=100000', '--limit', 'text=20', '-'], { input: NOTICE });
    expect(stderr).toContain('[limit:text]');
  });
});

describe('a package', () => {
  it('is counted as it unpacks, not as it says', () => {
    const { code, stderr } = run(['--limit', 'part=1000000', '-'], { input: lyingPackage(2_000_000) });
    expect(stderr).toContain('[limit:part]');
    expect(code).toBe(1);
  });
});
