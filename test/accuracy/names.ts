/** Who was given work: a leader or a department is right where the notice names it as one, as often. */
import type { Fact } from './facts.js';
import { added, type Count, scoresOf } from './score.js';

const GIVEN = /^tasks\.(?:leaders|departments)$/;

/** Counts the leaders and departments that tasks were given; what work they were given is not looked at, so that a spoilt word in it makes none wrong. */
export function namesCount(gold: readonly Fact[], found: readonly Fact[]): Count {
  const counts = [...scoresOf(bare(gold), bare(found)).values()].map(({ strict }) => strict);
  return counts.reduce(added, NONE);
}

const NONE: Count = { gold: 0, found: 0, right: 0 };

/** Leaves of each such fact the name: its value is the work and the name. */
function bare(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ field }) => GIVEN.test(field)).map(({ field, value }) => ({ field, value: String(JSON.parse(value).at(-1)) }));
}

/** Writes the share that is right, and of how many: 0.998 of 1,200; cut, not rounded, so that 1.000 is all. */
export const shareOf = ({ found, right }: Count): string =>
  `${(found === 0 ? 1 : Math.floor((right / found) * 1000) / 1000).toFixed(3)} of ${found.toLocaleString('en')}`;
