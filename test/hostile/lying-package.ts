import { makeZip } from '../readers/make-zip.js';

/** Makes a Word package whose document unpacks to so many bytes, while every header says that it has ten. */
export function lyingPackage(size: number): Uint8Array {
  const content = Buffer.alloc(size, 'x\u00e9'.repeat(120).concat('0123456789')); // packs well, and not so well that its ratio tells
  const bytes = makeZip([{ name: 'word/document.xml', content }]);
  for (const [signature, place] of [
    ['PK\x03\x04', 22],
    ['PK\x01\x02', 24],
  ] as const) {
    bytes.writeUInt32LE(10, bytes.indexOf(signature, 0, 'latin1') + place);
  }
  return new Uint8Array(bytes);
}
