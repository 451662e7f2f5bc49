import { ReadError } from '../diagnostic.js';
import { readInput } from '../input.js';
import { looksLikeJson, plansIn } from '../ledger/plans.js';
import { LIMITS } from '../limits.js';
import { entryOf } from '../plan/entry.js';
import type { Patch } from '../plan/patch.js';
import type { PlanDocument } from '../plan/schema.js';
import type { PagePicture } from '../readers/pdf/pictures.js';
import { answerOf } from '../thread.js';
import { type Reviewed, reviewPage } from '../writers/review/page.js';
import { complain } from './complain.js';
import { deliver } from './deliver.js';
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.js';
import type { Language } from './language.js';
import { pageAssets } from './page-assets.js';
import type { ParseOptions } from './parse-command.js';
import { patchAt, withPatch } from './patch-option.js';
import { isKnownFormat, readBytes } from './read-notice.js';
import { namesInput } from './same-file.js';
import { tell } from './tell.js';

/**
 * Writes one page that shows a notice beside what was understood of it; of a notice that could not be read, why. What is
 * no file, or JSON but no plan, has no page.
 */
export async function reviewCommand(path: string | null, options: ParseOptions, language: Language): Promise<ExitCode> {
  if (!(await isKnownFormat(options.format, language))) return EXIT.usage;
  if (await namesInput(path, options.output, language)) return EXIT.usage;
  const patch = await patchAt(options, language);
  if (patch === null) return EXIT.failed;
  try {
    const bytes = await readInput(path, options.limit?.bytes ?? LIMITS.bytes);
    const isPlan = options.format === undefined && looksLikeJson(bytes);
    const read = isPlan ? await planIn(bytes, path, options, language) : await noticeIn(bytes, path, options);
    if (read === null) return EXIT.failed;
    return await write(read, patch, options, language);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    await tell([entryOf(error.diagnostic)], path ?? '<stdin>', options, language);
    return EXIT.failed;
  }
}

async function write(read: Reviewed, patch: Patch | undefined, options: ParseOptions, language: Language): Promise<ExitCode> {
  const document = await withPatch(read.document, patch, options, language);
  if (document === 'refused') return EXIT.failed;
  const written = await deliver(reviewPage({ ...read, document }, language, pageAssets('review')), options.output, language);
  await tell(read.entries, read.name, options, language);
  return written === EXIT.ok ? exitCodeOf(read.entries, options.frail ?? false) : written;
}

async function noticeIn(bytes: Uint8Array, path: string | null, options: ParseOptions): Promise<Reviewed> {
  const { document, entries } = await readBytes(bytes, path, { ...options, withText: true, boxes: true });
  const pictures = document?.source.format === 'pdf' ? await picturesOf(bytes, options) : [];
  return { name: path ?? '<stdin>', document, entries, pictures };
}

const THREAD = new URL('./pictures-thread.js', import.meta.url);

/** Has the pages drawn in a thread of its own; none where that costs too much, or the PDF stands inside another file. */
async function picturesOf(bytes: Uint8Array, { limit }: ParseOptions): Promise<readonly PagePicture[]> {
  try {
    return await answerOf<readonly PagePicture[]>(THREAD, { bytes, limits: { ...LIMITS, ...limit } });
  } catch (error) {
    if (error instanceof ReadError) return [];
    throw error;
  }
}

/** Takes the plan that a JSON text holds; says what is wrong where it is none. */
async function planIn(bytes: Uint8Array, path: string | null, options: ParseOptions, language: Language): Promise<Reviewed | null> {
  const name = path ?? '<stdin>';
  const { plans, wrong, more } = plansIn(bytes);
  const [document] = plans;
  if (plans.length === 1 && document) return planOf(document, name, language);
  if (plans.length > 1) {
    await complain(language, 'reviewSeveral', { count: String(plans.length) }, name);
    return null;
  }
  await tell(wrong, name, options, language);
  if (more > 0) await complain(language, 'moreFlaws', { more: String(more) }, name);
  return null;
}

async function planOf(document: PlanDocument, name: string, language: Language): Promise<Reviewed> {
  if (document.text === undefined) await complain(language, 'reviewNoText', {}, name);
  return { name: document.source.path ?? name, document, entries: document.diagnostics };
}
