/** What the rules of the frame share: their shape, and where an element may begin. */
import type { TextUnit } from '../pieces/unit.js';
import type { Rule } from '../rule.js';
import type { Claim, FrameText, Label, Place } from './claim.js';

/** A head has no more lines, a page's catalogue included; further down these elements are text. */
export const HEAD_LINES = 60;
/** A number further inside a line refers to another document. */
export const HEAD_CHARACTERS = 200;

/** Is a rule that claims stretches of a text; `seen` is what the rules before it in the list claim. */
export type FrameRule = Rule<'frame', [text: FrameText, seen: readonly Claim[]], Claim[]>;

type LineClaims = (text: FrameText, unit: TextUnit, i: number) => Claim[];

/** Makes a rule that reads lines, each by itself: all of them, or the first so many. */
export const lineRule = (name: string, read: LineClaims, most = Number.POSITIVE_INFINITY): FrameRule => ({
  name,
  kind: 'frame',
  read: (text) => text.units.slice(0, most).flatMap((unit, i) => (unit.kind === 'text' ? read(text, unit, i) : [])),
});

/** Makes a rule that reads the lines of the head, each by itself. */
export const headRule = (name: string, read: LineClaims): FrameRule => lineRule(name, read, HEAD_LINES);

/** The elements of the head, which others may be glued to. */
export const HEAD: ReadonlySet<Label> = new Set(['security', 'letterhead', 'number', 'publication']);

/** Gives the places where an element may begin: every line, and behind the claims that it may be glued to. */
export function startsOf({ units }: FrameText, claims: readonly Claim[]): Place[] {
  const inside = new Map<string, Place>();
  for (const { end } of claims) if (end.at > 0) inside.set(`${end.unit}.${end.at}`, end);
  return [...units.map((_, unit) => ({ unit, at: 0 })), ...inside.values()];
}
