import { documentType } from './document-types.js';
import { BARE_LABELS, factTarget, isCatalogueRow, isCounterLabel, isCreditLabel, isLooseLabel, isToolLabel } from './publishing-labels.js';
import { type ShownLabel, shownLabels } from './shown-labels.js';
import { TOOL_WORDS } from './site-words.js';

/** Gives the label without what marks it as one. */
const labelIn = (shown: string): string => shown.replace(/[[【\]】：:\s]/g, '');
/** A date of digits, its time of day included: 2031-03-23 10:56, 2031年3月23日. */
const DATE = '\\d{4}[-/.年] ?\\d{1,2}[-/.月] ?\\d{1,2}日?(?: ?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?)?';
/** What stands before the first label: signs, or who published and when, without labels of their own. */
const UNLABELLED = new RegExp(`^([\\u4e00-\\u9fff]{2,30} ?)?(${DATE})[^\\u4e00-\\u9fff]*$`);
/** Who published, alone before labels: 某某市政协办公室 时间：2031-02-16 来源：研究室 */
const MAKER = /^([\u4e00-\u9fff]{4,30}) $/;
const DATE_AT_END = new RegExp(`(?<!\\d)${DATE}$`);
/** A date with a time of day, and nothing else, is when the page was published. */
const PUBLISHED = /^\d{4}[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}日? ?\d{1,2}:\d{2}(?::\d{2})?$/;
/** 更新于2031年1月12日, 2031-01-12 发布 */
const STAMPED = new RegExp(`^(?:(?:更新|发布|发表|创建)于 ?[：:]? ?(${DATE})|(${DATE}) ?(?:更新|发布|发表|上传))$`);
/** A day with the site's name and its columns behind it: 2031-11-12互联网 工作总结 手机版 */
const NAMED_DAY = /^(\d{4}-\d{2}-\d{2}) ?[\u4e00-\u9fff]{2,8}(?: [\u4e00-\u9fff]{2,8}){1,3}$/;
const STAMP = /^(?:更新|发布|发表|创建)于|(?:更新|发布|发表|上传)$/;
/** 时间 and 日期 alone state when a page was published only before a date of digits. */
const BARE_TIME = new RegExp(`^(?:时间|日期) ?[：:](?! ?\\d{2}-\\d{2}$)(?! ?${DATE}(?!\\d|日|\\s?[-—–~至到]))`);

