import { describe, expect, it } from 'vitest';
import { type PlanDocument, parse } from '../../../src/index.js';
import { expectContract } from '../../contract.js';

type Section = PlanDocument['parts'][number]['sections'][number];

/** Holds a document in short: the elements that it has, its parts a line each, what was set aside, what was remarked. */
interface Short {
  readonly notice: Record<string, unknown>;
  readonly parts: readonly string[];
  readonly aside: readonly string[];
  readonly codes: readonly string[];
  readonly document: PlanDocument;
}

async function read(text: string): Promise<Short> {
  const { document } = await parse(new TextEncoder().encode(text), { format: 'txt', withText: true });
  expectContract(document);
  const { spans: _, ...fields } = document.notice;
  const stated = Object.entries(fields).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  return {
    notice: Object.fromEntries(stated),
    parts: document.parts.flatMap((part) => [
      `${part.kind}${part.ordinal ?? ''} ${part.title ?? '-'}`,
      ...part.paragraphs.map(({ text: shown }) => `  ${shown}`),
      ...part.sections.flatMap(lines),
      ...part.tables.map(({ role, caption }) => `  [${role} ${caption ?? '-'}]`),
    ]),
    aside: document.coverage.unassigned.map(({ reason, text: shown }) => `${reason} ${shown}`),
    codes: document.diagnostics.map(({ code }) => code),
    document,
  };
}

function lines({ level, marker, heading, paragraphs, sections }: Section): string[] {
  const indent = '  '.repeat(level);
  return [
    `${indent}${marker?.raw ?? ''}${heading ?? '∅'}`,
    ...paragraphs.map(({ text }) => `${indent}  ${text}`),
    ...sections.flatMap(lines),
  ];
}

const LETTER = `青河县人民政府办公室关于印发
《青河县2031年春耕工作要点》的通知

各乡镇人民政府，县政府各部门：

《青河县2031年春耕工作要点》已经县政府同意，现印发给你们，请认真贯彻落实。
`;
const PLAN = `青河县2031年春耕工作要点

2031年全县春耕工作的总体要求是：坚持稳字当头。

一、备足农资
（一）抓好种子供应。各乡镇要提前备种。
二、修好水利。3月底前完成。
`;
const PLAN_SHOWN = [
  'plan 青河县2031年春耕工作要点',
  '  2031年全县春耕工作的总体要求是：坚持稳字当头。',
  '  一、备足农资',
  '    （一）抓好种子供应',
  '      各乡镇要提前备种。',
  '  二、修好水利',
  '    3月底前完成。',
];
const LETTER_SHOWN = [
  'notice 青河县人民政府办公室关于印发《青河县2031年春耕工作要点》的通知',
  '  《青河县2031年春耕工作要点》已经县政府同意，现印发给你们，请认真贯彻落实。',
];

