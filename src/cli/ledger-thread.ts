/** The thread in which `ledger-command.ts` has a ledger read, so that no workbook takes more time or memory than it may. */
import { workerData } from 'node:worker_threads';
import { LedgerError, type LedgerFault } from '../ledger/ledger-error.js';
import { type ReturnedBook, readBook } from '../ledger/read-book.js';
import { SpreadsheetsMissingError } from '../ledger/spreadsheets.js';
import { answerWith } from '../thread.js';

/** Holds what the thread sends back: a ledger, or why there is none. */
export type BookAnswer = { readonly book: ReturnedBook } | { readonly fault: LedgerFault | 'missing' };

async function answer({ bytes }: { readonly bytes: Uint8Array }): Promise<BookAnswer> {
  try {
    return { book: await readBook(bytes) };
  } catch (error) {
    if (error instanceof LedgerError) return { fault: error.fault };
    if (error instanceof SpreadsheetsMissingError) return { fault: 'missing' };
    throw error;
  }
}

answerWith(answer(workerData as { bytes: Uint8Array }));
