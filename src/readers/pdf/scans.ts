import type { Report } from '../../diagnostic.js';
import type { Limits } from '../../limits.js';
import type { EngineName } from '../ocr/engine.js';
import type { ReadPages } from './pages.js';

/** Holds pages of which some were recognised in their pictures; the engine is null where none had to be. */
export interface ScannedPages extends ReadPages {
  readonly engine: EngineName | null;
}

/** Puts what is recognised on pages that are pictures into their place; those that could not be read stay among `pictured`. */
export async function withScans(bytes: Uint8Array, read: ReadPages, limits: Limits, report: Report): Promise<ScannedPages> {
  if (read.pictured.length === 0) return { ...read, engine: null };
  const { recognise } = await import('../ocr/recognise.js');
  const { laidPages } = await import('../ocr/glyphs.js');
  const { pages, engine, version } = await recognise({ pdf: bytes, wanted: read.pictured }, limits, report);
  const scanned = new Map(read.pictured.flatMap((number, i) => (pages[i]?.[0] ? [[number, pages[i][0]] as const] : [])));
  const laid = new Map([...scanned.keys()].map((number, i) => [number, laidPages([...scanned.values()])[i]] as const));
  return {
    ...read,
    pages: read.pages.map((page, i) => laid.get(i + 1) ?? page),
    pictured: read.pictured.filter((number) => !scanned.has(number)),
    engine: { engine, version },
  };
}