describe('a letter that issues a plan', () => {
  const signature = '\n青河县人民政府办公室\n2031年2月3日\n';

  it('is a notice and a plan', async () => {
    const { notice, parts, codes } = await read(
      `青河县人民政府办公室文件\n\n青政办发〔2031〕7号\n\n${LETTER}${signature}\n（此件公开发布）\n\n${PLAN}`,
    );
    expect(notice).toEqual({
      letterhead: '青河县人民政府办公室文件',
      documentNumber: { raw: '青政办发〔2031〕7号', agencyCode: '青政办发', year: 2031, serial: 7 },
      title: '青河县人民政府办公室关于印发《青河县2031年春耕工作要点》的通知',
      documentType: '通知',
      addressees: ['各乡镇人民政府', '县政府各部门'],
      issuers: ['青河县人民政府办公室'],
      issuedOn: { raw: '2031年2月3日', iso: '2031-02-03' },
      note: '（此件公开发布）',
    });
    expect(parts).toEqual([...LETTER_SHOWN, ...PLAN_SHOWN]);
    expect(codes).toEqual([]);
  });

  it('has a plan also where it calls it 附件', async () => {
    expect((await read(`${LETTER}\n附件：青河县2031年春耕工作要点\n${signature}\n附件\n\n${PLAN}`)).parts).toEqual([
      ...LETTER_SHOWN,
      ...PLAN_SHOWN,
    ]);
  });

  it('has a plan also without a signature between', async () => {
    expect((await read(`${LETTER}\n${PLAN}`)).parts).toEqual([...LETTER_SHOWN, ...PLAN_SHOWN]);
  });

  it('may be signed by a date alone', async () => {
    const { notice, parts } = await read(`${LETTER}2031年2月3日\n${PLAN}`);
    expect(notice).toMatchObject({ issuedOn: { iso: '2031-02-03' } });
    expect(parts).toEqual([...LETTER_SHOWN, ...PLAN_SHOWN]);
  });

  it('is signed by an organisation whose name begins the title of what it issues', async () => {
    const [issuer, title] = ['共青团青河学院委员会', '共青团青河学院委员会2031年工作要点'];
    const { notice, parts } = await read(
      `关于印发《${title}》的通知\n各分团委：\n现将《${title}》印发给你们。\n${issuer}\n2031年2月3日\n${title}\n一、强化引领\n`,
    );
    expect(notice).toMatchObject({ issuers: [issuer], issuedOn: { iso: '2031-02-03' } });
    expect(parts.slice(2)).toEqual([`plan ${title}`, '  一、强化引领']);
  });

  it('is a notice also where a page gives it the title of the plan, with the number behind or before it', async () => {
    const letter = `各乡镇：\n现将《青河县2031年春耕工作要点》印发给你们。${signature}`;
    for (const [head, title] of [
      ['青河县2031年春耕工作（青政发〔2031〕2号）', '青河县2031年春耕工作'],
      ['青政发〔2031〕2号关于印发2031年春耕工作要点的通知', '关于印发2031年春耕工作要点的通知'],
    ]) {
      const { notice, parts } = await read(`${head}\n${letter}${PLAN}`);
      expect(notice).toMatchObject({ title, documentNumber: { raw: '青政发〔2031〕2号' } });
      expect(parts).toEqual([`notice ${title}`, '  现将《青河县2031年春耕工作要点》印发给你们。', ...PLAN_SHOWN]);
    }
  });

  it('has a plan without 《》 in its title', async () => {
    const { parts } = await read(`关于印发青河县2031年春耕工作要点的通知\n各乡镇：\n现印发给你们。${signature}${PLAN}`);
    expect(parts).toEqual(['notice 关于印发青河县2031年春耕工作要点的通知', '  现印发给你们。', ...PLAN_SHOWN]);
  });

  it('may transmit another letter with its plan', async () => {
    const inner = '川南市教育局关于印发《2031年安全工作要点》的通知';
    const { parts } = await read(
      `青河县教育局关于转发《${inner.replace('《', '〈').replace('》', '〉')}》的通知\n各学校：\n现转发给你们。\n青河县教育局\n2031年3月5日\n${inner}\n现印发给你们。\n2031年安全工作要点\n一、强化责任\n`,
    );
    expect(parts.slice(2)).toEqual([`notice ${inner}`, '  现印发给你们。', 'plan 2031年安全工作要点', '  一、强化责任']);
  });

  it('has annexes after the plan, with labels or by their announced titles', async () => {
    const note = '\n附件：1.青河县春耕任务清单\n      2.青河县春耕联系人名单\n';
    const first = '\n附件1\n\n青河县春耕\n任务清单\n\n一、备种\n';
    const second = '\n青河县春耕联系人名单\n\n张三\n';
    const { parts, notice, codes } = await read(`${LETTER}${note}${signature}\n${PLAN}${first}${second}`);
    expect(notice['attachments']).toEqual([
      { ordinal: 1, title: '青河县春耕任务清单', href: null },
      { ordinal: 2, title: '青河县春耕联系人名单', href: null },
    ]);
    expect(parts).toEqual([
      ...LETTER_SHOWN,
      ...PLAN_SHOWN,
      'annex1 青河县春耕任务清单',
      '  一、备种',
      'annex2 青河县春耕联系人名单',
      '  张三',
    ]);
    expect(codes).toEqual([]);
  });
});

