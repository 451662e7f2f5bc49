import { type Random, random } from '../fuzz/random.js';
import { gbk, makeDocument, stream, toldFont } from '../readers/pdf/make.js';
import { FIRST, REST, type Sample, words } from './sample.js';

/** Holds a document while it is made. */
interface Making {
  readonly rng: Random;
  readonly word: () => string;
  readonly drawn: string[];
  readonly hidden: string[];
  /** Objects beside pages and fonts, by their numbers. */
  readonly objects: Record<number, string>;
  /** What the page that is made draws and holds, in the order in which it is written. */
  page: { content: string[]; annotations: string[]; forms: string[] };
}

/** Draws a text whose baseline begins at a point, or hides it. */
type Way = (making: Making, text: string, x: number, y: number) => void;

const utf16 = (text: string): string => `<${[...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
const wide = (text: string): number => 16 * text.length;
/** The box around a line. */
const box = (text: string, x: number, y: number): string => `${x - 4} ${y - 5} ${wide(text) + 8} 22`;
const rect = (text: string, x: number, y: number): string => `[${x} ${y - 4} ${x + wide(text) + 40} ${y + 18}]`;

/** Adds an object and gives its number. */
function add({ objects }: Making, body: string): number {
  const number = 1000 + Object.keys(objects).length;
  objects[number] = body;
  return number;
}

const draw = ({ page }: Making, content: string): void => void page.content.push(content);

/** Writes the operators that show a text, in one of the ways that producers have. */
function shown({ rng }: Making, text: string, x: number, y: number, before = ''): string {
  const codes = gbk(text);
  const split = 1 + rng.below(text.length - 1);
  const forms = [
    () => `BT ${before} /F1 16 Tf ${x} ${y} Td ${codes} Tj ET`,
    () => `BT ${before} /F2 16 Tf 1 0 0 1 ${x} ${y} Tm ${utf16(text)} Tj ET`,
    () => `BT ${before} /F1 8 Tf 2 0 0 2 ${x} ${y} Tm ${codes} Tj ET`,
    () => `BT ${before} /F1 16 Tf ${x} ${y} Td [${gbk(text.slice(0, split))} -20 ${gbk(text.slice(split))}] TJ ET`,
    () => `BT ${before} /F2 16 Tf ${x} ${y + 10} Td 10 TL ${utf16(text)} ' ET`,
    () => `BT ${before} /F1 16 Tf ${x} ${y - 3} Td 3 Ts ${codes} Tj 0 Ts ET`,
    () => [...text].map((sign, i) => `BT ${before} /F1 16 Tf ${x + 16 * i} ${y} Td ${gbk(sign)} Tj ET`).join(' '),
    () => `q 0.5 0 0 0.5 ${x} ${y} cm BT ${before} /F1 32 Tf ${codes} Tj ET Q`,
  ];
  // What text cuts out lasts as long as the state that it is drawn in.
  return rng.pick(before === '7 Tr' ? forms.slice(0, -1) : forms)();
}

/** Wraps what a text's operators are. */
const wrapped = (
  before: (text: string, x: number, y: number) => string,
  after: (text: string, x: number, y: number) => string,
  mode = '',
): Way => {
  return (making, text, x, y) => draw(making, `q ${before(text, x, y)} ${shown(making, text, x, y, mode)} ${after(text, x, y)} Q`);
};
const within = (before: string, after = '', mode = ''): Way =>
  wrapped(
    () => before,
    () => after,
    mode,
  );

const RESOURCES =
  '/Font << /F1 3 0 R /F2 90 0 R >> /Properties << /On 92 0 R /Off 93 0 R /AllOn 94 0 R /AnyOn 95 0 R >> /ExtGState << /Gone << /ca 0 /CA 0 >> /Half << /ca 0.6 >> /Mixed << /BM /Multiply >> >>';

/** Draws by a form: with a matrix, a group, or another form around it. */
const formed =
  (entries: string, bounds = '0 0 595 842'): Way =>
  (making, text, x, y) => {
    const { rng, page } = making;
    const [dx, dy] = rng.pick([
      [0, 0],
      [30, 40],
    ] as const);
    const content = shown(making, text, x - dx, y - dy);
    const inner = add(
      making,
      stream(
        content,
        `/Type /XObject /Subtype /Form /BBox [${bounds}] /Matrix [1 0 0 1 ${dx} ${dy}] /Resources << ${RESOURCES} >> ${entries}`,
      ),
    );
    page.forms.push(`/X${inner} ${inner} 0 R`);
    draw(making, `q /X${inner} Do Q`);
  };

