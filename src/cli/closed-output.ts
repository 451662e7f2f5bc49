import { readFileSync, readlinkSync } from 'node:fs';

const STDOUT = 1;
/** Shells never open /dev/null for reading too, as Node.js does and as programs do that start others (subprocess.DEVNULL of Python). */
const SHELL = /^(?:-?(?:ba|da|z|k|mk|a|fi|)sh|busybox)$/;

/**
 * Says whether a shell closed standard output (`>&-`). Node.js opens /dev/null in its place, for reading and writing (its PlatformInit), so
 * that nothing would be noticed; whoever opens it so on purpose is not a shell. Known on Linux only (proc(5)).
 */
export function isOutputClosed(): boolean {
  try {
    const parent = String(process.ppid);
    if (targetOf('self') !== NOWHERE || !isForBoth() || targetOf(parent) === NOWHERE) return false;
    return SHELL.test(readFileSync(`/proc/${parent}/comm`, 'latin1').trim());
  } catch {
    return false;
  }
}

const NOWHERE = '/dev/null';
/** The part of a file's flags that says how it was opened, and its value for both (open(2)). */
const [ACCESS, BOTH] = [3, 2];

function targetOf(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/fd/${STDOUT}`);
  } catch {
    return null; // closed there too
  }
}

function isForBoth(): boolean {
  const flags = /^flags:\s*(\d+)/m.exec(readFileSync(`/proc/self/fdinfo/${STDOUT}`, 'latin1'))?.[1] ?? '0';
  return (Number.parseInt(flags, 8) & ACCESS) === BOTH;
}
