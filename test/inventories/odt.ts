import { p, packOdt } from '../readers/odt/make.js';
import { type Row, row } from './row.js';

const within = (
  construct: string,
  drawn: string,
  does: string,
  content: string,
  reads: string,
  more: Pick<Row, 'asides' | 'codes'> = {},
): Row => row(construct, drawn, does, packOdt(p(`a${content}b`)), `a${reads}b`, more);
const HIDDEN = { automatic: '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>' };
const NUMBERED =
  '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."><style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties></text:list-level-style-number></text:list-style>';
const box = (text: string): string => `<draw:text-box><text:p>${text}</text:p></draw:text-box>`;
const master = `<office:master-styles><style:master-page style:name="Standard"><style:header>${p('h')}</style:header></style:master-page></office:master-styles>`;

/** What an OpenDocument text may carry text in. */
export const ODT: Readonly<Record<string, readonly Row[]>> = {
  Text: [
    row('`text:p`, `text:h`', 'on lines of their own', 'a block', packOdt(p('a') + p('b')), 'a\nb'),
    within('`text:span`, `text:a`, `text:meta`, …', 'what they hold', 'read', '<text:span>c<text:a>d</text:a></text:span>', 'cd'),
    within(
      'white space, `text:s`, `text:tab`, `text:line-break`',
      'collapsed; blanks, a gap, a line end',
      'likewise; U+3000 and U+00A0 are text',
      ' \n c<text:s text:c="2"/>',
      ' c  ',
    ),
    within('`text:ruby`: `text:ruby-base`', 'the word', 'read', '<text:ruby><text:ruby-base>畲</text:ruby-base></text:ruby>', '畲'),
    within(
      '`text:ruby`: `text:ruby-text`',
      'small, above the word',
      'read as `decoration`, behind the word',
      '<text:ruby><text:ruby-base>畲</text:ruby-base><text:ruby-text>shē</text:ruby-text></text:ruby>',
      '畲shē',
      {
        asides: ['decoration: shē'],
      },
    ),
    within(
      'fields: `text:date`, `text:sequence`, `text:drop-down`, `text:placeholder`, …',
      'what was drawn last',
      'read',
      '<text:date>3月</text:date>',
      '3月',
    ),
    row(
      '`text:list`, `text:list-header`, headings by their outline',
      'with numbers',
      'numbers are written into the text',
      packOdt('<text:list text:style-name="L1"><text:list-item><text:p>a</text:p></text:list-item></text:list>', { automatic: NUMBERED }),
      '1.a',
    ),
    row(
      '`table:table`, merged and repeated cells',
      'a grid',
      'a table',
      packOdt(
        `<table:table><table:table-row><table:table-cell>${p('a')}</table:table-cell><table:table-cell>${p('b')}</table:table-cell></table:table-row></table:table>${p('c')}`,
      ),
      'a\tb\nc',
    ),
    row(
      '`text:section`, indexes',
      'what they hold',
      'read',
      packOdt(
        `<text:section>${p('a')}</text:section><text:table-of-content><text:index-body>${p('b')}</text:index-body></text:table-of-content>`,
      ),
      'a\nb',
    ),
  ],
  'Beside the text': [
    row(
      '`text:note`',
      'below the page or the text',
      'read behind the text',
      packOdt(p('a<text:note text:note-class="footnote"><text:note-body><text:p>n</text:p></text:note-body></text:note>')),
      'a\nn',
    ),
    row(
      'headers and footers of master pages that are used',
      'on their pages',
      'read as `running-head` or `page-number`, each text once; of a first page as text',
      packOdt(p('a'), { styles: master }),
      'h\na',
      {
        asides: ['running-head: h'],
      },
    ),
    row('`draw:text-box`', 'in its place', 'read before the paragraph', packOdt(p(`a<draw:frame>${box('c')}</draw:frame>`)), 'c\na'),
    row(
      'text of shapes: `draw:custom-shape`, `draw:rect`, `draw:line`, `draw:connector`, `draw:caption`, …',
      'in its place',
      'read before the paragraph',
      packOdt(p('a<draw:g><draw:circle><text:p>c</text:p></draw:circle><draw:line><text:p>d</text:p></draw:line></draw:g>')),
      'c\nd\na',
    ),
    within('`draw:image`', 'the picture', 'counted', '<draw:frame><draw:image xlink:href="a.png"/></draw:frame>', '', {
      codes: ['odt:pictures'],
    }),
    within(
      '`draw:object`, `draw:object-ole`: formulas, charts, sheets',
      'their picture',
      'named',
      '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image/></draw:frame>',
      '',
      { codes: ['odt:embedded'] },
    ),
    within('`draw:control`', 'the control', 'named', '<draw:control draw:control="c"/>', '', { codes: ['odt:embedded'] }),
    within(
      '`office:annotation`',
      'beside the page',
      'left out, counted',
      '<office:annotation><text:p>再议</text:p></office:annotation>',
      '',
      { codes: ['odt:comments'] },
    ),
    within(
      '`svg:title`, `svg:desc`, names',
      'nothing',
      'left out',
      '<draw:frame><svg:title>x</svg:title><svg:desc>y</svg:desc></draw:frame>',
      '',
    ),
  ],
  'What is not drawn': [
    row(
      '`text:display="none"` of a style',
      'nothing',
      'left out, counted',
      packOdt(p('a<text:span text:style-name="T1">x</text:span>'), HIDDEN),
      'a',
      { codes: ['odt:hidden-text'] },
    ),
    row(
      'hidden sections, paragraphs, `text:hidden-text`, collapsed rows',
      'nothing',
      'left out, counted',
      packOdt(`${p('a')}<text:section text:display="none">${p('x')}</text:section>`),
      'a',
      { codes: ['odt:hidden-text'] },
    ),
    row(
      '`text:deletion`',
      'struck out, gone when accepted',
      'left out, counted',
      packOdt(
        `<text:tracked-changes><text:changed-region><text:deletion>${p('x')}</text:deletion></text:changed-region></text:tracked-changes>${p('a')}`,
      ),
      'a',
      {
        codes: ['odt:deleted-text'],
      },
    ),
    within(
      '`text:bookmark`, `text:toc-mark`, `text:script`, `text:number`',
      'nothing, or what is drawn elsewhere',
      'left out',
      '<text:bookmark/><text:number>1</text:number>',
      '',
    ),
    row(
      'an element among paragraphs that is not known',
      'unknown',
      'left out, named where it holds text',
      packOdt(`${p('a')}<text:new>xy</text:new>`),
      'a',
      { codes: ['odt:unknown'] },
    ),
    row(
      'metadata, settings, scripts, master pages that are not used',
      'nothing',
      'not read',
      packOdt(p('a'), { parts: { 'meta.xml': '<a>x</a>' } }),
      'a',
    ),
  ],
};
