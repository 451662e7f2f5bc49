import type { Examples } from '../rule.js';
import type { FrameRule } from './frame-rule.js';
import { IMPRINT } from './imprint-claims.js';

/** What it reads, and what it leaves. */
export const IMPRINT_EXAMPLES: Examples<FrameRule> = {
  ...IMPRINT,
  reads: [
    ['2031年4月19日\n青禾县财政局印发', ['imprint: printedBy 青禾县财政局; printedOn 2031年4月19日']],
    ['抓好落实。青禾县财政局2031年4月19日印发', ['imprint: printedBy 青禾县财政局; printedOn 2031年4月19日']],
    ['抄送：县委办公室，县政协办公室。', ['imprint: copiedTo 县委办公室、县政协办公室']],
    ['抄送：县委办公室，县人大常委会办公室，\n县政协办公室。', ['imprint: copiedTo 县委办公室、县人大常委会办公室、县政协办公室']],
    ['青禾县人民政府办公室 2031年4月19日印发', ['imprint: printedBy 青禾县人民政府办公室; printedOn 2031年4月19日']],
    [
      '青禾县人民政府办公室\n2031年4月19日印发',
      ['imprint: printedBy 青禾县人民政府办公室; printedOn 2031年4月19日', 'imprint: printedOn 2031年4月19日'],
    ],
    [
      '抓好落实。抄送：县委办公室，县政协办公室。青禾县财政局2031年4月19日印发',
      ['imprint: copiedTo 县委办公室、县政协办公室; printedBy 青禾县财政局; printedOn 2031年4月19日'],
    ],
    ['抄送：县委办公室。\n主题词：农业 春耕 通知', ['imprint: copiedTo 县委办公室', 'imprint: 主题词 农业 春耕 通知']],
    [
      '主题词：农业 春耕\n青禾县人民政府办公室 2031年4月19日印发',
      ['imprint: 主题词 农业 春耕', 'imprint: printedBy 青禾县人民政府办公室; printedOn 2031年4月19日'],
    ],
  ],
  leaves: ['抄送有关单位。', '《要点》2031年4月19日印发后抓好落实。', '主题词：农业 春耕'],
};
