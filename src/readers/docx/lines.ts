import type { ModelInline, ModelParagraph, ModelRun } from './model.js';

/** Holds text of one face. */
export interface Stretch {
  readonly text: string;
  readonly bold: boolean;
  readonly font: string;
  readonly size: number | null;
  /** The number that Word draws; its face does not count. */
  readonly marker: boolean;
  /** It stands in small letters above a word. */
  readonly reading: boolean;
}

/** Holds what stands between two line breaks of a paragraph. */
export interface Line {
  readonly stretches: readonly Stretch[];
  readonly pageBreakBefore: boolean;
}

/** Cuts a paragraph at its line and page breaks; one that has none is one line. */
export function linesOf(paragraph: ModelParagraph): Line[] {
  const lines: { stretches: Stretch[]; pageBreakBefore: boolean }[] = [{ stretches: [], pageBreakBefore: false }];
  for (const run of paragraph.children) {
    for (const inline of run.children) {
      if (inline.type === 'break') lines.push({ stretches: [], pageBreakBefore: inline.breakType === 'page' });
      else lines.at(-1)?.stretches.push(stretchOf(run, inline));
    }
  }
  // A page break in front of all text begins no line of its own.
  const [opening, second] = lines;
  return opening && second?.pageBreakBefore && opening.stretches.length === 0 ? lines.slice(1) : lines;
}

function stretchOf(run: ModelRun, inline: Exclude<ModelInline, { type: 'break' }>): Stretch {
  const text = inline.type === 'tab' ? '\t' : inline.value;
  const { styleId } = run;
  return { text, bold: run.isBold, font: run.font ?? '', size: run.fontSize, marker: styleId === 'marker', reading: styleId === 'reading' };
}

/** Gives a line's text. */
export function textOf(line: Line): string {
  return line.stretches.map((stretch) => stretch.text).join('');
}
