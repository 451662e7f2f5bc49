import { Buffer } from 'node:buffer';

/** Says whether bytes begin with a signature: Latin-1 characters standing for bytes. */
export function beginsWith(bytes: Uint8Array, signature: string, offset = 0): boolean {
  if (bytes.length < offset + signature.length) return false;
  for (let at = 0; at < signature.length; at++) if (bytes[offset + at] !== signature.charCodeAt(at)) return false;
  return true;
}

/** Views bytes as a Node buffer without copying them. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Says whether bytes are a picture of a common kind. */
export function isPicture(bytes: Uint8Array): boolean {
  const signatures = ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', '\0\0\0\x0cjP  ', 'AT&TFORM'];
  if (signatures.some((signature) => beginsWith(bytes, signature))) return true;
  if (beginsWith(bytes, 'BM') && beginsWith(bytes, '\0\0\0\0', 6)) return true; // the reserved words of BITMAPFILEHEADER
  return (
    (beginsWith(bytes, 'RIFF') && beginsWith(bytes, 'WEBP', 8)) || beginsWith(bytes, 'ftypheic', 4) || beginsWith(bytes, 'ftypmif1', 4)
  );
}

/** Says whether bytes are an archive of WinRAR. */
export function isRar(bytes: Uint8Array): boolean {
  return beginsWith(bytes, 'Rar!\x1a\x07');
}

/** Says whether bytes are an archive of 7-Zip. */
export function is7z(bytes: Uint8Array): boolean {
  return beginsWith(bytes, '7z\xbc\xaf\x27\x1c');
}

/** Says whether bytes are a packed archive of a rarer kind. */
export function isArchive(bytes: Uint8Array): boolean {
  const signatures = ['\x1f\x8b', 'BZh9', '\xfd7zXZ\0', 'MSCF\0\0\0\0'];
  return signatures.some((signature) => beginsWith(bytes, signature)) || beginsWith(bytes, 'ustar', 257);
}

/** Says whether bytes are a program; "MZ" alone may begin a text, a NUL in the header after it does not. */
export function isProgram(bytes: Uint8Array): boolean {
  if (beginsWith(bytes, '\x7fELF') || beginsWith(bytes, '\xcf\xfa\xed\xfe')) return true;
  return beginsWith(bytes, 'MZ') && bytes.subarray(0, 64).includes(0);
}

/**
 * Says whether bytes are a PDF file. Viewers accept the header within the first 1024 bytes (PDF 1.7, annex H, note 13);
 * a text that mentions it in the middle of a line is none.
 */
export function isPdf(bytes: Uint8Array): boolean {
  const head = bufferOf(bytes.subarray(0, 1024 + 5));
  const at = head.indexOf('%PDF-', 0, 'latin1');
  if (at <= 0) return at === 0;
  const before = head[at - 1] ?? 0;
  return before < 0x20 || before > 0x7e;
}
