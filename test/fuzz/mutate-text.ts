import { Buffer } from 'node:buffer';
import { mutateBytes } from './mutate-bytes.js';
import type { Random } from './random.js';

/** What the rules look for, and what breaks lines, brackets and tables. */
const WORDS = [
  '一、',
  '二、',
  '（一）',
  '（',
  '）',
  '1.',
  '1、',
  '（1）',
  '①',
  '第一章',
  '第一条',
  '1.1',
  '附件',
  '附件1',
  '附件：',
  '附件：1.',
  '月份',
  '重点工作',
  '3月',
  '3-5月',
  '12月至次年2月',
  '责任单位：',
  '牵头领导：',
  '责任部门：',
  '完成时限：',
  '（责任单位：',
  '（市教育局牵头，',
  '抄送：',
  '印发',
  '2031年2月30日',
  '二〇三一年',
  '2031219',
  '关于印发《',
  '》的通知',
  '各单位：',
  '《',
  '》',
  '“',
  '”',
  '\n',
  '\r\n',
  '\n\n\n',
  '\u2028',
  '\u0085',
  '\0',
  '\ufeff',
  '\ud800',
  '\u3000\u3000',
  '\t',
  '|',
  '| --- |',
  '# ',
  '- ',
  '│',
  '┌─┬─┐',
  '。',
  '；',
  '、',
  '：',
  ' ',
  '　',
  '…',
  '——',
  '— 1 —',
  '<table>',
  '</table>',
  '<tr><td rowspan=999>',
  '<td colspan=99999999>',
  '</td>',
  '<div>',
  '</div>',
  '<p>',
  '<br>',
  '<b>',
  '<!--',
  '-->',
  '<script>',
  '<style>',
  '&#x110000;',
  '&nbsp;',
  '<li>',
  '<ol start=-1>',
  '<h1>',
]; // prettier-ignore

/** Moves, repeats and removes lines or tags of a text, and sows words that mean something. */
export function mutateText(bytes: Uint8Array, chance: Random): Uint8Array {
  const buffer = Buffer.from(bytes);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8';
  if (encoding === 'utf8' && !buffer.toString('utf8').slice(0, 2000).includes('、') && chance.below(2))
    return mutateBytes(bytes, [bytes], chance);
  return new Uint8Array(Buffer.from(changed(buffer.toString(encoding), chance), encoding));
}

/** Changes a text at random. */
export function changed(text: string, chance: Random): string {
  const separator = chance.pick(['\n', '\n', '<', '。', '、']);
  const pieces = text.split(separator);
  const at = chance.below(pieces.length);
  const from = chance.below(pieces.length);
  const taken = pieces.slice(from, from + 1 + chance.below(chance.pick([1, 3, 30])));
  switch (chance.below(7)) {
    case 0:
      pieces.splice(at, chance.below(5));
      break;
    case 1:
      pieces.splice(at, 0, ...taken);
      break;
    case 2:
      pieces.splice(from, taken.length);
      pieces.splice(Math.min(at, pieces.length), 0, ...taken);
      break;
    case 3:
      return pieces.slice(0, 2000).join(chance.pick(['', ' ', '\t', '\n\n', separator + separator]));
    case 4:
      return text.replaceAll(chance.pick(WORDS), chance.pick(WORDS)).slice(0, 2_000_000);
    default:
      return sown(text, chance);
  }
  return pieces.join(separator);
}

function sown(text: string, chance: Random): string {
  let result = text;
  for (let times = chance.pick([1, 3, 20]); times > 0; times--) {
    const at = chance.below(result.length + 1);
    result =
      result.slice(0, at) +
      chance.pick(WORDS).repeat(chance.pick([1, 1, 1, 2, 500])) +
      result.slice(at + chance.below(chance.pick([1, 1, 20])));
  }
  return result;
}
