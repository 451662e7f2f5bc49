/**
 * Bounds what one document may cost; every bound is far above what a real notice needs. What goes over one gives the
 * diagnostic `limit:NAME`.
 */
export interface Limits {
  /** Bytes of the input. */
  readonly bytes: number;
  /** Bytes of all parts of a package together, counted while they are unpacked. */
  readonly unpacked: number;
  /** Bytes of one unpacked part. */
  readonly part: number;
  /** How many times its own size a package of more than a few megabytes may unpack to. */
  readonly ratio: number;
  /** Entries of a package. */
  readonly entries: number;
  /** Depth of nested elements of an XML part. */
  readonly depth: number;
  /** Depth of nested elements of a web page; deeper ones are flattened. */
  readonly nesting: number;
  /** Elements of one XML part. */
  readonly elements: number;
  /** Tags of a web page. */
  readonly tags: number;
  /** Attributes of one tag, of XML or of a web page. */
  readonly attributes: number;
  /** Places (rows × columns) of one table; a larger one is read as paragraphs. */
  readonly cells: number;
  /** Cells of one row of a Word table. */
  readonly row: number;
  /** Pages of a PDF; further ones are not read. */
  readonly pages: number;
  /** Bytes of one unpacked stream of a PDF that draws or tells; embedded fonts are parts. */
  readonly stream: number;
  /** Characters drawn on one page of a PDF; further ones are not read. */
  readonly glyphs: number;
  /** Rules and areas drawn on one page of a PDF; further ones are not seen. */
  readonly strokes: number;
  /** UTF-16 code units of the reading text. */
  readonly text: number;
  /** Paragraphs, headings and places of tables together. */
  readonly items: number;
  /** Seconds of processor time for one document; by the clock, of standing still. */
  readonly time: number;
  /** Seconds of processor time for recognising the text of one page in its picture; by the clock, of standing still. */
  readonly ocr: number;
  /** MiB of resident memory for one document, and for recognising its pictures; three quarters of it for its objects. */
  readonly memory: number;
}

/** The bounds that hold where nothing else is asked for. */
export const LIMITS: Limits = {
  bytes: 128 * 1024 * 1024,
  unpacked: 200 * 1024 * 1024,
  part: 64 * 1024 * 1024,
  ratio: 300, // XML packs to a thirtieth at best, long runs of like rows to a hundredth; bombs to a thousandth
  entries: 10_000,
  depth: 500,
  nesting: 500,
  elements: 600_000, // far above a thousand pages; each costs memory, here and in the library that reads on
  tags: 200_000,
  attributes: 5_000, // each is held against those before it
  cells: 200_000,
  row: 1_000, // Word itself gives a table 63 columns
  pages: 2_000,
  stream: 16 * 1024 * 1024, // a million strokes
  glyphs: 200_000,
  strokes: 100_000,
  text: 20 * 1024 * 1024,
  items: 500_000,
  ocr: 60, // PP-OCR takes 2 to 6 for a page, tesseract up to 10; a page of newspaper five times as much
  time: 60,
  memory: 1_024,
};
