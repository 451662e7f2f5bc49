import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { WHOLE } from '../series.js';
import { answerOf } from './warm.js';

/** The program as it is installed. It runs what is built: `npm test` builds first. */
export const BIN = resolve(process.env.PLAN_PARSE_BIN ?? 'bin/plan-parse.js');

/** A notice as small as they come. */
export const NOTICE = '某某县2031年工作要点\n\n一、抓好春耕生产\n3月底前完成农资储备。\n二、办好科技节\n（责任单位：县科技局）\n';

interface Setting {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Holds what came of a run. */
export type Ended = Pick<SpawnSyncReturns<string>, 'stdout' | 'stderr'> & { readonly code: number | null };

/** The commands that a process of their own has run; the first word stands for one, and what is no command for `plan-parse FILE`. */
const met = new Set<string>();
const COMMANDS = /^(?:batch|queue|tasks|ledger|audit|review|mcp|serve|check|schema|help)$/;

const BOUNDS = /^--(?:limit|timeout|memory)$/;

/**
 * Runs the program in an English locale without colours, unless the setting says otherwise. Each command's first run is in a process of its
 * own, and so are all by `npm run test:long`; further ones share a process that has loaded the program (warm-process.mjs), since that costs
 * ten times what most of them do. What has bounds keeps a process to itself: they are a process's.
 */
export function run(args: readonly string[], setting: Setting = {}): Ended {
  const command = args.find((arg) => COMMANDS.test(arg)) ?? '';
  const alone = WHOLE || process.env.PLAN_PARSE_BIN !== undefined || !met.has(command) || args.some((arg) => BOUNDS.test(arg));
  met.add(command);
  return (alone ? null : answerOf(asked(args, setting))) ?? spawned(args, setting);
}

/** Runs the program in a process of its own, in the same way. */
export function spawned(args: readonly string[], setting: Setting = {}): Ended {
  const { env, cwd, input } = asked(args, setting);
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8', input, env, maxBuffer: 1 << 28, cwd });
  return { code: status, stdout, stderr };
}

function asked(args: readonly string[], { input = '', env = {}, cwd = '.' }: Setting) {
  const { PATH = '' } = process.env;
  return { args, input, env: { PATH, LANG: 'en_GB.UTF-8', ...env }, cwd: resolve(cwd) };
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
