import { readFileSync } from 'node:fs';

const MIB = 2 ** 20;

/** Gives how many MiB of address space the system still leaves this process (`ulimit -v`); infinitely many where it does not bound it or does not say. */
export function addressSpaceLeft(): number {
  try {
    const [, most] = /^Max address space +(\d+)/m.exec(readFileSync('/proc/self/limits', 'latin1')) ?? [];
    const [, taken] = /^VmSize:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'latin1')) ?? [];
    return most === undefined || taken === undefined ? Number.POSITIVE_INFINITY : (Number(most) - Number(taken) * 1024) / MIB;
  } catch {
    return Number.POSITIVE_INFINITY; // no Linux
  }
}
