/**
 * Loads the modules of the bundled command, and keeps what the compiler made of them beside them, so that the next run need not compile
 * them again. Who may write there may change the program itself, so the code that is kept is as safe as that.
 */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';

/** Says to make no use of compiled code and to keep none; Node.js from 22.1 on heeds it too. */
const SWITCH = 'NODE_DISABLE_COMPILE_CACHE';

/** Holds a module that was compiled anew. */
interface Fresh {
  readonly file: string;
  readonly source: Buffer;
  readonly script: Script;
}

const loaded = new Map<string, { exports: unknown }>();
const fresh: Fresh[] = [];

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
  if (!kept) fresh.push({ file, source, script });
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

/** Keeps the code of what was compiled anew, with the functions that ran, where the folder is the user's own. */
function keep(): void {
  for (const { file, source, script } of process.env[SWITCH] ? [] : fresh.splice(0)) {
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
