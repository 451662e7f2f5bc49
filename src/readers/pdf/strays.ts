/** Names of the errors that pdf.js makes of damaged input, and the files in which others come about. */
const OWN =
  /^(?:ParserEOF|Format|XRefParse|XRefEntry|InvalidPDF|MissingData|UnknownError|Abort|Password|Response|JpegError|Jbig2Error|JpxError)/;
const WITHIN = /[\\/]pdf(?:[.-]worker|-[\w-]{8})?\.m?js:\d/;

const isOwn = (reason: unknown): boolean =>
  reason instanceof Error
    ? OWN.test(reason.name) || WITHIN.test(reason.stack ?? '')
    : reason instanceof Object && 'name' in reason && OWN.test(String(reason.name));

function swallow(reason: unknown): void {
  if (!isOwn(reason)) throw reason;
}

let guarded = 0;

/**
 * Keeps rejections that pdf.js leaves to nobody (it rejects promises that it no longer waits for, where a file is
 * damaged) from ending the process, until the function that it gives is called. Other strays still end it.
 */
export function guardStrays(): () => Promise<void> {
  if (guarded++ === 0) process.on('unhandledRejection', swallow);
  return async () => {
    // A rejection is reported a turn after it was left.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (--guarded === 0) process.off('unhandledRejection', swallow);
  };
}
