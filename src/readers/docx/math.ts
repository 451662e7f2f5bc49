import { type Place, pushText } from './place.js';
import { child, elements, type XmlElement } from './xml.js';

/** Reads the content of an element, where the reading stands. */
export type ReadContent = (node: XmlElement, place: Place) => void;

/**
 * Lists how the objects of Office Math (ISO/IEC 29500-1, 22.1) are drawn whose signs are no text of theirs: the bar of a
 * fraction as /, brackets, roots, sums. All others are their parts in order.
 */
export function mathReaders(read: ReadContent): readonly (readonly [string, ReadContent])[] {
  const parts = (node: XmlElement, names: readonly string[], place: Place, between: string): void => {
    names
      .flatMap((name) => elements(node, name))
      .forEach((part, index) => {
        if (index > 0) pushText(between, place);
        read(part, place);
      });
  };
  return [
    ['m:f', (node, place) => parts(node, ['m:num', 'm:den'], place, typeOf(node) === 'noBar' ? ' ' : '/')],
    [
      'm:d',
      (node, place) => {
        pushText(sign(node, 'm:begChr', '('), place);
        parts(node, ['m:e'], place, sign(node, 'm:sepChr', '|'));
        pushText(sign(node, 'm:endChr', ')'), place);
      },
    ],
    [
      'm:rad',
      (node, place) => {
        if (!flagged(node, 'm:degHide')) parts(node, ['m:deg'], place, '');
        pushText('√', place);
        parts(node, ['m:e'], place, '');
      },
    ],
    [
      'm:nary',
      (node, place) => {
        pushText(sign(node, 'm:chr', '∫'), place);
        parts(node, ['m:sub', 'm:sup', 'm:e'], place, '');
      },
    ],
    [
      'm:m',
      (node, place) =>
        elements(node, 'm:mr').forEach((row, index) => {
          if (index > 0) pushText(' ', place);
          parts(row, ['m:e'], place, ' ');
        }),
    ],
    ['m:eqArr', (node, place) => parts(node, ['m:e'], place, ' ')],
  ];
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
