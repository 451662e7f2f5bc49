import type { PlanDocument } from '../src/index.js';

/** Gives what all carriers of a notice must say alike: where it stood, and whether a number was typed, they may not. */
export function whatItSays({ notice, parts, tasks }: PlanDocument): unknown {
  return withoutPlaces({ notice, parts, tasks });
}

const PLACES = new Set(['span', 'spans', 'titleSpan', 'headingSpan', 'headerSpan', 'automatic']);

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !PLACES.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutPlaces(inner)]));
}
