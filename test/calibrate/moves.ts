/** The moves of the frame's search, each of which may be left out: what claims it then may choose from. */
import { type Claim, type Label, linesOf } from '../../src/segment/frame/claim.js';

/** A move: its name, and whether a claim can be made without it. */
export interface Move {
  readonly name: string;
  readonly leaves: (claim: Claim) => boolean;
}

const LABELS: Readonly<Record<Exclude<Label, 'body'>, true>> = {
  security: true,
  letterhead: true,
  number: true,
  title: true,
  'page-title': true,
  'repeated-title': true,
  publication: true,
  addressees: true,
  attachments: true,
  signature: true,
  note: true,
  imprint: true,
  'annex-label': true,
  headline: true,
  contents: true,
  cover: true,
  related: true,
};

export const MOVES: readonly Move[] = [
  { name: 'elements over several lines', leaves: (claim) => linesOf(claim).length === 1 },
  { name: 'titles over several lines', leaves: (claim) => claim.label !== 'title' || linesOf(claim).length === 1 },
  { name: 'borders inside lines', leaves: ({ start, end }) => start.at === 0 && end.at === 0 },
  ...Object.keys(LABELS).map((name) => ({ name: `label ${name}`, leaves: ({ label }: Claim) => label !== name })),
];
