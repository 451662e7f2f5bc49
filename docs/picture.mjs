import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Makes docs/ledger.png anew: what the ledger of the README's notice looks like. It needs LibreOffice, a font for
// ideographs (fonts-noto-cjk) and pdftoppm (poppler-utils).
//
//   npm run picture

const NOTICE = 'fixtures/science-week/input.txt';
/** In pixels, of an A4 page that lies across at 110 to the inch: its head and its three lines. */
const FRAME = { '-x': 50, '-y': 60, '-W': 1190, '-H': 135 };

const scratch = mkdtempSync(join(tmpdir(), 'plan-parse-'));
const run = (command, ...args) => execFileSync(command, args, { stdio: 'ignore' });
run(process.execPath, 'bin/plan-parse.js', 'tasks', NOTICE, '--xlsx', join(scratch, 'ledger.xlsx'));
run('soffice', '--headless', '--convert-to', 'pdf', '--outdir', scratch, join(scratch, 'ledger.xlsx'));
const frame = Object.entries(FRAME).flatMap(([name, value]) => [name, String(value)]);
run('pdftoppm', '-r', '110', '-f', '1', '-singlefile', '-png', ...frame, join(scratch, 'ledger.pdf'), join(scratch, 'ledger'));
copyFileSync(join(scratch, 'ledger.png'), 'docs/ledger.png');
rmSync(scratch, { recursive: true });
