import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Item } from '../fixtures/outline.js';
import { officePdf, setByOffice } from './office.js';
import { CHROMIUM, setByPrint } from './print.js';
import { PYTHON, setByReportLab } from './reportlab.js';
import type { Setter, Style } from './style.js';
import { typst, typstText } from './typst.js';

/** A text to be set, by a name that no other has. */
export interface Text {
  readonly name: string;
  readonly items: readonly Item[];
  readonly style: Style;
}

/** Says whether a command runs. */
function runs(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Says which setters are installed. */
export const INSTALLED: Readonly<Record<Setter, () => Promise<boolean>>> = {
  office: async () => runs('soffice', '--version'),
  print: async () => existsSync(CHROMIUM),
  typst: async () => (await typst()) !== null,
  reportlab: async () => runs(PYTHON, '-c', 'import reportlab'),
};

/** Sets texts of one setter, and gives their PDFs in the texts' order. */
export async function set(by: Setter, texts: readonly Text[]): Promise<Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    if (by === 'print') return await setByPrint(texts);
    if (by === 'reportlab') return setByReportLab(folder, texts);
    if (by === 'typst') {
      const compiler = await typst();
      return compiler ? texts.map(({ items, style }) => compiler.pdf({ mainFileContent: typstText(items, style) })) : [];
    }
    setByOffice(folder, texts);
    return texts.map(({ name }) => officePdf(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
