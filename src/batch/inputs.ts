import { relative, resolve, sep } from 'node:path';
import { diagnostic } from '../diagnostic.js';
import { commonFolder, isFolder, placeBelow } from './base.js';
import type { Input } from './input.js';
import { pathsIn } from './list.js';
import { type FilePath, shown } from './names.js';
import { type Rules, walk } from './walk.js';

/** Says where the files to be read are named: folders and files, or a list of paths. */
export type Origin =
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'list'; readonly stream: AsyncIterable<Buffer>; readonly nul: boolean };

/** Gives the folder whose tree the output repeats, where none is asked for: the one that all paths share, the current one for a list. */
export function usualBase(origin: Origin): string {
  return origin.kind === 'list' ? process.cwd() : commonFolder(origin.paths);
}

/** Gives every file to be read, in an order that depends on the names alone. */
export function inputsOf(origin: Origin, base: string, rules: Rules): AsyncGenerator<Input> {
  return origin.kind === 'list' ? listed(pathsIn(origin.stream, origin.nul), base, rules) : found(origin.paths, base, rules);
}

async function* found(paths: readonly string[], base: string, rules: Rules): AsyncGenerator<Input> {
  for (const path of paths) {
    if (!isFolder(path)) yield* named(path, base, rules);
    else if (placeBelow(base, path) === null) yield outside(path, base);
    else yield* walk(path, relative(base, resolve(path)).split(sep).join('/'), rules);
  }
}

async function* listed(paths: AsyncIterable<FilePath>, base: string, rules: Rules): AsyncGenerator<Input> {
  for await (const path of paths) {
    if (rules.filter(shown(placeBelow(base, path) ?? path))) yield* named(path, base, rules);
    else rules.leftOut.filtered++;
  }
}

/** Gives a file that is named itself; none for what this program wrote. */
async function* named(path: FilePath, base: string, { own, leftOut }: Rules): AsyncGenerator<Input> {
  const below = placeBelow(base, path);
  if (await own(path)) leftOut.own++;
  else yield below === null ? outside(path, base) : { path, below, problem: null };
}

function outside(path: FilePath, base: string): Input {
  return { path, below: null, problem: diagnostic('batch:outside', { base }) };
}
