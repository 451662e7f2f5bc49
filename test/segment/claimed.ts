import type { Claim } from '../../src/segment/frame/claim.js';
import { frameText } from '../../src/segment/frame/frame.js';
import type { FrameRule } from '../../src/segment/frame/frame-rule.js';
import { FRAME_RULES } from '../../src/segment/frame/rules.js';
import { unitsOf } from '../../src/segment/pieces/unit.js';
import { documentOf } from './unit.js';

/** Shows the claims of a rule on a text, by what they give or where they stand; those before it in the list read first. An empty line is a gap; a line behind \f or \v is one that the carrier says to begin a text, under its title or a name. */
export function claimed(rule: FrameRule, lines: string): string[] {
  const shown = [...lines.matchAll(/(\n*)([^\n]+)/g)];
  const hints = Object.fromEntries(
    shown.map(([, breaks = '', line = ''], i) => {
      const opens = { '\f': 'title', '\v': 'name' }[line.slice(0, 1)] as 'title' | 'name' | undefined;
      return [i, { blankBefore: Math.max(0, breaks.length - 1), ...(opens && { opens }) }];
    }),
  );
  const document = documentOf(
    shown.map(([, , line = '']) => line),
    hints,
    'hard',
  );
  const text = frameText(
    document,
    unitsOf(document, () => false),
  );
  const before = FRAME_RULES.slice(
    0,
    FRAME_RULES.findIndex(({ name }) => name === rule.name),
  );
  const seen = before.reduce<Claim[]>((all, { read }) => all.concat(read(text, all)), []);
  return rule.read(text, seen).map(({ label, start, end, elements }) => {
    const between = document.text.slice(at(start), at(end)).trim();
    const given = elements.map((element) => {
      if (element.type === 'notice') return `${element.field} ${valueText(element.value)}`;
      if (element.type === 'publication') return `${element.label} ${element.value}`;
      return element.type === 'aside' ? `(${element.reason}) ${document.text.slice(element.range.start, element.range.end)}` : element.type;
    });
    return `${label}: ${given.join('; ') || between.replace(/\n/g, '/')}`;
  });

  function at({ unit, at: place }: Claim['start']): number {
    const own = text.units[unit];
    if (own?.kind !== 'text') return document.text.length;
    return place === 0 ? (own.ranges[0]?.start ?? 0) : (own.view.offsets[place] ?? document.text.length);
  }
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join('、');
  if (typeof value !== 'object' || value === null) return String(value);
  return 'raw' in value ? String(value.raw) : 'title' in value ? String(value.title) : JSON.stringify(value);
}
