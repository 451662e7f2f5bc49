/** What a chosen frame opens: the parts of the document in their order, each with its title and what stands in it. */

import { NO_HINTS } from '../../document.js';
import { planYear } from '../../lexicon/document-types.js';
import type { Step } from '../choose.js';
import type { PartElement, PartKind } from '../element.js';
import { areParted, type TextUnit, type Unit } from '../pieces/unit.js';
import type { Box } from './boxes.js';
import { type Announced, type FrameCandidate, type FrameText, type Place, rangesOf, unitsBetween, wordsIn } from './claim.js';
import { isAboveTitle, isInLetter } from './grammar.js';
import { partKind, untitledKind } from './part-kind.js';
import { sameTitle } from './title.js';

/** Holds a part as the frame gives it: its sections and tables are read from `items`; a box inside it is a part of its own. */
export interface FramePart {
  readonly element: PartElement;
  /** Its label 附件1, where other lines part it from its title; it then is none of the title. */
  readonly apart: readonly TextUnit[];
  readonly items: readonly (Unit | FramePart)[];
}

type FrameStep = Step<FrameCandidate>;

/** Holds the steps that open a part, and those that are its text. */
interface Opening {
  readonly label: FrameCandidate | null;
  title: FrameCandidate | null;
  readonly bodies: FrameStep[];
  /** What stands above its title: strays of the document's head, the letterhead and number of a further notice. */
  readonly head: readonly FrameStep[];
  /** Where it begins. */
  readonly start: Place;
}

/** Makes the parts of a reading. `stated` is a title that only the carrier states. */
export function partsOf(
  text: FrameText,
  boxes: readonly Box[],
  steps: readonly FrameStep[],
  announced: readonly Announced[],
  stated: string | null,
): FramePart[] {
  const openings = openingsOf(steps);
  const kinds = kindsOf(text, openings, announced, steps, stated);
  return openings.map((opening, i): FramePart => {
    const [label, own] = [opening.label, opening.title].map((one) => (one ? unitsBetween(text, one.start, one.end) : []));
    const [above, below] = [label?.at(-1), own?.[0]];
    const isParted = above !== undefined && below !== undefined && areParted(text.document, above, below);
    const isApart = isParted || (i === 0 && isLabelApart(opening, steps));
    const apart = isApart ? (label ?? []) : [];
    const titleUnits = [...(apart.length > 0 ? [] : (label ?? [])), ...(own ?? [])];
    const title = opening.title?.title?.text ?? opening.label?.title?.text ?? (i === 0 ? stated : null);
    const strays = opening.head
      .flatMap(({ candidate }) => unitsBetween(text, candidate.start, candidate.end))
      .map((unit) => ({ ...unit, hints: NO_HINTS }));
    const items = [...strays, ...itemsOf(text, boxes, opening, openings[i + 1])];
    const { kind, ordinal } = kinds[i] as Kind;
    const first = startOf(strays[0] ?? titleUnits[0] ?? items[0]);
    return {
      element: {
        type: 'part',
        kind,
        ordinal,
        title,
        year: yearOf(kind, title),
        ranges: rangesOf(titleUnits),
        at: first,
      },
      apart,
      items,
    };
  });
}

/** Gives the year that a title states; an article's is that of its news, not of a plan. */
const yearOf = (kind: PartKind, title: string | null): number | null => (kind === 'article' || title === null ? null : planYear(title));

/** Gives what each step that opens a part opens. */
function openingsOf(steps: readonly FrameStep[]): Opening[] {
  const above: FrameStep[] = [];
  const openings: Opening[] = [];
  steps.forEach((step, i) => {
    const { candidate, state } = step;
    const last = openings.at(-1);
    const head = openings.length === 0 ? above : [];
    const opening = { label: null, title: null, bodies: [], head, start: candidate.start };
    if (candidate.label === 'annex-label') openings.push({ ...opening, label: candidate });
    else if (candidate.label === 'title' || candidate.label === 'headline') {
      if (last?.label && !last.label.title && !last.title && last.bodies.length === 0) last.title = candidate;
      else
        openings.push({
          ...opening,
          ...(last && candidate.title?.kind === 'notice' ? headOfFurther(last, candidate.start) : {}),
          title: candidate,
        });
    } else if (candidate.label !== 'body') return;
    else if (isAboveTitle(state)) above.push(step);
    else if (!last || beginsPlan(step, steps[i - 1])) openings.push({ ...opening, bodies: [step] });
    else last.bodies.push(step);
  });
  if (openings.length === 0 && steps.length > 0)
    openings.push({ label: null, title: null, bodies: [], head: above, start: { unit: 0, at: 0 } });
  return openings;
}

/** Takes the letterhead and the number of a further notice, right above its title, off the text before it. */
function headOfFurther({ bodies }: Opening, title: Place): Pick<Opening, 'head' | 'start'> {
  const from = bodies.findLastIndex(({ candidate }) => !candidate.body?.isHead) + 1;
  const head = bodies.splice(from);
  return { head, start: head[0]?.candidate.start ?? title };
}

/** Says whether a text begins the plan that the letter above it issues, without a title of its own. */
const beginsPlan = ({ state }: FrameStep, before: FrameStep | undefined): boolean =>
  before !== undefined && isInLetter(before.state) && !isInLetter(state);

interface Kind {
  readonly kind: PartKind;
  readonly ordinal: number | null;
}

/**
 * Says what each part is. What a notice issues is its plan, even where it is called 附件, or a letter that issues it
 * (转发…关于印发…的通知); anything else below a label is an annex; any other text is what its title says.
 */
