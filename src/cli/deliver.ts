import { reasonOf } from '../system-error.js';
import { complain } from './complain.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Language } from './language.js';
import { writeText, writeWhole } from './output.js';

/** Writes a result to a file, or to standard output for none and for `-`; says so where that fails. */
export async function deliver(text: string | Uint8Array, path: string | undefined, language: Language): Promise<ExitCode> {
  try {
    if (path === undefined || path === '-') await writeText(process.stdout, text);
    else writeWhole(path, text);
    return EXIT.ok;
  } catch (error) {
    const { why, whyZh } = reasonOf(error);
    await complain(language, 'cannotWrite', { why: language === 'zh' ? whyZh : why }, path ?? '<stdout>');
    return EXIT.failed;
  }
}
