/** Signs that recognition of pictures, or a careless hand, wrote as others. */

import type { Generated } from '../notice.js';
import { type Damage, hasLook, isLine, rewriting, textOf, withItems } from './damage.js';

const HALF: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' };

/** Puts other signs for some, and holds the values against each other as if both were written alike. */
const replaced =
  (change: (text: string) => string, alike: (value: string) => string): Damage['apply'] =>
  ({ outline, says }) => {
    const before = textOf(outline);
    const text = change(before);
    return text === before ? null : { text, says, sees: rewriting(alike) };
  };

const wide = (sign: string): string => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0);
const narrow = (value: string): string => value.normalize('NFKC').replace(/\s/g, '');

/** Takes a comma for the full stop inside a paragraph that assigns nothing; headings keep the mark that closes them. */
function stopsToCommas(one: Generated): ReturnType<Damage['apply']> {
  const items = one.outline.items.map((item) => {
    const assigns = !hasLook(item, 'body') || item.lead > 0 || /[（(【[〔：]/.test(item.text);
    return assigns ? item : { ...item, text: item.text.replace(/。(?=.)/g, '，') };
  });
  if (textOf({ ...one.outline, items }) === textOf(one.outline)) return null;
  return { ...withItems(one, items), sees: rewriting((value) => value.replace(/。/g, '，')) };
}

/** Longer titles are never spread out. */
const SPREAD = 16;

export const SIGNS: readonly Damage[] = [
  {
    name: 'signs-half-width',
    does: '，：；（） as , : ; ( )',
    asks: 'everything, width aside',
    apply: replaced((text) => text.replace(/[，：；（）]/g, (sign) => HALF[sign] ?? sign), narrow),
  },
  {
    name: 'digits-full-width',
    does: 'digits as ０ to ９, the stop behind a number as ．',
    asks: 'everything, width aside',
    apply: replaced((text) => text.replace(/(?<=^\s*\d+)\./gm, '．').replace(/\d/g, wide), narrow),
  },
  {
    name: 'one-as-l',
    does: 'l for 1 in the numbers of headings (l. （l）)',
    asks: 'everything, l and 1 aside',
    apply: replaced(
      (text) => text.replace(/^([\s（(]*)1(?=[.、．）)])/gm, '$1l'),
      (value) => value.replace(/l(?=[.、．）)])/g, '1'),
    ),
  },
  {
    name: 'zero-as-o',
    does: 'O for 0 in years (2O31年)',
    asks: 'everything, O and 0 aside',
    apply: replaced(
      (text) => text.replace(/20(\d\d)年/g, '2O$1年'),
      (value) => value.replace(/2O(?=\d\d)/g, '20'),
    ),
  },
  {
    name: 'stops-as-commas',
    does: '， for 。 between the sentences of paragraphs that assign nothing',
    asks: 'everything, these signs aside',
    apply: stopsToCommas,
  },
  {
    name: 'digits-spaced',
    does: 'a blank between digits and the characters beside them (2031 年, 3 月)',
    asks: 'everything (the blanks are none of the value)',
    apply: ({ outline, says }) => ({
      text: textOf(outline).replace(/(?<=\d)(?=[年月日号期类项家个万亿千所])|(?<=[\p{Script=Han}])(?=\d)/gu, ' '),
      says,
    }),
  },
  {
    name: 'title-spread',
    does: 'blanks between all characters of short titles of one line (工 作 要 点)',
    asks: 'everything, blanks of titles aside',
    apply: (one) => {
      const { items } = one.outline;
      const short = (at: number) => (isLine(items[at]) ? items[at].text.length : 0) <= SPREAD;
      const alone = (at: number) =>
        short(at) && hasLook(items[at], 'title') && !hasLook(items[at - 1], 'title') && !hasLook(items[at + 1], 'title');
      if (!items.some((_, at) => alone(at))) return null;
      const spread = items.map((item, at) => (isLine(item) && alone(at) ? { ...item, text: [...item.text].join(' ') } : item));
      return { ...withItems(one, spread), sees: rewriting((value) => value.replace(/\s/g, '')) };
    },
  },
];
