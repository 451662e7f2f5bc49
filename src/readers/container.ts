import type { Limits } from '../limits.js';

/** Holds one file in a container. */
export interface Item {
  /** Its name as the container gives it, folders divided by `/`. */
  readonly name: string;
  /**
   * Gives its bytes, unpacked when they are asked for.
   *
   * @throws ReadError where they are damaged, encrypted or too many
   */
  readonly bytes: () => Uint8Array;
}

/** Opens files that hold other files: archives, mails, portfolios. */
export interface Container {
  /**
   * Lists what a file holds; null where it turns out to be a document of its own.
   *
   * @throws ReadError where it is damaged or holds too much
   */
  readonly open: (bytes: Uint8Array, limits: Limits) => Promise<readonly Item[] | null>;
}
