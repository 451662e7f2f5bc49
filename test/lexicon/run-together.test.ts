import { expect, it } from 'vitest';
import { runTogether } from '../../src/lexicon/run-together.js';

const items = (text: string) => runTogether(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['走访慰问困难群众召开常委会:通过工作要点', ['走访慰问困难群众', '召开常委会:通过工作要点']],
  ['对城市管理情况进行视察重点提案督办', ['对城市管理情况进行视察', '重点提案督办']],
  ['组织委员开展“三下乡”活动', ['组织委员开展“三下乡”活动']],
  ['开展扶贫活动，加强联系', ['开展扶贫活动，加强联系']],
  ['完善委员档案 激发履职活力', ['完善委员档案', '激发履职活力']],
  ['筹备召开全委会议', ['筹备召开全委会议']],
  ['完成提案交办对重点工程建设情况进行督查举办委员培训班', ['完成提案交办', '对重点工程建设情况进行督查', '举办委员培训班']],
  ['学习“组织召开会议的通知”精神', ['学习“组织召开会议的通知”精神']],
  ['开展调研活动总结上半年工作', ['开展调研活动', '总结上半年工作']],
  ['', ['']],
])('%s', (text, found) => expect(items(text)).toEqual(found));

it('loses nothing but blanks', () => {
  const text = '走访慰问困难群众召开常委会 通过要点 组织委员开展活动举办培训班';
  expect(items(text).join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
});
