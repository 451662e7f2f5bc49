import { expect, it } from 'vitest';
import { runOnTitleEnd } from '../../../src/segment/frame/run-on-title.js';

it.each([
  ['2031年青河县政协工作要点2031年,是全面贯彻落实上级会议精神的关键之年。', '2031年青河县政协工作要点'],
  ['青河县2031年春耕工作方案为做好春耕工作，制定本方案。', '青河县2031年春耕工作方案'],
  ['青河县2031年工作计划一、总体要求', '青河县2031年工作计划'],
  ['青河县2031年工作要点根据上级部署，提出如下要点。', '青河县2031年工作要点'],
])('%s', (text, title) => expect(text.slice(0, runOnTitleEnd(text) ?? 0)).toBe(title));

it.each([
  '2031年工作要点的落实情况如下。',
  '青河县2031年工作要点',
  '方案为主',
  '请抓好落实。工作计划一、抓落实',
  '各单位要按工作计划推进。',
])('no title runs on: %s', (text) => expect(runOnTitleEnd(text)).toBeNull());
