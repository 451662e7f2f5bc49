import { numeral } from './numerals.js';
import { halfWidth } from './width.js';

/** What a stretch of a text about time says. `other` is anything that says nothing of time. */
export type TimeWord = { readonly start: number; readonly end: number } & (
  | {
      readonly kind: 'year' | 'shift' | 'month' | 'day' | 'quarter' | 'quarters' | 'months';
      readonly value: number;
      readonly chinese: boolean;
    }
  | { readonly kind: 'number'; readonly value: number; readonly chinese: boolean }
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number | null }
  | { readonly kind: 'half'; readonly value: 1 | 2 }
  /** 底, 末, 终 (12), 中 (6), 初 (1), 旬: a part of the month or year before it; `month` is the month of the year that it would be. */
  | { readonly kind: 'part' | 'year-part'; readonly month: number; readonly late: boolean }
  | { readonly kind: 'standing' | 'dash' | 'comma' | 'before' | 'until' | 'onwards' | 'filler' | 'other' }
);

const ZH = '[一二三四五六七八九十廿]';
const N = `\\d{1,2}|${ZH}{1,3}`;
const ZH_YEAR = '[一二][〇零○O0九一二三四五六七八]{3}';

/** Words that say for how long or how often, but no time: all of the plan's year. */
const STANDING =
  '全年度?|贯穿始终|常年|长年|终年|长期|年度内|年内|每个?季度?|每个?月|每周|每半年|每年度?|各季度|按季度?|按月|经常性?|常态化?|持续|日常|不间断|滚动';

/** Words that go with a time without changing it. */
const FILLER =
  '完成|开展|启动|实施|推进|进行|召开|举行|举办|坚持|推动|组织|落实|到位|见效|取得|抓好|办结|办理|结束|期间|左右|力争|确保|预计|计划|拟定?|工作|时间|当天|之间|份|内|于|从|自|在|各|每|并|的' +
  '|(?:\\d{1,2}|[一二两三四五六七八九十])次(?:以上)?|星期[一二三四五六日天]|周[一二三四五六日]';

/** Lists the words of time, in the order in which they are tried. */
const WORDS: readonly (readonly [kind: string, pattern: string])[] = [
  ['date', `(?<![\\d])(?<dy>(?:19|20)\\d{2})[./-](?<dm>1[0-2]|0?[1-9])(?:[./-](?<dd>3[01]|[12]\\d|0?[1-9]))?(?![\\d年])月?`],
  ['year', `(?<year>(?<!\\d)(?:19|20)\\d{2}|${ZH_YEAR})年度?`],
  // a year left open: 20XX年, 20**年, 202×年
  ['filler', '(?:(?:19|20)?(?:\\d?[xX×*＊_]{1,2})|[xX×*＊_]{1,4})年'],
  ['shift', '(?<next>明年|次年|翌年|来年|下一?年度?(?!半年))|(?:今年|本年度?|当年|同年)'],
  ['half', '(?<half>[上下])半年'],
  ['standing', STANDING],
  ['year-part', '年(?:(?<lateYear>底|末|终)|初|(?<midYear>中(?!心)))'],
  ['quarters', `前(?<quarters>[一二两三四1-4])个?季度?`],
  ['months', `前(?<months>${N})个月`],
  ['quarter', '第?(?<quarter>[一二三四1-4])季度|第(?<short>[一二三四1-4])季|首季度?|Q(?<q>[1-4])'],
  ['month', `(?<month>${N})月份?`],
  ['day', `(?<day>${N})[日号]`],
  ['until', '截止到?|截至|不晚于|不迟于|最迟|即日起?(?:至|到|[-\u2010-\u2015\u2212\u2500~\u301c]+)'],
  ['part', '(?<late>底|末)|初|[上中下]旬|(?<mid>中)(?!心|学|小|国|央|期|共|华|医|考|层|级)'],
  ['before', '之前|以前|止(?!于|住|境)|前(?![期后往提年三进景瞻沿列]|\\d)'],
  ['onwards', '起(?!草|步|来)|开始|以后|之后|以来|后(?![续备期勤台])'],
  ['dash', '(?:[-\u2010-\u2015\u2212\u2500~\u301c]|至(?!少|今)|到(?!位|期|底|达|场))+|(?<=[\\d月份日])一(?=\\d)'],
  ['filler', '\\d{1,2}[时点:](?:\\d{1,2}分?)?'],
  ['number', `第?(?<number>(?:19|20)\\d{2}(?!\\d)|\\d{1,2}(?!\\d)|${ZH}{1,3})(?!次)`],
  ['comma', '[、,;和及与]|以及'],
  ['filler', FILLER],
];
const GROUPS = WORDS.map(([kind], i) => [`w${i}`, kind] as const);
const WORD = new RegExp(WORDS.map(([, pattern], i) => `(?<w${i}>${pattern})`).join('|'), 'y');

