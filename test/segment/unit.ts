import { type Hints, NO_HINTS, type SourceDocument, type TextBlock } from '../../src/document.js';
import { type TextUnit, textUnit } from '../../src/segment/pieces/unit.js';
import { type View, viewOf } from '../../src/segment/pieces/view.js';

/** Shows all of a text. */
export const view = (text: string): View => viewOf(text, [{ start: 0, end: text.length }]);

/** Makes a document of lines, each a block of its own; `hints` holds what layout says of some of them, by index. */
export function documentOf(
  lines: readonly string[],
  hints: Readonly<Record<number, Partial<Hints>>> = {},
  ends: TextBlock['break'] = 'soft',
): SourceDocument {
  let start = 0;
  const blocks = lines.map((line, i): TextBlock => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return { kind: 'text', ranges: [range], break: ends, hints: { ...NO_HINTS, ...hints[i] } };
  });
  return { format: 'txt', encoding: null, pages: null, text: lines.join('\n'), blocks, asides: [], facts: [], pageStarts: [] };
}

/** Makes a paragraph of its own. */
export function unitOf(text: string, hints: Partial<Hints> = {}): TextUnit {
  return textUnit(documentOf([text]), [{ start: 0, end: text.length }], { ...NO_HINTS, ...hints });
}
