import type { Range } from './document.js';
import { MEANINGS, type Severity } from './meanings.js';
import { filled } from './template.js';

/** Is the code of a diagnostic; it names the rule that speaks. */
export type Code = keyof typeof MEANINGS;

/** Holds one problem or remark about a document, as the steps of the reading make it; the output's form is a `Diagnostic`. */
export interface Remark {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  /** The place it speaks of; null where it speaks of the whole document. */
  readonly range: Range | null;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Takes one remark: a code, the details that its message names, and the place it speaks of. */
export type Report = (code: Code, details?: Readonly<Record<string, string | number>>, range?: Range | null) => void;

/** Holds what a message is made of: any diagnostic of a document has it. */
interface Said {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
  readonly message?: string;
}

/** Gives a diagnostic's message in one of the two languages; that of a code which only a later version knows stays as it is. */
export function messageIn(language: 'en' | 'zh', { code, details, message }: Said): string {
  return isCode(code) ? filled(MEANINGS[code][language], details).trim() : (message ?? code);
}

function isCode(code: string): code is Code {
  return Object.hasOwn(MEANINGS, code);
}

/** Makes a diagnostic of its code, details and place. */
export function diagnostic(code: Code, details: Remark['details'] = {}, range: Range | null = null): Remark {
  return { code, severity: MEANINGS[code].severity, message: messageIn('en', { code, details }), range, details };
}

/** Ends the reading of a document that cannot be read; carries the diagnostic that says why. */
export class ReadError extends Error {
  readonly diagnostic: Remark;

  constructor(code: Code, details: Remark['details'] = {}) {
    const carried = diagnostic(code, details);
    super(carried.message);
    this.name = 'ReadError';
    this.diagnostic = carried;
  }
}
