import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { Engine, RecognisedLine, Sheet, Sign } from './engine.js';
import { rulesIn } from './rules.js';

const PROGRAM = 'tesseract';
/** Simplified Chinese; `--psm 3`: the page's layout is found first, no direction; one thread, for documents are read side by side. */
const ARGUMENTS = ['stdin', 'stdout', '-l', 'chi_sim', '--psm', '3', '--dpi', '200', 'tsv'];
const ONE_THREAD = { ...process.env, OMP_THREAD_LIMIT: '1' };

/** Finds tesseract with its data for simplified Chinese; null where either is not installed. */
export async function openTesseract(): Promise<Engine | null> {
  const said = (...words: string[]) => promisify(execFile)(PROGRAM, words);
  try {
    const [{ stdout }, languages] = await Promise.all([said('--version'), said('--list-langs')]);
    if (!/^chi_sim$/m.test(languages.stdout)) return null;
    const version = /tesseract v?([\w.-]+)/.exec(stdout)?.[1] ?? 'unknown';
    return {
      engine: PROGRAM,
      version,
      read,
    };
  } catch {
    return null;
  }
}

async function read(sheet: Sheet): ReturnType<Engine['read']> {
  const lines = linesIn(await tableOf(sheet.canvas.toBuffer('image/png')));
  return { sheet, lines, rules: rulesIn(sheet, lines), unread: 0 };
}

/** Gives what tesseract says of a picture, as a table. */
function tableOf(picture: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(PROGRAM, ARGUMENTS, { env: ONE_THREAD, stdio: ['pipe', 'pipe', 'ignore'] });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(Buffer.concat(pieces).toString('utf8')) : reject(new Error(`tesseract ended with ${code}`)),
    );
    child.stdin.on('error', () => {}); // it may end before it has read all; its code says why
    child.stdin.end(picture);
  });
}

/** The columns of a row, and the level that is a word. */
const [LEVEL, BLOCK, PARAGRAPH, LINE, LEFT, TOP, WIDTH, HEIGHT, CONFIDENCE, TEXT] = [0, 2, 3, 4, 6, 7, 8, 9, 10, 11] as const;
const WORD = '5';
/** Words further apart than so many heights of their line stand in two columns. */
const APART = 1.2;

/** Reads the lines of tesseract's table: `level … left top width height conf text`, a row a word, certainty from 0 to 100. */
export function linesIn(table: string): RecognisedLine[] {
  const lines = new Map<string, RecognisedLine[]>();
  for (const row of table.split('\n').slice(1)) {
    const cells = row.split('\t');
    const text = (cells[TEXT] ?? '').trim();
    if (cells[LEVEL] !== WORD || text === '') continue;
    const [x1, y1, width, height] = [LEFT, TOP, WIDTH, HEIGHT].map((at) => Number(cells[at])) as [number, number, number, number];
    const word = { x1, y1, x2: x1 + width, y2: y1 + height, signs: spread(text, x1, width, Number(cells[CONFIDENCE]) / 100) };
    const key = [BLOCK, PARAGRAPH, LINE].map((at) => cells[at]).join(' ');
    lines.set(key, withWord(lines.get(key) ?? [], word));
  }
  return [...lines.values()].flat();
}

/** Spreads the signs of a word evenly over it. */
function spread(text: string, x: number, width: number, confidence: number): Sign[] {
  const signs = Array.from(text);
  return signs.map((sign, i) => ({ text: sign, x: x + ((i + 0.5) / signs.length) * width, confidence }));
}

/** Adds a word to the line that it goes on with, or begins another. */
function withWord(line: readonly RecognisedLine[], word: RecognisedLine): RecognisedLine[] {
  const last = line.at(-1);
  if (!last || word.x1 - last.x2 > APART * (last.y2 - last.y1)) return [...line, word];
  const { x1, y1, x2, y2, signs } = last;
  const box = { x1: Math.min(x1, word.x1), y1: Math.min(y1, word.y1), x2: Math.max(x2, word.x2), y2: Math.max(y2, word.y2) };
  return [...line.slice(0, -1), { ...box, signs: [...signs, ...word.signs] }];
}
