import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planDocument } from '../../src/index.js';
import { folder, NOTICE, run, shell, spawned } from './run.js';

const here = folder();
const notice = join(here, 'notice.txt');
writeFileSync(notice, NOTICE);
writeFileSync(join(here, 'empty.txt'), '');
mkdirSync(join(here, 'x.docx'));

describe('plan-parse FILE', () => {
  it('writes nothing but a valid document to standard output', () => {
    const { code, stdout, stderr } = run([notice]);
    expect(stderr).not.toMatch(/error/);
    expect(code).toBe(0);
    const document = planDocument.parse(JSON.parse(stdout));
    expect(document.source).toMatchObject({ path: notice, format: 'txt', bytes: Buffer.byteLength(NOTICE) });
    expect(document.text).toBeUndefined();
  });

  it('indents by two blanks, or writes one line where --compact', () => {
    expect(run([notice]).stdout).toMatch(/^\{\n {2}"schemaVersion": "1",\n/);
    expect(run([notice, '--compact']).stdout).toMatch(/^\{"schemaVersion":"1",.*\}\n$/);
  });

  it('adds the reading text where --with-text', () => {
    expect(JSON.parse(run([notice, '--with-text']).stdout).text).toBe(NOTICE);
  });

  it('reads standard input for - and for no file', () => {
    const piped = JSON.parse(run([], { input: NOTICE }).stdout);
    expect(piped.source.path).toBeNull();
    expect(JSON.parse(run(['-'], { input: NOTICE }).stdout)).toEqual(piped);
  });

  it('gives the same bytes in every locale and time zone', () => {
    const usual = run([notice]).stdout;
    expect(spawned([notice], { env: { LANG: 'C', TZ: 'Asia/Shanghai' } }).stdout).toBe(usual);
    expect(spawned([notice], { env: { LC_ALL: 'tr_TR.UTF-8', TZ: 'America/New_York' } }).stdout).toBe(usual);
    expect(spawned([notice], { env: { LANG: 'zh_CN.GBK' } }).stdout).toBe(usual);
  });

  it('reads a file whose name looks like an option, and one with blanks and Chinese', () => {
    for (const name of ['-.txt', '关于 印发 的通知.txt']) writeFileSync(join(here, name), NOTICE);
    expect(run(['--', '-.txt'], { cwd: here }).code).toBe(0);
    expect(run(['关于 印发 的通知.txt'], { cwd: here }).code).toBe(0);
  });
});

describe('what is read with a warning', () => {
  const input = Buffer.concat([Buffer.from(NOTICE), Buffer.from([0xff, 0xfe, 0x0a])]);

  it('gives JSON, a line on standard error, and exit 0, or 1 where --frail', () => {
    const { code, stdout, stderr } = run(['-'], { input });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^<stdin>: warning: .* \[text:invalid-bytes\]/m);
    expect(JSON.parse(stdout).diagnostics).toContainEqual(expect.objectContaining({ code: 'text:invalid-bytes', severity: 'warning' }));
    expect(run(['-', '--frail'], { input })).toEqual({ code: 1, stdout, stderr });
  });
});

describe('what cannot be read', () => {
  it.each([
    [
      'a missing file',
      'missing.docx',
      'missing.docx: error: The file cannot be opened: there is no such file or folder. [source:unreadable]\n',
    ],
    [
      'a folder',
      'x.docx',
      'x.docx: error: This is a folder, not a file. [source:folder]\nplan-parse: for all documents in it: plan-parse batch x.docx -o json\n',
    ],
    ['an empty file', 'empty.txt', 'empty.txt: error: The file is empty (0 bytes). [source:empty]\n'],
  ])('%s: no JSON, one diagnostic, exit 1', (_, name, line) => {
    expect(run([name], { cwd: here })).toEqual({ code: 1, stdout: '', stderr: line });
  });

  it('a file that may not be read', { skip: process.getuid?.() === 0 }, () => {
    writeFileSync(join(here, 'closed.txt'), NOTICE);
    chmodSync(join(here, 'closed.txt'), 0);
    expect(run(['closed.txt'], { cwd: here })).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('permission denied') });
  });

  it('a format without a reader is named for what it is', () => {
    const { code, stdout, stderr } = run(['-'], { input: 'Rar!\x1a\x07\0' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^<stdin>: error: This is a RAR archive; .*\[source:unsupported\]\n$/);
  });

  it('keeps the line whole whatever the name holds', () => {
    expect(run(['no\nsuch\u001b[31m'], { cwd: here }).stderr).toMatch(/^no\\u\{a\}such\\u\{1b\}\[31m: error: .*\n$/);
  });
});

describe('--output', () => {
  it('writes the file and nothing to standard output', () => {
    const place = join(here, 'plan.json');
    expect(run([notice, '-o', place]).stdout).toBe('');
    expect(readFileSync(place, 'utf8')).toBe(run([notice]).stdout);
  });

  it('leaves what stands there where the input cannot be read, and no other file', () => {
    const place = join(folder(), 'plan.json');
    writeFileSync(place, 'before');
    expect(run([join(here, 'empty.txt'), '-o', place]).code).toBe(1);
    expect(readFileSync(place, 'utf8')).toBe('before');
    expect(readdirSync(join(place, '..'))).toEqual(['plan.json']);
  });

  it('says why it cannot write, and leaves nothing half-written', () => {
    const place = folder();
    mkdirSync(join(place, 'plan.json'));
    const into = run([notice, '-o', join(place, 'none', 'plan.json')]);
    expect(into).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/cannot write: there is no such file or folder\n/) });
    expect(run([notice, '-o', join(place, 'plan.json')]).stderr).toMatch(/cannot write: it is a folder\n/);
    expect(readdirSync(place)).toEqual(['plan.json']);
  });

  it('follows a link and writes a device as it is', () => {
    const place = folder();
    writeFileSync(join(place, 'real.json'), '');
    symlinkSync('real.json', join(place, 'link.json'));
    expect(run([notice, '-o', join(place, 'link.json')]).code).toBe(0);
    expect(readFileSync(join(place, 'real.json'), 'utf8')).toMatch(/^\{/);
    expect(run([notice, '-o', '/dev/null']).code).toBe(0);
  });
});

describe('pipes', () => {
  it('ends quietly where the reader closes early', () => {
    writeFileSync(join(here, 'long.txt'), `${NOTICE}${'抓紧抓实。'.repeat(20_000)}\n`);
    const { code, stdout, stderr } = shell('set -o pipefail; $PLAN_PARSE long.txt --with-text --diagnostics none | head -c 10', here);
    expect({ code, stderr, length: stdout.length }).toEqual({ code: 0, stderr: '', length: 10 });
  });

  it('writes all of a long document before it ends', () => {
    const { stdout } = shell('$PLAN_PARSE long.txt --with-text --diagnostics none | (sleep 1; cat)', here);
    expect(JSON.parse(stdout).text.length).toBeGreaterThan(60_000);
  });

  it('fails where standard output is full', () => {
    expect(shell('$PLAN_PARSE notice.txt > /dev/full', here)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no space is left'),
    });
  });
});
