import { element, type XmlElement, type XmlNode } from '../docx/xml.js';
import { readForm } from './form.js';
import type { WrittenRun } from './formatting.js';
import { nameOfPlaced } from './pictures.js';
import { runProperties, toggled } from './properties.js';
import { type RunFormat, runFormat } from './run-format.js';
import type { Story } from './story.js';

/** Text between signs that mean something, or one of these ([MS-DOC] 2.4.1). */
const TOKENS = /[^\0-\x1f]+|[\0-\x1f]/g;
/** Fields whose result is a picture of what another program holds: EMBED Equation.3, CONTROL Seal.Ocx. */
const OBJECT = /^\s*(EMBED|LINK|CONTROL)\s+"?([^\s"\\]+)/i;
/** Stands for a sign of a symbol font, whose code is a property. */
const SYMBOL = '(';

/** Gives the elements of a run: text and what stands among it. */
export function runElements(run: WrittenRun, paragraphStyle: number, story: Story): XmlElement[] {
  const { text, fonts } = story.document;
  const format = runFormat(run.sprms);
  const children: XmlNode[] = [];
  let at = run.start;
  for (const [token] of text.slice(run.start, run.end).matchAll(TOKENS)) {
    for (const child of contentOf(token, at, format, story)) children.push(child);
    at += token.length;
  }
  if (children.length === 0) return [];
  story.document.count(children.length);
  const properties = runProperties(format, togglesOf(format, paragraphStyle, story), fonts);
  const written = element('w:r', {}, [...(properties.length > 0 ? [element('w:rPr', {}, properties)] : []), ...children]);
  return [format.deleted ? element('w:del', {}, [written]) : written];
}

/** Writes the properties of a paragraph's mark, as they stand in a w:pPr. */
export function markProperties(run: WrittenRun | undefined, paragraphStyle: number, story: Story): XmlElement[] {
  const format = runFormat(run?.sprms ?? []);
  const { hidden } = togglesOf(format, paragraphStyle, story);
  const said = [...(format.deleted ? [element('w:del')] : []), ...runProperties({}, { hidden }, [])];
  return said.length > 0 ? [element('w:rPr', {}, said)] : [];
}

function togglesOf(
  format: RunFormat,
  paragraphStyle: number,
  { document }: Story,
): { bold?: boolean | undefined; hidden?: boolean | undefined } {
  const base = document.styles.toggles(paragraphStyle, format.style);
  return { bold: toggled(format.bold, base.bold), hidden: toggled(format.hidden, base.hidden) };
}

/** Gives what a stretch of text or one sign is in a run. */
function contentOf(token: string, position: number, format: RunFormat, story: Story): XmlElement[] {
  if (token >= ' ') return story.fields.at(-1)?.phase === 'code' ? fieldCode(token, story) : textOf(token, format, story);
  switch (token) {
    case '\x01':
      return pictureAt(format, story);
    case '\x02':
      return [story.reference(position)].filter((one) => one !== undefined);
    case '\x08':
      return drawnAt(position, story);
    case '\x13':
      return beginField(story);
    case '\x14':
      return divideField(format, story);
    case '\x15':
      return endField(story);
    default:
      return [SIGNS.get(token)].filter((one) => one !== undefined);
  }
}

function drawnAt(position: number, story: Story): XmlElement[] {
  const boxes = story.boxes(position).map((box) => element('w:txbxContent', {}, box));
  return [...boxes, ...story.shown(position)].map((one) => element('w:pict', {}, [one]));
}

/** What a sign is, whatever stands around it. */
const SIGNS = new Map<string, XmlElement>([
  ['\t', element('w:tab')],
  ['\x0b', element('w:br')],
  ['\f', element('w:br', { 'w:type': 'page' })],
  ['\x0e', element('w:br', { 'w:type': 'column' })],
  ['\x1e', element('w:noBreakHyphen')],
  ['\x1f', element('w:softHyphen')],
]);

function textOf(text: string, { symbol }: RunFormat, { document }: Story): XmlElement[] {
  if (!symbol) return [textElement('w:t', text)];
  const attributes = { 'w:font': document.fonts[symbol.font] ?? '', 'w:char': symbol.code.toString(16).toUpperCase().padStart(4, '0') };
  return Array.from(text, (sign) => (sign === SYMBOL ? element('w:sym', attributes) : textElement('w:t', sign)));
}

function textElement(name: string, text: string): XmlElement {
  return element(name, { 'xml:space': 'preserve' }, [text]);
}

function fieldCode(code: string, { fields }: Story): XmlElement[] {
  const field = fields.at(-1);
  if (field) field.code += code;
  return [textElement('w:instrText', code)];
}

function beginField({ fields }: Story): XmlElement[] {
  const form: XmlElement[] = [];
  fields.push({ code: '', phase: 'code', form });
  return [fieldCharacter('begin', form)];
}

/** A field's code says what its result is; an object is named by its program. */
function divideField({ object }: RunFormat, { fields }: Story): XmlElement[] {
  const field = fields.at(-1);
  const [, kind, program] = OBJECT.exec(field?.code ?? '') ?? [];
  if (field) field.phase = 'result';
  const named = kind !== undefined || object ? [objectElement((kind ?? '').toUpperCase(), program ?? '')] : [];
  return [fieldCharacter('separate', []), ...named];
}

function objectElement(kind: string, program: string): XmlElement {
  if (kind === 'CONTROL') return element('w:control', { 'w:name': program });
  return element('w:object', {}, [element('o:OLEObject', { Type: kind === 'LINK' ? 'Link' : 'Embed', ProgID: program })]);
}

function endField({ fields }: Story): XmlElement[] {
  fields.pop();
  return [fieldCharacter('end', [])];
}

function fieldCharacter(type: string, form: readonly XmlElement[]): XmlElement {
  return element('w:fldChar', { 'w:fldCharType': type }, form);
}

/** Gives a picture, but for one that shows an object; what a form field is stands in its place within the field's code. */
function pictureAt({ place, isFieldData }: RunFormat, { fields, document }: Story): XmlElement[] {
  const field = fields.at(-1);
  if (place === undefined) return [];
  if (isFieldData) {
    field?.form.push(...readForm(document.data, place));
    return [];
  }
  return field && OBJECT.test(field.code) ? [] : [element('w:pict', {}, [element('v:imagedata', { 'r:id': nameOfPlaced(place) })])];
}
