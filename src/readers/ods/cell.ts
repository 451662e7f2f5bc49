import { elements, type XmlElement } from '../docx/xml.js';
import { blanksOf } from '../odt/blanks.js';

/** What stands inside a cell and is drawn beside its text, or not at all. */
const BESIDE = /^(?:draw:|office:|table:|text:ruby-text$)/;

/** Gives what a cell shows (9.1.4): the text that was drawn last; where a program wrote none, the value (19.385 and those around it). */
export function textOf(cell: XmlElement): string {
  const lines = paragraphsIn(cell);
  return (lines.length > 0 ? lines.join('\n') : (statedValue(cell.attributes) ?? '')).trimEnd();
}

function statedValue(attributes: XmlElement['attributes']): string | undefined {
  const written = (name: string) => attributes[`office:${name}`];
  return (
    written('string-value') ?? written('date-value') ?? written('time-value') ?? written('boolean-value')?.toUpperCase() ?? written('value')
  );
}

/** Gives the paragraphs of a container, those of lists among them; what is drawn beside the text apart. */
function paragraphsIn(container: XmlElement): string[] {
  return elements(container).flatMap((node) => {
    if (node.name === 'text:p' || node.name === 'text:h') return [lineOf(node)];
    return node.name.startsWith('text:') ? paragraphsIn(node) : [];
  });
}

/** Gives all paragraphs in an element, wherever they stand in it. */
export function linesIn(root: XmlElement | undefined): string[] {
  return elements(root).flatMap((node) => (node.name === 'text:p' || node.name === 'text:h' ? [lineOf(node)] : linesIn(node)));
}

/** Gives a paragraph's text, white space of XML collapsed (6.1.2), which U+3000 and U+00A0 are not. */
function lineOf(paragraph: XmlElement): string {
  const pieces: string[] = [];
  write(paragraph, pieces);
  const collapsed = pieces.join('').replace(/\0+/g, '\0');
  return collapsed.replace(/^\0|\0$/g, '').replaceAll('\0', ' ');
}

/** Writes what an element draws; collapsible white space as U+0000, which no XML holds. */
function write(node: XmlElement, pieces: string[]): void {
  for (const one of node.children) {
    if (typeof one === 'string') pieces.push(one.replace(/[ \t\r\n]+/g, '\0'));
    else if (one.name === 'text:s') pieces.push(blanksOf(one));
    else if (one.name === 'text:tab') pieces.push(' ');
    else if (one.name === 'text:line-break') pieces.push('\n');
    else if (!BESIDE.test(one.name)) write(one, pieces);
  }
}
