import { readFileSync } from 'node:fs';
import type { Box } from '../../../src/layout/index.js';
import type { RecognisedPage } from '../../../src/readers/ocr/engine.js';

type Corners = readonly [x1: number, y1: number, x2: number, y2: number];

/** What PP-OCR gave of a page, as it is kept: whole pixels, certainty in percent. */
interface Kept extends Pick<RecognisedPage, 'width' | 'height' | 'scale' | 'unread'> {
  readonly rules: readonly Corners[];
  readonly lines: readonly {
    readonly box: Corners;
    readonly text: string;
    readonly x: readonly number[];
    readonly sure: readonly number[];
  }[];
}

const boxOf = ([x1, y1, x2, y2]: Corners): Box => ({ x1, y1, x2, y2 });

/** Gives what an engine gave of a page of ours, once: page 2 of fixtures/health-months, drawn at 200 dpi and packed as JPEG. */
export function recordedPage(): RecognisedPage {
  const { rules, lines, ...page } = JSON.parse(readFileSync('test/readers/ocr/table-page.json', 'utf8')) as Kept;
  return {
    ...page,
    rules: rules.map(boxOf),
    lines: lines.map(({ box, text, x, sure }) => ({
      ...boxOf(box),
      signs: Array.from(text, (sign, i) => ({ text: sign, x: x[i] ?? 0, confidence: (sure[i] ?? 0) / 100 })),
    })),
  };
}