/** Shows a text without its blanks, half width, with the offset of each unit. */
function squeezed(text: string): { shown: string; offsets: number[] } {
  const half = halfWidth(text);
  const offsets: number[] = [];
  let shown = '';
  for (let at = 0; at < half.length; at++) {
    const c = half.charAt(at);
    if (/\s/.test(c)) continue;
    shown += c;
    offsets.push(at);
  }
  return { shown, offsets };
}

/**
 * Cuts a text into its words of time; `start` and `end` are UTF-16 units into it. Every character that is not white space
 * lies in one word, up to the first that `ends` the reading.
 */
export function timeWords(text: string, ends: (word: TimeWord) => boolean = () => false): TimeWord[] {
  const { shown, offsets } = squeezed(text);
  const words: TimeWord[] = [];
  for (let at = 0; at < shown.length; ) {
    WORD.lastIndex = at;
    const match = WORD.exec(shown);
    const length = match?.[0].length || 1;
    const place = { start: offsets[at] as number, end: (offsets[at + length - 1] as number) + 1 };
    const word: TimeWord = match?.[0] ? wordOf(match, place) : { kind: 'other', ...place };
    words.push(word);
    if (ends(word)) break;
    at += length;
  }
  return words;
}

type Place = Pick<TimeWord, 'start' | 'end'>;

/** Makes the word of a match; a number out of its range (13月) is no word of time. */
function wordOf(match: RegExpExecArray, place: Place): TimeWord {
  const groups = match.groups ?? {};
  const kind = GROUPS.find(([group]) => groups[group] !== undefined)?.[1] as TimeWord['kind'];
  switch (kind) {
    case 'date':
      return { kind, year: Number(groups['dy']), month: Number(groups['dm']), day: groups['dd'] ? Number(groups['dd']) : null, ...place };
    case 'shift':
      return { kind, value: groups['next'] ? 1 : 0, chinese: true, ...place };
    case 'half':
      return { kind, value: groups['half'] === '上' ? 1 : 2, ...place };
    case 'part':
    case 'year-part': {
      const late = (groups['late'] ?? groups['lateYear']) !== undefined;
      const middle = (groups['mid'] ?? groups['midYear']) !== undefined;
      return { kind, late, month: late ? 12 : middle ? 6 : 1, ...place };
    }
    case 'year':
    case 'month':
    case 'day':
    case 'number':
    case 'months':
    case 'quarters':
      return counted(kind, groups[kind] ?? '', place);
    case 'quarter':
      return counted(kind, groups['quarter'] ?? groups['short'] ?? groups['q'] ?? '1', place);
    default:
      return { kind: kind as 'other', ...place };
  }
}

const HIGHEST = { year: 2099, month: 12, day: 31, number: 2099, months: 12, quarters: 4, quarter: 4 } as const;

function counted(kind: keyof typeof HIGHEST, written: string, place: Place): TimeWord {
  const value = numeral(written);
  if (value === null || value < 1 || value > HIGHEST[kind]) return { kind: 'other', ...place };
  return { kind, value, chinese: !/\d/.test(written), ...place };
}
