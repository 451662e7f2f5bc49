/** Several texts in one document, as on a newspaper's page: boxes inside an article, further articles with headlines of their own. */
import { partKind } from '../frame/part-kind.js';
import { isTitleLine, setAlike } from '../frame/title.js';
import { isPlainHeading } from '../headings/plain-heading.js';
import type { TextUnit } from '../pieces/unit.js';
import { closePart, openPart, type State } from './state.js';

/**
 * Begins a part where a box begins with a headline of its own; the text round the box goes on where the box ends. A box
 * without a headline is only a frame.
 */
export function readBox(state: State, i: number): number | null {
  const unit = state.units[i];
  const id = unit?.kind === 'text' ? (unit.hints.box ?? null) : (state.box?.id ?? null);
  if (id === (state.box?.id ?? null)) return null;
  leaveBox(state, startOf(unit));
  if (id === null || unit?.kind !== 'text') return null;
  const headline = headlineAt(state, i);
  const headed = headline.length > 0 && state.part !== null && inSameBox(state, i + headline.length, id);
  state.box = { id, interrupted: headed ? { part: state.part, pending: state.pending } : null };
  if (!headed) return null;
  state.pending = [];
  open(state, headline);
  return i + headline.length;
}

/** Ends the box that is open; the part that it interrupted goes on at `at`. */
export function leaveBox(state: State, at: number): void {
  const interrupted = state.box?.interrupted;
  state.box = null;
  if (!interrupted) return;
  closePart(state);
  state.part = interrupted.part;
  state.pending = interrupted.pending;
  if (state.part) state.elements.push({ type: 'resume', part: state.part, at });
}

/**
 * Begins a part at a further headline: a line set as the document's own title is and far larger than the text, or of
 * the title's outline level, once the text above it has begun. A heading right below another is a section's.
 */
export function readArticle(state: State, i: number): number | null {
  const first = state.units[i];
  if (first?.kind !== 'text' || state.part === null || state.pending.length === 0 || state.box?.interrupted) return null;
  const headline = headlineAt(state, i);
  if (headline.length === 0 || headlineAt(state, i + headline.length).length > 0) return null;
  if (!(isHeadline(state, first) || isTopHeading(state, first, i + headline.length))) return null;
  open(state, headline);
  return i + headline.length;
}

function open(state: State, headline: readonly TextUnit[]): void {
  const title = headline.map((unit) => unit.view.text).join('');
  openPart(state, partKind(title), null, headline, title, startOf(headline[0]));
}

const startOf = (unit: State['units'][number] | undefined): number =>
  unit?.kind === 'text' ? (unit.ranges[0]?.start ?? 0) : unit?.kind === 'table' ? unit.block.range.start : 0;

/** A headline is this many times as large as the text; a title of an official document (22 pt over 16 pt) is not. */
const HEADLINE = 1.6;

function isHeadline({ body }: State, { hints }: TextUnit): boolean {
  return body.fontSize !== null && hints.fontSize !== null && hints.fontSize >= body.fontSize * HEADLINE;
}

/** A heading of the title's own level heads an article when it reads as a headline does, or a byline follows. */
function isTopHeading(state: State, unit: TextUnit, next: number): boolean {
  const title = state.units.find((one): one is TextUnit => one.kind === 'text' && one.view.text !== '' && one.hints.outline === 1);
  const below = state.units[next];
  if (unit.hints.outline !== 1 || !title || state.title === null || !state.title.includes(title.view.text)) return false;
  return unit.view.text.length >= 12 || (below?.kind === 'text' && /^[■□◆●]?(?:本报)?(?:记者|通讯员|作者|文字)/.test(below.view.text));
}

/** Gives the lines of the headline that begins at a unit: neighbouring headings set alike. */
function headlineAt(state: State, i: number): TextUnit[] {
  const lines: TextUnit[] = [];
  for (let at = i; at < state.units.length && lines.length < 3; at++) {
    const unit = state.units[at];
    if (
      unit?.kind !== 'text' ||
      !isTitleLine(unit.view.text) ||
      !(unit.hints.outline !== null || isPlainHeading(unit, state.body) || isHeadline(state, unit))
    )
      break;
    if (lines[0] && !(setAlike(lines[0].hints, unit.hints) && lines[0].hints.outline === null)) break;
    lines.push(unit);
  }
  return lines;
}

/** Says whether text of the same box follows: a headline alone is none. */
function inSameBox(state: State, next: number, id: number): boolean {
  const unit = state.units[next];
  return unit?.kind === 'text' && unit.hints.box === id;
}
