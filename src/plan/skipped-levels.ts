import type { Report } from '../diagnostic.js';
import type { Section } from './schema.js';

/** Holds a numbered section and the numbered one right above it. */
interface Step {
  readonly section: Section;
  readonly above: Section;
  /** The numbered section above that one. */
  readonly beyond: Section | null;
  /** It opens its series: no section of its style stands before it below the same one. */
  readonly first: boolean;
}

/**
 * Reports headings that leave out a rung which the same part has elsewhere (GB/T 9704-2012, 7.3.3 orders 一、 （一） 1.
 * （1）): once for each series.
 *
 *     一、 （一） 1. 2. 二、 1. 2.   ->   the second 1.
 *     一、 1. 2. 二、 1. 2.          ->   none: this ladder has no （一）
 */
export function remarkSkippedLevels(roots: readonly Section[], report: Report): void {
  const steps = stepsOf(roots);
  const between = new Map<string, Section>();
  for (const { section, above, beyond } of steps) if (beyond) between.set(pair(beyond, section), above);
  for (const { section, above, first } of steps) {
    const skipped = between.get(pair(above, section));
    if (!first || !skipped) continue;
    report('heading:level-skipped', { marker: raw(section), above: raw(above), skipped: raw(skipped) }, section.headingSpan);
  }
}

/** Names a section's style; decimals count by their depth. */
const style = ({ marker }: Section): string =>
  marker?.style === 'decimal' ? `decimal-${marker.raw.split(/[.．]/).filter(Boolean).length}` : (marker?.style ?? '');
const raw = ({ marker }: Section): string => marker?.raw ?? '';
const pair = (above: Section, below: Section): string => `${style(above)} ${style(below)}`;

/** Lists the steps down the ladder, in any order; iterative, so that no depth can overflow the stack. */
function stepsOf(roots: readonly Section[]): Step[] {
  const steps: Step[] = [];
  const queue = roots.map((section) => ({ section, beyond: null as Section | null }));
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { section: above, beyond } = next;
    const seen = new Set<string>();
    for (const section of above.sections) {
      if (above.marker && section.marker)
        steps.push({ section, above, beyond: beyond?.marker ? beyond : null, first: !seen.has(style(section)) });
      seen.add(style(section));
      queue.push({ section, beyond: above });
    }
  }
  return steps;
}
