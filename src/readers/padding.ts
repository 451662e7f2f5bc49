import { isUtf8 } from 'node:buffer';

/** The widest unit of an encoding (UTF-32): fewer NULs may be the end of a character, or stand there by chance. */
const UNIT = 4;

/**
 * Cuts off the NULs that disks and gateways fill files up with: all of them where the rest is UTF-8, else in whole units, since
 * the last character may end in NULs itself (一 in UTF-32). A file of nothing else is left as it is.
 */
export function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  const nulls = bytes.length - end;
  if (nulls < UNIT || end === 0) return bytes;
  const rest = bytes.subarray(0, end);
  return isUtf8(rest) && !rest.includes(0) ? rest : bytes.subarray(0, bytes.length - (nulls - (nulls % UNIT)));
}
