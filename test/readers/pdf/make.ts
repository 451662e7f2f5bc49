import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';

/** Holds one page of a made PDF: what is drawn, and entries of the page's dictionary. */
interface MadePage {
  readonly content: string;
  readonly entries?: string;
}

/** Writes text as a PDF string in GBK, for a font with the encoding GBK-EUC-H. */
export const gbk = (text: string): string => `<${iconv.encode(text, 'gbk').toString('hex')}>`;

/** Draws a line of text; `before` holds further operators inside the text object. */
export const show = (x: number, y: number, text: string, size = 16, before = ''): string =>
  `BT ${before} /F1 ${size} Tf ${x} ${y} Td ${gbk(text)} Tj ET`;

/** A font as typesetting systems name it: a Chinese face that is not embedded, its text in GBK. */
const song = (base: string): string => `<< /Type /Font /Subtype /Type0 /BaseFont /${base} /Encoding /GBK-EUC-H /DescendantFonts [
<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${base} /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>
/W [814 939 500] /FontDescriptor << /Type /FontDescriptor /FontName /${base} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 80 >> >> ] >>`;

/** A font whose only table says that A is the radical ⼯ and B the radical ⻓, and C nothing at all. */
const RADICALS = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange 3 beginbfchar <41> <2f2f> <42> <2ed3> <43> <e123> endbfchar endcmap end end`;

/** Holds what a PDF is made of: its pages, entries of its catalogue and further objects by their numbers, from 100 on. */
interface Made {
  readonly pages: readonly MadePage[];
  readonly catalog?: string;
  readonly objects?: Readonly<Record<number, string>>;
  /** Entries of the pages' resources beside fonts and the picture I1. */
  readonly resources?: string;
  /** What the page tree says of its length; the number of pages where it is left out. */
  readonly count?: string;
}

/** Makes a PDF of pages (A4 where they do not say otherwise), written by hand so that each byte is known. */
export const makePdf = (...pages: MadePage[]): Uint8Array => makeDocument({ pages });

/** Makes a PDF with more in it than pages. */
export function makeDocument({ pages, catalog = '', objects: further = {}, resources = '', count }: Made): Uint8Array {
  const kids = pages.map((_, i) => `${10 + 2 * i} 0 R`).join(' ');
  const objects = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [
      2,
      `<< /Type /Pages /Count ${count ?? pages.length} /Kids [${kids}] /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> /XObject << /I1 7 0 R /X1 100 0 R >> ${resources} >> >>`,
    ],
    [3, song('STSong-Light')],
    [4, song('#BA#DA#CC#E5')],
    [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>'],
    [6, stream(RADICALS)],
    [7, stream('000', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB')],
  ]);
  pages.forEach(({ content, entries = '' }, i) => {
    objects.set(10 + 2 * i, `<< /Type /Page /Parent 2 0 R /Contents ${11 + 2 * i} 0 R ${entries} >>`);
    objects.set(11 + 2 * i, stream(content));
  });
  for (const [number, body] of Object.entries(further)) objects.set(Number(number), body);
  return assembled(objects);
}

/** Writes a stream. */
export const stream = (content: string, entries = ''): string =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** Writes the objects, the table of their places and the trailer. */
function assembled(objects: ReadonlyMap<number, string>): Uint8Array {
  let file = '%PDF-1.4\n';
  const places: string[] = [];
  for (const [number, body] of objects) {
    places.push(`${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = file.length;
  file += `xref\n0 1\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${Math.max(...objects.keys()) + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/**
 * Makes a font that is not embedded and says itself what its codes mean, for a few signs: a predefined map of 20,000
 * takes a tenth of a second to load. Gives its objects by their numbers.
 */
export const toldFont = (at: number, signs: readonly string[], codeOf: (sign: string) => string): Record<number, string> => ({
  [at]: `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /ToUnicode ${at + 200} 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 93 >> >>] >>`,
  [at + 200]: stream(
    `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${signs.length} beginbfchar ${signs.map((sign) => `${codeOf(sign)} <${Buffer.from(sign, 'utf16le').swap16().toString('hex')}>`).join(' ')} endbfchar endcmap end`,
  ),
});
