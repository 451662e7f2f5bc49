import { ReadError, type Report } from '../../diagnostic.js';
import type { Package } from './package.js';
import { elements, type XmlElement } from './xml.js';

/** Holds where a part leads: the kind of the target ("styles", "header") and its name, or its address outside the package. */
export interface Relationship {
  readonly kind: string;
  readonly external?: boolean;
  readonly target: string;
}

/** Holds the document's own part and what it is related to; a format that is only said in such parts has no others. */
export interface Parts {
  readonly document: XmlElement;
  /** The related parts, by relationship id. */
  readonly related: ReadonlyMap<string, Relationship>;
  /** Gives a related part by name; undefined where it is missing or cannot be read, which is reported. */
  read(name: string): XmlElement | undefined;
  /** What another part is related to. */
  relatedTo?(name: string): ReadonlyMap<string, Relationship>;
  /** Gives the bytes of a part; undefined where it is missing. */
  bytes?(name: string): Buffer | undefined;
  /** Gives the first related part of a kind. */
  readKind(kind: string): XmlElement | undefined;
}

/**
 * Finds the document in a package (ISO/IEC 29500-1, 11.3.10): by the package's relationships, else by its usual name.
 *
 * @throws ReadError `docx:no-document` where there is none, and what parsing it throws
 */
export function openParts(source: Package, report: Report): Parts {
  const main = Array.from(relationships(source, '').values()).find((one) => one.kind === 'officeDocument' && !one.external);
  const name = main?.target ?? 'word/document.xml';
  const document = source.part(name) ?? source.part('word/document.xml');
  if (document?.name !== 'w:document') throw new ReadError('docx:no-document');
  const related = relationships(source, name);
  const read = (part: string) => readOrReport(source, part, report);
  return {
    document,
    related,
    relatedTo: (part) => relationships(source, part),
    bytes: (part) => source.bytes(part),
    read,
    readKind(kind) {
      const found = Array.from(related.values()).find((one) => one.kind === kind && !one.external);
      return read(found?.target ?? `${folderOf(name)}${kind}.xml`);
    },
  };
}

/** A document without its styles or notes still says most; only limits and DOCTYPEs end the reading. */
function readOrReport(source: Package, part: string, report: Report): XmlElement | undefined {
  try {
    return source.part(part);
  } catch (error) {
    if (!(error instanceof ReadError) || !/^(?:docx:xml|zip:entry)$/.test(error.diagnostic.code)) throw error;
    report('docx:part', { part, why: error.message });
    return undefined;
  }
}

function relationships(source: Package, part: string): Map<string, Relationship> {
  const folder = folderOf(part);
  const found = source.part(`${folder}_rels/${part.slice(folder.length)}.rels`);
  return new Map(
    elements(found, 'Relationship').map(({ attributes }) => {
      const kind = (attributes['Type'] ?? '').replace(/^.*\//, '');
      const target = attributes['Target'] ?? '';
      const external = attributes['TargetMode'] === 'External';
      return [attributes['Id'] ?? '', { kind, external, target: external ? target : resolvedName(folder, target) }];
    }),
  );
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/**
 * Resolves a target against the folder of its part: "../x.xml", "/word/x.xml". It stays a key of the package, the same for all spellings
 * of a name that the package takes for one (ISO/IEC 29500-2, 6.2.2.3): a header of 64 spellings is one header.
 */
function resolvedName(folder: string, target: string): string {
  const steps: string[] = [];
  const path = target.replaceAll('\\', '/').toLowerCase();
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
