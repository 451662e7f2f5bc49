/** Why a text is no JSON, as details of `check:json`. */
export interface JsonFault {
  readonly why: string;
  readonly whyZh: string;
}

/** What the engine's words for it say in Chinese; the first that fits. */
const REASONS: readonly (readonly [said: RegExp, zh: (...found: readonly string[]) => string])[] = [
  [/\bat position (\d{1,10})/, (position) => `第 ${Number(position) + 1} 个字符处有误`],
  [/^Unexpected end of JSON/, () => '内容不完整'],
  [/^Unexpected token '(.{1,2})'/su, (sign) => `“${sign}”不该在此处`],
  [/^The encoded data was not valid/, () => '不是 UTF-8 文本'],
];

/**
 * Says why bytes or a text could not be taken as JSON; null for an error of another kind.
 *
 * @param error What JSON.parse or TextDecoder threw: SyntaxError, TypeError.
 */
export function jsonFault(error: unknown): JsonFault | null {
  if (!(error instanceof SyntaxError || error instanceof TypeError)) return null;
  for (const [said, zh] of REASONS) {
    const found = said.exec(error.message);
    if (found) return { why: error.message, whyZh: zh(...found.slice(1)) };
  }
  return { why: error.message, whyZh: '格式有误' };
}
