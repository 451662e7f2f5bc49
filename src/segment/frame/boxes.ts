/** Boxes inside a text, as on a newspaper's page: one with a headline of its own is a part of its own, and the text round it goes on. */
import type { TextUnit, Unit } from '../pieces/unit.js';
import type { FrameText } from './claim.js';
import { headlineAt } from './headline-claims.js';

/** Holds a box with a headline: its lines, and the unit of the text round it before which it stands. */
export interface Box {
  readonly before: number;
  readonly headline: readonly TextUnit[];
  readonly units: readonly Unit[];
}

/** Takes the boxes with a headline out of a text; a box without one is only a frame. */
export function withoutBoxes(text: FrameText): { text: FrameText; boxes: Box[] } {
  const kept: Unit[] = [];
  const boxes: Box[] = [];
  for (let i = 0; i < text.units.length; ) {
    const id = boxOf(text.units[i]);
    let end = i + 1;
    while (id !== null && end < text.units.length && (boxOf(text.units[end]) === id || text.units[end]?.kind !== 'text')) end++;
    const headline = id !== null && kept.length > 0 ? headlineAt({ ...text, units: text.units.slice(i, end) }, 0) : [];
    if (headline.length > 0 && headline.length < end - i)
      boxes.push({ before: kept.length, headline, units: text.units.slice(i + headline.length, end) });
    else kept.push(...text.units.slice(i, end));
    i = end;
  }
  return { text: { ...text, units: kept }, boxes };
}

const boxOf = (unit: Unit | undefined): number | null => (unit?.kind === 'text' ? (unit.hints.box ?? null) : null);
