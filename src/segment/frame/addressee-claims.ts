import { divide } from '../../lexicon/divide.js';
import type { NoticeElement } from '../element.js';
import { piece } from '../pieces/unit.js';
import { wholeRange } from '../pieces/view.js';
import { addressees, mayBeginAddressees } from './addressees.js';
import { type Claim, type FrameText, lineAt, type Place, rangesOf, textUnits, wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import { insideLine } from './cuts.js';
import { type FrameRule, HEAD, HEAD_LINES, startsOf } from './frame-rule.js';

const MOST_LINES = 6;
/** How a covering letter begins, where the break behind the addressees is lost: 各街道：现将… */
const LETTER_BEGINS = /^ ?(?:现|为|根据|依据|按照|经|近年|今年|近日|20\d\d ?年|《|我|你|按|自|随着|一、)/;
/** What only a letter says: 现将《…》印发给你们. */
const LETTER = /现将?《[^《》]{4,80}》[^。]{0,20}(?:印发|下发|转发|公布|发给)|(?:印发|下发|转发|发)给你们/;
const ISSUED = /《[^《》]{4,80}》[^。]{0,80}(?:印发|下发|转发|发给)/;

/** Says whether a text says that it issues something. */
export const issues = (text: string): boolean => LETTER.test(text.slice(0, 600));

/** Finds 主送机关 (GB/T 9704-2012 §7.3.2): lines that name bodies and end in a colon, and names that the letter's text is glued to. */
export const ADDRESSEES: FrameRule = {
  name: 'addressees',
  kind: 'frame',
  read: (text, seen) => {
    const above = seen.filter(({ label }) => HEAD.has(label) || label === 'title');
    const near = startsOf(text, above).filter(({ unit }) => unit < HEAD_LINES);
    return near.flatMap((start) => [...(start.at === 0 ? ownLines(text, start.unit) : []), ...glued(text, start)]);
  },
};

/** Takes as many lines as the names take. */
function ownLines(text: FrameText, i: number): Claim[] {
  let names = '';
  for (let at = i; at < i + MOST_LINES; at++) {
    const line = lineAt(text, at);
    if (line === null) return [];
    names += line;
    const whole = addressees(names);
    const value = whole ?? toldByLetter(names, lineAt(text, at + 1));
    if (value) {
      const element = { type: 'notice', field: 'addressees', value, ranges: rangesOf(textUnits(text, i, at + 1)) } as const;
      const evidence = [{ why: 'names and a colon', score: whole ? COSTS.addressees : COSTS.addresseesBare }];
      return [{ ...wholeUnits('addressees', i, at + 1, evidence, [element]), issues: issuesBelow(text, at + 1) }];
    }
    if (!mayBeginAddressees(line)) return [];
  }
  return [];
}

const LONGEST_BARE = 60;

/** The members of a body; below another line than a letter's first a roster's label: 局党组中心组成员：, 学会各分支机构、理事会各理事： */
const MEMBERS = /^(?!各位)[^。；：:！]{2,50}(?:成员|理事|监事|会员|委员|组长)[：:]$/;

/** 各位理事： heads a letter where that says what it sends or has them know, else a speech. */
const EACH = /^各位[^。；：:！]{2,20}[：:]$/;
const TOLD = new RegExp(`${LETTER.source}|(?:通知|安排|事项|函告)如下`);

/** Reads addressees that only the letter right below tells: a body's members, names whose colon is lost (各分工会、直属工会小组). */
function toldByLetter(names: string, below: string | null): string[] | null {
  if (names.length > LONGEST_BARE || !LETTER_BEGINS.test(below ?? '')) return null;
  if (MEMBERS.test(names)) return divide(names.slice(0, -1), /[，；、,;]/);
  if (EACH.test(names) && TOLD.test((below ?? '').slice(0, 600))) return [names.slice(0, -1)];
  return /^(?:[^。；：:！]*[，,])?各[^。；：:！]*[\u4e00-\u9fff）)]$/.test(names) ? addressees(`${names}：`) : null;
}

/** Says whether the letter below issues something, whatever a page has made of its title. */
const issuesBelow = (text: FrameText, i: number): boolean => [i, i + 1].some((at) => ISSUED.test((lineAt(text, at) ?? '').slice(0, 600)));

/** Takes names that the letter follows on the same line, or that a title stands before. */
function glued(text: FrameText, { unit: i, at }: Place): Claim[] {
  const unit = text.units[i];
  const colon = unit?.kind === 'text' ? unit.view.text.slice(at).search(/[：:]/) : -1;
  if (unit?.kind !== 'text' || colon < 0) return [];
  const end = at + colon + 1;
  const rest = unit.view.text.slice(end);
  if (at === 0 && rest === '') return [];
  const own = piece(unit, at, end);
  const value = addressees(own.view.text);
  const begins = rest === '' || LETTER_BEGINS.test(rest);
  if (!value || !(begins || at > 0)) return [];
  const element: NoticeElement = { type: 'notice', field: 'addressees', value, ranges: [wholeRange(own.view)] };
  const worth = { why: 'names and a colon', score: COSTS.addressees };
  const shown = { to: rest === '' ? 0 : begins ? COSTS.cut.sentence : COSTS.cut.none };
  const claim = insideLine(text, 'addressees', { unit: i, view: unit.view, from: at, to: end }, worth, [element], shown);
  return [{ ...claim, issues: rest === '' ? issuesBelow(text, i + 1) : ISSUED.test(rest.slice(0, 600)) }];
}