describe('a letter that says all itself', () => {
  it('is a notice with its sections', async () => {
    const { parts, notice } = await read(
      '青河县教育局关于做好2031年秋季开学工作的通知\n青教〔2031〕15号\n\n各中小学校：\n为做好开学工作，现通知如下：\n一、加强校园安全\n各校要开展检查。\n二、做好卫生防疫\n各校要落实晨检。\n\n青河县教育局\n2031年8月20日\n',
    );
    expect(parts).toEqual([
      'notice 青河县教育局关于做好2031年秋季开学工作的通知',
      '  为做好开学工作，现通知如下：',
      '  一、加强校园安全',
      '    各校要开展检查。',
      '  二、做好卫生防疫',
      '    各校要落实晨检。',
    ]);
    expect(notice).toMatchObject({ documentNumber: { serial: 15 }, addressees: ['各中小学校'], issuers: ['青河县教育局'] });
  });

  it('may have a note about its circulation and one about whom to ask', async () => {
    const { notice, parts } = await read(
      `${LETTER}\n青河县人民政府办公室\n2031年2月3日\n（联系人：张某，联系电话：0000000）\n（此件公开发布）\n\n${PLAN}`,
    );
    expect(notice['note']).toBe('（联系人：张某，联系电话：0000000）（此件公开发布）');
    expect(parts).toEqual([...LETTER_SHOWN, ...PLAN_SHOWN]);
  });

  it('needs neither title nor addressees where it says that it issues something', async () => {
    const { parts, notice } = await read(
      `根据工作安排，现将《青河县2031年春耕工作要点》印发给你们，请认真贯彻落实。\n附件：青河县2031年春耕工作要点\n2031年2月3日\n附件\n${PLAN}`,
    );
    expect(notice['issuedOn']).toMatchObject({ iso: '2031-02-03' });
    expect(parts).toEqual(['notice -', '  根据工作安排，现将《青河县2031年春耕工作要点》印发给你们，请认真贯彻落实。', ...PLAN_SHOWN]);
  });

  it('needs no title', async () => {
    const { parts, notice } = await read('各科室：\n现将有关工作安排如下：\n一、按时上报材料。\n二、做好值班。\n办公室\n2031年1月1日\n');
    expect(notice).toEqual({ addressees: ['各科室'], issuers: ['办公室'], issuedOn: { raw: '2031年1月1日', iso: '2031-01-01' } });
    expect(parts).toEqual(['notice -', '  现将有关工作安排如下：', '  一、按时上报材料', '  二、做好值班']);
  });
});

describe('a plan alone', () => {
  it('may be signed under its title', async () => {
    const { notice, parts } = await read('青河镇2031年工作计划\n青河镇人民政府\n（2031年1月15日）\n\n一、抓产业\n做强茶叶。\n');
    expect(notice).toMatchObject({
      title: '青河镇2031年工作计划',
      documentType: '计划',
      issuers: ['青河镇人民政府'],
      issuedOn: { iso: '2031-01-15' },
    });
    expect(parts).toEqual(['plan 青河镇2031年工作计划', '  一、抓产业', '    做强茶叶。']);
  });

  it('may be signed by month only', async () => {
    expect((await read('青河镇2031年工作计划\n（2031年2月）\n一、抓产业\n')).notice).toMatchObject({
      issuedOn: { raw: '2031年2月', iso: '2031-02' },
    });
    expect((await read('青河镇2031年工作计划\n一、抓产业\n\n青河镇人民政府\n二〇三一年二月\n')).notice).toMatchObject({
      issuers: ['青河镇人民政府'],
      issuedOn: { iso: '2031-02' },
    });
    expect((await read('青河镇2031年工作计划\n一、抓产业。\n2031年2月\n备耕。\n2031年3月\n春耕。\n')).notice).not.toHaveProperty(
      'issuedOn',
    );
  });

  it('may be a review and a plan', async () => {
    const { document, codes } = await read(
      '青河镇2030年工作总结和2031年工作计划\n一、2030年工作回顾\n建成学校。\n二、2031年工作计划\n办好实事。\n',
    );
    expect(document.parts[0]).toMatchObject({ kind: 'plan', year: 2031 });
    expect(codes).toEqual([]);
  });

  it('may run on without line breaks', async () => {
    const { parts } = await read('青河县2031年工作要点2031年，是关键之年。一、抓经济。稳增长。二、抓民生。办实事。三、抓党建。强基础。');
    expect(parts).toEqual([
      'plan 青河县2031年工作要点',
      '  2031年，是关键之年。',
      '  一、抓经济',
      '    稳增长。',
      '  二、抓民生',
      '    办实事。',
      '  三、抓党建',
      '    强基础。',
    ]);
  });
});

