/** The flag of Node.js's permission model, as this version has it (Node 20: experimental). */
const FLAG = ['--permission', '--experimental-permission'].find((flag) => process.allowedNodeEnvironmentFlags.has(flag));

/**
 * Gives the flags that take from a process of Node.js what a reader does not need: to write anywhere but in one folder, to start programs,
 * unless text is to be recognised, to load machine code; from Node 25 on to reach the network too. It may start threads, for one ends it where the program is gone.
 *
 * https://nodejs.org/api/permissions.html
 */
export function permissions(writable: string, programs: boolean): string[] {
  if (FLAG === undefined) return [];
  const allowed = ['--allow-fs-read=*', `--allow-fs-write=${writable}`, '--allow-worker', ...(programs ? ['--allow-child-process'] : [])];
  return [FLAG, ...allowed, '--disable-warning=ExperimentalWarning'];
}
