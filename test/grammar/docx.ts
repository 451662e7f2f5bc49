import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { type Random, random } from '../fuzz/random.js';
import { type Sample, words } from './sample.js';

/** Holds a package while it is made. */
interface Making {
  readonly rng: Random;
  readonly word: () => string;
  readonly hidden: string[];
  /** Parts by name, and what the document is related to, as XML. */
  readonly parts: Record<string, string | Uint8Array>;
  readonly related: string[];
  /** Footnotes that drawn text refers to, with their words, in the order of their marks. */
  readonly notes: string[];
  readonly noteWords: string[];
  readonly lists: string[];
  /** Where the words go that are drawn where the writing stands. */
  drawn: string[];
  /** Those of text boxes stand before the paragraph. */
  boxes: string[];
  names: number;
  /** Text boxes have no notes. */
  inBox: boolean;
}

/** Makes a part of a document; what it holds is drawn or not as it is told. */
type Part = (doc: Making, seen: boolean, depth: number) => string;

const DEEPEST = 4;
/** So deep that paragraphs hold plain runs alone. */
const LEAF = DEEPEST + 1;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:lc="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:zz="urn:invented:2031"',
].join(' ');

/** Makes a well-formed Word document of all constructs of the inventory, with words that Word draws and words that it does not. */
export function docx(seed: number): Sample {
  const rng = random(seed);
  return document(rng, words(), rng.below(3) === 0 ? 1 : 0);
}

function document(rng: Random, word: () => string, depth: number): Sample {
  const doc: Making = {
    rng,
    word,
    hidden: [],
    parts: {},
    related: [],
    notes: [],
    noteWords: [],
    lists: [],
    drawn: [],
    boxes: [],
    names: 0,
    inBox: false,
  };
  const head = edge(doc, 'header');
  const body = blocks(doc, true, depth);
  const text = [...doc.drawn];
  const foot = edge(doc, 'footer');
  const unread = paragraph(doc, false, LEAF);
  relate(doc, 'footnotes', 'footnotes.xml', root('footnotes', [note('footnote', 99, unread), ...doc.notes].join('')));
  relate(doc, 'comments', 'comments.xml', root('comments', note('comment', 1, paragraph(doc, false, LEAF))));
  relate(doc, 'glossaryDocument', 'glossary/document.xml', root('glossaryDocument', paragraph(doc, false, LEAF)));
  relate(doc, 'numbering', 'numbering.xml', root('numbering', doc.lists.join('')));
  relate(doc, 'styles', 'styles.xml', root('styles', STYLES));
  const section = `<w:sectPr>${head.reference}${foot.reference}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`;
  const main = root('document', `<w:body>${body}${section}</w:body>`);
  return { bytes: packed(doc, main), drawn: [...head.words, ...text, ...doc.noteWords, ...foot.words], hidden: doc.hidden };
}

const STYLES = '<w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style>';

function root(name: string, content: string): string {
  return `<w:${name} ${NAMESPACES} mc:Ignorable="w14 zz" mc:ProcessContent="zz:keep">${content}</w:${name}>`;
}

