import { Buffer } from 'node:buffer';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Random } from './random.js';

/** Damages a PDF's objects: their bodies swapped, their numbers changed, their streams' contents changed and packed again. */
export function mutatePdf(bytes: Uint8Array, chance: Random): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1');
  const changed = chance.pick([swapObjects, changeNumber, changeName, changeStream, changeStream, dropWord])(file, chance);
  return new Uint8Array(Buffer.from(changed, 'latin1'));
}

function placesOf(file: string, pattern: RegExp): RegExpExecArray[] {
  return [...file.matchAll(pattern)];
}

function swapObjects(file: string, chance: Random): string {
  const objects = placesOf(file, /\b\d+ \d+ obj\b/g);
  if (objects.length < 2) return file;
  const [a, b] = [chance.pick(objects)[0], chance.pick(objects)[0]];
  return file.replace(a, '\u0001').replace(b, a).replace('\u0001', b);
}

const NUMBERS = ['0', '-1', '1', '2147483648', '99999999', '0.00001', '1e400', '--5'];

function changeNumber(file: string, chance: Random): string {
  const numbers = placesOf(file.slice(0, 400_000), /(?<=[\s[(])-?\d+(?:\.\d+)?(?=[\s\])])/g);
  return replaced(file, chance.pick(numbers), chance.pick(NUMBERS));
}

function changeName(file: string, chance: Random): string {
  const names = placesOf(file, /\/[A-Z]\w+/g);
  return replaced(file, chance.pick(names), (chance.pick(names) ?? ['/X'])[0] as string);
}

function dropWord(file: string, chance: Random): string {
  const words = placesOf(file, /\b(?:endobj|endstream|stream|xref|trailer|startxref|obj|R|%%EOF)\b|<<|>>|\]/g);
  return replaced(file, chance.pick(words), '');
}

function replaced(file: string, place: RegExpExecArray | undefined, by: string): string {
  return place ? file.slice(0, place.index) + by + file.slice(place.index + place[0].length) : file;
}

/** Changes what a packed stream holds: operators of a page, a table of objects, a map of characters. */
function changeStream(file: string, chance: Random): string {
  const place = chance.pick(placesOf(file, /\/FlateDecode[^<>]{0,80}>>\s*stream\r?\n/g));
  if (!place) return file;
  const start = place.index + place[0].length;
  const end = file.indexOf('endstream', start);
  try {
    const content = inflateSync(Buffer.from(file.slice(start, end), 'latin1'), { maxOutputLength: 2_000_000 }).toString('latin1');
    const packed = deflateSync(Buffer.from(changedContent(content, chance), 'latin1')).toString('latin1');
    return `${file.slice(0, start)}${packed}\n${file.slice(end)}`;
  } catch {
    return file;
  }
}

function changedContent(content: string, chance: Random): string {
  const lines = content.split('\n');
  const at = chance.below(lines.length);
  const from = chance.below(lines.length);
  switch (chance.below(4)) {
    case 0:
      lines.splice(at, 1 + chance.below(20));
      break;
    case 1:
      lines.splice(at, 0, ...Array.from({ length: chance.pick([1, 30, 300]) }, () => lines[from] as string));
      break;
    case 2:
      lines[at] = (lines[at] as string).replace(/-?\d+(?:\.\d+)?/, chance.pick(NUMBERS));
      break;
    default:
      lines[at] = lines[from] as string;
  }
  return lines.join('\n');
}
