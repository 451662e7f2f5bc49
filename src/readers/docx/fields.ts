import type { Piece } from './face.js';
import type { XmlElement } from './xml.js';

/** Holds a complex field (ISO/IEC 29500-1, 17.16.18) that is open: its code comes first and is never drawn, then its result. */
export interface Field {
  code: string;
  phase: 'code' | 'result';
  /** What a form field holds (w:ffData). */
  readonly form: XmlElement | undefined;
  /** Something of its result was drawn. */
  drawn: boolean;
  /** What stood in its code as text: it is drawn after all where the code never ends. */
  readonly swallowed: Piece[];
}

const PAGE = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** Says whether a field's code asks for a page number. */
export function isPageField(code: string): boolean {
  return PAGE.test(code);
}

/** Says whether text at this place is part of a field's code. */
export function inCode(fields: readonly Field[]): boolean {
  return fields.some((field) => field.phase === 'code');
}

/** A code longer than this, in characters, is none that a person wrote; each part of its field would look at it anew. */
const LONGEST_CODE = 10_000;

/** Adds to a field's code. */
export function addCode(field: Field, text: string): void {
  if (field.code.length < LONGEST_CODE) field.code = (field.code + text).slice(0, LONGEST_CODE);
}

/** Opens a field. */
export function openField(form: XmlElement | undefined): Field {
  return { code: '', phase: 'code', form, drawn: false, swallowed: [] };
}
