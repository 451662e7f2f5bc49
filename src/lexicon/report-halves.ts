/** What reports call their halves: 2030年工作回顾 looks back, 2031年工作安排 ahead. */
const YEAR = '(?:19|20)\\d\\d ?年(?:的)?';
const BACK = '回顾|总结';
const AHEAD = '任务|安排|打算|思路';

/** However its paragraphs are set: 2030年工作回顾, 过去五年的主要工作, 2031年主要任务 */
const HALF = new RegExp(
  `^(?:${YEAR}(?:主要|重点)?(?:工作)?(?:${BACK}|(?:主要|重点)?(?:${AHEAD})|总体要求|工作)|(?:过去|今后)(?:[一五]|的一)年(?:的|来的?)?(?:主要|重点)?(?:工作|任务)(?:回顾|安排)?)$`,
);
/** Beside the other half a line may say more: 过去2030年教学情况, 2031年教学工作计划 */
const LOOKS_BACK = new RegExp(`^(?:过去)?${YEAR}[\\u4e00-\\u9fff]{0,6}(?:${BACK}|情况)$`);
const LOOKS_AHEAD = new RegExp(`^${YEAR}[\\u4e00-\\u9fff]{0,6}(?:${AHEAD}|部署|计划|要点)$`);

/** Says whether a line can be nothing but the name of one half. */
export const isHalf = (line: string): boolean => HALF.test(line);

/** Says whether a line may name the half that looks back. */
export const looksBack = (line: string): boolean => LOOKS_BACK.test(line);

/** Says whether a line may name the half that looks ahead. */
export const looksAhead = (line: string): boolean => LOOKS_AHEAD.test(line);
