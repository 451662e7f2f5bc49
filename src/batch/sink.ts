import type { Entry } from './entry.js';
import type { FilePath } from './names.js';

/** Takes the documents: a folder, or standard output. */
export interface Sink {
  /** What a message calls it. */
  readonly place: string;
  /** The real path of the output folder; null where there is none. */
  readonly root: string | null;
  /** A folder of this run's own, on the same file system as the outputs. */
  readonly scratch: string;
  /** Gives the file at which the output of an input belongs; null where it has no file. */
  readonly fileOf: (below: FilePath | null) => FilePath | null;
  /** Gives the file that holds the document of an earlier entry; null where it is no longer at hand. */
  readonly documentOf: (entry: Entry) => FilePath | null;
  /** Waits until another document may be begun; one caller at a time. */
  readonly room: () => Promise<void>;
  /** Takes a draft as soon as it is written, in any order. Gives what `deliver` is to have. */
  readonly take: (draft: string, size: number, below: FilePath | null) => Promise<Taken>;
  /** Passes a document on, in the order of the inputs. Gives false where nobody takes any more. */
  readonly deliver: (entry: Entry, taken: Taken) => Promise<boolean>;
  /** Takes away an output that no longer holds. */
  readonly drop: (below: FilePath | null) => Promise<void>;
  /** Takes away what only the run needed. */
  readonly close: () => Promise<void>;
}

/** What a sink has taken: an output below OUT, or a draft that waits for its turn. */
export interface Taken {
  readonly output: string | null;
  readonly draft: string | null;
  readonly size: number;
}
