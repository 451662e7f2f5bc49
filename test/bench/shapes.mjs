const TITLE = '青禾县2031年工作要点\n';
const lines = (count, write) => Array.from({ length: Math.round(count) }, (_, i) => write(i)).join('\n');
const NUMERALS = '一二三四五六七八九';

/** Shapes of documents; each makes one so many times as long as its first. */
export const SHAPES = {
  'headings on lines': (n) =>
    TITLE +
    lines(2_000 * n, (i) =>
      i % 5 ? `（${NUMERALS[(i % 5) - 1]}）抓好第${i}项工作。各单位要高度重视。` : `${NUMERALS[(i / 5) % 9]}、推进第${i}项任务`,
    ),
  'run-on headings': (n) =>
    TITLE + Array.from({ length: Math.round(2_000 * n) }, (_, i) => `${(i % 9) + 1}.抓好第${i}项工作。各单位要高度重视。`).join(''),
  tables: (n) =>
    `${TITLE}月份\t工作内容\t责任单位\n${lines(1_500 * n, (i) => `${(i % 12) + 1}月\t召开第${i}次会议；开展调研\t县教育局、县科技局`)}`,
  'table of a page': (n) =>
    `<meta charset=utf-8><p>${TITLE}<table><tr><td>月份<td>工作内容<td>责任单位${lines(1_500 * n, (i) => `<tr><td>${(i % 12) + 1}月<td>召开第${i}次会议<td>县教育局`)}</table>`,
  blanks: (n) => `${TITLE.trim()} 一、抓项目 二、抓民生 ${'完善机制 加强管理 '.repeat(10_000 * n)}`,
  'breaks that became blanks': (n) => '各单位要高度重视切实抓好春耕生产和安全工作确保全年任务完成 '.repeat(4_000 * n),
  brackets: (n) => `${TITLE}一、抓好春耕\n${'（责任单位：县教育局'.repeat(60_000 * n)}`,
  'numbers in brackets': (n) => TITLE + '（一）'.repeat(60_000 * n),
  'bare numbers': (n) => TITLE + '一、'.repeat(200_000 * n),
  'blank lines': (n) => `${TITLE}一、抓好春耕\n${'\n \n　\n'.repeat(100_000 * n)}二、办好科技节\n`,
  'run-together months': (n) => `${TITLE}${'3月召开全会4月开展调研5月走访群众'.repeat(16_000 * n)}`,
  'months with texts': (n) => `${TITLE}${'3月：召开全会，研究工作。4月：开展调研。'.repeat(12_000 * n)}`,
  assignments: (n) =>
    `${TITLE}一、抓好春耕\n${lines(1_000 * n, (i) => `${i + 1}.办好第${i}件实事。（责任单位：县教育局、县科技局；责任人：张三；完成时限：${(i % 12) + 1}月底前）`)}`,
  'one long sentence': (n) => `${TITLE}${'各单位要高度重视切实抓好春耕生产和安全工作'.repeat(60_000 * n)}`,
};
