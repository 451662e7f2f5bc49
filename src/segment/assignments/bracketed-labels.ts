/**
 * Labels in brackets, which are read as those with a colon; a text that speaks of one has it inside a sentence.
 *
 *     【责任单位】县工信局【完成时限】10月底        推进河道整治[责任单位]县水利局[附件]略
 *
 * What they are not: 请在〔责任单位〕栏内填写县教育局, 将材料报【责任人】处, 【责任单位】由本级政府确定。
 */
import { looksLikeBody, looksLikePerson } from '../../lexicon/name-kinds.js';
import { assigns, type Role, roleOf } from '../../lexicon/roles.js';
import { beginsValue, TAKES } from './bare-labels.js';
import { dutyOf } from './duty-verbs.js';

const BRACKETED = /([【[〔［])(\p{sc=Han}{2,10})[】\]〕］][：:]?(?=\s{0,4}\S)/gu;
/** At the start of a line of a block any word in brackets is its label: 【工作目标】新增10家 */
const FIRST = /^(\s*)【(\p{sc=Han}{2,8})】[：:]?/u;
/** What ends a value: a further label, a statement's end. */
const STOP = /[【[〔［。；;\n\r\u2028]/;
/** No value is looked at further. */
const LONGEST_VALUE = 200;
/** An abbreviated name is no longer: 住建. */
const ABBREVIATED = 2;

/**
 * Shows a text with a blank and a colon in place of the brackets around the labels that assign, and around any that follow in the
 * same brackets; every character keeps its place.
 */
export function withColons(text: string): string {
  let brackets: string | null = null;
  return text.replace(BRACKETED, (shown, bracket: string, word: string, at: number) => {
    const role = roleOf(word);
    const goesOn = bracket === brackets;
    const isObject = !goesOn && TAKES.test(text.slice(Math.max(0, at - 2), at));
    const isLabel = assigns(role)
      ? !isObject && hasValue(text, role, at + shown.length)
      : goesOn && !looksLikeBody(word) && !looksLikePerson(word);
    if (!isLabel) return shown;
    brackets = bracket;
    return ` ${word}：`.padEnd(shown.length);
  });
}

/** Shows a line with its first label so, whatever it is. */
export const withFirstColon = (line: string): string =>
  line.replace(FIRST, (shown, blank: string, word: string) => `${blank} ${word}：`.padEnd(shown.length));

/** Says whether a value of a label's kind stands at a place. */
function hasValue(text: string, role: Role | null, at: number): boolean {
  const [value = ''] = text
    .slice(at, at + LONGEST_VALUE)
    .trimStart()
    .split(STOP, 1);
  return role === 'deadline' ? beginsValue(value) : namesSomebody(value.split(/[、，,\s]/, 1)[0] ?? '');
}

function namesSomebody(item: string): boolean {
  const name = item.slice(0, dutyOf(item)?.names);
  return name.length <= ABBREVIATED || /[×*某·]/.test(name) || looksLikeBody(name) || looksLikePerson(name);
}
