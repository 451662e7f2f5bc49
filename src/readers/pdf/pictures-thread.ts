/** The thread in which a review has the pages of a PDF drawn: bytes in, pictures out, none where they cannot be drawn. */
import { workerData } from 'node:worker_threads';
import type { Limits } from '../../limits.js';
import { answerWith } from '../../thread.js';
import { type PagePicture, picturesOf } from './pictures.js';

/** Holds what the thread is given. */
export interface Question {
  readonly bytes: Uint8Array;
  readonly limits: Limits;
}

const { bytes, limits } = workerData as Question;
answerWith<readonly PagePicture[]>(picturesOf(bytes, limits).catch(() => []));
