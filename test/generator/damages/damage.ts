/** What a damage is: something that copying does to a notice, and what must still be read of it. */
import type { Fact } from '../../accuracy/facts.js';
import { type Item, type Line, type Outline, standsApart } from '../../fixtures/outline.js';
import { makeTxt } from '../../fixtures/txt.js';
import type { Random } from '../../fuzz/random.js';
import type { Generated } from '../notice.js';
import { line, type SaidPart } from '../passage.js';

export type Says = Generated['says'];

/** A damaged notice as plain text. */
export interface Damaged {
  readonly text: string;
  readonly says: Says;
  /** Looks at a fact, stated or read: leaves out what the damage may spoil (null), or writes it as both may have it. */
  readonly sees?: (fact: Fact) => Fact | null;
  /** Writes parts, stated or read, as both may have them. */
  readonly alike?: (parts: readonly SaidPart[]) => SaidPart[];
}

export interface Damage {
  readonly name: string;
  /** What it does to a notice, for docs/damages.md. */
  readonly does: string;
  /** What must still be read. */
  readonly asks: string;
  /** Gives null for a notice that has nothing of the kind. */
  readonly apply: (one: Generated, random: Random) => Damaged | null;
}

/** What is asked where the damage leaves the meaning whole. */
export const EVERYTHING = 'everything';

/** Writes an outline as text in UTF-8; its tables as the notice has them. */
export function textOf({ settings, items }: Outline): string {
  const tables = settings['txt']?.[2] ?? 'word';
  return new TextDecoder().decode(makeTxt({ settings: { txt: ['utf-8', 'lf', tables] }, items }));
}

export const isLine = (item: Item | undefined): item is Line => item?.kind === 'line';
export const hasLook = (item: Item | undefined, ...looks: readonly Line['look'][]): item is Line =>
  isLine(item) && looks.includes(item.look);

/** Changes the items of a notice and leaves what it says. */
export function withItems({ outline, says }: Generated, items: readonly Item[]): Damaged {
  return { text: textOf({ ...outline, items }), says };
}

/** Stands above an item that is written alone: the first line of a text loses its indent. */
const ABOVE = line('§', 'number');

/** Writes a notice item by item, each line as one or several. */
export function withLines({ outline, says }: Generated, change: (text: string, item: Line) => readonly string[]): Damaged {
  const lines = outline.items.flatMap((item, at) => {
    const shown = textOf({ ...outline, items: [ABOVE, item] }).replace(/^§\n+|\n+$/g, '');
    if (item.kind === 'table') return ['', shown, ''];
    return [...(standsApart(item, outline.items[at - 1]) ? [''] : []), ...change(shown, item)];
  });
  return { text: `${lines.join('\n').trimStart()}\n`, says };
}

/** Gives the sections of all parts, those inside others included. */
export function allSections({ parts }: Says): SaidPart['sections'] {
  const below = (sections: SaidPart['sections']): SaidPart['sections'] => sections.flatMap((one) => [one, ...below(one.sections)]);
  return parts.flatMap(({ sections }) => below(sections));
}

/** Writes what stands in the line of a heading: its marker, the gap behind it, its words. */
export const headingLine = ({ marker, heading }: SaidPart['sections'][number]): string =>
  `${marker?.raw}${/[章条]$/.test(marker?.raw ?? '') ? '　' : ''}${heading}`;

/** Writes the value of a fact anew, on both sides. */
export const rewriting =
  (change: (value: string) => string) =>
  (fact: Fact): Fact => ({ ...fact, value: change(fact.value) });
