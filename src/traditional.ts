/**
 * Documents in traditional characters (Big5 and others). The rules are written in simplified characters; such a document
 * is read through a copy whose characters are simplified one by one, so that every place stays where it was, and what
 * is found is given back as the document writes it.
 */
import type { SourceDocument } from './document.js';

/** Common characters that only traditional writing has; one in this many ideographs tells it. */
const TELLING = new Set('會為對關責單處務實業產書長車門問間開這來時國學發個們與從後應當標準點題領導設備總結報議區縣辦機');
const ONE_IN = 25;

/** Says whether a text is written in traditional characters. */
export function isTraditional(text: string): boolean {
  let ideographs = 0;
  let telling = 0;
  for (const c of text.slice(0, 20_000)) {
    if (c >= '\u4e00' && c <= '\u9fff') ideographs++;
    if (TELLING.has(c)) telling++;
  }
  return ideographs > 0 && telling * ONE_IN >= ideographs;
}

/** 計畫 and 規畫 are written so for 計劃 and 規劃, which are 计划 and 规划. */
const PLANNED = /(?<=[計規企])畫/g;

/** Gives the document with its characters simplified one by one: no offset moves. */
export async function simplified(document: SourceDocument): Promise<SourceDocument> {
  const { Converter } = await import('opencc-js/t2cn');
  const convert = Converter({ from: 't', to: 'cn' });
  const known = new Map<string, string>();
  const simple = (c: string): string => {
    const before = known.get(c);
    if (before !== undefined) return before;
    const one = convert(c);
    const kept = one.length === c.length ? one : c;
    known.set(c, kept);
    return kept;
  };
  const fold = (text: string): string => Array.from(text.replace(PLANNED, '劃'), simple).join('');
  return {
    ...document,
    text: fold(document.text),
    facts: document.facts.map((fact) => ({ ...fact, label: fold(fact.label), value: fold(fact.value) })),
  };
}

/** Makes the function that gives a string of the copy as the document writes it. */
export function originalOf(document: SourceDocument, copy: SourceDocument): (text: string) => string {
  const all = ({ text, facts }: SourceDocument) => [text, ...facts.flatMap(({ label, value }) => [label, value])].join('\n');
  return originals(all(document), all(copy));
}

/** Gives a value with every string in it, names of labels too, as the document writes it. */
export function inOriginal<T>(found: T, original: (text: string) => string): T {
  return mapped(found, original) as T;
}

/** In a longer text, a character that stands for several is given back as the most frequent of them. */
const LONGEST_SEARCHED = 200_000;

/**
 * Makes the function that gives a string of the copy as the text writes it: character by character where each stands for
 * one only, else by the place where the string stands, white space aside (后 may be 后 or 後).
 */
function originals(text: string, copy: string): (value: string) => string {
  const written = writtenAs(text, copy);
  const bare = copy.length > LONGEST_SEARCHED ? null : withoutBlanks(copy);
  return (value) => {
    const characters = Array.from(value);
    const several = characters.some((c) => (written.get(c)?.size ?? 0) > 1);
    const start = several && bare ? bare.text.indexOf(value.replace(/\s+/g, '')) : -1;
    if (!bare || start < 0) return characters.map((c) => mostOften(written.get(c)) ?? c).join('');
    let next = start;
    return Array.from({ length: value.length }, (_, i) =>
      /\s/.test(value.charAt(i)) ? value.charAt(i) : text.charAt(bare.places[next++] ?? -1),
    ).join('');
  };
}

/** Counts, for each character of the copy, the characters that it stands for. */
function writtenAs(text: string, copy: string): Map<string, Map<string, number>> {
  const written = new Map<string, Map<string, number>>();
  for (let at = 0; at < copy.length; at++) {
    const counts = written.get(copy.charAt(at)) ?? new Map<string, number>();
    counts.set(text.charAt(at), (counts.get(text.charAt(at)) ?? 0) + 1);
    written.set(copy.charAt(at), counts);
  }
  return written;
}

const mostOften = (counts: ReadonlyMap<string, number> | undefined): string | undefined =>
  [...(counts ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];

/** Gives a text without its white space, and where each character stood. */
function withoutBlanks(copy: string): { text: string; places: number[] } {
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < copy.length; at++) {
    if (/\s/.test(copy.charAt(at))) continue;
    places.push(at);
    text += copy.charAt(at);
  }
  return { text, places };
}

/** Words of the output's own, which no document writes. */
const OWN = new Set(['kind', 'role', 'style', 'origin', 'reason', 'iso', 'from', 'to', 'id']);

/** Maps every string of a value, the output's own words apart. */
function mapped(value: unknown, original: (text: string) => string): unknown {
  if (typeof value === 'string') return original(value);
  if (Array.isArray(value)) return value.map((item) => mapped(item, original));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      /[\u4e00-\u9fff]/.test(key) ? original(key) : key,
      OWN.has(key) ? item : mapped(item, original),
    ]),
  );
}
