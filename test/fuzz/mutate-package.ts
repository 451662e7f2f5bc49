import { unzipSync, type Zippable, zipSync } from 'fflate';
import { mutateBytes } from './mutate-bytes.js';
import { changed } from './mutate-text.js';
import type { Random } from './random.js';

/** Damages a package from inside: entries swapped, dropped, renamed; elements of a part moved, doubled, changed. */
export function mutatePackage(bytes: Uint8Array, others: readonly Uint8Array[], chance: Random): Uint8Array {
  const entries = opened(bytes);
  const names = Object.keys(entries ?? {});
  if (!entries || names.length === 0) return mutateBytes(bytes, others, chance);
  const name = names.includes('word/document.xml') && chance.below(3) > 0 ? 'word/document.xml' : chance.pick(names);
  const content = entries[name] as Uint8Array;
  const other = chance.pick(names);
  switch (chance.below(8)) {
    case 0:
      [entries[name], entries[other]] = [entries[other] as Uint8Array, content];
      break;
    case 1:
      delete entries[name];
      break;
    case 2:
      entries[chance.pick([`../${name}`, name.toUpperCase(), `/etc/${name}`, `${name}\0`, 'word/header9.xml'])] = content;
      break;
    case 3:
      entries[name] = mutateBytes(content, others, chance);
      break;
    default:
      entries[name] = new Uint8Array(Buffer.from(changedXml(Buffer.from(content).toString('utf8'), chance)));
  }
  return zipSync(packing(entries), { level: 1, mtime: '2031-01-01' });
}

/** OpenDocument tells its kind by an entry that is not packed. */
function packing({ mimetype, ...entries }: Record<string, Uint8Array>): Zippable {
  return mimetype ? { mimetype: [mimetype, { level: 0 }], ...entries } : entries;
}

function opened(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes, { filter: ({ originalSize }) => originalSize < 2_000_000 });
  } catch {
    return null;
  }
}

const VALUES = [
  '',
  '0',
  '-1',
  '1',
  '63',
  '99999999',
  '2147483648',
  'on',
  'none',
  'restart',
  'continue',
  '\u4e00',
  '%1、',
  '../../x',
  'http://x/',
  'A1:XFD1048576',
  '1e9',
  '2031-02-30',
];

/** Changes an XML text: whole elements as often as anything, so that it often stays well formed. */
function changedXml(xml: string, chance: Random): string {
  const at = xml.indexOf('<', chance.below(xml.length));
  switch (chance.below(5)) {
    case 0:
      return changed(xml, chance);
    case 1:
      return xml.slice(0, at) + xml.slice(at).replace(ATTRIBUTE, (_, name: string) => `${name}="${chance.pick(VALUES)}"`);
    default: {
      const element = elementAt(xml, at);
      if (!element) return xml;
      const without = chance.below(2) ? xml.slice(0, at) + xml.slice(at + element.length) : xml;
      const target = elementAt(without, without.indexOf('<', chance.below(without.length)));
      const place = target ? without.indexOf(target) + (chance.below(2) ? target.length : 0) : at;
      return chance.below(4) === 0 ? without : without.slice(0, place) + element.repeat(chance.pick([1, 1, 2, 40])) + without.slice(place);
    }
  }
}

/** The next attribute of whatever vocabulary. */
const ATTRIBUTE = /([\w:-]{1,60})="[^"]*"/;

/** Gives the element that begins at a place, where its end is near. */
function elementAt(xml: string, at: number): string | null {
  const name = /^<([\w:]+)[^<>]*?(\/?)>/.exec(xml.slice(Math.max(0, at), at + 400));
  if (at < 0 || !name) return null;
  if (name[2]) return name[0];
  const end = xml.indexOf(`</${name[1]}>`, at);
  return end < 0 || end - at > 100_000 ? null : xml.slice(at, end + (name[1] as string).length + 3);
}
