import type { Examples } from '../rule.js';
import { CONTENTS } from './contents-list.js';
import type { FrameRule } from './frame-rule.js';

/** What it reads, and what it leaves. */
export const CONTENTS_EXAMPLES: Examples<FrameRule> = {
  ...CONTENTS,
  reads: [
    [
      '目  录\n一、备足农资……………1\n二、修好水利……………3\n一、备足农资\n各乡镇要备种。',
      ['contents: (contents) 目  录; (contents) 一、备足农资……………1; (contents) 二、修好水利……………3'],
    ],
    [
      '目录\n一、备足农资\n二、修好水利\n一、备足农资\n备种。\n二、修好水利\n清淤。',
      ['contents: (contents) 目录; (contents) 一、备足农资; (contents) 二、修好水利'],
    ],
    ['一、备足农资…………1\n二、修好水利…………3', ['contents: (contents) 一、备足农资…………1; (contents) 二、修好水利…………3']],
  ],
  leaves: ['目录\n一、备足农资\n备种。', '完成投资……3亿元', '一、备足农资……………1'],
};
