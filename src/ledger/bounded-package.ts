import { unzipSync, zipSync } from 'fflate';
import { LedgerError } from './ledger-error.js';

/** Bytes that all parts of a workbook may unpack to. */
const MOST_BYTES = 64 << 20;
/** Rows that a sheet may have, empty ones that carry a format included. */
const MOST_ROWS = 100_000;
/** Pictures, macros and the like, which say nothing and are left behind. */
const UNREAD =
  /(?:^|\/)(?:media|embeddings|drawings|charts|externalLinks|printerSettings)\/|vbaProject|comments\d*\.xml$|\.vml(?:\.rels)?$/i;

/**
 * Packs a workbook anew with what is read of it, its sizes counted: the library unpacks whatever a file holds, and a
 * million rows, or a part that unpacks to a thousand times its size, would take all memory.
 *
 * @throws LedgerError
 */
export function boundedPackage(bytes: Uint8Array): Uint8Array {
  const parts = unpacked(bytes);
  if (!Object.keys(parts).some((name) => /^\/?xl\/workbook\.xml$/i.test(name))) throw new LedgerError('noWorkbook');
  const sheets = Object.entries(parts).filter(([name]) => /worksheets\/[^/]+\.xml$/i.test(name));
  for (const [, sheet] of sheets) if (rowsIn(sheet) > MOST_ROWS) throw new LedgerError('tooLong');
  const kept = Object.entries(parts).map(([name, part]) => [name, /\.rels$/i.test(name) ? withoutLinks(part) : part]);
  return zipSync(Object.fromEntries(kept), { level: 0 });
}

/** Sizes are those that the directory states; a part never gets more room than it states. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let sum = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (UNREAD.test(name) || name.endsWith('/')) return false;
        sum += originalSize;
        if (sum > MOST_BYTES) throw new LedgerError(/worksheets\//i.test(name) ? 'tooLong' : 'tooLarge');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof LedgerError ? error : new LedgerError('noWorkbook');
  }
}

function rowsIn(sheet: Uint8Array): number {
  const text = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength);
  let rows = 0;
  for (let at = text.indexOf('<row'); at >= 0 && rows <= MOST_ROWS; at = text.indexOf('<row', at + 4)) rows++;
  return rows;
}

/** Takes out the relationships to parts that were left behind. */
function withoutLinks(part: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(part);
  return new TextEncoder().encode(text.replace(/<Relationship\s[^>]*>/g, (one) => (UNREAD.test(one) ? '' : one)));
}
