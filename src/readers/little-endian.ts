/**
 * Numbers of a binary file, least significant byte first. A place beyond the end reads as 0: what a damaged file names
 * and does not hold must not end the reading.
 */

/** Reads an unsigned byte. */
export function u8(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** Reads two bytes as an unsigned number. */
export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

/** Reads two bytes as a signed number. */
export function i16(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) << 16) >> 16;
}

/** Reads four bytes as a signed number. */
export function i32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) | (u16(bytes, at + 2) << 16);
}

/** Reads four bytes as an unsigned number. */
export function u32(bytes: Uint8Array, at: number): number {
  return i32(bytes, at) >>> 0;
}

/** Reads UTF-16 text of so many code units; what lies beyond the end is left out. */
export function utf16(bytes: Uint8Array, at: number, units: number): string {
  const end = Math.min(bytes.length, at + units * 2);
  if (at < 0 || end - at < 2) return '';
  return Buffer.from(bytes.buffer, bytes.byteOffset + at, (end - at) & ~1).toString('utf16le');
}
