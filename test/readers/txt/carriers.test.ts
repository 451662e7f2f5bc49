import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/parse.js';
import { blocksIn, linesIn, readText, tableIn } from './reading.js';

const read = async (text: string) => (await parse(Buffer.from(text), { withText: true })).document;

describe('front matter', () => {
  const head =
    '---\ntitle: "云水县2032年防汛工作安排"\nsource: https://example.org/a.html\ndate: 2032-03-01\ntags:\n  - 防汛\n  - 水利\n---\n';

  it('is publication, and no text', async () => {
    const { notice, publication, parts, coverage } = await read(`${head}\n# 云水县2032年防汛工作安排\n\n一、备足物资\n\n备沙袋。\n`);
    expect(notice.title).toBe('云水县2032年防汛工作安排');
    expect(publication).toMatchObject({
      title: '云水县2032年防汛工作安排',
      source: 'https://example.org/a.html',
      publishedAt: '2032-03-01',
      fields: { tags: '防汛 水利' },
    });
    expect(parts[0]?.paragraphs).toEqual([]);
    expect(coverage.unassigned.map(({ text, reason }) => `${reason} ${text}`)).toEqual(['markup ---', 'markup ---', 'markup #']);
  });

  it('may have the labels of a page, and Windows line ends', async () => {
    const { document } = await readText('---\r\n标题: 防汛安排\r\n发布时间: 2032-03-01\r\n---\r\n正文。\r\n');
    expect(document.facts.map(({ label, value }) => `${label}=${value}`)).toEqual(['标题=防汛安排', '发布时间=2032-03-01']);
  });

  it.each([
    '---\n云水县防汛安排\n---\n正文。',
    '---\n会议: 3月\n---\n正文。',
    '---\ntitle: 防汛安排\n正文。',
    '正文。\n---\ntitle: 防汛安排\n---\n',
  ])('is none in %j', async (text) => expect((await readText(text)).document.facts).toEqual([]));
});

describe('HTML in a text', () => {
  it('is not shown where it is a comment, a style or a script', async () => {
    const text =
      '甲项<!-- 注 -->工作\n\n<!--\n图片\n说明\n-->\n\n<script>\nvar a = 1;\n</script>\n<STYLE type="text/css">p{}</STYLE>\n乙项\n';
    const { lines, asides } = await linesIn(text);
    expect(lines.map((line) => line.text)).toEqual(['甲项¦工作', '乙项']);
    expect(asides).toHaveLength(4);
    expect(asides.every((aside) => aside.startsWith('markup: <'))).toBe(true);
  });

  it('is text where a comment or an element has no end', async () =>
    expect(await blocksIn('甲项<!-- 注\n<style>\n乙项')).toEqual(['甲项<!-- 注', '<style>', '乙项']));

  it('is not shown where it is tags, which may begin lines', async () => {
    expect(await blocksIn('<div align="center"><b>防汛安排</b></div>\n备沙袋<br>巡堤<br/>\n<p>值班</p><p>演练</p>')).toEqual([
      '防汛安排',
      '备沙袋',
      '巡堤',
      '值班',
      '演练',
    ]);
    expect(await blocksIn('产值<5亿元、>3亿元的企业 <甲> 类')).toEqual(['产值<5亿元、>3亿元的企业 <甲> 类']);
  });

  it('is a sign or a blank where it is an entity', async () => {
    const { parts, tasks, coverage } = await read(
      '云水县2032年防汛工作安排\n一、备足&ldquo;三类&rdquo;物资\n备沙袋&amp;铁锹&#12290;（责任单位：县水利局&nbsp;&nbsp;县应急局&nbsp;；责任人：张&nbsp;明）\n&nbsp;\n',
    );
    expect(parts[0]?.sections[0]?.heading).toBe('备足“三类”物资');
    expect(parts[0]?.sections[0]?.paragraphs[0]?.text).toMatch(/^备沙袋&铁锹。/);
    expect(tasks[0]).toMatchObject({ departments: ['县水利局', '县应急局'], leaders: ['张明'] });
    expect(coverage.unassigned.every(({ reason }) => reason === 'markup')).toBe(true);
    expect(await blocksIn('R&D投入，A&B;，&unknown; 不是')).toEqual(['R&D投入，A&B;，&unknown; 不是']);
  });

  it('is a table in Markdown, whatever stands round it', async () => {
    const { rows } = await tableIn(
      '# 安排\n\n<div>\n\n<table>\n<tr><th>月份</th><th>工作</th></tr>\n<!-- 略 -->\n<tr><td>3月&nbsp;</td><td>植树<br>防火</td></tr>\n</table>\n\n</div>\n',
    );
    expect(rows).toEqual(['月份|工作', '3月|植树/防火']);
  });
});

describe('a sheet saved as text', () => {
  it('has fields between commas, quotes round some of them, and a title above', async () => {
    const text =
      '\ufeff2032年任务分解表,,\r\n工作任务,责任单位,完成时限\r\n"建设""云水号""游船",县交通局,10月\r\n"修停车场,\r\n整治秩序",县住建局,6月\r\n,,\r\n';
    const { table, rows } = await tableIn(text);
    expect(rows).toEqual(['工作任务|责任单位|完成时限', '建设¦"云水号¦"游船|县交通局|10月', '修停车场,/整治秩序|县住建局|6月']);
    expect(table.headerRows).toBe(1);
    const { notice, tasks } = await read(text);
    expect(notice.title).toBe('2032年任务分解表');
    expect(tasks.map(({ content }) => content)).toEqual(['建设"云水号"游船', '修停车场, 整治秩序']);
  });

  it('may have semicolons, or tabs with quotes', async () => {
    expect((await tableIn('序号;工作内容;责任部门\n1;植树;林业站\n2;"巡河;清淤";水利站')).rows).toEqual([
      '序号|工作内容|责任部门',
      '1|植树|林业站',
      '2|巡河;清淤|水利站',
    ]);
    expect((await tableIn('序号\t工作内容\t责任部门\n1\t"植树\n浇水"\t林业站\n2\t巡河\t水利站')).rows).toEqual([
      '序号|工作内容|责任部门',
      '1|植树/浇水|林业站',
      '2|巡河|水利站',
    ]);
  });

  it('gives the name of a group the whole row', async () => {
    const { table } = await tableIn('序号,工作任务,责任单位\n一、植树造林,,\n1,植树,县林业局\n');
    expect(table.rows[1]?.cells).toMatchObject([{ column: 0, colSpan: 3 }]);
  });

  it.each([
    '春季,夏季,秋季\n植树,防汛,秋收\n扫雪,抗旱,冬藏',
    '工作任务,责任单位,完成时限\n\n以上三项由各单位填报。',
    '重点工作,责任到人。\n抓好落实,按时上报。',
    '"十五五"规划,由县发改局起草。\n各单位配合,按时报送。',
  ])('is none in %j', async (text) => {
    const { document } = await readText(text);
    expect(document.blocks.every(({ kind }) => kind === 'text')).toBe(true);
  });
});
