/**
 * The shape of a rule: how it is called, what kind of thing it reads, and how. Its examples and counter-examples stand
 * beside it in `NAME.examples.ts`, which is not shipped; one test runs those of all rules.
 */
export interface Rule<Kind extends string, In extends readonly unknown[], Out> {
  readonly name: string;
  readonly kind: Kind;
  readonly read: (...input: In) => Out;
}

/** Is a rule that reads a line of text: a value with its places, or null where the line is none. */
export type LineRule = Rule<'line', [text: string], unknown>;

/**
 * Is a rule with its examples: a text each (several lines for the frame's rules), with what is read in it; and texts in
 * which it reads nothing. A value is shown without its places, and without what is empty in it.
 */
export type Examples<Of> = Of & {
  readonly reads: readonly (readonly [text: string, says: unknown])[];
  readonly leaves: readonly string[];
};
