import { bisect } from '../bisect.js';
import { isBlank } from './characters.js';
import type { Glyph } from './page.js';

/** A figure above or below the line (km², CO₂, a note's mark) is at most this large, in the sizes of the letter before it. */
const SMALL = 0.8;
/** It leaves that letter's line by at most this much, in em; readings above a word stand higher. */
const SHIFT = 0.6;
/** It begins where that letter ends, give or take, in em. */
const [OVERLAP, GAP] = [0.15, 0.3];

/** Says whether a small glyph stands right behind another. */
function follows(script: Glyph, letter: Glyph): boolean {
  const gap = (script.x - letter.x - letter.width) / letter.size;
  const isSmall = script.size <= SMALL * letter.size && Math.abs(script.y - letter.y) <= SHIFT * letter.size;
  return isSmall && gap >= -OVERLAP && gap <= GAP;
}

/** Gives the glyphs of a row that stand behind letters of another row, or behind one that does. */
function scriptsOn(row: readonly Glyph[], letters: readonly Glyph[]): Set<Glyph> {
  const found = new Set<Glyph>();
  let before: Glyph | null = null;
  for (const glyph of row) {
    const letter = letters[bisect(letters, ({ x }) => x < glyph.x) - 1];
    const goesOn = before !== null && glyph.size <= before.size && glyph.x - before.x - before.width <= GAP * glyph.size;
    if (goesOn || (letter && follows(glyph, letter))) found.add(glyph);
    before = found.has(glyph) ? glyph : null;
  }
  return found;
}

/** Puts small figures that are raised or lowered into the row of the letters behind which they stand; rows run downwards. */
export function withScripts(rows: readonly Glyph[][]): Glyph[][] {
  const inked = rows.map((row) => row.filter(({ text }) => !isBlank(text)));
  const made = rows.map((row) => [...row]);
  inked.forEach((row, at) => {
    for (const host of [at + 1, at - 1]) {
      const letters = inked[host];
      const scripts = letters ? scriptsOn(row, letters) : null;
      if (!scripts || scripts.size === 0) continue;
      made[host]?.push(...scripts);
      made[at] = (made[at] ?? []).filter((glyph) => !scripts.has(glyph));
      break;
    }
  });
  return made.filter((row) => row.length > 0).map((row) => row.sort((a, b) => a.x - b.x));
}
