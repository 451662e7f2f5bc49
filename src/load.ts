/**
 * Loads the modules of the bundled command, and keeps what the compiler made of them beside them, so that the next run need not compile
 * them again. Who may write there may change the program itself, so the code that is kept is as safe as that.
 */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** Says to make no use of compiled code and to keep none; Node.js from 22.1 on heeds it too. */
const SWITCH = 'NODE_DISABLE_COMPILE_CACHE';

/** Holds a module whose code may be kept. */
interface Compiled {
  readonly file: string;
  readonly source: Buffer;
  readonly script: Script;
}

const loaded = new Map<string, { exports: unknown }>();
const scripts: Compiled[] = [];
/** Something was compiled anew: another format than before. */
let isAnew = false;

const EXPRESSIONS = '--regexp-tier-up-ticks=0';
const FUNCTIONS = '--invocation-count-for-maglev=4000';
/**
 * How V8 compiles, which is bound to what is kept: expressions to machine code from their first use on, not from the second, for nearly
 * all of ours are used again; functions to better code when they have run ten times as long as V8 waits by itself, for what it makes
 * sooner it often makes again. By V8's version, that of Node.js 20, 22 and 24: what another does not know it would complain of.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  11: [EXPRESSIONS, '--interrupt-budget=800000'],
  12: [EXPRESSIONS, FUNCTIONS],
  13: [EXPRESSIONS, FUNCTIONS],
};
for (const flag of FLAGS[process.versions.v8.split('.')[0] ?? ''] ?? []) setFlagsFromString(flag);

/** Runs a CommonJS module of the command, anew each time, and gives what it exports; what it needs is loaded once. */
export function run(file: string): unknown {
  loaded.delete(file);
  return load(file);
}

/** Gives what a module exports; those that it names by `./` are loaded in the same way. */
function load(file: string): unknown {
  const known = loaded.get(file);
  if (known) return known.exports;
  const module = { exports: {} };
  loaded.set(file, module);
  const others = createRequire(file);
  const required = (name: string) => (name.startsWith('./') ? load(path.join(path.dirname(file), name)) : others(name));
  compiled(file).runInThisContext()(module.exports, required, module, file, path.dirname(file));
  return module.exports;
}

/** Compiles a module, from the code that is kept where that is of the same source. */
function compiled(file: string): Script {
  const source = readFileSync(file);
  const kept = keptOf(file, source);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) { ${source.toString()}\n})`, {
    filename: file,
    ...(kept && { cachedData: kept }),
  });
  // what other flags of the same Node.js refuse stays: they would take turns in writing it
  if (!script.cachedDataRejected) scripts.push({ file, source, script });
  if (!kept) isAnew = true;
  return script;
}

/** V8 takes code of its own version, on the same kind of processor, only. */
const nameOf = (file: string): string => `${file}.${process.version}-${process.arch}.cache`;

/** Gives the code that is kept of a module: behind the source that it was made of, for V8 asks only how long that was. */
function keptOf(file: string, source: Buffer): Buffer | null {
  if (process.env[SWITCH]) return null;
  try {
    const kept = readFileSync(nameOf(file));
    return kept.subarray(0, source.length).equals(source) ? kept.subarray(source.length) : null;
  } catch {
    return null;
  }
}

/**
 * Keeps the code with the functions that ran, where something was compiled anew: of all modules, for what others run of them may differ.
 * The folder must be the user's own.
 */
function keep(): void {
  if (!isAnew || process.env[SWITCH]) return;
  isAnew = false;
  for (const { file, source, script } of scripts) {
    const draft = `${nameOf(file)}.${process.pid}`;
    try {
      // what root leaves in a user's folder the user could not take away with it
      if (process.getuid && statSync(path.dirname(file)).uid !== process.getuid()) return;
      writeFileSync(draft, Buffer.concat([source, script.createCachedData()]), { mode: 0o644, flush: true });
      renameSync(draft, nameOf(file));
    } catch {
      rmSync(draft, { force: true }); // a folder that takes nothing: the program runs without
      return;
    }
  }
}

process.on('beforeExit', keep);
