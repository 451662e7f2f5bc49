import type { Range } from '../document.js';
import { type TimePoint, timePoints } from './time-points.js';
import { type TimeWord, timeWords } from './time-words.js';

/** Holds a note of time at the start or end of an item: `start` to `end` with its brackets and punctuation, `rawStart` to `rawEnd` without (UTF-16 units). */
export interface PeriodNote extends Range {
  readonly raw: string;
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** Holds a piece of a text that lists work by time: 3月：… */
export interface TimePiece {
  readonly raw: string;
  readonly time: Range;
  readonly content: Range;
}

/** Words with which work begins; behind a time without a mark they say that it is a note of time (3月召开…) and no name (3月学雷锋活动). */
const LONG_VERBS =
  '召开|组织|开展|举办|举行|完成|启动|做好|推进|制定|制订|印发|筹备|进行|起草|落实|实施|研究|部署|配合|协助|参加|参与|召集|安排|筹办|承办|协办|编制|编写|编印|出台|发布|公布|提交|上报|报送|征集|收集|汇总|整理|建立|健全|完善|修订|修改|检查|督查|督促|督办|视察|调研|走访|慰问|学习|宣传|培训|接受|迎接|听取|审议|审查|讨论|通过|协商|确定|落成|开工|竣工|建成|投入|申报|评选|表彰|总结|谋划|继续|深入|全面|认真|积极|基本|正式|集中|抓好|搞好|加强|邀请|承接|设立|成立|开通|上线|拟定|下发|下达|分解|签订|开学|放假|报到|考核|评估|验收|清理|排查|整治|巡查|交办|办理|答复|反馈|选派|推荐';
const VERBS = new RegExp(`^(?:${LONG_VERBS}|对|向|赴|到|为|与|同)`);

/** Nouns that make a name of the words before them, though one of the verbs ends there: 上半年总结会, 年终考核工作. */
const STOP = /^(?:总结|考核|评估|检查|培训|调研|视察)(?:会|报告|工作|活动|情况|方案|材料)/;

/** A verb with its object: 推进水库除险加固; not 落实情况, 推进会. */
const WORK = new RegExp(`^(?:${LONG_VERBS})(?!情况|进展|步骤|措施|工作|[会表后时中])`);

/** Says whether a text begins with what is done. */
export const beginsWithWork = (text: string): boolean => WORK.test(text) && !STOP.test(text);

/** The words of which no note of time is made. */
const NO_NOTE: readonly TimeWord['kind'][] = ['filler', 'other'];
/** A note does not end in one of these. */
const OPEN_END: readonly TimeWord['kind'][] = ['number', 'dash', 'comma', 'until', 'year'];

/** No note of time is longer. */
const LONGEST = 40;

/**
 * Finds the note of time in front of an item: 3月：…, 4月初…, 9到12月…, （3月）…. Without a mark behind it, a bare month needs
 * a verb: 3月15日植树节活动 and 上半年工作总结 are names, not notes.
 */
export function leadingPeriod(text: string): PeriodNote | null {
  const blanks = text.length - text.trimStart().length;
  const bracketed = /^[（(【[]([^（()）【】[\]]{1,40})[）)】\]][：:]?\s*/.exec(text.slice(blanks, blanks + LONGEST + 10));
  if (bracketed?.[1] && isTime(bracketed[1])) {
    const rawStart = blanks + 1;
    return { raw: bracketed[1], start: blanks, end: blanks + bracketed[0].length, rawStart, rawEnd: rawStart + bracketed[1].length };
  }
  const words = noteWords(timeWords(text.slice(0, blanks + LONGEST), ({ kind }) => NO_NOTE.includes(kind)));
  const last = words.at(-1);
  if (!last) return null;
  const points = timePoints(words);
  const mark = /^(?:\s*(?:[：:]|—{1,2}(?!\d))\s*|\s*[，,](?![\s]*$)\s*|\s+)/.exec(text.slice(last.end, last.end + 8))?.[0] ?? '';
  const behind = text.slice(last.end + mark.length, last.end + mark.length + 10);
  if (!stands(points, mark.trim(), mark !== '', behind)) return null;
  return { raw: text.slice(blanks, last.end), start: blanks, end: last.end + mark.length, rawStart: blanks, rawEnd: last.end };
}

/** Takes the words of time that a text begins with, less those that only lead on. */
function noteWords(words: readonly TimeWord[]): TimeWord[] {
  const stop = words.findIndex(({ kind }) => NO_NOTE.includes(kind));
  const taken = words.slice(0, stop < 0 ? words.length : stop);
  while (taken.length > 0 && OPEN_END.includes((taken.at(-1) as TimeWord).kind)) taken.pop();
  return taken;
}

/** Says whether times in front of an item are a note, by what follows them. */
function stands(points: readonly TimePoint[], mark: string, gap: boolean, behind: string): boolean {
  const dated = points.filter(({ by }) => by !== 'year');
  if (dated.length === 0 || behind === '') return false;
  if (mark === '：' || mark === ':') return true;
  if (dated.every(({ by }) => by === 'standing')) return mark !== '' || (gap && VERBS.test(behind) && !STOP.test(behind)); // 全年 做好信访监督
  if (mark !== '' || gap) return true;
  const sure = dated.some(
    ({ by, partial, before, link }) => before || (by === 'month' && (partial || link === 'dash')) || (by === 'day' && link === 'dash'),
  );
  return sure || (VERBS.test(behind) && !STOP.test(behind));
}

const TRAILING = /[（(〔[【]([^（()）〔〕[\]【】]{1,40})[）)〕\]】][\s。；;，,、.]*$/;

/** Finds the note of time in brackets at the end of an item: …（3-5月）, …(全年)。, …（3月底前完成）. */
export function trailingPeriod(text: string): PeriodNote | null {
  const from = Math.max(0, text.length - LONGEST - 20);
  const match = TRAILING.exec(text.slice(from));
  const raw = match?.[1]?.trim();
  if (!match || !raw || !isTime(raw)) return null;
  const start = from + match.index;
  const rawStart = text.indexOf(raw, start + 1);
  return { raw, start, end: text.length, rawStart, rawEnd: rawStart + raw.length };
}

/** What cannot be told, where it fills the brackets. */
const UNDATED =
  /^(?:适时|待定|时间待定|另行通知|视情(?:况)?(?:安排|开展)?|根据(?:上级|工作)?(?:要求|需要|安排)(?:开展|进行)?|按(?:照)?(?:上级|市|区|县|省)?(?:统一)?(?:要求|部署|安排)(?:开展|进行|时间)?|随时|不定期)$/;

/** Says whether all of a text speaks of time: 3月底前完成, 全年4次; not 2019年 (of a name), not 一期. */
function isTime(text: string): boolean {
  if (UNDATED.test(text.replace(/\s/g, ''))) return true;
  const words = timeWords(text);
  if (words.some(({ kind }) => kind === 'other')) return false;
  return timePoints(words).some(({ by }) => by !== 'year');
}

/** The marks after which a new time may begin in a text that lists work by time. */
const BORDERS = /[；;。\n\r\u2028]+\s*/g;

/** Cuts a text that lists work by time (3月：…；5-6月：…) into its pieces; gives none for a text that does not. */
export function timePieces(text: string): TimePiece[] {
  // most texts do not begin with a time, and are not looked through
  if (!leadingPeriod(text.slice(0, LONGEST * 3))) return [];
  const starts = [0, ...[...text.matchAll(BORDERS)].map(({ index, 0: marks }) => index + marks.length)];
  const notes = starts.flatMap((at) => {
    const note = leadingPeriod(text.slice(at, at + LONGEST * 3));
    return note
      ? [{ ...note, at, begins: at + note.start, rawStart: at + note.rawStart, rawEnd: at + note.rawEnd, ends: at + note.end }]
      : [];
  });
  if (notes.length < 2 || notes[0]?.at !== 0) return [];
  return notes.map((note, i) => {
    const next = notes[i + 1]?.begins ?? text.length;
    const content = text.slice(note.ends, next).replace(/(?<![\s；;])[\s；;]+$/, '');
    return {
      raw: note.raw,
      time: { start: note.rawStart, end: note.rawEnd },
      content: { start: note.ends, end: note.ends + content.length },
    };
  });
}
