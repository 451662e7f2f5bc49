import type { Remark } from '../diagnostic.js';
import type { FilePath } from './names.js';

/** Holds one file to be read, or the reason why a file or folder cannot be. */
export interface Input {
  /** As the command line or the list gives it, joined with the names below it by `/`, and with those in a container by `!/`. */
  readonly path: FilePath;
  /** Where its bytes lie where that is not its path: a document that was taken out of a container, which is deleted once it is read, or a file that a queue names. */
  readonly file?: FilePath;
  /** The place below the base folder, at which OUT holds its output; null where there is none. */
  readonly below: FilePath | null;
  readonly problem: Remark | null;
}

/** Counts what a walk leaves out, and why. */
export interface LeftOut {
  /** Names that start with a dot. */
  hidden: number;
  /** Word's lock files, `~$…`. */
  locks: number;
  /** Links to folders, out of the tree, or to nothing. */
  links: number;
  /** Pipes, sockets, devices. */
  special: number;
  /** What `--include` and `--exclude` leave out; an excluded folder counts as one. */
  filtered: number;
  /** What plan-parse itself wrote: outputs and reports of other runs. */
  own: number;
}

/** Gives a count of nothing. */
export function nothingLeftOut(): LeftOut {
  return { hidden: 0, locks: 0, links: 0, special: 0, filtered: 0, own: 0 };
}
