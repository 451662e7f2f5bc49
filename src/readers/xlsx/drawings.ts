import type { Package } from '../docx/package.js';
import { elements, type XmlElement } from '../docx/xml.js';
import type { Beside } from '../sheets/beside.js';
import { charactersIn } from '../sheets/drawn.js';

/** Reads what a sheet's part is related to: its drawing (ISO/IEC 29500-1, 20.5) and its comments (18.7). */
export function besideOf(sheet: string, source: Package): Beside {
  const folder = sheet.slice(0, sheet.lastIndexOf('/') + 1);
  const relations = elements(source.part(`${folder}_rels/${sheet.slice(folder.length)}.rels`), 'Relationship');
  const parts = (kind: RegExp) =>
    relations
      .filter(({ attributes }) => kind.test(attributes['Type'] ?? '') && attributes['TargetMode'] !== 'External')
      .flatMap(({ attributes }) => source.part(absolute(attributes['Target'] ?? '', folder)) ?? []);
  const drawings = parts(/\/drawing$/i);
  const named = (name: string) => drawings.reduce((sum, one) => sum + found(one, name).length, 0);
  return {
    lines: drawings
      .flatMap((one) => found(one, 'txBody'))
      .flatMap((body) => found(body, 'p').map(textIn))
      .filter((line) => /\S/.test(line)),
    pictures: named('pic'),
    objects: named('graphicFrame') + relations.filter(({ attributes }) => /\/(?:oleObject|package)$/.test(attributes['Type'] ?? '')).length,
    comments: parts(/\/(?:comments|threadedComment)$/i).reduce((sum, one) => sum + charactersIn(textIn(one)), 0),
  };
}

/** Gives a target as the name of a part: it stands from the root on, or from the sheet's folder. */
function absolute(target: string, folder: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  return steps.join('/');
}

const nameOf = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

/** Lists the outermost elements of a name, whatever its prefix. */
function found(root: XmlElement, name: string): XmlElement[] {
  return elements(root).flatMap((node) => (nameOf(node) === name ? [node] : found(node, name)));
}

function textIn(root: XmlElement): string {
  return found(root, 't')
    .flatMap(({ children }) => children)
    .join('');
}
