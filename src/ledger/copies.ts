import type { Reading } from './row.js';

/** Names a reading that says what an earlier one says, and that one's file. */
export interface Copy {
  readonly file: string;
  readonly of: string;
}

/**
 * Tells the readings that repeat another: the same notice as Word and as PDF, or copied. They have the same number, title
 * and tasks; a document without tasks repeats nothing.
 */
export function withoutCopies(readings: readonly Reading[]): { readings: Reading[]; copies: Copy[] } {
  const met = new Map<string, string>();
  const copies: Copy[] = [];
  const kept = readings.filter((reading) => {
    const { file } = reading.heard;
    const first = reading.rows.length === 0 ? undefined : met.get(identityOf(reading));
    if (first === undefined) met.set(identityOf(reading), file);
    else if (first !== file) copies.push({ file, of: first }); // a plan beside its own notice is no copy that anybody made
    return first === undefined;
  });
  return { readings: kept, copies };
}

const identityOf = ({ heard: { documentNumber, title, issuers }, rows }: Reading): string =>
  JSON.stringify([
    documentNumber,
    title,
    issuers,
    rows.map(({ key, period, deadline, leaders, departments, supporting }) => [key, period, deadline, leaders, departments, supporting]),
  ]);
