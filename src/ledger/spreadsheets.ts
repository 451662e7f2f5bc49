/** The library for spreadsheets. */
export type Spreadsheets = typeof import('exceljs');

/** Says that the library for spreadsheets, which an installation may leave out, is not there. */
export class SpreadsheetsMissingError extends Error {
  constructor() {
    super('exceljs is not installed');
    this.name = 'SpreadsheetsMissingError';
  }
}

/** Loads the library for spreadsheets; throws a `SpreadsheetsMissingError` where it was left out (`npm install --omit=optional`). */
export async function spreadsheets(): Promise<Spreadsheets> {
  try {
    return (await import('exceljs')).default as unknown as Spreadsheets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw new SpreadsheetsMissingError();
    throw error;
  }
}
