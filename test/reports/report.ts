/** Holds a public report of lost or wrongly shown text of another program, its situation made anew as a small file, and what is right. */
export interface Report {
  /** Repository and thread: "jgm/pandoc#11380". */
  readonly of: string;
  readonly situation: string;
  readonly bytes: Uint8Array;
  /** The reading text, without empty lines and blanks at the ends of lines. */
  readonly reads: string;
  /** What of it is set aside, with the reasons. */
  readonly asides?: readonly string[];
  readonly codes?: readonly string[];
  /** What was wrong when it was tried first, where something was. */
  readonly first?: string;
}
