/** Labels in brackets, which are read as those with a colon: 【责任单位】县工信局【完成时限】10月底 */
import { looksLikeBody, looksLikePerson } from '../../lexicon/name-kinds.js';
import { roleOf } from '../../lexicon/roles.js';

const BRACKETED = /[【[〔［](\p{sc=Han}{2,10})[】\]〕］](?=\s{0,4}[^：:\s])/gu;
/** At the start of a line of a block any word in brackets is its label: 【工作目标】新增10家 */
const FIRST = /^\s*【\p{sc=Han}{2,8}】/u;

/** What a sentence that speaks of a label has before it, or behind it: 请在〔责任单位〕栏内填写, 将材料报【责任人】处 */
const SPOKEN_OF = /[在将报填把按对与和][【[〔［]\p{sc=Han}{2,10}[】\]〕］]|[】\]〕］](?:栏|由本|可不|是指|中[应须需注])/u;

/** Shows a text with a blank and a colon in place of the brackets around its labels, but where it speaks of these; every character keeps its place. */
export const withColons = (text: string): string => {
  if (SPOKEN_OF.test(text)) return text;
  const signs = [...text.matchAll(BRACKETED)].flatMap(({ 0: shown, 1: word = '' }) => (ASSIGNS.has(roleOf(word)) ? shown.charAt(0) : []));
  if (signs.length === 0) return text;
  const isLabel = (shown: string, word: string): boolean =>
    ASSIGNS.has(roleOf(word)) ||
    (signs.includes(shown.charAt(0)) && word.length <= LONGEST_OTHER && !looksLikeBody(word) && !looksLikePerson(word));
  return text.replace(BRACKETED, (shown, word: string) => (isLabel(shown, word) ? ` ${word}：` : shown));
};
/** Beside them other short words in the same brackets are labels too: [责任单位]县工信局[附件]略 */
const LONGEST_OTHER = 4;

/** Shows a line with its first label so, whatever it is. */
export const withFirstColon = (line: string): string => line.replace(FIRST, (shown) => shown.replace('【', ' ').replace('】', '：'));

const ASSIGNS: ReadonlySet<string | null> = new Set(['leader', 'department', 'support', 'member', 'deadline']);
