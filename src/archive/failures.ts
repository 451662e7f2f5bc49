import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Holds a file that `batch` could not read, and why. */
export interface Failure {
  readonly file: string;
  readonly why: string;
}

/** Lists what the report of `batch` in a folder says could not be read; nothing where there is none. */
export async function failuresIn(folder: string): Promise<Failure[]> {
  try {
    const { files = [] } = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as { files?: Listed[] };
    const failed = files.filter(({ status, output }) => status === 'failed' && output === null);
    return failed.map(({ path, errors }) => ({ file: path, why: errors.map(({ message }) => message).join(' ') }));
  } catch {
    return []; // no report, or one that says nothing
  }
}

interface Listed {
  readonly path: string;
  readonly status: string;
  readonly output: string | null;
  readonly errors: readonly { readonly message: string }[];
}