describe('a plan by months or weeks', () => {
  const tasks = async (text: string) =>
    (await read(text)).document.tasks.map(({ content, month, period }) => `${month ?? '-'} ${period?.from}/${period?.to} ${content}`);

  it('of a school goes on in the next year', async () =>
    expect(await tasks('2031—2032学年第一学期工作计划\n九月份：\n1.开学。\n十二月份：\n1.总结。\n一月份：\n1.考试。\n2.放假。\n')).toEqual([
      '9 2031-09/2031-09 开学',
      '12 2031-12/2031-12 总结',
      '1 2032-01/2032-01 考试',
      '1 2032-01/2032-01 放假',
    ]));

  it('may set its months in brackets and its work as a list', async () =>
    expect(await tasks('2031年工作安排\n【一月】\n● 走访慰问。\n【二月】\n● 开学检查。\n')).toEqual([
      '1 2031-01/2031-01 走访慰问',
      '2 2031-02/2031-02 开学检查',
    ]));

  it('may name the days of its weeks', async () =>
    expect(await tasks('2031年周工作安排\n第一周（9月1日—7日）\n1.开学。\n第二周（9月8日—14日）\n1.家访。\n')).toEqual([
      '- 2031-09-01/2031-09-07 开学',
      '- 2031-09-08/2031-09-14 家访',
    ]));
});

describe('the signature', () => {
  const body = '关于开展2031年“安全生产月”活动的通知\n各企业：\n请抓好落实。\n\n';

  it.each([
    ['two issuers on a line', '青河县财政局    青河县教育局\n2031年3月1日', ['青河县财政局', '青河县教育局'], '2031-03-01'],
    [
      'three issuers in lines',
      '青河县应急管理局\n青河县总工会\n共青团青河县委员会\n二〇三一年五月二十日',
      ['青河县应急管理局', '青河县总工会', '共青团青河县委员会'],
      '2031-05-20',
    ],
    ['issuer and date on one line', '青河县应急管理局    2031年5月20日', ['青河县应急管理局'], '2031-05-20'],
    ['the date above the issuer', '2031年5月20日\n青河县应急管理局', ['青河县应急管理局'], '2031-05-20'],
    ['the date above the issuer and a note', '2031年5月20日\n青河县应急管理局\n（此件公开发布）', ['青河县应急管理局'], '2031-05-20'],
    ['a seal beside the name', '青河县应急管理局（盖章）\n2031年5月20日', ['青河县应急管理局'], '2031-05-20'],
    ['a date spread out', '青河县应急管理局\n2031 年 5 月 20 日', ['青河县应急管理局'], '2031-05-20'],
    ['full-width digits', '青河县应急管理局\n２０３１年５月２０日', ['青河县应急管理局'], '2031-05-20'],
    ['a damaged date', '青河县应急管理局\n2031515', ['青河县应急管理局'], '2031-05-15'],
  ])('%s', async (_, signature, issuers, iso) => {
    const { notice, parts } = await read(body + signature);
    expect(notice).toMatchObject({ issuers, issuedOn: { iso } });
    expect(parts).toHaveLength(2);
  });

  it('says where a date was repaired or is unclear', async () => {
    expect((await read(`${body}青河县应急管理局\n2031515`)).codes).toEqual(['date:repaired']);
    expect((await read(`${body}青河县应急管理局\n2031111`)).codes).toEqual(['date:unclear']);
  });
});

