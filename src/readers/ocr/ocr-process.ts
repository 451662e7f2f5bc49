/** The process that recognises: pages of a PDF or pictures in, their lines and rules out, a message each. */
import type { Engine, RecognisedPage, Sheet } from './engine.js';
import { openPpocr } from './ppocr.js';
import type { Question, Said } from './recognise.js';
import { drawPages, sheetsIn } from './sheets.js';
import { openTesseract } from './tesseract.js';

// where the program is gone, nobody hears what is recognised
process.on('disconnect', () => process.exit(0));

const say = (what: Said): Promise<void> => new Promise((resolve) => process.send?.(what, () => resolve()));

async function recognised({ read }: Engine, given: Sheet): Promise<RecognisedPage> {
  const { sheet, ...found } = await read(given);
  const { width, height } = sheet.canvas;
  return { width, height, scale: sheet.scale, ...found };
}

async function answer({ pdf, wanted }: Question): Promise<void> {
  const engine = (await openPpocr()) ?? (await openTesseract());
  await say({ engine: engine && { engine: engine.engine, version: engine.version } });
  if (!engine) return;
  const page = pdf && (await drawPages(pdf));
  for (const one of wanted) {
    try {
      const sheets = typeof one === 'number' ? [await page?.(one)] : await sheetsIn(one);
      const pages: RecognisedPage[] = [];
      for (const sheet of sheets) if (sheet) pages.push(await recognised(engine, sheet));
      await say({ pages });
    } catch (error) {
      await say({ why: error instanceof Error ? error.message : String(error) });
    }
  }
}

process.once('message', async (question: Question) => {
  await answer(question).catch((error: Error) => say({ why: error.message }));
  process.exit(0);
});
