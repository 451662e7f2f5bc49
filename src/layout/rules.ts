import type { Box } from './page.js';

/** Holds a straight rule: where it lies across its direction (`at`), and from where to where it runs. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Holds rules that touch one another. */
export interface Frame {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Rules nearer than this, in points, are one: double rules, and the two edges of a thin rectangle. */
const NEAR = 3;
/** Pieces of one rule may leave a gap of this many points (dots, corner squares). */
const GAP = 4;
/** Shorter rules are dots and corner squares. */
const SHORTEST = 5;
/** More pairs of rules than this are a drawing, no table. */
const MOST_PAIRS = 4_000_000;

/** Joins pieces that lie on one line into whole rules. */
function whole(pieces: readonly Rule[]): Rule[] {
  const levels: Rule[][] = [];
  let last = -Infinity;
  for (const piece of [...pieces].sort((a, b) => a.at - b.at)) {
    const level = levels.at(-1);
    if (level && piece.at - last <= NEAR / 2) level.push(piece);
    else levels.push([piece]);
    last = piece.at;
  }
  return levels.flatMap(onLevel).filter((rule) => rule.to - rule.from >= SHORTEST);
}

/** Joins the pieces of one level where they touch. */
function onLevel(pieces: readonly Rule[]): Rule[] {
  const rules: Rule[] = [];
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const before = rules.at(-1);
    if (before && piece.from - before.to <= GAP) rules[rules.length - 1] = { ...before, to: Math.max(before.to, piece.to) };
    else rules.push(piece);
  }
  return rules;
}

/** Gives the whole rules across and down of a page's segments. */
export function rulesOf(segments: readonly Box[]): Frame {
  const across: Rule[] = [];
  const down: Rule[] = [];
  for (const { x1, y1, x2, y2 } of segments) {
    if (x2 - x1 >= y2 - y1) across.push({ at: (y1 + y2) / 2, from: x1, to: x2 });
    else down.push({ at: (x1 + x2) / 2, from: y1, to: y2 });
  }
  return { across: whole(across), down: whole(down) };
}

const touches = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - NEAR && down.at <= across.to + NEAR && across.at >= down.from - NEAR && across.at <= down.to + NEAR;

/** Groups rules that touch; groups without a rule in either direction are left out. */
export function framesOf(rules: Frame): Frame[] {
  const { across, down } = rules;
  if (across.length * down.length > MOST_PAIRS) return [];
  const group = across.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (group[at] !== at) at = group[at] = group[group[at] as number] as number;
    return at;
  };
  const members = down.map((rule) => {
    const touching = across.flatMap((other, i) => (touches(other, rule) ? [i] : []));
    for (const i of touching) group[root(i)] = root(touching[0] as number);
    return touching[0] ?? null;
  });
  const frames = new Map<number, { across: Rule[]; down: Rule[] }>();
  down.forEach((rule, i) => {
    const member = members[i] ?? null;
    if (member === null) return;
    const frame = frames.get(root(member)) ?? { across: [], down: [] };
    frame.down.push(rule);
    frames.set(root(member), frame);
  });
  for (const [i, rule] of across.entries()) frames.get(root(i))?.across.push(rule);
  return [...frames.values()];
}

/** Gives the distinct places of some rules, rising; those that lie near together count as one. */
export function places(rules: readonly Rule[]): number[] {
  const result: number[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const last = result.at(-1);
    if (last === undefined || rule.at - last > NEAR) result.push(rule.at);
  }
  return result;
}

/** Gives the rules that stand at a place. */
export function rulesAt(rules: readonly Rule[], at: number): Rule[] {
  return rules.filter((rule) => Math.abs(rule.at - at) <= NEAR);
}

/** Says whether rules cover most of a stretch. */
export function covers(rules: readonly Rule[], from: number, to: number): boolean {
  const length = rules.reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
  return length >= 0.6 * (to - from);
}
