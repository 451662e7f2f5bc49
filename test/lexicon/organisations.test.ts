import { expect, it } from 'vitest';
import { isOrganisation } from '../../src/lexicon/organisations.js';

it.each([
  '某某市人民政府办公室',
  '中共某某县委员会',
  '共青团青河县委员会',
  '青河县总工会',
  '青河县第一中学',
  '青河县人民法院',
  '青河镇党委',
  '青河县卫生健康局（青河县中医药管理局）',
  '青河县关心下一代工作委员会',
  '青河县税务局',
  '青河县红十字会',
  '青河县慈善协会',
  '青河县气象台',
  '青河县安委办',
  '青河县纪委监委',
  '中共青河县委',
])('%s', (text) => expect(isOrganisation(text)).toBe(true));
it.each([
  '各单位要高度重视。',
  '关于召开会议的通知',
  '青河县2031年工作要点',
  '各乡镇',
  '抓好春耕',
  '请各乡镇',
  '某某市人民政府：',
  '局',
  '2．家长会',
  '召开座谈会',
])('not %s', (text) => expect(isOrganisation(text)).toBe(false));
