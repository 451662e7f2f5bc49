import { Script } from 'node:vm';

/** Under this name the script finds the work that it is to run. */
const NAME = 'plan-parse:work';
const WORK = Symbol.for(NAME);
let script: Script | null = null;

/**
 * Runs work that waits for nothing, and ends it where it takes more milliseconds by the clock, whatever it does: a loop, an expression.
 *
 * @throws Error `ERR_SCRIPT_EXECUTION_TIMEOUT`; and what the work throws
 */
export function briefly<Done>(work: () => Done, milliseconds: number): Done {
  script ??= new Script(`globalThis[Symbol.for('${NAME}')]()`);
  const place: typeof globalThis & { [WORK]?: () => Done } = globalThis;
  place[WORK] = work;
  try {
    return script.runInThisContext({ timeout: milliseconds });
  } finally {
    delete place[WORK];
  }
}
