/**
 * What may follow what in a document, by GB/T 9704-2012 §7 (版头, 主体, 版记) and by what documents do: a notice and the
 * plan that it issues, annexes, texts without a letter.
 */
import type { Grammar, Move } from '../choose.js';
import type { FrameCandidate, Label } from './claim.js';
import { COSTS } from './costs.js';

/**
 * Where a reading stands: above the title (top; head once 版头 was seen), right below one (of the letter, of the first text
 * that is no letter, of a further text), in a text (the letter, any other), below a label 附件1.
 */
const ZONES = ['top', 'head', 'titled-letter', 'titled-text', 'titled-more', 'letter', 'text', 'labelled'] as const;
type Zone = (typeof ZONES)[number];

/** What a reading has behind it, beside its zone: what came last closes a letter (signature, note, 版记); 成文日期; 附件说明. */
const CLOSED = 1;
const DATED = 2;
const LISTED = 4;
const FLAGS = 8;

const stateOf = (zone: Zone, flags: number): number => ZONES.indexOf(zone) * FLAGS + flags;
const zoneOf = (state: number): Zone => ZONES[Math.floor(state / FLAGS)] as Zone;

/** Holds a step: where it leads, the flags that it sets, what it says. */
type Step = readonly [zone: Zone, score?: number, sets?: number];
type Rule = (zone: Zone, candidate: FrameCandidate, flags: number, document: DocumentFacts) => readonly Step[];

/** Holds what is known of the document as a whole. */
export interface DocumentFacts {
  /** The carrier states a title that the text need not show. */
  readonly isStated: boolean;
  /** A plan is announced, and no title of it stands below. */
  readonly awaitsPlan: boolean;
}

const above: ReadonlySet<Zone> = new Set<Zone>(['top', 'head']);
const titled: ReadonlySet<Zone> = new Set<Zone>(['titled-letter', 'titled-text', 'titled-more']);
const inText: ReadonlySet<Zone> = new Set<Zone>(['letter', 'text']);
const stays = (zone: Zone, allowed: boolean, score = 0, sets = 0): readonly Step[] => (allowed ? [[zone, score, sets]] : []);

