import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PlanDocument, parse } from '../../../src/index.js';
import { LIMITS } from '../../../src/limits.js';
import { whatItSays } from '../../said.js';
import { makeParts, pack } from '../docx/make.js';
import { readAny } from '../read-any.js';
import { asWord2003, flatPackage, flatText, word2003 } from './make.js';

/** Notices with automatic numbers, merged cells, running heads, and official elements. */
const NOTICES = ['health-months', 'three-level-list', 'youth-league-plan', 'supervision-ledger', 'telegram'];

async function same(bytes: Uint8Array, slug: string): Promise<PlanDocument> {
  const { document } = await parse(bytes);
  expect(whatItSays(document)).toEqual(JSON.parse(readFileSync(`fixtures/${slug}/expected.json`, 'utf8')));
  expect(document.diagnostics.filter(({ code }) => code.startsWith('docx:'))).toEqual([]);
  return document;
}

describe('a notice in one XML file says what it says in a package', () => {
  it.each(NOTICES)('%s', async (slug) => {
    const docx = readFileSync(`fixtures/${slug}/input.docx`);
    expect((await same(flatPackage(docx), slug)).source.format).toBe('xml');
    await same(asWord2003(docx), slug);
  });

  it.each(['provincial-opinion', 'supervision-ledger'])('%s, an OpenDocument text', async (slug) => {
    await same(flatText(readFileSync(`fixtures/${slug}/input.odt`)), slug);
  });
});

it('names macros and opens none', async () => {
  const body = '<w:p><w:r><w:t>全年工作要点</w:t></w:r></w:p>';
  const parts = makeParts(body);
  const rels = 'word/_rels/document.xml.rels';
  const macros = '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>';
  const docm = pack({ ...parts, [rels]: (parts[rels] ?? '').replace('</Rel', `${macros}</Rel`), 'word/vbaProject.bin': 'x' });
  const said = { reads: '全年工作要点', codes: ['docx:macros'], asides: [] };
  expect(await readAny(docm)).toEqual(said);
  expect(await readAny(flatPackage(docm))).toEqual(said);
});

describe('what cannot be read', () => {
  const whole = Buffer.from(word2003('<w:p/>')).toString();
  const codeOf = async (xml: string): Promise<string | undefined> => (await parse(Buffer.from(xml))).document.diagnostics[0]?.code;

  it.each([
    ['cut short', whole.slice(0, -20), 'docx:xml'],
    ['a DOCTYPE', whole.replace('<w:word', '<!DOCTYPE a [<!ENTITY b "c">]><w:word'), 'docx:doctype'],
    ['too deep', whole.replace('<w:p/>', '<w:sub>'.repeat(LIMITS.depth + 1)), 'limit:depth'],
    ['a workbook', `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>`, 'source:unsupported'],
    ['a package without a document', flat(''), 'docx:no-document'],
  ])('%s', async (_, xml, code) => {
    expect(await codeOf(xml)).toBe(code);
  });
});

function flat(parts: string): string {
  return `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts}</pkg:package>`;
}
