import type { Container } from './container.js';
import type { Reader } from './reader.js';

/** Holds a phrase in the two languages of the messages. */
export interface Phrase {
  readonly en: string;
  readonly zh: string;
}

/** Holds one format: how it is told, and what reads it. */
export interface Format {
  /** The short name that the output and `--format` use, e.g. "docx". */
  readonly format: string;
  /** What a file of the format is called in a sentence: "This is …". */
  readonly name: Phrase;
  /** Says whether bytes are of the format; formats are asked in the order of their table, so each may trust those before it. */
  readonly recognise: (bytes: Uint8Array) => boolean;
  /** Loads what reads it; absent where nothing does. Loaded only when a file of the format is read. */
  readonly load?: () => Promise<{ readonly reader: Reader }>;
  /** Loads what opens it, where files of the format hold other files; absent where they are documents of their own. */
  readonly open?: () => Promise<{ readonly container: Container }>;
  /** It holds pictures only: it is read where text is to be recognised in them. */
  readonly isPictured?: true;
  /** What somebody with such a file can do. */
  readonly advice?: Phrase;
}
