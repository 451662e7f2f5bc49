import { extname } from 'node:path';

/** Names a form in which a list of work can be written. */
export type TaskForm = 'table' | 'csv' | 'xlsx' | 'ics' | 'md' | 'json';

const FORMS: Readonly<Record<string, TaskForm>> = {
  '.xlsx': 'xlsx',
  '.csv': 'csv',
  '.ics': 'ics',
  '.md': 'md',
  '.markdown': 'md',
  '.json': 'json',
  '.txt': 'table',
};

/** The ends of names that tell a form. */
export const FORM_ENDS = Object.keys(FORMS).join(', ');

/** Gives the form that a file's name asks for; null where it tells none. */
export function formOf(path: string): TaskForm | null {
  return FORMS[extname(path).toLowerCase()] ?? null;
}
