import { ReadError, type Remark } from '../diagnostic.js';
import type { Limits } from '../limits.js';
import type { Item } from './container.js';
import { sniff } from './sniff.js';

/** Holds a document that stands in a container, or the reason why it cannot be taken out. */
export interface Inner {
  /** Its way there, unique in the container: "附件/一.docx", "二.zip!/三.docx". */
  readonly name: string;
  /** null where there is a problem. */
  readonly bytes: Uint8Array | null;
  readonly problem: Remark | null;
}

/** Stands between a container and what it holds, as in Java's addresses of archives. */
export const INSIDE = '!/';

/** How deep containers may stand in one another: a mail that passes on a mail with an archive is three. */
const DEEPEST = 4;

/** Holds what is still to be spent over a container and all that stand in it. */
interface Budget {
  entries: number;
  unpacked: number;
}

/**
 * Gives the documents in a container and in those within it, one after another, each with its bytes; null for what is a document itself.
 *
 * @throws ReadError where it is damaged, or holds more than a document may: one that does that deeper down, too
 */
export async function documentsIn(bytes: Uint8Array, limits: Limits): Promise<AsyncGenerator<Inner> | null> {
  const budget = { entries: limits.entries, unpacked: limits.unpacked };
  const items = await itemsOf(bytes, limits, budget);
  return items && innerOf(items, '', limits, budget, 1);
}

async function itemsOf(bytes: Uint8Array, limits: Limits, budget: Budget): Promise<readonly Item[] | null> {
  const { container } = (await sniff(bytes).open?.()) ?? {};
  const items = await container?.open(bytes, { ...limits, ...budget });
  if (!items) return null;
  budget.entries -= items.length;
  return items;
}

async function* innerOf(items: readonly Item[], prefix: string, limits: Limits, budget: Budget, depth: number): AsyncGenerator<Inner> {
  const taken = new Map<string, number>();
  for (const item of items) {
    if (isBeside(item.name)) continue;
    const name = prefix + unique(stepsOf(item.name).join('/'), taken);
    const bytes = unpacked(item, budget, limits);
    yield* bytes instanceof ReadError ? [broken(name, bytes)] : opened(name, bytes, limits, budget, depth);
  }
}

/** Gives a document, or those of a container. */
async function* opened(name: string, bytes: Uint8Array, limits: Limits, budget: Budget, depth: number): AsyncGenerator<Inner> {
  const found = await itemsOf(bytes, limits, budget).catch(faultIn);
  if (found === null) yield { name, bytes, problem: null };
  else if (found instanceof ReadError) yield broken(name, found);
  else if (depth === DEEPEST) yield broken(name, new ReadError('container:depth', { limit: DEEPEST }));
  else yield* innerOf(found, `${name}${INSIDE}`, limits, budget, depth + 1);
}

const broken = (name: string, { diagnostic: problem }: ReadError): Inner => ({ name, bytes: null, problem });

function unpacked(item: Item, budget: Budget, limits: Limits): Uint8Array | ReadError {
  try {
    const bytes = item.bytes();
    budget.unpacked -= bytes.length;
    if (budget.unpacked < 0) throw new ReadError('limit:unpacked', { value: limits.unpacked - budget.unpacked, limit: limits.unpacked });
    return bytes;
  } catch (error) {
    return faultIn(error);
  }
}

/** What is spent on the whole ends the whole; another fault is one document's. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['limit:unpacked', 'limit:ratio', 'limit:entries']);

function faultIn(error: unknown): ReadError {
  if (error instanceof ReadError && !OF_THE_WHOLE.has(error.diagnostic.code)) return error;
  throw error;
}

/** Says whether an entry is a folder, or what systems leave beside documents: .DS_Store, __MACOSX, Thumbs.db, ~$lock.docx. */
function isBeside(name: string): boolean {
  const steps = stepsOf(name);
  return steps.length === 0 || /[/\\]$/.test(name) || steps.some((step) => /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i.test(step));
}

/** Gives the folders and the name of an entry, whatever it tries to lead to: they only ever name a place below the container. */
function stepsOf(name: string): string[] {
  return name.split(/[/\\]/).filter((step) => step !== '' && step !== '.' && step !== '..');
}

/** Tells entries of one name apart, as mails may have: a.docx, a (2).docx. */
function unique(name: string, taken: Map<string, number>): string {
  const [, stem = name, end = ''] = /^(.*?)(\.[^./]*)?$/s.exec(name) ?? [];
  const before = taken.get(name.toLowerCase()) ?? 0;
  taken.set(name.toLowerCase(), before + 1);
  return before === 0 ? name : unique(`${stem} (${before + 1})${end}`, taken);
}

/** Says where a document in a container is: "outer.zip!/inner.docx". */
export function pathInside(path: string, { name }: Pick<Inner, 'name'>): string {
  return `${path}${INSIDE}${name}`;
}
