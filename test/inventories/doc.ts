import { type MadeParagraph, makeDoc, par, plc, run, sprm } from '../readers/doc/make.js';
import { type Row, row } from './row.js';

const text = (...paragraphs: MadeParagraph[]): Uint8Array => makeDoc({ stories: { text: paragraphs } });
const within = (
  construct: string,
  drawn: string,
  does: string,
  content: string,
  reads: string,
  more: Pick<Row, 'asides' | 'codes'> = {},
): Row => row(construct, drawn, does, text(par(`前${content}后`)), `前${reads}后`, more);

/** What a Word 97-2003 document may carry text in. */
export const DOC: Readonly<Record<string, readonly Row[]>> = {
  Text: [
    row(
      'pieces of one byte and of two bytes a sign',
      'the text',
      'read',
      makeDoc({
        stories: { text: [par('abc'), par('各科室')] },
        pieces: [
          { length: 4, width: 1 },
          { length: 4, width: 2 },
        ],
      }),
      'abc\n各科室',
    ),
    within('U+0009, U+000B, U+000C, U+001E, U+001F', 'a gap, a line end, a page end, -, nothing', 'likewise', '\t\x1e\x1f', '\t-'),
    within('fields: U+0013 … U+0014 … U+0015', 'the result', 'read; the code is left out', '\x13 REF x \x14甲\x15', '甲'),
    within(
      'fields without a result',
      'what the code draws, else what it is when it is worked out',
      'read where its code says it, else named',
      '\x13 REF x \x15',
      '',
      { codes: ['doc:field'] },
    ),
    within(
      'FORMTEXT, MACROBUTTON, SYMBOL, QUOTE, EQ, AUTONUM, … without a result',
      'the text, the sign, the number',
      'read',
      '\x13 MACROBUTTON NoMacro 甲\x15\x13 SYMBOL 9679 \\u \x15\x13 QUOTE "乙" \x15\x13 EQ \\o\\ac(○,3)\x15',
      '甲●乙③',
    ),
    within('LISTNUM', 'a number of a list within the paragraph', 'named', '\x13 LISTNUM NumberDefault \\l 2 \x15', '', {
      codes: ['doc:field'],
    }),
    within('XE, TC, SET, ASK, PRINT, …', 'nothing', 'left out', '\x13 XE "甲" \x15', ''),
    within('a field within a field', 'the outer result', 'read', '\x13 IF \x13 REF x \x14甲\x15 = 1 \x14乙\x15', '乙'),
    row('a field that does not end', 'undefined', 'what follows counts as its code; named', text(par('前\x13 REF x 后')), '前', {
      codes: ['doc:open-field'],
    }),
    row('cells and rows: U+0007', 'a grid', 'a table', text(par('前')), '前'),
  ],
  'Beside the text': [
    row(
      'footnotes, endnotes',
      'below the page or the text',
      'read behind the text',
      makeDoc({
        stories: { text: [par('甲\x02')], footnotes: [par('\x02脚注'), par('')] },
        tables: { footnoteReferences: plc([1, 3], [[1, 0]]), footnoteTexts: plc([0, 4, 5]) },
      }),
      '甲\n脚注',
    ),
  ],
  'What is not drawn': [
    within('U+0005: the mark of a comment', 'beside the page', 'left out', '\x05', ''),
    row(
      'hidden text: `sprmCFVanish`',
      'nothing',
      'left out, counted',
      text(par([run('前'), run('藏', sprm(0x083c, 1)), run('后')])),
      '前后',
      { codes: ['doc:hidden-text'] },
    ),
    row(
      'deleted text: `sprmCFRMarkDel`',
      'struck out, gone when accepted',
      'left out, counted',
      text(par([run('前'), run('删', sprm(0x0800, 1)), run('后')])),
      '前后',
      { codes: ['doc:deleted-text'] },
    ),
  ],
};
