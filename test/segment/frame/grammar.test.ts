import { describe, expect, it } from 'vitest';
import type { BodyFacts, FrameCandidate, Label, Title } from '../../../src/segment/frame/claim.js';
import { COSTS } from '../../../src/segment/frame/costs.js';
import { type DocumentFacts, grammarOf, isAboveTitle, isInLetter } from '../../../src/segment/frame/grammar.js';

const PLACE = { unit: 0, at: 0 };
const TEXT: BodyFacts = {
  isBlank: false,
  isTable: false,
  isForm: false,
  isRunning: true,
  isNumbered: false,
  begins: true,
  issues: false,
  declaresPlan: false,
  isSubtitle: false,
  isHead: false,
  isTitleLine: false,
};
const TITLE: Title = { text: '青禾县2031年工作要点', kind: 'plan', entry: null, shows: true, pageBreakBefore: false, isAnotherPlan: false };

const of = (label: Label, more: Partial<FrameCandidate> = {}): FrameCandidate => ({
  label,
  start: PLACE,
  end: PLACE,
  evidence: [],
  elements: [],
  from: 0,
  to: 1,
  score: 0,
  ...more,
});
const body = (facts: Partial<BodyFacts> = {}): FrameCandidate => of('body', { body: { ...TEXT, ...facts } });
const title = (kind: Title['kind'], more: Partial<Title> = {}): FrameCandidate => of('title', { title: { ...TITLE, kind, ...more } });
const [LETTERHEAD, NUMBER, NOTICE, PLAN] = [of('letterhead'), of('number'), title('notice'), title('plan')];
const SIGNATURE = of('signature', { where: 'anywhere' });
const LABEL = of('annex-label', { alone: true });
const ADDRESSEES = of('addressees', { issues: true });

const FACTS: DocumentFacts = { isStated: false, awaitsPlan: false };

/** Gives what the best way through some elements in their order says; null where they may not follow one another. */
function worth(elements: readonly FrameCandidate[], facts = FACTS): number | null {
  const grammar = grammarOf(facts);
  const ends = statesBehind(elements, facts).map(([state, score]) => score + grammar.end(state));
  return ends.length === 0 ? null : Number(Math.max(...ends).toFixed(6));
}

function statesBehind(elements: readonly FrameCandidate[], facts = FACTS): [number, number][] {
  const grammar = grammarOf(facts);
  return elements.reduce<[number, number][]>(
    (states, one) =>
      states.flatMap(([state, so]) => grammar.moves(state, one).map((move): [number, number] => [move.state, so + move.score])),
    [[grammar.start, 0]],
  );
}

describe('a notice by GB/T 9704-2012 §7', () => {
  it('has its elements in order for nothing, signed in the letter for more', () => {
    const order = [LETTERHEAD, NUMBER, NOTICE, ADDRESSEES, body(), of('attachments'), SIGNATURE, of('note'), of('imprint')];
    expect(worth(order)).toBe(COSTS.signsLetter);
  });

  it('may have its 版记 and its annexes in either order', () => {
    const letter = [NOTICE, ADDRESSEES, body(), SIGNATURE];
    expect(worth([...letter, of('imprint'), LABEL, title('plan'), body()])).toBe(COSTS.signsLetter + COSTS.title.below);
    expect(worth([...letter, LABEL, title('plan'), body(), of('imprint')])).toBe(COSTS.signsLetter + COSTS.title.below);
  });

  it('has one 发文机关标志, above all but marks and facts of publishing', () => {
    expect(worth([of('security'), LETTERHEAD, NOTICE, body()])).toBe(0);
    expect(worth([LETTERHEAD, LETTERHEAD, NOTICE, body()])).toBeNull();
    expect(worth([NOTICE, LETTERHEAD, body()])).toBeNull();
  });

  it('has one date and one 附件说明', () => {
    expect(worth([NOTICE, body(), SIGNATURE, SIGNATURE])).toBeNull();
    expect(worth([NOTICE, body(), of('attachments'), body(), of('attachments')])).toBeNull();
  });

  it('is addressed above its text only', () => {
    expect(worth([NOTICE, body(), ADDRESSEES, body()])).toBeNull();
    expect(worth([ADDRESSEES, body()])).toBe(COSTS.addresseesUntitled);
  });

  it('is signed nowhere above its title', () => {
    expect(worth([SIGNATURE, NOTICE, body()])).toBeNull();
    expect(worth([LETTERHEAD, of('imprint'), NOTICE, body()])).toBeNull();
  });
});