function relate(doc: Making, kind: string, target: string, content: string | Uint8Array): string {
  const id = `rId${doc.related.length + 1}`;
  doc.related.push(`<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
  doc.parts[`word/${target}`] = content;
  return id;
}

function note(name: string, id: number, content: string): string {
  return `<w:${name} w:id="${id}">${content}</w:${name}>`;
}

/** Packs the parts, each in an encoding of its own. */
function packed(doc: Making, main: string): Uint8Array {
  const links = (all: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
  const parts: Record<string, string | Uint8Array> = {
    '_rels/.rels': links([`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`]),
    'word/_rels/document.xml.rels': links(doc.related),
    'docProps/core.xml': `<a>${say(doc, false)}</a>`,
    'word/document.xml': disguised(main, doc),
    ...doc.parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? encoded(part, doc) : part])),
    {
      level: doc.rng.pick([0, 6] as const),
    },
  );
}

/** Gives Word's elements another prefix, or the namespace of the strict edition. */
function disguised(main: string, { rng }: Making): string {
  const prefix = rng.pick(['w', 'w', 'x']);
  const named = main.replace(/(<\/?|\s)w:/g, `$1${prefix}:`).replace('xmlns:w=', `xmlns:${prefix}=`);
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  return rng.below(4) === 0 ? named.replace('http://schemas.openxmlformats.org/wordprocessingml/2006/main', strict) : named;
}

function encoded(part: string, { rng }: Making): Uint8Array {
  const encoding = rng.pick(['UTF-8', 'UTF-8', 'UTF-16', 'GBK']);
  const whole = `<?xml version="1.0" encoding="${encoding}"?>${rng.pick(['', '\n', '<!-- a < b -->'])}${part}`;
  if (encoding === 'UTF-8') return strToU8(rng.pick(['', '\ufeff']) + whole);
  return new Uint8Array(iconv.encode(whole, encoding === 'GBK' ? 'gbk' : 'utf16', { addBOM: encoding === 'UTF-16' }));
}

/** Makes a header or footer of each kind of page; without the setting, those of even pages are not drawn. */
function edge(doc: Making, kind: 'header' | 'footer'): { reference: string; words: string[] } {
  const outer = doc.drawn;
  doc.drawn = [];
  const parts = (['default', 'even', 'first'] as const).map((pages) => {
    const content = paragraph(doc, pages === 'default', LEAF);
    const id = relate(doc, kind, `${kind}-${pages}.xml`, root(kind === 'header' ? 'hdr' : 'ftr', content));
    return `<w:${kind}Reference w:type="${pages}" r:id="${id}"/>`;
  });
  const own = doc.drawn;
  doc.drawn = outer;
  return { reference: parts.join(''), words: own };
}

/** Takes the next word, as text that an XML file may hold. */
function say(doc: Making, seen: boolean): string {
  const next = doc.word();
  (seen ? doc.drawn : doc.hidden).push(next);
  return next;
}

/** Writes a text with references, a CDATA section or blanks at its ends that XML drops. */
function written(text: string, { rng }: Making): string {
  const half = text.slice(0, 2);
  const forms = [
    text,
    text,
    `${half}&#${text.charCodeAt(2)};&#x${text.charCodeAt(3).toString(16)};`,
    `${half}<![CDATA[${text.slice(2)}]]>`,
    `\n  ${text}\t`,
    `　${text}`,
  ];
  return rng.pick(forms);
}

const t = (content: string, { rng }: Making): string => `<w:t${rng.pick(['', ' xml:space="preserve"'])}>${content}</w:t>`;
const r = (content: string, properties = ''): string => `<w:r>${properties}${content}</w:r>`;

/** Writes a word as one run or several. */
const run: Part = (doc, seen) => {
  const word = say(doc, seen);
  if (doc.rng.below(4) > 0)
    return r(t(written(word, doc), doc), doc.rng.pick(['', '<w:rPr><w:b/></w:rPr>', '<w:rPr><w:vanish w:val="0"/></w:rPr>']));
  const cut = 1 + doc.rng.below(3);
  const between = doc.rng.pick([
    '',
    '<w:proofErr w:type="spellStart"/>',
    '<w:bookmarkStart w:id="1" w:name="鲸"/><w:bookmarkEnd w:id="1"/>',
    '<w:lastRenderedPageBreak/>',
  ]);
  const rest = `<w:t>${word.slice(cut)}</w:t>`;
  return between.includes('Rendered')
    ? r(`<w:t>${word.slice(0, cut)}</w:t>${between}${rest}`)
    : `${r(`<w:t>${word.slice(0, cut)}</w:t>`)}${between}${r(rest)}`;
};

const many =
  (part: Part, most: number): Part =>
  (doc, seen, depth) =>
    Array.from({ length: 1 + doc.rng.below(most) }, () => part(doc, seen, depth)).join('');
const inline: Part = (doc, seen, depth) => doc.rng.pick(depth > DEEPEST ? [run] : INLINES)(doc, seen, depth + 1);
const inlines: Part = many(inline, 4);