describe('the 附件说明', () => {
  const letter = (note: string, below = '') =>
    `关于做好春耕工作的通知\n各乡镇：\n请抓好落实。\n${note}\n青河县教育局\n2031年5月1日\n${below}`;

  it.each([
    ['in one line', '附件：1.甲类任务表2.乙类任务表', ['甲类任务表', '乙类任务表']],
    ['below its label', '附件：\n1.《甲类任务表》\n2.乙类任务表（略）', ['《甲类任务表》', '乙类任务表']],
    ['a label each', '附件1：甲类任务表\n附件2：乙类任务表', ['甲类任务表', '乙类任务表']],
    ['one entry', '附件：甲类任务表', ['甲类任务表']],
    [
      'a title that wraps',
      '附件：1.青河县2031年深入开展“平安校园”创建\n活动重点任务分解表\n2.乙类任务表',
      ['青河县2031年深入开展“平安校园”创建活动重点任务分解表', '乙类任务表'],
    ],
    [
      'a last title that wraps',
      '附件：青河县2031年深入开展“平安校园”创建\n活动重点任务分解表',
      ['青河县2031年深入开展“平安校园”创建活动重点任务分解表'],
    ],
    ['with semicolons', '附件：1.甲类任务表；\n2.乙类任务表。', ['甲类任务表', '乙类任务表']],
  ])('%s', async (_, note, titles) => {
    const { notice, parts, codes } = await read(letter(note));
    expect((notice['attachments'] as { title: string }[]).map(({ title }) => title)).toEqual(titles);
    expect(parts).toEqual(['notice 关于做好春耕工作的通知', '  请抓好落实。']);
    expect(new Set(codes)).toEqual(new Set(['attachment:missing']));
  });

  it('may stand below the signature', async () => {
    const { notice, parts } = await read(
      '关于做好春耕工作的通知\n各乡镇：\n请抓好落实。\n青河县教育局\n2031年5月1日\n附件：甲类任务表\n（此件公开发布）\n',
    );
    expect(notice).toMatchObject({ attachments: [{ ordinal: null, title: '甲类任务表' }], note: '（此件公开发布）' });
    expect(parts).toHaveLength(2);
  });

  it('is none in a sentence', async () => {
    expect((await read(letter('附件材料请报送县教育局。'))).notice).not.toHaveProperty('attachments');
  });

  it('is an annex where text follows at once', async () => {
    const table = '附件：青河县任务分解表\n序号\t工作内容\t责任单位\n1\t备种\t农业局\n2\t清淤\t水利局\n';
    expect((await read(`关于做好春耕工作的通知\n各乡镇：\n请抓好落实。\n${table}`)).parts.slice(2)).toEqual([
      'annex 青河县任务分解表',
      '  [assignments -]',
    ]);
    expect((await read(letter('', '附件：青河县任务清单\n一、备种\n二、清淤\n'))).parts.slice(2)).toEqual([
      'annex 青河县任务清单',
      '  一、备种',
      '  二、清淤',
    ]);
    expect(
      (await read('关于做好春耕工作的通知\n各乡镇：\n请抓好落实。\n附件：青河县任务清单\n一、备种\n二、清淤\n')).parts.slice(2),
    ).toEqual(['annex 青河县任务清单', '  一、备种', '  二、清淤']);
  });

  it('is an annex in a plan by itself, unless a signature follows', async () => {
    expect((await read(`${PLAN}\n附1：各月安排\n一月：备种\n二月：清淤\n附2：小组名单\n组长：张三\n`)).parts.slice(-5)).toEqual([
      'annex1 各月安排',
      '  一月：备种',
      '  二月：清淤',
      'annex2 小组名单',
      '  组长：张三',
    ]);
    const { parts, notice } = await read(`${PLAN}\n附件：各月安排\n青河县农业农村局\n2031年2月3日\n`);
    expect(parts.filter((line) => line.startsWith('annex'))).toEqual([]);
    expect(notice).toMatchObject({ attachments: [{ ordinal: null, title: '各月安排' }], issuers: ['青河县农业农村局'] });
  });
});

describe('an annex', () => {
  it.each(['附件1', '附件 1：', '附件一', '（附件1）', '附 件 1'])('under the label %s', async (label) => {
    const { parts } = await read(
      `${LETTER}\n附件：1.青河县任务清单\n\n青河县人民政府办公室\n2031年2月3日\n\n${label}\n青河县任务清单\n一、备种\n`,
    );
    expect(parts.slice(2)).toEqual(['annex1 青河县任务清单', '  一、备种']);
  });

  it('may have its title on the label’s line, or none', async () => {
    expect((await read(`${LETTER}\n青河县人民政府办公室\n2031年2月3日\n\n附件1：青河县任务清单\n一、备种\n`)).parts.slice(2)).toEqual([
      'annex1 青河县任务清单',
      '  一、备种',
    ]);
    expect((await read(`${LETTER}\n青河县人民政府办公室\n2031年2月3日\n\n附件2\n一、备种。\n`)).parts.slice(2)).toEqual([
      'annex2 -',
      '  一、备种',
    ]);
  });

  it('may stand alone', async () => {
    expect((await read('附件1\n青河县任务清单\n一、备种\n二、清淤\n')).parts).toEqual([
      'annex1 青河县任务清单',
      '  一、备种',
      '  二、清淤',
    ]);
    expect((await read('附件\n一、备种\n二、清淤\n')).parts).toEqual(['annex -', '  一、备种', '  二、清淤']);
  });
});

