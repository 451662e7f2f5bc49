import type { CssNode, MediaQuery, MediaQueryList } from 'css-tree';
import { MEDIUM, points } from './style.js';

/** The window that a page is read in, in CSS pixels: a desktop's, wide enough for what pages call large (1200 px and more). */
const WINDOW: Readonly<Record<string, number>> = { width: 1440, height: 900, 'device-width': 1440, 'device-height': 900 };

/** What else a desktop's screen answers; a feature that is not here (color-gamut, …) holds for no query. */
const SCREEN: Readonly<Record<string, string>> = {
  orientation: 'landscape',
  hover: 'hover',
  'any-hover': 'hover',
  pointer: 'fine',
  'any-pointer': 'fine',
  'prefers-color-scheme': 'light',
  'prefers-reduced-motion': 'no-preference',
  'prefers-contrast': 'no-preference',
  scripting: 'enabled',
  update: 'fast',
  grid: '0',
};

/** Says whether a media query list holds on a desktop's screen (Media Queries 4, §2 and §3); an empty list does. */
export function holdsOnScreen(list: MediaQueryList): boolean {
  const queries = list.children.toArray();
  return queries.length === 0 || queries.some((query) => query.type === 'MediaQuery' && holdsQuery(query));
}

function holdsQuery({ modifier, mediaType, condition }: MediaQuery): boolean {
  const typed = mediaType === null || /^(all|screen)$/i.test(mediaType);
  const holds = typed && (condition === null || holdsCondition(condition));
  return modifier === 'not' ? !holds : holds;
}

/** Says whether a condition holds: features joined by and, or or, or one behind not. */
function holdsCondition(node: CssNode): boolean {
  if (node.type === 'Feature') return holdsFeature(node.name.toLowerCase(), node.value);
  if (node.type === 'FeatureRange') return holdsRange(node);
  if (node.type !== 'Condition') return false;
  const parts = node.children.toArray();
  const word = (name: string): boolean => parts.some((part) => part.type === 'Identifier' && part.name.toLowerCase() === name);
  const holds = parts.filter((part) => part.type !== 'Identifier').map(holdsCondition);
  if (word('not')) return !holds[0];
  return word('or') ? holds.includes(true) : !holds.includes(false);
}

function holdsFeature(name: string, value: CssNode | null): boolean {
  const [, bound, feature] = /^(min-|max-)?(.*)$/.exec(name) ?? [];
  const has = WINDOW[feature ?? ''];
  if (has !== undefined) {
    const wanted = pixels(value);
    if (value === null) return true;
    return bound === 'min-' ? has >= wanted : bound === 'max-' ? has <= wanted : has === wanted;
  }
  const answer = SCREEN[name];
  if (value === null) return answer !== undefined && answer !== '0';
  return (value.type === 'Identifier' && value.name.toLowerCase() === answer) || (value.type === 'Number' && value.value === answer);
}

/** Says whether a range holds: (400px <= width < 900px). */
function holdsRange(node: Extract<CssNode, { type: 'FeatureRange' }>): boolean {
  const { left, leftComparison, middle, rightComparison, right } = node;
  const holds = compare(pixels(left), leftComparison, pixels(middle));
  return holds && (rightComparison === null || right === null || compare(pixels(middle), rightComparison, pixels(right)));
}

function compare(one: number, sign: string, other: number): boolean {
  if (sign === '=') return one === other;
  const [low, high] = sign.startsWith('<') ? [one, other] : [other, one];
  return sign.endsWith('=') ? low <= high : low < high;
}

/** Gives a length, or a feature of the window, in CSS pixels; NaN, which compares with nothing, for anything else. */
function pixels(node: CssNode | null): number {
  if (node?.type === 'Identifier') return WINDOW[node.name.toLowerCase()] ?? Number.NaN;
  if (node?.type === 'Number') return Number(node.value) === 0 ? 0 : Number.NaN;
  if (node?.type !== 'Dimension') return Number.NaN;
  const length = points(`${node.value}${node.unit.toLowerCase()}`, MEDIUM);
  return length === null ? Number.NaN : length / 0.75; // 1px is 0.75pt
}
