import { elements, type XmlElement } from '../docx/xml.js';
import type { Beside } from '../sheets/beside.js';
import { charactersIn } from '../sheets/drawn.js';
import { linesIn } from './cell.js';

/** What shows another program's picture or its own, whatever picture stands in for it (10.4.6, 13). */
const OBJECT = /^draw:(?:object|object-ole|plugin|applet|floating-frame|control)$/;

/** Reads what a sheet carries beside its cells: what is drawn over them (9.2.8, 10), and their comments (14.1). */
export function besideOf(table: XmlElement): Beside {
  const drawings = found(table, (node) => node.name.startsWith('draw:'));
  const objects = drawings.map((one) => found(one, ({ name }) => OBJECT.test(name)).length + (OBJECT.test(one.name) ? 1 : 0));
  const pictures = drawings.map((one) => found(one, ({ name }) => name === 'draw:image').length);
  const comments = found(table, ({ name }) => name === 'office:annotation');
  return {
    lines: drawings
      .flatMap(linesIn)
      .flatMap((line) => line.split('\n'))
      .filter((line) => /\S/.test(line)),
    objects: objects.reduce((sum, one) => sum + one, 0),
    pictures: pictures.reduce((sum, one, at) => sum + (objects[at] === 0 ? one : 0), 0),
    comments: charactersIn(comments.flatMap(linesIn).join('')),
  };
}

/** Lists the outermost elements of a kind; what a comment draws is its own. */
function found(root: XmlElement, is: (node: XmlElement) => boolean): XmlElement[] {
  return elements(root).flatMap((node) => (is(node) ? [node] : node.name === 'office:annotation' ? [] : found(node, is)));
}
