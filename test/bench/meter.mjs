import { spawnSync } from 'node:child_process';

/** Runs a command and prints what it and its children cost, as the system counts it: seconds of processor time, peak of resident KiB. */
const METER = `
import os, subprocess, sys
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, status, used = os.wait4(child.pid, 0)
print(used.ru_utime + used.ru_stime, used.ru_maxrss, os.waitstatus_to_exitcode(status))
`;

/**
 * Measures a command as a whole process.
 *
 * @returns its processor time in seconds and its peak of resident memory in MiB; null where the program is not installed or fails.
 */
export function spent(command) {
  const { stdout, status } = spawnSync('python3', ['-c', METER, ...command], { encoding: 'utf8' });
  if (status !== 0) return null;
  const [seconds, kibibytes, code] = stdout.trim().split(' ').map(Number);
  return code === 0 ? { seconds, mebibytes: kibibytes / 1024 } : null;
}

/** Gives the middle one of some numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * Runs commands in turn, so that what else the machine does meets all of them alike.
 *
 * @returns for each command its medians, null for one that does not run.
 */
export function inTurn(commands, rounds) {
  const first = commands.map(spent); // warms the disk's cache, and tells what is installed
  const runs = commands.map(() => []);
  for (let round = 0; round < rounds; round++) for (const [i, command] of commands.entries()) if (first[i]) runs[i].push(spent(command));
  return runs.map((found) => {
    if (found.length === 0) return null;
    return { seconds: median(found.map(({ seconds }) => seconds)), mebibytes: median(found.map(({ mebibytes }) => mebibytes)) };
  });
}
