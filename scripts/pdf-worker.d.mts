/** Gives the program of pdf.js's worker without what is left out of it; throws where the program is another one. */
export function pdfWorker(source?: string): string;
