/** Reads 份号, 密级和保密期限, 紧急程度 (GB/T 9704-2012 §7.2.1-7.2.3), which stand at the top left, alone or together on one line. */
export interface Security {
  readonly copyNumber: string | null;
  readonly classification: string | null;
  readonly urgency: string | null;
}

const COPY_NUMBER = /^(?:份号[：:]?|No\.?|№)?([0-9０-９]{6})$/;
const CLASSIFICATION = /^(?:密级[：:])?((?:绝密|机密|秘密)(?:[★☆*][^ ]{0,8})?)$/;
const URGENCY = /^(?:紧急程度[：:])?(特急|加急|特提|平急)$/;

/**
 * Reads a line that holds nothing but these elements.
 *
 * What matches: 000123, 机密★1年, 特急, 机密★1年 特急. What does not: 特急件处理办法, 2031422
 */
export function security(text: string): Security | null {
  const found: { -readonly [K in keyof Security]: Security[K] } = { copyNumber: null, classification: null, urgency: null };
  const words = text.split(' ');
  if (words.length > 3) return null;
  for (const word of words) {
    const copy = COPY_NUMBER.exec(word)?.[1];
    const classification = CLASSIFICATION.exec(word)?.[1];
    const urgency = URGENCY.exec(word)?.[1];
    if (copy) found.copyNumber = copy;
    else if (classification) found.classification = classification;
    else if (urgency) found.urgency = urgency;
    else return null;
  }
  return found;
}
