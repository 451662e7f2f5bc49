import { child, elements, wholeNumber, type XmlElement } from '../docx/xml.js';
import { patternOf } from '../sheets/number-text.js';

/** Holds how a cell is drawn. */
export interface CellStyle {
  readonly pattern: string;
  readonly bold: boolean;
  /** In points. */
  readonly size: number | null;
  readonly centred: boolean;
}

const PLAIN: CellStyle = {
  pattern: 'General',
  bold: false,
  size: null,
  centred: false,
};

/** Reads the styles of a workbook (ISO/IEC 29500-1, 18.8): by the number that a cell's s names. */
export function readStyles(part: XmlElement | undefined): (index: number) => CellStyle {
  const own = new Map(
    elements(child(part, 'numFmts'), 'numFmt').map(
      ({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General'] as const,
    ),
  );
  const fonts = elements(child(part, 'fonts'), 'font');
  const styles = elements(child(part, 'cellXfs'), 'xf').map((xf): CellStyle => {
    const font = fonts[wholeNumber(xf.attributes['fontId']) ?? 0];
    const bold = child(font, 'b');
    const across = child(xf, 'alignment')?.attributes['horizontal'];
    return {
      pattern: patternOf(wholeNumber(xf.attributes['numFmtId']) ?? 0, own),
      bold: bold !== undefined && !/^(?:0|false)$/.test(bold.attributes['val'] ?? ''),
      size: Number(child(font, 'sz')?.attributes['val'] ?? Number.NaN) || null,
      centred: across === 'center' || across === 'centerContinuous',
    };
  });
  return (index) => styles[index] ?? PLAIN;
}
