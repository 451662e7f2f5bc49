import { relative, resolve, sep } from 'node:path';
import { diagnostic } from '../diagnostic.js';
import { commonFolder, isFolder, placeBelow } from './base.js';
import type { Filter } from './filter.js';
import type { Input } from './input.js';
import { pathsIn } from './list.js';
import { type FilePath, shown } from './names.js';
import { type Rules, walk } from './walk.js';

/** Says where the files to be read are named: folders and files, or a list of paths. */
export type Origin =
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'list'; readonly stream: AsyncIterable<Buffer>; readonly nul: boolean };

/** Gives every file to be read, in an order that depends on the names alone. */
export function inputsOf(origin: Origin, base: string | null, rules: Rules): AsyncGenerator<Input> {
  if (origin.kind === 'list') return listed(pathsIn(origin.stream, origin.nul), base ?? process.cwd(), rules.filter);
  return found(origin.paths, base ?? commonFolder(origin.paths), rules);
}

async function* found(paths: readonly string[], base: string, rules: Rules): AsyncGenerator<Input> {
  for (const path of paths) {
    if (!isFolder(path)) yield placed(path, base);
    else if (placeBelow(base, path) === null) yield outside(path, base);
    else yield* walk(path, relative(base, resolve(path)).split(sep).join('/'), rules);
  }
}

async function* listed(paths: AsyncIterable<FilePath>, base: string, filter: Filter): AsyncGenerator<Input> {
  for await (const path of paths) if (filter(shown(placeBelow(base, path) ?? path))) yield placed(path, base);
}

function placed(path: FilePath, base: string): Input {
  const below = placeBelow(base, path);
  return below === null ? outside(path, base) : { path, below, problem: null };
}

function outside(path: FilePath, base: string): Input {
  return { path, below: null, problem: diagnostic('batch:outside', { base }) };
}