/** Holds one label and its value on a line (UTF-16 units, end exclusive; the label included). */
export interface LineFact {
  readonly label: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A row of a catalogue block whose cells a converter has divided by strokes: 索引号： | 000-1 | 发布机构： |, 文号 | 某政〔2031〕1号 | */
const PIPED = /^([^|：:]{2,12})(?:[：:] ?\||(?= ?\|))/;
const isPiped = (text: string): boolean => {
  const [shown = '', label = ''] = PIPED.exec(text) ?? [];
  return shown.endsWith('|') || isCatalogueRow(label);
};

/** Reads such a row; a label without a value has an empty one. */
function pipedFacts(text: string): LineFact[] {
  const facts: { label: string; value: string; start: number; end: number }[] = [];
  let start = 0;
  for (const cell of text.split('|')) {
    const shown = cell.trim();
    const end = start + cell.length + 1;
    const last = facts.at(-1);
    if (/^[^：:]{2,12}[：:]$/.test(shown) || (last?.value !== '' && isCatalogueRow(shown)))
      facts.push({ label: shown.replace(/[：:\s]/g, ''), value: '', start, end });
    else if (last) {
      last.value = last.value || shown;
      last.end = end;
    }
    start = end;
  }
  return facts.map((fact) => ({ ...fact, end: Math.min(fact.end, text.length) }));
}

/** Labels that need no colon: with a gap or a figure behind them they are nothing else. */
const BARE_LABEL = new RegExp(`(?:${BARE_LABELS.join('|')})(?=$|[^\\u4e00-\\u9fff：:，、])`, 'g');
/** Takes the labels out of a line. */
const withoutLabels = (text: string): string =>
  shownLabels(text).reduceRight((left, { index, shown }) => left.slice(0, index) + left.slice(index + shown.length), text);
/** A list of subjects: 综合政务;政务公开, 城乡建设（含住房）;城市规划 */
const VALUE_LIST = /[\u4e00-\u9fff（）()]{2,16}[;；](?=[\u4e00-\u9fff（）()]{2,16}$)/;
/** Labels whose values are running text. */
const TEXTUAL = /^(?:内容概[述要]|(?:文件|公文|信息)名称|标题)$/;

/**
 * Reads a row of a catalogue block whose first label has no colon, and only gaps divide its cells: 索引号bq/2031-1 公开方式
 * 主动公开, 成文日期2031-02-10 废止日期, 文号 某政〔2031〕1号 成文日期: 2031-02-10
 */
function gappedFacts(text: string): LineFact[] | null {
  const sure = [...text.matchAll(BARE_LABEL)].filter(({ index }) => index === 0 || !/[\u4e00-\u9fff]/.test(text.charAt(index - 1)));
  const lead = LEADING.exec(text); // 分类 政务公开 有效性 有效
  const bare = lead && sure[0] && sure[0].index > 0 && isCatalogueRow(lead[0]) ? [lead, ...sure] : sure;
  const [first] = bare;
  if (first?.index !== 0) return null;
  const marked = TEXTUAL.test(first[0]) ? [] : shownLabels(text);
  const whole = bare.map(({ index, 0: shown }) => ({ index, shown }));
  const labels = TEXTUAL.test(first[0]) ? whole.slice(0, 1) : [...whole, ...marked].sort((a, b) => a.index - b.index);
  if (!TEXTUAL.test(first[0]) && /[：:；;，,]/.test(withoutLabels(text.replace(/\d[：:]\d/g, '')).replace(VALUE_LIST, ''))) return null;
  if (labels.length === 1 && text.length > (TEXTUAL.test(first[0]) ? 160 : 40)) return null;
  return labels.flatMap(({ index, shown }, i): LineFact[] => {
    const end = labels[i + 1]?.index ?? text.length;
    const value = text.slice(index + shown.length, end).trim();
    const [, empty = '', rest = ''] = ANOTHER_LABEL.exec(value) ?? [];
    if (empty === '' || !isCatalogueRow(empty)) return [{ label: labelIn(shown), value, start: index, end }];
    const at = text.indexOf(empty, index + shown.length);
    return [
      { label: labelIn(shown), value: '', start: index, end: at },
      { label: empty, value: rest, start: at, end },
    ];
  });
}

/** A word before a gap: the label of a row where a sure one follows, or the next label behind one that has no value. */
const LEADING = /^[\u4e00-\u9fff]{2,4}(?= \S)/;
const ANOTHER_LABEL = /^([\u4e00-\u9fff]{2,8})(?: (.+))?$/;

/**
 * Reads a line that states facts of publishing, and nothing else.
 *
 * What matches: 发布时间:2031-02-05 10:30:00 发布人:某某 信息来源:某某  来源：市教育局 发布日期：2020-01-02 浏览次数：35
 * What does not: 责任部门：某某科 (in the text below the head), 本文来源：… in a sentence
 */
export function publicationLine(text: string): LineFact[] | null {
  if (text.length > 200 || /[。！？]/.test(text)) return null;
  if (isPiped(text)) return pipedFacts(text);
  if (PUBLISHED.test(text) || TIMED.test(text)) return [{ label: '发布时间', value: withoutTools(text), start: 0, end: text.length }];
  const [, behind, stamped = behind] = (STAMP.test(text) && STAMPED.exec(text)) || [];
  if (stamped) return [{ label: '发布时间', value: stamped, start: 0, end: text.length }];
  const [, day] = NAMED_DAY.exec(text) ?? [];
  if (day) return [{ label: '发布时间', value: day, start: 0, end: text.length }];
  const gapped = gappedFacts(text);
  if (gapped) return gapped;
  const labels = labelsOf(text);
  const first = labels[0];
  const before = first
    ? (UNLABELLED.exec(text.slice(0, first.index)) ?? (labels.length > 1 ? MAKER.exec(text.slice(0, first.index)) : null))
    : null;
  if (!first || (!before && /[\u4e00-\u9fff]/.test(text.slice(0, first.index)))) return null;
  const facts = labels.map((match, i) => {
    const start = i === 0 && !before ? 0 : match.index;
    const end = labels[i + 1]?.index ?? text.length;
    const value = text
      .slice(match.index + match.shown.length, end)
      .trim()
      .replace(/ ?[[【][ \]】]{0,3}$/, '')
      .replace(/(?<![|｜【[（(])[|｜【[（(]+$/, '')
      .trim();
    return { label: labelIn(match.shown), value: withoutTools(value), start, end };
  });
  return [...(before ? unlabelledFacts(before, first.index) : []), ...facts.flatMap((fact) => datedFact(fact, text, facts))];
}

/** A tool's or a counter's label of so many signs ends no word: 文字大小, 阅读次数 */
const WHOLE_LABEL = 4;

/**
 * Finds the labels of a line; empty where it has only one that any text may use (主题：…). What may be a word's end (会议时间：)
 * begins no label inside a line.
 */
function labelsOf(text: string): ShownLabel[] {
  const isWhole = ({ index, shown }: ShownLabel): boolean => {
    const label = labelIn(shown);
    const mayEndWord = isLooseLabel(label) || ((isCounterLabel(label) || isToolLabel(label)) && label.length < WHOLE_LABEL);
    return !mayEndWord || !/[\u4e00-\u9fff]/.test(text.charAt(index - 1));
  };
  const found = shownLabels(text).filter((label) => isWhole(label) && !BARE_TIME.test(text.slice(label.index, label.index + 30)));
  const first = labelIn(found[0]?.shown ?? '');
  const isNamed = first === '名称' && documentType(text) !== null;
  return found.length > 1 || !isLooseLabel(first) || /^(?:时间|日期)$/.test(first) || isNamed ? found : [];
}

/** Takes a page's tools, and its words behind a time of day, off a date: 2031-01-06 大 中 小, 2031-10-08 16:17:43 工作计划 我要投稿 */
const withoutTools = (value: string): string => (DATED_WITH_TOOLS.exec(value) ?? TIMED.exec(value))?.[1] ?? value;
const TIMED =
  /^(\d{4}[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}日? ?\d{1,2}:\d{2}(?::\d{2})?)(?: ?[\u4e00-\u9fff]{2,8}){1,3}(?: ?[【[] ?字[号体][^】\]]{0,8}[】\]]?(?: ?[\u4e00-\u9fff]{2,4}){0,3})?$/;
const DATED_WITH_TOOLS = new RegExp(
  `^(${DATE})(?:[ 【[|]*(?:${TOOL_WORDS.map((word) => word.replace('+', '\\+')).join('|')})[】\\]]?| ?[【[][^【】[\\]]{1,10}[】\\]]| ?(?:浏览|阅读|点击) ?\\d{1,9} ?次)+$`,
);

const LONGEST_CREDIT = 30;

/** Reads a line at a page's end that says who wrote, edited and passed it: 来源：县政府 编辑：某某, （供稿：某某） */
export function creditLine(text: string): LineFact[] | null {
  const labels = text.length > 160 || /[。；！？]/.test(text) ? [] : shownLabels(text).filter(({ shown }) => isCreditLabel(labelIn(shown)));
  if ((labels[0]?.index ?? 2) > 1 || (labels[0]?.index === 1 && !/^[（([【]/.test(text))) return null;
  const facts = labels.map((match, i) => {
    const [start, end] = [i === 0 ? 0 : match.index, labels[i + 1]?.index ?? text.length];
    const value = text.slice(match.index + match.shown.length, end).replace(/[）)\]】]$/, '');
    return { label: labelIn(match.shown), value: value.trim(), start, end };
  });
  return facts.every(({ value }) => value.length <= LONGEST_CREDIT || /^https?:\S+$/.test(value)) ? facts : null;
}

/** Names what stands before the first label: 县总工会 2031-02-05 浏览： */
function unlabelledFacts([, publisher, date = '']: RegExpExecArray, end: number): LineFact[] {
  if (!date) return [{ label: '发布单位', value: publisher?.trim() ?? '', start: 0, end }];
  const from = publisher?.length ?? 0;
  const published = { label: '发布时间', value: date, start: from, end };
  return publisher ? [{ label: '发布单位', value: publisher.trim(), start: 0, end: from }, published] : [published];
}

/** Parts a value from the date of publishing behind it, which has no label: 来源：县府办 2031-03-23 10:56 */
function datedFact(fact: LineFact, text: string, facts: readonly LineFact[]): LineFact[] {
  const [date = ''] = DATE_AT_END.exec(fact.value) ?? [];
  const value = fact.value.slice(0, fact.value.length - date.length).trimEnd();
  if (date && value === '' && factTarget(fact.label) === 'source') return [{ ...fact, label: '发布时间', value: date }];
  if (!date || !/[^-/\d]/.test(value) || facts.some(({ label }) => factTarget(label) === 'publishedAt')) return [fact];
  const at = text.lastIndexOf(date, fact.end);
  return [
    { ...fact, value, end: at },
    { label: '发布时间', value: date, start: at, end: fact.end },
  ];
}
