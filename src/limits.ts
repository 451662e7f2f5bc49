/**
 * Bounds what one document may cost; every bound is far above what a real notice needs. What goes over one gives a
 * diagnostic `limit:…`.
 */
export interface Limits {
  /** Bytes of the input file. */
  readonly bytes: number;
  /** Bytes of all parts of a package together, counted while they are unpacked. */
  readonly unpackedBytes: number;
  /** Bytes of one unpacked part. */
  readonly partBytes: number;
  /** Entries of a package. */
  readonly entries: number;
  /** Depth of nested elements in XML and HTML. */
  readonly depth: number;
  /** Places (rows × columns) of one table. */
  readonly cells: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** UTF-16 code units of the reading text. */
  readonly textLength: number;
}

/** The bounds that hold where nothing else is asked for. */
export const LIMITS: Limits = {
  bytes: 128 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  partBytes: 64 * 1024 * 1024,
  entries: 10_000,
  depth: 500,
  cells: 200_000,
  pages: 2_000,
  textLength: 64 * 1024 * 1024,
};
