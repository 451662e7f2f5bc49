import { describe, expect, it } from 'vitest';
import { withIdeographs } from '../../src/lexicon/radicals.js';
import { parse } from '../../src/parse.js';

const read = async (text: string) => (await parse(new TextEncoder().encode(text), { withText: true })).document;

describe('withIdeographs', () => {
  it.each([
    ['⼀、抓好安全⽣产', '一、抓好安全生产'],
    ['惠⺠⻓效⻋⻆', '惠民长效车角'],
    ['⼾籍 ⾭山 ㇐月', '户籍 青山 一月'],
    ['等⋯⋯', '等……'],
    ['《关于\u2329报告\u232a的方案》', '《关于〈报告〉的方案》'],
    ['一、plain 𠮷 〇', '一、plain 𠮷 〇'],
    ['县水\uf9dd局成\uf9f7', '县水利局成立'],
    ['\ufacf', '\ufacf'], // stands for U+2284A, which takes two code units
  ])('writes %s as %s', (text, expected) => {
    expect(withIdeographs(text)).toBe(expected);
    expect(withIdeographs(text)).toHaveLength(text.length);
  });

  it('leaves no radical that has an ideograph of one code unit', () => {
    for (let code = 0x2f00; code <= 0x2fd5; code++) expect(withIdeographs(String.fromCharCode(code))).toMatch(/^[\u4e00-\u9fff]$/);
  });
});

describe('radicals in a document', () => {
  const text =
    '云⽔县2032年⼯作要点\n⼀、办好⺠⽣实事\n修桥⼆座。（责任单位：县⺠政局；责任⼈：⾼⼀⽊；完成时限：9⽉底前）\n⼆、加强学习\n每⽉⼀次⋯⋯\n';

  it('are ideographs in values, and stand in the reading text', async () => {
    const { text: reading, parts, tasks, coverage, ...rest } = await read(text);
    expect(rest.notice.title).toBe('云水县2032年工作要点');
    expect(parts[0]?.sections.map(({ heading }) => heading)).toEqual(['办好民生实事', '加强学习']);
    expect(parts[0]?.sections[1]?.paragraphs[0]?.text).toBe('每月一次……');
    expect(tasks[0]).toMatchObject({ departments: ['县民政局'], leaders: ['高一木'], deadline: { raw: '9月底前', to: '2032-09' } });
    expect(reading).toBe(text);
    expect(coverage.assigned).toBe(coverage.characters);
  });

  it('are ideographs in the facts of a page too', async () => {
    const page = `<html><head><title>云水县</title></head><body><div class="content"><h1>2032年⼯作要点</h1><p>来源：县⺠政局 发布时间：2032-03-01</p>
      <p>⼀、办好实事</p><p>修桥。</p></div></body></html>`;
    expect((await read(page)).publication).toMatchObject({ source: '县民政局' });
  });

  it('are ideographs in a text in traditional characters', async () => {
    const { tasks } = await read(
      '雲⽔縣2032年⼯作要點\n一、辦好實事\n修橋兩座，對關責單處務實業產。（責任單位：縣⺠政局；責任人：高一⽊）',
    );
    expect(tasks[0]).toMatchObject({ departments: ['縣民政局'], leaders: ['高一木'] });
  });
});
