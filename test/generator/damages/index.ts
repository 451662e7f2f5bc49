import { AROUND } from './around.js';
import { BREAKS } from './breaks.js';
import { type Damage, EVERYTHING, textOf } from './damage.js';
import { HEAD } from './head.js';
import { HEADINGS } from './headings.js';
import { SIGNS } from './signs.js';
import { TABLES } from './tables.js';

/** Nothing done: what the others are held against. */
const NONE: Damage = {
  name: 'none',
  does: 'nothing: the notice as text',
  asks: EVERYTHING,
  apply: ({ outline, says }) => ({ text: textOf(outline), says }),
};

/** Every damage that the notices of the generator are put through. */
export const DAMAGES: readonly Damage[] = [NONE, ...BREAKS, ...HEAD, ...SIGNS, ...HEADINGS, ...AROUND, ...TABLES];
