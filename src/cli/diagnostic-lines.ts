import type { ChalkInstance } from 'chalk';
import { messageIn } from '../diagnostic.js';
import type { Diagnostic } from '../plan/schema.js';
import { jsonText } from '../writers/json.js';
import { printable } from '../writers/printable.js';
import type { Language } from './language.js';
import { message } from './messages.js';

/** A diagnostic in the form of the output. */
export type Entry = Diagnostic;

/** How diagnostics are shown. */
export const STYLES = ['text', 'json', 'none'] as const;

/** Names a style of diagnostics. */
export type Style = (typeof STYLES)[number];

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** Writes a diagnostic as one line for a person: `notice.docx: warning: message [code] at page 3, offset 120`. */
export function textLine(entry: Entry, name: string, language: Language, paint: ChalkInstance): string {
  const severity = paint[COLOURS[entry.severity]](message(language, entry.severity));
  const place = placeText(entry.span, language);
  const line = `${printable(name)}: ${severity}: ${printable(messageIn(language, entry))} ${paint.dim(`[${entry.code}]${place}`)}`;
  return `${line}\n`;
}

/** Writes a diagnostic as one line of JSON, the input's name first and its message in a language. */
export function jsonLine(entry: Entry, name: string, language: Language): string {
  return `${jsonText({ file: name, ...entry, message: messageIn(language, entry) })}\n`;
}

function placeText(span: Entry['span'], language: Language): string {
  if (!span) return '';
  const { page, start } = span;
  return ` ${page === null ? message(language, 'offset', { offset: start }) : message(language, 'page', { page, offset: start })}`;
}