/** Writes a paragraph: its text boxes are drawn before it. */
const paragraph: Part = (doc, seen, depth) => {
  const outer = { drawn: doc.drawn, boxes: doc.boxes };
  doc.drawn = [];
  doc.boxes = [];
  const properties =
    doc.rng.below(8) === 0 && seen
      ? numbered(doc)
      : doc.rng.pick(['', '<w:pPr><w:jc w:val="center"/></w:pPr>', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>']);
  const content = inlines(doc, seen, depth);
  outer.drawn.push(...doc.boxes, ...doc.drawn);
  Object.assign(doc, outer);
  return `<w:p>${properties}${content}</w:p>`;
};

/** Numbers a paragraph by a list of its own, whose number holds a word. */
function numbered(doc: Making): string {
  const id = doc.lists.length + 1;
  const level = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${say(doc, true)}%1."/></w:lvl>`;
  doc.lists.push(
    `<w:abstractNum w:abstractNumId="${id}">${level}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
  );
  return `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`;
}

/** Writes content whose words are none of the text, whatever it says of itself. */
const unseen =
  (open: string, close: string, part: Part): Part =>
  (doc, _seen, depth) =>
    `${open}${part(doc, false, depth)}${close}`;
const around =
  (open: string, close: string, part: Part): Part =>
  (doc, seen, depth) =>
    `${open}${part(doc, seen, depth)}${close}`;
const sign = (type: string, form = ''): string => r(`<w:fldChar w:fldCharType="${type}">${form}</w:fldChar>`);
const instruction = (text: string): string => r(`<w:instrText xml:space="preserve"> ${text} </w:instrText>`);

/** Writes a field: its code is not drawn, its result is. */
const field: Part = (doc, seen, depth) => {
  const nested =
    doc.rng.below(3) === 0
      ? `${sign('begin')}${instruction('REF y')}${sign('separate')}${r(`<w:t>${say(doc, false)}</w:t>`)}${sign('end')}`
      : '';
  return `${sign('begin')}${instruction(`${doc.rng.pick(['REF', 'HYPERLINK', 'IF'])} ${say(doc, false)}`)}${nested}${sign('separate')}${inlines(doc, seen, depth + 1)}${sign('end')}`;
};

/** Writes a field without a result, which Word draws by its code or its form data. */
const drawnField: Part = (doc, seen) => {
  const of = (code: string, form = '') => `${sign('begin', form)}${instruction(code)}${doc.rng.pick(['', sign('separate')])}${sign('end')}`;
  const entries = (chosen: number) => [0, 1, 2].map((index) => `<w:listEntry w:val="${say(doc, seen && index === chosen)}"/>`).join('');
  const chosen = doc.rng.below(3);
  const forms: (() => string)[] = [
    () => of('FORMDROPDOWN', `<w:ffData><w:ddList><w:result w:val="${chosen}"/>${entries(chosen)}</w:ddList></w:ffData>`),
    () => of(`MACROBUTTON NoMacro ${say(doc, seen)}`),
    () => of(`QUOTE "${say(doc, seen)}"`),
    () => of(`EQ \\f(${say(doc, seen)},${say(doc, seen)})`),
    () => of(`EQ \\o\\ac(○,${say(doc, seen)})`),
    () => of(`EQ \\b\\bc\\[(\\a\\al(${say(doc, seen)};\\s\\up3(${say(doc, seen)})))`),
    () => `<w:fldSimple w:instr=" MACROBUTTON x ${say(doc, seen)} "/>`,
    () => of(`XE "${say(doc, false)}"`),
  ];
  return doc.rng.pick(forms)();
};

/** Writes the forms of an alternative: of those that are understood the first counts, else the fallback. */
const alternative =
  (part: Part): Part =>
  (doc, seen, depth) => {
    const { rng } = doc;
    const requires = Array.from({ length: 1 + rng.below(2) }, () => rng.pick(['wps', 'wps w14', 'zz', 'v zz', 'w14']));
    const counts = requires.findIndex((one) => !one.includes('zz'));
    const choices = requires.map((one, index) => `<mc:Choice Requires="${one}">${part(doc, seen && index === counts, depth)}</mc:Choice>`);
    const fallback = rng.below(4) > 0 ? `<mc:Fallback>${part(doc, seen && counts < 0, depth)}</mc:Fallback>` : '';
    return `<mc:AlternateContent>${choices.join('')}${fallback}</mc:AlternateContent>`;
  };

/** Writes what is drawn before the paragraph. */
const boxed =
  (part: Part): Part =>
  (doc, seen, depth) => {
    const outer = { drawn: doc.drawn, inBox: doc.inBox };
    doc.drawn = [];
    doc.inBox = true;
    const content = part(doc, seen, depth);
    doc.boxes.push(...doc.drawn);
    Object.assign(doc, outer);
    return content;
  };

const drawing = (content: string, hidden = ''): string =>
  r(
    `<w:drawing><wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>鲸</wp:posOffset></wp:positionH><wp:docPr id="1" name="鲸" descr="鲸"${hidden}/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:anchor></w:drawing>`,
  );
const textBody = (doc: Making, seen: boolean): string => `<a:txBody><a:p><a:r><a:t>${say(doc, seen)}</a:t></a:r></a:p></a:txBody>`;

const BOXES: readonly Part[] = [
  (doc, seen, depth) =>
    r(
      `<w:pict><v:shape style="x:y"><v:textbox><w:txbxContent>${many(paragraph, 2)(doc, seen, depth + 2)}</w:txbxContent></v:textbox></v:shape></w:pict>`,
    ),
  (doc, seen, depth) =>
    drawing(`<wpg:wgp><wps:wsp><wps:txbx><w:txbxContent>${paragraph(doc, seen, depth + 2)}</w:txbxContent></wps:txbx></wps:wsp></wpg:wgp>`),
  (doc, seen) => drawing(`<lc:lockedCanvas><a:sp>${textBody(doc, seen)}</a:sp></lc:lockedCanvas>`),
  (doc, seen) => r(`<w:pict><v:shape><v:textpath string="${say(doc, seen)}"/></v:shape></w:pict>`),
  (doc) => r(`<w:pict><v:shape><v:textpath on="f" string="${say(doc, false)}"/></v:shape></w:pict>`),
  (doc) =>
    r(
      `<w:pict><v:shape style="visibility:hidden"><v:textbox><w:txbxContent><w:p>${run(doc, false, DEEPEST)}</w:p></w:txbxContent></v:textbox></v:shape></w:pict>`,
    ),
  (doc) => drawing(`<a:sp>${textBody(doc, false)}</a:sp>`, ' hidden="1"'),
  (doc, seen) => {
    const point = (type: string, drawn: boolean) =>
      `<dgm:pt${type}><dgm:t><a:p><a:r><a:t>${say(doc, drawn)}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
    const data = `<dgm:dataModel ${NAMESPACES}><dgm:ptLst>${point('', seen)}${point(' type="pres"', false)}${point(' type="asst"', seen)}</dgm:ptLst></dgm:dataModel>`;
    return drawing(`<dgm:relIds r:dm="${relate(doc, 'diagramData', `diagrams/data${doc.names++}.xml`, data)}"/>`);
  },
  (doc, seen) => {
    const title = `<c:title><c:tx><c:rich><a:p><a:r><a:t>${say(doc, seen)}</a:t></a:r></a:p></c:rich></c:tx></c:title>`;
    const chart = `<c:chartSpace ${NAMESPACES}><c:chart>${title}</c:chart></c:chartSpace>`;
    return drawing(`<c:chart r:id="${relate(doc, 'chart', `charts/chart${doc.names++}.xml`, chart)}"/>`);
  },
];

const MATH: readonly Part[] = [
  (doc, seen) => `<m:r><m:t>${say(doc, seen)}</m:t></m:r>`,
  (doc, seen, depth) => `<m:f><m:num>${math(doc, seen, depth)}</m:num><m:den>${math(doc, seen, depth)}</m:den></m:f>`,
  (doc, seen, depth) =>
    `<m:d><m:dPr><m:begChr m:val="["/></m:dPr><m:e>${math(doc, seen, depth)}</m:e><m:e>${math(doc, seen, depth)}</m:e></m:d>`,
  (doc, seen, depth) => `<m:rad><m:deg>${math(doc, seen, depth)}</m:deg><m:e>${math(doc, seen, depth)}</m:e></m:rad>`,
  (doc, seen, depth) => `<m:sSup><m:e>${math(doc, seen, depth)}</m:e><m:sup>${math(doc, seen, depth)}</m:sup></m:sSup>`,
  (doc, seen, depth) => `<m:m><m:mr><m:e>${math(doc, seen, depth)}</m:e></m:mr><m:mr><m:e>${math(doc, seen, depth)}</m:e></m:mr></m:m>`,
];
const math: Part = (doc, seen, depth) => doc.rng.pick(depth > DEEPEST ? MATH.slice(0, 1) : MATH)(doc, seen, depth + 1);

const footnote: Part = (doc, seen) => {
  if (!seen || doc.inBox) return '';
  const outer = doc.drawn;
  doc.drawn = doc.noteWords;
  const id = 100 + doc.notes.length;
  doc.notes.push(note('footnote', id, paragraph(doc, true, LEAF)));
  doc.drawn = outer;
  return r(`<w:footnoteReference w:id="${id}"/>`);
};

const INLINES: readonly Part[] = [
  run,
  run,
  run,
  around('<w:hyperlink r:id="x" w:tooltip="鲸">', '</w:hyperlink>', (doc, seen, depth) => inlines(doc, seen, depth)),
  around('<w:ins w:id="1" w:author="鲸">', '</w:ins>', (doc, seen, depth) => inlines(doc, seen, depth)),
  around('<w:smartTag><w:smartTagPr><w:attr w:name="鲸" w:val="鲸"/></w:smartTagPr>', '</w:smartTag>', (doc, seen, depth) =>
    inlines(doc, seen, depth),
  ),
  around('<w:customXml w:element="鲸">', '</w:customXml>', (doc, seen, depth) => inlines(doc, seen, depth)),
  around(
    '<w:sdt><w:sdtPr><w:alias w:val="鲸"/><w:dropDownList><w:listItem w:displayText="鲸"/></w:dropDownList></w:sdtPr><w:sdtContent>',
    '</w:sdtContent></w:sdt>',
    (doc, seen, depth) => inlines(doc, seen, depth),
  ),
  unseen('<w:del w:id="1">', '</w:del>', (doc) => r(`<w:delText>${say(doc, false)}</w:delText>`)),
  unseen('<w:moveFrom w:id="1">', '</w:moveFrom>', run),
  unseen('', '', (doc) =>
    r(`<w:t>${say(doc, false)}</w:t>`, doc.rng.pick(['<w:rPr><w:vanish/></w:rPr>', '<w:rPr><w:rStyle w:val="Unseen"/></w:rPr>'])),
  ),
  unseen('<zz:new>', '</zz:new>', run),
  around('<zz:keep>', '</zz:keep>', (doc, seen, depth) => inlines(doc, seen, depth)),
  (doc, seen) => {
    const [base, reading] = [say(doc, seen), say(doc, seen)];
    return `${sign('begin')}${instruction(`EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(${reading}),${base})`)}${sign('end')}`;
  },
  (doc, seen) => r(`<w:ruby><w:rubyPr/><w:rt>${''}</w:rt><w:rubyBase>${run(doc, seen, DEEPEST)}</w:rubyBase></w:ruby>`),
  (doc, seen) => {
    const base = run(doc, seen, DEEPEST);
    return r(`<w:ruby><w:rt>${run(doc, seen, DEEPEST)}</w:rt><w:rubyBase>${base}</w:rubyBase></w:ruby>`);
  },
  field,
  drawnField,
  alternative((doc, seen, depth) => inlines(doc, seen, depth)),
  ...BOXES.map(boxed),
  (doc, seen, depth) => `<m:oMath>${math(doc, seen, depth)}</m:oMath>`,
  footnote,
];

const cell = (doc: Making, seen: boolean, depth: number, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks(doc, seen, depth + 2)}</w:tc>`;

const row: Part = (doc, seen, depth) => {
  const { rng } = doc;
  const kind = rng.below(12);
  if (kind === 0) return `<w:tr><w:trPr>${rng.pick(['<w:del w:id="1"/>', '<w:hidden/>'])}</w:trPr>${cell(doc, false, depth)}</w:tr>`;
  if (kind === 1) return `<w:tr>${cell(doc, false, depth, '<w:cellDel w:id="1"/>')}${cell(doc, seen, depth)}</w:tr>`;
  if (kind === 2)
    return `<w:tr><w:sdt><w:sdtContent>${cell(doc, seen, depth)}</w:sdtContent></w:sdt><w:customXml>${cell(doc, seen, depth)}</w:customXml></w:tr>`;
  if (kind === 3)
    return `<w:tr>${cell(doc, seen, depth, '<w:vMerge w:val="restart"/>')}</w:tr><w:tr>${cell(doc, false, depth, '<w:vMerge/>')}</w:tr>`;
  if (kind === 4) return `<w:tr>${cell(doc, seen, depth, '<w:hMerge w:val="restart"/>')}${cell(doc, seen, depth, '<w:hMerge/>')}</w:tr>`;
  return `<w:tr>${many((_, s, d) => cell(doc, s, d, rng.pick(['', '<w:gridSpan w:val="2"/>'])), 3)(doc, seen, depth)}</w:tr>`;
};

const plain: Part = many(run, 3);

/** Writes paragraphs that run on into the next: a mark that is deleted or hidden, a dropped capital. */
const joined: Part = (doc, seen) => {
  const marks = ['<w:rPr><w:del w:id="1"/></w:rPr>', '<w:rPr><w:vanish/></w:rPr>', '<w:framePr w:dropCap="drop"/>'];
  return `<w:p><w:pPr>${doc.rng.pick(marks)}</w:pPr>${plain(doc, seen, LEAF)}</w:p><w:p>${plain(doc, seen, LEAF)}</w:p>`;
};

/** Writes a field whose result runs over paragraphs. */
const longField: Part = (doc, seen) =>
  `<w:p>${sign('begin')}${instruction(`TOC ${say(doc, false)}`)}${sign('separate')}${plain(doc, seen, LEAF)}</w:p><w:p>${plain(doc, seen, LEAF)}${sign('end')}${plain(doc, seen, LEAF)}</w:p>`;

/** Writes a part of another format, drawn in its place. */
const chunk: Part = (doc, seen) => {
  const place = (name: string, content: string | Uint8Array) => `<w:altChunk r:id="${relate(doc, 'aFChunk', name, content)}"/>`;
  const number = doc.names++;
  const forms: (() => string)[] = [
    () =>
      place(
        `chunk${number}.html`,
        strToU8(`<html><meta charset="utf-8"><body><p>${say(doc, seen)}，${say(doc, seen)}。</p></body></html>`),
      ),
    () => place(`chunk${number}.txt`, strToU8(`${say(doc, seen)}，\n${say(doc, seen)}。`)),
    () => {
      const inner = document(doc.rng, doc.word, LEAF);
      (seen ? doc.drawn : doc.hidden).push(...inner.drawn);
      doc.hidden.push(...inner.hidden);
      return place(`chunk${number}.docx`, inner.bytes);
    },
  ];
  return seen ? doc.rng.pick(forms)() : '';
};

const BLOCKS: readonly Part[] = [
  paragraph,
  paragraph,
  paragraph,
  around(
    '<w:tbl><w:tblPr/>',
    '</w:tbl>',
    many((doc, seen, depth) => row(doc, seen, depth), 3),
  ),
  around('<w:tbl><w:smartTag>', '</w:smartTag></w:tbl>', (doc, seen, depth) => alternative(row)(doc, seen, depth)),
  around('<w:sdt><w:sdtPr/><w:sdtContent>', '</w:sdtContent></w:sdt>', (doc, seen, depth) => blocks(doc, seen, depth + 1)),
  around('<w:customXml>', '</w:customXml>', (doc, seen, depth) => blocks(doc, seen, depth + 1)),
  alternative((doc, seen, depth) => paragraph(doc, seen, depth + 1)),
  joined,
  longField,
  around('<zz:keep>', '</zz:keep>', (doc, seen, depth) => blocks(doc, seen, depth + 1)),
  around('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', (doc, seen) => plain(doc, seen, LEAF)),
  (doc, seen, depth) => `<m:oMathPara><m:oMath>${math(doc, seen, depth)}</m:oMath></m:oMathPara>`,
  unseen('<zz:new>', '</zz:new>', (doc, seen, depth) => paragraph(doc, seen, depth + 1)),
  chunk,
];

const block: Part = (doc, seen, depth) => doc.rng.pick(depth > DEEPEST ? [paragraph] : BLOCKS)(doc, seen, depth);
/** A container ends in a paragraph (17.4.65). */
const blocks: Part = (doc, seen, depth) =>
  `${many(block, depth > 2 ? 2 : 5)(doc, seen, depth)}${depth > 2 ? '' : paragraph(doc, seen, DEEPEST)}`;
