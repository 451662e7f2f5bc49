import type { Limits } from '../../limits.js';

/** Gives how long whoever has pictures recognised may wait for it, in seconds: each page has a bound of its own. */
export const waitingFor = ({ ocr, pages }: Pick<Limits, 'ocr' | 'pages'>): number => ocr * pages;
