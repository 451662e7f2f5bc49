/** Why a file cannot be read as a ledger. */
export type LedgerFault = 'protected' | 'noWorkbook' | 'noLedger' | 'tooLong' | 'tooLarge';

/** Ends the reading of a file that is no ledger. */
export class LedgerError extends Error {
  readonly fault: LedgerFault;

  constructor(fault: LedgerFault) {
    super(fault);
    this.name = 'LedgerError';
    this.fault = fault;
  }
}
