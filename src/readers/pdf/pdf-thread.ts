/** The thread in which `thread.ts` has a PDF read: bytes in, an answer for each out. */
import { ReadError, type Remark, type Report } from '../../diagnostic.js';
import { answerAll } from '../../thread.js';
import { portfolioFiles } from './files.js';
import { readPdf } from './read.js';
import type { Answer, Question } from './thread.js';

async function answer({ bytes, limits, places = false, wanted, ocr }: Question): Promise<Answer> {
  const remarks: Pick<Remark, 'code' | 'details' | 'range'>[] = [];
  try {
    if (wanted === 'files') return { remarks, files: await portfolioFiles(bytes, limits) };
    const report: Report = (code, details = {}, range = null) => remarks.push({ code, details, range });
    return { remarks, document: await readPdf(bytes, { report, limits, places, ocr }) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const { code, details } = error.diagnostic;
    return { remarks, failure: { code, details } };
  }
}

answerAll(answer);
