import type { Part, PlanDocument, Section } from '../plan/schema.js';
import { linesWithin, tokensIn } from './tokens.js';

/** What an outline may cost whoever asks for it, in tokens. */
const MOST_TOKENS = 2000;
/** So much of a heading tells which one it is. */
const LONGEST = 40;

interface Line {
  readonly depth: number;
  readonly text: string;
}

/**
 * Writes what a document is and the tree of its headings, within 2,000 tokens: of a plan too large for that, as many levels
 * as fit, with how much stands below each.
 */
export function outlineText(name: string, document: PlanDocument): string {
  const head = headLines(name, document);
  const lines = document.parts.flatMap((part) => partLines(part));
  const deepest = lines.reduce((most, { depth }) => Math.max(most, depth), 0);
  for (let depth = deepest; depth > 1; depth--) {
    const text = [...head, ...shown(lines, depth)].join('\n');
    if (tokensIn(text) <= MOST_TOKENS) return text;
  }
  return linesWithin([...head, ...shown(lines, Math.min(deepest, 1))], MOST_TOKENS, (count) => `… ${count} more lines`);
}

function headLines(name: string, { notice, tasks, diagnostics }: PlanDocument): string[] {
  const { documentNumber, title, issuers, issuedOn } = notice;
  const warnings = diagnostics.filter(({ severity }) => severity !== 'info').length;
  const said = [documentNumber?.raw, issuers.join('、'), issuedOn?.iso ?? issuedOn?.raw].filter(Boolean).join(' · ');
  return [name, ...(title ? [cut(title)] : []), ...(said ? [cut(said)] : []), `${tasks.length} tasks, ${warnings} warnings`];
}

function partLines({ kind, ordinal, title, year, sections, tables }: Part): Line[] {
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const said = [
    `[${kind}${ordinal ?? ''}]`,
    title === null ? '' : cut(title),
    year ?? '',
    rows > 0 ? `(${tables.length} tables, ${rows} rows)` : '',
  ];
  return [{ depth: 0, text: said.filter(Boolean).join(' ') }, ...sections.flatMap((section) => sectionLines(section, 1))];
}

function sectionLines({ marker, heading, paragraphs, sections }: Section, depth: number): Line[] {
  const said = heading ?? paragraphs[0]?.text ?? '';
  return [{ depth, text: `${marker?.raw ?? ''}${cut(said)}` }, ...sections.flatMap((one) => sectionLines(one, depth + 1))];
}

/** Leaves out what stands deeper; says of each line how many stood below it. */
function shown(lines: readonly Line[], deepest: number): string[] {
  return lines.flatMap(({ depth, text }, i) => {
    if (depth > deepest) return [];
    let below = 0;
    while ((lines[i + 1 + below]?.depth ?? -1) > deepest) below++;
    return [`${'  '.repeat(depth)}${text}${below > 0 ? ` (+${below})` : ''}`];
  });
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
