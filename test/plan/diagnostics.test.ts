import { describe, expect, it } from 'vitest';
import { type Code, parse } from '../../src/index.js';

/** Gives the messages of one kind that a plain text provokes, each with the text that it points at. */
async function remarks(code: Code, lines: readonly string[]): Promise<[string, string | undefined][]> {
  const { document } = await parse(new TextEncoder().encode(lines.join('\n')), { withText: true });
  return document.diagnostics
    .filter((entry) => entry.code === code)
    .map(({ message, span }) => [message, span ? document.text?.slice(span.start, span.end) : undefined]);
}

const TITLE = '云溪县2032年工作要点';
const COVER = ['关于印发《云溪县2032年工作要点》的通知', '各乡镇人民政府：', '现将《云溪县2032年工作要点》印发给你们，请认真落实。'];
const SIGNED = ['云溪县人民政府办公室', '2032年2月6日'];
const PLAN = [TITLE, '一、抓好春耕', '备足农资，疏通沟渠。', '二、办好学校', '新建两所小学。'];

describe('heading:ordinal-skipped', () => {
  it('speaks of a number that leaves others out', async () => {
    expect(await remarks('heading:ordinal-skipped', [TITLE, '一、抓好春耕', '备足农资。', '三、办好学校', '新建小学。'])).toEqual([
      ['The heading "三、" skips numbers: the one before it is 1.', '三、'],
    ]);
  });

  it.each([
    ['a series without a gap', ['一、抓好春耕', '二、办好学校', '三、修好道路']],
    ['a series that restarts', ['一、抓好春耕', '（一）备足农资', '（二）疏通沟渠', '二、办好学校', '（一）新建小学']],
    ['a series that runs on', ['一、抓好春耕', '1.备足农资', '2.疏通沟渠', '二、办好学校', '3.新建小学']],
  ])('is silent for %s', async (_, lines) => {
    expect(await remarks('heading:ordinal-skipped', [TITLE, ...lines])).toEqual([]);
    expect(await remarks('heading:ordinal-repeated', [TITLE, ...lines])).toEqual([]);
  });
});

describe('heading:ordinal-repeated', () => {
  it('speaks of a number that stands twice', async () => {
    expect(await remarks('heading:ordinal-repeated', [TITLE, '一、抓好春耕', '二、办好学校', '二、修好道路'])).toEqual([
      ['The heading "二、" repeats or falls back: the one before it is 2.', '二、'],
    ]);
  });
});

describe('heading:level-skipped', () => {
  const ladder = ['一、抓好春耕', '（一）备足农资', '1.化肥', '2.种子', '二、办好学校'];

  it('speaks once of a series that leaves out a rung which the ladder has elsewhere', async () => {
    expect(await remarks('heading:level-skipped', [TITLE, ...ladder, '1.新建小学', '2.修缮中学'])).toEqual([
      ['The heading "1." stands right below "二、"; elsewhere "（一）" stands between them.', '1.新建小学'],
    ]);
  });

  it.each([
    ['a ladder that is climbed rung by rung', [...ladder, '（一）新建小学', '1.选址']],
    ['a ladder that has no such rung', ['一、抓好春耕', '1.备足农资', '二、办好学校', '1.新建小学']],
  ])('is silent for %s', async (_, lines) => {
    expect(await remarks('heading:level-skipped', [TITLE, ...lines])).toEqual([]);
  });
});

describe('attachment:missing and attachment:undeclared', () => {
  const note = ['附件：1.春耕任务分工表', '2.学校建设名单'];
  const annex = ['附件1', '春耕任务分工表', '1.化肥由农业农村局备足。'];

  it('name what is announced and not there', async () => {
    const lines = [...COVER, ...note, ...SIGNED, ...PLAN, ...annex];
    expect((await remarks('attachment:missing', lines)).map(([message]) => message)).toEqual([
      'The attachment 学校建设名单 is named but not in the document.',
    ]);
    expect(await remarks('attachment:undeclared', lines)).toEqual([]);
  });

  it('are silent for what the note itself leaves out', async () => {
    const lines = [...COVER, '附件：1.春耕任务分工表', '2.学校建设名单（略）', ...SIGNED, ...PLAN, ...annex];
    expect(await remarks('attachment:missing', lines)).toEqual([]);
  });

  it('are silent for an annex of a plan by itself', async () => {
    const lines = [...PLAN, '附：每次会议的议题', '第一次会议（2月）', '1.审议报告。', '第二次会议（4月）', '1.审议决算。'];
    expect(await remarks('attachment:undeclared', lines)).toEqual([]);
  });

  it('name what is there and not announced', async () => {
    const lines = [...COVER, '附件：春耕任务分工表', ...SIGNED, ...PLAN, ...annex, '附件2', '学校建设名单', '1.云溪县第一小学。'];
    expect((await remarks('attachment:undeclared', lines)).map(([message]) => message)).toEqual([
      'The annex 学校建设名单 is not named in the attachment note.',
    ]);
    expect(await remarks('attachment:missing', lines)).toEqual([]);
  });

  it('are silent where the attachment is the plan itself, and where a bare list is headed 附件', async () => {
    const issued = [...COVER, '附件：云溪县2032年工作要点', ...SIGNED, '附件', ...PLAN];
    const bare = ['附件', '学校建设名单', '1.云溪县第一小学。'];
    for (const code of ['attachment:missing', 'attachment:undeclared'] as const)
      for (const lines of [issued, bare]) expect(await remarks(code, lines)).toEqual([]);
  });
});

describe('date:disagrees', () => {
  const printed = (date: string) => `云溪县人民政府办公室　　${date}印发`;
  const dates = async (lines: readonly string[]) => (await remarks('date:disagrees', lines)).map(([message]) => message);

  it('speaks of a notice that is printed before it is signed, or long after', async () => {
    for (const date of ['2032年2月5日', '2033年2月6日'])
      expect(await dates([...COVER, ...SIGNED, printed(date), ...PLAN])).toEqual([
        `The notice is signed on 2032年2月6日, but it also says ${date}.`,
      ]);
  });

  it('speaks of a document number of another year', async () => {
    expect(await dates(['云政办〔2031〕7号', ...COVER, ...SIGNED, ...PLAN])).toEqual([
      'The notice is signed on 2032年2月6日, but it also says 云政办〔2031〕7号.',
    ]);
  });

  it('is silent where all dates agree', async () => {
    expect(await dates(['云政办〔2032〕7号', ...COVER, ...SIGNED, printed('2032年2月9日'), ...PLAN])).toEqual([]);
  });
});

describe('number:form', () => {
  it.each(['云政办[2032]7号', '云政办（2032）7号', '云政办【2032】7号'])('speaks of %s', async (number) => {
    expect(await remarks('number:form', [number, ...COVER, ...SIGNED])).toEqual([
      [`The document number ${number} is not in the form of GB/T 9704 (〔year〕).`, number],
    ]);
  });

  it('is silent for 〔〕', async () => {
    expect(await remarks('number:form', ['云政办〔2032〕7号', ...COVER, ...SIGNED])).toEqual([]);
  });
});
