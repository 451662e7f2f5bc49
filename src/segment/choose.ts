/**
 * The chooser: of all ways through a text, the one that has most to say for itself.
 *
 * Rules give candidates, each a claim on a stretch between two borders with what speaks for it; a grammar says what may
 * follow what, and at what price. No claim is taken because it came first: a reading is a chain of candidates from the
 * first border to the last, and the best chain of the whole wins (a shortest path, one pass over the borders).
 */

/** Holds one thing that speaks for a candidate, or against it: a reason in a few words and its weight. */
export interface Evidence {
  readonly why: string;
  readonly score: number;
}

/** Holds a rule's claim on the stretch between two borders; borders are counted from 0. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** What its evidence says in all. */
  readonly score: number;
}

/** Says what may follow what. States are small numbers of the grammar's own. */
export interface Grammar<C extends Candidate> {
  readonly start: number;
  /** Gives the states that a candidate leads to from a state, each with what the step says; none where it may not stand there. */
  readonly moves: (state: number, candidate: C) => readonly Move[];
  /** Says what it is worth to end in a state. */
  readonly end: (state: number) => number;
}

/** Holds a step of the grammar. */
export interface Move {
  readonly state: number;
  readonly score: number;
}

/** Holds one step of a reading: a candidate and the state that it led to. */
export interface Step<C extends Candidate> {
  readonly candidate: C;
  readonly state: number;
}

/** Holds the best reading, and the candidates left out whose best reading came close. */
export interface Reading<C extends Candidate> {
  readonly steps: readonly Step<C>[];
  readonly total: number;
  /** Candidates of other readings, with how much less the best of these says; the nearest first. */
  readonly rivals: readonly { readonly candidate: C; readonly margin: number }[];
}

interface Node<C extends Candidate> {
  readonly total: number;
  readonly before: Node<C> | null;
  readonly step: Step<C> | null;
}

/** Readings that fall this far behind the best one at the same border never come back: no single candidate says so much. */
const HOPELESS = 24;
/** A rival that says so much less is no rival. */
const CLOSE = 0.3;

/**
 * Chooses the best reading of the stretch from border 0 to border `length`. Candidates may come in any order; where
 * several readings say the same, the candidate that was given first wins.
 *
 * @throws RangeError where no chain of candidates reaches the end
 */
export function choose<C extends Candidate>(length: number, candidates: readonly C[], grammar: Grammar<C>): Reading<C> {
  const starting = byBorder(length, candidates);
  const nodes: Map<number, Node<C>>[] = Array.from({ length: length + 1 }, () => new Map());
  nodes[0]?.set(grammar.start, { total: 0, before: null, step: null });
  for (let at = 0; at < length; at++) {
    const here = living(nodes[at] as Map<number, Node<C>>);
    for (const [state, node] of here)
      for (const candidate of starting[at] as C[]) extend(nodes[candidate.to] as Map<number, Node<C>>, node, state, candidate, grammar);
  }
  let best: Node<C> | null = null;
  for (const [state, node] of nodes[length] as Map<number, Node<C>>) {
    const total = node.total + grammar.end(state);
    if (!best || total > best.total) best = { ...node, total };
  }
  if (!best) throw new RangeError('no reading reaches the end');
  const steps: Step<C>[] = [];
  for (let node: Node<C> | null = best; node?.step; node = node.before) steps.push(node.step);
  steps.reverse();
  return {
    steps,
    total: best.total,
    rivals: rivalsOf(nodes, starting, grammar, new Set(steps.map(({ candidate }) => candidate)), best.total),
  };
}

function byBorder<C extends Candidate>(length: number, candidates: readonly C[]): C[][] {
  const starting: C[][] = Array.from({ length: length + 1 }, () => []);
  for (const candidate of candidates) if (candidate.to > candidate.from) starting[candidate.from]?.push(candidate);
  return starting;
}

/** Leaves out the readings that are hopeless. */
function living<C extends Candidate>(here: Map<number, Node<C>>): [number, Node<C>][] {
  let most = Number.NEGATIVE_INFINITY;
  for (const { total } of here.values()) most = Math.max(most, total);
  return [...here].filter(([, { total }]) => total > most - HOPELESS);
}

function extend<C extends Candidate>(there: Map<number, Node<C>>, before: Node<C>, from: number, candidate: C, grammar: Grammar<C>): void {
  for (const { state, score } of grammar.moves(from, candidate)) {
    const total = before.total + candidate.score + score;
    if (total > (there.get(state)?.total ?? Number.NEGATIVE_INFINITY)) there.set(state, { total, before, step: { candidate, state } });
  }
}

/** Finds the candidates outside the best reading that a reading nearly as good would take; totals from the end backward tell. */
function rivalsOf<C extends Candidate>(
  nodes: readonly Map<number, Node<C>>[],
  starting: readonly C[][],
  grammar: Grammar<C>,
  chosen: ReadonlySet<C>,
  best: number,
): Reading<C>['rivals'] {
  const length = nodes.length - 1;
  const rest: Map<number, number>[] = nodes.map(() => new Map());
  for (const state of (nodes[length] as Map<number, Node<C>>).keys()) rest[length]?.set(state, grammar.end(state));
  const margins = new Map<C, number>();
  for (let at = length - 1; at >= 0; at--) {
    for (const [state, node] of living(nodes[at] as Map<number, Node<C>>)) {
      let most = Number.NEGATIVE_INFINITY;
      for (const candidate of starting[at] as C[]) {
        for (const move of grammar.moves(state, candidate)) {
          const ahead = rest[candidate.to]?.get(move.state);
          if (ahead === undefined) continue;
          const total = candidate.score + move.score + ahead;
          most = Math.max(most, total);
          const margin = best - node.total - total;
          if (margin < CLOSE && !chosen.has(candidate) && margin < (margins.get(candidate) ?? CLOSE)) margins.set(candidate, margin);
        }
      }
      if (most > Number.NEGATIVE_INFINITY) rest[at]?.set(state, most);
    }
  }
  return [...margins].map(([candidate, margin]) => ({ candidate, margin })).sort((a, b) => a.margin - b.margin);
}
