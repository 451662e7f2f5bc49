import { LIMITS } from '../../src/limits.js';
import { readerFor } from '../../src/readers/index.js';
import { expectLedger } from './ledger.js';

/** Reads a file by its content and checks its ledger; gives the reading text without empty lines and blanks at line ends, what is set aside and what is said. */
export async function readAny(bytes: Uint8Array) {
  const codes: string[] = [];
  const told = { report: (code: string) => void codes.push(code), limits: LIMITS };
  const embedded = async (inner: Uint8Array, format?: string) => (await readerFor(inner, format)).read(inner, told);
  const document = await (await readerFor(bytes)).read(bytes, { ...told, embedded });
  expectLedger(document);
  const lines = document.text.split('\n').map((line) => line.trimEnd());
  return {
    reads: lines.filter((line) => line !== '').join('\n'),
    // A guess where a page's text stands says nothing of its text.
    codes: codes.filter((code) => code !== 'html:content-guessed'),
    asides: document.asides.map(({ range, reason }) => `${reason}: ${document.text.slice(range.start, range.end)}`),
  };
}
