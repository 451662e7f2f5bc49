import type { TextUnit } from '../pieces/unit.js';

/** Holds how a document sets its running text: the size and weight of most of its characters. */
export interface BodyType {
  readonly fontSize: number | null;
  readonly bold: boolean;
}

/** Finds the type in which most of the text is set. */
export function bodyType(units: readonly TextUnit[]): BodyType {
  const weights = new Map<string, number>();
  for (const { view, hints } of units) {
    const key = `${hints.fontSize ?? ''}|${hints.bold}`;
    weights.set(key, (weights.get(key) ?? 0) + view.text.length);
  }
  const [most = '|false'] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? [];
  const [size, bold] = most.split('|');
  return { fontSize: size ? Number(size) : null, bold: bold === 'true' };
}

const LONGEST = 40;

/**
 * Says whether a line is a heading without a number: a short line of its own, larger or bolder than the text, that
 * ends no sentence and labels nothing.
 *
 * What is one: a bold line 总体要求 above a paragraph. What is none: 责任单位：市教育局, a bold sentence that ends in 。
 */
export function isPlainHeading(unit: TextUnit, body: BodyType): boolean {
  const { view, hints } = unit;
  if (view.text.length > LONGEST || view.text.length < 2 || hints.alignment === 'right') return false;
  if (/[。；，、：:;,…]$/.test(view.text) || /^[（(—\-●■◆★•·“"]/.test(view.text) || /[：:]/.test(view.text)) return false;
  const larger = hints.fontSize !== null && body.fontSize !== null && hints.fontSize >= body.fontSize + 1;
  return larger || (hints.bold && !body.bold && (hints.fontSize ?? 0) >= (body.fontSize ?? 0));
}
