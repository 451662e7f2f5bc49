import { describe, expect, it } from 'vitest';
import { ATTACHMENTS, headsBelow } from '../../../src/segment/frame/attachment-claims.js';
import { frameText } from '../../../src/segment/frame/frame.js';
import { SIGNATURE } from '../../../src/segment/frame/signature-claims.js';
import { type Unit, unitsOf } from '../../../src/segment/pieces/unit.js';
import { built } from '../tables/table-builder.js';
import { documentOf } from '../unit.js';

/** Makes the text of a frame of lines, each a paragraph. */
function textOf(lines: readonly string[], further: readonly Unit[] = []) {
  const document = documentOf(lines, {}, 'hard');
  const units = unitsOf(document, () => false);
  return frameText(document, [...units, ...further]);
}

describe('a labelled title', () => {
  /** Says where it heads what stands below it: behind a text that is closed, in a letter, in any other text. */
  const heads = (...below: readonly string[]) => {
    const { closed, letter, text } = headsBelow(textOf(['附件：青禾县春耕任务清单', ...below]), '附件：青禾县春耕任务清单', 1);
    return [closed && 'closed', letter && 'letter', text && 'text'].filter(Boolean).join(' ');
  };

  it.each([
    ['the first heading', ['一、备足良种']],
    ['a month', ['三月：']],
    ['a month without a mark', ['三月']],
    [
      'running text',
      [
        '今年以来，各乡镇按照县委县政府的统一部署，抓住农时，组织农户备足良种、化肥和农膜，检修农机具，为春耕生产打下了良好的基础，现将任务分解如下。',
      ],
    ],
  ])('heads %s anywhere', (_, below) => expect(heads(...below)).toBe('closed letter text'));

  it('heads a table anywhere', () => {
    const table: Unit = { kind: 'table', block: built([['序号', '任务']]).block };
    const text = textOf(['附件：青禾县春耕任务清单'], [table]);
    expect(headsBelow(text, '附件：青禾县春耕任务清单', 1)).toEqual({ closed: true, letter: true, text: true });
  });

  it.each([
    ['a short line', ['各乡镇要抓住农时。']],
    ['a number that goes on', ['2.检修农机具']],
  ])('heads %s, but in a letter', (_, below) => expect(heads(...below)).toBe('closed text'));

  it.each([
    ['an issuer', ['青禾县教育局']],
    ['a date', ['2031年2月3日']],
    ['a line above a date', ['特此通知。', '2031年2月3日']],
  ])('heads %s only where the text above is closed', (_, below) => expect(heads(...below)).toBe('closed'));

  it.each([
    ['nothing', []],
    ['the next label', ['附件2：联系人名单']],
    ['its title again', ['青禾县春耕任务清单']],
    ['a note', ['（此件公开发布）']],
    ['copies', ['抄送：县委办公室，县人大常委会办公室。']],
    ['the printing line', ['青禾县教育局办公室 2031年2月3日印发']],
  ])('names an annex above %s', (_, below) => expect(heads(...below)).toBe(''));

  it('heads nothing where it is a label alone', () => {
    expect(headsBelow(textOf(['附件1', '一、备足良种']), '附件1', 1)).toEqual({ closed: false, letter: false, text: false });
  });
});

describe('the claim', () => {
  const claims = (...lines: readonly string[]) => {
    const text = textOf(lines);
    return ATTACHMENTS.read(text, SIGNATURE.read(text, []));
  };

  it('names each annex, with the lines that name it', () => {
    const [claim] = claims('请抓好落实。', '附件：1.春耕任务清单', '2.联系人名单');
    expect(claim).toMatchObject({
      start: { unit: 1, at: 0 },
      end: { unit: 3, at: 0 },
      alone: false,
      names: [
        { title: '春耕任务清单', ordinal: 1, by: { from: 1, to: 3 } },
        { title: '联系人名单', ordinal: 2, by: { from: 1, to: 3 } },
      ],
    });
    expect(claim).not.toHaveProperty('heads');
  });

  it('weighs more the more it names', () => {
    const worth = (...lines: readonly string[]) => claims(...lines)[0]?.evidence.reduce((sum, { score }) => sum + score, 0) ?? 0;
    expect(worth('附件：1.春耕任务清单', '2.联系人名单')).toBeGreaterThan(worth('附件：春耕任务清单'));
  });

  it('says of one annex what it may head', () => {
    expect(claims('附件：春耕任务清单', '一、备足良种')[0]).toMatchObject({
      alone: true,
      heads: { closed: true, letter: true, text: true },
    });
  });

  it('begins inside a line behind its last sentence, which costs', () => {
    const [claim] = claims('请各乡镇抓好落实。附件：1.春耕任务清单2.联系人名单', '青禾县教育局');
    expect(claim).toMatchObject({
      label: 'attachments',
      start: { unit: 0, at: 9 },
      end: { unit: 1, at: 0 },
      names: [{ by: { from: 0, to: 1 } }, { by: { from: 0, to: 1 } }],
    });
    const [own, inside] = claim?.evidence ?? [];
    expect(own?.score).toBeGreaterThan(0);
    expect(inside?.score).toBeLessThanOrEqual(0);
  });

  it('is none behind a sentence where what follows is one', () => {
    expect(claims('抓好落实。附件：请于三月底前报送。再作安排。')).toEqual([]);
    expect(claims(`抓好落实。附件：${'关于做好青禾县春耕生产和森林防火工作的任务清单'.repeat(4)}`)).toEqual([]);
  });

  it('leaves out of the values what is not attached', () => {
    expect(claims('附件：1.春耕任务清单（略）', '2.联系人名单')[0]?.elements).toMatchObject([
      { field: 'attachments', value: [{ title: '春耕任务清单', ordinal: 1 }, { title: '联系人名单' }], omitted: ['春耕任务清单'] },
    ]);
  });
});
