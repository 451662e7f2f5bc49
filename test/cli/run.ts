import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

/** The program as it is installed. It runs what is built: `npm test` builds first. */
export const BIN = resolve(process.env.PLAN_PARSE_BIN ?? 'bin/plan-parse.js');

/** A notice as small as they come. */
export const NOTICE = '某某县2031年工作要点\n\n一、抓好春耕生产\n3月底前完成农资储备。\n二、办好科技节\n（责任单位：县科技局）\n';

interface Setting {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

type Ended = Pick<SpawnSyncReturns<string>, 'stdout' | 'stderr'> & { readonly code: number | null };

/** Runs the program in an English locale without colours, unless the setting says otherwise. */
export function run(args: readonly string[], { input = '', env = {}, cwd }: Setting = {}): Ended {
  const { PATH = '' } = process.env;
  const options = { encoding: 'utf8', input, env: { PATH, LANG: 'en_GB.UTF-8', ...env }, maxBuffer: 1 << 28, ...(cwd && { cwd }) } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], options);
  return { code: status, stdout, stderr };
}

/** Runs a line of the shell with the program as $PLAN_PARSE. */
export function shell(line: string, cwd: string): Ended {
  const env = { ...process.env, LANG: 'en_GB.UTF-8', PLAN_PARSE: `${process.execPath} ${BIN}` };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8', cwd, env, maxBuffer: 1 << 28 });
  return { code: status, stdout, stderr };
}

/** Gives an empty folder that goes when the file's tests have run. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'plan-parse-'));
  afterAll(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
