import { expect, it } from 'vitest';
import { isPictureCaption } from '../../../src/segment/frame/furniture.js';
import { unitOf } from '../unit.js';

const apart = { blankBefore: 3 };

it.each(['组织委员视察某某工程', '视察城市建设', '图为活动现场', '座谈会现场'])('%s, far from its neighbours', (text) =>
  expect(isPictureCaption(unitOf(text, apart), 1)).toBe(true),
);
it('any line in the style of captions', () => expect(isPictureCaption(unitOf('春耕', { style: 'caption' }), 0)).toBe(true));
it.each(['组织委员视察某某工程。', '组织开展活动的通知', '青河县教育局', '2031年2月3日', '青河县2031年工作要点', '组织委员：'])(
  'not %s',
  (text) => expect(isPictureCaption(unitOf(text, apart), 1)).toBe(false),
);
it('not a line like it among others, nor a heading', () => {
  expect(isPictureCaption(unitOf('组织委员视察某某工程', { blankBefore: 1 }), 1)).toBe(false);
  expect(isPictureCaption(unitOf('组织委员视察某某工程', { ...apart, outline: 2 }), 1)).toBe(false);
});
