import type { Report } from '../../diagnostic.js';
import type { Limits } from '../../limits.js';
import type { EngineName } from '../ocr/engine.js';
import type { ReadPages } from './pages.js';
import { brokenPages } from './verdict.js';

/** Holds pages of which some were recognised in their pictures; the engine is null where none had to be. */
export interface ScannedPages extends ReadPages {
  readonly engine: EngineName | null;
}

/**
 * Puts what is recognised on pages into their place: on those that are pictures, of which the ones that could not be read stay
 * among `pictured`, and on those whose text layer is broken.
 */
export async function withScans(bytes: Uint8Array, read: ReadPages, limits: Limits, report: Report): Promise<ScannedPages> {
  const wanted = [...new Set([...read.pictured, ...brokenPages(read.pages)])].sort((a, b) => a - b);
  if (wanted.length === 0) return { ...read, engine: null };
  const { recognise } = await import('../ocr/recognise.js');
  const { laidPages } = await import('../ocr/glyphs.js');
  const { pages, engine, version } = await recognise({ pdf: bytes, wanted }, limits, report);
  const scanned = new Map(wanted.flatMap((number, i) => (pages[i]?.[0] ? [[number, pages[i][0]] as const] : [])));
  const laid = new Map([...scanned.keys()].map((number, i) => [number, laidPages([...scanned.values()])[i]] as const));
  return {
    ...read,
    pages: read.pages.map((page, i) => laid.get(i + 1) ?? page),
    pictured: read.pictured.filter((number) => !scanned.has(number)),
    engine: { engine, version },
  };
}