describe('the head', () => {
  it('may hold lines that are nothing, each for a price; running text costs more, a drafting sheet hardly anything', () => {
    expect(worth([body({ isRunning: false }), PLAN, body()])).toBe(COSTS.stray);
    expect(worth([body(), PLAN, body()])).toBe(COSTS.strayRunning);
    expect(worth([body({ isForm: true }), PLAN, body()])).toBe(COSTS.strayForm);
    expect(worth([body({ isRunning: false, isTitleLine: true }), PLAN, body()])).toBeCloseTo(COSTS.stray + COSTS.titleLineBelow);
  });

  it('may be followed by text without a title, for nothing where the carrier states one or the text issues something', () => {
    expect(worth([body()])).toBe(COSTS.untitled);
    expect(worth([body()], { ...FACTS, isStated: true })).toBe(0);
    expect(worth([body({ issues: true })])).toBe(0);
  });

  it('is no place for a table: it begins a text', () => {
    expect(worth([body({ isTable: true }), PLAN])).toBeNull();
  });

  it('is no whole document, nor is a title', () => {
    expect(worth([LETTERHEAD, NUMBER])).toBe(COSTS.endsInHead);
    expect(worth([PLAN])).toBe(COSTS.endsTitled);
  });
});

describe('a title', () => {
  it('stands below a text only where it is announced, or shows behind a closed letter', () => {
    const letter = [NOTICE, body()];
    const entry = { title: TITLE.text, bare: TITLE.text, kind: 'plan', ordinal: null, by: null } as const;
    expect(worth([...letter, PLAN, body()])).toBeNull();
    expect(worth([...letter, title('plan', { entry }), body()])).toBe(0);
    expect(worth([...letter, SIGNATURE, PLAN, body()])).toBe(COSTS.signsLetter + COSTS.title.late);
    expect(worth([...letter, SIGNATURE, title('plan', { shows: false }), body()])).toBeNull();
  });

  it('heads another plan below a plan only where it names year and kind and stands apart, or on a page of its own below a signature', () => {
    expect(worth([PLAN, body(), PLAN, body()])).toBeNull();
    expect(worth([PLAN, body(), title('plan', { isAnotherPlan: true }), body()])).toBe(COSTS.title.late);
    expect(worth([PLAN, body(), SIGNATURE, PLAN, body()])).toBeNull();
    expect(worth([PLAN, body(), SIGNATURE, title('plan', { pageBreakBefore: true }), body()])).toBe(COSTS.title.late);
  });

  it('keeps what belongs to it, and rather takes a next line that ends as titles do', () => {
    expect(worth([PLAN, body({ isSubtitle: true }), NUMBER, body()])).toBe(0);
    expect(worth([PLAN, body(), NUMBER, body()])).toBeNull();
    expect(worth([PLAN, body({ isTitleLine: true })])).toBe(COSTS.titleLineBelow);
  });
});

describe('an annex', () => {
  const announced = { title: { ...TITLE, kind: 'plan' } as Title, announced: 3 };

  it('begins with a label alone or behind what closes a text', () => {
    expect(worth([PLAN, body(), LABEL, body()])).toBe(0);
    expect(worth([PLAN, body(), of('annex-label'), body()])).toBeNull();
    expect(worth([PLAN, body(), SIGNATURE, of('annex-label'), body()])).toBe(0);
  });

  it('begins with a label in a text that it was seen to head', () => {
    const heads = { closed: false, letter: true, text: false };
    expect(worth([NOTICE, body(), of('annex-label', { heads }), body()])).toBe(0);
    expect(worth([PLAN, body(), of('annex-label', { heads }), body()])).toBeNull();
  });

  it('is announced below a closed text only', () => {
    expect(worth([PLAN, body(), of('annex-label', { alone: true, ...announced }), body()])).toBe(0);
    expect(worth([PLAN, body(), SIGNATURE, of('annex-label', { alone: true, ...announced }), body()])).toBe(3);
  });

  it('has one label, and text', () => {
    expect(worth([PLAN, body(), LABEL, LABEL, body()])).toBeNull();
    const titled = of('annex-label', { alone: true, title: TITLE });
    expect(worth([PLAN, body(), titled, titled, body()])).toBe(COSTS.bareAnnex);
    expect(worth([NOTICE, titled, body()])).toBe(COSTS.bareLetter);
  });
});

describe('text below a closed letter', () => {
  const closed = [NOTICE, body(), SIGNATURE];

  it('goes on with it', () => {
    const states = statesBehind([...closed, body()]);
    expect(states.map(([state]) => isInLetter(state))).toEqual([true]);
  });

  it('may begin the plan that is awaited, at a price either way', () => {
    const states = statesBehind([...closed, body()], { ...FACTS, awaitsPlan: true });
    const prices = states.map(([state, score]) => [isInLetter(state), Number((score - COSTS.signsLetter).toFixed(6))]);
    expect(prices).toEqual([
      [true, COSTS.afterSignature],
      [false, COSTS.planBegins],
    ]);
    const short = statesBehind([...closed, body({ begins: false })], { ...FACTS, awaitsPlan: true });
    expect(short.map(([state]) => isInLetter(state))).toEqual([true]);
  });
});

describe('a state', () => {
  it('tells the head and the letter apart from what is below', () => {
    const last = (...elements: FrameCandidate[]): number => statesBehind(elements)[0]?.[0] ?? -1;
    expect([last(LETTERHEAD), last(PLAN), last(NOTICE, body())].map(isAboveTitle)).toEqual([true, false, false]);
    expect([last(LETTERHEAD), last(NOTICE), last(NOTICE, body()), last(PLAN, body())].map(isInLetter)).toEqual([false, true, true, false]);
  });
});
