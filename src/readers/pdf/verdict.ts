import type { LayoutPage } from '../../layout/index.js';

/** Holds how much of a text layer can be read. */
export interface Verdict {
  /** Characters, blanks apart. */
  readonly characters: number;
  /** Those that no reader can know: the replacement character and private use, where a font lacks its table. */
  readonly broken: number;
}

/** From this share of unreadable characters on, a text layer is called broken. */
const MOST_BROKEN = 0.02;

const BLANK = /^\s*$/;
/** What a font cannot tell: the replacement character, private use. */
const UNTOLD = /[\ufffd\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g;

/** Leaves out of a text what its font cannot tell. */
export const told = (text: string): string => text.replace(UNTOLD, '');

/** Says whether too much of a text layer cannot be read. */
export function isBroken({ characters, broken }: Verdict): boolean {
  return broken > MOST_BROKEN * characters;
}

/** Lists the pages, from 1, that make a text layer a broken one: each is broken itself, and so is the whole. */
export function brokenPages(pages: readonly LayoutPage[]): number[] {
  if (!isBroken(verdictOn(pages))) return [];
  return pages.flatMap((page, index) => (isBroken(verdictOn([page])) ? [index + 1] : []));
}

/** Judges the text layer of some pages. */
export function verdictOn(pages: readonly LayoutPage[]): Verdict {
  let [characters, broken] = [0, 0];
  for (const { glyphs } of pages) {
    for (const { text } of glyphs) {
      if (BLANK.test(text)) continue;
      characters++;
      if (told(text) !== text) broken++;
    }
  }
  return { characters, broken };
}
