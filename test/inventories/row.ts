/** Holds one construct of a format that may carry text, what its program draws of it, what the reader does, and an example. */
export interface Row {
  readonly construct: string;
  readonly drawn: string;
  readonly does: string;
  readonly bytes: Uint8Array;
  /** The reading text, without empty lines. */
  readonly reads: string;
  readonly asides?: readonly string[];
  readonly codes?: readonly string[];
}

/** Makes a row. */
export const row = (
  construct: string,
  drawn: string,
  does: string,
  bytes: Uint8Array,
  reads: string,
  more: Pick<Row, 'asides' | 'codes'> = {},
): Row => ({ construct, drawn, does, bytes, reads, ...more });
