import { ReadError } from '../../diagnostic.js';
import type { ReadOptions } from '../reader.js';
import { PAIR, STORIES, type StoryName } from './fib.js';
import { readFonts } from './fonts.js';
import { startFormatting } from './formatting.js';
import { readPieces } from './pieces.js';
import { readParagraphPages, readRunPages } from './property-pages.js';
import type { Document } from './story.js';
import { readStyles } from './styles.js';
import { readText } from './text.js';
import type { WordFile } from './word-file.js';

/**
 * Reads what all stories share: the text, what is written about its characters, styles, fonts.
 *
 * @throws ReadError `doc:damaged`, `limit:text`; later, while stories are read, `limit:elements`
 */
export function openDocument(file: WordFile, { report, limits }: ReadOptions): Document {
  const { stream, data, fib } = file;
  const pieces = readPieces(file.at(PAIR.pieces));
  const starts = startsOf(fib.lengths);
  const length = Math.min(starts.headerBoxes + fib.lengths.headerBoxes, pieces.at(-1)?.end ?? 0);
  if (length > limits.text) throw new ReadError('limit:text', { value: length, limit: limits.text });
  const { text, missing } = readText(stream, pieces, length);
  if (missing > 0) report('doc:missing-text', { count: missing });
  const paragraphs = readParagraphPages(stream, file.at(PAIR.paragraphPages));
  const runs = readRunPages(stream, file.at(PAIR.runPages));
  const fonts = readFonts(file.at(PAIR.fonts));
  return {
    text,
    starts,
    formatting: startFormatting({ pieces, paragraphs, runs, data }),
    styles: readStyles(file.at(PAIR.styles), fonts),
    fonts,
    data,
    count: startCount(limits.elements),
  };
}

function startsOf(lengths: Readonly<Record<StoryName, number>>): Record<StoryName, number> {
  let start = 0;
  const starts = STORIES.map((name) => {
    const begins = start;
    start += lengths[name];
    return [name, begins] as const;
  });
  return Object.fromEntries(starts) as Record<StoryName, number>;
}

function startCount(limit: number): (elements: number) => void {
  let value = 0;
  return (elements) => {
    value += elements;
    if (value > limit) throw new ReadError('limit:elements', { part: 'WordDocument', value, limit });
  };
}
