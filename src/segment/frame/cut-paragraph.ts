import type { Report } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { LONGEST_HEADING } from '../pieces/sentence.js';
import { areParted, type TextUnit, textUnit, type Unit } from '../pieces/unit.js';

/**
 * Says whether a paragraph was cut in two by the end of a column or a page: running text breaks off inside a sentence,
 * and what follows is running text too.
 *
 *     抓紧春耕备耕工作。认 / 真做好农资储备，组织干部深入田间。         one paragraph
 *     稳增长，促改革， / 调结构，惠民生。                               one: no paragraph ends in a comma
 *     全力推动高质量发展 / （七）推进提案办理。                         two: the second has a number
 *     一、突出主业，增强实效 / 积极打造平台，…。                         two: a heading holds no whole sentence
 */
export function isCutParagraph(before: TextUnit, after: TextUnit): boolean {
  if (before.hints.outline !== null || after.hints.outline !== null || after.hints.marker !== null || after.hints.pageBreakBefore)
    return false;
  const first = before.view.text;
  const second = after.view.text;
  if (!isRunningText(first) || !/[\u4e00-\u9fff，,、]$/.test(first)) return false;
  if (!/[。！？；）〕][”’）]?$/.test(second) || second.length < 6) return false;
  return markerAt(second, 0) === null && !/^[^，,。]{2,12}[：:]|^[（(《附■●◆★]/.test(second);
}

/** Says whether a line that ends no sentence is running text, not a heading: it holds a whole sentence, ends in a comma, or is too long for one. */
function isRunningText(text: string): boolean {
  if (/[，,、和及与]$/.test(text) || text.length > LONGEST_HEADING) return true;
  return /[。！？]./.test(text) && text.length >= 10;
}

/** Joins paragraphs that a column's or a page's end cut in two, in a document's units. */
export function withWholeParagraphs(document: SourceDocument, units: readonly Unit[], report: Report): Unit[] {
  const found: Unit[] = [];
  for (const unit of units) {
    const before = found.at(-1);
    if (before?.kind === 'text' && unit.kind === 'text' && isCutParagraph(before, unit) && !areParted(document, before, unit)) {
      found[found.length - 1] = textUnit(document, [...before.ranges, ...unit.ranges], before.hints);
      report('text:paragraph-joined', { start: unit.view.text.slice(0, 10) }, unit.ranges[0] ?? null);
    } else found.push(unit);
  }
  return found;
}
