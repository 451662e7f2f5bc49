import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { misuse } from '../../src/cli/misuse.js';
import { parse } from '../../src/index.js';
import { json, jsonText } from '../../src/writers/json.js';
import { printable, printableLines } from '../../src/writers/printable.js';
import { folder, NOTICE, run, shell } from './run.js';

describe('what is not seen, or steers, is shown', () => {
  it.each([
    ['a\nb', 'a\\u{a}b'],
    ['\u001b[2J', '\\u{1b}[2J'],
    ['\u009b2J\u007f', '\\u{9b}2J\\u{7f}'],
    ['a\u061cb\u200bc\u200e\u202e', 'a\\u{61c}b\\u{200b}c\\u{200e}\\u{202e}'],
    ['\ufeff\u00ad\u2060\u180e\u{e0041}', '\\u{feff}\\u{ad}\\u{2060}\\u{180e}\\u{e0041}'],
    ['\u3164\ud800', '\\u{3164}\\u{d800}'],
    ['葛\u{e0100}城 工作要点 é 😀', '葛\u{e0100}城 工作要点 é 😀'],
  ])('%j', (text, shown) => {
    expect(printable(text)).toBe(shown);
    expect(printableLines(`${text.replace('\n', '')}\n一`)).toBe(`${printable(text.replace('\n', ''))}\n一`);
  });

  it('in JSON, which stays what it was', async () => {
    const value = { a: '\u0080\u009b\u007f一\u200b' };
    expect(jsonText(value)).toBe('{"a":"\\u0080\\u009b\\u007f一\u200b"}');
    const { document } = await parse(Buffer.from(`<meta charset=utf-8><p>青禾县2031年\u009b工作要点<p>一、抓好\u0085春耕`));
    expect(json(document)).not.toMatch(/[\u007f-\u009f]/);
    expect(JSON.parse(json(document))).toEqual(document);
  });

  it('in what the command line got wrong', () => {
    const said = { code: 'commander.unknownOption', message: "error: unknown option '--a\nplan-parse: all is well'" };
    expect(printable(misuse(said, 'en'))).not.toContain('\n');
  });
});

describe('names that clear the screen, turn the line round or are not seen', () => {
  const here = folder();
  writeFileSync(join(here, 'a.txt'), NOTICE);
  const NAME = 'x\u001b[2J\u009b\u007f\u061c\u200b\u202e\u2066\ufeff\u00ad';
  const nowhere = `no${NAME}/x`;

  it.each([
    [[NAME]],
    [['a.txt', NAME]],
    [['a.txt', '-o', nowhere]],
    [[`--${NAME}`]],
    [['a.txt', '--format', NAME]],
    [['a.txt', '--patch', NAME]],
    [['help', NAME]],
    [['batch', NAME, '-o', 'out']],
    [['batch', 'a.txt', '--base', NAME, '-o', 'out']],
    [['batch', '--files-from', NAME, '-o', 'out']],
    [['batch', 'a.txt', '-q', '-o', `a.txt/${NAME}`]],
    [['check', NAME]],
    [['tasks', NAME]],
    [['tasks', 'a.txt', '--month', NAME]],
    [['tasks', 'a.txt', '-o', nowhere]],
    [['ledger', NAME, '--against', 'a.txt']],
    [['audit', NAME]],
    [['review', NAME, '-o', 'a.html']],
    [['review', 'a.txt', '-o', nowhere]],
    [['schema', '-o', nowhere]],
    [['serve', NAME]],
    [['mcp', NAME]],
    [['queue', NAME]],
  ])('are shown: %j', (args) => {
    for (const LANG of ['en_GB.UTF-8', 'zh_CN.UTF-8']) {
      const { code, stdout, stderr } = run(args, { cwd: here, env: { LANG } });
      expect(code).not.toBe(0);
      expect(stderr).toContain('x\\u{1b}[2J\\u{9b}\\u{7f}\\u{61c}\\u{200b}\\u{202e}\\u{2066}\\u{feff}\\u{ad}');
      expect((stdout + stderr).replaceAll('\n', '')).toBe(printable((stdout + stderr).replaceAll('\n', '')));
    }
  });
});

describe('a place that takes no file, whoever asks for it', () => {
  const here = folder();
  writeFileSync(join(here, 'a.txt'), NOTICE);
  // what is no folder, what is not there, and a file system in which nobody makes files
  const places = ['a.txt/x.json', 'nowhere/x.json', ...(process.platform === 'linux' ? ['/proc/x.json'] : [])];
  const commands = [['a.txt'], ['audit', 'a.txt'], ['tasks', 'a.txt'], ['review', 'a.txt'], ['schema']];

  it.each(commands)('is told in one line, exit 1: %s', (...command) => {
    for (const place of places) {
      const { code, stdout, stderr } = run([...command, '-o', place], { cwd: here });
      expect({ code, stdout }, place).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^plan-parse: [^\n]*x\.json: cannot write: [^\n]*\n$/);
    }
    expect(readdirSync(here)).toEqual(['a.txt']);
  });

  it('is told by batch too, for its results and for its report', () => {
    for (const place of places.filter((one) => !one.startsWith('nowhere'))) {
      const { code, stdout, stderr } = run(['batch', 'a.txt', '-o', place, '-q'], { cwd: here });
      expect({ code, stdout }, place).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^plan-parse: [^\n]*x\.json: cannot write: [^\n]*\n$/);
      const report = run(['batch', 'a.txt', '--ndjson', '-q', '--report', place], { cwd: here });
      expect({ code: report.code, stdout: report.stdout }, place).toEqual({ code: 1, stdout: '' });
      expect(report.stderr).toMatch(/^plan-parse: [^\n]*x\.json: cannot write: [^\n]*\n$/);
    }
    expect(readdirSync(here)).toEqual(['a.txt']);
  });
});

describe('where nothing can be written', () => {
  const here = folder();
  writeFileSync(join(here, 'a.txt'), NOTICE);

  it('standard error keeps no run alive; standard output that is full or closed is a failure; so is no name at all', () => {
    const { stdout, stderr } = shell(
      `timeout 60 $PLAN_PARSE missing.txt 2>/dev/full; echo $?
       $PLAN_PARSE a.txt >/dev/full; echo $?
       $PLAN_PARSE a.txt >&-; echo $?
       $PLAN_PARSE a.txt >/dev/null; echo $?
       $PLAN_PARSE a.txt -o ''; echo $?
       $PLAN_PARSE $'missing\n\u200b.txt'`,
      here,
    );
    const closed = process.platform === 'linux' ? '1' : '0';
    expect(stdout.split('\n').slice(0, 5)).toEqual(['1', '1', closed, '0', '2']);
    expect(stderr.split('\n')[0]).toBe('plan-parse: <stdout>: cannot write: no space is left on the device');
    expect(stderr).toContain('missing\\u{a}\\u{200b}.txt: error: ');
  });
});