function kindsOf(
  text: FrameText,
  openings: readonly Opening[],
  announced: readonly Announced[],
  steps: readonly FrameStep[],
  stated: string | null,
): Kind[] {
  const found = new Set<Announced>();
  const kinds: Kind[] = [];
  for (const { label, title, bodies } of openings) {
    const words = title?.title?.text ?? label?.title?.text ?? null;
    if (kinds.length === 0) {
      kinds.push(
        label
          ? { kind: 'annex', ordinal: label.ordinal ?? null }
          : { kind: firstKind(title, bodies, steps, stated) ?? untitledKind(linesOf(text, bodies)), ordinal: null },
      );
      continue;
    }
    const free = announced.filter((one) => !found.has(one));
    const named = label ? entryFor(free, words, label.ordinal ?? null) : (title?.title?.entry ?? null);
    const issued =
      label || title?.label === 'headline' || (!named && partKind(words) === 'notice')
        ? null
        : (free.find(({ kind }) => kind === 'plan') ?? null);
    const entry = named ?? issued;
    if (entry) found.add(entry);
    const hasPlan = kinds.some(({ kind }) => kind === 'plan');
    const kind = label || named ? announcedKind(named, hasPlan && label !== null) : issued ? 'plan' : partKind(words);
    kinds.push({ kind, ordinal: label ? (label.ordinal ?? null) : named?.kind === 'annex' ? named.ordinal : null });
  }
  return kinds;
}

function announcedKind(entry: Announced | null, hasPlan: boolean): PartKind {
  if (entry?.kind === 'notice') return 'notice';
  return entry?.kind === 'plan' && !hasPlan ? 'plan' : 'annex';
}

function entryFor(free: readonly Announced[], title: string | null, ordinal: number | null): Announced | null {
  const byTitle = title === null ? undefined : free.find((entry) => sameTitle(entry.title, title));
  return byTitle ?? free.find((entry) => ordinal !== null && entry.kind === 'annex' && entry.ordinal === ordinal) ?? null;
}

const linesOf = (text: FrameText, bodies: readonly FrameStep[]): string[] =>
  bodies.flatMap(({ candidate }) => unitsBetween(text, candidate.start, candidate.end)).map(({ view }) => view.text.slice(0, LONGEST_LINE));
/** What says what a text is stands at the beginning of its lines. */
const LONGEST_LINE = 600;

/** Says what the first text is: a letter where it issues something or is addressed without a title; a table alone is a plan; null where only its words tell. */
function firstKind(
  title: FrameCandidate | null,
  bodies: readonly FrameStep[],
  steps: readonly FrameStep[],
  stated: string | null,
): PartKind | null {
  if (steps.some(({ candidate }) => candidate.where === 'speech')) return 'report';
  const addressed = steps.find(({ candidate }) => candidate.label === 'addressees');
  const words = title?.title?.text ?? stated;
  if (addressed && (words === null || (addressed.candidate.issues && isInLetter(addressed.state)))) return 'notice';
  const first = bodies[0];
  if (words !== null) return title?.title?.kind ?? partKind(words);
  if (first && isInLetter(first.state)) return 'notice';
  return first?.candidate.body?.isTable || first?.candidate.body?.isNumbered ? 'plan' : null;
}

/** Says whether lines stand between the label of the first part and its title. */
function isLabelApart({ label, title }: Opening, steps: readonly FrameStep[]): boolean {
  const at = steps.findIndex(({ candidate }) => candidate === label);
  return label !== null && title !== null && steps[at + 1]?.candidate !== title;
}

/** Gives what stands in a part: paragraphs (what no border divides is one), tables, boxes. */
function itemsOf(text: FrameText, boxes: readonly Box[], { bodies, start }: Opening, next: Opening | undefined): (Unit | FramePart)[] {
  const items: (Unit | FramePart)[] = [];
  let at = start.unit;
  const upTo = (unit: number): void => {
    for (const box of boxes) if (box.before > at && box.before <= unit) items.push(boxPart(box));
    at = Math.max(at, unit);
  };
  for (let i = 0; i < bodies.length; i++) {
    const from = (bodies[i] as FrameStep).candidate;
    let end = from.end;
    while (i + 1 < bodies.length && end.at > 0 && (bodies[i + 1] as FrameStep).candidate.from === (bodies[i] as FrameStep).candidate.to)
      end = (bodies[++i] as FrameStep).candidate.end;
    upTo(from.start.unit);
    const unit = text.units[from.start.unit];
    items.push(...(unit && unit.kind !== 'text' ? [unit] : unitsBetween(text, from.start, end)));
  }
  upTo(next ? next.start.unit : text.units.length);
  return items;
}

function boxPart({ headline, units }: Box): FramePart {
  const title = wordsIn(headline);
  const element: PartElement = {
    ...{ type: 'part', kind: partKind(title), ordinal: null, title, year: yearOf(partKind(title), title) },
    ...{ ranges: rangesOf(headline), at: startOf(headline[0]) },
  };
  return { element, apart: [], items: units };
}

/** Gives where a unit or a box begins. */
export function startOf(item: Unit | FramePart | undefined): number {
  if (item === undefined) return 0;
  if ('element' in item) return item.element.at;
  if (item.kind === 'text') return item.ranges[0]?.start ?? 0;
  return item.kind === 'table' ? item.block.range.start : (item.view.offsets[item.table.start] ?? 0);
}

/** Gives the text of a part's units. */
export const isText = (item: Unit | FramePart): item is TextUnit => 'kind' in item && item.kind === 'text';
