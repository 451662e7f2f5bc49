import type { Code } from '../../../src/diagnostic.js';
import { LIMITS } from '../../../src/limits.js';
import { reader } from '../../../src/readers/rtf/index.js';
import type { Reading } from '../docx/make.js';
import { expectLedger } from '../ledger.js';

/** Writes text as Rich Text: what is not ASCII as \u with a question mark in its place. */
export function u(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (sign) => `\\u${(sign.charCodeAt(0) << 16) >> 16}?`);
}

/** Reads Rich Text whose fonts are 0, a Western one, and 1, a Chinese one; bytes are written as Latin-1. */
export async function readRtf(body: string, head = ''): Promise<Reading> {
  const fonts = "{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 \\'ba\\'da\\'cc\\'e5;}{\\f2\\fcharset2 Symbol;}}";
  const reported: [Code, Readonly<Record<string, string | number>>][] = [];
  const report = (code: Code, details = {}) => reported.push([code, details]);
  const bytes = Uint8Array.from(Buffer.from(`{\\rtf1\\ansi\\deff0${fonts}${head}${body}}`, 'latin1'));
  const document = await reader.read(bytes, { report, limits: LIMITS });
  expectLedger(document);
  return { document, reported };
}
