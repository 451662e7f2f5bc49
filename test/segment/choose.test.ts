import { describe, expect, it } from 'vitest';
import { type Candidate, choose, type Grammar } from '../../src/segment/choose.js';

interface Named extends Candidate {
  readonly name: string;
}

const of = (name: string, from: number, to: number, score: number): Named => ({ name, from, to, score });
/** Anything may follow anything, for nothing. */
const FREE: Grammar<Named> = { start: 0, moves: () => [{ state: 0, score: 0 }], end: () => 0 };
const namesOf = (length: number, candidates: readonly Named[], grammar = FREE): string =>
  choose(length, candidates, grammar)
    .steps.map(({ candidate }) => candidate.name)
    .join(' ');

describe('the best chain', () => {
  it('says most in all, not at its first step', () => {
    const candidates = [of('loud', 0, 1, 3), of('poor', 1, 3, -4), of('quiet', 0, 2, 1), of('rich', 2, 3, 1)];
    const { steps, total } = choose(3, candidates, FREE);
    expect(steps.map(({ candidate }) => candidate.name)).toEqual(['quiet', 'rich']);
    expect(total).toBe(2);
  });

  it('does not depend on the order in which candidates come', () => {
    const candidates = [of('c', 2, 3, 1), of('b', 1, 2, 1), of('long', 0, 3, 2.5), of('a', 0, 1, 1)];
    expect(namesOf(3, candidates)).toBe('a b c');
    expect(namesOf(3, candidates.toReversed())).toBe('a b c');
  });

  it('takes the candidate that was given first where several say the same', () => {
    expect(namesOf(1, [of('first', 0, 1, 1), of('second', 0, 1, 1)])).toBe('first');
    expect(namesOf(1, [of('second', 0, 1, 1), of('first', 0, 1, 1)])).toBe('second');
  });

  it('of nothing is empty', () => {
    expect(choose(0, [], FREE)).toEqual({ steps: [], total: 0, rivals: [] });
  });

  it('leaves out candidates that hold nothing', () => {
    expect(namesOf(1, [of('empty', 0, 0, 9), of('text', 0, 1, 0)])).toBe('text');
  });
});

describe('the grammar', () => {
  /** A head (state 0) is followed by one text (state 1), for a price. */
  const grammar: Grammar<Named> = {
    start: 0,
    moves: (state, { name }) => (name === 'text' ? [{ state: 1, score: -1 }] : state === 0 ? [{ state: 0, score: 0 }] : []),
    end: (state) => (state === 0 ? -5 : 0),
  };

  it('forbids what may not follow, whatever it says', () => {
    expect(namesOf(2, [of('head', 0, 1, 0), of('text', 0, 1, 2), of('head', 1, 2, 9), of('text', 1, 2, 0)], grammar)).toBe('head head');
    expect(namesOf(2, [of('text', 0, 1, 2), of('head', 1, 2, 9), of('text', 1, 2, 0)], grammar)).toBe('text text');
  });

  it('is asked what a step says, and what it is worth to end there', () => {
    const { steps, total } = choose(1, [of('head', 0, 1, 2), of('text', 0, 1, 0)], grammar);
    expect(steps).toEqual([{ candidate: of('text', 0, 1, 0), state: 1 }]);
    expect(total).toBe(-1);
  });

  it('may lead to several states from one step', () => {
    const forked: Grammar<Named> = {
      start: 0,
      moves: (state, { name }) =>
        name === 'fork' ? [1, 2].map((next) => ({ state: next, score: -next })) : state === 2 ? [{ state: 2, score: 0 }] : [],
      end: () => 0,
    };
    expect(choose(2, [of('fork', 0, 1, 0), of('on', 1, 2, 0)], forked).steps.map(({ state }) => state)).toEqual([2, 2]);
  });

  it('throws where no chain reaches the end', () => {
    expect(() => choose(2, [of('a', 0, 1, 1)], FREE)).toThrow(RangeError);
    expect(() => choose(1, [of('a', 0, 1, 1)], { ...FREE, moves: () => [] })).toThrow(RangeError);
    expect(() => choose(1, [], FREE)).toThrow('no reading reaches the end');
  });
});

describe('a hopeless reading', () => {
  /** Each name leads to a state of its own and stays there, so that both readings stand at border 1. */
  const apart: Grammar<Named> = {
    start: 0,
    moves: (state, { name }) => [
      { state: state === 0 ? (name === 'good' ? 1 : 2) : state, score: state === 2 && name === 'late' ? 99 : 0 },
    ],
    end: () => 0,
  };
  const chain = (behind: number): Named[] => [of('good', 0, 1, behind), of('bad', 0, 1, 0), of('late', 1, 2, 0)];

  it('is dropped where it falls 24 behind, so that what it says later is not heard', () => {
    expect(namesOf(2, chain(24), apart)).toBe('good late');
    expect(namesOf(2, chain(23.9), apart)).toBe('bad late');
  });
});

describe('rivals', () => {
  it('are what a reading nearly as good would take, the nearest first, each with how much less it says', () => {
    const candidates = [of('best', 0, 2, 2), of('near', 0, 2, 1.9), of('a', 0, 1, 0.8), of('b', 1, 2, 1), of('far', 0, 2, 1.5)];
    const { rivals } = choose(2, candidates, FREE);
    const shown = rivals.map(({ candidate, margin }) => `${candidate.name} ${margin.toFixed(2)}`);
    expect(shown[0]).toBe('near 0.10');
    expect(shown.slice(1).sort()).toEqual(['a 0.20', 'b 0.20']); // of one reading
  });

  it('that say .3 less are none', () => {
    const names = (less: number): string[] =>
      choose(1, [of('best', 0, 1, 0), of('other', 0, 1, -less)], FREE).rivals.map(({ candidate }) => candidate.name);
    expect(names(0.29)).toEqual(['other']);
    expect(names(0.3)).toEqual([]);
  });

  it('are held against the whole reading that would take them', () => {
    const grammar: Grammar<Named> = {
      ...FREE,
      moves: (state, { name }) => (name === 'odd' ? [{ state: 1, score: -1 }] : [{ state, score: 0 }]),
    };
    const ends: Grammar<Named> = { ...grammar, end: (state) => (state === 1 ? 0.9 : 0) };
    const candidates = [of('plain', 0, 1, 0), of('odd', 0, 1, 0), of('rest', 1, 2, 0)];
    expect(choose(2, candidates, grammar).rivals).toEqual([]);
    expect(choose(2, candidates, ends).rivals.map(({ candidate }) => candidate.name)).toEqual(['odd']);
  });

  it('lack what the best reading takes', () => {
    expect(choose(2, [of('a', 0, 1, 1), of('b', 1, 2, 1)], FREE).rivals).toEqual([]);
  });
});
