import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { packOfd, root } from '../../fixtures/ofd.js';
import { makeDoc, par, plc, run, sprm, u16, u32 } from '../doc/make.js';
import { p, packOdt } from '../odt/make.js';
import { makeDocument, stream } from '../pdf/make.js';

/** A page of a notice of ours, drawn and packed as JPEG: a title, two headings and who is responsible for each. */
export const PAGE = new Uint8Array(readFileSync('test/readers/ocr/page.jpg'));

const record = (type: number, content: readonly number[], head = 0): number[] => [
  ...u16(head),
  ...u16(type),
  ...u32(content.length),
  ...content,
];
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
/** A picture of OfficeArt ([MS-ODRAW] 2.2.27), and an entry of the list of pictures with what stands in it, or lies elsewhere. */
const blip = (picture: Uint8Array): number[] => record(0xf01d, [...zeros(17), ...picture]);
const entry = (inside: readonly number[], elsewhere = 0): number[] =>
  record(0xf007, [...zeros(28), ...u32(elsewhere), ...zeros(4), ...inside]);
/** Where the maker puts bytes that are given to it. */
const ELSEWHERE = 4096;

/** A Word 97-2003 document whose text is a picture in it, or at which a shape is anchored that shows one. */
export function docWith(picture: Uint8Array, anchored: boolean): Uint8Array {
  if (!anchored) {
    const shown = [...record(0xf004, [], 0xf), ...entry(blip(picture))];
    const data = [...u32(68 + shown.length), ...u16(68), ...u16(0x64), ...zeros(60), ...shown];
    return makeDoc({ stories: { text: [par([run('\x01', sprm(0x6a03, ...u32(0)), sprm(0x0855, 1))])] }, data });
  }
  const shape = record(0xf004, [...record(0xf00a, [...u32(9), ...u32(0)]), ...record(0xf00b, [...u16(0x4104), ...u32(2)], 1 << 4)], 0xf);
  const list = record(0xf001, [...entry([]), ...entry([], ELSEWHERE)], 0xf);
  const drawing = [...record(0xf000, list, 0xf), 0, ...record(0xf002, record(0xf003, [...record(0xf004, [], 0xf), ...shape], 0xf), 0xf)];
  const anchors = plc([0, 2], [[...u32(9), ...zeros(22)]]);
  const text = [par([run('\x08', sprm(0x0855, 1))])];
  return makeDoc({ stories: { text }, tables: { anchors, drawing }, properties: blip(picture) });
}

/** An OpenDocument text that shows a picture. */
export function odtWith(picture: Uint8Array): Uint8Array {
  const packed = packOdt(p('<draw:frame><draw:image xlink:href="Pictures/1.jpg"/></draw:frame>'));
  return zipSync({ ...unzipSync(packed), 'Pictures/1.jpg': picture });
}

/** An OFD of a page that is a picture, and pages of text behind it. */
export function ofdWith(picture: Uint8Array, ...texts: readonly string[]): Uint8Array {
  const layer = (content: string) => `<ofd:Content><ofd:Layer ID="1">${content}</ofd:Layer></ofd:Content>`;
  const words = texts.map((text) =>
    layer(
      `<ofd:TextObject ID="2" Boundary="30 30 100 6" Font="3" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="g 9 5">${text}</ofd:TextCode></ofd:TextObject>`,
    ),
  );
  const media =
    '<ofd:MultiMedias><ofd:MultiMedia ID="7" Type="Image"><ofd:MediaFile>1.jpg</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>';
  const packed = packOfd(
    [layer('<ofd:ImageObject ID="3" ResourceID="7" Boundary="0 0 210 105"/>'), ...words],
    { 'Doc_0/DocumentRes.xml': root('Res', media).replace('<ofd:Res ', '<ofd:Res BaseLoc="Res" ') },
    '<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>',
  );
  return zipSync({ ...unzipSync(packed), 'Doc_0/Res/1.jpg': picture });
}

/** A PDF of a page that shows a picture, and whose text layer stands for nothing that can be told. */
export function brokenPdfWith(picture: Uint8Array): Uint8Array {
  const image = stream(
    Buffer.from(picture).toString('latin1'),
    '/Type /XObject /Subtype /Image /Width 1240 /Height 620 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode',
  );
  const content = 'BT /F3 6 Tf 20 20 Td (CCCC) Tj ET q 595 0 0 297 0 500 cm /X1 Do Q';
  return makeDocument({ pages: [{ content }], objects: { 100: image } });
}
