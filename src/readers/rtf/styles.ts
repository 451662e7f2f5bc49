import { element, type XmlElement } from '../docx/xml.js';
import { type Fonts, textIn } from './fonts.js';
import { destinationOf, type Group, groupsIn, valueIn } from './groups.js';

/**
 * Writes the paragraph styles (RTF 1.9.1, "Style Table") as Word's part. Only their names and levels are needed: what a
 * style lends stands in each paragraph again, for readers that know no styles.
 */
export function stylesPart(sheet: Group | undefined, { encoding }: Fonts): XmlElement {
  const paragraphs = groupsIn(sheet).filter((style) => !['cs', 'ds', 'ts', 'tsrowd'].includes(destinationOf(style).name));
  return element(
    'w:styles',
    {},
    paragraphs.map((style) => wordStyle(style, encoding)),
  );
}

function wordStyle(style: Group, encoding: string): XmlElement {
  const id = String(valueIn(style, 's') ?? 0);
  const level = valueIn(style, 'outlinelevel');
  const base = valueIn(style, 'sbasedon');
  return element('w:style', { 'w:type': 'paragraph', 'w:styleId': id, ...(id === '0' ? { 'w:default': '1' } : {}) }, [
    element('w:name', {
      'w:val': (textIn(style, encoding).split(';', 1)[0] ?? '').trim(),
    }),
    ...(typeof base === 'number' && String(base) !== id ? [element('w:basedOn', { 'w:val': String(base) })] : []),
    element('w:pPr', {}, typeof level === 'number' ? [element('w:outlineLvl', { 'w:val': String(level) })] : []),
  ]);
}
