import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import zhCN from 'zod/v4/locales/zh-CN.js';
import { diagnostic } from '../diagnostic.js';
import { entryOf } from './entry.js';
import { type Correction, correction, type Diagnostic, type PlanDocument } from './schema.js';
import { flaws, pathText } from './validate.js';
import { isCorrectable, putAt, valueAt } from './value-paths.js';

const patch = z.object({
  patchVersion: z.literal('1'),
  /** The file whose reading is corrected, by its bytes. */
  source: z.object({ path: z.string().nullable(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  corrections: z.array(correction),
});

/** Holds the corrections that people made to the reading of one file. */
export type Patch = z.infer<typeof patch>;

/** Holds a document with its corrections, or what speaks against them; then it is as it was. */
export interface Patched {
  readonly document: PlanDocument;
  readonly wrong: readonly Diagnostic[];
}

/** Reads a patch; gives what is wrong with it where it is none. */
export function patchIn(bytes: Uint8Array): { readonly patch: Patch | null; readonly wrong: readonly Diagnostic[] } {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const read = patch.safeParse(value);
    if (read.success) return { patch: read.data, wrong: [] };
    const [english] = read.error.issues;
    const [chinese] = patch.safeParse(value, { error: zhCN().localeError }).error?.issues ?? [];
    const details = { path: pathText(english?.path ?? []), why: english?.message ?? '', whyZh: chinese?.message ?? '' };
    return refused('patch:form', details);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return refused('patch:json', { why: error.message });
    throw error;
  }
}

function refused(code: 'patch:form' | 'patch:json', details: Readonly<Record<string, string>>) {
  return { patch: null, wrong: [entryOf(diagnostic(code, details))] };
}

/**
 * Applies a patch to the reading for which it was made: all of it, or none of it where it was made for other bytes, where
 * another value was read than it corrects, or where the schema does not allow what it says.
 */
export function patched(document: PlanDocument, { source, corrections }: Patch): Patched {
  const ours = document.source.sha256;
  if (ours !== source.sha256)
    return { document, wrong: [entryOf(diagnostic('patch:other', { theirs: short(source.sha256), ours: short(ours) }))] };
  const corrected = structuredClone(document);
  const wrong = corrections.flatMap((one) => applied(corrected, one));
  if (wrong.length > 0) return { document, wrong };
  const unfit = flaws(corrected).map(({ path, why, whyZh }) => entryOf(diagnostic('patch:value', { path, why, whyZh })));
  if (unfit.length > 0) return { document, wrong: unfit };
  return { document: { ...corrected, corrections: [...(document.corrections ?? []), ...corrections] }, wrong: [] };
}

/** Enough of a hash to tell two files apart by eye. */
const short = (sha256: string): string => `${sha256.slice(0, 12)}…`;

function applied(document: PlanDocument, { path, before, after }: Correction): Diagnostic[] {
  const ours = isCorrectable(path) ? valueAt(document, path) : undefined;
  if (ours === undefined) return [entryOf(diagnostic('patch:path', { path }))];
  if (!isDeepStrictEqual(ours, before))
    return [entryOf(diagnostic('patch:before', { path, theirs: JSON.stringify(before), ours: JSON.stringify(ours) }))];
  putAt(document, path, after);
  return [];
}

/** Says which corrections of a document do not stand in it, and whose words do not stand in its text. */
export function correctionFaults(document: PlanDocument): Diagnostic[] {
  const last = new Map((document.corrections ?? []).map((one) => [one.path, one.after]));
  const text = document.text === undefined ? null : plain(document.text);
  return [...last].flatMap(([path, after]) => {
    if (!isCorrectable(path) || !isDeepStrictEqual(valueAt(document, path), after))
      return [entryOf(diagnostic('check:correction', { path }))];
    const words = text === null ? [] : wordsOf(after).filter((word) => !text.includes(plain(word)));
    return words.length === 0 ? [] : [entryOf(diagnostic('check:correction-unread', { path, words: words.join('、') }))];
  });
}

/** Gives what of a value stands in a text; ISO dates and numbers are worked out. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  const { raw, title } = (value ?? {}) as { raw?: unknown; title?: unknown };
  return [raw, title].filter((one) => typeof one === 'string');
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