describe('the 版记', () => {
  it('is read in its usual shapes', async () => {
    const { notice, aside, parts, document } = await read(
      `${PLAN}\n主题词：农业 春耕 要点\n抄送：县委办公室，县人大常委会办公室，\n　　　县政协办公室。\n青河县人民政府办公室　　　　　　2031年2月4日印发\n（共印50份）\n`,
    );
    expect(notice).toMatchObject({
      copiedTo: ['县委办公室', '县人大常委会办公室', '县政协办公室'],
      printedBy: '青河县人民政府办公室',
      printedOn: { raw: '2031年2月4日', iso: '2031-02-04' },
    });
    expect(aside).toEqual(['decoration （共印50份）']);
    expect(document.publication.fields).toEqual({ 主题词: '农业 春耕 要点' });
    expect(parts).toEqual(PLAN_SHOWN);
  });

  it('names those who get a copy over lines that each end in a full stop', async () => {
    const { notice, parts } = await read(
      `${PLAN}\n抄送：县委办公室，县委组织部。\n　　　县人大常委会办公室，县政协办公室，县人武部。\n青河县人民政府办公室　　　　　　2031年2月4日印发\n`,
    );
    expect(notice['copiedTo']).toEqual(['县委办公室', '县委组织部', '县人大常委会办公室', '县政协办公室', '县人武部']);
    expect(parts).toEqual(PLAN_SHOWN);
  });

  it('may stand between the letter and the plan', async () => {
    const { notice, parts } = await read(
      `${LETTER}\n青河县人民政府办公室\n2031年2月3日\n\n抄送：县委办公室。\n青河县人民政府办公室 2031年2月4日印发\n\n${PLAN}`,
    );
    expect(notice).toMatchObject({ copiedTo: ['县委办公室'], printedBy: '青河县人民政府办公室' });
    expect(parts).toEqual([...LETTER_SHOWN, ...PLAN_SHOWN]);
  });
});

describe('what is not the text', () => {
  it('is set aside: page marks, also inside a sentence', async () => {
    const { parts, aside } = await read(
      '青河县2031年工作要点\n一、抓经济\n要稳增长，促改革，\n— 1 —\n调结构，惠民生。\n- 2 -\n二、抓民生\n办实事。\n第 3 页 共 3 页\n',
    );
    expect(parts).toEqual([
      'plan 青河县2031年工作要点',
      '  一、抓经济',
      '    要稳增长，促改革，调结构，惠民生。',
      '  二、抓民生',
      '    办实事。',
    ]);
    expect(aside).toEqual(['page-number — 1 —', 'page-number - 2 -', 'page-number 第 3 页 共 3 页']);
  });

  it('is set aside: a list of contents', async () => {
    const { parts, aside } = await read(
      '青河县2031年工作要点\n目  录\n一、总体要求……1\n二、重点任务……2\n一、总体要求\n稳中求进。\n二、重点任务\n抓好落实。\n',
    );
    expect(parts).toEqual(['plan 青河县2031年工作要点', '  一、总体要求', '    稳中求进。', '  二、重点任务', '    抓好落实。']);
    expect(aside).toHaveLength(3);
  });

  it('is set aside: the page around a copied text; its heading and publishing are read', async () => {
    const { parts, aside, document } = await read(
      '当前位置：首页 > 政务公开\n青河县2031年工作要点\n发布时间：2031-02-01 10:00 来源：县府办 浏览次数：35\n青河县2031年工作要点\n一、抓经济\n稳增长。\n上一篇：要闻\n版权所有：青河县人民政府\n',
    );
    expect(document.publication).toMatchObject({
      title: '青河县2031年工作要点',
      publishedAt: '2031-02-01 10:00',
      source: '县府办',
      fields: { 浏览次数: '35' },
    });
    expect(parts).toEqual(['plan 青河县2031年工作要点', '  一、抓经济', '    稳增长。']);
    expect(aside).toEqual([
      'site-furniture 当前位置：首页 > 政务公开',
      'site-furniture 上一篇：要闻',
      'site-furniture 版权所有：青河县人民政府',
    ]);
  });
});

