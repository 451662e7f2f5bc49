import { describe, expect, it } from 'vitest';
import { blocksByText, linesOfBody, numbered, p, readBody, tc, tr } from './make.js';

/** Writes a level of a definition. */
function lvl(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

function definition(id: number, ...levels: string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
}

function num(id: number, definitionId: number, override = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definitionId}"/>${override}</w:num>`;
}

function startOverride(index: number, start: number): string {
  return `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
}

const THREE = definition(0, lvl(0, 'chineseCounting', '%1、'), lvl(1, 'japaneseCounting', '（%2）'), lvl(2, 'decimal', '%3.'));

describe('automatic numbers', () => {
  it('writes them as Word draws them and marks them', async () => {
    const body = p('总体要求', numbered(1, 0)) + p('主要目标', numbered(1, 1)) + p('重点任务', numbered(1, 0));
    const { document } = await readBody(body, { numbering: THREE + num(1, 0) });
    expect(document.text).toBe('一、总体要求\n（一）主要目标\n二、重点任务');
    expect(blocksByText(document).get('（一）主要目标')?.hints.marker).toEqual({ start: 7, end: 10 });
  });

  it('leaves a typed number unmarked', async () => {
    const { document } = await readBody(p('一、总体要求'));
    expect(document.blocks[0]).toMatchObject({ hints: { marker: null } });
  });

  it('restarts deeper levels below a higher one, but not where lvlRestart is 0', async () => {
    const levels = [lvl(0, 'chineseCounting', '%1、'), lvl(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>'), lvl(2, 'decimal', '（%3）')];
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((level) => p('项', numbered(1, level))).join('');
    expect(await linesOfBody(body, { numbering: definition(0, ...levels) + num(1, 0) })).toEqual([
      '一、项',
      '1.项',
      '（1）项',
      '2.项',
      '（1）项',
      '二、项',
      '3.项',
      '（1）项',
    ]); // prettier-ignore
  });

  it('restarts a level only after the level that lvlRestart names', async () => {
    const levels = [lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2'), lvl(2, 'lowerLetter', '%3)', '<w:lvlRestart w:val="1"/>')];
    const body = [0, 1, 2, 1, 2, 0, 2].map((level) => p('', numbered(1, level))).join('');
    expect(await linesOfBody(body, { numbering: definition(0, ...levels) + num(1, 0) })).toEqual([
      '1.',
      '1.1',
      'a)',
      '1.2',
      'b)',
      '2.',
      'a)',
    ]);
  });

  it('takes up a start override once, and shares counters between lists of one definition', async () => {
    const numbering = THREE + num(1, 0) + num(2, 0, startOverride(0, 1)) + num(3, 0) + num(4, 0, startOverride(0, 7));
    const body = [1, 1, 2, 2, 3, 4, 4].map((id) => p('项', numbered(id, 0))).join('');
    expect(await linesOfBody(body, { numbering })).toEqual(['一、项', '二、项', '一、项', '二、项', '三、项', '七、项', '八、项']);
  });

  it('continues under another definition by its start', async () => {
    const other = `<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>`;
    const body = [1, 1, 2, 2].map((id) => p('项', numbered(id, 0))).join('');
    expect(await linesOfBody(body, { numbering: THREE + other + num(1, 0) + num(2, 5) })).toEqual(['一、项', '二、项', '三、项', '四、项']);
  });

  it('replaces a level that a list overrides', async () => {
    const numbering = THREE + num(1, 0, `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperLetter', '%1)')}</w:lvlOverride>`);
    expect(await linesOfBody(p('项', numbered(1, 0)), { numbering })).toEqual(['A)项']);
  });

  it('writes upper levels as decimals where the level is legal (isLgl)', async () => {
    const levels = [lvl(0, 'chineseCounting', '第%1章'), lvl(1, 'decimal', '%1.%2', '<w:isLgl/>')];
    const body = [0, 1, 1].map((level) => p('项', numbered(1, level))).join('');
    expect(await linesOfBody(body, { numbering: definition(0, ...levels) + num(1, 0) })).toEqual(['第一章项', '1.1项', '1.2项']);
  });

  it('follows numStyleLink to the numbering style', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="list"/></w:abstractNum>${THREE}${num(1, 9)}${num(2, 0)}`;
    const styles = `<w:style w:type="numbering" w:styleId="list"><w:name w:val="list"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    expect(await linesOfBody(p('项', numbered(1, 0)), { numbering, styles })).toEqual(['一、项']);
  });

  it('survives numStyleLink that leads to itself', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="list"/></w:abstractNum>${num(1, 9)}`;
    const styles = `<w:style w:type="numbering" w:styleId="list"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    expect(await linesOfBody(p('项', numbered(1, 0)), { numbering, styles })).toEqual(['项']);
  });

  describe('from styles', () => {
    const linked = definition(
      0,
      lvl(0, 'chineseCounting', '%1、', '<w:pStyle w:val="h1"/>'),
      lvl(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="h2"/>'),
    );
    const styles = `
      <w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/></w:style>
      <w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="h2"/></w:style>`;
    const extra = { styles, numbering: linked + definition(3, lvl(0, 'decimal', '%1.')) + num(1, 0) + num(3, 3) };
    const style = (id: string) => `<w:pStyle w:val="${id}"/>`;

    it('inherits the list and takes the level that names the style', async () => {
      expect(await linesOfBody(p('甲', style('h1')) + p('乙', style('h2')) + p('丙', style('own')), extra)).toEqual([
        '一、甲',
        '（一）乙',
        '（二）丙',
      ]);
    });

    it('takes the number away with numId 0', async () => {
      expect(await linesOfBody(p('甲', style('h1') + numbered(0)) + p('乙', style('h1')), extra)).toEqual(['甲', '一、乙']);
    });

    it('lets a number on the paragraph go before the style’s', async () => {
      expect(await linesOfBody(p('甲', style('h1') + numbered(3, 0)), extra)).toEqual(['1.甲']);
    });
  });

  it('draws the suffix: a tab by default, a space, nothing', async () => {
    const level = (suffix: string) =>
      `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${suffix}<w:lvlText w:val="%1."/></w:lvl>`;
    const numbering = definition(0, level('')) + definition(1, level('<w:suff w:val="space"/>')) + num(1, 0) + num(2, 1);
    expect(await linesOfBody(p('项', numbered(1, 0)) + p('项', numbered(2, 0)), { numbering })).toEqual(['1.\t项', '1. 项']);
  });

  it('draws bullets; signs of symbol fonts become ●', async () => {
    const wingdings = lvl(0, 'bullet', 'l', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>');
    const numbering = [
      definition(0, lvl(0, 'bullet', '\uf06c')),
      definition(1, lvl(0, 'bullet', '■')),
      definition(2, wingdings),
      ...[0, 1, 2].map((id) => num(id + 1, id)),
    ];
    const body = [1, 2, 3].map((id) => p('项', numbered(id, 0))).join('');
    expect(await linesOfBody(body, { numbering: numbering.join('') })).toEqual(['●项', '■项', '●项']);
  });

  it('draws a number in an otherwise empty cell and on an empty paragraph', async () => {
    const cell = `<w:tc><w:p><w:pPr>${numbered(1, 2)}</w:pPr></w:p></w:tc>`;
    const table = `<w:tbl>${tr([cell, tc('甲项')])}${tr([cell, tc('乙项')])}</w:tbl>`;
    const { document } = await readBody(table + p('', numbered(1, 2)), { numbering: THREE + num(1, 0) });
    expect(document.text).toBe('1.\t甲项\n2.\t乙项\n3.');
    expect(blocksByText(document).get('2.')?.hints.marker).toEqual({ start: 6, end: 8 });
  });

  it('does not count deleted paragraphs, and counts inserted ones', async () => {
    const deleted = `<w:p><w:pPr>${numbered(1, 0)}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>旧项</w:delText></w:r></w:del></w:p>`;
    const inserted = `<w:p><w:pPr>${numbered(1, 0)}<w:rPr><w:ins/></w:rPr></w:pPr><w:ins><w:r><w:t>新项</w:t></w:r></w:ins></w:p>`;
    const body = p('甲', numbered(1, 0)) + deleted + inserted + p('乙', numbered(1, 0));
    expect(await linesOfBody(body, { numbering: THREE + num(1, 0) })).toEqual(['一、甲', '二、新项', '三、乙']);
  });

  it('counts a text box once, whatever copies the file holds', async () => {
    const box = `<w:txbxContent>${p('框内', numbered(1, 0))}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const body = `<w:p><w:r>${both}</w:r>${'<w:r><w:t>锚段</w:t></w:r>'}</w:p>${p('后项', numbered(1, 0))}`;
    expect(await linesOfBody(body, { numbering: THREE + num(1, 0) })).toEqual(['一、框内', '锚段', '二、后项']);
  });

  it('counts but does not draw a number of format none with an empty text', async () => {
    const levels = [lvl(0, 'none', ''), lvl(1, 'decimal', '%2.')];
    const body = [0, 1, 1].map((level) => p('项', numbered(1, level))).join('');
    expect(await linesOfBody(body, { numbering: definition(0, ...levels) + num(1, 0) })).toEqual(['项', '1.项', '2.项']);
  });

  it('pads custom formats', async () => {
    const custom = `<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>`;
    const level = `<w:lvl w:ilvl="0"><w:start w:val="9"/>${custom}<w:suff w:val="nothing"/><w:lvlText w:val="%1-"/></w:lvl>`;
    const body = p('甲', numbered(1, 0)) + p('乙', numbered(1, 0));
    expect(await linesOfBody(body, { numbering: definition(0, level) + num(1, 0) })).toEqual(['009-甲', '010-乙']);
  });

  it('ignores a list that does not exist', async () => {
    expect(await linesOfBody(p('项', numbered(42, 0)))).toEqual(['项']);
  });

  it('reads levels out of range as the nearest level', async () => {
    expect(await linesOfBody(p('项', numbered(1, -3)), { numbering: THREE + num(1, 0) })).toEqual(['一、项']);
    expect(await linesOfBody(p('项', numbered(1, 999_999)), { numbering: THREE + num(1, 0) })).toEqual(['项']);
  });
});
