/** Holds the 签发人 of a line (UTF-16 units of the line, end exclusive). */
export interface Signatories {
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
}

const NAME = '(?:[\\u4e00-\\u9fff]{1,8}·[\\u4e00-\\u9fff·]{1,10}|(?!关于|印发|转发|现将)[\\u4e00-\\u9fff]{2,4})';
const SIGNED = new RegExp(`签发人?[：:] ?(${NAME}(?:[ 、，,]${NAME}){0,9})$`);

/**
 * Reads 签发人 (GB/T 9704-2012 §7.2.6), alone on a line or to the right of the document number.
 *
 * What matches: 签发人：张三, 某发〔2020〕1号 签发人：张三 李四. What does not: 由签发人负责
 */
export function signatories(text: string): Signatories | null {
  const match = SIGNED.exec(text);
  if (!match?.[1]) return null;
  return { names: match[1].split(/[ 、，,]/), start: match.index, end: text.length };
}
