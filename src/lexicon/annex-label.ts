import { numeral } from './numerals.js';

/** Holds the label above an annex, and the title where it stands on the same line. */
export interface AnnexLabel {
  readonly ordinal: number | null;
  readonly title: string | null;
  /** Where the title begins on the line (UTF-16 units); the line's length where none stands there. */
  readonly titleStart: number;
}

const NUMBER = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}';
const ALONE = new RegExp(`^[（(【[]?附 ?(?:件|表|录)? ?(${NUMBER})?(?:[-－—][0-9]{1,2})?[）)】\\]]? ?[：:]?$`);
const TITLED = new RegExp(`^附 ?(?:件|表|录) ?(${NUMBER})?(?:[-－—][0-9]{1,2})?(?:[：:.．、 ]|(?=[《\\u4e00-\\u9fff]))`);

/** 附1：某某安排 */
const SHORT = new RegExp(`^附 ?(${NUMBER}) ?[：:.．、] ?(?=[《“\\u4e00-\\u9fff])`);
/** 附：某某安排 */
const BARE = /^附 ?[：:] ?(?=[《“\u4e00-\u9fff\d])(?![0-9]{1,2}[.．、])/;

/** 附件 2031年重点任务分工表: between the two the view shows no blank. */
const DATED = /^附 ?(?:件|表|录) ?(?=20\d\d ?年[^。！？；，：:]{4,60}(?:表|清单|名单|方案|计划|要点|安排|办法|一览|台账)$)/;

/**
 * Reads the label of an annex (GB/T 9704-2012 §7.3.4).
 *
 * What matches: 附件1  附件：  附 件 2  （附件一）  附表1  附件2：某某安排表  附件1某某计划  附1：某某安排
 * What does not: 附件材料见后。  附近居民
 */
export function annexLabel(text: string): AnnexLabel | null {
  const alone = ALONE.exec(text);
  if (alone) return { ordinal: alone[1] ? numeral(alone[1]) : null, title: null, titleStart: text.length };
  const bare = BARE.exec(text)?.[0];
  if (bare && text.length <= 80 && !/[。！？；]/.test(text))
    return { ordinal: null, title: text.slice(bare.length).trim(), titleStart: bare.length };
  const dated = DATED.exec(text)?.[0];
  if (dated && text.length <= 80) return { ordinal: null, title: text.slice(dated.length), titleStart: dated.length };
  const titled = TITLED.exec(text) ?? SHORT.exec(text);
  if (!titled || text.length > 80 || /[。！？；]/.test(text)) return null;
  if (!titled[1] && !/[：: ]$/.test(titled[0])) return null;
  const titleStart = titled[0].length;
  return { ordinal: titled[1] ? numeral(titled[1]) : null, title: text.slice(titleStart).trim(), titleStart };
}
