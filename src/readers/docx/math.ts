import { type Place, pushText } from './place.js';
import { child, elements, type XmlElement } from './xml.js';

/** Reads the content of an element, where the reading stands. */
export type ReadContent = (node: XmlElement, place: Place) => void;

/**
 * Lists how the objects of Office Math (ISO/IEC 29500-1, 22.1) are drawn whose signs are no text of theirs: the bar of a
 * fraction as /, brackets, roots, sums. All others are their parts in order.
 */
export function mathReaders(read: ReadContent): readonly (readonly [string, ReadContent])[] {
  /** Reads the parts of some names, a sign between them. */
  const parts = (node: XmlElement, names: readonly string[], place: Place, between = ''): void => {
    for (const [index, part] of names.flatMap((name) => elements(node, name)).entries()) {
      if (index > 0) pushText(between, place);
      read(part, place);
    }
  };
  const fraction: ReadContent = (node, place) => parts(node, ['m:num', 'm:den'], place, typeOf(node) === 'noBar' ? ' ' : '/');
  const bracketed: ReadContent = (node, place) => {
    pushText(sign(node, 'm:begChr', '('), place);
    parts(node, ['m:e'], place, sign(node, 'm:sepChr', '|'));
    pushText(sign(node, 'm:endChr', ')'), place);
  };
  const root: ReadContent = (node, place) => {
    if (!flagged(node, 'm:degHide')) parts(node, ['m:deg'], place);
    pushText('√', place);
    parts(node, ['m:e'], place);
  };
  const sum: ReadContent = (node, place) => {
    pushText(sign(node, 'm:chr', '∫'), place);
    parts(node, ['m:sub', 'm:sup', 'm:e'], place);
  };
  const cells: ReadContent = (node, place) => parts(node, ['m:e'], place, ' ');
  const matrix: ReadContent = (node, place) =>
    elements(node, 'm:mr').forEach((row, index) => {
      if (index > 0) pushText(' ', place);
      cells(row, place);
    });
  return Object.entries({ 'm:f': fraction, 'm:d': bracketed, 'm:rad': root, 'm:nary': sum, 'm:m': matrix, 'm:eqArr': cells });
}

/** Gives the properties of a math object: m:f has m:fPr. */
function propertiesOf(node: XmlElement): XmlElement | undefined {
  return child(node, `${node.name}Pr`);
}

function sign(node: XmlElement, name: string, usual: string): string {
  return child(propertiesOf(node), name)?.attributes['m:val'] ?? usual;
}

function typeOf(node: XmlElement): string | undefined {
  return child(propertiesOf(node), 'm:type')?.attributes['m:val'];
}

function flagged(node: XmlElement, name: string): boolean {
  const property = child(propertiesOf(node), name);
  return property !== undefined && !/^(?:0|false|off)$/.test(property.attributes['m:val'] ?? '');
}
