/** Trees of headings, with what stands below them. */
import fc from 'fast-check';
import type { Line } from '../fixtures/outline.js';
import { type Bracket, bracketed, type Lines, labelledLines } from './assignments.js';
import { chinese } from './numerals.js';
import { BLANK_TASK, line, type Passage, type Place, type SaidPart, type SaidTask } from './passage.js';
import { heading, longSentence, paragraph, sentence } from './words.js';

type SaidSection = SaidPart['sections'][number];

interface Style {
  readonly name: string;
  readonly writes: (ordinal: number) => string;
}

const style = (name: string, writes: Style['writes']): Style => ({ name, writes });
const CHINESE = style('chinese', (n) => `${chinese(n)}、`);
const CHINESE_PAREN = [style('chinese-paren', (n) => `（${chinese(n)}）`), style('chinese-paren', (n) => `(${chinese(n)})`)];
const ARABIC = [style('arabic', (n) => `${n}.`), style('arabic', (n) => `${n}、`), style('arabic', (n) => `${n}．`)];
const ARABIC_PAREN = [style('arabic-paren', (n) => `（${n}）`), style('arabic-paren', (n) => `${n}）`)];
const CIRCLED = style('circled', (n) => String.fromCodePoint(0x2460 + n - 1));
const CHAPTER = style('chapter', (n) => `第${chinese(n)}章`);
const ARTICLE = style('article', (n) => `第${chinese(n)}条`);

const paren = fc.constantFrom(...CHINESE_PAREN);
const arabic = fc.constantFrom(...ARABIC);
const small = fc.constantFrom(...ARABIC_PAREN);

/** The orders in which styles nest (GB/T 9704-2012, 7.3.3, and what is usual beside it). */
const ladders: fc.Arbitrary<readonly Style[]> = fc.oneof(
  fc.tuple(fc.constant(CHINESE), paren, arabic, small, fc.constant(CIRCLED)),
  fc.tuple(fc.constant(CHINESE), arabic, small, fc.constant(CIRCLED)),
  fc.tuple(fc.constant(CHINESE), paren, small),
  fc.tuple(paren, arabic, small),
  fc.tuple(arabic, small, fc.constant(CIRCLED)),
  fc.tuple(fc.constant(CHAPTER), fc.constant(ARTICLE), paren, arabic),
  fc.tuple(fc.constant(CHAPTER), fc.constant(CHINESE), paren, arabic),
);

/** What stands in a section that has none below it. */
type Leaf =
  | { readonly kind: 'alone' }
  | { readonly kind: 'text'; readonly text: string; readonly sameLine: boolean }
  | { readonly kind: 'long'; readonly text: string }
  | { readonly kind: 'bracket'; readonly text: string; readonly sameLine: boolean; readonly bracket: Bracket; readonly inside: boolean }
  | { readonly kind: 'brackets'; readonly each: readonly (readonly [string, Bracket])[] }
  | { readonly kind: 'in-heading'; readonly text: string; readonly bracket: Bracket }
  | { readonly kind: 'lines'; readonly text: string | null; readonly lines: Lines }
  | { readonly kind: 'statement'; readonly text: string; readonly lines: Lines };

const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.constant<Leaf>({ kind: 'alone' }),
  fc.record({ kind: fc.constant('text' as const), text: paragraph, sameLine: fc.boolean() }),
  fc.record({ kind: fc.constant('long' as const), text: longSentence }),
  fc.record({ kind: fc.constant('bracket' as const), text: paragraph, sameLine: fc.boolean(), bracket: bracketed, inside: fc.boolean() }),
  fc.record({ kind: fc.constant('brackets' as const), each: fc.array(fc.tuple(sentence, bracketed), { minLength: 2, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('in-heading' as const), text: sentence, bracket: bracketed }),
  fc.record({ kind: fc.constant('lines' as const), text: fc.option(paragraph), lines: labelledLines }),
  fc.record({ kind: fc.constant('statement' as const), text: paragraph, lines: labelledLines }),
);

interface Node {
  readonly heading: string;
  readonly leaf: Leaf;
  readonly children: readonly Node[];
  /** Leaves a rung of the ladder out below it. */
  readonly skips: boolean;
}

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.record({
    heading,
    leaf,
    children: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant([]),
      fc.array(tie('node'), { minLength: 2, maxLength: 4 }),
    ),
    skips: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  }),
}));

export interface LadderSpec {
  readonly styles: readonly Style[];
  /** The depth whose numbers run on across their parents; 0 for none. */
  readonly runsOn: number;
  readonly nodes: readonly Node[];
}

