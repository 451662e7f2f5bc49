import { expect, it } from 'vitest';
import { offersChoices } from '../../src/lexicon/choices.js';

it.each(['√任务一：清理河道 □已完成 ☑进行中', '○甲类 ◉乙类', '县水利局☑ 县林业局□'])('offers choices: %s', (line) =>
  expect(offersChoices(line)).toBe(true),
);
it.each(['□ 检修灌溉设备', '责任单位：☑县水利局 □县林业局', '○○县2031年工作要点', '●一班 ○二班', '□□县□□局'])('offers none: %s', (line) =>
  expect(offersChoices(line)).toBe(false),
);