/** Hangs an annotation on the page; its appearance, where it has one, shows the text in its box. */
const annotated =
  (entries: (text: string) => string, hasAppearance = true): Way =>
  (making, text, x, y) => {
    const { page } = making;
    const appearance = () =>
      add(
        making,
        stream(
          `BT /F1 16 Tf 0 4 Td ${gbk(text)} Tj ET`,
          `/Type /XObject /Subtype /Form /BBox [0 0 ${wide(text) + 40} 22] /Resources << /Font << /F1 3 0 R >> >>`,
        ),
      );
    const number = hasAppearance ? appearance() : 0;
    const look = hasAppearance ? `/AP << /N ${number} 0 R >>` : '';
    page.annotations.push(`<< /Type /Annot /Rect ${rect(text, x, y)} ${entries(text)} ${entries(text).includes('/AP') ? '' : look} >>`);
  };
const value = (text: string): string => `<FEFF${utf16(text).slice(1)}`;

/** Ways by which a text is seen. */
const SEEN: readonly Way[] = [
  within(''),
  within(''),
  within('', '', '1 Tr'),
  within('', '', '2 Tr'),
  within('', '', '5 Tr'),
  within('/OC /On BDC', 'EMC'),
  within('/OC /AnyOn BDC', 'EMC'),
  within('/Artifact BMC', 'EMC'),
  within('/Span << /MCID 0 >> BDC', 'EMC'),
  within('/Half gs'),
  within('0.5 g'),
  within('1 0 0 rg'),
  within('0 0.4 0.9 0 k'),
  within('0 0 300 842 re W n'),
  wrapped(
    (...at) => `${box(...at)} re W n`,
    () => '',
  ),
  wrapped(
    (...at) => `0 0 0.5 rg ${box(...at)} re f 1 g`,
    () => '',
  ),
  wrapped(
    (...at) => `0.9 1 0.9 rg ${box(...at)} re f 0 g`,
    () => '',
  ),
  wrapped(
    () => '',
    (...at) => `/Mixed gs 1 1 0 rg ${box(...at)} re f`,
  ),
  wrapped(
    () => '',
    (...at) => `${box(...at)} re S`,
  ),
  wrapped(
    () => '',
    (text, x, y) => `q ${wide(text)} 0 0 20 ${x} ${y - 4} cm /I1 Do Q`,
  ),
  wrapped(
    () => '',
    (...at) => `0 0 1 rg ${box(...at)} re f`,
    '7 Tr',
  ),
  formed(''),
  formed('/Group << /S /Transparency >>'),
  formed('/OC 92 0 R'),
  annotated(() => '/Subtype /Stamp'),
  annotated(() => '/Subtype /FreeText'),
  annotated((text) => `/Subtype /FreeText /Contents ${value(text)} /DA (/F1 16 Tf)`, false),
  annotated(() => '/Subtype /Widget /FT /Tx /V (old)'),
  annotated((text) => `/Subtype /Widget /FT /Tx /V ${value(text)}`, false),
  annotated((text) => `/Subtype /Widget /FT /Ch /V (a) /Opt [[(a) ${value(text)}] [(b) (no)]]`, false),
];

/** Ways by which it is not. */
const HIDDEN: readonly Way[] = [
  within('', '', '3 Tr'),
  within('', '', '7 Tr'),
  within('1 g'),
  within('/Gone gs'),
  within('/OC /Off BDC', 'EMC'),
  within('/OC /AllOn BDC', 'EMC'),
  within('/OC /Off BDC /Span BMC', 'EMC EMC'),
  within('0 0 40 842 re W n'),
  within('1 0 0 1 0 -2000 cm'),
  wrapped(
    (...at) => `0.2 g ${box(...at)} re f`,
    () => '',
  ),
  wrapped(
    () => '',
    (...at) => `1 g ${box(...at)} re f`,
  ),
  wrapped(
    () => '',
    (...at) => `0 g ${box(...at)} re f`,
  ),
  formed('/OC 93 0 R'),
  formed('', '0 0 20 20'),
  annotated(() => '/Subtype /Stamp /F 2'),
  annotated(() => '/Subtype /FreeText /F 32'),
  annotated((text) => `/Subtype /FreeText /F 2 /Contents ${value(text)}`, false),
  annotated((text) => `/Subtype /Text /Contents ${value(text)}`, false),
  annotated((text) => `/Subtype /Square /Contents ${value(text)}`, false),
  annotated(() => '/Subtype /Widget /FT /Btn /AS /Off /AP << /N << /Yes 91 0 R >> >>', false),
  (making, text) => void add(making, stream(gbk(text))), // nothing refers to it
];

/** Puts one to three words on a line; a line is seen or hidden as a whole. */
function line(making: Making, y: number): () => void {
  const { rng, word } = making;
  const seen = rng.below(3) > 0;
  const own = Array.from({ length: 1 + rng.below(3) }, word);
  (seen ? making.drawn : making.hidden).push(...own);
  const text = own.join('，');
  return () => rng.pick(seen ? SEEN : HIDDEN)(making, text, 80, y);
}

