import type { Code } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import type { Parts } from '../docx/parts.js';
import { type Carrier, readParts } from '../docx/read-parts.js';
import { element } from '../docx/xml.js';
import type { Reader } from '../reader.js';
import { readFonts } from './fonts.js';
import { type Group, groupFor, groupsIn, parseGroups, valueIn } from './groups.js';
import { numberingPart } from './lists.js';
import { PLAIN } from './looks.js';
import { numberingWith, startNumbers } from './numbers.js';
import { type Story, sectionElement } from './story.js';
import { stylesPart } from './styles.js';
import { readStory } from './text.js';

const CODES = new Map<string, Code>([
  ['docx:hidden-text', 'rtf:hidden-text'],
  ['docx:deleted-text', 'rtf:deleted-text'],
  ['docx:embedded', 'rtf:embedded'],
  ['docx:linked', 'rtf:linked'],
  ['docx:field', 'rtf:field'],
  ['docx:open-field', 'rtf:open-field'],
  ['docx:pictures', 'rtf:pictures'],
  ['docx:comments', 'rtf:comments'],
]);
const RTF: Carrier = { format: 'rtf', codeOf: (code) => CODES.get(code) ?? code };

/** Reads Rich Text (RTF 1.9.1): it is said in Word's parts, and read as these are. */
export const reader: Reader = {
  read(bytes, options): Promise<SourceDocument> {
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    const { root, cut } = parseGroups(source, options.limits);
    if (cut) options.report('rtf:damaged');
    return readParts(wordParts(groupsIn(root)[0] ?? root, options.limits.row), RTF, options);
  },
};

function wordParts(file: Group, mostCells: number): Parts {
  const fonts = readFonts(file, groupFor(file, 'fonttbl'));
  const numbers = startNumbers(numberingPart(groupFor(file, 'listtable'), groupFor(file, 'listoverridetable'), fonts));
  const story: Story = {
    fonts,
    numbers,
    mostCells,
    footnotes: [],
    endnotes: [],
    comments: [],
    running: new Map(),
    headers: new Map(),
    section: new Map(),
    even: false,
  };
  const body = readStory(file, { ...PLAIN, font: valueIn(file, 'deff') ?? null }, story);
  const own = new Map([
    ...story.running,
    ['styles', stylesPart(groupFor(file, 'stylesheet'), fonts)],
    ['numbering', numberingWith(numbers)],
    ['footnotes', element('w:footnotes', {}, story.footnotes)],
    ['endnotes', element('w:endnotes', {}, story.endnotes)],
    ['comments', element('w:comments', {}, story.comments)],
    ['settings', element('w:settings', {}, story.even ? [element('w:evenAndOddHeaders')] : [])],
  ]);
  return {
    document: element('w:document', {}, [element('w:body', {}, [...body, sectionElement(story)])]),
    related: new Map(Array.from(story.running.keys(), (name) => [name, { kind: name.replace(/\d{1,6}$/, ''), target: name }])),
    read: (name) => own.get(name),
    readKind: (kind) => own.get(kind),
  };
}
