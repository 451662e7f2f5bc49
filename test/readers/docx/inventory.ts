import { code, field, fieldOf, numbered, p, r, tc, tr } from './make.js';

/** Holds one construct of a Word document that may carry text, what Word draws of it, what the reader does, and an example. */
export interface Row {
  readonly construct: string;
  readonly drawn: string;
  readonly does: string;
  /** Stands in the body. */
  readonly body: string;
  /** The reading text, and what of it is set aside, with its reason. */
  readonly reads: string;
  readonly aside?: string;
  readonly codes?: readonly string[];
  /** Parts that the document is related to, by name; their ids are x0, x1, … */
  readonly parts?: Readonly<Record<string, string>>;
}

type More = Pick<Row, 'aside' | 'codes' | 'parts'>;

const row = (construct: string, drawn: string, does: string, body: string, reads: string, more: More = {}): Row => ({
  construct,
  drawn,
  does,
  body,
  reads,
  ...more,
});
/** A row whose example stands in a paragraph, between two words. */
const within = (construct: string, drawn: string, does: string, content: string, reads: string, more: More = {}): Row =>
  row(construct, drawn, does, `<w:p>${r('前')}${content}${r('后')}</w:p>`, `前${reads}后`, more);

const run = (content: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
const ap = (text: string): string => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
const drawing = (content: string, hidden = ''): string =>
  run(
    `<w:drawing><wp:inline><wp:docPr id="1" name="名" descr="替代"${hidden}/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing>`,
  );
const shape = (content: string, attributes = ''): string => run(`<w:pict><v:shape ${attributes}>${content}</v:shape></w:pict>`);
const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
const math = (content: string): string => `<m:oMath>${content}</m:oMath>`;
const m = (name: string, text: string): string => `<m:${name}><m:r><m:t>${text}</m:t></m:r></m:${name}>`;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const FORM = '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData>';

const TEXT = [
  within('`w:t`', 'the text', 'read', run('<w:t>甲</w:t>'), '甲'),
  within(
    'blanks, tabs and line ends at the ends of `w:t`',
    'only under `xml:space="preserve"`',
    'likewise; U+3000 and U+00A0 are text',
    run('<w:t> 　甲 </w:t>'),
    '　甲',
  ),
  within('`w:tab`, `w:ptab`', 'a gap', 'a tab', run('<w:tab/><w:t>甲</w:t><w:ptab/>'), '\t甲\t'),
  within('`w:br`, `w:cr`', 'a line end, or a page’s', 'a line end', run('<w:br/>'), '\n'),
  within('`w:noBreakHyphen`, `w:softHyphen`', '-, nothing', '-, nothing', run('<w:noBreakHyphen/><w:softHyphen/>'), '-'),
  within(
    '`w:sym`, `w16se:symEx`',
    'the sign of the font',
    'the sign in Unicode; ● where no table knows it',
    run('<w:sym w:font="Wingdings" w:char="F0FC"/>'),
    '✓',
  ),
  within(
    'text in Wingdings, Webdings, Symbol',
    'the signs of the font',
    'likewise',
    run('<w:t>\uf0fc</w:t>', '<w:rFonts w:ascii="Wingdings"/>'),
    '✓',
  ),
  within('`w:ruby`: `w:rubyBase`', 'the word', 'read', run(`<w:ruby><w:rubyBase>${r('畲')}</w:rubyBase></w:ruby>`), '畲'),
  within(
    '`w:ruby`: `w:rt`',
    'small, above the word',
    'read as `decoration`, behind the word',
    run(`<w:ruby><w:rt>${r('shē')}</w:rt><w:rubyBase>${r('畲')}</w:rubyBase></w:ruby>`),
    '畲shē',
    { aside: 'decoration: shē' },
  ),
  within(
    '`w:eastAsianLayout` (双行合一)',
    'small, in two lines, in brackets where it says so',
    'read with the brackets',
    run('<w:t>甲</w:t>', '<w:eastAsianLayout w:combine="1" w:combineBrackets="round"/>'),
    '（甲）',
  ),
  within(
    '`w:hyperlink`, `w:smartTag`, `w:customXml`, `w:dir`, `w:bdo`',
    'what they hold',
    'read',
    `<w:hyperlink>${r('甲')}</w:hyperlink><w:bdo>${r('乙')}</w:bdo>`,
    '甲乙',
  ),
  within(
    '`w:sdt` (content controls)',
    'what they hold: the chosen entry, the prompt',
    'read',
    `<w:sdt><w:sdtPr><w:alias w:val="名"/></w:sdtPr><w:sdtContent>${r('甲')}</w:sdtContent></w:sdt>`,
    '甲',
  ),
  row('numbers of lists: `w:numPr`, `w:lvlText`', 'the number', 'written into the text', p('甲', numbered(1, 0)), '第1条\t甲', {
    parts: {
      'numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    },
  }),
  within(
    '`w:footnoteReference`, `w:endnoteReference`',
    'a small number',
    'left out: the note stands below the text',
    run('<w:footnoteReference w:id="9"/>'),
    '',
  ),
  within(
    '`w:bookmarkStart`, `w:proofErr`, `w:permStart`, `w:lastRenderedPageBreak`, …',
    'nothing',
    'nothing',
    '<w:bookmarkStart w:name="名"/><w:proofErr w:type="spellStart"/>',
    '',
  ),
];

const FIELDS = [
  within('`w:fldSimple`, `w:fldChar` with a result', 'the result', 'read', fieldOf(' REF x ', '', field('separate') + r('甲')), '甲'),
  within('`w:instrText`', 'nothing', 'left out', fieldOf(' REF 甲 ', '', field('separate') + r('乙')), '乙'),
  within('FORMDROPDOWN', 'the chosen entry', 'read', fieldOf('FORMDROPDOWN', FORM), '乙'),
  within('FORMCHECKBOX', 'a box', '☒ or ☐', fieldOf('FORMCHECKBOX', '<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>'), '☒'),
  within(
    'FORMTEXT',
    'what was typed, else the default',
    'read',
    fieldOf('FORMTEXT', '<w:ffData><w:textInput><w:default w:val="甲"/></w:textInput></w:ffData>'),
    '甲',
  ),
  within('MACROBUTTON, GOTOBUTTON', 'the text behind the name', 'read', fieldOf('MACROBUTTON NoMacro 甲'), '甲'),
  within('SYMBOL', 'the sign', 'read', fieldOf('SYMBOL 252 \\f Wingdings'), '✓'),
  within(
    'EQ: \\o \\f \\r \\a \\b \\i \\l \\s \\x \\d',
    'the parts as they are arranged',
    'read in order: fractions with /, roots with √, brackets, circled numbers',
    fieldOf('EQ \\f(1,2)\\o\\ac(○,3)'),
    '1/2③',
  ),
  within('AUTONUM, AUTONUMLGL, AUTONUMOUT', 'the number of the paragraph', 'written into the text', fieldOf('AUTONUM'), '1.'),
  within('QUOTE', 'its text', 'read', fieldOf('QUOTE "甲"'), '甲'),
  within('XE, TC, TA, RD, SET, ASK, PRIVATE, PRINT, ADVANCE, …', 'nothing', 'left out', fieldOf('XE "甲"'), ''),
  within('LISTNUM', 'a number of a list within the paragraph', 'named', fieldOf('LISTNUM NumberDefault \\l 2'), '', {
    codes: ['docx:field'],
  }),
  within('any other field that has no result', 'what it is when it is worked out', 'named', fieldOf('REF x'), '', {
    codes: ['docx:field'],
  }),
  within('a field that does not end', 'undefined', 'text in its code is read; named', `${field('begin')}${code('REF x')}`, '', {
    codes: ['docx:open-field'],
  }),
  within(
    'PAGE, NUMPAGES in the text',
    'the number',
    'read; in a header or footer the line is a `page-number`',
    fieldOf('NUMPAGES', '', field('separate') + r('5')),
    '5',
  ),
];

const BOXES = [
  row(
    '`w:txbxContent` in `wps:txbx` or `v:textbox`',
    'the text, in its place',
    'read before the paragraph that holds it',
    `<w:p>${r('文')}${shape(`<v:textbox>${box('甲')}</v:textbox>`)}</w:p>`,
    '甲\n文',
  ),
  row(
    'WordArt: `v:textpath`',
    'the string',
    'read before the paragraph, set as that is',
    `<w:p>${r('文')}${shape('<v:textpath string="甲"/>')}</w:p>`,
    '甲\n文',
  ),
  within('`v:textpath` that is off', 'nothing', 'left out', shape('<v:textpath on="f" string="甲"/>'), ''),
  row(
    'WordArt named a watermark, or aslant in a header',
    'behind the text',
    'read as `watermark`',
    `<w:p>${r('文')}${shape('<v:textpath string="甲"/>', 'id="PowerPlusWaterMarkObject1"')}</w:p>`,
    '甲\n文',
    { aside: 'watermark: 甲' },
  ),
  row(
    '`a:txBody` in a locked canvas',
    'the text',
    'read before the paragraph',
    `<w:p>${r('文')}${drawing(`<lc:lockedCanvas><a:sp><a:txBody>${ap('甲')}</a:txBody></a:sp></lc:lockedCanvas>`)}</w:p>`,
    '甲\n文',
  ),
  row(
    'SmartArt: `dgm:relIds`, `dgm:pt`',
    'the nodes',
    'read before the paragraph, in the order of the data',
    `<w:p>${r('文')}${drawing('<dgm:relIds r:dm="x0"/>')}</w:p>`,
    '甲\n文',
    {
      parts: {
        'data1.xml': `<dgm:dataModel ${A} xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"><dgm:ptLst><dgm:pt><dgm:t>${ap('甲')}</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`,
      },
    },
  ),
  within('SmartArt: prompts, points of the layout', 'nothing in print', 'left out', drawing('<dgm:relIds r:dm="x0"/>'), '', {
    parts: {
      'data1.xml': `<dgm:dataModel ${A} xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"><dgm:pt><dgm:prSet phldr="1"/><dgm:t>${ap('甲')}</dgm:t></dgm:pt></dgm:dataModel>`,
    },
  }),
  row(
    'charts: titles, typed labels',
    'the text',
    'read before the paragraph',
    `<w:p>${r('文')}${drawing('<c:chart r:id="x0"/>')}</w:p>`,
    '甲\n文',
    {
      codes: ['docx:chart'],
      parts: {
        'chart1.xml': `<c:chartSpace ${A} xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:title><c:tx><c:rich>${ap('甲')}</c:rich></c:tx></c:title></c:chartSpace>`,
      },
    },
  ),
  within('charts: axes, series, figures', 'the chart', 'named', drawing('<c:chart r:id="x0"/>'), '', {
    codes: ['docx:chart'],
    parts: { 'chart1.xml': '<c:chartSpace/>' },
  }),
  within(
    'pictures: `pic:pic`, `v:imagedata`',
    'the picture',
    'counted; with `--ocr`, in a document without text, theirs is recognised',
    drawing('<pic:pic><pic:blipFill/></pic:pic>') + shape('<v:imagedata o:title="名"/>'),
    '',
    { codes: ['docx:pictures'] },
  ),
  within('`descr`, `title`, `alt` of drawings', 'nothing', 'left out', drawing('<a:sp/>'), ''),
  within(
    'hidden drawings: `wp:docPr hidden`, `visibility:hidden`',
    'nothing',
    'left out, counted',
    drawing(`<a:txBody>${ap('甲')}</a:txBody>`, ' hidden="1"'),
    '',
    { codes: ['docx:hidden-text'] },
  ),
  within(
    'embedded objects: `o:OLEObject`, `w:objectEmbed`',
    'their picture',
    'named, with what they are',
    run('<w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>'),
    '',
    { codes: ['docx:embedded'] },
  ),
  within('linked objects: `w:objectLink`, `Type="Link"`; `w:subDoc`', 'what stands elsewhere', 'named', '<w:subDoc r:id="x9"/>', '', {
    codes: ['docx:linked'],
  }),
  within('controls, ink: `w:control`, `w:contentPart`', 'the control', 'named', run('<w:object><w:control w:name="名"/></w:object>'), '', {
    codes: ['docx:embedded'],
  }),
];

const FORMULAS = [
  within('`m:r`, `m:t`', 'the text', 'read', math(m('e', 'x')), 'x'),
  within('`m:f`', 'over and under a bar', 'divided by /', math(`<m:f>${m('num', '1')}${m('den', '2')}</m:f>`), '1/2'),
  within('`m:d`', 'in brackets', 'the brackets are written', math(`<m:d>${m('e', 'x')}</m:d>`), '(x)'),
  within('`m:rad`, `m:nary`', 'a root, a sum', '√ and the sign are written', math(`<m:rad><m:deg/>${m('e', '2')}</m:rad>`), '√2'),
  within('`m:m`, `m:eqArr`', 'in rows', 'divided by blanks', math(`<m:eqArr>${m('e', 'x')}${m('e', 'y')}</m:eqArr>`), 'x y'),
  within(
    '`m:sSup`, `m:sSub`, `m:func`, `m:acc`, `m:box`, …',
    'arranged',
    'their parts in order',
    math(`<m:sSup>${m('e', 'x')}${m('sup', '2')}</m:sSup>`),
    'x2',
  ),
  row('`m:oMathPara` between paragraphs', 'a line', 'a paragraph', `${p('前')}<m:oMathPara>${math(m('e', 'x'))}</m:oMathPara>`, '前\nx'),
];

const BLOCKS = [
  row('`w:p`', 'on lines of its own', 'a block', p('甲') + p('乙'), '甲\n乙'),
  row('a paragraph whose mark is deleted or hidden', 'with the next', 'joined to it', p('甲', '<w:rPr><w:del/></w:rPr>') + p('乙'), '甲乙'),
  row(
    'a dropped capital: `w:framePr`',
    'large, before its text',
    'joined to the paragraph',
    p('甲', '<w:framePr w:dropCap="drop"/>') + p('乙'),
    '甲乙',
  ),
  row('`w:tbl`, `w:tr`, `w:tc`', 'a grid', 'a table', `<w:tbl>${tr([tc('甲'), tc('乙')])}</w:tbl>`, '甲\t乙'),
  row(
    'rows and cells in `w:sdt`, `w:customXml`, `w:smartTag`, `w:ins`',
    'as others',
    'likewise',
    `<w:tbl><w:smartTag>${tr([tc('甲')])}</w:smartTag></w:tbl>`,
    '甲',
  ),
  row(
    '`w:vMerge` continued',
    'nothing',
    'left out, counted',
    `<w:tbl>${tr([tc('甲', '<w:vMerge w:val="restart"/>')])}${tr([tc('乙', '<w:vMerge/>')])}</w:tbl>`,
    '甲\n',
    { codes: ['docx:hidden-text'] },
  ),
  row(
    '`w:hMerge` continued',
    'in the cell before',
    'likewise',
    `<w:tbl>${tr([tc('甲', '<w:hMerge w:val="restart"/>'), tc('乙', '<w:hMerge/>')])}</w:tbl>`,
    '甲\n乙',
  ),
  row(
    '`mc:AlternateContent`',
    'the first choice whose namespaces are understood, else the fallback',
    'likewise, around runs, paragraphs, rows and cells',
    `<mc:AlternateContent><mc:Choice Requires="zz">${p('甲')}</mc:Choice><mc:Fallback>${p('乙')}</mc:Fallback></mc:AlternateContent>`,
    '乙',
  ),
  row('`w:altChunk`: a web page', 'its content, in the place', 'read as a web page is', `${p('前')}<w:altChunk r:id="x0"/>`, '前\n甲', {
    parts: { 'a.html': '<p>甲</p>' },
    codes: ['html:content-guessed'],
  }),
  row(
    '`w:altChunk`: text, a document, a web archive (`mht`)',
    'likewise',
    'read as such a file is',
    `${p('前')}<w:altChunk r:id="x0"/>`,
    '前\n甲方牵头',
    {
      parts: { 'a.txt': '甲方牵头' },
    },
  ),
  row('`w:altChunk` that nothing reads, or that is not there', 'likewise', 'named', `${p('前')}<w:altChunk r:id="x0"/>`, '前', {
    parts: { 'a.bin': '\x7fELF\0\0\0\0' },
    codes: ['docx:part'],
  }),
  row(
    'notes: `w:footnote`, `w:endnote`',
    'below the page or the text',
    'read behind the text',
    `<w:p>${r('前')}${run('<w:endnoteReference w:id="3"/>')}</w:p>${p('后')}`,
    '前\n后\n注',
    { parts: { 'endnotes.xml': `<w:endnotes ${W}><w:endnote w:id="3">${p('注')}</w:endnote></w:endnotes>` } },
  ),
  row(
    'headers and footers',
    'on their pages',
    'read as `running-head` or `page-number`, each text once',
    `${p('前')}<w:sectPr><w:headerReference w:type="default" r:id="x0"/></w:sectPr>`,
    '眉\n前',
    { aside: 'running-head: 眉', parts: { 'header1.xml': `<w:hdr ${W}>${p('眉')}</w:hdr>` } },
  ),
  row(
    'the first page’s header; a footer that holds the 版记',
    'on its page',
    'text',
    `${p('前')}<w:sectPr><w:headerReference w:type="first" r:id="x0"/><w:footerReference w:type="default" r:id="x1"/><w:titlePg/></w:sectPr>`,
    '头\n前\n抄送：乙',
    { parts: { 'header1.xml': `<w:hdr ${W}>${p('头')}</w:hdr>`, 'footer1.xml': `<w:ftr ${W}>${p('抄送：乙')}</w:ftr>` } },
  ),
];

const HIDING = [
  within('`w:vanish`, on a run or by a style', 'nothing', 'left out, counted', run('<w:t>甲</w:t>', '<w:vanish/>'), '', {
    codes: ['docx:hidden-text'],
  }),
  within('`w:webHidden`', 'in print', 'read', run('<w:t>甲</w:t>', '<w:webHidden/>'), '甲'),
  within(
    '`w:del`, `w:moveFrom`',
    'struck out, gone when accepted',
    'left out, counted',
    `<w:del><w:r><w:delText>甲</w:delText></w:r></w:del><w:moveFrom>${r('乙')}</w:moveFrom>`,
    '',
    { codes: ['docx:deleted-text'] },
  ),
  within('`w:ins`, `w:moveTo`', 'the text', 'read', `<w:ins>${r('甲')}</w:ins>`, '甲'),
  row(
    'rows and cells deleted: `w:del`, `w:cellDel`; hidden: `w:hidden`',
    'likewise',
    'left out, counted',
    `<w:tbl>${tr([tc('甲'), tc('乙', '<w:cellDel/>')])}${tr([tc('丙')], '<w:del/>')}</w:tbl>`,
    '甲',
    { codes: ['docx:deleted-text'] },
  ),
  row('notes that nothing drawn refers to', 'nothing', 'left out, counted', p('前'), '前', {
    codes: ['docx:hidden-text'],
    parts: { 'footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="3">${p('注')}</w:footnote></w:footnotes>` },
  }),
  row(
    'headers of even and first pages where these are not told apart',
    'nothing',
    'left out',
    `${p('前')}<w:sectPr><w:headerReference w:type="even" r:id="x0"/></w:sectPr>`,
    '前',
    { parts: { 'header1.xml': `<w:hdr ${W}>${p('眉')}</w:hdr>` } },
  ),
  row('comments', 'beside the page', 'left out, counted', p('前'), '前', {
    codes: ['docx:comments'],
    parts: { 'comments.xml': `<w:comments ${W}><w:comment>${p('甲')}</w:comment></w:comments>` },
  }),
  within(
    '`w:sdtPr`, `w:smartTagPr`, names, tooltips',
    'nothing',
    'left out',
    `<w:sdt><w:sdtPr><w:tag w:val="甲"/></w:sdtPr><w:sdtContent/></w:sdt>`,
    '',
  ),
  row('properties, custom XML, glossary, settings', 'nothing', 'not read', p('前'), '前', {
    parts: { 'glossary.xml': `<w:glossaryDocument ${W}>${p('甲')}</w:glossaryDocument>` },
  }),
];

const UNKNOWN = [
  within(
    "an element of Word's namespaces that is not known",
    'unknown',
    'looked through, named where it holds text',
    `<w:novel>${r('甲')}</w:novel>`,
    '甲',
    { codes: ['docx:unknown'] },
  ),
  within('an element of another namespace', 'nothing', 'left out, named where it holds text', `<zz:novel>${r('甲')}</zz:novel>`, '', {
    codes: ['docx:unknown'],
  }),
];

/** The inventory of what a Word document may carry text in, by group. */
export const INVENTORY: Readonly<Record<string, readonly Row[]>> = {
  Text: TEXT,
  'Paragraphs and tables': BLOCKS,
  Fields: FIELDS,
  Drawings: BOXES,
  Formulas: FORMULAS,
  'What is not drawn': HIDING,
  'What is not known': UNKNOWN,
};