export const ladder: fc.Arbitrary<LadderSpec> = fc.record({
  styles: ladders,
  runsOn: fc.constantFrom(0, 0, 0, 1, 2),
  nodes: fc.array(node, { minLength: 2, maxLength: 5 }),
});

/** Draws a tree of headings. */
export function drawLadder({ styles, runsOn, nodes }: LadderSpec, place: Place): Passage {
  const items: Line[] = [];
  const tasks: SaidTask[] = [];
  const counters = new Map<number, number>();
  const draw = (list: readonly Node[], rung: number, level: number, above: readonly string[]): SaidSection[] => {
    const own = styles[rung];
    if (!own) return [];
    if (rung !== runsOn || own === CIRCLED) counters.set(rung, 0); // there are only so many circled numbers
    return list.map((one) => {
      const ordinal = (counters.get(rung) ?? 0) + 1;
      counters.set(rung, ordinal);
      const raw = own.writes(ordinal);
      const marker = { raw, style: own.name, ordinal };
      const below = rung + (one.skips && rung + 2 < styles.length ? 2 : 1);
      const parent = one.children.length > 0 && below < styles.length;
      const drawn = parent ? alone(raw, one.heading) : drawLeaf(one, raw, ordinal, [place.title, ...above], place.year);
      items.push(...drawn.items);
      tasks.push(...drawn.tasks);
      const sections = parent ? draw(one.children, below, level + 1, [...above, one.heading]) : [];
      return { level, marker, heading: drawn.heading, paragraphs: drawn.paragraphs.map((text) => ({ text })), sections };
    });
  };
  const sections = draw(nodes, 0, 1, []);
  return { items, paragraphs: [], sections, tables: [], tasks };
}

/** The contract's bound, in characters. */
const LONGEST_HEADING = 60;

interface DrawnSection {
  readonly items: readonly Line[];
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  readonly tasks: readonly SaidTask[];
}

const gap = (raw: string): string => (/[章条]$/.test(raw) ? '　' : '');

const alone = (raw: string, words: string): DrawnSection => ({
  items: [line(raw + gap(raw) + words)],
  heading: words,
  paragraphs: [],
  tasks: [],
});

function drawLeaf({ heading: words, leaf: what }: Node, raw: string, ordinal: number, path: readonly string[], year: number): DrawnSection {
  const start = raw + gap(raw);
  const own = (says: Partial<SaidTask>, origin: SaidTask['origin'] = 'inline'): SaidTask => ({
    ...BLANK_TASK,
    ordinal,
    content: words,
    path: [...path],
    origin,
    ...says,
  });
  switch (what.kind) {
    case 'alone':
      return alone(raw, words);
    case 'long':
      return { items: [line(start + what.text)], heading: null, paragraphs: [what.text], tasks: [] };
    case 'text':
      return withText(start, words, what.text, what.sameLine, []);
    case 'bracket': {
      const bracket = what.bracket.text(year);
      const text = what.inside ? what.text.replace(/。$/, `${bracket}。`) : what.text + bracket;
      return withText(start, words, text, what.sameLine, [own(what.bracket.says(year))]);
    }
    case 'brackets': {
      const text = what.each.map(([before, bracket]) => before + bracket.text(year)).join('');
      const tasks = what.each.map(([before, bracket]) =>
        own({ ordinal: null, content: before.replace(/。$/, ''), path: [...path, words], ...bracket.says(year) }),
      );
      return withText(start, words, text, true, tasks);
    }
    case 'in-heading': {
      const bracket = what.bracket.text(year);
      if (words.length + bracket.length > LONGEST_HEADING)
        return withText(start, words, what.text + bracket, true, [own(what.bracket.says(year))]);
      return { items: [line(start + words + bracket)], heading: words + bracket, paragraphs: [], tasks: [own(what.bracket.says(year))] };
    }
    case 'lines': {
      const lines = [...(what.text === null ? [] : [what.text]), ...what.lines.lines(year)];
      const block = what.text === null && lines.length > 1;
      return {
        items: [line(start + words), ...lines.map((text) => line(text))],
        heading: words,
        paragraphs: lines,
        tasks: [own(what.lines.says(year), block ? 'block' : 'inline')],
      };
    }
    case 'statement':
      return withText(start, words, `${what.text}${what.lines.lines(year).join('。')}。`, true, [own(what.lines.says(year))]);
  }
}

/** A heading with a paragraph behind it or below it. */
function withText(start: string, words: string, text: string, sameLine: boolean, tasks: readonly SaidTask[]): DrawnSection {
  const items = sameLine ? [line(`${start}${words}。${text}`, 'body', start.length + words.length + 1)] : [line(start + words), line(text)];
  return { items, heading: words, paragraphs: [text], tasks };
}
