import { u } from '../readers/rtf/make.js';
import { type Row, row } from './row.js';

const file = (body: string, head = ''): Uint8Array =>
  Uint8Array.from(
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f2\\fcharset2 Symbol;}}${head}\\pard ${body}\\par}`,
      'latin1',
    ),
  );
const within = (
  construct: string,
  drawn: string,
  does: string,
  content: string,
  reads: string,
  more: Pick<Row, 'asides' | 'codes'> = {},
): Row => row(construct, drawn, does, file(`a${content}b`), `a${reads}b`, more);
const list =
  "{\\*\\listtable{\\list{\\listlevel\\levelnfc37\\levelfollow2\\levelstartat1{\\leveltext\\'02\\'00\\u12289?;}{\\levelnumbers\\'01;}}\\listid7}}{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}}";

/** What Rich Text may carry text in. */
export const RTF: Readonly<Record<string, readonly Row[]>> = {
  Text: [
    within("bytes, `\\'xx`: in the code page of the font", 'the text', 'read', "{\\f0 \\'cd\\'a8}", '通'),
    within('`\\u`, `\\uc`, `\\upr`', 'the character', 'read; what stands for it is left out', '{\\uc2\\u36890 xx}', '通'),
    within('text in Symbol', 'the sign of the font', 'the sign in Unicode', "{\\f2 \\'a3}", '≤'),
    within('`\\tab`, `\\line`, `\\emdash`, `\\~`, …', 'a gap, a line end, the sign', 'likewise', '\\emdash ', '—'),
    row('`\\par`, `\\sect`, `\\page`', 'a new line, a new page', 'a block', file('a\\par b'), 'a\nb'),
    row(
      '`\\listtext`, `\\pntext`, `\\ls` with the table of lists',
      'the number',
      'written into the text',
      file('\\ls1\\ilvl0 a', list),
      '一、a',
    ),
    within('fields: `\\fldrslt`', 'the result', 'read', '{\\field{\\*\\fldinst REF x}{\\fldrslt 3}}', '3'),
    within('fields: `\\fldinst`', 'nothing', 'left out', '{\\field{\\*\\fldinst REF x}{\\fldrslt }}', ''),
    within(
      'fields without a result',
      'what the code draws, else what it is when it is worked out',
      'read where its code says it, else named',
      '{\\field{\\*\\fldinst REF x}}',
      '',
      {
        codes: ['rtf:field'],
      },
    ),
    row(
      '`\\trowd`, `\\cell`, `\\nestcell`, merged cells',
      'a grid',
      'a table',
      file('x\\par\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\cell b\\cell\\row\\pard y'),
      'x\na\tb\ny',
    ),
  ],
  'Beside the text': [
    row('`\\footnote`, with `\\ftnalt`', 'below the page or the text', 'read behind the text', file('a{\\footnote n}'), 'a\nn'),
    row(
      '`\\header`, `\\footer`, of left, right and first pages',
      'on their pages',
      'read as `running-head` or `page-number`, each text once; of a first page as text',
      file('{\\header h\\par}a'),
      'h\na',
      {
        asides: ['running-head: h'],
      },
    ),
    row(
      '`\\shptxt`, `\\dptxbxtext`: text boxes',
      'in their place',
      'read before the paragraph',
      file('a{\\shp{\\*\\shpinst{\\shptxt b\\par}}}'),
      'b\na',
    ),
    row(
      'WordArt: `gtextUNICODE` of a shape',
      'the words',
      'read before the paragraph; as `watermark` where it is one',
      file(`a{\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv ${u('某县文件')}}}}}`),
      '某县文件\na',
    ),
    within(
      '`\\object`: its `\\result`',
      'a picture, or text',
      'named; text is read',
      '{\\object\\objemb{\\*\\objclass Excel.Sheet.8}{\\*\\objdata 00}{\\result c}}',
      'c',
      { codes: ['rtf:embedded'] },
    ),
    within('`\\pict`', 'the picture', 'counted', '{\\pict\\pngblip 00}', '', { codes: ['rtf:pictures'] }),
    within('`\\annotation`', 'beside the page', 'left out, counted', `{\\*\\annotation{\\*\\atnref 1}\\pard ${u('再议')}}`, '', {
      codes: ['rtf:comments'],
    }),
  ],
  'What is not drawn': [
    within('`\\v`', 'nothing', 'left out, counted', '{\\v xy}', '', { codes: ['rtf:hidden-text'] }),
    within('`\\deleted`', 'struck out, gone when accepted', 'left out, counted', '{\\deleted xy}', '', { codes: ['rtf:deleted-text'] }),
    within('`\\revised`', 'the text', 'read', '{\\revised c}', 'c'),
    within(
      '`\\info`, `\\stylesheet`, `\\xe`, `\\tc`, `\\bkmkstart`, tables of fonts and colours',
      'nothing',
      'left out',
      '{\\xe x}{\\*\\bkmkstart y}{\\info{\\title z}}',
      '',
    ),
    within('a group that is marked `\\*` and not known', 'nothing', 'left out', '{\\*\\unheard xy}', ''),
    row('a file that was cut off', 'what there is', 'read, with a warning', file('ab').slice(0, -1), 'ab', { codes: ['rtf:damaged'] }),
  ],
};
