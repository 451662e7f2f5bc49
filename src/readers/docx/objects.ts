import type { Named } from './left-out.js';

/** What an embedded object is, by the program that it names (ISO/IEC 29500-4, 14.3.3; ProgID). */
const PROGRAMS: readonly (readonly [RegExp, Named])[] = [
  [/^(?:excel|et)\b|sheet/i, { what: 'a worksheet', whatZh: '工作表' }],
  [/^(?:word|wps)\b/i, { what: 'a document', whatZh: '文档' }],
  [/^(?:powerpoint|wpp)\b/i, { what: 'a presentation', whatZh: '演示文稿' }],
  [/equation|mathtype/i, { what: 'a formula', whatZh: '公式' }],
  [/acro|pdf|foxit/i, { what: 'a PDF', whatZh: 'PDF' }],
  [/visio/i, { what: 'a Visio drawing', whatZh: 'Visio 绘图' }],
  [/chart/i, { what: 'a chart', whatZh: '图表' }],
  [/^(?:package|packager)/i, { what: 'a file', whatZh: '文件' }],
];

/** Names an embedded object by its ProgID, the name of its part beside it. */
export function objectNamed(program: string, part: string | undefined): Named {
  const known = PROGRAMS.find(([expression]) => expression.test(program))?.[1] ?? { what: 'an object', whatZh: '对象' };
  const beside = [program, part?.replace(/^.*\//, '')].filter(Boolean).join(', ');
  return beside === '' ? known : { what: `${known.what} (${beside})`, whatZh: `${known.whatZh}（${beside}）` };
}
