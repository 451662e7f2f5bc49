import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { facts, firstTable, readPage, setAside, shown } from './reading.js';

/** Reads a sample page, in the shape of a kind of real site; `encoding` is that of the bytes, not what the page declares. */
async function sample(name: string, encoding = 'utf-8') {
  const text = readFileSync(new URL(`pages/${name}.html`, import.meta.url), 'utf8');
  return readPage(iconv.encode(text, encoding));
}

describe('sample pages', () => {
  it('nested layout tables of 2004, GBK, nothing closed', async () => {
    const { document } = await sample('nested-layout-2004', 'gb18030');
    expect(document.encoding).toBe('gb18030');
    expect(shown(document)).toEqual([
      '青禾县人民政府办公室关于印发《2004年县政府',
      '重点工作安排》的通知',
      '青政办〔2004〕9号',
      '各乡镇人民政府，县直各部门：',
      '《2004年县政府重点工作安排》已经县政府第3次常务会议研究同意，现印发给你们，请认真组织实施。',
      '二○○四年三月八日',
      '2004年县政府重点工作安排',
      '一、农业和农村工作',
      '1、新修水渠12公里，完成低产田改造3000亩。（责任单位：县水利局、县农业局；完成时间：10月底）',
      '2、推广优质稻5万亩。（责任单位：县农业局）',
      '二、城镇建设',
      '3、完成滨河路二期工程。（责任单位：县建设局；完成时间：年底）',
    ]);
    expect(document.blocks.slice(0, 2).every((block) => block.kind === 'text' && block.hints.style === 'title')).toBe(true);
    expect(facts(document, 'page')).toEqual([
      ['发布日期', '2004-3-12'],
      ['阅读次数', '387'],
    ]);
    expect(setAside(document)).toContain('上一篇：关于做好春耕备耕工作的通知');
  });

  it('TRS of 2012, its heading in a cell', async () => {
    const { document, codes } = await sample('trs-2012');
    expect(codes).toEqual(['html:hidden-text', 'html:deleted-text']);
    expect(facts(document, 'page')).toEqual([
      ['title', '2012年临渡区残疾人工作要点'],
      ['日期', '2012-02-20'],
      ['来源', '区残联办公室'],
    ]);
    expect(shown(document)).toEqual([
      '2012年临渡区残疾人工作要点',
      '2012年，全区残疾人工作要紧紧围绕“两个体系”建设，扎实做好以下工作。',
      '一、做好就业和康复',
      '（一）抓好就业。举办2期电商培训班，新增就业60人。',
      '（二）抓好康复。免费白内障复明手术30例。',
      '二、重点任务分解',
      '2012年重点任务分解表',
      [
        [['序号'], ['工作任务'], ['责任科室'], ['完成时限']],
        [['1'], ['建成社区康复站5个'], ['康复科'], ['6月底']],
        [['配发轮椅、', '拐杖等辅具200件'], []],
        [['2'], ['开展助残日活动（全年）']],
      ],
    ]);
    expect(firstTable(document)).toMatchObject({ columns: 4, headerRows: 1 });
  });

  it('a detail page of an information disclosure system of 2015', async () => {
    const { document } = await sample('xxgk-jsp-2015');
    expect(facts(document, 'page')).toEqual([
      ['索引号', 'YX0012-0201-2015-00035'],
      ['信息分类', '工作计划'],
      ['发布机构', '云溪市交通运输局'],
      ['公开方式', '主动公开'],
      ['文号', ''],
      ['生成日期', '2015-02-11'],
      ['名称', '云溪市交通运输局2015年工作计划'],
      ['内容概述', '本计划部署2015年全市交通运输工作，包括公路建设、运输服务、安全监管。'],
      ['title', '云溪市交通运输局2015年工作计划'],
    ]);
    expect(shown(document)).toEqual([
      '云溪市交通运输局',
      '2015年工作计划',
      '2015年，我局将按照市委、市政府的部署，重点抓好下列工作。',
      '一、公路建设',
      '1. 改建农村公路120公里。',
      '2. 完成云溪大桥主体工程。',
      '二、安全监管',
      '每季度检查一次客运站。',
      '附件：2015年交通工程计划表.xls',
    ]);
  });

  it('a campus site of 2021', async () => {
    const { document } = await sample('campus-vsb');
    expect(facts(document, 'page')).toEqual([
      ['title', '石桥学院2021年党政工作要点'],
      ['发布时间', '2021-03-05'],
      ['作者', ''],
      ['浏览量', ''],
    ]);
    expect(shown(document)).toHaveLength(10);
    expect(document.blocks.map((block) => (block.kind === 'text' ? block.hints.lead : 0))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 10, 3]);
    expect(document.blocks[6]?.hints.pageBreakBefore).toBe(true);
  });

  it('a policy library of 2020 with its table of metadata', async () => {
    const { document } = await sample('policy-library-2020');
    expect(facts(document, 'page')).toEqual([
      ['索引号', '000000123/2020-00034'],
      ['主题分类', '综合政务\\政务公开'],
      ['发文机关', '海陵省人民政府办公厅'],
      ['成文日期', '2020年06月21日'],
      ['标题', '海陵省人民政府办公厅关于印发2020年政务公开工作要点的通知'],
      ['发文字号', '海政办发〔2020〕17号'],
      ['发布日期', '2020年07月03日'],
      ['主题词', ''],
      ['责任编辑', '陈某'],
    ]);
    expect(shown(document).slice(0, 4)).toEqual([
      '海陵省人民政府办公厅关于印发',
      '2020年政务公开工作要点的通知',
      '海政办发〔2020〕17号',
      '各市、县人民政府，省政府各部门、各直属机构：',
    ]);
    expect(shown(document)).toHaveLength(10);
  });

  it('a page saved by Word', async () => {
    const { document } = await sample('word-saved', 'gb18030');
    expect(shown(document)).toEqual([
      '平原街道办事处2016年工作计划',
      '为做好全年工作，制定本计划。',
      '一、\u00a0\u00a0 强化基层基础',
      '●走访企业20家',
      '2016年3月3日',
      [[['月份'], ['工作内容']], [['1'], ['（1）召开总结会', '（2）慰问困难户']], [['（3）消防检查']]],
      '平原街道办事处',
    ]);
    const markers = document.blocks.map((block) => (block.kind === 'text' ? block.hints.marker : null));
    expect(markers.map((range) => range && document.text.slice(range.start, range.end))).toEqual([
      null,
      null,
      '一、',
      '●',
      null,
      null,
      null,
    ]);
    expect(document.blocks.at(-1)?.hints.pageBreakBefore).toBe(true);
  });

  it('a mobile page of nothing but divs', async () => {
    const { document } = await sample('mobile-divs');
    expect(facts(document, 'page')).toEqual([['发布时间', '2023-02-17 09:30']]);
    expect(shown(document)).toEqual([
      '青禾县教育体育局2023年工作要点',
      '2023年，全县教育体育工作以办好人民满意的教育为目标，重点做好以下工作。',
      '一、扩大优质资源',
      '新建幼儿园2所，新增学位540个。（责任股室：基教股、计财股）',
      '二、推进体教融合',
      '举办县中小学生运动会，5月底前完成。（责任股室：体卫艺股）',
      '青禾县教育体育局',
      '2023年2月10日',
    ]);
  });

  it('the page of a frame', async () => {
    const { document } = await sample('frame-body', 'gb18030');
    expect(document.facts).toEqual([]);
    expect(shown(document)).toEqual([
      '黄岩头镇2008年工作安排',
      '（2008年1月15日）',
      '根据县委、县政府部署，现将2008年工作安排如下：',
      '1月：召开经济工作会议',
      '2月：春节慰问',
      '一、完成村级换届选举',
      '牵头领导：王某某',
    ]);
    expect(setAside(document)).toEqual(['返回']);
  });

  it('a frameset, whose text stands elsewhere', async () => {
    const { document, codes } = await sample('frameset', 'gb18030');
    expect(codes).toContain('html:frames');
    expect(shown(document)).toEqual(['此网页使用了框架，但您的浏览器不支持框架。']);
  });

  it('a page without any known name', async () => {
    const { document } = await sample('unknown-names-2018');
    expect(facts(document, 'page')).toEqual([
      ['来源', '云溪市卫生健康委员会'],
      ['发布日期', '2018年02月28日'],
      ['点击', '331次'],
    ]);
    expect(shown(document)).toEqual([
      '关于印发《云溪市卫生健康系统2018年工作要点》的通知',
      '云卫发〔2018〕6号',
      '各县（市、区）卫生健康局，委机关各科室：',
      '现将《云溪市卫生健康系统2018年工作要点》印发给你们，请结合实际，认真抓好落实。',
      '云溪市卫生健康委员会',
      '2018年2月26日',
      '云溪市卫生健康系统2018年工作要点',
      '一、深化医改。推进分级诊疗，家庭医生签约率达到35%。',
      '二、公共卫生。做好传染病防控，开展健康教育进社区活动。',
    ]);
  });

  it('a page of 2022 with its catalogue as lists', async () => {
    const { document } = await sample('list-catalogue-2022');
    expect(facts(document, 'page')).toEqual([
      ['索引号', 'LD-2022-0007'],
      ['组配分类', '规划计划'],
      ['发布机构', '临渡区人民政府办公室'],
      ['有效性', ''],
      ['成文日期', '2022-01-28'],
      ['文号', '临政办〔2022〕3号'],
      ['主题词', '重点工作 清单'],
      ['发布时间', '2022-01-30 16:00'],
      ['来源', '区政府办公室'],
      ['责任编辑', '李四'],
    ]);
    expect(shown(document)).toEqual([
      '临渡区2022年重点工作任务清单',
      '一、稳增长',
      '（一）工业',
      '规上工业增加值增长6%。',
      [
        [['序号'], ['任务'], ['责任单位']],
        [['1'], ['新增规上企业10家'], ['区工信局', '区统计局']],
        [['2'], ['1. 技改投资20亿元', '2. 智能工厂2个'], ['区工信局']],
      ],
      '二、惠民生',
      '3. 改造老旧小区5个。',
      '4. 新增停车位800个。',
      '（联系人：张三，电话：000-0000000）',
    ]);
  });
});
