import type { Range } from './document.js';
import { MEANINGS, type Severity } from './meanings.js';
import { filled } from './template.js';

/** Is the code of a diagnostic; it names the rule that speaks. */
export type Code = keyof typeof MEANINGS;

/** Holds one problem or remark about a document. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** The English message; `messageIn` gives the Chinese one. */
  readonly message: string;
  /** The place it speaks of; null where it speaks of the whole document. */
  readonly range: Range | null;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Takes one remark: a code, the details that its message names, and the place it speaks of. */
export type Report = (code: Code, details?: Readonly<Record<string, string | number>>, range?: Range | null) => void;

/** Gives a diagnostic's message in one of the two languages. */
export function messageIn(language: 'en' | 'zh', diagnostic: Pick<Diagnostic, 'code' | 'details'>): string {
  return filled(MEANINGS[diagnostic.code][language], diagnostic.details).trim();
}

/** Makes a diagnostic of its code, details and place. */
export function diagnostic(code: Code, details: Diagnostic['details'] = {}, range: Range | null = null): Diagnostic {
  return { code, severity: MEANINGS[code].severity, message: messageIn('en', { code, details }), range, details };
}

/** Ends the reading of a document that cannot be read; carries the diagnostic that says why. */
export class ReadError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(code: Code, details: Diagnostic['details'] = {}) {
    const carried = diagnostic(code, details);
    super(carried.message);
    this.name = 'ReadError';
    this.diagnostic = carried;
  }
}
