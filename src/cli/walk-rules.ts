import { filterOf } from '../batch/filter.js';
import { nothingLeftOut } from '../batch/input.js';
import { ownOrStdout } from '../batch/own.js';
import type { Rules } from '../batch/walk.js';
import type { BatchArguments } from './batch-arguments.js';

/** Gives what a walk keeps to; `out` is the real path of the output folder, null where there is none. */
export function rulesOf(out: string | null, { include, exclude }: Pick<BatchArguments, 'include' | 'exclude'>): Rules {
  return { filter: filterOf(include, exclude), out, own: ownOrStdout(), leftOut: nothingLeftOut() };
}