/** Lays watermarks over a page; they are drawn, and stand behind the page's text. */
function marks(making: Making): string[] {
  const { rng, word, drawn } = making;
  const kinds = [
    (text: string) => `q 0.7 0.7 -0.7 0.7 200 300 cm 0.8 g BT /F1 40 Tf ${gbk(text)} Tj ET Q`,
    (text: string) => `q 0.9 g BT /F1 60 Tf 90 ${300 + rng.below(300)} Td ${gbk(text)} Tj ET Q`,
    (text: string) => `q /Half gs 0.6 g BT /F2 60 Tf 90 ${300 + rng.below(300)} Td ${utf16(text)} Tj ET Q`,
  ];
  if (rng.below(3) > 0) return [];
  const own = word();
  drawn.push(own);
  return [rng.pick(kinds)(own)];
}

const shuffled = <T>(rng: Random, items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, at: rng.below(1e6) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

/** Makes a page of lines, written in any order, with what it hides among them. */
function lined(making: Making): { content: string; entries: string } {
  const { rng } = making;
  making.page = { content: [], annotations: [], forms: [] };
  const pitch = rng.pick([24, 28, 36]);
  const lines = Array.from({ length: 3 + rng.below(14) }, (_, i) => line(making, 760 - pitch * i));
  const over = marks(making);
  for (const one of rng.below(2) === 0 ? lines : shuffled(rng, lines)) one();
  const { content, annotations, forms } = making.page;
  const [below, above] = rng.below(2) === 0 ? [over, []] : [[], over];
  return {
    content: [...below, ...content, ...above].join('\n'),
    entries: `/Annots [${annotations.join(' ')}] /Resources << ${RESOURCES} /XObject << /I1 7 0 R ${forms.join(' ')} >> >>`,
  };
}

/** Makes a page that was scanned, with what was recognised on it. */
function scanned({ rng, word, drawn }: Making): { content: string; entries: string } {
  const lines = Array.from({ length: 2 + rng.below(12) }, (_, i) => {
    const own = Array.from({ length: 1 + rng.below(3) }, word);
    drawn.push(...own);
    // Faces that recognition makes up are wider than what they lie over.
    return own
      .map((text, at) => `BT 3 Tr /F1 16 Tf ${rng.pick([1, 1.2])} 0 0 1 ${80 + 66 * at} ${740 - 24 * i} Tm ${gbk(text)} Tj ET`)
      .join(' ');
  });
  return { content: `q 595 0 0 842 0 0 cm /I1 Do Q ${lines.join('\n')}`, entries: '' };
}

/** Makes a page set in columns, from right to left. */
function columned({ rng, word, drawn }: Making): { content: string; entries: string } {
  const columns = Array.from({ length: 3 + rng.below(8) }, (_, i) => {
    const own = Array.from({ length: 2 + rng.below(4) }, word);
    drawn.push(...own);
    return [...own.join('')].map((sign, at) => `BT /F1 16 Tf ${500 - 30 * i} ${760 - 20 * at} Td ${gbk(sign)} Tj ET`).join(' ');
  });
  return { content: columns.join('\n'), entries: '' };
}

const FONT = `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 93 >> >>] >>`;
/** All signs of words, and what stands between two. */
const SIGNS = [...FIRST, ...REST, '，'];

const layer = (name: string): string => `<< /Type /OCG /Name (${name}) >>`;
const membership = (policy: string): string => `<< /Type /OCMD /OCGs [92 0 R 93 0 R] /P /${policy} >>`;

/** Makes a well-formed PDF of the constructs of the inventory, with words that a viewer shows and words that it does not. */
export function pdf(seed: number): Sample {
  const rng = random(seed);
  const making: Making = { rng, word: words(), drawn: [], hidden: [], objects: {}, page: { content: [], annotations: [], forms: [] } };
  const pages = Array.from({ length: 1 + rng.below(3) }, () => rng.pick([lined, lined, lined, scanned, columned])(making));
  const objects = {
    ...making.objects,
    90: FONT,
    ...(rng.below(8) > 0 ? { ...toldFont(3, SIGNS, gbk), ...toldFont(90, SIGNS, utf16) } : {}),
    91: stream('', '/Type /XObject /Subtype /Form /BBox [0 0 9 9]'),
    92: layer('on'),
    93: layer('off'),
    94: membership('AllOn'),
    95: membership('AnyOn'),
  };
  const catalog = '/OCProperties << /OCGs [92 0 R 93 0 R] /D << /OFF [93 0 R] >> >>';
  return {
    bytes: makeDocument({ pages: pages.map((page) => packed(rng, page)), catalog, objects }),
    drawn: making.drawn,
    hidden: making.hidden,
  };
}

/** Moves the page's origin, or leaves it where it is; annotations would have to move with it. */
function packed(rng: Random, { content, entries }: { content: string; entries: string }): { content: string; entries: string } {
  if (entries.includes('/Annot ') || rng.below(2) === 0) return { content, entries };
  return { content: `q 1 0 0 1 100 50 cm ${content} Q`, entries: `${entries} /MediaBox [100 50 695 892]` };
}
