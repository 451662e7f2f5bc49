import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { misuse } from '../../src/cli/misuse.js';
import { parse } from '../../src/index.js';
import { json, jsonText } from '../../src/writers/json.js';
import { printable, printableLines } from '../../src/writers/printable.js';
import { folder, NOTICE, shell } from './run.js';

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
