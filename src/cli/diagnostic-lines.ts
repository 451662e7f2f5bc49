import type { ChalkInstance } from 'chalk';
import { type Code, type Diagnostic, messageIn } from '../diagnostic.js';
import { MEANINGS } from '../meanings.js';
import type { PlanDocument } from '../plan/schema.js';
import { printable } from '../writers/printable.js';
import type { Language } from './language.js';
import { message } from './messages.js';

/** A diagnostic in the form of the output. */
export type Entry = PlanDocument['diagnostics'][number];

/** How diagnostics are shown. */
export const STYLES = ['text', 'json', 'none'] as const;

/** Names a style of diagnostics. */
export type Style = (typeof STYLES)[number];

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** Gives the output's form of a diagnostic that speaks of no place. */
export function entryOf({ code, severity, message, details }: Diagnostic): Entry {
  return { code, severity, message, span: null, details };
}

/** Writes a diagnostic as one line for a person: `notice.docx: warning: message [code] at page 3, offset 120`. */
export function textLine(entry: Entry, name: string, language: Language, paint: ChalkInstance): string {
  const severity = paint[COLOURS[entry.severity]](message(language, entry.severity));
  const place = placeText(entry.span, language);
  const line = `${printable(name)}: ${severity}: ${printable(saying(entry, language))} ${paint.dim(`[${entry.code}]${place}`)}`;
  return `${line}\n`;
}

/** Writes a diagnostic as one line of JSON, the input's name first and its message in a language. */
export function jsonLine(entry: Entry, name: string, language: Language): string {
  return `${JSON.stringify({ file: name, ...entry, message: saying(entry, language) })}\n`;
}

function saying(entry: Entry, language: Language): string {
  if (!Object.hasOwn(MEANINGS, entry.code)) return entry.message;
  return messageIn(language, { code: entry.code as Code, details: entry.details });
}

function placeText(span: Entry['span'], language: Language): string {
  if (!span) return '';
  const { page, start } = span;
  return ` ${page === null ? message(language, 'offset', { offset: start }) : message(language, 'page', { page, offset: start })}`;
}
