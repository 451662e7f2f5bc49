import type { PlanDocument } from '../../plan/schema.js';
import { spansIn } from '../../plan/spans.js';
import { type Stretch, stretches } from '../../plan/stretches.js';
import { AUDIT_WORDS } from '../audit-words.js';
import { html, type Markup } from './html.js';

type Language = 'en' | 'zh';
type Read = PlanDocument & { readonly text: string };

/** What ends a line wherever text is shown. */
const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/** Shows the reading text, cut wherever a value begins or ends, so that the page's script can light up each by its classes alone. */
export function textPane(document: Read, language: Language): Markup[] {
  const cuts = cutsOf(document);
  const owners = stretches(document);
  const pieces = { document, owners, cuts, owner: 0, cut: 0 };
  return linesOf(document.text).map(([start, end]) => {
    const shown = piecesOf(pieces, start, end).map((piece) => span(document.text, piece, language));
    return shown.length === 0 ? html`<p class="gap"></p>` : html`<p>${shown}</p>`;
  });
}

/** Gives the places at which any span begins or ends, in order. */
const cutsOf = (document: Read): number[] =>
  [...new Set(spansIn(document).flatMap(({ span }) => [span.start, span.end]))].sort((a, b) => a - b);

function linesOf(text: string): [number, number][] {
  const lines: [number, number][] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    lines.push([start, match.index]);
    start = match.index + match[0].length;
  }
  return [...lines, [start, text.length]];
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly owner: Stretch | undefined;
}

/** Where the walk through the owners and the cuts has got to. */
interface Walk {
  readonly owners: readonly Stretch[];
  readonly cuts: readonly number[];
  owner: number;
  cut: number;
}

function piecesOf(walk: Walk, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    while ((walk.owners[walk.owner]?.end ?? Number.POSITIVE_INFINITY) <= at) walk.owner++;
    while ((walk.cuts[walk.cut] ?? Number.POSITIVE_INFINITY) <= at) walk.cut++;
    const owner = walk.owners[walk.owner];
    const next = Math.min(end, owner?.end ?? end, walk.cuts[walk.cut] ?? end);
    pieces.push({ start: at, end: next, owner });
    at = next;
  }
  return pieces;
}

function span(text: string, { start, end, owner }: Piece, language: Language): Markup {
  const shown = text.slice(start, end);
  if (!/\S/.test(shown)) return html`<span data-from="${start}">${shown}</span>`;
  const leaf = owner?.leaf;
  if (leaf) return html`<span class="k-${leaf.kind}" data-from="${start}">${shown}</span>`;
  const reason = owner?.reason ?? 'unrecognised';
  const words = AUDIT_WORDS[language].reasons as Readonly<Record<string, string>>;
  return html`<span class="k-aside" data-from="${start}" title="${words[reason] ?? reason}">${shown}</span>`;
}