/** For each label, the steps that it allows from a zone. */
const RULES: Readonly<Record<Label, Rule>> = {
  body: (zone, { body }, flags, document) => {
    if (body?.isBlank) return [[zone]];
    if (above.has(zone)) {
      const first: Step = [body?.issues ? 'letter' : 'text', body?.issues || document.isStated ? 0 : COSTS.untitled];
      return body?.isTable
        ? [first]
        : [
            [
              zone,
              (body?.isForm ? COSTS.strayForm : body?.isRunning ? COSTS.strayRunning : COSTS.stray) +
                (body?.isTitleLine ? COSTS.titleLineBelow : 0),
            ],
            first,
          ];
    }
    if (titled.has(zone)) {
      const first: Step = [zone === 'titled-letter' ? 'letter' : 'text', body?.isTitleLine ? COSTS.titleLineBelow : 0];
      if (body?.isSubtitle) return [first, [zone]];
      return zone === 'titled-letter' && !body?.isRunning && !body?.begins ? [first, [zone, COSTS.strayBelow]] : [first];
    }
    if (zone !== 'letter') return [['text']];
    const goesOn: Step = ['letter', flags & CLOSED && document.awaitsPlan ? COSTS.afterSignature : 0];
    if (document.awaitsPlan && body?.declaresPlan && !body.issues) return [goesOn, ['text', COSTS.planDeclared]];
    return flags & CLOSED && document.awaitsPlan && body?.begins ? [goesOn, ['text', COSTS.planBegins]] : [goesOn];
  },
  security: (zone) => stays(zone, above.has(zone)),
  letterhead: (zone) => (zone === 'top' ? [['head']] : []),
  number: (zone) => (above.has(zone) ? [['head']] : stays(zone, zone === 'titled-letter' || zone === 'titled-text')),
  publication: (zone, { where }) => stays(zone, titled.has(zone) || (above.has(zone) && where !== 'under-title')),
  'page-title': (zone) => stays(zone, above.has(zone)),
  'repeated-title': (zone) => stays(zone, !above.has(zone) && zone !== 'labelled'),
  title: (zone, { title, announced = 0 }, flags) => {
    if (!title) return [];
    if (above.has(zone)) return [[title.kind === 'notice' ? 'titled-letter' : 'titled-text']];
    if (zone === 'labelled') return [['titled-more', COSTS.title.below + announced]];
    if (title.entry) return [['titled-more', bare(zone) + announced]];
    const follows = flags & CLOSED && inText.has(zone) && (title.pageBreakBefore || (zone === 'letter' && title.shows));
    return follows || (inText.has(zone) && title.isAnotherPlan) ? [['titled-more', COSTS.title.late]] : [];
  },
  addressees: (zone, { issues }) => {
    if (above.has(zone)) return [['letter', COSTS.addresseesUntitled]];
    if (zone === 'titled-letter') return [['letter']];
    return zone === 'titled-text' ? [[issues ? 'letter' : 'text']] : [];
  },
  attachments: (zone, { alone, heads }, flags) => {
    if (flags & LISTED || !inText.has(zone)) return [];
    return stays(zone, !(alone && isHead(heads, zone, flags)), 0, LISTED);
  },
  signature: (zone, { where }, flags) => {
    if (where === 'undated') return stays(zone, zone === 'letter', 0, CLOSED);
    if (flags & DATED || zone === 'labelled') return [];
    if (above.has(zone)) return where === 'speech' ? [['text', 0, DATED]] : [];
    if (titled.has(zone)) return stays(zone, where !== 'letter', 0, DATED);
    const inLetter = zone === 'letter';
    return stays(zone, where === 'anywhere' || (where === 'letter' && inLetter), inLetter ? COSTS.signsLetter : 0, DATED | CLOSED);
  },
  note: (zone) => stays(zone, zone !== 'labelled', 0, above.has(zone) ? 0 : CLOSED),
  imprint: (zone) => stays(zone, !above.has(zone) && zone !== 'labelled', 0, CLOSED),
  'annex-label': (zone, { title, alone, heads, announced = 0 }, flags) => {
    if (zone === 'labelled' || zone === 'head') return [];
    if (zone === 'top') return alone && !title ? [['labelled', 0, CLOSED]] : [];
    const begins = alone || flags & CLOSED || isHead(heads, zone, flags);
    const named = flags & CLOSED ? announced : 0; // above the signature the 附件说明 names its annexes itself
    const without = zone === 'titled-text' ? COSTS.bareText : bare(zone);
    return begins ? [[title ? 'titled-more' : 'labelled', without + named, CLOSED]] : [];
  },
  headline: (zone, { alone }) => {
    if (inText.has(zone)) return [['titled-more']];
    return alone && titled.has(zone) ? [['titled-more', COSTS.bareLetter]] : []; // 篇1 right below the collection's title
  },
  contents: (zone) => stays(zone, zone !== 'labelled'),
  cover: (zone) =>
    stays(
      zone,
      zone === 'top' || zone === 'titled-text' || zone === 'titled-letter' || zone === 'text',
      zone === 'text' ? COSTS.coverBelowText : 0,
    ),
  related: (zone) => stays(zone, inText.has(zone)),
};

/** What it is worth that a title stands without a text below it. */
const bare = (zone: Zone): number => (zone === 'titled-more' ? COSTS.bareAnnex : titled.has(zone) ? COSTS.bareLetter : 0);

const isHead = (heads: FrameCandidate['heads'], zone: Zone, flags: number): boolean =>
  flags & CLOSED ? heads?.closed === true : zone === 'letter' ? heads?.letter === true : heads?.text === true;

/** Makes the grammar of a document. */
export function grammarOf(document: DocumentFacts): Grammar<FrameCandidate> {
  const known = new Map<FrameCandidate, (readonly Move[] | undefined)[]>();
  return {
    start: stateOf('top', 0),
    moves: (state, candidate) => {
      const own = known.get(candidate) ?? [];
      known.set(candidate, own);
      const flags = state % FLAGS;
      own[state] ??= RULES[candidate.label](zoneOf(state), candidate, flags, document).map(([zone, score = 0, sets = 0]) => ({
        state: stateOf(zone, flags | sets),
        score,
      }));
      return own[state];
    },
    end: (state) => {
      const zone = zoneOf(state);
      return above.has(zone) ? COSTS.endsInHead : titled.has(zone) ? COSTS.endsTitled : 0;
    },
  };
}

/** Says whether a reading stands in the letter that heads the document. */
export const isInLetter = (state: number): boolean => zoneOf(state) === 'letter' || zoneOf(state) === 'titled-letter';
/** Says whether a reading stands above the title. */
export const isAboveTitle = (state: number): boolean => above.has(zoneOf(state));
