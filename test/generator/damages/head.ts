/** Lines of the head and of the signature, glued or divided elsewhere. */
import type { Item, Line } from '../../fixtures/outline.js';
import type { Random } from '../../fuzz/random.js';
import type { Generated } from '../notice.js';
import { line } from '../passage.js';
import { type Damage, EVERYTHING, hasLook, isLine, rewriting, withItems } from './damage.js';

const textsOf = (items: readonly Item[]): string[] => items.filter(isLine).map(({ text }) => text);

/** Gives where the head ends: behind 主送机关; 0 where there is no letter. */
const headEnd = ({ outline }: Generated): number => outline.items.findIndex((item) => hasLook(item, 'to')) + 1;

/** Sets the whole head on one line. */
function headOnOneLine(between: string): Damage['apply'] {
  return (one) => {
    const end = headEnd(one);
    if (end === 0) return null;
    const head = textsOf(one.outline.items.slice(0, end)).join(between);
    const sees = rewriting((value) => value.replace(/\s/g, ''));
    return { ...withItems(one, [line(head, 'to'), ...one.outline.items.slice(end)]), sees };
  };
}

/** Glues the line of a look to the line before it. */
function gluedToBefore(look: Line['look'], before: (item: Item | undefined) => boolean): Damage['apply'] {
  return (one) => {
    const { items } = one.outline;
    const at = items.findIndex((item, i) => hasLook(item, look) && before(items[i - 1]));
    const [upper, lower] = [items[at - 1], items[at]];
    if (!isLine(upper) || !isLine(lower)) return null;
    return withItems(one, [...items.slice(0, at - 1), { ...upper, text: upper.text + lower.text }, ...items.slice(at + 1)]);
  };
}

/** Changes the lines of the signature: bodies, then the date. */
function signature(change: (lines: readonly string[]) => readonly string[] | null): Damage['apply'] {
  return (one) => {
    const { items } = one.outline;
    const start = items.findIndex((item) => hasLook(item, 'sign'));
    const old = items.filter((item) => hasLook(item, 'sign'));
    const lines = start < 0 ? null : change(textsOf(old));
    if (!lines) return null;
    return withItems(one, [...items.slice(0, start), ...lines.map((text) => line(text, 'sign')), ...items.slice(start + old.length)]);
  };
}

/** Glues the signature to the last line above it. */
const signatureBehindText: Damage['apply'] = (one) => {
  const { items } = one.outline;
  const start = items.findIndex((item) => hasLook(item, 'sign'));
  const above = items[start - 1];
  if (!isLine(above)) return null;
  const signed = items.filter((item) => hasLook(item, 'sign'));
  const glued = { ...above, text: above.text + textsOf(signed).join('') };
  return withItems(one, [...items.slice(0, start - 1), glued, ...items.slice(start + signed.length)]);
};

const LINES = 4;
const SHORTEST = 8;

/** Divides each title of several lines, or of one, at other places, inside words too. */
const titlesDivided: Damage['apply'] = (one, random) => {
  const items = one.outline.items.flatMap((item, at, all): Item[] => {
    if (!hasLook(item, 'title')) return [item];
    if (hasLook(all[at - 1], 'title')) return [];
    const end = all.findIndex((other, i) => i > at && !hasLook(other, 'title'));
    return divided(textsOf(all.slice(at, end < 0 ? undefined : end)).join(''), random).map((text) => line(text, 'title'));
  });
  return withItems(one, items);
};

/** Divides words into two to four lines where these are long enough. */
function divided(text: string, random: Random): string[] {
  const count = Math.min(2 + random.below(LINES - 1), Math.floor(text.length / SHORTEST));
  if (count < 2) return [text];
  const length = Math.floor(text.length / count);
  const cuts = Array.from({ length: count - 1 }, (_, i) => (i + 1) * length + random.below(3) - 1);
  return [0, ...cuts].map((from, i) => text.slice(from, cuts[i]));
}

export const HEAD: readonly Damage[] = [
  {
    name: 'head-on-one-line',
    does: 'all lines of the head, 主送机关 included, on one line, blanks between',
    asks: EVERYTHING,
    apply: headOnOneLine(' '),
  },
  { name: 'head-glued', does: 'all lines of the head glued without a blank', asks: EVERYTHING, apply: headOnOneLine('') },
  {
    name: 'titles-divided',
    does: 'titles broken into two to four lines anywhere, inside words too',
    asks: EVERYTHING,
    apply: titlesDivided,
  },
  {
    name: 'title-behind-number',
    does: 'the title glued to the line of 发文字号 and 签发人',
    asks: EVERYTHING,
    apply: gluedToBefore('title', (item) => hasLook(item, 'number')),
  },
  {
    name: 'addressees-behind-title',
    does: '主送机关 glued to the title',
    asks: EVERYTHING,
    apply: gluedToBefore('to', (item) => hasLook(item, 'title')),
  },
  {
    name: 'signature-on-one-line',
    does: 'bodies and date of the signature on one line, blanks between',
    asks: EVERYTHING,
    apply: signature((lines) => [lines.join('　')]),
  },
  {
    name: 'signature-glued',
    does: 'bodies and date of the signature on one line without a blank',
    asks: EVERYTHING,
    apply: signature((lines) => [lines.join('')]),
  },
  {
    name: 'signature-behind-text',
    does: 'the signature glued behind the last line above it',
    asks: EVERYTHING,
    apply: signatureBehindText,
  },
  {
    name: 'date-above-bodies',
    does: 'the date above the bodies that sign',
    asks: EVERYTHING,
    apply: signature((lines) => [...lines.slice(-1), ...lines.slice(0, -1)]),
  },
  {
    name: 'label-beside-annex-title',
    does: '附件1 and the title behind it on one line, a blank between',
    asks: EVERYTHING,
    apply: (one) => {
      const { items } = one.outline;
      const beside = (at: number) => hasLook(items[at], 'annex') && hasLook(items[at + 1], 'title');
      if (!items.some((_, at) => beside(at))) return null;
      return withItems(
        one,
        items.flatMap((item, at) => (beside(at - 1) ? [] : [beside(at) ? joined(item, items[at + 1]) : item])),
      );
    },
  },
];

const joined = (label: Item | undefined, title: Item | undefined): Item =>
  line(textsOf([label, title].filter((item) => item !== undefined)).join('　'), 'annex');
