import { readFile, stat } from 'node:fs/promises';
import { SHEETS } from '../ledger/book.js';
import { COLUMNS, KEY, NUMBER } from '../ledger/list.js';
import { LIMITS } from '../limits.js';
import { openArchive } from '../readers/archive.js';
import { headOf } from './head.js';
import { type FilePath, shown } from './names.js';

/** Bytes that hold the head of a list, and the name of its first group. */
const HEAD = 4096;
/** The columns that every list has, in their order. */
const ALWAYS = [NUMBER, ...COLUMNS.filter((column) => column !== '其他' && column !== '来源')];

/** How a list of each form begins. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  csv: new RegExp(`^\\ufeff?(?:分组,)?${ALWAYS.join(',')},[^\\n]{0,20},${KEY}\\r?\\n`),
  md: new RegExp(`^(?:## [^\\n]{0,500}\\n\\n)?\\| ${ALWAYS.join(' \\| ')} \\| (?:其他 \\| )?来源 \\|\\n`),
  ics: /^BEGIN:VCALENDAR\s{1,4}VERSION:[\d.]{1,5}\s{1,4}PRODID:-\/\/plan-parse\/\/plan-parse\/\//,
  json: /^\[\s{0,9}\{\s{0,9}(?:"group": ?"[^\n]{0,500}",\s{0,9})?"number": ?\d{1,9},\s{0,9}"key": ?"/,
};

/**
 * Says whether a file is a list of work that this program wrote, told by its name and how it begins: CSV, Markdown, a calendar, JSON, and a
 * ledger, also where people have filled it in. Such a list beside its notices is no notice: it would say all its work again.
 */
export async function isOwnList(path: FilePath): Promise<boolean> {
  const end = /\.([a-z]{1,5})$/i.exec(shown(path))?.[1]?.toLowerCase() ?? '';
  if (end === 'xlsx') return isLedger(path);
  return BEGINNINGS[end]?.test(await headOf(path, HEAD)) ?? false;
}

/** A larger workbook is no ledger that people keep. */
const LARGEST = 16 * 2 ** 20;
/** The part that names a workbook's sheets (ECMA-376-1, 18.2.27). */
const WORKBOOK = 'xl/workbook.xml';

async function isLedger(path: FilePath): Promise<boolean> {
  try {
    const found = await stat(path);
    if (!found.isFile() || found.size > LARGEST) return false;
    const archive = await openArchive(await readFile(path), LIMITS);
    const names = Buffer.from(archive?.bytes(WORKBOOK) ?? []).toString('utf8');
    return [SHEETS.work, SHEETS.heard].every((name) => names.includes(`name="${name}"`));
  } catch {
    return false; // whoever reads it says what is wrong with it
  }
}
