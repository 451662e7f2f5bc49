import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayHoldOthers } from '../../src/readers/index.js';
import { folder, run } from '../cli/run.js';
import { makeMail } from '../readers/containers/make.js';
import { makeZip } from '../readers/make-zip.js';
import { contents, fill, notice, reportIn } from './archive.js';

const zip = (files: Readonly<Record<string, string | Buffer>>): Buffer =>
  makeZip(Object.entries(files).map(([name, content]) => ({ name, content })));

describe('the documents in archives and mails', () => {
  const inner = zip({ '丙.txt': notice(3), 'b:?.txt': notice(4) });
  const files = {
    'in/甲.zip': zip({
      '乙/a.txt': notice(1),
      'copy.txt': notice(9),
      '内.zip': inner,
      'p.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    }),
    'in/m.eml': makeMail('请查收', { '附件.txt': Buffer.from(notice(2)) }),
    'in/plain.txt': notice(9),
    'in/broken.zip': zip({ 'a.txt': notice(5) }).subarray(0, 50),
    'in/empty.zip': zip({}),
  };
  const here = fill(folder(), files);
  const out = join(here, 'out');
  const first = run(['batch', 'in', '-o', 'out', '-q', '-j', '2'], { cwd: here });

  it('each have an output at their place, and an entry in the report, in the order of the inputs', () => {
    expect(first.code).toBe(1);
    expect(reportIn(out).files.map(({ path, output, errors }) => [path, output ?? errors[0]?.code])).toEqual([
      ['in/broken.zip', 'zip:damaged'],
      ['in/empty.zip', 'container:empty'],
      ['in/m.eml!/body.txt', 'm.eml!/body.txt.json'],
      ['in/m.eml!/附件.txt', 'm.eml!/附件.txt.json'],
      ['in/plain.txt', 'plain.txt.json'],
      ['in/甲.zip!/乙/a.txt', '甲.zip!/乙/a.txt.json'],
      ['in/甲.zip!/copy.txt', '甲.zip!/copy.txt.json'],
      ['in/甲.zip!/内.zip!/丙.txt', '甲.zip!/内.zip!/丙.txt.json'],
      ['in/甲.zip!/内.zip!/b:?.txt', '甲.zip!/内.zip!/b__.txt.json'],
      ['in/甲.zip!/p.png', 'source:unsupported'],
    ]);
    expect(reportIn(out).files.find(({ path }) => path.endsWith('copy.txt'))?.duplicateOf).toBe('in/plain.txt');
  });

  it('are not read again, nor said to be gone, and leave nothing behind', () => {
    const before = contents(out);
    run(['batch', 'in', '-o', 'out', '-q', '-j', '2'], { cwd: here });
    expect(reportIn(out)).toMatchObject({ counts: { skipped: 7, failed: 3 }, stale: [] });
    expect(contents(out)).toEqual(before);
    expect(Object.keys(before).every((name) => name.endsWith('.json'))).toBe(true);
  });

  it('are asked for by a call that reads one, which names them, chooses one, or writes all', () => {
    const { code, stdout, stderr } = run(['in/m.eml'], { cwd: here });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('It holds 2 documents: body.txt，附件.txt.');
    expect(stderr).toContain('plan-parse batch in/m.eml -o json');
    const chosen = run(['in/m.eml', '--entry', '附件.txt', '--compact'], { cwd: here });
    expect(JSON.parse(chosen.stdout)).toMatchObject({ source: { path: 'in/m.eml!/附件.txt', format: 'txt' } });
    const all = run(['in/m.eml', '--ndjson'], { cwd: here });
    expect(
      all.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).source.path),
    ).toEqual(['in/m.eml!/body.txt', 'in/m.eml!/附件.txt']);
    expect(run(['--ndjson'], { input: 'x' }).code).toBe(2);
  });

  it('give their tasks', () => {
    const { stdout } = run(['tasks', 'in/甲.zip', '--csv'], { cwd: here });
    expect(stdout.match(/县科技局/g)).toHaveLength(4);
    expect(stdout).toContain(',丙.txt,');
  });
});

it('rules out by its beginning what is no container', () => {
  const begins = (name: string) => mayHoldOthers(zip({ [name]: '<x/>' }));
  expect(['[Content_Types].xml', '_rels/.rels', 'mimetype', 'OFD.xml', 'word/document.xml'].filter(begins)).toEqual([]);
  expect(['a.docx', 'word/a.docx', '通知/'].filter((name) => !begins(name))).toEqual([]);
  expect(mayHoldOthers(Buffer.from(notice(1)))).toBe(false);
  const pdf = (content: string) => Buffer.from(`%PDF-1.7\n${content}`);
  const whole = (bytes: Buffer) => mayHoldOthers(bytes, bytes);
  expect([mayHoldOthers(pdf('')), whole(pdf(''))]).toEqual([true, false]);
  const carriers = ['<</Type/EmbeddedFile>>', '<</Params<</Size 3>>>>', '<</EF<</F 3 0 R>>>>'];
  expect(carriers.filter((carrier) => !whole(pdf(carrier)))).toEqual([]);
});
