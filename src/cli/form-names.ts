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

/** Forms of an office that are not written: JSON in a file of such a name, no office program opens. */
const FOREIGN: ReadonlySet<string> = new Set(['.xls', '.xlsm', '.xlsb', '.et', '.ods', '.doc', '.docx', '.wps', '.pdf']);

/** Says whether a file's name asks for a form of an office that is not written, such as the old .xls. */
export function isForeign(path: string): boolean {
  return FOREIGN.has(extname(path).toLowerCase());
}

/** Says whether a file's name belies what is to stand in it; any text may stand in a .txt. */
export function belies(path: string, form: TaskForm): boolean {
  const named = formOf(path);
  if (named === null) return isForeign(path);
  return named !== form && (named !== 'table' || form === 'xlsx');
}

/** Gives the form that a file's name asks for; null where it tells none. */
export function formOf(path: string): TaskForm | null {
  return FORMS[extname(path).toLowerCase()] ?? null;
}