describe('the head', () => {
  it('has its title below lines of a page that say nothing to it', async () => {
    const { notice, parts, document } = await read(
      `青河小助手为您服务，请问有什么可以帮您？\n今日天气：晴\n索引号：000-1/2031-001 主题分类：农业\n${LETTER}\n青河县人民政府办公室\n2031年2月3日\n来源：县府办 编辑：王某\n`,
    );
    expect(notice).toMatchObject({ documentType: '通知', addressees: ['各乡镇人民政府', '县政府各部门'], issuedOn: { iso: '2031-02-03' } });
    expect(document.publication).toMatchObject({
      indexNumber: '000-1/2031-001',
      source: '县府办',
      fields: { 主题分类: '农业', 编辑: '王某' },
    });
    expect(parts.slice(0, 3)).toEqual([
      'notice 青河县人民政府办公室关于印发《青河县2031年春耕工作要点》的通知',
      '  青河小助手为您服务，请问有什么可以帮您？',
      '  今日天气：晴',
    ]);
  });

  it('reads a catalogue whose labels and values stand on lines of their own, some without a value', async () => {
    const { parts, document } = await read(
      `索引号\n000-1/2031-001\n发布机关\n青河县政府\n标题\n关于印发《青河县2031年春耕工作要点》的通知\n有效性\n有效\n统一编号\n发布日期\n2031-02-08\n发文字号\n青政办发〔2031〕7号\n${LETTER}`,
    );
    expect(document.publication).toMatchObject({
      title: '关于印发《青河县2031年春耕工作要点》的通知',
      publisher: '青河县政府',
      publishedAt: '2031-02-08',
      fields: { 有效性: '有效' },
    });
    expect(document.notice.documentNumber).toMatchObject({ serial: 7 });
    expect(parts).toEqual(LETTER_SHOWN);
  });

  it('goes on below a label of the page without a value', async () => {
    const { notice, document } = await read(`${LETTER.replace('\n\n', '\n来源：县府办\n视力保护色：\n浏览量：\n\n')}`);
    expect(notice['addressees']).toEqual(['各乡镇人民政府', '县政府各部门']);
    expect(document.publication.source).toBe('县府办');
  });

  it('tells when a page was published from when the paper was signed', async () => {
    const { notice, document } = await read(
      '关于做好春耕工作的通知\n2031-02-05 16:44:21\n各乡镇：\n请抓好落实。\n青河县人民政府\n2031年2月3日\n',
    );
    expect(document.publication.publishedAt).toBe('2031-02-05 16:44:21');
    expect(notice).toMatchObject({ issuers: ['青河县人民政府'], issuedOn: { iso: '2031-02-03' } });
  });

  it('holds 份号, 密级, 紧急程度 and 签发人', async () => {
    const { notice } = await read(
      `000012\n秘密★1年\n特急\n青河县人民政府办公室文件\n青政办发〔2031〕7号　　　　签发人：张三　李四\n${LETTER}`,
    );
    expect(notice).toMatchObject({
      copyNumber: '000012',
      classification: '秘密★1年',
      urgency: '特急',
      signatories: ['张三', '李四'],
      documentNumber: { serial: 7 },
      letterhead: '青河县人民政府办公室文件',
    });
  });

  it('takes addressees over several lines', async () => {
    expect(
      (await read('关于做好春耕工作的通知\n各乡镇人民政府，县政府各部门，\n各企事业单位：\n请抓好落实。\n')).notice['addressees'],
    ).toEqual(['各乡镇人民政府', '县政府各部门', '各企事业单位']);
  });

  it('goes on below a star or a rule', async () => {
    const { notice, parts, aside } = await read(
      '中共青河县委文件\n青发〔2031〕1号\n★\n中共青河县委 青河县人民政府\n关于做好2031年重点工作的实施意见\n（2031年2月8日）\n为做好重点工作，提出如下意见。\n一、总体要求\n',
    );
    expect(notice).toMatchObject({ letterhead: '中共青河县委文件', documentType: '意见', issuedOn: { iso: '2031-02-08' } });
    expect(parts[0]).toBe('plan 中共青河县委 青河县人民政府关于做好2031年重点工作的实施意见');
    expect(aside).toEqual(['decoration ★']);
  });

  it('keeps joint issuers in the title', async () => {
    expect((await read('青河县财政局 青河县教育局\n关于下达2031年预算的通知\n各学校：\n请执行。\n')).notice['title']).toBe(
      '青河县财政局 青河县教育局关于下达2031年预算的通知',
    );
  });
});
