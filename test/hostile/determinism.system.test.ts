import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { spawned } from '../cli/run.js';
import { WHOLE } from '../series.js';

/** Places to run in: locales that sort, fold case and write numbers otherwise, and time zones on both sides of a date's turn. */
const PLACES = [
  { LANG: 'C', LC_ALL: 'C', TZ: 'UTC' },
  { LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' },
  { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
  { LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', TZ: 'America/Los_Angeles' },
];

/** By default the two whose clocks differ most, which also fold case and write numbers otherwise. */
const TRIED = WHOLE ? PLACES : PLACES.slice(2);

/** A fixture of each format. */
const NAMES = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).sort();
const FILES = ['docx', 'html', 'pdf', 'txt'].map((format) =>
  join('fixtures', NAMES.find((name) => name.endsWith(`input.${format}`)) ?? ''),
);

/** What the program is asked: each file by itself, or all in one run. */
const ASKED = WHOLE
  ? FILES.map((file) => [file, '--with-text', '--lang', 'en'])
  : [['batch', ...FILES, '--ndjson', '--with-text', '--lang', 'en', '--quiet', '--jobs', '1']];

it.each(ASKED)('%s … gives the same bytes on every run, in every locale and time zone', (...args) => {
  const outputs = (WHOLE ? [...TRIED, ...TRIED.slice(0, 1)] : TRIED).map((env) => spawned(args, { env }));
  expect(outputs.map(({ code }) => code)).toEqual(outputs.map(() => 0));
  expect(outputs[0]?.stdout).toContain('"schemaVersion"');
  expect(new Set(outputs.map(({ stdout }) => createHash('sha256').update(stdout).digest('hex'))).size).toBe(1);
  expect(new Set(outputs.map(({ stderr }) => stderr)).size).toBe(1);
});
