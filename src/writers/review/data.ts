import type { Selectable } from '../../ledger/select.js';
import type { Correction } from '../../plan/schema.js';
import type { ScriptWords } from './words.js';

/** Holds what the page's script is given. */
export interface PageData {
  readonly name: string;
  readonly source: { readonly path: string | null; readonly sha256: string };
  readonly tasks: readonly Selectable[];
  readonly corrections: readonly Correction[];
  readonly save: string | null;
  readonly months: readonly string[];
  readonly words: ScriptWords;
}
